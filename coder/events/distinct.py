"""Which events of a sentence are one and the same: of one root, between one pair, told twice.

"Killed five in a suicide bombing" is one event, with the more detailed code; "shot a deputy and tried to blow up his
house" are two. A detail adds to a code (183, 1831) or fills in a general one (180, 183). Of other pairs of codes the
act that governs the other stays, unless they stand side by side. Past and present of one act are one, told as news.
"""

from __future__ import annotations

import msgspec

from coder.language.tree import Tree
from coder.records import Event

VAGUE_TARGET = ("place", "possessor")
BESIDE = ("conj", "parataxis", "acl:relcl", "ccomp")  # what divides one act from another
ROOT = 2  # digits


class Distinct:
    """The events of one sentence; `add` tells where an event went."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._events: list[Event] = []
        self._anchors: list[int] = []

    def add(self, event: Event, anchor: int) -> int | None:
        """Add an event unless an equal or more detailed one is there; replace a less detailed one. Return its place."""
        for place, other in enumerate(self._events):
            if _key(other) == _key(event) and self._is_same(event, anchor, other, self._anchors[place]):
                if not self._replaces(event, anchor, other, self._anchors[place]):
                    return None
                self._events[place] = msgspec.structs.replace(event, mirrors=other.mirrors)
                self._anchors[place] = anchor
                return place
        self._events.append(event)
        self._anchors.append(anchor)
        return len(self._events) - 1

    def events(self) -> tuple[Event, ...]:
        """All of them, without those whose target is only a place where the act has a person or group of it."""
        mirrored = {event.mirrors for event in self._events}
        keep = [
            place
            for place, event in enumerate(self._events)
            if place in mirrored or event.mirrors is not None or not self._is_vague(place)
        ]
        moved: dict[int | None, int] = {old: new for new, old in enumerate(keep)}
        kept = (self._events[place] for place in keep)
        return tuple(msgspec.structs.replace(event, mirrors=moved.get(event.mirrors)) for event in kept)

    def _is_vague(self, place: int) -> bool:
        event, anchor = self._events[place], self._anchors[place]
        return event.target.resolution in VAGUE_TARGET and any(
            other.target.resolution not in VAGUE_TARGET
            and _dyad(other) == _dyad(event)
            and self._is_same(event, anchor, other, self._anchors[at])
            for at, other in enumerate(self._events)
        )

    def _is_same(self, event: Event, anchor: int, other: Event, before: int) -> bool:
        historical = "historical" in (event.factuality, other.factuality)
        return historical or _refines(event, other) or _refines(other, event) or self._within(anchor, before)

    def _replaces(self, event: Event, anchor: int, other: Event, before: int) -> bool:
        if other.mirrors not in (None, event.mirrors):
            return False
        if other.factuality == "historical" != event.factuality:
            return True  # what is news hides the same act's past
        if event.factuality == "historical" != other.factuality:
            return False
        if _refines(event, other):
            return event.cameo_code != other.cameo_code
        return not _refines(other, event) and anchor != before and self._is_above(anchor, before)

    def _within(self, one: int, other: int) -> bool:
        """Whether one of two predicates is told inside the other: as its object, circumstance or purpose."""
        return self._is_above(one, other) or self._is_above(other, one)

    def _is_above(self, upper: int, lower: int) -> bool:
        tree = self._tree
        while lower != upper and tree.heads[lower] != lower and tree.deps[lower] not in BESIDE:
            lower = tree.heads[lower]
        return lower == upper


def _refines(event: Event, other: Event) -> bool:
    """Whether the code says the same as the other or more."""
    general = other.cameo_code[ROOT:] == "0"
    return general or event.cameo_code.startswith(other.cameo_code)


def _key(event: Event) -> tuple[str, str, str]:
    source = event.source.code or event.source.text.lower()
    return source, event.cameo_code[:ROOT], event.target.code or event.target.text.lower()


def _dyad(event: Event) -> tuple[str | None, str, str | None]:
    return event.source.country, event.cameo_code[:ROOT], event.target.country
