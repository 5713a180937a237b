"""Open a dataset in DuckDB, with a view for each table and for the usual sums. Imports neither spaCy nor Arrow."""

from __future__ import annotations

import glob
from importlib.resources import files
from pathlib import Path
from string import Template

import duckdb

from coder.dataset.manifest import read_manifest
from coder.errors import DatasetError
from coder.locations import dictionaries_path

VIEWS = ("events", "stories", "sentences", "cameo", "happened", "dyad_month", "dyad_year", "quad_counts", "states")
MACROS = ("dyad_panel", "country_panel")
SHARED = ("panel_periods", "panel_measures", "panel_filled")  # parts of both macros
OF_IMPORTS = ("kept_aside",)  # views of tables that only an import writes
# All that the views need is built into DuckDB; a query must not fetch code from the network.
CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def connect(dataset: Path | str) -> duckdb.DuckDBPyConnection:
    """Return a connection with VIEWS and MACROS, after an import OF_IMPORTS; DatasetError if there is no dataset."""
    path = Path(dataset)
    read_manifest(path)
    con = duckdb.connect(config=CONFIG)
    try:
        imported = [table for table in OF_IMPORTS if any(path.glob(f"{table}/*/*.parquet"))]
        for view in (*VIEWS, *MACROS, *imported):
            con.execute(view_sql(view, path))
    except duckdb.Error as error:
        con.close()
        raise DatasetError(f"{dataset}: cannot be opened ({error}). Write the dataset anew.") from error
    return con


def view_sql(view: str, dataset: Path) -> str:
    """Return the statement that makes a view or macro, from sql/VIEW.sql; what both macros share is put in."""
    shared = {part: _text(part) for part in SHARED if view in MACROS}
    places = {"dataset": _in_sql(dataset), "states": _in_sql(dictionaries_path() / "states.csv")}
    return Template(_text(view)).substitute(places, **shared)


def _text(name: str) -> str:
    return files("coder.dataset").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8").rstrip()


def _in_sql(path: Path) -> str:
    """Escape what means something in a DuckDB file pattern and in an SQL text."""
    return glob.escape(path.absolute().as_posix()).replace("'", "''")
