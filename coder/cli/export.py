"""`coder export`: the events of a dataset in another format."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

FORMATS = "icews, gdelt1, gdelt2, phoenix, petrarch, plover, polecat, csv, jsonl, stata, spss, duckdb or parquet."


def export(  # noqa: PLR0913, PLR0917  # one parameter for each option of the command
    dataset: Annotated[Path, typer.Argument(metavar="DATASET", help="Folder that `coder code` or `import` wrote.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="File to write, or - for stdout.")],
    form: Annotated[str, typer.Option("--format", help=FORMATS)],
    where: Annotated[str, typer.Option(metavar="SQL", help="A condition on the columns of events.")] = "",
    first: Annotated[
        dt.datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="First day.")
    ] = None,
    last: Annotated[
        dt.datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Last day.")
    ] = None,
    country: Annotated[
        list[str] | None, typer.Option(metavar="ISO3", help="Of source or target; may be given again.")
    ] = None,
    root: Annotated[list[str] | None, typer.Option(metavar="CODE", help="CAMEO root; may be given again.")] = None,
    quad: Annotated[list[int] | None, typer.Option(metavar="1-4", help="Quad class; may be given again.")] = None,
    unique: Annotated[bool, typer.Option("--unique", help="One event a day; mutual acts once.")] = False,
) -> None:
    """Write the events of DATASET, or those that all filters choose, to FILE in another format."""
    from coder.formats import Selection, export_events  # noqa: PLC0415 - start quickly

    selection = Selection(
        where=where,
        first=first.date() if first else None,
        last=last.date() if last else None,
        countries=tuple(country or ()),
        roots=tuple(root or ()),
        quads=tuple(quad or ()),
        unique=unique,
    )
    count = export_events(dataset, output, form, selection)
    typer.echo(f"{count:,} events written to {'stdout' if str(output) == '-' else output}", err=True)
