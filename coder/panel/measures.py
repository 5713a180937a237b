"""The columns that are counted: name, SQL expression over the chosen events, value where there are none, a sentence.

Sums are rounded, since the last bits of a sum of numbers depend on their order, which is never the same twice.
Conflict and cooperation are ICEWS's quad classes, whatever else is counted; protests are CAMEO's root 14.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from coder.codes import ClassRow, cameo_codes, schemes
from coder.panel.options import PLOVER, ROOT, PanelOptions

COOPERATION = ("verbal_cooperation", "material_cooperation")
CONFLICT = ("verbal_conflict", "material_conflict")


class Measure(msgspec.Struct, frozen=True):
    """A column; `doc` is its label in Stata and in the file that goes with the panel."""

    name: str
    expression: str
    doc: str
    zero: str = "0"


def measures(options: PanelOptions) -> list[Measure]:
    """List the columns that the options ask for."""
    quads = schemes()["icews"]
    return [
        Measure("events", "cast(count(*) as integer)", "Number of events"),
        *(column for name in dict.fromkeys(options.counts) for column in _counts(name)),
        _count("cooperation", [row for name in COOPERATION for row in quads[name]], "CAMEO 01-08 (ICEWS quad 1, 2)"),
        _count("conflict", [row for name in CONFLICT for row in quads[name]], "CAMEO 09-20 (ICEWS quad 3, 4)"),
        Measure("protests", "cast(count(*) filter (root_code = '14') as integer)", "CAMEO 14"),
        Measure("sum_intensity", "round(sum(intensity), 6)", f"Sum of Goldstein values, {options.intensity} scale"),
        Measure(
            "mean_intensity",
            "round(avg(intensity), 6)",
            f"Mean Goldstein value, {options.intensity}; none: missing",
            "null",
        ),
    ]


def _counts(name: str) -> Iterator[Measure]:
    if name == ROOT:
        for code in cameo_codes().values():
            if code.parent is None:
                counted = f"cast(count(*) filter (root_code = '{code.code}') as integer)"
                yield Measure(f"root_{code.code}", counted, code.label)
    elif name == PLOVER:
        for plover in sorted({code.plover for code in cameo_codes().values() if code.plover}):
            counted = f"cast(count(*) filter (plover = '{plover}') as integer)"
            yield Measure(f"plover_{plover.lower()}", counted, f"PLOVER {plover}")
    else:
        for label, rows in schemes()[name].items():
            yield _count(f"{name}_{label}", rows, f"{label.replace('_', ' ').capitalize()}, {name} definition")


def _count(name: str, rows: list[ClassRow], doc: str) -> Measure:
    return Measure(name, f"cast(count(*) filter ({_condition(rows)}) as integer)", doc)


def _condition(rows: list[ClassRow]) -> str:
    """Say in SQL what ClassRow.covers says in Python; most classes need the root only, which is fast."""
    parts = {
        "plover": [row.code for row in rows if row.match == "plover"],
        "root_code": [row.code for row in rows if row.match == "cameo" and len(row.code) == len("01")],
        "left(cameo_code, 3)": [row.code for row in rows if row.match == "cameo" and len(row.code) > len("01")],
    }
    return " or ".join(f"{column} in ({_listed(codes)})" for column, codes in parts.items() if codes)


def _listed(codes: list[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)
