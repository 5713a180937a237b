"""Tables of codes that SQL looks up by a macro: `country_name('KOR')`.

Not joins, since DuckDB does not keep the order of rows in a join: the keys are an enum, the values a list.
"""

from __future__ import annotations

from typing import Any

import duckdb
import polars as pl

Rows = list[tuple[Any, ...]]


def make_lookups(con: duckdb.DuckDBPyConnection, key: str, macros: dict[str, Any], rows: Rows) -> None:
    """Make a macro for each value column: `macros` are names and polars types, rows begin with the key.

    A key that is not in the table, or null, gives null.
    """
    frame = pl.DataFrame(rows, schema={"key": pl.String, **macros}, orient="row")
    con.register("given", frame.with_row_index("place"))
    con.execute(f"create type {key}_key as enum (select key from given order by place)")
    for name in macros:
        con.execute(f"set variable {name} = (select list({name} order by place) from given)")
        position = f"enum_code(try_cast(x as {key}_key)) + 1"
        con.execute(f"create or replace macro {name}(x) as list_extract(getvariable('{name}'), {position})")
    con.unregister("given")
