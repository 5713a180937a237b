"""The rows of an import, from the lines of the files to the parts of a dataset, in a database beside the parts.

DuckDB keeps the rows on disk, so that memory stays flat; what must be known of all rows (repeats, first events of the
day, mutual acts) is settled when all are read.
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
from coder.formats.job import sql_of
from coder.formats.layout import Header, Layout
from coder.formats.lines import SCHEMA, Lines
from coder.formats.settle import make_tables, run, settle

DATABASE = "rows.duckdb"
MEMORY = "1500MB"
TYPES = {"string": "text", "date32[day]": "date", "int32": "integer", "double": "double", "bool": "boolean"}

PARSE = """
insert into parsed by name
select * replace (if(problem is null, null, line) as line, nullif(notes, '') as notes) from ({rows})
"""
REASONS = """
select split_part(problem, ': ', 1) as reason, count(*) as rows
from parsed where problem is not null group by reason order by rows desc, reason
"""
NOTES = """
select unnest(string_split(notes, ';')) as note, count(*)
from parsed where notes is not null and problem is null group by note
"""


class Intake:
    """A context: `read` files, `settle`, then `write` the parts."""

    def __init__(self, folder: Path, codes: Path) -> None:
        self._folder = folder
        self._database = folder / DATABASE
        self.con = duckdb.connect(
            self._database, config=CONFIG | {"memory_limit": MEMORY, "temp_directory": str(folder / "spilled")}
        )
        columns = ", ".join(f"{field.name} {TYPES[str(field.type)]}" for field in EVENTS)
        run(self.con, sql_of("intake", columns=columns))
        make_tables(self.con, codes)
        self.names: list[str] = []
        self.notes: Counter[str] = Counter()
        self.read = 0

    def close(self) -> None:
        """Remove the database."""
        self.con.close()
        self._database.unlink(missing_ok=True)

    def add(self, name: str, lines: Lines, layout: Layout) -> None:
        """Parse the lines of a file, and keep aside what is left of one that cannot be read to its end."""
        header = Header.of(lines.first(), layout)
        if header.stands:
            lines.skip()
        self.names.append(name)
        file = len(self.names) - 1
        self._parse(file, lines, layout, header)
        self.read += lines.rows
        self.notes["line in Latin-1"] += lines.latin1
        if lines.trouble:
            self.keep_aside(file, lines.count + 1, f"file cannot be read to its end: {lines.trouble}", lines.left)

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
        self.con.execute(PARSE.format(rows=sql_of(layout.sql)))
        self.con.unregister("columns")
        if columns.others:
            self._parse_lines(file, pa.Table.from_batches(columns.others), layout, header)

    def _parse_lines(self, file: int, lines: Any, layout: Layout, header: Header) -> None:
        self.con.register("lines", lines)
        values = {"file": str(file), "least": str(header.least), "width": str(header.width)}
        run(self.con, sql_of("cells", cells=header.cells(layout, "c[{}]"), **values))
        self.con.execute(PARSE.format(rows=sql_of(layout.sql)))
        self.con.unregister("lines")

    def keep_aside(self, file: int, number: int, reason: str, line: str) -> None:
        """Count something as a row that is none."""
        self.con.execute(
            "insert into parsed (file, number, line, problem) values (?, ?, ?, ?)", [file, number, line, reason]
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
        settle(self.con, known)
        self.notes.update(dict(self.con.execute(NOTES).fetchall()))
        self.notes = +self.notes  # without those that were not needed
