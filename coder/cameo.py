"""The CAMEO code table, from `dictionaries/cameo.csv`: label, intensity, quad class and PLOVER class of every code."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from coder.errors import DictionaryError

COLUMNS = ("code", "label", "intensity", "quad_class", "plover")
CODE = re.compile(r"(0[1-9]|1\d|20)\d{0,2}")
PLOVER = re.compile(r"[A-Z]*")
MAX_INTENSITY = 10.0  # Goldstein's scale runs from -10 to 10


class CameoCode(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the table. `intensity` is the Goldstein value, `quad_class` 1-4, `plover` None where it has no class."""

    code: str
    label: str
    intensity: float
    quad_class: int
    plover: str | None = None


def load(path: Path) -> dict[str, CameoCode]:
    """Read the table by code; every wrong row is named in one DictionaryError."""
    problems: list[str] = []
    codes: dict[str, CameoCode] = {}
    for place, row in _rows(path):
        wrong = list(_problems(row)) + (["code: stands twice. Delete one row."] if row["code"] in codes else [])
        problems += [f"{place}, {problem}" for problem in wrong]
        if not wrong:
            codes[row["code"]] = _cameo_code(row)
    if problems:
        raise DictionaryError(problems)
    return codes


def _rows(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restkey="more", restval="")
            if tuple(reader.fieldnames or ()) != COLUMNS:
                raise DictionaryError([f"{path}: the columns must be {','.join(COLUMNS)}."])
            for row in reader:
                yield f"{path.name} row {reader.line_num}", row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DictionaryError([f"{path}: cannot be read ({error}). It must be a CSV file in UTF-8."]) from error


def _problems(row: dict[str, str]) -> Iterator[str]:
    if "more" in row:
        yield f"plover: more cells than columns after it: {row['more']}. Put quotes around a text with commas."
    if not CODE.fullmatch(row["code"]):
        yield f'code: "{row["code"]}" is not a CAMEO code. Write 2 to 4 digits from 01 to 20, with the leading zero.'
    if not row["label"].strip():
        yield "label: is empty. Write the name of the code."
    if not _is_intensity(row["intensity"]):
        yield f'intensity: "{row["intensity"]}" is not a number from -10 to 10.'
    if row["quad_class"] not in {"1", "2", "3", "4"}:
        yield f'quad_class: "{row["quad_class"]}" is not 1, 2, 3 or 4.'
    if not PLOVER.fullmatch(row["plover"]):
        yield f'plover: "{row["plover"]}" is not a PLOVER class. Write it in capitals, or leave it empty.'


def _is_intensity(text: str) -> bool:
    try:
        return abs(float(text)) <= MAX_INTENSITY
    except ValueError:
        return False


def _cameo_code(row: dict[str, str]) -> CameoCode:
    return CameoCode(
        code=row["code"],
        label=row["label"].strip(),
        intensity=float(row["intensity"]),
        quad_class=int(row["quad_class"]),
        plover=row["plover"] or None,
    )
