"""Write the events of a dataset in another format: `export_events` does what `coder export` does."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from coder.countries import countries
from coder.dataset.connect import connect
from coder.errors import DatasetError, InputError
from coder.formats.codes import country_rows, mode_rows
from coder.formats.format import Format
from coder.formats.job import ExportJob, failed, quoted, sql_of
from coder.formats.lookups import make_lookups
from coder.formats.selection import Selection
from coder.formats.table import FORMATS
from coder.sectors import PREFIXES, SECTORS
from coder.stdout import stdout_pipe

STDOUT = Path("-")
# What each country is called elsewhere, as macros.
COUNTRY_MACROS = {
    "country_name": pl.String,
    "country_fips": pl.String,
    "country_cow": pl.Int32,
    "country_cameo": pl.String,
}
MEMORY = "1500MB"  # of DuckDB; what is more goes to disk


def export_events(
    dataset: Path | str, output: Path | str, form: str, selection: Selection | None = None, **filters: Any
) -> int:
    """Write the chosen events to a file, or to stdout for "-", and return their number.

    `form` is a name of FORMATS; filters as one Selection or by name: `export_events("events", "e.tsv", "icews",
    unique=True)`. A file that is there is replaced, but only when the new one is complete.
    """
    target = Path(output)
    chosen = selection or Selection(**filters)
    kind = _format(form, target)
    with connect(dataset) as con, _place(target) as place:
        try:
            _prepare(con, chosen)
            job = ExportJob(con=con, target=place, name=target, selection=chosen)
            assert kind.write is not None  # noqa: S101 - _format looked
            return kind.write(job)
        except (duckdb.ParserException, duckdb.BinderException) as error:
            raise DatasetError(f"{dataset}: the events cannot be chosen. {error}") from error
        except (duckdb.Error, OSError) as error:
            raise failed(output, error) from error


def _format(form: str, target: Path) -> Format:
    kind = FORMATS.get(form)
    known = ", ".join(name for name, kind in FORMATS.items() if kind.write)
    if kind is None or kind.write is None:
        raise InputError(f'"{form}" is no format of export. Use one of {known}.')
    if target == STDOUT and not kind.streams:
        raise InputError(f"{form} cannot be written to stdout. Name a file.")
    return kind


def _prepare(con: duckdb.DuckDBPyConnection, selection: Selection) -> None:
    con.execute(f"set memory_limit = '{MEMORY}'")
    con.execute(f"set temp_directory = {quoted(Path(tempfile.gettempdir()) / f'coder-{os.getpid()}')}")
    make_lookups(con, "country", COUNTRY_MACROS, country_rows(countries()))
    make_lookups(con, "cameo", {"plover_mode": pl.String}, mode_rows())
    for name, codes in {"sectors": {**SECTORS, **PREFIXES}, "prefixes": PREFIXES}.items():
        con.execute(f"set variable {name} = {list(codes)}")
    for statement in sql_of("export", condition=selection.condition()).split(";\n"):
        if statement.strip():
            con.execute(statement)


@contextmanager
def _place(target: Path) -> Iterator[Path]:
    """Give the file to write: one aside that takes its place at the end, or a pipe that leads to stdout."""
    if target == STDOUT:
        with stdout_pipe() as pipe:
            yield pipe
        return
    try:
        folder = Path(tempfile.mkdtemp(prefix=".export-", dir=target.absolute().parent))
    except OSError as error:
        raise failed(target, error) from error
    try:
        yield folder / target.name
        for file in folder.iterdir():  # GDELT 2.0 is two files
            file.replace(target.with_name(file.name))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
