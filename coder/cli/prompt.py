"""The prompt of `coder query`: statements end with a semicolon; .quit or the end of input leaves."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import duckdb

from coder.cli.tables import Write, run_sql
from coder.dataset.connect import VIEWS
from coder.errors import DatasetError

QUIT = {".quit", ".exit", "quit", "exit"}


def prompt(con: duckdb.DuckDBPyConnection, write: Write) -> None:
    """Run statements as they are typed; an error is told and the prompt goes on."""
    _tell(f"Views: {', '.join(VIEWS)}. End a statement with ; and leave with .quit\n")
    for sql in _statements():
        try:
            run_sql(con, sql, write)
        except DatasetError as error:
            _tell(f"{error}\n")


def _statements() -> Iterator[str]:
    lines: list[str] = []
    _tell("coder> ")
    for line in sys.stdin:
        if not lines and line.strip().lower().rstrip(";") in QUIT:
            return
        lines.append(line)
        if line.rstrip().endswith(";"):
            yield "".join(lines)
            lines = []
        _tell("   ...> " if lines else "coder> ")
    if "".join(lines).strip():
        yield "".join(lines)


def _tell(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
