"""Event coder: reads news stories and writes event data, who did what to whom, in CAMEO codes and ICEWS columns.

    from coder import code_stories, connect
    code_stories(["news.jsonl"], "events")
    connect("events").sql("select * from dyad_month")

The names below are loaded when first used, so that querying a dataset starts without spaCy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coder.coder import Coder
    from coder.dataset.connect import connect
    from coder.dataset.scan import scan_events
    from coder.records import Event, Mention, Story
    from coder.run import CodingOptions, code_stories

__all__ = ["Coder", "CodingOptions", "Event", "Mention", "Story", "code_stories", "connect", "scan_events"]

_MODULES = {
    "Coder": "coder.coder",
    "CodingOptions": "coder.run",
    "Event": "coder.records",
    "Mention": "coder.records",
    "Story": "coder.records",
    "code_stories": "coder.run",
    "connect": "coder.dataset.connect",
    "scan_events": "coder.dataset.scan",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
