"""The parts of a dataset that an import writes, one for each table and year, from the settled rows of an intake."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from coder.dataset.manifest import Counts
from coder.dataset.schema import EVENTS, TABLES
from coder.formats.job import quoted, sql_of
from coder.formats.parquet import write_parquet

NO_YEAR = 0  # as in coder.dataset.parts
WRITERS = 2  # years that are written at the same time


class PartWriter:
    """Writes `part-N-0000.parquet` into the staging folder and counts what it wrote."""

    def __init__(self, con: duckdb.DuckDBPyConnection, folder: Path, number: int) -> None:
        self._con = con
        self._folder = folder
        self._file = f"part-{number}-0000.parquet"

    def write(self, names: list[str]) -> Counts:
        """Write all tables; `names` are the files that were read."""
        with ThreadPoolExecutor(WRITERS) as pool:
            events = sum(pool.map(self._write_events, self._years()))
        self._con.execute(f"create table stories as {sql_of('settled_stories', names=_list(names))}")
        self._stories()
        aside = self._kept_aside(names)
        for table in TABLES:
            self._empty(table)
        stories = Counter(dict(self._con.execute("select status, count(*) from stories group by status").fetchall()))
        return Counts(
            read=stories.total(),
            stories=dict(stories),
            events=events,
            marked=self._count("select count(*) from marks where duplicate_of is not null"),
            rows={"events": events, "repeated": self._count("select count(*) from extra"), "kept_aside": aside},
        )

    def _years(self) -> list[int]:
        found = self._con.execute("select distinct year from facts order by year").fetchall()
        return [year for (year,) in found]

    def _write_events(self, year: int) -> int:
        query = sql_of("settled_events", year=str(year), columns=", ".join(EVENTS.names))
        with self._con.cursor() as con:
            return write_parquet(con, query, self._path("events", year), EVENTS)

    def _stories(self) -> None:
        year_of = f"coalesce(extract(year from publication_date), {NO_YEAR})"
        for (year,) in self._con.execute(f"select distinct {year_of} from stories").fetchall():
            self._copy("stories", year, f"select * from stories where {year_of} = {year}")

    def _kept_aside(self, names: list[str]) -> int:
        rows = f"""select list_extract({_list(names)}, file + 1) || ' line ' || number as place, problem as reason,
            given_date, line as row from aside"""
        count = self._count(f"select count(*) from ({rows})")
        return self._copy("kept_aside", NO_YEAR, rows) if count else 0

    def _copy(self, table: str, year: int, query: str) -> int:
        path = self._path(table, year)
        return self._count(f"copy ({query}) to {quoted(path)} (format parquet, compression zstd)")

    def _empty(self, table: str) -> None:
        """A table without rows gets an empty part, so that every reader finds its columns."""
        if not (self._folder / table).exists():
            pq.write_table(TABLES[table].empty_table(), self._path(table, NO_YEAR))

    def _path(self, table: str, year: int) -> Path:
        path = self._folder / table / f"year={year}" / self._file
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _count(self, sql: str) -> int:
        count: int = self._con.execute(sql).fetchall()[0][0]
        return count


def _list(names: list[str]) -> str:
    return f"[{', '.join(quoted(name) for name in names)}]"
