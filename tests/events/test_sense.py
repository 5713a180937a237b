"""What two parties do to each other that is no event of politics."""

from __future__ import annotations

import msgspec
import pytest

from coder.events import sense
from coder.language.lexicon import Lexicon
from coder.records import Mention, Span

LEXICON = Lexicon(performers=frozenset({"singer"}), critics=frozenset({"critic"}))


def makes_sense(code: str, source: Mention, target: Mention) -> bool:
    return sense.makes_sense(code, source, target, LEXICON)


def party(code: str, start: int = 0) -> Mention:
    return Mention(start=start, end=start + 5, text=code, code=code, name="", entry="", resolution="agent")


@pytest.mark.parametrize(
    ("source", "code", "target", "sensible"),
    [
        ("FRACVL", "112", "FRAEDU", False),  # a novelist his teacher
        ("FRACVL", "115", "FRAHLH", False),
        ("FRACVL", "112", "DEUCVL", False),
        ("MNC", "100", "DEULAB", False),
        ("FRACVL", "112", "FRAGOV", True),
        ("FRAREL", "112", "FRACVL", True),
        ("FRACVL", "112", "FRA", True),
        ("FRACVL", "145", "FRABUS", True),
        ("FRACVL", "0841", "FRACVL", True),  # hostages
        ("FRALAB", "133", "FRABUS", True),  # a strike
        ("FRABUS", "133", "FRALAB", False),
        ("TURCVL", "040", "GRCCVL", True),
        ("TURCVL", "040", "TURCVL", False),
        ("USABUS", "190", "JPN", False),  # a ship into a pier
        ("USABUS", "195", "JPNCVL", False),
        ("USABUS", "020", "USAJUD", False),
        ("USAJUD", "103", "USABUS", False),
        ("USAOPP", "020", "USAJUD", True),
        ("USAJUD", "173", "USABUS", True),
        ("USABUS", "016", "", False),
        ("USAGOV", "016", "", True),
        ("USAMIL", "190", "JPN", True),
        ("USABUS", "061", "JPN", True),
    ],
)
def test_private_people_and_firms_do_no_politics_among_themselves(
    source: str, code: str, target: str, *, sensible: bool
) -> None:
    assert makes_sense(code, party(source), party(target, 10)) is sensible


def test_a_thing_of_nobodys_does_nothing_and_a_region_may() -> None:
    region = msgspec.structs.replace(party("MOZ"), resolution="place")
    floods = msgspec.structs.replace(region, refers_to=Span(20, 30, "Mozambique"))
    assert makes_sense("171", region, party("MOZCVL", 10))
    assert not makes_sense("171", floods, party("MOZCVL", 10))
    assert makes_sense("042", party("ZAFGOV", 10), floods)


def test_unknown_nouns_of_two_nations_have_no_foreign_policy() -> None:
    rider, team = (msgspec.structs.replace(party(code), resolution="possessor") for code in ("ITA", "DEU"))
    assert not makes_sense("057", rider, team)
    assert makes_sense("190", rider, team)
    assert makes_sense("057", party("ITA"), team)


def test_firms_and_unknown_nouns_say_nothing_to_people_somewhere() -> None:
    owners = msgspec.structs.replace(party("KOR", 10), resolution="place", refers_to=Span(20, 30, "South Korea"))
    player = msgspec.structs.replace(party("USA"), resolution="possessor")
    assert not makes_sense("100", party("JPNBUS"), owners)
    assert makes_sense("100", party("JPNGOV"), owners)
    assert not makes_sense("111", player, party("FRACVL", 10))
    assert not makes_sense("175", player, party("FRAGOV", 10))
    assert makes_sense("175", party("USACOP"), party("USACVL", 10))


def test_critics_of_private_people_are_no_opposition() -> None:
    critics = msgspec.structs.replace(party("FRAOPP", 10), entry="critic")
    assert not makes_sense("111", party("FRAEDU"), critics)
    assert makes_sense("111", party("FRAGOV"), critics)


def test_thanks_of_artists_and_to_ones_own_country_are_no_politics() -> None:
    singer = msgspec.structs.replace(party("GBRCVL"), entry="singer")
    assert not makes_sense("051", singer, party("USA", 10))
    assert makes_sense("111", singer, party("USA", 10))
    assert not makes_sense("055", party("GBRCVL"), party("GBR", 10))
    assert makes_sense("051", party("GBRCVL"), party("USA", 10))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenya's Paul Oduya criticised China.", set()),
        ("Hans Gruber of Austria said that he would not travel to Sweden.", set()),
        ("Kenya's Paul Oduya, a lawmaker, criticised China.", {"KENLEG 111 CHN"}),
        ("Peru crushed Chile on Sunday.", set()),
        ("Peru attacked Chile on Sunday.", {"PER 190 CHL"}),
    ],
)
def test_strangers_and_teams_are_not_their_nations(events_of, sentence: str, expected: set[str]) -> None:
    assert events_of(sentence, "2016-05-20") == expected
