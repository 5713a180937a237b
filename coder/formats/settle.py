"""What an import knows of codes and actors, and what it finds out when all rows are parsed (sql/settle.sql)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from coder import cameo
from coder.formats.codes import Scheme, known_countries, plover_codes
from coder.formats.job import sql_of
from coder.formats.lookups import make_lookups
from coder.sectors import actor_code, sector_names

SCHEMES: tuple[Scheme, ...] = ("icews", "fips", "cameo", "iso2")
CODE_MACROS = {
    "cameo_code": pl.String,
    "code_label": pl.String,
    "label_text": pl.String,
    "code_intensity": pl.Float64,
    "code_quad": pl.Int32,
    "code_plover": pl.String,
}
NO_CODE = """
select source_country, source_sectors from parsed where source_code is null
union
select target_country, target_sectors from parsed where target_code is null
"""
NO_SECTORS = """
select source_code from parsed where source_sectors is null and source_code is not null
union
select target_code from parsed where target_sectors is null and target_code is not null
"""


def make_tables(con: duckdb.DuckDBPyConnection, codes: Path) -> None:
    """Put the tables of the dictionaries where the SQL of the formats finds them."""
    table = cameo.load(codes)
    rows = [(c.code, c.code, c.label.lower(), c.label, c.intensity, c.quad_class, c.plover) for c in table.values()]
    make_lookups(con, "code", CODE_MACROS, rows)
    # A label that a root and its first code share means the code: ICEWS has no roots.
    labels = {c.label.lower(): c.code for c in sorted(table.values(), key=lambda c: len(c.code))}
    make_lookups(con, "label", {"label_code": pl.String}, list(labels.items()))
    for scheme in SCHEMES:
        make_lookups(con, scheme, {f"{scheme}_country": pl.String}, list(known_countries(scheme).items()))
    make_lookups(con, "plover", {"plover_code": pl.String}, list(plover_codes().items()))
    run(con, sql_of("tables"))


def settle(con: duckdb.DuckDBPyConnection, dataset: Path | None) -> None:
    """Give actors their codes, then do what settle.sql says; the rows of `dataset` count as earlier ones."""
    pairs = con.execute(NO_CODE).fetchall()
    _table(con, "actors", ["country", "sectors", "code"], [(*pair, actor_code(*pair)) for pair in pairs])
    codes = con.execute(NO_SECTORS).fetchall()
    _table(con, "sector_names", ["code", "names"], [(code, sector_names(code)) for (code,) in codes])
    if dataset is not None:
        run(con, sql_of("known", dataset=str(dataset.absolute()).replace("'", "''")))
    run(con, sql_of("settle"))


def run(con: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Run statements, each of which ends with a semicolon at the end of a line."""
    for statement in sql.split(";\n"):
        if statement.strip():
            con.execute(statement)


def _table(con: duckdb.DuckDBPyConnection, name: str, columns: list[str], rows: list[tuple[Any, ...]]) -> None:
    con.register("given", pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row"))
    con.execute(f"create table {name} as select * from given")
    con.unregister("given")
