"""What a panel is made of: its unit, its days, its state system, its events, its measures."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Literal

import msgspec

from coder.codes import scales, schemes
from coder.countries import countries, states
from coder.errors import InputError
from coder.sectors import SECTORS

ACTORS = ("country", "dyad")
PERIODS = ("day", "week", "month", "quarter", "year")
UNITS = tuple(f"{actors}-{period}" for actors in ACTORS for period in PERIODS)
NO_SECTOR = "none"  # of an actor that is a country as such
ROOT, PLOVER = "root", "plover_class"  # ways to count beside the schemes of classes.csv

System = Literal["cow", "gw", "none"]
Role = Literal["source", "target", "domestic"]


class PanelOptions(msgspec.Struct, frozen=True, kw_only=True):
    """The options of a panel; the file that is written records them.

    `first`, `last`: days, both included; None is the dataset's own. `system` "none" takes every country code and fills
    nothing. `fill` False leaves out rows without events. `counts`: "root", "plover_class" or schemes of classes.csv.
    `unique`: one event a day, and in an undirected dyad a mutual act (A met B, B met A) once. `happened`: neither
    negated nor hypothetical nor historical. `role`: which events are a country's own in a country panel. `sectors`:
    rows by the first sector of the actor code (GOV, MIL; "none" for a bare country). `where`: a condition in SQL.
    """

    unit: str = "dyad-month"
    directed: bool = True
    first: dt.date | None = None
    last: dt.date | None = None
    system: System = "cow"
    microstates: bool = True
    fill: bool = True
    countries: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    role: Role = "source"
    counts: tuple[str, ...] = ("icews",)
    intensity: str = "icews"
    unique: bool = True
    happened: bool = True
    where: str = ""

    def __post_init__(self) -> None:
        _one_of("unit", self.unit, UNITS)
        _one_of("system", self.system, ("cow", "gw", "none"))
        _one_of("role", self.role, ("source", "target", "domestic"))
        _one_of("intensity", self.intensity, tuple(scales()))
        for name in self.counts:
            _one_of("counts", name, (ROOT, PLOVER, *schemes()))
        for code in self.countries:
            if code not in _country_codes():
                raise InputError(f'countries: "{code}" is no ISO3 code. Look it up with: coder codes NAME')
        for code in self.sectors:
            _one_of("sectors", code, (NO_SECTOR, *SECTORS))
        if self.first and self.last and self.first > self.last:
            raise InputError(f"The first day, {self.first}, is after the last, {self.last}. Exchange them.")

    @property
    def dyads(self) -> bool:
        """Whether the unit is a pair."""
        return self.unit.startswith("dyad")

    @property
    def period(self) -> str:
        """Day, week, month, quarter or year."""
        return self.unit.split("-")[1]

    @property
    def sides(self) -> tuple[str, ...]:
        """What the columns of each party begin with."""
        if not self.dyads:
            return ("",)
        return ("source_", "target_") if self.directed else ("a_", "b_")

    @property
    def mutual_once(self) -> bool:
        """Whether a mutual act must be counted in one direction only."""
        return self.unique and self.dyads and not self.directed


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise InputError(f'{name}: "{value}" is not known. Use one of {", ".join(known)}.')


@cache
def _country_codes() -> set[str]:
    """All codes that can stand in an event: those of today, and those of states that are gone."""
    return set(countries()) | {code for state in states() for code in (state.iso3, *state.also) if code}
