"""What can be wrong in an entry of the event files or the composition table besides its pattern and its YAML."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from coder.sectors import SECTORS

EVENT = re.compile(r"\S+ (\d{2,4}) \S+")
ACT = re.compile(r"\bACT\b")
PREFIX = re.compile(r"\d{1,4}|none")
SOURCES = ("speaker",)  # who says the clause that the pattern is
TARGETS = ("none", "accuser", "offender", "enemy", "here")


class Example(Protocol):
    """A sentence with its events and the day of its story."""

    @property
    def events(self) -> list[str]: ...  # noqa: D102
    @property
    def date(self) -> str: ...  # noqa: D102


def wrong_codes(place: str, used: Iterable[str], codes: set[str]) -> list[str]:
    """Codes that cameo.csv does not have."""
    return [f'{place}: "{code}" is no code of cameo.csv.' for code in used if code and code not in codes]


def wrong_prefixes(place: str, table: Mapping[str, str]) -> list[str]:
    """Keys of a composition's `codes` that no inner code begins with."""
    wrong = [key for key in table if not PREFIX.fullmatch(key)]
    return [f'{place}, codes: "{key}" is no beginning of a code. Write 1 to 4 digits.' for key in wrong]


def acts_in(place: str, patterns: Iterable[str]) -> list[str]:
    """Patterns with an inner act where no operator stands."""
    remedy = 'ACT is for composition.yaml; write "something" for any noun phrase.'
    return [f'{place}, pattern "{text}": {remedy}' for text in patterns if ACT.search(text)]


def wrong_parties(place: str, source: str, target: str) -> Iterator[str]:
    """Implied parties that are neither sectors nor one of the words."""
    for field, value, words in (("source", source, SOURCES), ("target", target, TARGETS)):
        if value and value not in words and not _are_sectors(value):
            said = " or ".join(f'"{word}"' for word in words)
            yield f'{place}, {field}: "{value}" is neither sectors (GOV, MIL, ...) nor {said}.'


def wrong_examples(place: str, examples: Iterable[Example], codes: set[str]) -> Iterator[str]:
    """Dates that are none, and events that are not written "SOURCE CODE TARGET" with a known code."""
    for example in examples:
        if example.date and not _is_date(example.date):
            yield f'{place}, example: "{example.date}" is not a date. Write YYYY-MM-DD.'
        for event in example.events:
            found = EVENT.fullmatch(" ".join(event.split()))
            if found is None or found[1] not in codes:
                yield f'{place}, example: "{event}" is no event. Write SOURCE CODE TARGET, with a code of cameo.csv.'


def _are_sectors(text: str) -> bool:
    return all(text[i : i + 3] in SECTORS for i in range(0, len(text), 3))


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
