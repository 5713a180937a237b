"""What a format of exchange is: how events are written in it, how its files are read, or both."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from coder.formats.job import ExportJob
from coder.formats.layout import Layout


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format. `write` writes the chosen events of a job and returns their number; `layout` is what files look like.

    `streams` is False where the file cannot be written to stdout.
    """

    doc: str
    write: Callable[[ExportJob], int] | None = None
    layout: Layout | None = None
    streams: bool = True
