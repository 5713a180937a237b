"""`coder code`: stories in, dataset out; progress and summary on stderr."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from coder.cli.options import Model, UnknownActors

INPUTS = "Files (.txt, .jsonl, .csv, .tsv, .parquet), folders, or - for stdin."

Inputs = Annotated[list[Path], typer.Argument(metavar="INPUT", help=INPUTS)]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="DATASET", help="Folder to write the events to.")]
Date = Annotated[
    dt.datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Date of stories that have none."),
]
Publisher = Annotated[str | None, typer.Option(help="Publisher of stories that name none.")]
FirstSentences = Annotated[int | None, typer.Option(metavar="N", min=1, help="Code only the first N sentences.")]
Workers = Annotated[int, typer.Option(metavar="N", min=1, help="Number of processes.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace the dataset.")]
Append = Annotated[bool, typer.Option("--append", help="Add to the dataset; stories in it are not repeated.")]
Dictionaries = Annotated[Path | None, typer.Option(metavar="DIR", help="Folder with the dictionaries.")]


def code(  # noqa: PLR0913, PLR0917  # one parameter for each option of the command
    inputs: Inputs,
    output: Output,
    date: Date = None,
    publisher: Publisher = None,
    first_sentences: FirstSentences = None,
    workers: Workers = 1,
    overwrite: Overwrite = False,
    append: Append = False,
    dictionaries: Dictionaries = None,
    model: Model = None,
    unknown_actors: UnknownActors = "drop",
) -> None:
    """Code stories: read INPUT..., write the events to DATASET."""
    from coder.cli.reporting import progress, summary  # noqa: PLC0415
    from coder.run import CodingOptions, code_stories  # noqa: PLC0415

    if overwrite and append:
        raise typer.BadParameter("--overwrite and --append exclude each other.")
    options = CodingOptions(
        date=date.date() if date else None,
        publisher=publisher,
        first_sentences=first_sentences,
        workers=workers,
        dictionaries=dictionaries,
        model=model,
        unknown_actors=unknown_actors,
        mode="overwrite" if overwrite else "append" if append else "new",
    )
    with progress() as advance:
        done = code_stories(inputs, output, options, progress=advance)
    typer.echo(summary(done, output), err=True)
    if done.counts.stories.get("rejected", 0) == done.counts.read:
        raise typer.Exit(1)  # nothing of the input could be used
