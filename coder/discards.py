"""What must not be coded: sport, film, markets, history; by phrases that give a sentence or a whole story away."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from daachorse import CharwiseDoubleArrayAhoCorasick

from coder.tables import read_yaml


class DiscardEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of discards.yaml: how many different phrases discard a sentence or a story, and which keep it.

    `unless` is made of lists, which several entries share by a YAML alias.
    """

    id: str
    level: Literal["story", "sentence"]
    phrases: list[str]
    at_least: int = 1
    unless: list[list[str]] = []
    note: str = ""
    examples: list[str] = []
    keeps: list[str] = []


class Phrases(NamedTuple):
    """Compiled phrases; those with a capital letter are matched as written, the others in any case."""

    plain: re.Pattern[str] | None
    exact: re.Pattern[str] | None

    def found(self, text: str, lower: str) -> set[str]:
        """The different phrases that stand in the text, in lower case."""
        plain = self.plain.findall(lower) if self.plain else []
        exact = self.exact.findall(text) if self.exact else []
        return {*plain, *(phrase.lower() for phrase in exact)}


class Discard(NamedTuple):
    """A compiled entry."""

    id: str
    level: str
    at_least: int
    phrases: Phrases
    unless: Phrases
    stems: tuple[str, ...]  # of its phrases in lower case, the longest piece between "*" and "#"

    def fits(self, text: str, lower: str) -> bool:
        """Whether enough different phrases stand in the text, and none that keeps it."""
        return len(self.phrases.found(text, lower)) >= self.at_least and not self.unless.found(text, lower)


class Discards:
    """All discard rules.

    The automaton finds the phrases of all rules in one pass; only a rule of which something was found looks closer.
    """

    def __init__(self, rules: tuple[Discard, ...]) -> None:
        self.rules = rules
        stems = [(stem, number) for number, rule in enumerate(rules) for stem in rule.stems]
        self._rule_of = [number for _, number in stems]
        self._automaton = CharwiseDoubleArrayAhoCorasick([stem for stem, _ in stems])

    def story(self, text: str) -> str:
        """The id of the first rule that discards the story, or ""."""
        return self._first("story", text)

    def sentence(self, text: str) -> str:
        """The id of the first rule that discards the sentence, or ""."""
        return self._first("sentence", text)

    def _first(self, level: str, text: str) -> str:
        lower = text.lower()
        found = {self._rule_of[number] for _, _, number in self._automaton.find_overlapping(lower)}
        near = (self.rules[number] for number in sorted(found))
        return next((rule.id for rule in near if rule.level == level and rule.fits(text, lower)), "")


def load_discards(path: Path, problems: list[str]) -> Discards:
    """Read discards.yaml; what is wrong is appended to `problems`."""
    entries: list[DiscardEntry] | None = read_yaml(path, list[DiscardEntry], problems)
    return Discards(tuple(_compile(entry) for entry in entries or []))


def _compile(entry: DiscardEntry) -> Discard:
    stems = tuple(max(re.split("[*#]", phrase.lower()), key=len) for phrase in entry.phrases)
    unless = _phrases([phrase for some in entry.unless for phrase in some])
    return Discard(entry.id, entry.level, entry.at_least, _phrases(entry.phrases), unless, stems)


def _phrases(phrases: list[str]) -> Phrases:
    exact = [phrase for phrase in phrases if phrase != phrase.lower()]
    plain = [phrase for phrase in phrases if phrase == phrase.lower()]
    return Phrases(_pattern(plain), _pattern(exact))


def _pattern(phrases: list[str]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    words = (_words(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def _words(phrase: str) -> str:
    ending = r"\w*" if phrase.endswith("*") else ""
    return re.escape(phrase.removesuffix("*")).replace(r"\#", r"\d{1,3}") + ending
