"""`coder agreement`: how far two codings of the same texts agree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from coder.evaluation import Agreement

CODING = "A dataset, or a JSONL file of texts with events."


def agreement(
    first: Annotated[Path, typer.Argument(metavar="A", help=CODING)],
    second: Annotated[Path, typer.Argument(metavar="B", help=CODING)],
    as_json: Annotated[bool, typer.Option("--json", help="All figures as one JSON object.")] = False,
) -> None:
    """Agreement of two codings, by sentence (datasets) or text: percentage and Krippendorff's alpha, by root code."""
    import msgspec  # noqa: PLC0415 - start quickly

    from coder import evaluation  # noqa: PLC0415

    figures = evaluation.agreement(first, second)
    for path, count in ((first, figures.only_first), (second, figures.only_second)):
        if count:
            typer.echo(f"{count} units are only in {path}; they are left out.", err=True)
    typer.echo(msgspec.json.encode(figures).decode() if as_json else _told(figures))


def _told(figures: Agreement) -> str:
    rows = {"event or not": figures.event_or_not, **figures.roots}
    lines = [
        f"{figures.units} {figures.unit}s",
        f"same root codes\tagreement {figures.same_roots:.3f}\talpha {figures.roots_alpha:.3f}",
    ]
    lines += [
        f"{name}\tagreement {own.agreement:.3f}\talpha {own.alpha:.3f}\tA {own.first}, B {own.second}, both {own.both}"
        for name, own in rows.items()
    ]
    return "\n".join(lines)
