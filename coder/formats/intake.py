"""The rows of an import, from the lines of the files to tables that are ready to be written as the parts of a dataset.

The rows wait in Parquet files beside the parts, so that memory stays flat; what must be known of all rows (repeats,
first events of the day, mutual acts) is settled when all are read.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from coder.dataset.connect import CONFIG
from coder.dataset.schema import EVENTS
from coder.formats.columns import Columns
from coder.formats.job import quoted, sql_of
from coder.formats.layout import Header, Layout
from coder.formats.lines import SCHEMA, Lines
from coder.formats.mentions import are_mentions, read_mentions
from coder.formats.parquet import write_parquet
from coder.formats.settle import make_tables, run, settle

MEMORY = "1500MB"
TYPES = {"string": "text", "date32[day]": "date", "int32": "integer", "double": "double", "bool": "boolean"}
OF_ROWS = {"file": "integer", "number": "bigint"} | dict.fromkeys(
    ("line", "problem", "notes", "given_date", "url", "language"), "text"
)
COLUMNS = OF_ROWS | {field.name: TYPES[str(field.type)] for field in EVENTS}

REASONS = """
select split_part(problem, ': ', 1) as reason, count(*) as rows from aside group by reason order by rows desc, reason
"""
NOTES = "select unnest(string_split(notes, ';')) as note, count(*) from parsed where notes is not null group by note"
MENTIONS = """
select
    if(
        event_id in (select event_id from rows),
        'another mention of an event', 'mention of an event that is not in the files'
    ),
    count(*)
from mentions anti join rows using (event_id, story_id)
group by all
"""


class Intake:
    """A context: `read` files, `settle`, then `write` the parts."""

    def __init__(self, folder: Path, codes: Path) -> None:
        self._folder = folder / "rows"
        self._folder.mkdir()
        self.con = duckdb.connect(config=CONFIG | {"memory_limit": MEMORY, "temp_directory": str(folder / "spilled")})
        run(self.con, sql_of("intake"))
        make_tables(self.con, codes)
        self.names: list[str] = []
        self.notes: Counter[str] = Counter()
        self.read = 0
        self._parsed: list[str] = []

    def close(self) -> None:
        """Let go of all tables."""
        self.con.close()

    def add(self, name: str, lines: Lines, layout: Layout) -> None:
        """Parse the lines of a file, and keep aside what is left of one that cannot be read to its end."""
        self.names.append(name)
        file = len(self.names) - 1
        if layout.mentioned and are_mentions(lines.first()):
            self.read += read_mentions(self.con, file, lines)
        else:
            self._add_events(file, lines, layout)
        self.notes["line in Latin-1"] += lines.latin1
        if lines.trouble:
            self.keep_aside(file, lines.count + 1, f"file cannot be read to its end: {lines.trouble}", lines.left)

    def _add_events(self, file: int, lines: Lines, layout: Layout) -> None:
        header = Header.of(lines.first(), layout)
        if header.stands:
            lines.skip()
        self._parse(file, lines, layout, header)
        self.read += lines.rows

    def _parse(self, file: int, lines: Lines, layout: Layout, header: Header) -> None:
        """Parse rows as wide as the first by column and the others by line; by line all, if the first is too."""
        count = len(lines.first().split("\t"))
        if not header.least <= count <= header.width:
            self._parse_lines(file, pa.RecordBatchReader.from_batches(SCHEMA, lines.batches()), layout, header)
            return
        columns = Columns(lines, count)
        self.con.register("columns", pa.RecordBatchReader.from_batches(columns.schema, columns.batches()))
        raw = ", ".join(f"c{place}" for place in range(1, count + 1))
        run(self.con, sql_of("cells_fast", file=str(file), raw=raw, cells=header.cells(layout, "c{}", count)))
        self._keep(layout, f"concat_ws(chr(9), {', '.join(f'line[{place}]' for place in range(1, count + 1))})")
        self.con.unregister("columns")
        if columns.others:
            self._parse_lines(file, pa.Table.from_batches(columns.others), layout, header)

    def _parse_lines(self, file: int, lines: Any, layout: Layout, header: Header) -> None:
        self.con.register("lines", lines)
        values = {"file": str(file), "least": str(header.least), "width": str(header.width)}
        run(self.con, sql_of("cells", cells=header.cells(layout, "c[{}]"), **values))
        self._keep(layout, "line")
        self.con.unregister("lines")

    def _keep(self, layout: Layout, line: str) -> None:
        """Write what `cells` gives to a file; `line` says in SQL what its line is."""
        path = self._folder / f"{len(self._parsed)}.parquet"
        rows = sql_of(layout.sql, common=sql_of("in_common", **layout.common))
        missing = ", ".join(_missing(self.con.sql(rows).columns))
        write_parquet(self.con, sql_of("parse", line=line, missing=missing, rows=rows), path)
        self._parsed.append(str(path))

    def keep_aside(self, file: int, number: int, reason: str, line: str) -> None:
        """Count something as a row that is none."""
        self.con.execute(
            "insert into aside (file, number, problem, line) values (?, ?, ?, ?)", [file, number, reason, line]
        )
        self.read += 1

    def add_broken(self, name: str, reason: str) -> None:
        """Count a file that cannot be read at all."""
        self.names.append(name)
        self.keep_aside(len(self.names) - 1, 1, reason, "")

    def reasons(self) -> dict[str, int]:
        """Count why rows were kept aside, by the kind of reason, the most frequent first."""
        return dict(self.con.execute(REASONS).fetchall())

    def settle(self, known: Path | None) -> None:
        """Give actors their codes, and find repeats, first events of the day and mutual acts; `known` is a dataset."""
        files = f"[{', '.join(map(quoted, self._parsed))}]"
        rows = f"read_parquet({files})" if self._parsed else f"(select {', '.join(_missing([]))} where false)"
        mentioned = self.con.execute("select count(*) > 0 from mentions").fetchall()[0][0]
        parsed = sql_of("told") if mentioned else "select * from rows where problem is null"
        run(self.con, sql_of("rows", rows=rows, parsed=parsed))
        settle(self.con, known)
        if mentioned:
            self.notes.update(dict(self.con.execute(MENTIONS).fetchall()))
        self.notes.update(dict(self.con.execute(NOTES).fetchall()))
        self.notes = +self.notes  # without those that were not needed


def _missing(own: list[str]) -> list[str]:
    """Say in SQL the columns that a format does not give."""
    return [f"null::{kind} as {name}" for name, kind in COLUMNS.items() if name not in own]
