"""Stata and SPSS: the columns with labels, days as days, codes as text; the words of the stories are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl

from coder.codes import cameo_codes
from coder.dataset.schema import EVENTS
from coder.errors import InputError
from coder.formats.format import Format
from coder.formats.job import ExportJob
from coder.formats.stitch import write_stitched

# R's haven shows a column blank in which one text is longer; pyreadstat would write it apart from its row.
LONGEST = 2044  # bytes
LABEL = 80  # characters of a variable's label in Stata
IN_THE_TEXT = [f"{part}_{what}" for part in ("source", "target", "action") for what in ("text", "start", "end")]
IN_THE_TEXT += [name for name in EVENTS.names if "_refers_" in name]
QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
TRUTHS = {0: "no", 1: "yes"}

Write = Callable[..., Any]
Labels = dict[str, dict[Any, str]]


def write_stata(job: ExportJob) -> int:
    """Write .dta."""
    return _write(job, _pyreadstat(job).write_dta, {"quad_class": QUADS, "negated": TRUTHS})


def write_spss(job: ExportJob) -> int:
    """Write .sav; here also the codes, which are text, have value labels."""
    codes = cameo_codes().values()
    roots = {code.code: code.label for code in codes if code.parent is None}
    labels = {code.code: code.label for code in codes}
    values: Labels = {"quad_class": QUADS, "negated": TRUTHS, "cameo_code": labels, "root_code": roots}
    return _write(job, _pyreadstat(job).write_sav, values)


def _pyreadstat(job: ExportJob) -> Any:
    try:
        import pyreadstat  # noqa: PLC0415 - only these two formats need it
    except ImportError as error:
        raise InputError(f"{job.name}: needs pyreadstat. Install it: pip install pyreadstat") from error
    return pyreadstat


def _write(job: ExportJob, write: Write, values: Labels) -> int:
    fields = [field for field in EVENTS if field.name not in IN_THE_TEXT]
    labels = {field.name: field.metadata[b"doc"].decode()[:LABEL] for field in fields}
    query = f"select {', '.join(map(_column, fields))} from chosen"
    widest = _widest(job, query)
    cuts = [
        _cut(name) for name in widest.select(pl.col(pl.String)).columns if widest[name].str.len_bytes()[0] == LONGEST
    ]

    def write_table(frame: pl.DataFrame, path: Path) -> None:
        write(frame, str(path), column_labels=labels, variable_value_labels=values)

    def frames(rows: int) -> Iterator[pl.DataFrame]:
        for batch in job.con.sql(query).to_arrow_reader(rows):
            yield pl.DataFrame(batch).with_columns(cuts)

    return write_stitched(job.target, widest, write_table, frames)


def _column(field: Any) -> str:
    """Truths are 0 and 1."""
    return f"cast({field.name} as integer) as {field.name}" if str(field.type) == "bool" else str(field.name)


def _widest(job: ExportJob, query: str) -> pl.DataFrame:
    """A row with a text of the greatest length in each column of text, and nothing in the others."""
    kinds = pl.DataFrame(job.con.sql(f"{query} limit 0").to_arrow_table()).schema
    texts = [name for name, kind in kinds.items() if kind == pl.String]
    longest = ", ".join(f"repeat('x', least(coalesce(max(strlen({name})), 0), {LONGEST})) as {name}" for name in texts)
    row = pl.DataFrame(job.con.sql(f"select {longest} from ({query})").to_arrow_table())
    return pl.DataFrame({name: row[name] if name in texts else [None] for name in kinds}, schema=kinds)


def _cut(name: str) -> pl.Expr:
    """Cut to as many bytes, and not through a letter."""
    return pl.col(name).map_elements(
        lambda text: text.encode()[:LONGEST].decode(errors="ignore"), return_dtype=pl.String
    )


STATA = Format(doc="Stata .dta with labels", write=write_stata, streams=False)
SPSS = Format(doc="SPSS .sav with labels", write=write_spss, streams=False)
