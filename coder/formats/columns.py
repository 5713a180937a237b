"""The cells of a file as Arrow columns: fast for rows of the usual width, which is nearly all; the others stay lines.

pyarrow splits a block four times as fast as SQL does; what it would read otherwise than as written (a lone carriage
return, empty lines, another number of cells) is left to SQL, which counts and judges it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv

from coder.formats.lines import Lines, line_batch

TAB = "\t"


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
        for first, block in self._lines.blocks():
            if b"\r" in block or b"\n\n" in block or block.startswith(b"\n"):
                self.others.append(line_batch(first, block))
                continue
            misfits: list[Any] = []
            table = self._split(block, misfits)
            wrong = np.array([row.number - 1 for row in misfits], dtype=np.int64)
            numbers = np.delete(np.arange(first, first + table.num_rows + len(misfits), dtype=np.int64), wrong)
            quoted = np.full(table.num_rows, b'"' in block)
            columns = [pa.array(numbers), pa.array(quoted), *(column.combine_chunks() for column in table.columns)]
            yield pa.RecordBatch.from_arrays([_whole(column) for column in columns], schema=self.schema)
            for row in misfits:
                self.others.append(line_batch(first + row.number - 1, f"{row.text}\n".encode()))

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
