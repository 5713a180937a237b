"""Strict CSV and YAML tables: one struct is the format; every wrong row is reported, with file, row and remedy."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec
import yaml

Row = TypeVar("Row", bound=msgspec.Struct)


def read_csv(path: Path, row_type: type[Row], problems: list[str]) -> list[Row]:
    """Read a table whose columns are the fields of `row_type`; append a line to `problems` for each wrong cell.

    A field of type tuple holds values separated by `|`; a field that may be None is a date, empty for None.
    """
    hints = get_type_hints(row_type)
    place = f"{path.parent.name}/{path.name}"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader, [])
        if header != list(hints):
            problems.append(f"{place}: the header is {','.join(header)}. Write {','.join(hints)}.")
            return []
        readers = [_reader(hint) for hint in hints.values()]
        rows = []
        for number, cells in enumerate(reader, 2):
            if len(cells) != len(hints):
                remedy = "Quote a cell that has a comma in it."
                problems.append(f"{place} row {number}: {len(cells)} cells, not {len(hints)}. {remedy}")
                continue
            try:
                rows.append(row_type(*[read(cell) for read, cell in zip(readers, cells, strict=True)]))
            except ValueError:
                problems += _wrong_dates(f"{place} row {number}", dict(zip(hints, cells, strict=True)), readers)
    return rows


def read_yaml(path: Path, kind: type[Any], problems: list[str]) -> Any:
    """Read a YAML file into msgspec type `kind`, every scalar as text; None and a problem where it does not fit."""
    place = f"{path.parent.name}/{path.name}"
    try:
        # The C loader when built in; BaseLoader keeps "010" and "NO" as they are written.
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a base loader makes only text
        return msgspec.convert(data, kind, strict=False)
    except yaml.YAMLError as error:
        problems.append(f"{place}: not YAML: {' '.join(str(error).split())}")
    except msgspec.ValidationError as error:
        problems.append(f"{place}: {error}")
    return None


def _reader(hint: Any) -> Callable[[str], Any]:
    """How a cell of a column is read."""
    if hint is str:
        return str.strip
    return _date if "date" in str(hint) else _values


def _values(cell: str) -> tuple[str, ...]:
    return tuple([value.strip() for value in cell.split("|") if value.strip()]) if cell else ()


@cache
def _date(cell: str) -> dt.date | None:
    return dt.date.fromisoformat(cell.strip()) if cell.strip() else None


def _wrong_dates(place: str, cells: dict[str, str], readers: list[Callable[[str], Any]]) -> Iterator[str]:
    for (name, cell), read in zip(cells.items(), readers, strict=True):
        try:
            read(cell)
        except ValueError:
            yield f'{place}, {name}: "{cell}" is not a date. Write YYYY-MM-DD, or leave it empty.'
