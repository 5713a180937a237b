"""A .txt file is one story: its id is the file's name, its date stands in the name (2018-03-05 or 20180305)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from coder.errors import StoryError
from coder.records import RejectedStory
from coder.stories.check import MAX_TEXT_BYTES, parse_date
from coder.stories.lines import decoded
from coder.stories.meter import Meter
from coder.stories.source import RawStory, Source

DASHED = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
DIGITS = re.compile(r"(?<!\d)(?:1[89]|20)\d{6}(?!\d)")


def read_plain(source: Source, meter: Meter) -> Iterator[RawStory | RejectedStory]:
    """Yield the one story."""
    date = date_in_name(PurePath(source.stem).name)
    try:
        text = _whole_text(source, meter)
    except StoryError as error:
        yield RejectedStory(place=source.name, reason=str(error), id=source.stem, date=date)
    else:
        yield RawStory(place=source.name, fields={"id": source.stem, "date": date, "text": text})


def _whole_text(source: Source, meter: Meter) -> str:
    with source.open(meter) as stream:
        data = stream.read(MAX_TEXT_BYTES + 1)
    if len(data) > MAX_TEXT_BYTES:
        raise StoryError(f"too long: the text has more than {MAX_TEXT_BYTES} bytes")
    return decoded(data)


def date_in_name(name: str) -> str | None:
    """Find the date in a file's name: 2018-02-30 stays a (wrong) date, but 20180230 is taken for a number."""
    if match := DASHED.search(name):
        return match[0]
    return next(filter(_is_date, DIGITS.findall(name)), None)


def _is_date(digits: str) -> bool:
    try:
        parse_date(digits)
    except StoryError:
        return False
    return True
