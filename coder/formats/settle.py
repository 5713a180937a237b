"""What an import knows of codes and actors, and what it finds out when all rows are parsed (sql/settle.sql)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from coder import cameo
from coder.formats.codes import known_countries
from coder.formats.job import sql_of
from coder.sectors import actor_code, sector_names

SCHEMES = ("icews", "fips", "cameo")
KINDS = {"intensity": pl.Float64, "quad_class": pl.Int32}  # all other columns are text
NO_CODE = """
select source_country, source_sectors from parsed where source_code is null and problem is null
union
select target_country, target_sectors from parsed where target_code is null and problem is null
"""
NO_SECTORS = """
select source_code from parsed where source_sectors is null and source_code is not null
union
select target_code from parsed where target_sectors is null and target_code is not null
"""


def make_tables(con: duckdb.DuckDBPyConnection, codes: Path) -> None:
    """Put the tables of the dictionaries where the SQL of the formats finds them."""
    table = cameo.load(codes)
    rows = [(c.code, c.label.lower(), c.label, c.intensity, c.quad_class, c.plover) for c in table.values()]
    _table(con, "codes", ["code", "label", "label_text", "intensity", "quad_class", "plover"], rows)
    for scheme in SCHEMES:
        _table(con, f"{scheme}_countries", ["name", "iso3"], list(known_countries(scheme).items()))
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
    kinds: dict[str, Any] = {column: KINDS.get(column, pl.String) for column in columns}
    con.register("given", pl.DataFrame(rows, schema=kinds, orient="row"))
    con.execute(f"create table {name} as select * from given")
    con.unregister("given")
