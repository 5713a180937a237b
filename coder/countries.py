"""Countries across code systems (ISO, FIPS, COW, Gleditsch-Ward, ICEWS names) and the members of the state systems.

Read from the dictionaries: `countries.csv` (ICEWS's names), `country_codes.csv` (ISO2, FIPS 10-4) and `states.csv`. The
numbers and days of states are those of the Correlates of War and of Gleditsch and Ward; both lists count some states
from other days, and some (Yemen, Serbia, Germany, the Pacific islands) by other numbers.
"""

from __future__ import annotations

import csv
import datetime as dt
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from coder.errors import DictionaryError
from coder.locations import dictionaries_path
from coder.tables import Row, read_csv

Scheme = Literal["iso3", "iso2", "fips", "cow", "gw", "name"]


class State(msgspec.Struct, frozen=True):
    """A row of states.csv: a member of one state system, for as long as nothing in the row changes, both days included.

    `cow` and `gw` are the state's numbers in both systems, also where the other does not count it at the time; `also`
    are codes of countries that mean this state in those years (RUS, for the Soviet Union); `microstate` is "yes" or "".
    """

    iso3: str
    cow: str
    gw: str
    name: str
    system: str
    start: dt.date | None
    end: dt.date | None
    also: tuple[str, ...]
    microstate: str

    def holds(self, date: dt.date) -> bool:
        """Whether the row is true on the day."""
        return (self.start is None or self.start <= date) and (self.end is None or date <= self.end)


class CodesRow(msgspec.Struct, frozen=True):
    """A row of country_codes.csv; a country can have several FIPS codes."""

    iso3: str
    iso2: tuple[str, ...]
    fips: tuple[str, ...]


class Country(msgspec.Struct, frozen=True, kw_only=True):
    """A country in every code system; `name` is ICEWS's, `states` are its periods in the state systems."""

    iso3: str
    iso2: tuple[str, ...]
    fips: tuple[str, ...]
    name: str
    states: tuple[State, ...]

    def codes(self, scheme: Scheme, date: dt.date | None = None) -> tuple[str, ...]:
        """Return its codes in a scheme; COW and GW numbers, those of the day or, without one, of all times."""
        if scheme in ("cow", "gw"):
            own = [state for state in self.states if state.system == scheme and (date is None or state.holds(date))]
            return tuple(dict.fromkeys(str(getattr(state, scheme)) for state in own))
        value = getattr(self, scheme)
        return (value,) if isinstance(value, str) else value

    def has_code(self, text: str) -> bool:
        """Whether it is called so in any scheme; capitals matter, since "in" is a word and IN a code."""
        return any(text in self.codes(scheme) for scheme in ("iso3", "iso2", "fips", "cow", "gw", "name"))


@cache
def countries(folder: Path | None = None) -> dict[str, Country]:
    """Return every country by its ISO3 code."""
    codes = {row.iso3: row for row in read_dictionary("country_codes.csv", CodesRow, folder)}
    return {
        iso3: Country(
            iso3=iso3,
            iso2=codes[iso3].iso2 if iso3 in codes else (),
            fips=codes[iso3].fips if iso3 in codes else (),
            name=name,
            states=tuple(state for state in states(folder) if state.iso3 == iso3),
        )
        for iso3, name in _names(folder)
    }


@cache
def states(folder: Path | None = None) -> tuple[State, ...]:
    """Read the members of both state systems."""
    return read_dictionary("states.csv", State, folder)


def country(code: str, scheme: Scheme, date: dt.date | None = None) -> Country | None:
    """Return the country with this code, as of the day where codes change; None if there is none.

    >>> country("345", "cow", dt.date(1995, 1, 1)).iso3, country("KS", "fips").name
    ('YUG', 'South Korea')
    """
    found = [nation for nation in countries().values() if code in nation.codes(scheme, date)]
    # Without a date the latest holder of a number is meant: 365 is Russia, 345 Serbia.
    return max(found, key=_latest) if found else None


def _latest(nation: Country) -> dt.date:
    return max((state.end or dt.date.max for state in nation.states), default=dt.date.min)


def _names(folder: Path | None) -> list[tuple[str, str]]:
    path = dictionaries_path(folder) / "countries.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["code"], row["name"]) for row in csv.DictReader(file)]


def read_dictionary(name: str, row_type: type[Row], folder: Path | None) -> tuple[Row, ...]:
    """Read a table of the dictionaries; DictionaryError with every wrong row."""
    problems: list[str] = []
    rows = read_csv(dictionaries_path(folder) / name, row_type, problems)
    if problems:
        raise DictionaryError(problems)
    return tuple(rows)
