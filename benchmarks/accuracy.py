"""How accurate the coder is: `python -m benchmarks.accuracy [SET ...] [--frozen] [--freeze] [--misses]`.

Codes the labelled sets, scores them, prints a table of figures and what the misses in news are due to. `--frozen`
compares with the committed figures and exits with 1 when one has fallen; `--freeze` writes them. The field's gold is
not part of the project: set CODER_GOLD to its folder; without it, only the project's own news items are measured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.gold import GOLD, SETS, GoldSet, code_set, score
from coder.coder import Coder
from coder.evaluation import Triple
from coder.evaluation.compare import cause as why_missing
from coder.evaluation.predictions import prediction_of
from coder.evaluation.views import directed
from coder.records import CodedStory

FROZEN = Path(__file__).with_name("accuracy.json")
READ = ("news_dev", "world_news")  # their misses are shown; the test halves are for measuring only
TOLERANCE = 0.0005  # the scorers print three or four digits


def measure(gold: GoldSet, coder: Coder) -> tuple[dict[str, float], list[tuple[dict[str, Any], CodedStory]]]:
    """Code one set and score it."""
    coded = list(code_set(gold, coder))
    return score(gold, coded), coded


def cause(event: dict[str, Any], story: CodedStory) -> str | None:
    """Why a gold event of world news is missing; None when it is there."""
    prediction = prediction_of(story)
    found = set(map(directed, prediction.events))
    missing = directed(Triple(event["source"], event["code"], event["target"]))
    return None if missing in found else why_missing(missing, found, prediction.statuses)


def show_misses(coded: list[tuple[dict[str, Any], CodedStory]], console: Console, *, detail: bool) -> None:
    """Count the causes of missing events; with `detail` list items whose events are missing or extra."""
    causes: Counter[str] = Counter()
    for record, story in coded:
        missed = [(event, cause(event, story)) for event in record["events"]]
        causes.update(why for _, why in missed if why)
        if detail and (any(why for _, why in missed) or (story.events and not record["events"])):
            console.print(f"\n[bold]{record['id']}[/bold] {record['text']}", markup=True)
            for event, why in missed:
                console.print(
                    f"    {'missed ' if why else 'ok     '} {event['source']} {event['code']} {event['target']}  "
                    f"{why or ''}"
                )
            for e in story.events:
                console.print(
                    f"    found   {e.source.code} {e.cameo_code} {e.target.code}  {e.pattern_id}", markup=False
                )
            for sentence in story.sentences:
                if not sentence.events:
                    console.print(f"    {sentence.status} {sentence.reason}", markup=False)
    console.print("Missing events by cause: " + ", ".join(f"{n} {why}" for why, n in causes.most_common()))


def table(figures: dict[str, dict[str, float]], frozen: dict[str, dict[str, float]]) -> Table:
    """The figures beside the committed ones."""
    out = Table("set", "figure", "now", "committed", "change")
    for name, own in figures.items():
        for figure, value in own.items():
            before = frozen.get(name, {}).get(figure)
            change = "" if before is None else f"{value - before:+.3f}"
            out.add_row(name, figure, f"{value:.3f}", "" if before is None else f"{before:.3f}", change)
    return out


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", choices=[*(gold.name for gold in SETS), []])
    parser.add_argument("--frozen", action="store_true", help="exit with 1 when a figure has fallen")
    parser.add_argument("--freeze", action="store_true", help="write the figures to be committed")
    parser.add_argument("--misses", action="store_true", help="list the items of the development news with misses")
    options = parser.parse_args()
    console = Console(soft_wrap=True)
    if not GOLD.is_dir():
        console.print(f"No gold in {GOLD}: only the project's own news is measured. Set CODER_GOLD to the folder.")
    frozen = json.loads(FROZEN.read_text()) if FROZEN.exists() else {}
    figures = {}
    coders = {keep: Coder(unknown_actors="keep" if keep else "drop") for keep in (False, True)}
    for gold in SETS:
        if gold.path.is_file() and (not options.sets or gold.name in options.sets):
            figures[gold.name], coded = measure(gold, coders[gold.keep_unknown])
            if gold.name in READ:
                console.print(f"[bold]{gold.name}[/bold]")
                show_misses(coded, console, detail=options.misses)
    console.print(table(figures, frozen))
    if options.freeze:
        FROZEN.write_text(json.dumps(frozen | _rounded(figures), indent=1) + "\n")
    fallen = [
        f"{n} {f}" for n, own in figures.items() for f, v in own.items() if _is_worse(f, v, frozen.get(n, {}).get(f))
    ]
    if options.frozen and fallen:
        console.print("Fallen: " + ", ".join(fallen))
    return int(bool(options.frozen and fallen))


def _rounded(figures: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    return {name: {figure: round(value, 4) for figure, value in own.items()} for name, own in figures.items()}


def _is_worse(figure: str, value: float, before: float | None) -> bool:
    if before is None:
        return False
    return value > before + TOLERANCE if figure == "irrelevant" else value < before - TOLERANCE


if __name__ == "__main__":
    sys.exit(main())
