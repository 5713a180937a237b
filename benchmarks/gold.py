"""The labelled sets: the project's own news items, and the field's gold with the scorer that comes with each.

The field's gold is not part of the project, since its licences do not allow it: CODER_GOLD names its folder.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coder.coder import Coder
from coder.evaluation import Triple
from coder.evaluation import score as score_view
from coder.evaluation.views import Pair, event_or_not
from coder.records import CodedStory, Event, Story

GOLD = Path(os.environ.get("CODER_GOLD", Path(__file__).parents[2] / "shared" / "gold"))
NEWS = Path(__file__).with_name("news")
F1_LINE = re.compile(r"^\s*([\w ,\-]+?)\s+(?:P [\d.]+ R [\d.]+ )?F1 ([\d.]+)(.*)$")
ACTORS = ("source_country", "target_country", "source_sector", "target_sector")
SHARE = re.compile(rf"^\s*({'|'.join(ACTORS)}) +([\d.]+)$")
EXTRA = re.compile(r"(macro_f1|accuracy) ([\d.]+)")


class GoldSet(NamedTuple):
    """A labelled file, and whether unknown actors are kept (where its actors are people of the street).

    `scorer` is the program beside it that scores; without one, `coder.evaluation` does.
    """

    name: str
    path: Path
    figures: tuple[str, ...]
    scorer: str = ""
    keep_unknown: bool = False


VIEWS = ("triple", "root", "dyad", "3-digit code", "event or not")
SETS = (
    GoldSet("news_dev", NEWS / "dev.jsonl", VIEWS),
    GoldSet("news_test", NEWS / "test.jsonl", VIEWS),
    GoldSet("news_wire", NEWS / "wire.jsonl", VIEWS),
    GoldSet("news_fit", NEWS / "fit.jsonl", VIEWS),
    GoldSet("news_actors", NEWS / "actors.jsonl", VIEWS[:3]),
    GoldSet("news_none", NEWS / "none.jsonl", ("irrelevant",)),
    GoldSet("world_news", GOLD / "world_news.jsonl", VIEWS, "score_world_news.py"),
    GoldSet(
        "cameo_manual",
        GOLD / "cameo_manual.jsonl",
        ("root", "triple", "code_3digit", "quad", "dyad", *ACTORS),
        "score.py",
    ),
    GoldSet("plover_gsr", GOLD / "plover_gsr.jsonl", ("root", "triple", "dyad", *ACTORS), "score.py"),
    GoldSet(
        "plv_train",
        GOLD / "plv_train.jsonl",
        ("pair_or_sent_first accuracy", "pair_first macro_f1"),
        "score.py",
        keep_unknown=True,
    ),
    GoldSet("coders", GOLD / "coders.jsonl", ("root", "event or not", "irrelevant"), "score_coders.py"),
)


def records(gold: GoldSet) -> Iterator[dict[str, Any]]:
    """The records of a set."""
    with gold.path.open(encoding="utf-8") as file:
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


def triples(record: dict[str, Any], story: CodedStory) -> Pair:
    """The events of an item as its reader coded them, and as the coder did."""
    right = [Triple(e["source"], e["code"], e["target"]) for e in record["events"]]
    return right, [Triple(e.source.code, e.cameo_code, e.target.code) for e in story.events]


def score(gold: GoldSet, coded: list[tuple[dict[str, Any], CodedStory]]) -> dict[str, float]:
    """Score a coded set; return its figures by name."""
    if gold.scorer:
        return _score_by_program(gold, coded)
    items = [triples(record, story) for record, story in coded]
    others = {"event or not": event_or_not, "irrelevant": _coded_in_vain}
    return {name: others[name](items) if name in others else score_view(items, name).f1 for name in gold.figures}


def _coded_in_vain(items: list[Pair]) -> float:
    """The share of the texts without any event in which the coder finds one."""
    empty = [found for right, found in items if not right]
    return sum(map(bool, empty)) / len(empty)


def _score_by_program(gold: GoldSet, coded: list[tuple[dict[str, Any], CodedStory]]) -> dict[str, float]:
    """Run the set's own scorer on a file of predictions."""
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        rows = [prediction(event, record["id"]) for record, story in coded for event in story.events]
        predictions.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [sys.executable, str(gold.path.with_name(gold.scorer)), str(gold.path), str(predictions)]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    return _figures(gold, output)


def _figures(gold: GoldSet, output: str) -> dict[str, float]:
    """Read the figures from what a scorer prints."""
    figures: dict[str, float] = {}
    for line in output.splitlines():
        found = F1_LINE.match(line)
        if found:
            name = found[1].strip()
            figures.setdefault(name, float(found[2]))
            figures.update({f"{name} {extra}": float(value) for extra, value in EXTRA.findall(found[3])})
        elif share := SHARE.match(line):
            figures[share[1]] = float(share[2])
        elif line.startswith("event or not"):
            figures["event or not"] = float(line.split()[-1])
    machine = re.search(r"machine-coder root F1 ([\d.]+)  event-or-not ([\d.]+)  events in ([\d.]+)", output)
    if machine:
        figures |= dict(zip(("root", "event or not", "irrelevant"), map(float, machine.groups()), strict=True))
    return {name: figures[name] for name in gold.figures}
