"""The gold sets: where they are, how they are coded, and the scorer that comes with them."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coder.coder import Coder
from coder.records import CodedStory, Event, Story

GOLD = Path(os.environ.get("CODER_GOLD", Path(__file__).parents[2] / "shared" / "gold"))
F1_LINE = re.compile(r"^\s*([\w ,\-]+?)\s+(?:P [\d.]+ R [\d.]+ )?F1 ([\d.]+)(.*)$")
EXTRA = re.compile(r"(macro_f1|accuracy) ([\d.]+)")


class GoldSet(NamedTuple):
    """A gold file, its scorer, and whether unknown actors are kept (where gold actors are people of the street)."""

    name: str
    scorer: str
    keep_unknown: bool
    figures: tuple[str, ...]


SETS = (
    GoldSet("world_news", "score_world_news.py", False, ("triple", "root", "dyad", "3-digit code", "event or not")),
    GoldSet("cameo_manual", "score.py", False, ("root", "triple", "code_3digit", "quad", "dyad")),
    GoldSet("plover_gsr", "score.py", False, ("root", "triple", "dyad")),
    GoldSet("plv_train", "score.py", True, ("pair_or_sent_first accuracy", "pair_first macro_f1")),
    GoldSet("coders", "score_coders.py", False, ("root", "event or not", "irrelevant")),
)


def records(gold: GoldSet) -> Iterator[dict[str, Any]]:
    """The records of a gold set."""
    with (GOLD / f"{gold.name}.jsonl").open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def code_set(gold: GoldSet, coder: Coder) -> Iterator[tuple[dict[str, Any], CodedStory]]:
    """Every record with its coded story."""
    for record in records(gold):
        date = record.get("date") or ""
        day = dt.date.fromisoformat(date) if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else None
        yield record, coder.code_story(Story(id=record["id"], text=record["text"], date=day))


def prediction(event: Event, record_id: str) -> dict[str, Any]:
    """An event in the form that the scorers read."""
    return {
        "id": record_id,
        "cameo_code": event.cameo_code,
        "source_code": event.source.code,
        "target_code": event.target.code,
        "source_text": event.source.text,
        "target_text": event.target.text,
        "source_start": event.source.start,
        "source_end": event.source.end,
        "target_start": event.target.start,
        "target_end": event.target.end,
    }


def score(gold: GoldSet, predictions: Path) -> dict[str, float]:
    """Run the set's own scorer; return its figures by name."""
    command = [sys.executable, str(GOLD / gold.scorer), str(GOLD / f"{gold.name}.jsonl"), str(predictions)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    figures: dict[str, float] = {}
    for line in output.splitlines():
        found = F1_LINE.match(line)
        if found:
            name = found[1].strip()
            figures.setdefault(name, float(found[2]))
            figures.update({f"{name} {extra}": float(value) for extra, value in EXTRA.findall(found[3])})
        elif line.startswith("event or not"):
            figures["event or not"] = float(line.split()[-1])
    machine = re.search(r"machine-coder root F1 ([\d.]+)  event-or-not ([\d.]+)  events in ([\d.]+)", output)
    if machine:
        figures |= dict(zip(("root", "event or not", "irrelevant"), map(float, machine.groups()), strict=True))
    return {name: figures[name] for name in gold.figures}
