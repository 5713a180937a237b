"""Where sentences end: a table of texts, `|` where the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder.language.sentences import MAX_LENGTH, sentence_spans

SPLITS = [
    "Turkey attacked Syria.|Iraq protested.",
    "Did he leave?|He did!|Really.",
    'Did he say "No."?|He did.',
    # abbreviations go on, also before a capital
    "Mr. Obama met Gen. Petraeus and Lt. Col. Smith in St. Petersburg.|They left.",
    "Sen. John Kerry met Gov. Romney on Jan. 5 in Mass. and Conn. voters.",
    "No. 10 Downing St. is small.",
    "The Acme Corp. Board met.",
    "He works for Acme Inc.|The company is large.",
    "They met at 5 p.m. Sunday.|It rained.",
    "They met at 5 p.m.|The talks failed.",
    # initials
    "George W. Bush met M. J. Akbar.|They talked.",
    "J. F. K. was shot.",
    "Troops entered the U.S. Embassy.|They left.",
    "Troops left the U.S.|The war ended.",
    "The ambassador to the U.N. Samantha Power left.",
    "Officials of the U.N.|In Geneva talks went on.",
    # numbers and points inside words
    "It cost 3.5 million dollars.|Oil fell to 50.",
    "See www.bbc.co.uk for more.|Thanks.",
    "Wait...|Turkey left.",
    # quotes stay with their sentence
    '"We will attack."|Turkey said so.',
    '"We will attack," Turkey said.|“They left.”|He smiled.',
    "(They left.)|He stayed.",
    "He left.|“They came.”|'Why?'",
    # paragraphs and hard wraps
    "Turkey attacked\n\n|Syria protested",
    "Turkey attacked\nSyria on Friday. |It rained.",
    "Turkey attacked.\n|syria protested.",
    "A headline without full stop\n \n|The story.",
    "Turkey attacked.\r\n|Syria protested.",
    # a small letter after the stop goes on
    "The firm yahoo! was sold.",
    "Talks vs. war.",
    "",
    " \n\n \t ",
    "One.",
]


@pytest.mark.parametrize("marked", SPLITS)
def test_sentences(marked):
    pieces = [piece.strip() for piece in marked.split("|")]
    text = marked.replace("|", " " if "\n" not in marked else "")
    assert [text[start:end] for start, end in sentence_spans(text)] == [piece for piece in pieces if piece]


def test_only_from_the_start_on():
    text = "PARIS (AP) - It rained. It snowed."
    spans = list(sentence_spans(text, len("PARIS (AP) - ")))
    assert [text[start:end] for start, end in spans] == ["It rained.", "It snowed."]


ONE_WORD = pytest.param("x", marks=pytest.mark.xfail(strict=True, reason="a cut inside a word drops one character"))


@pytest.mark.parametrize("unit", ["word ", "naïve, ", ONE_WORD])
@pytest.mark.parametrize("length", [MAX_LENGTH + 1, 5 * MAX_LENGTH])
def test_an_endless_sentence_is_cut_and_nothing_is_lost(unit, length):
    text = (unit * length)[:length].strip()
    spans = list(sentence_spans(text))
    assert all(0 < end - start <= MAX_LENGTH for start, end in spans)
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("text", ["x" * MAX_LENGTH, "word " * (MAX_LENGTH // 5)])
def test_a_sentence_of_the_greatest_length_stays_whole(text):
    assert list(sentence_spans(text)) == [(0, len(text.strip()))]


def test_a_long_sentence_is_cut_between_words():
    text = "Turkey attacked Syria and " * 100
    assert {word for start, end in sentence_spans(text) for word in text[start:end].split()} == set(text.split())


NEWS = st.lists(
    st.sampled_from(
        ["Mr.", "U.S.", "He", "left", "5", "p.m.", '"', "”", ".", "?", "!", "\n", "\n\n", " ", "(", "é", "\u2028"]
    )
).map(" ".join)


@given(st.one_of(st.text(), NEWS))
def test_spans_are_ordered_trimmed_and_hold_every_word(text):
    spans = list(sentence_spans(text))
    end_before = 0
    for start, end in spans:
        assert end_before <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert not text[end_before:start].strip()
        end_before = end
    assert not text[end_before:].strip()
