"""All names the dictionaries know, found in a text in one pass (Aho-Corasick), and what each means on a date.

Matching is done on folded text (lower case, accents and curly quotes plain) of the same length as the original. A hit
must stand between word boundaries and agree in capitals: a capitalised name needs a capital in the text, a name in
capitals (`WHO`) needs capitals. Overlaps are decided by one rule, `_longest`: leftmost, then longest.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from coder.actors.codes import base

GEOGRAPHIC = frozenset({"country", "adjective", "capital", "city", "region"})


ARTICLE = "the "
# Ranks of the meanings of one phrase.
SURENESS = {"group": 0, "person": 0, "seat": 0, "several": 0, "nations": 0, "short": 1, "agent": 2}
LEAST_SURE = 3
OUT_OF_OFFICE = 4  # comes after all others


class Period(NamedTuple):
    """A code and the days, both included, on which it holds; None is open."""

    code: str
    start: dt.date | None
    end: dt.date | None

    def holds(self, date: dt.date | None) -> bool:
        """Whether the period covers the date; without a date every period does."""
        return date is None or ((self.start is None or self.start <= date) and (self.end is None or date <= self.end))

    def distance(self, date: dt.date) -> dt.timedelta:
        """How far the date lies outside of the period."""
        early = self.start - date if self.start else dt.timedelta()
        late = date - self.end if self.end else dt.timedelta()
        return max(early, late, dt.timedelta())


class Party(NamedTuple):
    """What a name stands for.

    `kind`: country, adjective, capital, seat, city, region, person, group, short, agent, several (the Baltic states) or
    nations (Baltic).
    """

    entry: str
    name: str
    kind: str
    periods: tuple[Period, ...]

    def code_on(self, date: dt.date | None) -> str | None:
        """The code on a date.

        Outside of all periods a person is ELI of the country, a group what it is in the nearest, a short form nobody.
        """
        for period in self.periods:
            if period.holds(date):
                return period.code
        if self.kind == "short":
            return None
        if self.kind == "person":
            return base(self.periods[0].code) + "ELI"
        return min(self.periods, key=lambda each: each.distance(date)).code if self.kind == "group" and date else None


class Hit(NamedTuple):
    """A name found at characters `start`:`end`; `code` is "" for a phrase that is known not to be an actor."""

    start: int
    end: int
    party: Party
    code: str


# Begin without its article, minus the end, rank, number: so ordered that the best comes first; then start, party, code.
Found = tuple[int, int, int, int, int, Party, str]


# What one spelling means: whether it must be written with a capital, or in capitals; the party, its code where that is
# the same on every date, and its rank: of several meanings of one phrase that of the lowest wins. Plain tuples, since
# there are 60,000 to load.
Meaning = tuple[bool, bool, Party, str | None, int]

# What the automaton looks for: what to add to the ends of a match for those of the name, and what it means. That is
# None where it depends on the signs in it ("al-Qaida", "al Qaida"): it is looked up as it is written.
Pattern = tuple[int, int, tuple[Meaning, ...] | None]


class Gazetteer:
    """The compiled names; `find` is its only question.

    The automaton sees a text in which all but letters and digits is blank, and looks for names with a blank at both
    ends. So it finds names only where they stand as words: without that, five in six would be inside of longer words.
    """

    def __init__(self, names: Iterable[tuple[str, Party]], spoiling: tuple[str, ...] = ()) -> None:
        """Take (name as written in the dictionary, party) pairs, of which a name may come several times.

        Before the suffixes `spoiling` a group's name is none: "Egypt's military-backed government" names Egypt alone.
        """
        self._spoiling = spoiling
        self._meanings: dict[str, tuple[Meaning, ...]] = {}
        for name, party in names:
            folded = fold(name)
            self._meanings[folded] = (*self._meanings.get(folded, ()), _meaning(name, party))
        kept: dict[Pattern, Pattern] = {}  # most are equal: they need no more than one each
        patterns: dict[tuple[str, int, int], Pattern] = {}
        for name, meanings in self._meanings.items():
            words, lead, tail = _pattern(name)
            pattern = (lead, tail, meanings if name.isalnum() else None)
            patterns[words, lead, tail] = kept.setdefault(pattern, pattern) if pattern[2] is None else pattern
        self._words = [words for words, _, _ in patterns]
        self._patterns = list(patterns.values())

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._words, implementation=Implementation.ContiguousNFA)

    def __getstate__(self) -> dict[str, object]:
        """What a compiled gazetteer is kept as: all but the automaton, which the first search builds anew."""
        return {name: value for name, value in vars(self).items() if name != "_automaton"}

    def __len__(self) -> int:
        return len(self._meanings)

    def find(self, text: str, date: dt.date | None) -> list[Hit]:
        """All names in the text as of the date, without overlaps, in order."""
        folded = fold(text)
        found: list[Found] = []
        past: list[tuple[int, int]] = []
        for number, first, last in self._automaton.find_matches_as_indexes(f" {_blanked(folded)} ", overlapping=True):
            lead, tail, meanings = self._patterns[number]
            begin = start = first + lead
            end = last + tail
            if meanings is None:
                written = folded[start:end]
                meanings = self._meanings.get(written)
                if meanings is None or start < 0 or end > len(text):
                    continue
                if written.startswith(ARTICLE):
                    begin += len(ARTICLE)
            for capital, capitals, party, lasting, rank in meanings:
                if (capital and not text[start].isupper()) or (capitals and not text[start:end].isupper()):
                    continue
                code = party.code_on(date) if lasting is None else lasting
                if party.kind == "group" and folded.startswith(self._spoiling, end):
                    continue
                if code is None and party.kind == "country":
                    past.append((start, end))
                if code is not None:
                    later = OUT_OF_OFFICE if lasting is None and code.endswith("ELI") else 0
                    found.append((begin, -end, rank + later, len(found), start, party, code))
        return [hit for hit in _longest(found) if hit.party.kind != "agent" or not _is_within(hit, past)]

    def lookup(self, name: str) -> list[Party]:
        """Every party that the dictionaries list under exactly this name, on any date."""
        return [party for _, _, party, _, _ in self._meanings.get(fold(name), ())]


class _Table(dict[int, str]):
    """A table for str.translate that computes what it does for a character when it first meets it."""

    def __init__(self, change: Callable[[str], str]) -> None:
        self._change = change

    def __missing__(self, character: int) -> str:
        self[character] = changed = self._change(chr(character))
        return changed


def _plain(character: str) -> str:
    if character in "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}":
        return "'"
    if character.isspace():
        return " "
    letter = unicodedata.normalize("NFKD", character)[:1].lower()
    return letter if len(letter) == 1 else character


PLAIN = _Table(_plain)
BLANK = _Table(lambda character: character if character.isalnum() else " ")


def fold(text: str) -> str:
    """Lower case, without accents, curly quotes straight; the length stays as it is."""
    return text.lower().replace("\n", " ") if text.isascii() else text.translate(PLAIN)


def _blanked(folded: str) -> str:
    return folded.translate(BLANK)


def _pattern(folded: str) -> tuple[str, int, int]:
    """The name between blanks, and what to add to the ends of a match in the padded text for those of the name.

    A name that itself begins or ends with a sign ("U.S.") may be followed by anything.
    """
    lead, tail = folded[0].isalnum(), folded[-1].isalnum()
    return f"{' ' * lead}{_blanked(folded)}{' ' * tail}", lead - 1, -tail - 1


def _meaning(name: str, party: Party) -> Meaning:
    period = party.periods[0]
    code = period.code if period.start is None and period.end is None else None
    rank = SURENESS.get(party.kind, LEAST_SURE) + (OUT_OF_OFFICE if code and code.endswith("ELI") else 0)
    return name[0].isupper(), name.isupper(), party, code, rank


def _is_within(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    """Whether the hit is a word of a name that is none on this date: the "Union" of "Soviet Union" in 2016."""
    return any(start <= hit.start and hit.end <= end for start, end in spans)


def _longest(found: list[Found]) -> list[Hit]:
    """Leftmost first, the longest of those; then who is in office; full names, short ones, agents, places.

    An article counts for nothing: "the state" does not win over "State Department".
    """
    found.sort()
    chosen: list[Hit] = []
    free = 0
    for _, end, _, _, start, party, code in found:
        if start >= free:
            free = -end
            chosen.append(Hit(start, free, party, code))
    return chosen
