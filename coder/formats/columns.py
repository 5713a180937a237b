"""The cells of a file as Arrow columns: fast for rows of the usual width, which is nearly all; the others stay lines.

pyarrow splits a block four times as fast as SQL does; what it would read otherwise than as written (a lone carriage
return, empty lines, another number of cells) is left to SQL, which counts and judges it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.csv

from coder.formats.lines import Lines, line_batch

TAB = "\t"
AHEAD = 2  # blocks that are split while another is read


class _Part(NamedTuple):
    """The rows of a block, and batches of its lines that do not fit."""

    rows: Any
    others: list[Any]


class Columns:
    """Splits the blocks of `lines` into `width` columns; `others` are batches of the lines that do not fit."""

    def __init__(self, lines: Lines, width: int) -> None:
        self._lines = lines
        self._width = width
        self._names = [f"c{place}" for place in range(1, width + 1)]
        self.schema = pa.schema(
            [("number", pa.int64()), ("quoted", pa.bool_()), *((name, pa.string()) for name in self._names)]
        )
        self.others: list[Any] = []

    def batches(self) -> Iterator[Any]:
        """Give the rows that fit."""
        with ThreadPoolExecutor(AHEAD) as pool:
            waiting: deque[Future[_Part]] = deque()
            for first, block in self._lines.blocks():
                if b"\r" in block or b"\n\n" in block or block.startswith(b"\n"):
                    self.others.append(line_batch(first, block))
                    continue
                waiting.append(pool.submit(self._part, first, block))
                if len(waiting) > AHEAD:
                    yield self._taken(waiting.popleft().result())
            while waiting:
                yield self._taken(waiting.popleft().result())

    def _taken(self, part: _Part) -> Any:
        self.others += part.others
        return part.rows

    def _part(self, first: int, block: bytes) -> _Part:
        """Split a block whose first line has that number."""
        misfits: list[Any] = []
        table = self._split(block, misfits)
        wrong = np.array([row.number - 1 for row in misfits], dtype=np.int64)
        numbers = np.delete(np.arange(first, first + table.num_rows + len(misfits), dtype=np.int64), wrong)
        quoted = np.full(table.num_rows, b'"' in block)
        columns = [pa.array(numbers), pa.array(quoted), *(column.combine_chunks() for column in table.columns)]
        rows = pa.RecordBatch.from_arrays([_whole(column) for column in columns], schema=self.schema)
        return _Part(rows, [line_batch(first + row.number - 1, f"{row.text}\n".encode()) for row in misfits])

    def _split(self, block: bytes, misfits: list[Any]) -> Any:
        def keep(row: Any) -> str:
            misfits.append(row)
            return "skip"

        return pyarrow.csv.read_csv(
            pa.BufferReader(block),
            # One chunk and one thread: only so are the numbers of misfits known.
            read_options=pyarrow.csv.ReadOptions(
                column_names=self._names, use_threads=False, block_size=len(block) + 1
            ),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=TAB, quote_char=False, double_quote=False, ignore_empty_lines=False, invalid_row_handler=keep
            ),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types=dict.fromkeys(self._names, pa.string()), strings_can_be_null=False
            ),
        )


def _whole(column: Any) -> Any:
    """A chunked array of one chunk as an array."""
    return pa.concat_arrays(column.chunks) if isinstance(column, pa.ChunkedArray) else column
