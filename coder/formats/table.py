"""The formats by name. A new format is one module and one line here."""

from __future__ import annotations

from coder.formats import duckdb_file, gdelt, icews, labelled, phoenix, plain, plover
from coder.formats.format import Format

FORMATS: dict[str, Format] = {
    "icews": icews.FORMAT,
    "gdelt1": gdelt.FORMAT1,
    "gdelt2": gdelt.FORMAT2,
    "phoenix": phoenix.PHOENIX,
    "petrarch": phoenix.PETRARCH,
    "plover": plover.PLOVER,
    "polecat": plover.POLECAT,
    "csv": plain.CSV,
    "jsonl": plain.JSONL,
    "parquet": plain.PARQUET,
    "stata": labelled.STATA,
    "spss": labelled.SPSS,
    "duckdb": duckdb_file.FORMAT,
}
