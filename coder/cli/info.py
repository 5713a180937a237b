"""`coder info`: what a dataset holds and what made it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from coder.dataset.manifest import Run


def info(
    dataset: Annotated[Path, typer.Argument(metavar="DATASET", help="Folder that `coder code` or `import` wrote.")],
) -> None:
    """Tell what DATASET holds: runs, dictionaries, model, and what became of the stories."""
    from coder.dataset.manifest import STATUSES, read_manifest  # noqa: PLC0415

    manifest = read_manifest(dataset)
    typer.echo(f"stories\t{manifest.counts.read}")
    for status in STATUSES:
        typer.echo(f"  {status}\t{manifest.counts.stories.get(status, 0)}")
    if manifest.counts.rows:
        typer.echo(f"rows of imported files\t{manifest.counts.rows['read']}")
        for place, count in manifest.counts.rows.items():
            typer.echo("" if place == "read" else f"  {place}\t{count}\n", nl=False)
    typer.echo(f"sentences\t{sum(manifest.counts.sentences.values())}")
    for status, count in manifest.counts.sentences.items():
        typer.echo(f"  {status}\t{count}")
    typer.echo(f"events\t{manifest.counts.events}\n  repeated the same day\t{manifest.counts.marked}")
    for run in manifest.runs:
        typer.echo(f"run {run.number}\t{_described(run)}")


def _described(run: Run) -> str:
    options = " ".join(f"{name}={value}" for name, value in run.options.items() if value is not None)
    return (
        f"{run.created}, {run.counts.read} stories, {run.counts.events} events; coder {run.version}, "
        f"dictionaries {run.dictionary_hash[:12]}, model {run.model}; {options}"
    )
