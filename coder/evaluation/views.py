"""The views in which events are compared, from the whole triple to one actor; precision, recall and F1 of each.

Views compare countries, not sectors, unless they say so: two careful people agree on an actor's country far more
often than on his sector.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

INTERNATIONAL = ("IGO", "NGO", "NGM", "MNC", "IMG", "INT")
LAST_ROOTS = ("05", "08", "13", "20")  # of quad classes 1 to 4, as in cameo.csv


class Triple(NamedTuple):
    """An event as it is compared: actor codes and CAMEO code."""

    source: str
    code: str
    target: str


Pair = tuple[list[Triple], list[Triple]]  # the events of an item: right ones, found ones


def country(code: str) -> str:
    """The country, or six letters of an international actor: "KOR" for KORGOV, "IGOUNO" for the United Nations."""
    return code[:6] if code.startswith(INTERNATIONAL) else code[:3]


def quad_class(code: str) -> int:
    """The quad class of a CAMEO code: 1, 2 verbal and material cooperation, 3, 4 verbal and material conflict."""
    return next((number for number, last in enumerate(LAST_ROOTS, 1) if code[:2] <= last), len(LAST_ROOTS))


def directed(event: Triple) -> tuple[str, str, str]:
    """The triple of source country, root code and target country: the headline view."""
    return country(event.source), event.code[:2], country(event.target)


VIEWS: dict[str, Callable[[Triple], object]] = {
    "triple": directed,
    "root": lambda e: e.code[:2],
    "dyad": lambda e: (country(e.source), country(e.target)),
    "3-digit code": lambda e: e.code[:3],
    "4-digit code": lambda e: e.code,
    "quad class": lambda e: quad_class(e.code),
    "actors with sector, root": lambda e: (e.source[:6], e.code[:2], e.target[:6]),
    "source country": lambda e: country(e.source),
    "target country": lambda e: country(e.target),
}


class Score(NamedTuple):
    """How many things are right (in the gold), how many were found, and how many of these are both."""

    right: int
    found: int
    both: int

    @property
    def precision(self) -> float:
        """The share of the things found that are right."""
        return self.both / max(self.found, 1)

    @property
    def recall(self) -> float:
        """The share of the right things that were found."""
        return self.both / max(self.right, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.both / max(self.right + self.found, 1)


def score(items: Iterable[Pair], view: str) -> Score:
    """Score the events of items, each thing once an item."""
    return count(items, VIEWS[view])


def count(items: Iterable[Pair], key: Callable[[Triple], object]) -> Score:
    """Score by any key of an event; events whose key is None do not count."""
    right = found = both = 0
    for gold, coded in items:
        wanted, got = set(map(key, gold)) - {None}, set(map(key, coded)) - {None}
        right, found, both = right + len(wanted), found + len(got), both + len(wanted & got)
    return Score(right, found, both)


def event_or_not(items: list[Pair]) -> float:
    """The share of items where both say that there is an event, or both that there is none."""
    return sum(bool(gold) == bool(coded) for gold, coded in items) / max(len(items), 1)
