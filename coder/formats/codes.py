"""Countries in the codes of other collections: ICEWS's names, FIPS (GDELT), COW (POLECAT), CAMEO's country codes.

The rule is countries.csv, country_codes.csv and states.csv; what differs from them is in foreign_codes.csv.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec

from coder.countries import Country, countries, read_dictionary

Scheme = Literal["icews", "fips", "cameo"]


class ForeignCode(msgspec.Struct, frozen=True):
    """A row of foreign_codes.csv: a collection's own code or name of a country; `written` "yes" also on export."""

    scheme: str
    code: str
    iso3: str
    written: str
    note: str


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
        names = {"icews": (nation.name.lower(),), "fips": nation.fips, "cameo": (iso3,)}[scheme]
        found.update(dict.fromkeys(names, iso3))
    for row in _foreign(folder):
        if row.scheme == scheme:
            found[row.code.lower() if scheme == "icews" else row.code] = row.iso3
    return found


@cache
def _foreign(folder: Path | None) -> tuple[ForeignCode, ...]:
    return read_dictionary("foreign_codes.csv", ForeignCode, folder)
