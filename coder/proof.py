"""The examples of the dictionaries as tests: every event of a sentence must come out, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coder.coder import Coder
from coder.events.rules import load_examples
from coder.locations import dictionaries_path
from coder.records import Event, Story


class Proof(NamedTuple):
    """An example with what came out; `missing` and `extra` are events written "SOURCE CODE TARGET"."""

    place: str
    text: str
    missing: tuple[str, ...]
    extra: tuple[str, ...]
    patterns: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether exactly the expected events came out."""
        return not self.missing and not self.extra


def prove_examples(dictionaries: Path | None = None, model: str | None = None) -> Iterator[Proof]:
    """Code every example of the event files and the composition table."""
    folder = dictionaries_path(dictionaries)
    coder = Coder(folder, model)
    for place, example in load_examples(folder):
        events = coder.code_story(Story(id=place, text=example.text, date=example.day)).events
        expected = {" ".join(event.split()) for event in example.events}
        found = {written(event) for event in events}
        patterns = tuple(f"{written(event)} by {event.pattern_id}" for event in events)
        yield Proof(place, example.text, tuple(sorted(expected - found)), tuple(sorted(found - expected)), patterns)


def written(event: Event) -> str:
    """An event as examples write it: "USAGOV 041 KORGOV", "-" for a missing party."""
    return f"{event.source.code or '-'} {event.cameo_code} {event.target.code or '-'}"
