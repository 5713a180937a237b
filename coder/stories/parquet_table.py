"""Parquet: columns id, date, text and, if known, publisher, headline, url, language; dates as text, date or time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from coder.errors import InputError, StoryError
from coder.records import RejectedStory
from coder.stories.lines import decoded
from coder.stories.meter import Meter
from coder.stories.source import RawStory, Source

FIELDS = ("id", "date", "text", "publisher", "headline", "url", "language")
BATCH = 500  # rows held at once: a row is a story, of a few kilobytes as a rule


def read_parquet(source: Source, meter: Meter) -> Iterator[RawStory | RejectedStory]:
    """Yield a record for each row; InputError if the file is no Parquet or has no columns id and text."""
    try:
        with pq.ParquetFile(source.path) as file:
            names = _columns(source, file.schema_arrow.names)
            row = 0
            for batch in file.iter_batches(BATCH, columns=list(names.values())):
                columns = {field: batch.column(name) for field, name in names.items()}
                for index in range(batch.num_rows):
                    row += 1
                    meter.at(source.size * row // file.metadata.num_rows)
                    yield _record(f"{source.name} row {row}", columns, index)
    except pa.ArrowException as error:
        raise InputError(f"{source.name}: cannot be read as Parquet ({error}). Write the file anew.") from error


def _columns(source: Source, found: list[str]) -> dict[str, str]:
    by_field = {name.strip().lower(): name for name in found}
    if not {"id", "text"} <= set(by_field):
        raise InputError(f"{source.name}: its columns are {', '.join(found)[:200]}. Name the columns: id, date, text.")
    return {field: by_field[field] for field in FIELDS if field in by_field}


def _record(place: str, columns: dict[str, Any], index: int) -> RawStory | RejectedStory:
    try:
        return RawStory(place=place, fields={field: _value(column[index]) for field, column in columns.items()})
    except StoryError as error:
        return RejectedStory(place=place, reason=str(error))


def _value(scalar: Any) -> object:
    """Convert a cell, since Arrow does not check that its strings are UTF-8; the offset told is that in the cell."""
    if pa.types.is_dictionary(scalar.type):
        scalar = scalar.value
    if scalar.is_valid and (pa.types.is_string(scalar.type) or pa.types.is_large_string(scalar.type)):
        return decoded(scalar.as_buffer().to_pybytes())
    value: object = scalar.as_py()
    return value
