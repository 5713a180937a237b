"""The parts of one table: rows are gathered by year and written as `table/year=2018/part-1-0000.parquet`."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

# R's arrow cannot read a table whose only partition is null, so rows without a date get a year that says so; the views
# turn it into null.
NO_YEAR = 0


class Parts:
    """Buffer of one table. `part` begins the files' names and tells the run, `seen_years` where an empty one can go."""

    def __init__(self, folder: Path, part: str, schema: Any) -> None:
        self._folder = folder
        self._part = part
        self._schema = schema
        self._rows: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
        self._written = 0
        self.buffered = 0

    def add(self, row: dict[str, Any]) -> None:
        """Keep a row for the next part of its year."""
        date = row.get("publication_date")
        self._rows[date.year if date else NO_YEAR].append(row)
        self.buffered += 1

    def flush(self) -> None:
        """Write one part for each year that has rows."""
        for year, rows in sorted(self._rows.items()):
            self._write(year, rows)
        self._rows.clear()
        self.buffered = 0

    def close(self) -> None:
        """Write what is left; a table without rows gets an empty part, so that every reader finds its columns."""
        self.flush()
        if not self._written:
            self._write(NO_YEAR, [])

    def _write(self, year: int, rows: list[dict[str, Any]]) -> None:
        path = self._folder / f"year={year}" / f"{self._part}{self._written:04}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(pa.Table.from_pylist(rows, schema=self._schema), path, compression="zstd")
        self._written += 1
