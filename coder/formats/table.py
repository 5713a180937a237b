"""The formats by name. A new format is one module and one line here."""

from __future__ import annotations

from coder.formats import duckdb_file, icews, labelled, plain
from coder.formats.format import Format

FORMATS: dict[str, Format] = {
    "icews": icews.FORMAT,
    "csv": plain.CSV,
    "jsonl": plain.JSONL,
    "parquet": plain.PARQUET,
    "stata": labelled.STATA,
    "spss": labelled.SPSS,
    "duckdb": duckdb_file.FORMAT,
}
