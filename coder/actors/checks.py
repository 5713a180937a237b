"""What is allowed in the actor tables and yet mostly a slip: warnings, each of one kind.

overlap      an actor has two codes on one day
gap          an actor has the same code before and after a few weeks without any
vacancy      leaders.csv has nobody at the head of a state for more than a month since 1990
shared name  a name means two actors with different codes on one day
twin         a full name means two actors with the same code on one day: mostly one actor entered twice
common word  a name or short form that begins sentences as a plain word ("May", "Will", "Many")
place name   an actor's name that is also that of a country, capital, city or region
provenance   a row does not say where it is from

A row whose note says "checked: KIND" has been looked at: its actor gives no warning of that kind.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import combinations, pairwise
from typing import Literal, NamedTuple, get_args

from coder.actors.dictionary import ActorRow, ActorTables, named_parties
from coder.actors.gazetteer import GEOGRAPHIC, Party, Period, fold

Kind = Literal["overlap", "gap", "vacancy", "shared name", "twin", "common word", "place name", "provenance"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LONGEST_GAP = dt.timedelta(days=31)  # longer ones are true: out of office between two terms
CHECKED = re.compile(r"checked: (" + "|".join(KINDS) + ")")
COVERED_SINCE = dt.date(1990, 1, 1)  # the dictionary aims at complete rows for world news from here on
HEADS = ("GOV", "MIL")
PARTIES = frozenset({"person", "group", "short", "seat"})


class Warning(NamedTuple):  # noqa: A001 - what it is; Python's own is not used here
    """A doubt about an entry. `place` is a file and an entry, or a name; `actors` are the ids of all concerned."""

    kind: Kind
    place: str
    text: str
    actors: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind}: {self.place}: {self.text}"


def warnings(tables: ActorTables) -> list[Warning]:
    """Every doubt about the tables that is not marked as checked, by kind and then in the order of the tables."""
    checked = {
        (row.actor_id, kind) for rows in tables.actors.values() for row in rows for kind in CHECKED.findall(row.note)
    }
    found = [*_by_actor(tables), *_vacancies(tables.actors.get("leaders", [])), *_by_name(tables)]
    open_ones = [doubt for doubt in found if all((actor, doubt.kind) not in checked for actor in doubt.actors)]
    return sorted(open_ones, key=lambda warning: KINDS.index(warning.kind))


def common_words() -> frozenset[str]:
    """Words that are frequent in news without a capital, so that one at the start of a sentence says nothing."""
    text = (files("coder.actors") / "common_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


# ---- one actor


def _by_actor(tables: ActorTables) -> Iterator[Warning]:
    for stem, rows in tables.actors.items():
        by_id: dict[str, list[ActorRow]] = {}
        for row in rows:
            by_id.setdefault(row.actor_id, []).append(row)
            if not row.provenance:
                place = f"actors/{stem}.csv, {row.actor_id}"
                yield Warning("provenance", place, "does not say where it is from.", (row.actor_id,))
        for actor_id, own in by_id.items():
            if len(own) > 1:
                yield from _periods(f"actors/{stem}.csv, {actor_id}", own)


def _periods(place: str, rows: list[ActorRow]) -> Iterator[Warning]:
    for row, other in combinations(rows, 2):
        if row.code != other.code and _common_days(row, other):
            text = f"{row.code} {_dates(row)} and {other.code} {_dates(other)} overlap. End one where the other begins."
            yield Warning("overlap", place, text, (row.actor_id,))
    for row, following in pairwise(sorted(rows, key=lambda row: row.start or dt.date.min)):
        if row.code != following.code or row.end is None or following.start is None:
            continue
        if dt.timedelta(days=1) < following.start - row.end <= LONGEST_GAP:
            text = f"{row.code} ends {row.end} and begins anew {following.start}. Close the gap if there was none."
            yield Warning("gap", place, text, (row.actor_id,))


def _common_days(one: ActorRow | Period, other: ActorRow | Period) -> bool:
    """Whether two periods share a day; a change of office on one day is no overlap."""
    start = max(one.start or dt.date.min, other.start or dt.date.min)
    return start < min(one.end or dt.date.max, other.end or dt.date.max)


def _dates(row: ActorRow | Period) -> str:
    return f"{row.start or ''}..{row.end or ''}"


# ---- one office


def _vacancies(leaders: Iterable[ActorRow]) -> Iterator[Warning]:
    """Months without a head of state or government, between two who were; the first may come with independence."""
    by_country: dict[str, list[ActorRow]] = {}
    for row in sorted(leaders, key=lambda row: row.start or dt.date.min):
        if row.code[3:6] in HEADS:
            by_country.setdefault(row.code[:3], []).append(row)
    for country, rows in by_country.items():
        last = rows[0]
        for row in rows[1:]:
            ended = max(last.end or dt.date.max, COVERED_SINCE)
            if row.start is not None and row.start - min(ended, row.start) > LONGEST_GAP:
                text = f"nobody leads {country} from {ended} to {row.start}. Add who did, or mark the row that follows."
                yield Warning("vacancy", f"actors/leaders.csv, {row.actor_id}", text, (row.actor_id,))
            last = max(last, row, key=lambda each: each.end or dt.date.max)


# ---- one name


def _by_name(tables: ActorTables) -> Iterator[Warning]:
    meanings: dict[str, dict[Party, str]] = {}
    for name, party in named_parties(tables):
        meanings.setdefault(fold(name), {})[party] = name
    common = common_words()
    for folded, parties in meanings.items():
        actors = [(name, party) for party, name in parties.items() if party.kind in PARTIES]
        if not actors:
            continue
        yield from _shared(actors)
        yield from _not_a_name(folded, actors, common)
        yield from _places(actors, parties)


def _shared(actors: list[tuple[str, Party]]) -> Iterator[Warning]:
    """Two parties meant by one spelling; a short form yields to a full name, so each is compared among its own."""
    for (name, one), (_, other) in combinations(actors, 2):
        same_rank = (one.kind == "short") == (other.kind == "short")
        if one.entry == other.entry or not same_rank:
            continue
        both = [(a, b) for a in one.periods for b in other.periods if _common_days(a, b)]
        if both:
            a, b = next(((a, b) for a, b in both if a.code != b.code), both[0])
            kind: Kind = "twin" if a.code == b.code else "shared name"
            if kind == "shared name" or one.kind != "short":  # two of a family in one government are coded alike
                text = f"{one.entry} {a.code} {_dates(a)} and {other.entry} {b.code} {_dates(b)}."
                yield Warning(kind, f'"{name}"', text, (one.entry, other.entry))


def _not_a_name(folded: str, actors: Iterable[tuple[str, Party]], common: frozenset[str]) -> Iterator[Warning]:
    for name, party in actors:
        if folded in common and not name.isupper():
            text = f"of {party.entry} is a plain word. Delete it, or write more of it."
            yield Warning("common word", f'"{name}"', text, (party.entry,))


def _places(actors: list[tuple[str, Party]], parties: Iterable[Party]) -> Iterator[Warning]:
    """A short form yields to nothing but is dated; a seat is a place by its nature."""
    places = [party for party in parties if party.kind in GEOGRAPHIC]
    for name, party in actors:
        if places and party.kind != "seat":
            text = f"of {party.entry} is also a {places[0].kind} ({places[0].name})."
            yield Warning("place name", f'"{name}"', text, (party.entry,))
