"""JSONL: one story a line, as an object with id, date, text and, if known, publisher, headline, url, language."""

from __future__ import annotations

import json
from collections.abc import Iterator

from coder.errors import StoryError
from coder.records import RejectedStory
from coder.stories.lines import numbered_lines
from coder.stories.meter import Meter
from coder.stories.source import RawStory, Source


def read_jsonl(source: Source, meter: Meter) -> Iterator[RawStory | RejectedStory]:
    """Yield a record for each line that is not blank."""
    with source.open(meter) as stream:
        for line in numbered_lines(stream):
            if not line.data.strip():
                continue
            place = f"{source.name} line {line.number}"
            try:
                yield RawStory(place=place, fields=_fields(line.text()))
            except StoryError as error:
                yield RejectedStory(place=place, reason=str(error))


def _fields(text: str) -> dict[str, object]:
    try:
        # The standard library's parser takes the NaN that pandas writes for a missing headline, and (not strict) the
        # bare tabs that some scrapers leave in a text.
        value = json.loads(text.rstrip("\r\n"), strict=False)
    except json.JSONDecodeError as error:
        problem = error.msg.removesuffix(" at")
        raise StoryError(f"broken JSON: {problem} at character {error.pos}") from error
    except (ValueError, RecursionError) as error:
        raise StoryError(f"broken JSON: {error}") from error
    if not isinstance(value, dict):
        raise StoryError(f"broken JSON: a line must be an object, not {type(value).__name__}")
    return value
