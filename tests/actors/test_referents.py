"""What a reference refers to: `[he]` to the words in braces, which may stand sentences before; with the real parser."""

import datetime as dt
import re
from pathlib import Path

import pytest

KOREA = Path(__file__).parents[2] / "seeds" / "2018-03-06-korean-envoys.txt"
REFERENCES = [
    # pronouns
    ("{Iran} said [it] would attack Israel.", "pronoun"),
    ("{U.S. President Donald Trump} met Kim Jong Un on Monday. [He] praised South Korea.", "pronoun"),
    ("{U.S. President Donald Trump} met Kim Jong Un on Monday. Trump praised Seoul. [He] then left.", "pronoun"),
    ("{U.S. President Donald Trump} met Kim Jong Un. [He] praised Seoul. It rained.", "pronoun"),
    ("Donald Trump praised {South Korea} for [its] efforts.", "pronoun"),
    ("{Chad} said that critics of [the country] protested.", "pronoun"),
    # short forms, of people whom the dictionaries have and of others
    ("{U.S. President Donald Trump} met Kim Jong Un on Monday. It rained. [Trump] praised Seoul.", "short_form"),
    ("{Donald Trump} said that [Trump] would visit Seoul.", "short_form"),
    ("{Iranian Foreign Minister Jawad Sharifi} visited Moscow. [Sharifi] criticized Israel.", "short_form"),
    # titles
    ("{South Korean envoys} visited Pyongyang. [The envoys] met Kim Jong Un.", "title"),
    ("{Chad} expelled a French diplomat. [The government] criticized France.", "title"),
    ("{South Korea} fired a missile. It rained. China criticized [the South].", "title"),
    # deeds and what somebody owns
    ("{Russia} shelled the Ukrainian town of Avdiivka. France condemned [the attack].", "deed"),
    ("Egypt condemned [{Israel}'s decision].", "possessor"),
    ("{Egypt} condemned Israel. [Its army] bombed Gaza.", "agent"),
    ("{Iran} criticized Israel on Monday. [Its decision] angered Egypt.", "possessor"),
    # two who act as one, by name together
    ("{Donald Trump and Mike Pence} visited Seoul. [The pair] met Moon Jae-in.", "group"),
]
ITSELF = [
    "[Iran] attacked Israel.",
    "[Trump] praised Seoul.",
    "[Israeli troops] entered Gaza.",
    "China welcomed the agreement between [the two Koreas].",
]
GROUPS = [
    ("Armenia and Azerbaijan held talks in Vienna. [Both sides] criticized Turkey.", ["Armenia", "Azerbaijan"]),
    ("Armenia and Azerbaijan criticized [each other].", ["Armenia", "Azerbaijan"]),
    ("Iran and Iraq said [they] would attack Israel.", ["Iran", "Iraq"]),
]


@pytest.fixture
def meant(real_coder):
    """The mentions of the bracketed phrase, and the text without brackets."""

    def resolve(marked, date=dt.date(2018, 3, 5)):
        before, phrase, after = marked.replace("{", "").replace("}", "").replace("]", "[").split("[")
        text, start = before + phrase + after, len(before)
        for coded, extraction in real_coder.extractions(text, date):
            if extraction is not None and coded.start <= start < coded.end:
                return text, extraction.cast.group(head(extraction.tree, start - coded.start, len(phrase)))
        raise AssertionError("the phrase is in no sentence that was parsed")

    return resolve


def head(tree, start, length):
    inside = [token for token, offset in enumerate(tree.offsets) if start <= offset < start + length]
    return next(token for token in inside if tree.heads[token] not in inside or tree.heads[token] == token)


def braces(marked):
    before, words, _ = marked.replace("[", "").replace("]", "").replace("}", "{").split("{")
    return len(before), words


@pytest.mark.parametrize(("marked", "resolution"), REFERENCES)
def test_it_refers_to_the_words_in_braces(meant, marked, resolution):
    text, (mention,) = meant(marked)
    start, words = braces(marked)
    assert mention.resolution == resolution
    assert (mention.refers_to.start, text[mention.refers_to.start : mention.refers_to.end]) == (start, words)


@pytest.mark.parametrize("marked", ITSELF)
def test_what_is_itself_the_evidence_refers_to_nothing(meant, marked):
    _, mentions = meant(marked)
    assert mentions
    assert [mention.refers_to for mention in mentions] == [None] * len(mentions)


@pytest.mark.parametrize(("marked", "expected"), GROUPS)
def test_each_of_several_refers_to_its_own_name(meant, marked, expected):
    text, mentions = meant(marked)
    assert [text[m.refers_to.start : m.refers_to.end] for m in mentions] == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the South", "North and South Korea"),
        ("its", "South Korea"),
    ],
)
def test_the_sample_story(meant, phrase, expected):
    story = KOREA.read_text(encoding="utf-8")
    text, (mention,) = meant(re.sub(rf"\b{phrase}\b", f"[{phrase}]", story), dt.date(2018, 3, 6))
    assert text == story
    assert text[mention.refers_to.start : mention.refers_to.end] == mention.refers_to.text == expected


def test_events_tell_it_in_characters_of_the_story_as_it_came(real_coder):
    text = "Donald  Trump &amp; his envoys met Kim Jong Un on Monday. Trump  threatened to impose sanctions on Iran."
    event = real_coder.code(text, "2018-03-05")[-1]
    refers_to = event.source.refers_to
    assert (event.source.text, refers_to.text) == ("Trump", "Donald  Trump")
    assert text[refers_to.start : refers_to.end] == refers_to.text
