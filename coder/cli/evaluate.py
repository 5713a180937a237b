"""`coder evaluate`: gold against what the coder, or any other coder, finds in the same texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from coder.cli.options import Model, UnknownActors
from coder.errors import InputError

if TYPE_CHECKING:
    from rich.table import Table

    from coder.evaluation import Evaluation, GoldItem, Score

GOLD = "JSONL: one text a line with id, date, text and its events; a dataset, an ICEWS file, PLOVER records."
PREDICTIONS = "JSONL of another coder, a dataset, an ICEWS file, PLOVER records; without it the texts are coded now."
BY = "Compare the events of a text, or those of a day between the same countries, where the texts differ."

UNITS = {"text": "texts", "day": "dyads of a day"}
UNLIMITED = 1_000_000  # characters of a line in a file


def evaluate(  # noqa: PLR0913, PLR0917 - the options of a command
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help=GOLD)],
    predictions: Annotated[Path | None, typer.Option(metavar="FILE|DATASET", help=PREDICTIONS)] = None,
    by: Annotated[Literal["text", "day"], typer.Option("--by", help=BY)] = "text",
    dictionaries: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder with the dictionaries.")] = None,
    model: Model = None,
    unknown_actors: UnknownActors = "drop",
    as_json: Annotated[bool, typer.Option("--json", help="All figures as one JSON object.")] = False,
) -> None:
    """Compare with GOLD: precision, recall and F1 by view and root code, confusions, causes of misses, extras."""
    import msgspec  # noqa: PLC0415 - start quickly

    if predictions is None and by == "day":
        raise typer.BadParameter("--by day is for --predictions; texts coded now are compared by text.")
    if predictions is not None and (unknown_actors == "keep" or model):
        raise typer.BadParameter("--unknown-actors and --model are for texts coded now, not for --predictions.")
    if predictions is None:
        figures = _code_now(gold, dictionaries, model, unknown_actors)
    else:
        figures = _compare(gold, predictions, dictionaries, by)
    if figures.unmatched:
        told = f"{figures.unmatched} {UNITS[by]} of the predictions are not in {gold}; they are left out."
        typer.echo(told, err=True)
    if as_json:
        typer.echo(msgspec.json.encode(figures.as_dict()).decode())
    else:
        _show(figures, UNITS[by])


def _code_now(
    gold: Path, dictionaries: Path | None, model: str | None, unknown_actors: Literal["drop", "keep"]
) -> Evaluation:
    from coder import evaluation, run  # noqa: PLC0415

    folder, items = _gold(gold, dictionaries)
    if not all(item.text for item in items):
        raise InputError(f"{gold}: has no texts that could be coded. Give --predictions.")
    options = run.CodingOptions(unknown_actors=unknown_actors, model=model)
    return evaluation.evaluate(items, evaluation.code_gold(items, run.make_coder(options, folder)))


def _compare(gold: Path, predictions: Path, dictionaries: Path | None, by: Literal["text", "day"]) -> Evaluation:
    from coder import evaluation  # noqa: PLC0415

    _, items = _gold(gold, dictionaries)
    found = evaluation.read_predictions(predictions)
    if by == "day":
        return evaluation.evaluate_days(evaluation.read_predictions(gold), found)
    return evaluation.evaluate(items, found)


def _gold(gold: Path, dictionaries: Path | None) -> tuple[Path, list[GoldItem]]:
    """The folder of the dictionaries, and the gold, whose codes must be in them."""
    from coder import cameo, evaluation  # noqa: PLC0415
    from coder.locations import dictionaries_path  # noqa: PLC0415

    folder = dictionaries_path(dictionaries)
    return folder, evaluation.read_gold(gold, cameo.load(folder / "cameo.csv"))


def _show(figures: Evaluation, units: str) -> None:
    from rich.console import Console  # noqa: PLC0415

    console = Console(markup=False, highlight=False, soft_wrap=True)
    if not console.is_terminal:
        console.width = UNLIMITED
    sentences = f", {figures.sentences} sentences" if figures.sentences else ""
    console.print(f"{figures.items} {units}{sentences}")
    console.print(_scores("view", figures.views))
    console.print(f"event or not: alike in {figures.event_or_not:.3f} of the {units}")
    extras = figures.extras_per_100_sentences
    console.print(f"extra triples: {figures.extras}" + ("" if extras is None else f", {extras:.1f} in 100 sentences"))
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
