"""Stata and SPSS: the columns with labels, days as days, codes as text; the words of the stories are left out.

Both are made in memory, since pyreadstat writes a whole table: filter what is larger than that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import polars as pl

from coder.codes import cameo_codes
from coder.dataset.schema import EVENTS
from coder.errors import InputError
from coder.formats.format import Format
from coder.formats.job import ExportJob

# R's haven shows a column blank in which one text is longer than Stata allows.
LONGEST = 2045  # bytes
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
    frame: pl.DataFrame = job.con.sql(f"select {', '.join(field.name for field in fields)} from chosen").pl()
    frame = frame.with_columns(pl.col(pl.Boolean).cast(pl.Int32), *[_cut(name) for name in _too_long(frame)])
    labels = {field.name: field.metadata[b"doc"].decode()[:LABEL] for field in fields}
    write(frame, str(job.target), column_labels=labels, variable_value_labels=values)
    return frame.height


def _too_long(frame: pl.DataFrame) -> list[str]:
    lengths = frame.select(pl.col(pl.String).str.len_bytes().max())
    return [name for name in lengths.columns if (lengths[name][0] or 0) > LONGEST]


def _cut(name: str) -> pl.Expr:
    """Cut to as many bytes, and not through a letter."""
    return pl.col(name).map_elements(
        lambda text: text.encode()[:LONGEST].decode(errors="ignore"), return_dtype=pl.String
    )


STATA = Format(doc="Stata .dta with labels", write=write_stata, streams=False)
SPSS = Format(doc="SPSS .sav with labels", write=write_spss, streams=False)
