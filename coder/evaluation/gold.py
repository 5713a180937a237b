"""Gold: JSONL with one text a line and all the events that a person found in it.

    {"id": "1", "date": "2018-03-05", "text": "Moon met Kim.",
     "events": [{"source": "KORGOV", "code": "040", "target": "PRKGOV"}, ...]}

Reading is strict, since a wrong code in the gold is an error of the coder's that nobody made: everything wrong is
reported at once, with line, field and remedy. Fields that are not named here are left alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from coder.errors import InputError
from coder.evaluation.views import Triple

FORM = 'Write one object a line: {"id": ..., "date": ..., "text": ..., "events": [{"source", "code", "target"}]}.'
MAX_SHOWN = 20
LATER = frozenset(
    ["176", "1951", "1952"]
)  # cyber-attacks, guided and remote bombs: in CAMEO 1.1b3, not in ICEWS's table
GROUP = 3  # letters of a country or sector in an actor code

Record = TypeVar("Record", bound=msgspec.Struct)


class GoldEvent(msgspec.Struct, frozen=True):
    """An event as a person coded it; an actor is null or empty where the text names none."""

    code: str
    source: str | None = None
    target: str | None = None

    @property
    def triple(self) -> Triple:
        """The event as it is compared."""
        return Triple(self.source or "", self.code, self.target or "")


class GoldItem(msgspec.Struct, frozen=True):
    """A text with all its events; the date decides who held which office."""

    id: str
    text: str
    events: list[GoldEvent]
    date: dt.date | None = None

    @property
    def triples(self) -> list[Triple]:
        """The events as they are compared."""
        return [event.triple for event in self.events]


def read_gold_lines(path: Path, codes: Collection[str] = ()) -> list[GoldItem]:
    """Read gold; InputError with every wrong line. With `codes`, each CAMEO code must be one of them."""
    problems: list[str] = []
    items: dict[str, GoldItem] = {}
    for place, item in read_lines(path, GoldItem, problems):
        problems += _wrong(place, item, codes)
        if item.id in items:
            problems.append(f'{place}, id: "{item.id}" stands twice. Give each text an id of its own.')
        items[item.id] = item
    raise_all(problems)
    if not items:
        raise InputError(f"{path}: has no texts. {FORM}")
    return list(items.values())


def read_lines(path: Path, kind: type[Record], problems: list[str], form: str = FORM) -> Iterator[tuple[str, Record]]:
    """Yield each line that is a record of this kind, with its place; what is wrong, and `form`, goes to `problems`."""
    decoder = msgspec.json.Decoder(kind)
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            place = f"{path} line {number}"
            try:
                if line.strip():
                    yield place, decoder.decode(line)
            except msgspec.ValidationError as error:
                problems.append(f"{place}: {error}. {form}")
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                problems.append(f"{place}: broken JSON ({error}). {form}")


def raise_all(problems: list[str]) -> None:
    """Raise all problems as one error, the first of them told in full."""
    if problems:
        more = [f"and {len(problems) - MAX_SHOWN} more"] if len(problems) > MAX_SHOWN else []
        raise InputError("\n".join([*problems[:MAX_SHOWN], *more]))


def _wrong(place: str, item: GoldItem, codes: Collection[str]) -> Iterator[str]:
    for number, event in enumerate(item.events):
        where = f"{place}, events[{number}]"
        if codes and event.code not in codes and event.code not in LATER:
            yield f'{where}.code: "{event.code}" is no CAMEO code. `coder codes` lists them; keep the leading zero.'
        for role, code in (("source", event.source or ""), ("target", event.target or "")):
            yield from actor_problem(f"{where}.{role}", code)


def actor_problem(where: str, code: str) -> Iterator[str]:
    """What is wrong with an actor code, if anything is."""
    if len(code) % GROUP or not ((code.isalpha() and code.isupper() and code.isascii()) or not code):
        yield f'{where}: "{code}" is no actor code. Write groups of three capitals (KORGOV), or null.'
