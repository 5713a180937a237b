"""From raw fields to a story: every field is checked here, whatever the format, and the first problem is the reason."""

from __future__ import annotations

import datetime as dt
import math
import re

import msgspec

from coder.errors import StoryError
from coder.records import RejectedStory, Story
from coder.stories.source import RawStory

# Five megabytes (a year's log in one file, a parliament's week) must pass; above 20 it is no news story but a corpus
# pasted into one cell, and a parse of it would need gigabytes.
MAX_TEXT_BYTES = 20_000_000
MAX_SHOWN = 60
DATE = re.compile(r"(\d{4})(-?)(\d{2})\2(\d{2})(?:[T ].*)?")


class StoryDefaults(msgspec.Struct, frozen=True, kw_only=True):
    """What a story gets that does not say it itself."""

    date: dt.date | None = None
    publisher: str | None = None


def checked(raw: RawStory, defaults: StoryDefaults) -> Story | RejectedStory:
    """Make the story, or say why it is none."""
    try:
        return _story(raw.fields, defaults)
    except StoryError as error:
        return RejectedStory(
            place=raw.place,
            reason=str(error),
            id=_shown(raw.fields.get("id")),
            date=_shown(raw.fields.get("date")),
            publisher=_optional(raw.fields.get("publisher")) or defaults.publisher,
        )


def parse_date(value: str) -> dt.date:
    """Read YYYY-MM-DD or YYYYMMDD, with or without a time after it; StoryError if it is none or not in the calendar."""
    if not (match := DATE.fullmatch(value.strip())):
        raise StoryError(f'no date: "{_shown(value)}" is not written YYYY-MM-DD')
    try:
        return dt.date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError as error:
        raise StoryError(f'impossible date: "{_shown(value)}" is not in the calendar') from error


def _story(fields: dict[str, object], defaults: StoryDefaults) -> Story:
    return Story(
        id=_id(fields.get("id")),
        text=_text(fields.get("text")),
        date=_date(fields.get("date"), defaults.date),
        publisher=_optional(fields.get("publisher")) or defaults.publisher,
        headline=_optional(fields.get("headline")),
        url=_optional(fields.get("url")),
        language=_optional(fields.get("language")),
    )


def _id(value: object) -> str:
    if _absent(value):
        raise StoryError("no id: the field id is missing or empty")
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise StoryError(f"no id: {_shown(value)} is neither text nor a whole number")
    identity = str(value).strip()
    _encoded("id", identity)
    return identity


def _text(value: object) -> str:
    if _absent(value):
        raise StoryError("no text: the field text is missing or empty")
    if not isinstance(value, str):
        raise StoryError(f"no text: {_shown(value)} is not text")
    size = len(value) if len(value) > MAX_TEXT_BYTES else len(_encoded("text", value))
    if size > MAX_TEXT_BYTES:
        raise StoryError(f"too long: the text has {size} bytes, more than {MAX_TEXT_BYTES}")
    if not any(char.isprintable() and not char.isspace() for char in value):
        raise StoryError("no text: only control characters and white space")
    return value


def _date(value: object, default: dt.date | None) -> dt.date:
    if _absent(value):
        if default is None:
            raise StoryError("no date: the story has none, and no date is given for all (--date)")
        return default
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else parse_date(str(value))


def _optional(value: object) -> str | None:
    if _absent(value):
        return None
    # Half a surrogate pair in a headline is no reason to lose the story; Parquet cannot hold it.
    return str(value).encode("utf-8", "replace").decode().strip()


def _absent(value: object) -> bool:
    """Empty text, null, and the NaN that pandas writes for null."""
    if isinstance(value, float):
        return math.isnan(value)
    return value is None or (isinstance(value, str) and not value.strip())


def _encoded(field: str, value: str) -> bytes:
    try:
        return value.encode()
    except UnicodeEncodeError as error:
        raise StoryError(f"not Unicode: half a surrogate pair in {field}, character {error.start}") from error


def _shown(value: object) -> str | None:
    return None if value is None else (_optional(str(value)[:MAX_SHOWN]) or "")
