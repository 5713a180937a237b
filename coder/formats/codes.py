"""Countries in the codes of other collections: ICEWS's names, FIPS (GDELT), COW (POLECAT), CAMEO's country codes.

The rule is countries.csv, country_codes.csv and states.csv; what differs from them is in foreign_codes.csv.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec

from coder.codes import cameo_codes
from coder.countries import Country, countries, read_dictionary

Scheme = Literal["icews", "fips", "cameo", "iso2"]


class ForeignCode(msgspec.Struct, frozen=True):
    """A row of foreign_codes.csv: a collection's own code or name of a country; `written` "yes" also on export."""

    scheme: str
    code: str
    iso3: str
    written: str
    note: str


class ModeRow(msgspec.Struct, frozen=True):
    """A row of plover_modes.csv: the CAMEO code that stands for a PLOVER event and mode ("" for an event without)."""

    plover: str
    mode: str
    cameo: str


def mode_rows() -> list[tuple[str, str | None]]:
    """List the PLOVER mode of every CAMEO code: that of the longest code that begins it; None where there is none."""
    modes = {row.cameo: row.mode for row in plover_modes() if row.mode}
    return [
        (code, next((modes[code[:n]] for n in range(len(code), 1, -1) if code[:n] in modes), None))
        for code in cameo_codes()
    ]


def plover_codes() -> dict[str, str]:
    """Return the CAMEO code of every "EVENT/mode"."""
    return {f"{row.plover}/{row.mode}": row.cameo for row in plover_modes()}


@cache
def plover_modes(folder: Path | None = None) -> tuple[ModeRow, ...]:
    """Read plover_modes.csv."""
    return read_dictionary("plover_modes.csv", ModeRow, folder)


def country_rows(nations: dict[str, Country]) -> list[tuple[Any, ...]]:
    """List ISO3, ICEWS name, FIPS, COW number and CAMEO code of every country, as they are written."""
    own = {(row.scheme, row.iso3): row.code for row in _foreign(None) if row.written}
    return [
        (
            iso3,
            own.get(("icews", iso3), nation.name),
            next(iter(nation.fips), None),
            next((int(number) for number in reversed(nation.codes("cow"))), None),
            own.get(("cameo", iso3), iso3),
        )
        for iso3, nation in nations.items()
    ]


@cache
def known_countries(scheme: Scheme, folder: Path | None = None) -> dict[str, str]:
    """Return ISO3 by the code or name (names in lower case) of a scheme, as it is read."""
    found = {}
    for iso3, nation in countries(folder).items():
        names = {"icews": (nation.name.lower(),), "fips": nation.fips, "cameo": (iso3,), "iso2": nation.iso2}[scheme]
        found.update(dict.fromkeys(names, iso3))
    for row in _foreign(folder):
        if row.scheme == scheme:
            found[row.code.lower() if scheme == "icews" else row.code] = row.iso3
    return found


@cache
def _foreign(folder: Path | None) -> tuple[ForeignCode, ...]:
    return read_dictionary("foreign_codes.csv", ForeignCode, folder)
