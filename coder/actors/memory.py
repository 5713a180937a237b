"""Who was in the story so far: what short forms, titles, nationality nouns and pronouns of later sentences refer to."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from coder.actors.codes import base
from coder.actors.deeds import Deeds
from coder.records import Mention


class Remembered(NamedTuple):
    """An actor of an earlier sentence. `kind` is its party's; `words` are the words of its phrase, in lower case."""

    mention: Mention
    kind: str
    words: frozenset[str]
    last_word: str
    plural: bool
    subject: bool


class Memory:
    """The actors of a story's earlier sentences, the latest last; empty at its beginning."""

    def __init__(self) -> None:
        self.deeds = Deeds()
        self._seen: list[Remembered] = []
        self._last: list[Remembered] = []
        self._sentence: list[Remembered] = []

    def note(self, remembered: Remembered) -> None:
        """Remember an actor of the current sentence; it can be referred to from the next one on."""
        self._sentence.append(remembered)

    def close_sentence(self) -> None:
        """Make what was noted in this sentence available to the next."""
        if self._sentence:
            self._seen += self._sentence
            self._last = self._sentence
            self._sentence = []

    def surname(self, word: str) -> Remembered | None:
        """The person whose full name ended with this word; None when two different people had it."""
        found = {r.mention.entry: r for r in self._seen if r.kind == "person" and r.last_word == word}
        return next(iter(found.values())) if len(found) == 1 else None

    def bearer(self, words: frozenset[str], *, plural: bool) -> Remembered | None:
        """The latest actor of a country who was called so: "the envoys" after "South Korean envoys"."""
        for remembered in reversed(self._seen):
            if remembered.plural == plural and words & remembered.words and remembered.mention.country:
                return remembered
        return None

    def subject(self, *, plural: bool, kinds: tuple[str, ...]) -> Remembered | None:
        """The subject of the sentence before, if it is of one of the kinds and all of it of one country."""
        found = [r for r in self._last if r.subject and r.plural == plural and r.kind in kinds]
        countries = {base(r.mention.code) for r in found}
        if len(countries) != 1:
            return None
        same = len({r.mention.code for r in found}) == 1
        code = found[0].mention.code if same else countries.pop()
        return found[0]._replace(mention=msgspec.structs.replace(found[0].mention, code=code))

    def pair(self) -> list[Mention]:
        """The two actors of the sentence before, if it had actors of exactly two countries."""
        by_country = {base(r.mention.code): r.mention for r in reversed(self._last)}
        return list(by_country.values())[::-1] if len(by_country) == 2 else []  # noqa: PLR2004 - a pair
