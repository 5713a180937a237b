"""All names the dictionaries know, found in a text in one pass (Aho-Corasick), and what each means on a date.

Matching is done on folded text (lower case, accents and curly quotes plain) of the same length as the original. A hit
must stand between word boundaries and agree in capitals: a capitalised name needs a capital in the text, a name in
capitals (`WHO`) needs capitals. Overlaps are decided by one rule, `_longest`: leftmost, then longest.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from coder.actors.codes import base

GEOGRAPHIC = frozenset({"country", "adjective", "capital", "city", "region"})


# Of several meanings of one phrase the lowest wins.
SURENESS = {"group": 0, "person": 0, "seat": 0, "several": 0, "short": 1, "agent": 2}


class Period(NamedTuple):
    """A code and the days, both included, on which it holds; None is open."""

    code: str
    start: dt.date | None
    end: dt.date | None

    def holds(self, date: dt.date | None) -> bool:
        """Whether the period covers the date; without a date every period does."""
        return date is None or ((self.start is None or self.start <= date) and (self.end is None or date <= self.end))


class Party(NamedTuple):
    """What a name stands for.

    `kind`: country, adjective, capital, seat, city, region, person, group, short or agent.
    """

    entry: str
    name: str
    kind: str
    periods: tuple[Period, ...]

    def code_on(self, date: dt.date | None) -> str | None:
        """The code on a date. A person out of office is ELI of the country; a short form then means nobody."""
        for period in self.periods:
            if period.holds(date):
                return period.code
        if self.kind == "short":
            return None
        if self.kind == "person":
            return base(self.periods[0].code) + "ELI"
        return self.periods[0].code if self.kind == "group" else None


class Hit(NamedTuple):
    """A name found at characters `start`:`end`; `code` is "" for a phrase that is known not to be an actor."""

    start: int
    end: int
    party: Party
    code: str


class Meaning(NamedTuple):
    """What one spelling means, if written with a capital or in capitals; `code` where it is the same on every date."""

    capital: bool
    capitals: bool
    party: Party
    code: str | None


class Gazetteer:
    """The compiled names; `find` is its only question.

    The automaton sees a text in which all but letters and digits is blank, and looks for names with a blank at both
    ends. So it finds names only where they stand as words: without that, five in six would be inside of longer words.
    What it finds is then looked up as it is written ("al-Qaida", not "al Qaida").
    """

    def __init__(self, names: Iterable[tuple[str, Party]]) -> None:
        """Take (name as written in the dictionary, party) pairs; a name may come several times."""
        self._meanings: dict[str, list[Meaning]] = {}
        for name, party in names:
            meaning = Meaning(name[0].isupper(), name.isupper(), party, _lasting_code(party))
            self._meanings.setdefault(fold(name), []).append(meaning)
        patterns = dict.fromkeys(map(_pattern, self._meanings))
        self._edges = [(lead, tail) for _, lead, tail in patterns]
        words = [word for word, _, _ in patterns]
        self._automaton = AhoCorasick(words, implementation=Implementation.ContiguousNFA)

    def __getstate__(self) -> tuple[dict[str, list[Meaning]], list[tuple[int, int]], list[str]]:
        """What a compiled gazetteer is kept as: all but the automaton, which is built anew."""
        words = [word for word, _, _ in dict.fromkeys(map(_pattern, self._meanings))]
        return self._meanings, self._edges, words

    def __setstate__(self, state: tuple[dict[str, list[Meaning]], list[tuple[int, int]], list[str]]) -> None:
        self._meanings, self._edges, words = state
        self._automaton = AhoCorasick(words, implementation=Implementation.ContiguousNFA)

    def __len__(self) -> int:
        return len(self._meanings)

    def find(self, text: str, date: dt.date | None) -> list[Hit]:
        """All names in the text as of the date, without overlaps, in order."""
        folded = fold(text)
        hits: list[Hit] = []
        for number, first, last in self._automaton.find_matches_as_indexes(f" {_blanked(folded)} ", overlapping=True):
            lead, tail = self._edges[number]
            start, end = first + lead, last + tail
            meanings = self._meanings.get(folded[start:end])
            if meanings is not None and start >= 0 and end <= len(text):
                hits += _hits(meanings, text, start, end, date)
        return _longest(hits, folded) if len(hits) > 1 else hits

    def lookup(self, name: str) -> list[Party]:
        """Every party that the dictionaries list under exactly this name, on any date."""
        return [meaning.party for meaning in self._meanings.get(fold(name), ())]


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


def _lasting_code(party: Party) -> str | None:
    period = party.periods[0]
    return period.code if period.start is None and period.end is None else None


def _hits(meanings: list[Meaning], text: str, start: int, end: int, date: dt.date | None) -> list[Hit]:
    hits = []
    for capital, capitals, party, lasting in meanings:
        if (capital and not text[start].isupper()) or (capitals and not text[start:end].isupper()):
            continue
        code = party.code_on(date) if lasting is None else lasting
        if code is not None:
            hits.append(Hit(start, end, party, code))
    return hits


def _longest(hits: list[Hit], folded: str) -> list[Hit]:
    """Leftmost first, the longest of those; then who is in office; full names, short ones, agents, places.

    An article counts for nothing: "the state" does not win over "State Department".
    """
    hits.sort(key=lambda h: (_after_article(h, folded), -h.end, h.code.endswith("ELI"), SURENESS.get(h.party.kind, 3)))
    chosen: list[Hit] = []
    for hit in hits:
        if not chosen or hit.start >= chosen[-1].end:
            chosen.append(hit)
    return chosen


def _after_article(hit: Hit, folded: str) -> int:
    return hit.start + len("the ") if folded.startswith("the ", hit.start) else hit.start
