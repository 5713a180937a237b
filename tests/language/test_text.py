"""Cleaning with a way back, and datelines."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coder.language.text import clean, dateline

CLEANED = [
    ("Iraq's army", "Iraq's army"),
    ("Iraq #39;s army", "Iraq 's army"),
    ("Iraq&#39;s army", "Iraq's army"),
    ("quot;We left,quot; he said", '"We left," he said'),
    ("&quot;We left,&quot; he said", '"We left," he said'),
    ("Simon &amp; Co", "Simon & Co"),
    ("a&nbsp;b", "a\xa0b"),
    ("Iran &mdash; Iraq", "Iran — Iraq"),
    ("he&rsquo;s", "he’s"),
    ("&#8220;Yes&#8221;", "“Yes”"),
    ("a   b\t\tc \xa0d", "a b c d"),
    ("a b", "a b"),
    ("  indented", "  indented"),
    ("a\n\nb", "a\n\nb"),
    ("the lamp; the quotient; AT&T", "the lamp; the quotient; AT&T"),
    ("", ""),
]


@pytest.mark.parametrize(("raw", "expected"), CLEANED)
def test_clean(raw, expected):
    assert clean(raw).text == expected


RAW = st.lists(
    st.sampled_from(
        [
            "Iraq",
            " #39;s",
            "&#39;s",
            "quot;",
            "&quot;",
            "&amp;",
            "&amp;quot;",
            "&nbsp;",
            "  ",
            "\t\t",
            " ",
            "\n",
            "é",
            "😀",
            "#128512;",
            "#0000;",
        ]
        + ["#55296;", "#150;", "&lt;", "amp;", "x", ".", "\xa0\xa0"]
    )
).map("".join)


@given(st.one_of(st.text(), RAW))
@example("a#0000;b")
@example("#9999;")
def test_every_word_maps_back_to_itself(raw):
    cleaned = clean(raw)
    at = 0
    for word in cleaned.text.split():
        start = cleaned.text.index(word, at)
        at = start + len(word)
        first, last = cleaned.original(start, at)
        assert 0 <= first <= last <= len(raw)
        assert "".join(clean(raw[first:last]).text.split()) == "".join(clean(word).text.split())


@given(st.one_of(st.text(), RAW))
def test_the_whole_maps_to_the_whole_and_offsets_rise(raw):
    cleaned = clean(raw)
    assert cleaned.original(0, len(cleaned.text)) == (0, len(raw))
    positions = [cleaned.original(i, i)[0] for i in range(len(cleaned.text) + 1)]
    assert positions == sorted(positions)


@given(st.text(alphabet=st.characters(blacklist_characters="&#; \t\xa0", blacklist_categories=["Cs"])))
def test_clean_text_stays_as_it_is(raw):
    assert clean(raw) == (raw, None)


def test_half_a_character_is_replaced_by_one_sign():
    assert clean("\ud800 Turkey") == ("\ufffd Turkey", None)


def dated(start, place):
    """A dateline whose date is told as part of its place."""
    return pytest.param(
        start, place, marks=pytest.mark.xfail(strict=True, reason="the date is given as part of the place")
    )


DATELINES = [
    ("BAGHDAD, Iraq (AP) - ", "BAGHDAD, Iraq"),
    ("BAGHDAD (Reuters) - ", "BAGHDAD"),
    ("BAGHDAD (AFP) — ", "BAGHDAD"),
    ("BAGHDAD – ", "BAGHDAD"),
    ("WASHINGTON -- ", "WASHINGTON"),
    ("SEOUL, South Korea (AP) — ", "SEOUL, South Korea"),
    dated("SEOUL, Feb. 3 (Yonhap) -- ", "SEOUL"),
    dated("BEIJING, March 5 (Xinhua) -- ", "BEIJING"),
    ("SEOUL, South Korea, Feb. 3 (AP) -- ", "SEOUL, South Korea"),
    dated("JERUSALEM, Oct 4 — ", "JERUSALEM"),
    pytest.param("Cairo, Egypt (CNN) -- ", "Cairo, Egypt", marks=pytest.mark.xfail(strict=True, reason="not known")),
    ("KABUL/ISLAMABAD (Reuters) - ", "KABUL/ISLAMABAD"),
    ("TRIPOLI, Libya — ", "TRIPOLI, Libya"),
    ("BEIJING, March 5, 2015 (Xinhua) -- ", "BEIJING"),
    ("NEW YORK (AP) - ", "NEW YORK"),
    ("UNITED NATIONS (Reuters) - ", "UNITED NATIONS"),
    ("PORT-AU-PRINCE, Haiti (AP) - ", "PORT-AU-PRINCE, Haiti"),
    ("SANA'A, Yemen (AP) - ", "SANA'A, Yemen"),
    ("Baghdad (AFP) - ", "Baghdad"),
    ("New Delhi (PTI) - ", "New Delhi"),
    ("MOSCOW: ", "MOSCOW"),
    ("ST. PETERSBURG, Russia (AP) - ", "ST. PETERSBURG, Russia"),
    ("Reuters - ", None),
    ("Turkey attacked Syria. ", None),
    ("The UN said: ", None),
    ("U.S. troops attacked. ", None),
    ("Mr. Obama (left) met ", None),
    ("2015 - ", None),
    ("", None),
]


@pytest.mark.parametrize(("start", "place"), DATELINES)
def test_dateline(start, place):
    found, end = dateline(start + "The army said on Sunday that it had left.")
    assert (found, end) == ((place, len(start)) if place else ("", 0))


@given(st.text())
def test_a_dateline_ends_inside_the_text(text):
    place, end = dateline(text)
    assert 0 <= end <= len(text)
    assert place in text[:end]
