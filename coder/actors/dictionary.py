"""The actor tables: countries, people, organisations and agents, read strictly into the parties of a gazetteer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from coder.actors.codes import is_code
from coder.actors.gazetteer import Gazetteer, Party, Period
from coder.language.lexicon import Lexicon, load_lexicon
from coder.sectors import SECTORS
from coder.tables import read_csv

PEOPLE = ("leaders", "officials", "cabinets")  # files whose actors are people: out of office they are ELI


class CountryRow(msgspec.Struct, frozen=True):
    """A row of countries.csv."""

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: tuple[str, ...]
    seats: tuple[str, ...]
    cities: tuple[str, ...]
    regions: tuple[str, ...]
    start: dt.date | None
    end: dt.date | None
    cow: str
    gw: str
    note: str


class ActorRow(msgspec.Struct, frozen=True):
    """A row of actors/*.csv: one actor's code in one period."""

    actor_id: str
    name: str
    aliases: tuple[str, ...]
    short_forms: tuple[str, ...]
    code: str
    start: dt.date | None
    end: dt.date | None
    note: str
    provenance: str


class GroupRow(msgspec.Struct, frozen=True):
    """A row of groups.csv: one name for several countries."""

    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    members: tuple[str, ...]
    note: str


class AgentRow(msgspec.Struct, frozen=True):
    """A row of agents.csv; an empty code says that the phrase is no agent."""

    agent: str
    plural: str
    code: str
    note: str


class ActorTables(NamedTuple):
    """The tables as they are written; `actors` by the name of the file without its suffix."""

    countries: list[CountryRow]
    agents: list[AgentRow]
    groups: list[GroupRow]
    actors: dict[str, list[ActorRow]]


class Actors(msgspec.Struct, frozen=True):
    """All that the coder needs to know about actors."""

    gazetteer: Gazetteer
    country_names: dict[str, str]  # ISO3 -> the English name ICEWS prints
    lexicon: Lexicon


def load_actors(folder: Path, problems: list[str]) -> Actors:
    """Read every actor table below `folder`; wrong rows are appended to `problems`."""
    tables = read_tables(folder, problems)
    lexicon = load_lexicon(folder / "grammar.yaml", problems)
    names = (pair for pair in named_parties(tables) if pair[0])  # an empty name is among the problems
    return Actors(
        Gazetteer(names, lexicon.spoiling_suffixes), {row.code: row.name for row in tables.countries}, lexicon
    )


def read_tables(folder: Path, problems: list[str]) -> ActorTables:
    """Read the tables; wrong rows are appended to `problems`."""
    countries = read_csv(folder / "countries.csv", CountryRow, problems)
    agents = read_csv(folder / "agents.csv", AgentRow, problems)
    groups = read_csv(folder / "groups.csv", GroupRow, problems)
    actors = {path.stem: read_csv(path, ActorRow, problems) for path in _actor_files(folder)}
    known = {row.code for row in countries}
    _check_countries(countries, problems)
    for stem, rows in actors.items():
        _check_codes(f"actors/{stem}.csv", rows, known, problems)
    _check_agents(agents, problems)
    _check_members(groups, known, problems)
    return ActorTables(countries, agents, groups, actors)


def named_parties(tables: ActorTables) -> Iterator[tuple[str, Party]]:
    """Every name of the tables with what it stands for."""
    yield from _country_names(tables.countries)
    yield from _group_names(tables.groups)
    yield from _agent_names(tables.agents)
    for stem, rows in tables.actors.items():
        yield from _actor_names(rows, person=stem.startswith(PEOPLE))


def _actor_files(folder: Path) -> list[Path]:
    """Leaders first: of two people with one short form, the head of government is meant."""
    return sorted((folder / "actors").glob("*.csv"), key=lambda path: (path.stem != "leaders", path.stem))


def _country_names(rows: list[CountryRow]) -> Iterator[tuple[str, Party]]:
    for row in rows:
        kinds = {
            "country": (row.name, *row.aliases),
            "adjective": row.adjectives,
            "capital": row.capital,
            "city": row.cities,
            "region": row.regions,
        }
        here = (Period(row.code, row.start, row.end),)
        for kind, names in kinds.items():
            party = Party(row.code, row.name, kind, here)
            yield from ((name, party) for name in names)
        government = Party(
            row.code, f"Government ({row.name})", "seat", (Period(row.code + "GOV", row.start, row.end),)
        )
        yield from ((seat, government) for seat in row.seats)


def _group_names(rows: list[GroupRow]) -> Iterator[tuple[str, Party]]:
    """Each name of a group with its members' codes, joined by `|`; the cast takes them apart."""
    for row in rows:
        party = Party(row.name, row.name, "several", (Period("|".join(row.members), None, None),))
        yield from ((name, party) for name in (row.name, *row.aliases))
        yield from ((name, party._replace(kind="nations")) for name in row.adjectives)


def _actor_names(rows: list[ActorRow], *, person: bool) -> Iterator[tuple[str, Party]]:
    by_id: dict[str, list[ActorRow]] = {}
    for row in rows:
        by_id.setdefault(row.actor_id, []).append(row)
    for actor_id, own in by_id.items():
        periods = tuple(Period(row.code, row.start, row.end) for row in sorted(own, key=_office_first))
        human = person or any(set(row.name.split()[-1:]) & set(row.short_forms) for row in own)
        party = Party(actor_id, own[0].name, "person" if human else "group", periods)
        yield from ((name, party) for name in {name for row in own for name in (row.name, *row.aliases)})
        for row in sorted(own, key=_office_first):
            brief = Party(actor_id, row.name, "short", (Period(row.code, row.start, row.end),))
            yield from ((name, brief) for name in row.short_forms)


def _office_first(row: ActorRow) -> bool:
    """Order periods so that a story without a date takes the actor's time in government."""
    return "GOV" not in row.code


def _agent_names(rows: list[AgentRow]) -> Iterator[tuple[str, Party]]:
    for row in rows:
        party = Party(row.agent, row.agent.title(), "agent", (Period(row.code, None, None),))
        yield from ((name, party) for name in {row.agent, *plurals(row)})


def plurals(row: AgentRow) -> tuple[str, ...]:
    """The plural forms of an agent: as stated, none for "-", else by the rules of spelling.

    >>> plurals(AgentRow("deputy", "", "~GOV", "")), plurals(AgentRow("police", "-", "~COP", ""))
    (('deputies',), ())
    """
    if row.plural:
        return () if row.plural == "-" else tuple(row.plural.split("|"))
    word = row.agent
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word[:-1] + "ies",)
    return (word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"),)


def _check_countries(rows: Iterable[CountryRow], problems: list[str]) -> None:
    seen: set[str] = set()
    for row in rows:
        if not (is_code(row.code) and len(row.code) == len("KOR")):
            problems.append(f'countries.csv, {row.name}, code: "{row.code}" is no code. Write three capital letters.')
        if row.code in seen:
            problems.append(f"countries.csv, {row.code}: stands twice. Delete one.")
        seen.add(row.code)


def _check_codes(place: str, rows: Iterable[ActorRow], countries: set[str], problems: list[str]) -> None:
    for row in rows:
        start = row.code[:3]
        if not is_code(row.code) or (start not in countries and start not in INTERNATIONAL):
            problems.append(
                f'{place}, {row.actor_id}, code: "{row.code}" does not begin with a country of countries.csv or one of '
                f"{' '.join(sorted(INTERNATIONAL))}."
            )
        elif start not in INTERNATIONAL and not _are_sectors(row.code[3:]):
            problems.append(f'{place}, {row.actor_id}, code: "{row.code}" has a sector that CAMEO does not know.')
        problems += [
            f"{place}, {row.actor_id or row.name}, {field}: is empty. Write it."
            for field, value in (("actor_id", row.actor_id), ("name", row.name))
            if not value
        ]
        if row.start and row.end and row.start > row.end:
            problems.append(f"{place}, {row.actor_id}: starts {row.start} after its end {row.end}. Swap the dates.")


def _are_sectors(text: str) -> bool:
    return all(text[i : i + 3] in SECTORS for i in range(0, len(text), 3))


INTERNATIONAL = frozenset(["IGO", "NGO", "MNC", "IMG", "NGM", "INT", "UAF"])


def _check_members(rows: Iterable[GroupRow], countries: set[str], problems: list[str]) -> None:
    problems += [
        f'groups.csv, {row.name}, members: "{code}" is no country of countries.csv.'
        for row in rows
        for code in row.members
        if code not in countries
    ]


def _check_agents(rows: Iterable[AgentRow], problems: list[str]) -> None:
    seen: set[str] = set()
    for row in rows:
        sectors = row.code.replace("IGO~", "").replace("NGO~", "").replace("~", "")
        if not _are_sectors(sectors) or (row.code and "~" not in row.code):
            problems.append(f'agents.csv, {row.agent}, code: "{row.code}" is no sector. Write ~GOV, ~MIL, ... or IGO~.')
        if not row.agent:
            problems.append(f'agents.csv, agent: is empty beside "{row.code}". Write it, or delete the row.')
        if row.agent in seen:
            problems.append(f"agents.csv, {row.agent}: stands twice. Delete one.")
        seen.add(row.agent)
