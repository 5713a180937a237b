"""CSV: a header with id, date, text and, if known, publisher, headline, url, language; commas, semicolons or tabs."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from coder.errors import InputError, StoryError
from coder.records import RejectedStory
from coder.stories.check import MAX_TEXT_BYTES
from coder.stories.lines import numbered_lines
from coder.stories.meter import Meter
from coder.stories.source import RawStory, Source

DELIMITERS = ",;\t"


class _Lines:
    """Decoded lines for the csv module; remembers the first problem since the last row, for a row can span lines."""

    def __init__(self, stream: BinaryIO) -> None:
        self._lines = numbered_lines(stream)
        self.number = 0
        self._problem: str | None = None

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.number = line.number
            try:
                yield line.text()
            except StoryError as error:
                self._problem = self._problem or str(error)
                yield line.data.decode("utf-8", "replace")

    def take_problem(self) -> str | None:
        problem, self._problem = self._problem, None
        return problem


def read_csv(source: Source, meter: Meter) -> Iterator[RawStory | RejectedStory]:
    """Yield a record for each row; InputError if the header has no columns id and text."""
    # The csv module's limit of 131,072 characters a cell is process-wide and can only be set there.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_TEXT_BYTES + 1))
    with source.open(meter) as stream:
        lines = _Lines(stream)
        texts = iter(lines)
        header, delimiter = _header(source, next(texts, ""))
        # Strict: a quote left open must be told, not swallow the rest of the file as one text.
        rows = csv.reader(texts, delimiter=delimiter, strict=True)
        yield from _records(source, header, rows, lines)


def _records(
    source: Source, header: list[str], rows: Iterator[list[str]], lines: _Lines
) -> Iterator[RawStory | RejectedStory]:
    while True:
        place = f"{source.name} line {lines.number + 1}"
        try:
            row = next(rows)
            problem = lines.take_problem() or _misfit(header, row)
            if problem:
                yield RejectedStory(place=place, reason=problem)
            elif row:
                yield RawStory(place=place, fields=dict(zip(header, row, strict=True)))
        except StopIteration:
            return
        except csv.Error as error:
            yield RejectedStory(place=place, reason=f"broken CSV: {error} (read to line {lines.number})")


def _header(source: Source, line: str) -> tuple[list[str], str]:
    delimiter = max(DELIMITERS, key=line.count)
    names = [name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])]
    if not {"id", "text"} <= set(names):
        found = ", ".join(names)[:200]
        raise InputError(f"{source.name}: its columns are {found}. Name the columns of a CSV file: id, date, text.")
    return names, delimiter


def _misfit(header: list[str], row: list[str]) -> str | None:
    """Tell an unquoted comma or line break in the text: what stands in the text's cell is then not the whole text."""
    fits = len(row) in {0, len(header)}
    return None if fits else f"broken CSV: {len(row)} cells where the header has {len(header)}"
