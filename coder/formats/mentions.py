"""GDELT 2.0's mentions beside its events: sentence, publisher, offsets, confidence of the story that an event is from.

An event is from the story whose address is its SOURCEURL; the other mentions of it are counted, and so are those of
events that are not in the files.
"""

from __future__ import annotations

import re
from typing import Any

import duckdb
import pyarrow as pa

from coder.formats.job import sql_of
from coder.formats.layout import TAB, Header, Layout
from coder.formats.lines import SCHEMA, Lines
from coder.formats.settle import run

COLUMNS = (
    *("GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier"),
    *("SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence"),
    *("MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras"),
)
LAYOUT = Layout(columns=COLUMNS, sql="gdelt_mentions_in", least=14)
# The second and third cell are times or empty; in a file of events they are a day and a month.
FIRST = re.compile(rf"\d+(\t(\d{{14}})?){{2}}(\t[^{TAB}]*){{{LAYOUT.least - 3},{len(COLUMNS) - 3}}}")


def are_mentions(first_line: str) -> bool:
    """Tell whether a file that begins so is one of mentions."""
    return FIRST.fullmatch(first_line) is not None


def read_mentions(con: duckdb.DuckDBPyConnection, file: int, lines: Lines) -> int:
    """Add the mentions of a file to the table `mentions`; return the number of lines that were kept aside."""
    header = Header.of(lines.first(), LAYOUT)
    before = _count(con, "aside")
    batches: Any = pa.RecordBatchReader.from_batches(SCHEMA, lines.batches())
    con.register("lines", batches)
    values = {"file": str(file), "least": str(header.least), "width": str(header.width)}
    run(con, sql_of("cells", cells=header.cells(LAYOUT, "c[{}]"), **values))
    run(con, sql_of(LAYOUT.sql))
    con.unregister("lines")
    return _count(con, "aside") - before


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    return int(con.execute(f"select count(*) from {table}").fetchall()[0][0])
