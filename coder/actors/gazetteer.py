"""All names the dictionaries know, found in a text in one pass (Aho-Corasick), and what each means on a date.

Matching is done on folded text (lower case, accents and curly quotes plain) of the same length as the original. A hit
must stand between word boundaries and agree in capitals: a capitalised name needs a capital in the text, a name in
capitals (`WHO`) needs capitals. Overlaps are decided by one rule, `_choose`: leftmost, then longest.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

from daachorse import DoubleArrayAhoCorasick

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
        for code, start, end in self.periods:
            if date is None or ((start is None or start <= date) and (end is None or date <= end)):
                return code
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


# Begin without its article, minus the end, rank: so ordered that the best comes first; then start, party, code.
Found = tuple[int, int, int, int, Party, str]


# What one spelling means: the spelling, folded, and the length of its article; whether it must be written with a
# capital, or in capitals; the party, its code where that is the same on every date, and its rank: of several meanings
# of one phrase that of the lowest wins. Plain tuples, since there are 60,000 to load.
Meaning = tuple[str, int, bool, bool, Party, str | None, int]

# Words between blanks as the automaton looks for them, and what to add to the ends of a match for those of the name.
Pattern = tuple[bytes, int, int]


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
        known: dict[Pattern, tuple[Meaning, ...]] = {}  # spellings may share one: "al-Qaida", "al Qaida"
        for name, party in names:
            meaning = _meaning(name, party)
            pattern = _pattern(meaning[0])
            known[pattern] = (*known.get(pattern, ()), meaning)
        self._patterns = [(lead, tail, meanings) for (_, lead, tail), meanings in known.items()]
        self._automaton = DoubleArrayAhoCorasick([words for words, _, _ in known])

    def __len__(self) -> int:
        return len({meaning[0] for _, _, meanings in self._patterns for meaning in meanings})

    def find(self, text: str, date: dt.date | None) -> list[Hit]:
        """All names in the text as of the date, without overlaps, in order."""
        folded = fold(f" {text} ")  # in which all is one character later than in the text
        patterns, spoiling = self._patterns, self._spoiling
        found: list[Found] = []
        free = 0  # where the last of them ends
        past: list[tuple[int, int]] = []
        for first, last, number in self._automaton.find_overlapping(blanked(folded)):
            lead, tail, meanings = patterns[number]
            start, end = first + lead, last + tail
            written = folded[start + 1 : end + 1]
            for spelling, article, capital, capitals, party, lasting, sureness in meanings:
                if (
                    written != spelling
                    or (capital and not text[start].isupper())
                    or (capitals and not text[start:end].isupper())
                    or (party.kind == "group" and folded.startswith(spoiling, end + 1))
                ):
                    continue
                code = party.code_on(date) if lasting is None else lasting
                if code is None:
                    if party.kind == "country":
                        past.append((start, end))
                    continue
                rank = sureness + OUT_OF_OFFICE if lasting is None and code.endswith("ELI") else sureness
                if start >= free:
                    found.append((start + article, -end, rank, start, party, code))
                else:
                    _choose(found, (start + article, -end, rank, start, party, code))
                free = -found[-1][1]
        hits = [Hit(start, -end, party, code) for _, end, _, start, party, code in found]
        return [hit for hit in hits if hit.party.kind != "agent" or not _is_within(hit, past)] if past else hits

    def lookup(self, name: str) -> list[Party]:
        """Every party that the dictionaries list under exactly this name, on any date."""
        folded = fold(name)
        found = self._automaton.find_overlapping(blanked(f" {folded} "))
        meanings = (meaning for _, _, number in found for meaning in self._patterns[number][2])
        return [party for spelling, _, _, _, party, _, _ in meanings if spelling == folded]


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
BLANK_ASCII = bytes(range(128)).decode().translate(BLANK).encode().ljust(256)


def fold(text: str) -> str:
    """Lower case, without accents, curly quotes straight; the length stays as it is."""
    return text.lower().replace("\n", " ") if text.isascii() else text.translate(PLAIN)


def blanked(folded: str) -> bytes:
    """A folded text with a blank for all but letters and digits: a byte for each character, whatever it is."""
    if folded.isascii():
        return folded.encode().translate(BLANK_ASCII)
    return folded.translate(BLANK).encode("latin-1", "replace")


def _pattern(folded: str) -> Pattern:
    """The name between blanks; one that itself begins or ends with a sign ("U.S.") may be followed by anything."""
    lead, tail = folded[0].isalnum(), folded[-1].isalnum()
    return blanked(f"{' ' * lead}{folded}{' ' * tail}"), lead - 1, -tail - 1


def _meaning(name: str, party: Party) -> Meaning:
    folded = fold(name)
    article = len(ARTICLE) if folded.startswith(ARTICLE) else 0
    period = party.periods[0]
    code = period.code if period.start is None and period.end is None else None
    rank = SURENESS.get(party.kind, LEAST_SURE) + (OUT_OF_OFFICE if code and code.endswith("ELI") else 0)
    return folded, article, name[0].isupper(), name.isupper(), party, code, rank


def _is_within(hit: Hit, spans: list[tuple[int, int]]) -> bool:
    """Whether the hit is a word of a name that is none on this date: the "Union" of "Soviet Union" in 2016."""
    return any(start <= hit.start and hit.end <= end for start, end in spans)


def _choose(chosen: list[Found], found: Found) -> None:
    """Add a name to those chosen, or leave it, or put it in the place of those that it overlaps.

    Leftmost first, the longest of those; then who is in office; full names, short ones, agents, places. An article
    counts for nothing: "the state" does not win over "State Department". Names must come in the order of their ends.
    """
    start = found[3]
    keep = len(chosen)
    while keep and start < -chosen[keep - 1][1] and found[:3] < chosen[keep - 1][:3]:
        keep -= 1
    if not keep or start >= -chosen[keep - 1][1]:
        chosen[keep:] = [found]
