"""Loading rules: each kind of wrong entry has its message, and all of them are listed at once."""

import pytest

from coder.events.rules import load_examples, load_rules

WORDS = "attack: [attack, bomb]\nsupport: [launch]\nspeech: [say]\n"
COMPOSITION = """
operators:
  - id: future
    patterns: [SRC plan to ACT]
    codes: {"19": "138", "04": "036"}
    factuality: intended
    examples:
      - {text: Iran plans to attack Iraq., events: [IRN 138 IRQ]}
"""
GOOD = """
rules:
  - code: "190"
    patterns: [SRC @attack TGT, SRC's attack on TGT]
    examples:
      - {text: Iran bombed Iraq., date: 2016-05-20, events: [IRN 190 IRQ]}
"""
CODES = {"190", "138", "036", "040", "043"}


def load(folder, *, events=GOOD, words=WORDS, composition=COMPOSITION):
    (folder / "events").mkdir()
    for name, text in {"events/19.yaml": events, "words.yaml": words, "composition.yaml": composition}.items():
        (folder / name).write_text(text, encoding="utf-8")
    problems = []
    return load_rules(folder, CODES, problems), problems


def test_good_rules(tmp_path):
    rules, problems = load(tmp_path)
    assert problems == []
    assert len(rules) == 3
    assert [rule.id for rule in rules.fitting("verb", "bomb", set())] == ["190: SRC @attack TGT"]
    assert [rule.id for rule in rules.fitting("noun", "attack", set())] == ["190: SRC's attack on TGT"]
    assert [rule.id for rule in rules.fitting("verb", "plan", set())] == ["future: SRC plan to ACT"]
    assert rules.fitting("verb", "nothing", set()) == []
    assert [place for place, _ in load_examples(tmp_path)] == ["events/19.yaml 190", "composition.yaml future"]


def rule(**fields):
    entry = {"code": '"190"', "patterns": "[SRC attack TGT]"} | fields
    return "rules:\n  - " + "\n    ".join(f"{name}: {value}" for name, value in entry.items()) + "\n"


WRONG = {
    "unknown code": (rule(code='"199"'), 'rule 199: "199" is no code'),
    "a code that lost its zero": (rule(code="40"), '"40" is no code'),
    "unknown mirror": (rule(mirror='"049"'), '"049" is no code'),
    "wrong pattern": (rule(patterns="[SRC Attack TGT]"), 'pattern "SRC Attack TGT"'),
    "unknown set": (rule(patterns='["SRC @nothing TGT"]'), "@nothing is no word set"),
    "bad date": (rule(examples="[{text: a, date: 2016-02-30, events: []}]"), '"2016-02-30" is not a date'),
    "unknown field": (rule(codes='"190"'), "unknown field `codes`"),
    "missing field": ("rules:\n  - code: '190'\n", "missing required field `patterns`"),
    "a text for a list": (rule(patterns="SRC attack TGT"), "patterns"),
    "bad YAML": ("rules: [\n", "not YAML"),
    "no mapping": ("- a\n", "Expected"),
    "empty file": ("", "Expected"),
    "unknown sector of a source": (rule(source="XYZ"), "XYZ"),
    "unknown sector of a target": (rule(target="nobody"), "nobody"),
    "an example that is no event": (rule(examples="[{text: a, events: [IRN attacks IRQ]}]"), "IRN attacks IRQ"),
    "an example with a code unknown": (rule(examples="[{text: a, events: [IRN 199 IRQ]}]"), "199"),
    "no pattern": (rule(patterns="[]"), "patterns"),
}
CASES = [pytest.param(*case, id=name) for name, case in WRONG.items()]


@pytest.mark.parametrize(("events", "message"), CASES)
def test_a_wrong_event_file(tmp_path, events, message):
    _, problems = load(tmp_path, events=events)
    assert len(problems) == 1
    assert problems[0].startswith("events/19.yaml")
    assert message in problems[0]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"138"', '"199"', 'operator future: "199" is no code'),
        ("SRC plan to ACT", "SRC Plan to ACT", 'pattern "SRC Plan to ACT"'),
        ("factuality: intended", "factual: intended", "unknown field `factual`"),
        ("events: [IRN", "date: soon, events: [IRN", '"soon" is not a date'),
        ("factuality: intended", "factuality: perhaps", "perhaps"),
        ("factuality: intended", "target: everybody", "everybody"),
        ("factuality: intended", 'mirror: "049"', '"049" is no code'),
        ("factuality: intended", "keeps: perhaps", "perhaps"),
        ('"19": ', '"1x": ', "1x"),
    ],
)
def test_a_wrong_composition(tmp_path, old, new, message):
    _, problems = load(tmp_path, composition=COMPOSITION.replace(old, new))
    assert len(problems) == 1
    assert problems[0].startswith(("composition.yaml", f"{tmp_path.name}/composition.yaml"))
    assert message in problems[0]


def test_wrong_words(tmp_path):
    _, problems = load(tmp_path, words=WORDS + "bad: attack\n")
    assert any("words.yaml" in problem for problem in problems)


def test_an_unused_set_that_contains_itself(tmp_path):
    _, problems = load(tmp_path, words=WORDS + "bad: ['@bad']\n")
    assert problems


def test_all_is_listed_at_once(tmp_path):
    entries = "".join(text.partition("\n")[2] for name, (text, _) in WRONG.items() if name in FIELDS)
    _, problems = load(tmp_path, events="rules:\n" + entries, composition=COMPOSITION.replace("138", "199"))
    assert len(problems) > len(FIELDS)
    assert all(any(message in problem for problem in problems) for _, message in (WRONG[name] for name in FIELDS))


FIELDS = ("unknown code", "unknown mirror", "wrong pattern", "unknown set", "bad date")
