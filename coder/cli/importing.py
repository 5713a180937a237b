"""`coder import`: published event data into a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from coder.formats import ImportSummary

FORMATS = "icews, gdelt1, gdelt2, phoenix or polecat."
PLACES = {"events": "events", "repeated": "there twice and left out", "kept_aside": "kept aside"}
SHOWN = 12  # notes and reasons


def import_(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help=FORMATS)],
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Published files, also as .zip, .gz or .zst.")],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="DATASET", help="Folder to write the events to.")],
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace the dataset.")] = False,
    append: Annotated[bool, typer.Option("--append", help="Add to the dataset; rows in it are not repeated.")] = False,
) -> None:
    """Read published files into DATASET, with the same columns as coded events."""
    from coder.formats import import_events  # noqa: PLC0415 - start quickly

    if overwrite and append:
        raise typer.BadParameter("--overwrite and --append exclude each other.")
    done = import_events(form, files, output, "overwrite" if overwrite else "append" if append else "new")
    typer.echo(summary(done, output), err=True)
    if done.counts.rows["kept_aside"] == done.counts.rows["read"]:
        raise typer.Exit(1)  # nothing of the input could be used


def summary(done: ImportSummary, dataset: Path) -> str:
    """Tell what the import did."""
    rows = done.counts.rows
    lines = [
        f"Rows       {rows['read']:,} read: {', '.join(f'{rows[name]:,} {what}' for name, what in PLACES.items())}",
        f"Events     {done.counts.events:,}, of which {done.counts.marked:,} repeat another of the same day",
        *_listed("Mended:", done.notes),
        *_listed(f'Kept aside (coder query {dataset} "from kept_aside"):', done.reasons),
        f"Written to {dataset} in {done.seconds:.1f} s",
    ]
    return "\n".join(lines)


def _listed(title: str, counts: dict[str, int]) -> list[str]:
    most = sorted(counts.items(), key=lambda item: -item[1])
    shown = [f"  {count:>8,}  {what}" for what, count in most[:SHOWN]]
    more = [f"  and {len(most) - SHOWN} others"] if len(most) > SHOWN else []
    return [title, *shown, *more] if counts else []
