"""Word sets: `@attack` in a pattern stands for any of its members; a member may have several words."""

from __future__ import annotations

import sys
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, product
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
Words = tuple[str, ...]  # one member: ("air", "strike")


@cache
def same(value: T) -> T:
    """The value, or an equal one from before: patterns share most of their parts, which are kept and loaded once."""
    return value


class WordSets:
    """The shared sets of words.yaml, with the sets of one file on top; members may name other sets."""

    def __init__(self, *layers: Mapping[str, list[str]]) -> None:
        self._sets: dict[str, list[str]] = {}
        for layer in layers:
            self._sets.update(layer)
        self._members: dict[str, frozenset[Words]] = {}  # expanded sets: patterns name the same ones over and over

    def expand(self, name: str, trail: tuple[str, ...] = ()) -> frozenset[Words]:
        """All members of a set. Raises ValueError for an unknown set, or one that contains itself."""
        if name in self._members:
            return self._members[name]
        if name not in self._sets:
            raise ValueError(f"@{name} is no word set. Define it in words.yaml or in this file's `words`.")
        if name in trail:
            raise ValueError(f"@{name} contains itself, by way of {' -> '.join(trail)}.")
        members: set[Words] = set()
        for text in self._sets[name]:
            members |= self.member(text, (*trail, name))
        self._members[name] = frozenset(members)
        return self._members[name]

    def problems(self, place: str, names: Iterable[str]) -> Iterator[str]:
        """What is wrong with these sets, used by a pattern or not."""
        for name in names:
            try:
                self.expand(name)
            except ValueError as error:
                yield f"{place}, words {name}: {error}"

    def member(self, text: str, trail: tuple[str, ...] = ()) -> frozenset[Words]:
        """All ways to say one member: "@military aid" with each word of the set."""
        if not text.startswith("@") and " " not in text.strip():
            return frozenset({(sys.intern(text.strip().lower()),)}) if text.strip() else frozenset({()})
        split = text.split()
        ways = [self.expand(w[1:], trail) if w.startswith("@") else [(sys.intern(w.lower()),)] for w in split]
        return frozenset(same(tuple(chain.from_iterable(way))) for way in product(*ways))
