"""Codings of different stories, compared by day and dyad: the same source and target country on the same day.

Of stories without a common id, as those of ICEWS and one's own, this is what can be compared. Only days on which the
gold has an event count, since on others it may not have looked.
"""

from __future__ import annotations

from collections.abc import Mapping

from coder.errors import InputError
from coder.evaluation.compare import Evaluation, evaluate
from coder.evaluation.gold import GoldEvent, GoldItem
from coder.evaluation.predictions import Prediction
from coder.evaluation.views import Triple, country

Key = tuple[str, str, str]  # day, source country, target country
DAYS = "Give events with days: a dataset, an ICEWS file, PLOVER records, or lines with a date."


def evaluate_days(gold: Mapping[str, Prediction], found: Mapping[str, Prediction]) -> Evaluation:
    """Compare by day and dyad, which are the `items`; `unmatched` are dyads on days that the gold has not."""
    right, coded = _by_day(gold, "gold"), _by_day(found, "predictions")
    days = {day for day, _, _ in right}
    if not any(day in days for day, _, _ in coded):
        raise InputError(f"Gold and predictions have no day in common ({_span(right)}; {_span(coded)}).")
    keys = sorted(right.keys() | {key for key in coded if key[0] in days})
    items = [_item(key, right.get(key, [])) for key in keys]
    return evaluate(items, {_name(key): Prediction(events) for key, events in coded.items()})


def _by_day(coding: Mapping[str, Prediction], what: str) -> dict[Key, list[Triple]]:
    found: dict[Key, list[Triple]] = {}
    for text in coding.values():
        for event, day in zip(text.events, text.days, strict=False):
            if day is not None:
                key = (day.isoformat(), country(event.source), country(event.target))
                found.setdefault(key, []).append(event)
    if not found:
        raise InputError(f"The {what} cannot be compared by day: no event has a date. {DAYS}")
    return found


def _item(key: Key, events: list[Triple]) -> GoldItem:
    return GoldItem(_name(key), "", [GoldEvent(event.code, event.source, event.target) for event in events])


def _name(key: Key) -> str:
    return " ".join(key)


def _span(coded: Mapping[Key, list[Triple]]) -> str:
    days = sorted(day for day, _, _ in coded)
    return f"{days[0]} to {days[-1]}"
