"""One export: a connection on which the view `chosen` holds the events to write, and the file they go to."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from string import Template

import duckdb
import msgspec

from coder.errors import DatasetError
from coder.formats.selection import Selection

# Tab-delimited files of the field know no quotes: a quote is a letter like any other.
TABS = "format csv, delimiter '\t', quote '', escape ''"


class ExportJob(msgspec.Struct, frozen=True, kw_only=True):
    """What a format's `write` gets. `target` is the file to write, `name` the file the user asked for."""

    con: duckdb.DuckDBPyConnection
    target: Path
    name: Path
    selection: Selection

    @property
    def filtered(self) -> bool:
        """Whether some events may have been left out."""
        return self.selection != Selection()

    @property
    def unique(self) -> bool:
        """Whether events that repeat another were left out."""
        return self.selection.unique

    def copy(self, query: str, how: str, target: Path | None = None) -> int:
        """Let DuckDB write a query in a stream; returns the number of rows."""
        packed = ", compression gzip" if self.name.suffix == ".gz" else ""
        path = quoted(target or self.target)
        statement = f"copy ({query.rstrip().rstrip(';')}) to {path} ({how}{packed}, use_tmp_file false)"
        count: int = self.con.execute(statement).fetchall()[0][0]
        return count

    def ids(self, column: str) -> str:
        """Say in SQL how a text id is written where a whole number must stand.

        Ids that are all whole numbers below 2^31, as in ICEWS, stay; else the events, or runs of events with the same
        story, are numbered from 1 in their order. What follows a "/" was added on import to tell equal ids apart.
        """
        own = f"try_cast(split_part({column}, '/', 1) as integer)"
        known = self.con.execute(f"select count(*) = count({own}) from chosen where {column} is not null").fetchall()
        if known[0][0]:
            return own
        if column == "event_id":
            return "row_number() over ()"
        runs = f"sum(cast({column} is distinct from previous_{column} as integer)) over (rows unbounded preceding)"
        return f"if({column} is null, null, {runs})"


def sql_of(name: str, **values: str) -> str:
    """Return sql/NAME.sql with its $names filled in."""
    return Template(files("coder.formats").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")).substitute(
        values
    )


def quoted(value: object) -> str:
    """Quote for SQL."""
    return "'" + str(value).replace("'", "''") + "'"


def failed(name: Path | str, error: Exception) -> DatasetError:
    """Make the error of an export that was not finished."""
    return DatasetError(f"{name}: cannot be written. {error}")
