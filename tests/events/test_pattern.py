"""The pattern language: what a pattern compiles to, and what is said about a wrong one."""

import pytest

from coder.events.compiler import compile_pattern
from coder.events.pattern import Pattern, Phrase
from coder.events.words import WordSets

SETS = WordSets({
    "attack": ["attack", "air strike"],
    "talks": ["talk", "negotiation"],
    "aid": ["@money aid", "help"],
    "money": ["financial"],
})  # fmt: skip

COMPILED = [
    ("SRC attack TGT", "verb attack: subject SRC, object TGT"),
    ("SRC (attack|bomb) TGT", "verb attack|bomb: subject SRC, object TGT"),
    ("SRC (shoot dead|kill) TGT", "verb kill|shoot: subject SRC, object TGT"),
    ("TGT come under fire from SRC", "verb come: subject TGT, prep under fire, prep from SRC"),
    ("SRC give TGT @aid", "verb give: object aid|help, subject SRC, object TGT"),
    ("SRC impose sanction on TGT", "verb impose: object sanction, subject SRC, prep on TGT"),
    ("SRC (speak|talk) (with|to) TGT by phone", "verb speak|talk: prep by phone, subject SRC, prep to|with TGT"),
    ("SRC pull out of TGT", "verb pull: subject SRC, prep out of TGT"),
    ("SRC act on behalf of TGT", "verb act: subject SRC, prep on behalf of TGT"),
    ("SRC pull out", "verb pull: particle out, subject SRC"),
    ("SRC give in to TGT", "verb give: particle in, subject SRC, prep to TGT"),
    ("SRC reject TGT's proposal", "verb reject: subject SRC, object TGT's proposal"),
    ("SRC burn flag", "verb burn: object flag, subject SRC"),
    ("SRC vote to expel TGT", "verb vote: subject SRC, infinitive to (verb expel: object TGT)"),
    ("SRC say that TGT lie", "verb say: subject SRC, infinitive that (verb lie: subject TGT)"),
    ("[bomb] kill TGT", "verb kill: subject bomb, object TGT"),
    ("SRC be critical of TGT", "be critical: subject SRC, prep of TGT"),
    ("SRC be in @talks with TGT", "be negotiation|talk: case in, subject SRC, prep with TGT"),
    ("SRC's @attack (on|against) TGT", "noun attack|strike: owner SRC, prep against|on TGT"),
    ("@attack by SRC on TGT", "noun attack|strike: prep by SRC, prep on TGT"),
    ("@talks between SRC and TGT", "noun negotiation|talk: between between SRC"),
    ("military @attack on TGT", "noun attack|strike: prep on TGT"),
    ("SRC urge TGT to ACT", "verb urge: subject SRC, infinitive ACT, object TGT"),
    ("SRC say that ACT", "verb say: subject SRC, object that ACT"),
    ("SRC call for ACT", "verb call: subject SRC, prep for ACT"),
    ("SRC demand ACT", "verb demand: subject SRC, object ACT"),
    ("SRC discuss something with TGT", "verb discuss: subject SRC, object ACT, prep with TGT"),
    ("SRC's call on TGT to ACT", "noun call: owner SRC, infinitive ACT, prep on TGT"),
]


@pytest.mark.parametrize(("text", "expected"), COMPILED)
def test_compiled(text, expected):
    assert written(compile_pattern(text, SETS)) == expected


def written(pattern):
    slots = ", ".join(
        " ".join(filter(None, (slot.kind, choice(slot.words), filler(slot.filler)))) for slot in pattern.slots
    )
    return f"{pattern.kind} {choice(pattern.heads)}: {slots}"


def filler(value):
    if isinstance(value, Pattern):
        return f"({written(value)})"
    if isinstance(value, Phrase):
        return (f"{value.owner}'s " if value.owner else "") + choice(value.heads)
    return value or ""


def choice(words):
    return "|".join(sorted(words))


@pytest.mark.parametrize(
    ("text", "roles"),
    [("SRC attack TGT", "SRC TGT"), ("SRC burn flag", "SRC"), ("SRC reject TGT's proposal", "SRC TGT"),
     ("SRC vote to expel TGT", "SRC TGT"), ("SRC urge TGT to ACT", "ACT SRC TGT"), ("@attack on TGT", "TGT")],
)  # fmt: skip
def test_roles(text, roles):
    assert sorted(compile_pattern(text, SETS).roles()) == roles.split()


RISING = [
    ["SRC attack TGT", "SRC attack TGT with tank", "SRC attack TGT with heavy tank"],
    ["SRC pull from TGT", "SRC pull @aid from TGT", "SRC pull financial @aid from TGT"],
    ["SRC vote on TGT", "SRC vote to expel TGT", "SRC vote to expel TGT from country"],
    ["@attack on TGT", "military @attack on TGT", "military @attack on TGT with tank"],
]


@pytest.mark.parametrize("patterns", RISING)
def test_more_words_are_more_specific(patterns):
    sizes = [compile_pattern(text, SETS).size for text in patterns]
    assert sizes == sorted(set(sizes))


def test_something_makes_no_pattern_more_specific():
    assert compile_pattern("SRC discuss something with TGT", SETS).size == 1


def test_what_a_sentence_must_have():
    needs = compile_pattern("SRC (give|send) TGT @aid", SETS).needs
    assert needs == (frozenset({"aid", "help"}),)


WRONG = [
    ("", "the pattern is empty"),
    ("SRC", "verb is missing at the end"),
    ("SRC Attack TGT", '"Attack" is neither SRC, TGT, ACT nor a lemma in lower case'),
    ("SRC attack TGT!", '"TGT!" is neither'),
    ("SRC attack Tgt", '"Tgt" is neither'),
    ("SRC @nothing TGT", "@nothing is no word set. Define it in words.yaml"),
    ("SRC (@nothing|kill) TGT", "@nothing is no word set"),
    ("SRC's", "a noun is missing at the end"),
    ("SRC attack TGT's", "a noun is missing at the end"),
    ("SRC be", "a noun is missing at the end"),
    ("SRC (kill|) TGT", "has an empty choice"),
    ("SRC fire (at|on|over there) TGT", "is no preposition"),
    ("SRC say that", "is missing at the end"),
    ("SRC attack) TGT", r'not every "\(" has'),
    ("SRC (attack TGT", r"\("),
    ("[ ] kill TGT", "noun is missing"),
]


@pytest.mark.parametrize(
    ("text", "message"),
    WRONG,
)
def test_a_wrong_pattern(text, message):
    with pytest.raises(ValueError, match=message):
        compile_pattern(text, SETS)


def test_kinds_of_actors_are_kept_and_checked():
    pattern = compile_pattern("SRC.armed seize TGT.people", SETS)
    assert (pattern.text, pattern.kinds) == ("SRC.armed seize TGT.people", (("SRC", "armed"), ("TGT", "people")))
    with pytest.raises(ValueError, match="no such kind of actor"):
        compile_pattern("SRC seize TGT.town", SETS)
