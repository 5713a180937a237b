"""Write the rows of a query as Parquet with pyarrow, which takes half of DuckDB's time for so many columns."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq

GROUP = 122_880  # rows of a group
# Texts and numbers that hardly ever come twice: a list of the different ones would only cost time and space.
SINGLE = {"event_id", "story_id", "duplicate_of", "reciprocal_of", "number", "latitude", "longitude"}


def write_parquet(con: duckdb.DuckDBPyConnection, query: str, path: Path, schema: Any = None) -> int:
    """Write with the columns and types of `schema`; return the number of rows.

    Without one the file has those of the query, and is packed quickly and not tightly: it is read once and removed.
    """
    reader = con.sql(query).to_arrow_reader(GROUP)
    kinds = schema or reader.schema
    listed = [name for name in kinds.names if name not in SINGLE]
    count = 0
    with pq.ParquetWriter(path, kinds, compression="zstd" if schema else "lz4", use_dictionary=listed) as writer:
        for batch in reader:
            writer.write_batch(batch.cast(kinds) if schema else batch)
            count += batch.num_rows
    return count
