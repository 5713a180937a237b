"""Time expressions of a sentence that may lie in the past, by rule, and how late each can be.

"in 1994", "the 1950-53 war", "the 1970s", "in March 2014", "last May", "two years ago", "decades earlier", "last year",
"a year after the 2003 invasion", "during the Cold War" (`eras` of grammar.yaml).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

MONTHS = "january february march april may june july august september october november december".split()
FIRST = ("a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, words in enumerate(FIRST, 1) for word in words.split()}
NUMBERS |= {"several": 3, "some": 3, "many": 3, "few": 3, "couple of": 2, "": 2}  # "years ago" are two at least
UNITS = {"week": 7, "month": 30, "year": 365, "decade": 3652, "century": 36524, "centurie": 36524}
LAST_MONTH, LAST_DAY = 12, 31
CENTURY = 100
YEAR = r"(?<![\d,.$€£#/-])(?:1[5-9]\d\d|20\d\d)"
NUMBER = "|".join(filter(None, NUMBERS))
UNIT = "|".join(UNITS)
MONTH = "|".join(MONTHS)
TIME = re.compile(
    rf"""\b(?:
      (?:(?P<count>{NUMBER}|\d+)[ -])?(?P<unit>{UNIT})s?\ (?P<ago>ago|earlier|before)\b
    | (?:(?P<span>{NUMBER}|\d+)[ -])?(?P<step>{UNIT})s?\ after\ (?:[\w'-]+\ ){{0,3}}?(?P<after>{YEAR})
    | (?:(?P<month>{MONTH})(?:\ \d\d?)?,?\ (?:of\ )?)?(?P<year>{YEAR})
      (?:\ ?[-–/]\ ?(?P<to>\d\d(?:\d\d)?)\b | (?P<decade>s\b) | (?![\d,.]*\d|%|-))
    | (?:in|on|last|since|of|from)\ (?:early\ |late\ |mid-)?
      (?P<bare>{MONTH})\b(?!(?:\ \d\d?,?)?\ \d{{4}})(?:\ (?P<date>\d\d?)\b)?
    | (?P<last>last|previous)\ (?P<period>year|decade|century)\b
    )""",
    re.VERBOSE,
)
HINTS = (*"0123456789", "ago", "earlier", "before", "last", "previous", *MONTHS)  # without any of these there is none


class Time(NamedTuple):
    """A time expression: characters of the sentence, and the latest day that it can mean.

    `bare`: a month without a year, which is past only if the verb is. `relative`: counted from now or another time.
    """

    start: int
    end: int
    latest: dt.date
    bare: bool = False
    relative: bool = False


def times(text: str, day: dt.date, eras: Callable[[str], Iterator[tuple[int, int, int]]]) -> Iterator[Time]:
    """The time expressions of a sentence, as of the story's day. `eras` finds (start, end, last year) of named eras."""
    lower = text.lower()
    for match in TIME.finditer(lower) if any(hint in lower for hint in HINTS) else ():
        found = _latest(match, day)
        if found is not None:
            bare, relative = bool(match["bare"]), bool(match["ago"] or match["after"] or match["last"])
            yield Time(match.start(), match.end(), found, bare, relative)
    for start, end, year in eras(lower):
        yield Time(start, end, dt.date(year, LAST_MONTH, LAST_DAY))


def era_finder(eras: Mapping[str, str]) -> Callable[[str], Iterator[tuple[int, int, int]]]:
    """Make the function that finds named eras in a text in lower case."""
    names = _any_of(tuple(eras)) if eras else None

    def find(text: str) -> Iterator[tuple[int, int, int]]:
        if names is not None and any(era in text for era in eras):
            yield from ((m.start(), m.end(), int(eras[m[0]])) for m in names.finditer(text))

    return find


@cache  # one for each set of dictionaries
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


def _latest(match: re.Match[str], day: dt.date) -> dt.date | None:
    """The latest day an expression can mean; None where it means none."""
    if match["ago"]:
        return _before(day, _days(match["count"], match["unit"]))
    if match["after"]:
        return _before(dt.date(int(match["after"]), LAST_MONTH, LAST_DAY), -_days(match["span"], match["step"]))
    if match["last"]:
        years = {"year": 1, "decade": day.year % 10 + 1, "century": day.year % CENTURY + 1}[match["period"]]
        return dt.date(day.year - years, LAST_MONTH, LAST_DAY)
    if match["bare"]:
        return _month_before(match["bare"], match["date"], day)
    year = int(match["year"])
    if match["to"]:
        to = match["to"]
        year = int(to) if len(to) > len("53") else year - year % CENTURY + int(to)
    elif match["decade"]:
        year += 9
    return _month_end(year, MONTHS.index(match["month"]) + 1 if match["month"] else LAST_MONTH)


def _days(count: str | None, unit: str) -> int:
    number = NUMBERS[count or ""] if not (count or "").isdigit() else min(int(count or 0), CENTURY * 10)
    return number * UNITS[unit]


def _before(day: dt.date, days: int) -> dt.date | None:
    try:
        return day - dt.timedelta(days=days)
    except OverflowError:
        return None


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year + month // LAST_MONTH, month % LAST_MONTH + 1, 1) - dt.timedelta(days=1)


def _month_before(name: str, date: str | None, day: dt.date) -> dt.date:
    """The last time that it was this month (or this day of it), up to the story's day."""
    month = MONTHS.index(name) + 1
    year = day.year - (month > day.month)
    end = _month_end(year, month)
    return end.replace(day=min(max(int(date), 1), end.day)) if date else min(end, day)
