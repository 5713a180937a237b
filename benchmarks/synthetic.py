"""A dataset of any size for benchmarks: parties and codes of the ICEWS sample where it is, else of the dictionaries.

Always the same for the same number of events: what is drawn is drawn by hashes. Days are even over 1990-2025.
"""

from __future__ import annotations

import calendar
from pathlib import Path
from string import Template

import duckdb
import polars as pl
import pyarrow as pa

from benchmarks.reference import ICEWS_SAMPLE
from coder.cameo import load
from coder.countries import countries
from coder.dataset.schema import EVENTS
from coder.dataset.writer import DatasetWriter, RunFacts
from coder.locations import dictionaries_path
from coder.version import package_version

YEARS = range(1990, 2026)
SQL = Path(__file__).with_name("sql")
FACTS = RunFacts(dictionary_hash="", model="synthetic", options={"version": package_version()})
TYPES = {
    pa.string(): "varchar",
    pa.date32(): "date",
    pa.int32(): "integer",
    pa.float64(): "double",
    pa.bool_(): "boolean",
}


def write_dataset(folder: Path, events: int) -> Path:
    """Write a dataset of about that many events, unless it is there."""
    if (folder / "dataset.json").exists():
        return folder
    with DatasetWriter(folder, dictionaries_path() / "cameo.csv", FACTS, "new") as writer:
        writer.finish(0)
    with duckdb.connect() as con:
        size = _draw_from(con)
        for year in YEARS:
            _write_year(con, folder, year, {"number": str(events // len(YEARS)), "size": str(size)})
    return folder


def source() -> str:
    """Say what the events are drawn from."""
    return ICEWS_SAMPLE.name if ICEWS_SAMPLE.exists() else "the dictionaries (CODER_REFERENCE has no ICEWS sample)"


def _draw_from(con: duckdb.DuckDBPyConnection) -> int:
    """Make the tables `cameo` and `sample`; return the length of the second."""
    names = pl.DataFrame(
        [(nation.iso3, nation.name) for nation in countries().values()], ["iso3", "name"], orient="row"
    )
    codes = [
        (e.code, e.label, e.intensity, e.quad_class, e.plover) for e in load(dictionaries_path() / "cameo.csv").values()
    ]
    con.register("countries", names)
    con.register("cameo", pl.DataFrame(codes, ["code", "label", "intensity", "quad_class", "plover"], orient="row"))
    kind = "sample_icews" if ICEWS_SAMPLE.exists() else "sample_dictionaries"
    con.execute(Template((SQL / f"{kind}.sql").read_text(encoding="utf-8")).substitute(sample=ICEWS_SAMPLE))
    return int(con.execute("select count(*) from sample").fetchall()[0][0])


def _write_year(con: duckdb.DuckDBPyConnection, folder: Path, year: int, names: dict[str, str]) -> None:
    days = 365 + calendar.isleap(year)
    template = Template((SQL / "synthetic_events.sql").read_text(encoding="utf-8"))
    query = template.substitute(names, year=year, days=days)
    own = {column for column, *_ in con.sql(query).description}
    columns = ", ".join(f"{_given(field, own)} as {field.name}" for field in EVENTS)
    part = folder / "events" / f"year={year}" / "part-1-0000.parquet"
    part.parent.mkdir()
    con.execute(f"copy (select {columns} from ({query})) to '{part}' (format parquet, compression zstd)")


def _given(field: pa.Field, own: set[str]) -> str:
    return f"cast({field.name if field.name in own else 'null'} as {TYPES[field.type]})"
