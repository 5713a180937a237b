"""Query results on stdout: as a table to read, as CSV, or as JSONL."""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterator
from itertools import islice

import duckdb
import msgspec
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from coder.errors import DatasetError

TABLE_ROWS = 1000  # a table is for reading, and its widths need all rows at once
BATCH = 5000
UNLIMITED = 1_000_000  # characters

Rows = Iterator[tuple[object, ...]]
Write = Callable[[list[str], Rows], None]


def run_sql(con: duckdb.DuckDBPyConnection, sql: str, write: Write) -> None:
    """Run a statement and print its result; DatasetError with DuckDB's message if it is wrong."""
    try:
        con.execute(sql)
        if con.description:
            write([str(column[0]) for column in con.description], _rows(con))
    except duckdb.Error as error:
        raise DatasetError(f"The query failed. {error}") from error


def write_table(columns: list[str], rows: Rows) -> None:
    """Print a table: on a terminal cut to its width, elsewhere as wide as its content."""
    console = Console(markup=False, highlight=False)
    if not console.is_terminal:
        console.width = UNLIMITED
    table = Table(box=box.SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, no_wrap=True)
    for row in islice(rows, TABLE_ROWS):
        table.add_row(*("" if value is None else Text(str(value)) for value in row))
    console.print(table)
    if next(rows, None) is not None:
        print(f"These are the first {TABLE_ROWS:,} rows. For all use --format csv or jsonl.", file=sys.stderr)  # noqa: T201


def write_csv(columns: list[str], rows: Rows) -> None:
    """Print CSV with a header; null is an empty cell."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)


def write_jsonl(columns: list[str], rows: Rows) -> None:
    """Print one object a line; dates as YYYY-MM-DD."""
    encoder = msgspec.json.Encoder(enc_hook=str, decimal_format="number")
    for row in rows:
        sys.stdout.write(encoder.encode(dict(zip(columns, row, strict=True))).decode() + "\n")


FORMATS: dict[str, Write] = {"table": write_table, "csv": write_csv, "jsonl": write_jsonl}


def _rows(con: duckdb.DuckDBPyConnection) -> Rows:
    while batch := con.fetchmany(BATCH):
        yield from batch
