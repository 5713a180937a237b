"""Where and when a story is set, as all the names in it tell."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import NamedTuple

from coder.actors.codes import PREFIXES, base
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.listed import listed
from coder.actors.memory import Memory
from coder.language.lexicon import Lexicon

GROUNDS = GEOGRAPHIC - {"adjective"}
BEYOND = re.compile(r"\b(?:border|frontier)s? with (?:the )?$")  # "near the border with Mali" is not in Mali
TOLD_PLACE = re.compile(
    r"\b(?:in|at|near|inside|outside|across|within|throughout|from) (?:the )?(?:[\w-]+ ){0,2}$", re.IGNORECASE
)
SPEAKING = re.compile(r",? (?:said|says|told|reported|announced|added)\b")  # "officials in Nairobi said"
ABBREVIATED = re.compile(r"[A-Z.]+$")
SURNAME = re.compile(r" [A-Z][a-z]")
FIRST_NAME = re.compile(
    r"(?<![\w'])(?!(?:In|At|Near|From|Of|Outside|Inside|Around|Across|North|South|East|West|Greater|Old) )[A-Z][a-z]+ $"
)
LAST_NAME = re.compile(r" (?!\w+day\b)[A-Z][a-z]")


class Setting(NamedTuple):
    """Where and when a story is set: its date, the country of its dateline, and who was in it so far.

    `country` is the one it speaks of most, `ground` the one most of its places are in;
    `dominant` says that it hardly speaks of a second country, `grounded` that hardly a place is in a second one;
    `countries` are all that it names.
    """

    date: dt.date | None = None
    dateline: str = ""
    country: str = ""
    ground: str = ""
    dominant: bool = True
    grounded: bool = True
    countries: frozenset[str] = frozenset()
    memory: Memory | None = None


def story_setting(
    date: dt.date | None, dateline: str, sentences: list[tuple[str, list[Hit]]], *, host: bool = False
) -> Setting:
    """The setting that all names of a story together tell, of its sentences with the names in each.

    `dateline` is its country; with `host`, its city is one where others meet, and says nothing when others are named.
    """
    named, places, told = [], [], []
    for text, hits in sentences:
        nations = [hit for hit in hits if hit.party.kind != "agent" and base(hit.code)[:3] not in ("", *PREFIXES)]
        named += nations
        grounds = [hit for hit in nations if hit.party.kind in GROUNDS and not BEYOND.search(text[: hit.start])]
        told += [h for h in grounds if TOLD_PLACE.search(text[: h.start]) and not SPEAKING.match(text[h.end :])]
        places += [hit for hit in grounds if not _may_stand_for_a_state(text, hit)]
    country, dominant = _most_frequent(named)
    ground, grounded = _most_frequent(told or places)
    countries = frozenset(code for hit in named for code in base(hit.code).split("|"))
    if host and countries - {dateline}:
        dateline = ""
    return Setting(date, dateline, country, ground, dominant, grounded, countries, Memory())


def _may_stand_for_a_state(text: str, hit: Hit) -> bool:
    """Whether the name tells of no place where it has no preposition: "U.S. soldiers", "Cairo protested"."""
    return hit.party.kind == "capital" or bool(ABBREVIATED.match(text[hit.start : hit.end]))


def telling(text: str, hits: list[Hit], lexicon: Lexicon) -> list[Hit]:
    """The names that tell of a country.

    Not "Russia-backed", "the Senate", the "Francis" of "Francis Tolentino", the "Aleppo" of "Dario Aleppo", the
    "Santa Cruz" of "Santa Cruz Barillas", nor the French of "tourists, most of them French".
    """
    known = {hit.start for hit in hits}
    ends = {hit.end for hit in hits}
    apart = listed(text, hits)
    return [
        hit
        for hit in hits
        if hit not in apart
        and not lexicon.shares(text[hit.start : hit.end])
        and not text.startswith(lexicon.spoiling_suffixes, hit.end)
        and not (hit.party.kind == "short" and SURNAME.match(text, hit.end) and hit.end + 1 not in known)
        and not (hit.party.kind == "short" and hit.start - 1 not in ends and _has_first_name(text, hit, lexicon))
        and not (hit.party.kind == "city" and FIRST_NAME.search(text[: hit.start]) and hit.start - 1 not in ends)
        and not (hit.party.kind == "city" and LAST_NAME.match(text[hit.end :]) and hit.end + 1 not in known)
    ]


def _has_first_name(text: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a word before a surname is another's first name: "Omar Saleh"; not "President Saleh", "But Saleh"."""
    first = FIRST_NAME.search(text[: hit.start])
    return first is not None and first.start() > 0 and first.group().strip().lower() not in lexicon.titles


def _most_frequent(hits: list[Hit]) -> tuple[str, bool]:
    """The country named most, the first of equals; and whether it is named more than twice as often as the next."""
    counts = Counter(base(hit.code) for hit in hits)
    (first, often), (_, next_often) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first, often > 2 * next_often
