"""Who was in the story so far: what short forms, titles, nationality nouns and pronouns of later sentences refer to.

Where two answers are possible and differ, there is none: a wrong party is worse than an unknown one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from coder.actors.codes import FIGHTERS, PREFIXES, STATE, base
from coder.actors.deeds import Deeds
from coder.actors.mentions import words_of
from coder.records import Mention, Span

PERSON = ("person", "short")
TWO = 2
FRESH = 3  # sentences for which "the pair" still means two people named together


class Remembered(NamedTuple):
    """An actor of an earlier sentence.

    `kind` is its party's; `words` are the words of its phrase, in lower case; `names` those by which alone a person may
    be called; `full` the whole name; `together` the first token of the coordination it stands in.
    """

    mention: Mention
    kind: str
    words: frozenset[str]
    names: frozenset[str]
    full: str
    plural: bool
    several: bool
    subject: bool
    together: int


class Memory:
    """The actors of a story's earlier sentences, the latest last; empty at its beginning."""

    def __init__(self) -> None:
        self.deeds = Deeds()
        self.countries: dict[str, Span] = {}  # where each was last named
        self.partners: list[Mention] = []  # the two who did last what both do: met, signed, clashed
        self.told: set[str] = set()  # the countries of the actors of earlier sentences
        self._sentences: list[list[Remembered]] = []
        self._sentence: list[Remembered] = []

    def note(self, remembered: Remembered) -> None:
        """Remember an actor of the current sentence; it can be referred to from the next one on."""
        self._sentence.append(remembered)

    def close_sentence(self) -> None:
        """Make what was noted in this sentence available to the next."""
        if self._sentence:
            countries = {base(remembered.mention.code) for remembered in self._sentence}
            self.told |= {country for country in countries if country[:3] not in ("", *PREFIXES)}
            self._sentences.append(self._sentence)
            self._sentence = []

    @property
    def _last(self) -> list[Remembered]:
        return self._sentences[-1] if self._sentences else []

    def namesakes(self, word: str) -> list[Remembered]:
        """The people named in full so far who may be called by this word alone, each once."""
        found = (r for sentence in self._sentences for r in sentence if word in r.names)
        return list({r.full: r for r in found}.values())

    def named(self, full: str) -> Mention | None:
        """Where the person was last named in full."""
        latest_first = (r for sentence in reversed(self._sentences) for r in reversed(sentence))
        return next((r.mention for r in latest_first if r.kind == "person" and r.full == full), None)

    def bearers(self, title: list[frozenset[str]], *, plural: bool) -> list[Mention]:
        """The latest actors of a country who were called so: "the envoys" after "South Korean envoys".

        `title` has the forms of each word of the title. Several, if one sentence called different ones so.
        """
        for sentence in reversed(self._sentences):
            found = [
                r for r in sentence if r.plural == plural and r.mention.country and all(t & r.words for t in title)
            ]
            if found:
                return list({r.mention.code: r.mention for r in found}.values())
        return []

    def names(self, country: str) -> bool:
        """Whether an earlier sentence had an actor of the country."""
        return any(base(r.mention.code) == country for sentence in self._sentences for r in sentence)

    def latest(self, sectors: str) -> str:
        """The country of the latest actor with these sectors; "" if there was none."""
        told = (r.mention.code for sentence in reversed(self._sentences) for r in reversed(sentence))
        return next((base(code) for code in told if base(code) and code == base(code) + sectors), "")

    def country_of(self, entries: frozenset[str]) -> str:
        """The country of the latest actor with one of these entries of the dictionary, or ""."""
        told = (r.mention for sentence in reversed(self._sentences) for r in reversed(sentence))
        return next((base(m.code) for m in told if m.entry in entries and base(m.code)), "")

    def body(self, fits: Callable[[str], bool]) -> Mention | None:
        """The organisation or group of fighters named last whose code fits, in the last sentences."""
        told = (r for sentence in reversed(self._sentences[-FRESH:]) for r in reversed(sentence))
        bodies = (r.mention for r in told if r.kind == "group" or (r.kind == "agent" and _is_of_a_body(r.mention.code)))
        return next((mention for mention in bodies if fits(mention.code)), None)

    def subject(self, *, plural: bool, kinds: Iterable[str], without: frozenset[str] = frozenset()) -> Mention | None:
        """The subject of the sentence before, if it is of one of the kinds and all of it of one country.

        Whose phrase has one of the words of `without` is not meant ("she" is no king).
        """
        found = [
            r for r in self._last if r.subject and r.several == plural and r.kind in kinds and not r.words & without
        ]
        if not found or len({base(r.mention.code) for r in found}) != 1:
            return None
        return _as_one(found)

    def only(
        self, *, plural: bool, kinds: Iterable[str], without: frozenset[str], fits: Callable[[str], bool]
    ) -> Mention | None:
        """The actor of the sentence before, if one alone is of the kinds and has a code that fits."""
        found = {
            r.mention.code: r.mention
            for r in self._last
            if r.plural == plural and r.kind in kinds and not r.words & without and fits(r.mention.code)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def pair(self) -> list[Mention]:
        """The two actors of the sentence before, else of the story so far, if they are of exactly two countries."""
        for told in (self._last, [r for sentence in self._sentences for r in sentence]):
            by_country = {base(r.mention.code): r.mention for r in reversed(told)}
            if len(by_country) == TWO:
                return list(by_country.values())[::-1]
        return []

    def coordinated(self, count: int) -> list[Mention]:
        """The actors, as many as this, that one of the last sentences names together: "France, Britain and Spain"."""
        for sentence in reversed(self._sentences[-FRESH:]):
            for first in dict.fromkeys(r.together for r in sentence):
                found = {base(r.mention.code): r.mention for r in sentence if r.together == first}
                if len(found) == count:
                    return list(found.values())
        return []

    def two_people(self) -> list[Mention]:
        """The people whom the sentence before names, if they are two."""
        people = {r.full: r.mention for r in self._last if r.kind in PERSON}
        return list(people.values()) if len(people) == TWO else []

    def couple(self, *, together: bool = False) -> list[Mention]:
        """The two people named together in one of the last sentences, else the only two of the last one."""
        for sentence in reversed(self._sentences[-FRESH:]):
            people = [r for r in sentence if r.kind in PERSON or (r.kind == "agent" and not r.plural)]
            for first in dict.fromkeys(r.together for r in people):
                found = {r.mention.start: r for r in people if r.together == first}
                if len(found) == TWO:
                    return _together(list(found.values()))
        people = [r for r in self._last if r.kind in PERSON]
        if together or len({r.full for r in people}) != TWO:
            return []
        return _together(list({r.full: r for r in people}.values()))


def _is_of_a_body(code: str) -> bool:
    """Whether an agent is one of fighters or of an organisation: "Hamas leaders", "U.N. officials"."""
    return code[:3] in PREFIXES or code[len(base(code)) :] in FIGHTERS


def joint(codes: Iterable[str]) -> str:
    """The code of people of one country who act together: its government, if all serve the state."""
    codes = list(codes)
    country = base(codes[0])
    return country + "GOV" if all(code[len(country) :] in STATE for code in codes) else country


def _together(two: list[Remembered]) -> list[Mention]:
    mentions = [r.mention for r in two]
    countries = {base(mention.code) for mention in mentions}
    return [_as_one(two)] if len(countries) == 1 and mentions[0].code != mentions[1].code else mentions


def _as_one(several: list[Remembered]) -> Mention:
    """Actors of one country as a single one."""
    mentions = [r.mention for r in several]
    codes = list(dict.fromkeys(mention.code for mention in mentions))
    one = mentions[0]
    if len(mentions) > 1:
        words = words_of(mentions)
        one = msgspec.structs.replace(one, start=words.start, end=words.end, text=words.text, refers_to=None)
    return msgspec.structs.replace(one, code=codes[0] if len(codes) == 1 else joint(codes))
