"""One-a-day filtering: of events with the same day, parties and code, all but the first of the run are marked.

Two events are the same only if also their factuality and negation are: else a denial could hide the act. A party that
no dictionary knows is compared by its words. The events are kept; a user drops them with `duplicate_of is null`.
"""

from __future__ import annotations

import datetime as dt
import hashlib

import msgspec

from coder.records import Event


class OneADay:
    """Remembers the first event of each kind; about 100 bytes an event, for the length of a run."""

    def __init__(self) -> None:
        self._first: dict[bytes, bytes] = {}

    def duplicate_of(self, date: dt.date | None, event: Event, event_id: str) -> str | None:
        """Return the id of the first such event; None if this is the first."""
        first = self._first.setdefault(_key(date, event), bytes.fromhex(event_id)).hex()
        return None if first == event_id else first


def _key(date: dt.date | None, event: Event) -> bytes:
    source = event.source.code or event.source.text.lower()
    target = event.target.code or event.target.text.lower()
    parts = (date, source, target, event.cameo_code, event.factuality, event.negated)
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=8).digest()
