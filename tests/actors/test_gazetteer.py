"""Names in a text: tables of dictionary, text, date -> what is found."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coder.actors.gazetteer import Gazetteer, Party, Period, fold


def party(name, kind, *periods):
    return Party(name.lower(), name, kind, tuple(Period(code, day(start), day(end)) for code, start, end in periods))


def day(text):
    return dt.date.fromisoformat(text) if text else None


MOON = party("Moon Jae-in", "person", ("KORLEGOPP", "2012-05-30", "2016-05-29"), ("KORGOV", "2017-05-10", "2022-05-09"))
GAZETTEER = Gazetteer([
    *((name, party("South Korea", "country", ("KOR", "", ""))) for name in ("South Korea", "Korea", "ROK")),
    ("Seoul", party("South Korea", "capital", ("KOR", "", ""))),
    ("French", party("France", "adjective", ("FRA", "", ""))),
    ("Côte d'Ivoire", party("Ivory Coast", "country", ("CIV", "", ""))),
    ("Moon Jae-in", MOON),
    ("Moon", party("Moon Jae-in", "short", ("KORGOV", "2017-05-10", "2022-05-09"))),
    ("Soviet Union", party("Soviet Union", "country", ("SUN", "1922-12-30", "1991-12-26"))),
    ("Taliban", party("Taliban", "group", ("AFGINS", "", "2021-08-14"), ("AFGGOV", "2021-08-15", ""))),
    ("US", party("United States", "country", ("USA", "", ""))),
    ("WHO", party("World Health Organization", "group", ("IGOWHO", "", ""))),
    *((name, party("police", "agent", ("~COP", "", ""))) for name in ("police",)),
    *((name, party("station", "agent", ("", "", ""))) for name in ("police station", "police stations")),
    ("Reading", party("Reading", "city", ("GBR", "", ""))),
    ("Georgia", party("Georgia", "country", ("GEO", "", ""))),
    ("Georgia", party("Georgia Meloni", "person", ("ITAGOV", "", ""))),
    ("The Hague", party("Netherlands", "city", ("NLD", "", ""))),
    ("Hague", party("William Hague", "short", ("GBRGOV", "2010-05-12", "2014-07-14"))),
    ("the state", party("State", "agent", ("~GOV", "", ""))),
    ("State Department", party("United States", "seat", ("USAGOV", "", ""))),
    ("al-Qaida", party("al-Qaida", "group", ("IMGMUSALQ", "", ""))),
    ("U.S.", party("United States", "country", ("USA", "", ""))),
])  # fmt: skip

FOUND = [
    ("South Korea protested.", "", ["South Korea KOR"]),
    ("Korea, ROK and Seoul.", "", ["Korea KOR", "ROK KOR", "Seoul KOR"]),
    # boundaries of words
    ("Koreas, SouthKorea, NorthKorea", "", []),
    ("Seoul's, (Seoul), Seoul-based, Seoul.", "", ["Seoul KOR"] * 4),
    ("Moonlight", "2018-01-01", []),
    ("USS Cole", "", []),
    # capitals
    ("south korea", "", []),
    ("SOUTH KOREA", "", ["SOUTH KOREA KOR"]),
    ("let us go, who knows", "", []),
    ("the US and the WHO", "", ["US USA", "WHO IGOWHO"]),
    ("Us and Who", "", []),
    ("Police and police and POLICE", "", ["Police ~COP", "police ~COP", "POLICE ~COP"]),
    ("They were reading", "", []),
    # accents, curly quotes, line breaks
    ("Cote d'Ivoire", "", ["Cote d'Ivoire CIV"]),
    ("Côte d’Ivoire", "", ["Côte d’Ivoire CIV"]),
    ("South\nKorea", "", ["South\nKorea KOR"]),
    ("Séoul", "", ["Séoul KOR"]),
    # the leftmost, then the longest; a person before a place of the same name
    ("the police stations", "", ["police stations "]),
    ("South Korea's police station", "", ["South Korea KOR", "police station "]),
    ("Georgia", "", ["Georgia ITAGOV"]),
    # an article counts for nothing: with it a name is no longer, and begins no earlier
    ("In The Hague", "", ["Hague GBRGOV"]),
    ("In The Hague", "2016-05-20", ["The Hague NLD"]),
    ("the State Department of the state", "", ["State Department USAGOV", "the state ~GOV"]),
    # signs: as the dictionary has them
    ("al-Qaida, al Qaida, al-Qaida's", "", ["al-Qaida IMGMUSALQ"] * 2),
    ("the U.S. and U.S", "", ["U.S. USA"]),
    # dates
    ("Moon Jae-in", "2013-01-01", ["Moon Jae-in KORLEGOPP"]),
    ("Moon Jae-in", "2017-05-10", ["Moon Jae-in KORGOV"]),
    ("Moon Jae-in", "2022-05-09", ["Moon Jae-in KORGOV"]),
    ("Moon Jae-in", "2022-05-10", ["Moon Jae-in KORELI"]),
    ("Moon Jae-in", "1999-01-01", ["Moon Jae-in KORELI"]),
    ("Moon said", "2018-01-01", ["Moon KORGOV"]),
    ("Moon said", "2016-01-01", []),
    ("Moon said", "2022-05-10", []),
    ("the moon rose", "2018-01-01", []),
    ("Soviet Union", "1980-01-01", ["Soviet Union SUN"]),
    ("Soviet Union", "2010-01-01", []),
    ("the Taliban", "2015-01-01", ["Taliban AFGINS"]),
    ("the Taliban", "2022-01-01", ["Taliban AFGGOV"]),
    ("", "", []),
]


@pytest.mark.parametrize(("text", "date", "expected"), FOUND)
def test_find(text, date, expected):
    assert [f"{text[hit.start : hit.end]} {hit.code}" for hit in GAZETTEER.find(text, day(date))] == expected


def test_a_group_outside_its_dates_keeps_its_first_code():
    assert party("FARC", "group", ("COLREB", "1964-05-27", "2017-06-27")).code_on(day("2020-01-01")) == "COLREB"


def test_without_a_date_every_period_holds():
    assert party("Moon", "short", ("KORGOV", "2017-05-10", "2022-05-09")).code_on(None) == "KORGOV"


@pytest.mark.parametrize(
    ("name", "number"), [("Georgia", 2), ("georgia", 2), ("Côte d’Ivoire", 1), ("Korean", 0), ("", 0)]
)
def test_lookup(name, number):
    assert len(GAZETTEER.lookup(name)) == number


def test_len_counts_different_names():
    assert len(Gazetteer([("A b", MOON), ("a B", MOON), ("c", MOON)])) == 2


def test_an_empty_gazetteer_finds_nothing():
    assert Gazetteer([]).find("South Korea", None) == []


@given(st.text())
def test_fold_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("character", ["İ", "ß", "ﬁ", "ǅ", "Å", "½", "\u0345", "ΐ", "가", "😀", "\u2028", "㎏"])
def test_fold_keeps_the_length_of_the_odd_ones(character):
    assert len(fold(character)) == 1


@given(st.text(), st.sampled_from(["South Korea", "Moon Jae-in", "Côte d’Ivoire"]), st.text())
def test_a_name_is_found_in_any_surroundings(before, name, after):
    text = f"{before} {name} {after}"
    hits = GAZETTEER.find(text, None)
    start = len(before) + 1
    assert any(hit.start <= start and start + len(name) <= hit.end for hit in hits)
    assert all(first.end <= second.start for first, second in zip(hits, hits[1:], strict=False))  # noqa: RUF007
