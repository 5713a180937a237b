"""What was found: by coding the gold's texts now, in a dataset that `coder code` wrote, or in a file of any coder.

A file has one event a line (id, source_code, cameo_code, target_code), or lines like the gold's own, with `events`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from coder.dataset.connect import connect
from coder.evaluation.gold import GoldEvent, GoldItem, raise_all, read_lines
from coder.evaluation.views import Triple
from coder.records import CodedStory, Story

REMEDY = "Write id, cameo_code (null for no event), source_code and target_code; or id and events."


class Prediction(NamedTuple):
    """The events found in one text, and the statuses of its sentences ("no_actor", ...) where they are known."""

    events: list[Triple]
    statuses: tuple[str, ...] = ()


class StoryCoder(Protocol):
    """What codes stories: `coder.Coder`, or a coder of the user's own."""

    def code_stories(self, stories: Iterable[Story]) -> Iterable[CodedStory]:
        """Code stories; the results in their order."""
        ...


class PredictedLine(msgspec.Struct, frozen=True):
    """A line of a file of predictions: one event, or all events of a text."""

    id: str
    cameo_code: str | msgspec.UnsetType | None = msgspec.UNSET
    source_code: str | None = None
    target_code: str | None = None
    events: list[GoldEvent] | None = None

    @property
    def triples(self) -> list[Triple]:
        """The events of the line; a line without code says that there is none."""
        if self.events is not None:
            return [event.triple for event in self.events]
        return [Triple(self.source_code or "", self.cameo_code, self.target_code or "")] if self.cameo_code else []


def prediction_of(story: CodedStory) -> Prediction:
    """What a coder found in a story."""
    statuses = tuple(sentence.status for sentence in story.sentences) or ((story.status,) if story.reason else ())
    return Prediction([Triple(e.source.code, e.cameo_code, e.target.code) for e in story.events], statuses)


def code_gold(gold: Iterable[GoldItem], coder: StoryCoder) -> dict[str, Prediction]:
    """Code the texts of the gold now; the predictions by id."""
    stories = (Story(id=item.id, text=item.text, date=item.date) for item in gold)
    return {coded.story.id: prediction_of(coded) for coded in coder.code_stories(stories)}


def read_predictions(path: Path | str) -> dict[str, Prediction]:
    """Read a dataset (a folder) or a JSONL file; the predictions by id. InputError or DatasetError if it is wrong."""
    return _from_dataset(Path(path)) if Path(path).is_dir() else _from_file(Path(path))


def _from_file(path: Path) -> dict[str, Prediction]:
    problems: list[str] = []
    found: dict[str, Prediction] = {}
    for place, line in read_lines(path, PredictedLine, problems):
        if line.events is None and line.cameo_code is msgspec.UNSET:
            problems.append(f"{place}: has neither cameo_code nor events. {REMEDY}")
        found.setdefault(line.id, Prediction([])).events.extend(line.triples)
    raise_all(problems)
    return found


def _from_dataset(dataset: Path) -> dict[str, Prediction]:
    with connect(dataset) as con:
        statuses: dict[str, list[str]] = {}
        events: dict[str, list[Triple]] = {}
        for story, status in con.sql("select story_id, status from sentences order by all").fetchall():
            statuses.setdefault(story, []).append(status)
        for story, status in con.sql("select story_id, status from stories where status != 'rejected'").fetchall():
            statuses.setdefault(story, [status])
        columns = "story_id, coalesce(source_code, ''), cameo_code, coalesce(target_code, '')"
        for story, *triple in con.sql(f"select {columns} from events order by all").fetchall():
            events.setdefault(story, []).append(Triple(*triple))
    return {story: Prediction(events.get(story, []), tuple(own)) for story, own in statuses.items()}
