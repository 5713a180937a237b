"""The words that the reading of noun phrases and clauses needs, from `dictionaries/grammar.yaml`."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Literal

import msgspec

from coder.tables import read_yaml

YEAR = re.compile(r"[12]\d{3}")
HALVES = ("north", "south")


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sets of lemmas by what they do; the file says what each is for."""

    titles: frozenset[str] = frozenset()
    quantities: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    regional: frozenset[str] = frozenset()
    borders: frozenset[str] = frozenset()
    buildings: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    spoiling_prefixes: tuple[str, ...] = ()
    spoiling_suffixes: tuple[str, ...] = ()
    object_control: frozenset[str] = frozenset()
    commanding: frozenset[str] = frozenset()
    utterances: frozenset[str] = frozenset()
    uttering: frozenset[str] = frozenset()
    authoring: frozenset[str] = frozenset()
    serving: frozenset[str] = frozenset()
    makes: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    country_nouns: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    uprooted: frozenset[str] = frozenset()
    fleeing: frozenset[str] = frozenset()
    sending: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    counterparts: frozenset[str] = frozenset()
    pair_nouns: frozenset[str] = frozenset()
    couples: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    minorities: frozenset[str] = frozenset()
    minority_homes: dict[str, frozenset[str]] = {}
    taken: frozenset[str] = frozenset()
    governing: frozenset[str] = frozenset()
    conferring: frozenset[str] = frozenset()
    undergone: frozenset[str] = frozenset()
    judging: frozenset[str] = frozenset()
    weapons: frozenset[str] = frozenset()
    strikers: frozenset[str] = frozenset()
    striking: frozenset[str] = frozenset()
    expeditionary: frozenset[str] = frozenset()
    posted: frozenset[str] = frozenset()
    breakaway: frozenset[str] = frozenset()
    harmers: frozenset[str] = frozenset()
    loners: frozenset[str] = frozenset()
    nobodies: frozenset[str] = frozenset()
    local_offices: frozenset[str] = frozenset()
    forts: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    faiths: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()
    performers: frozenset[str] = frozenset()
    critics: frozenset[str] = frozenset()
    presiding: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    surname_first: frozenset[str] = frozenset()
    host_cities: frozenset[str] = frozenset()
    seats_of: dict[str, tuple[str, str]] = {}
    bodies: dict[str, frozenset[str]] = {}
    institutions: frozenset[str] = frozenset()
    divided: tuple[tuple[str, str], ...] = ()
    single_offices: frozenset[str] = frozenset()
    shared_names: dict[str, Literal["phrase", "story"]] = {}
    like_groups: dict[str, tuple[str, str]] = {}
    realms: dict[str, frozenset[str]] = {}
    offices: dict[str, frozenset[str]] = {}
    offices_missing: dict[str, frozenset[str]] = {}
    unasserted: frozenset[str] = frozenset()
    suffered: frozenset[str] = frozenset()
    unsuffered: frozenset[str] = frozenset()
    deadly: frozenset[str] = frozenset()
    calling: frozenset[str] = frozenset()
    aiming: frozenset[str] = frozenset()
    gatherings: frozenset[str] = frozenset()
    admitting: frozenset[str] = frozenset()
    kinds_of_deeds: frozenset[str] = frozenset()
    arms: frozenset[str] = frozenset()
    ruling: frozenset[str] = frozenset()
    journeys: frozenset[str] = frozenset()
    travelling: frozenset[str] = frozenset()
    undoing: frozenset[str] = frozenset()
    forbidding: frozenset[str] = frozenset()
    happening: frozenset[str] = frozenset()
    scheduling: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    accompanying: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    massed: frozenset[str] = frozenset()
    rallying: frozenset[str] = frozenset()
    reasons: frozenset[str] = frozenset()
    raising: frozenset[str] = frozenset()
    violent_deeds: frozenset[str] = frozenset()
    deeds: dict[str, tuple[str, ...]] = {}
    pronouns: dict[str, str] = {}
    speakers: frozenset[str] = frozenset()
    anniversaries: frozenset[str] = frozenset()
    spells: frozenset[str] = frozenset()
    recent: frozenset[str] = frozenset()
    eras: dict[str, str] = {}

    def refers(self, text: str) -> bool:
        """Whether a sentence may speak of actors of an earlier one: by a pronoun, as "both sides" or "the group"."""
        words = text.lower().split()
        if not self.pronouns.keys().isdisjoint(words) or "both" in words or "each" in words:
            return True
        after_the = {after for before, after in pairwise(words) if before == "the"}
        return not after_the.isdisjoint({"two", *self.couples, *HALVES, *self.country_nouns, *self.bodies})

    def half(self, side: str, named: frozenset[str]) -> str:
        """The "north" or "south" of the one divided country that a story names, whole or one half of it; or ""."""
        halves = {pair[HALVES.index(side)] for pair in self.divided if not named.isdisjoint(pair)}
        return halves.pop() if len(halves) == 1 else ""

    def is_deed(self, lemma: str) -> bool:
        """Whether a noun names an act that "the attack", "the visit" refer back to."""
        return lemma in self.violent_deeds or lemma in self.deeds

    def is_ground(self, lemma: str) -> bool:
        """Whether a noun names ground or a building that one can stand in."""
        return lemma in self.places or lemma in self.buildings

    def shares(self, name: str) -> bool:
        """Whether bodies of many countries have the name."""
        return name.lower() in self.shared_names

    def may_hold(self, office: str, country: str) -> bool:
        """Whether the country has the office: no king of France, no president, nor president's office, of Japan."""
        office = office.partition("'")[0]
        if office in self.offices:
            return country in self.offices[office]
        return country not in self.offices_missing.get(office, ())


def load_lexicon(path: Path, problems: list[str]) -> Lexicon:
    """Read grammar.yaml; what is wrong is appended to `problems`."""
    found: Lexicon | None = read_yaml(path, Lexicon, problems)
    for name, year in found.eras.items() if found else ():
        if name != name.lower() or not YEAR.fullmatch(year):
            remedy = "Write the name in lower case and the last year of it with four digits (cold war: 1991)."
            problems.append(f'{path.parent.name}/{path.name}, eras: "{name}: {year}" is no era. {remedy}')
    return found or Lexicon()
