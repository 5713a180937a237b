"""Where a sentence happens, as far as it decides whose police or rebels are meant."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import NamedTuple

from coder.actors.codes import PREFIXES, base
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.memory import Memory
from coder.language.lexicon import Lexicon
from coder.language.tree import Tree

PLACING = frozenset("in at near outside inside across within throughout around on from".split())
FIGHTING = frozenset(("UAF", "REB", "SEP", "INS", "CRM", "RAD"))
HOLDS_A_PLACE = ("obl", "nmod", "obl:unmarked")
NARROWS_A_PLACE = ("amod", "compound", "nmod:poss", "nmod")


class Setting(NamedTuple):
    """Where and when a story is set: its date, the country of its dateline, and who was in it so far.

    `country` is the one it speaks of most, `ground` the one most of its places are in;
    `dominant` says that it hardly speaks of a second country.
    """

    date: dt.date | None = None
    dateline: str = ""
    country: str = ""
    ground: str = ""
    dominant: bool = True
    memory: Memory | None = None


class Scene:
    """The countries that a sentence offers to an agent who has none of his own."""

    def __init__(self, tree: Tree, hits: list[Hit], setting: Setting, lexicon: Lexicon) -> None:
        self._tree = tree
        self._hits = hits
        self._setting = setting
        self._lexicon = lexicon

    @cached_property
    def place(self) -> str:
        """The country of a place phrase of this very sentence ("in Kabul", "near the Iraqi city"), or ""."""
        return next(filter(None, map(self._place_of, self._hits)), "")

    @property
    def dateline(self) -> str:
        """The country of a place phrase, else of the story's dateline, or ""."""
        return self.place or self._setting.dateline

    def country(self, sectors: str) -> str:
        """The country of an agent who has none: place, dateline, the one country named, the story's.

        Those who fight are of where they fight, not of the one nation named, since that is mostly their victims'.
        An official is of the story's country only when the story has no second one.
        """
        if sectors in FIGHTING:
            return self.dateline or self._setting.ground
        story = self._setting.country if self._setting.dominant or sectors != "GOV" else ""
        return self.dateline or self._only_country() or story

    def _only_country(self) -> str:
        named = {base(hit.code) for hit in self._hits if hit.party.kind != "agent" and base(hit.code)}
        return named.pop() if len(named) == 1 else ""

    def _place_of(self, hit: Hit) -> str:
        """The country of a geographic name that is, or narrows, the noun of a place phrase."""
        tree = self._tree
        if hit.party.kind not in GEOGRAPHIC:
            return ""
        token = bisect_right(tree.offsets, hit.end - 1) - 1
        head = tree.heads[token]
        narrows = tree.deps[token] in NARROWS_A_PLACE and tree.lemmas[head] in self._lexicon.places
        if hit.party.kind == "adjective" and not narrows:
            return ""
        place = head if narrows else token
        case = tree.case(place).split(" ")[0]
        placed = tree.deps[place] in HOLDS_A_PLACE and case in PLACING and (narrows or case != "from")
        return base(hit.code) if placed else ""


def story_setting(date: dt.date | None, dateline: str, hits: list[Hit]) -> Setting:
    """The setting that all names of a story together tell."""
    named = [hit for hit in hits if hit.party.kind != "agent" and base(hit.code)[:3] not in ("", *PREFIXES)]
    places = [hit for hit in named if hit.party.kind in GEOGRAPHIC and hit.party.kind != "adjective"]
    country, dominant = _most_frequent(named)
    ground, _ = _most_frequent(places)
    return Setting(date, dateline, country, ground, dominant, Memory())


def _most_frequent(hits: list[Hit]) -> tuple[str, bool]:
    """The country named most, the first of equals; and whether it is named more than twice as often as the next."""
    counts = Counter(base(hit.code) for hit in hits)
    (first, often), (_, next_often) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first, often > 2 * next_often
