"""`coder evaluate`: gold against what the coder, or any other coder, finds in the same texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from coder.cli.options import UnknownActors

if TYPE_CHECKING:
    from rich.table import Table

    from coder.evaluation import Evaluation, GoldItem, Prediction, Score

GOLD = "JSONL: one text a line with id, date, text and its events (source, code, target)."
PREDICTIONS = "A dataset, or JSONL of another coder; without it the texts are coded now."

UNLIMITED = 1_000_000  # characters of a line in a file


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help=GOLD)],
    predictions: Annotated[Path | None, typer.Option(metavar="FILE|DATASET", help=PREDICTIONS)] = None,
    dictionaries: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder with the dictionaries.")] = None,
    unknown_actors: UnknownActors = "drop",
    as_json: Annotated[bool, typer.Option("--json", help="All figures as one JSON object.")] = False,
) -> None:
    """Compare with GOLD: precision, recall and F1 by view and root code, confusions, causes of misses, extras."""
    import msgspec  # noqa: PLC0415 - start quickly

    from coder import cameo, evaluation  # noqa: PLC0415
    from coder.locations import dictionaries_path  # noqa: PLC0415

    if predictions is not None and unknown_actors == "keep":
        raise typer.BadParameter("--unknown-actors is for texts coded now, not for --predictions.")
    folder = dictionaries_path(dictionaries)
    items = evaluation.read_gold(gold, cameo.load(folder / "cameo.csv"))
    found = evaluation.read_predictions(predictions) if predictions else _code_now(items, folder, unknown_actors)
    figures = evaluation.evaluate(items, found)
    if figures.unmatched:
        typer.echo(f"{figures.unmatched} texts of the predictions are not in {gold}; they are left out.", err=True)
    if as_json:
        typer.echo(msgspec.json.encode(figures.as_dict()).decode())
    else:
        _show(figures)


def _code_now(items: list[GoldItem], folder: Path, unknown_actors: Literal["drop", "keep"]) -> dict[str, Prediction]:
    from coder import evaluation, run  # noqa: PLC0415

    return evaluation.code_gold(items, run.make_coder(run.CodingOptions(unknown_actors=unknown_actors), folder))


def _show(figures: Evaluation) -> None:
    from rich.console import Console  # noqa: PLC0415

    console = Console(markup=False, highlight=False, soft_wrap=True)
    if not console.is_terminal:
        console.width = UNLIMITED
    console.print(f"{figures.items} texts, {figures.sentences} sentences")
    console.print(_scores("view", figures.views))
    console.print(f"event or not: alike in {figures.event_or_not:.3f} of the texts")
    extras = figures.extras_per_100_sentences
    console.print(f"extra triples: {figures.extras}, {extras:.1f} in 100 sentences")
    console.print("missing triples: " + (", ".join(f"{n} {why}" for why, n in figures.misses.items()) or "none"))
    console.print("\nTriples by root code")
    console.print(_scores("root", figures.roots))
    console.print("Root codes of the same dyad: of the gold in rows, found in columns (-: none)")
    console.print(_confusion(figures))


def _scores(name: str, scores: dict[str, Score]) -> Table:
    table = _table(name, "gold", "found", "both", "precision", "recall", "F1")
    for label, own in scores.items():
        rates = (own.precision, own.recall, own.f1)
        table.add_row(label, *map(str, own), *(f"{rate:.3f}" for rate in rates))
    return table


def _confusion(figures: Evaluation) -> Table:
    rows = sorted({gold for gold, _ in figures.confusion})
    columns = sorted({found for _, found in figures.confusion})
    table = _table("", *columns)
    for gold in rows:
        table.add_row(gold, *(str(figures.confusion.get((gold, found), "")) for found in columns))
    return table


def _table(name: str, *columns: str) -> Table:
    from rich import box  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 0, 0, 1))
    table.add_column(name, no_wrap=True)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    return table
