"""`coder query`: SQL over a dataset. Imports neither spaCy nor the coder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer


def query(
    dataset: Annotated[Path, typer.Argument(metavar="DATASET", help="Folder that `coder code` or `import` wrote.")],
    sql: Annotated[
        str | None, typer.Argument(metavar="[SQL]", help="A statement, or - for stdin; without it, a prompt.")
    ] = None,
    output_format: Annotated[
        Literal["table", "csv", "jsonl"], typer.Option("--format", help="How to print the result.")
    ] = "table",
) -> None:
    """Query DATASET in SQL: views events, stories, sentences, cameo, happened, dyad_month, dyad_year, quad_counts."""
    from coder.cli.prompt import prompt  # noqa: PLC0415
    from coder.cli.tables import FORMATS, run_sql  # noqa: PLC0415
    from coder.dataset.connect import connect  # noqa: PLC0415

    write = FORMATS[output_format]
    with connect(dataset) as con:
        if sql is None:
            prompt(con, write)
        else:
            run_sql(con, sys.stdin.read() if sql == "-" else sql, write)
