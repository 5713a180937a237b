"""CAMEO codes with what is said of them: hierarchy, labels, Goldstein values, quad and penta classes, PLOVER.

Read from the dictionaries: `cameo.csv` (labels, ICEWS's Goldstein values, PLOVER), `goldstein.csv` (other scales,
by name) and `classes.csv` (classes by scheme, since the definitions disagree). Countries are in `coder.countries`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from coder import cameo
from coder.countries import Country, countries, read_dictionary
from coder.errors import DictionaryError
from coder.locations import dictionaries_path

ICEWS = "icews"  # the scale that stands in cameo.csv itself


class ClassRow(msgspec.Struct, frozen=True):
    """A row of classes.csv: in a scheme, events with this code belong to the class `name`.

    `match` says what the code is: "cameo", the first two or three digits; "plover", a PLOVER class.
    """

    scheme: str
    match: str
    code: str
    name: str
    provenance: str

    def covers(self, cameo_code: str, plover: str | None) -> bool:
        """Whether an event of these codes is of the class."""
        return plover == self.code if self.match == "plover" else self.code in (cameo_code[:2], cameo_code[:3])


class ScaleRow(msgspec.Struct, frozen=True):
    """A row of goldstein.csv: the value of a CAMEO code on a scale other than ICEWS's."""

    scale: str
    code: str
    intensity: str
    provenance: str


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """A CAMEO code; `goldstein` by scale, `classes` by scheme; `parent` is None for the twenty roots."""

    code: str
    label: str
    parent: str | None
    children: tuple[str, ...]
    goldstein: dict[str, float]
    classes: dict[str, str]
    plover: str | None


@cache
def cameo_codes(folder: Path | None = None) -> dict[str, Code]:
    """Return every CAMEO code, in their order."""
    table = cameo.load(dictionaries_path(folder) / "cameo.csv")
    values = {name: scale(name, folder) for name in scales(folder)}
    return {
        code: Code(
            code=code,
            label=entry.label,
            parent=_parent(code),
            children=tuple(other for other in table if _parent(other) == code),
            goldstein={name: of[code] for name, of in values.items()},
            classes={row.scheme: row.name for row in class_rows(folder) if row.covers(code, entry.plover)},
            plover=entry.plover,
        )
        for code, entry in table.items()
    }


@cache
def class_rows(folder: Path | None = None) -> tuple[ClassRow, ...]:
    """Read the definitions of the classes."""
    return read_dictionary("classes.csv", ClassRow, folder)


def schemes(folder: Path | None = None) -> dict[str, dict[str, list[ClassRow]]]:
    """Order the definitions: scheme -> class -> its rows, as in the file."""
    found: dict[str, dict[str, list[ClassRow]]] = {}
    for row in class_rows(folder):
        found.setdefault(row.scheme, {}).setdefault(row.name, []).append(row)
    return found


def scales(folder: Path | None = None) -> list[str]:
    """Return the names of the Goldstein scales."""
    return [ICEWS, *dict.fromkeys(row.scale for row in _scale_rows(folder))]


@cache
def scale(name: str, folder: Path | None = None) -> dict[str, float]:
    """Return the Goldstein values of a scale by CAMEO code; a code without one has its root's, as in Phoenix."""
    table = cameo.load(dictionaries_path(folder) / "cameo.csv")
    if name == ICEWS:
        return {code: entry.intensity for code, entry in table.items()}
    values = {row.code: float(row.intensity) for row in _scale_rows(folder) if row.scale == name}
    if not values:
        raise DictionaryError([f'goldstein.csv: there is no scale "{name}". Use one of {", ".join(scales(folder))}.'])
    return {code: values.get(code, values[code[:2]]) for code in table}


def search(text: str, folder: Path | None = None) -> tuple[list[Code], list[Country]]:
    """Return the CAMEO codes and the countries with this code, else those with all words of `text` in their names.

    >>> [code.code for code in search("hunger strike leadership")[0]]
    ['1421']
    """
    exact = cameo_codes(folder).get(text)
    nations = countries(folder).values()
    found = [nation for nation in nations if nation.has_code(text)]
    if exact or found:
        return [exact] if exact else [], found
    words = text.lower().split()
    return (
        [code for code in cameo_codes(folder).values() if _has(code.label, words)],
        [nation for nation in nations if _has(nation.name, words)],
    )


def _parent(code: str) -> str | None:
    return code[:-1] if len(code) > len("01") else None


def _has(name: str, words: list[str]) -> bool:
    return all(word in name.lower() for word in words)


@cache
def _scale_rows(folder: Path | None) -> tuple[ScaleRow, ...]:
    return read_dictionary("goldstein.csv", ScaleRow, folder)
