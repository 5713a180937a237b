"""Panels against a plain count in Python, which asks of every state and every day, for any events and options."""

import datetime as dt
import tempfile
from collections import Counter
from itertools import permutations
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from panel_helpers import dataset

from coder.countries import states
from coder.panel import panel

# Countries that changed: the Soviet Union and Russia, Yugoslavia and Serbia, the Germanies, the Sudans; and a place.
CODES = ("SUN", "RUS", "YUG", "SCG", "SRB", "MNE", "DDR", "DEU", "SDN", "SSD", "YEM", "YAR", "HKG", "USA")
FIRST, LAST = dt.date(1989, 6, 15), dt.date(2012, 3, 10)
WHEN = st.one_of(
    st.dates(FIRST, LAST),
    st.dates(dt.date(1990, 9, 28), dt.date(1990, 10, 8)),
    st.dates(dt.date(2006, 6, 1), dt.date(2006, 6, 15)),
    st.dates(dt.date(2011, 7, 7), dt.date(2011, 7, 11)),
)
EVENT = st.tuples(WHEN, st.sampled_from(CODES), st.sampled_from(CODES), st.sampled_from(("040", "190")))


def start_of(day, period):
    if period == "day":
        return day
    if period == "week":
        return day - dt.timedelta(days=day.weekday())
    month = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1, "year": 1}[period]
    return day.replace(month=month, day=1)


def number(system, code, day):
    found = {
        getattr(state, system) for state in states()
        if state.system == system and state.holds(day) and code in (state.iso3, *state.also)
    }  # fmt: skip
    assert len(found) <= 1
    return next(iter(found), None)


def members(system, first, last):
    """For each day the numbers of the states that the codes mean."""
    for offset in range((last - first).days + 1):
        day = first + dt.timedelta(days=offset)
        yield (
            day,
            {
                getattr(state, system)
                for state in states()
                if state.system == system and state.holds(day) and {state.iso3, *state.also} & set(CODES)
            },
        )


def expected(events, system, period, first, last):
    """Every pair of states that existed on one day of a period, with the number of its events."""
    rows = Counter()
    for day, numbers in members(system, first, last):
        for pair in permutations(numbers, 2):
            rows[start_of(day, period), *map(int, pair)] += 0
    for day, source, target, _ in events:
        a, b = number(system, source, day), number(system, target, day)
        if first <= day <= last and a and b and a != b:
            rows[start_of(day, period), int(a), int(b)] += 1
    return rows


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    events=st.lists(EVENT, min_size=1, max_size=30),
    system=st.sampled_from(("cow", "gw")),
    period=st.sampled_from(("day", "week", "month", "quarter", "year")),
    begin=WHEN,
    length=st.integers(0, 400),
)
@example([(dt.date(1990, 10, 3), "DEU", "USA", "040")], "cow", "month", dt.date(1990, 9, 28), 30)  # East Germany ends
@example([(dt.date(2011, 7, 9), "SSD", "SDN", "190")], "gw", "year", dt.date(2011, 1, 1), 300)
def test_a_panel_is_a_plain_count(events, system, period, begin, length):
    end = min(begin + dt.timedelta(days=length if period != "day" else length % 20), LAST)
    texts = (f"{day} {source}GOV {code} {target}MIL" for day, source, target, code in events)
    with tempfile.TemporaryDirectory() as folder:
        made = panel(
            dataset(Path(folder) / "any", *texts),
            unit=f"dyad-{period}",
            system=system,
            first=begin,
            last=end,
            countries=CODES,
        )
    found = {
        (row["period"], row[f"source_{system}"], row[f"target_{system}"]): row["events"]
        for row in made.iter_rows(named=True)
    }
    assert len(found) == len(made)
    assert found == dict(expected(events, system, period, begin, end))
