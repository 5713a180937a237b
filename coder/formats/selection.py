"""Which events of a dataset are exported: a condition in SQL put together from the filters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from coder.errors import InputError

QUADS = (1, 2, 3, 4)


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """The filters; all that are given must hold.

    `where`: a condition in SQL on the columns of events. `first`, `last`: days, both included; an event without a date
    is then left out. `countries`: ISO3 codes, one of which is the source's or the target's. `roots`: "04" or "4".
    `quads`: 1 to 4. `unique`: one event a day and parties and code, and a mutual act (A met B, B met A) once.
    """

    where: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    countries: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    quads: tuple[int, ...] = ()
    unique: bool = False

    def __post_init__(self) -> None:
        for code in self.countries:
            if not (len(code) == len("KOR") and code.isalpha()):
                raise InputError(f'country: "{code}" is no code of a country. Write an ISO3 code such as KOR.')
        for root in self.roots:
            if not (root.isdigit() and 1 <= int(root) <= 20):  # noqa: PLR2004 - CAMEO has twenty roots
                raise InputError(f'root: "{root}" is no root code of CAMEO. Write 01 to 20.')
        for quad in self.quads:
            if quad not in QUADS:
                raise InputError(f"quad: {quad} is no quad class. Write 1, 2, 3 or 4.")
        if self.first and self.last and self.first > self.last:
            raise InputError(f"The first day, {self.first}, is after the last, {self.last}. Exchange them.")

    def condition(self) -> str:
        """Return the condition; "true" takes all."""
        countries = _listed(code.upper() for code in self.countries)
        parts = [
            f"({self.where})" if self.where else "",
            f"event_date >= date '{self.first}'" if self.first else "",
            f"event_date <= date '{self.last}'" if self.last else "",
            f"(source_country in ({countries}) or target_country in ({countries}))" if self.countries else "",
            f"root_code in ({_listed(root.zfill(2) for root in self.roots)})" if self.roots else "",
            f"quad_class in ({', '.join(map(str, self.quads))})" if self.quads else "",
            "duplicate_of is null and reciprocal_of is null" if self.unique else "",
        ]
        return " and ".join(part for part in parts if part) or "true"


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)
