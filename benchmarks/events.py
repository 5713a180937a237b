"""Compare events found with events that a reader coded, item by item: precision, recall and F1 from several views."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

INTERNATIONAL = ("IGO", "NGO", "NGM", "MNC", "IMG", "INT")


class Triple(NamedTuple):
    """An event as it is compared: actor codes and CAMEO code."""

    source: str
    code: str
    target: str


def country(code: str) -> str:
    """The country, or six letters of an international actor: "KOR" for KORGOV, "IGOUNO" for the United Nations."""
    return code[:6] if code.startswith(INTERNATIONAL) else code[:3]


VIEWS: dict[str, Callable[[Triple], object]] = {
    "triple": lambda e: (country(e.source), e.code[:2], country(e.target)),
    "root": lambda e: e.code[:2],
    "dyad": lambda e: (country(e.source), country(e.target)),
    "3-digit code": lambda e: e.code[:3],
    "actors with sector, root": lambda e: (e.source[:6], e.code[:2], e.target[:6]),
}


class Score(NamedTuple):
    """How many of the things found are right, and how many of the right things are found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1.0)


def score(items: Iterable[tuple[list[Triple], list[Triple]]], view: str) -> Score:
    """Score pairs of (right, found) events, each thing once an item."""
    right = found = both = 0
    for gold, coded in items:
        wanted, got = set(map(VIEWS[view], gold)), set(map(VIEWS[view], coded))
        right, found, both = right + len(wanted), found + len(got), both + len(wanted & got)
    return Score(both / max(found, 1), both / max(right, 1))


def agreement(items: list[tuple[list[Triple], list[Triple]]]) -> float:
    """The share of items where both say that there is an event, or both that there is none."""
    return sum(bool(gold) == bool(coded) for gold, coded in items) / max(len(items), 1)
