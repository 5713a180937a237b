"""What was found: by coding the gold's texts now, in a dataset, or in JSON lines of any coder.

A file has one event a line (id, source_code, cameo_code, target_code), or lines like the gold's own, with `events`.
Other forms of files are read in `forms`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import msgspec

from coder.dataset.connect import connect
from coder.evaluation.gold import GoldEvent, GoldItem, raise_all, read_lines
from coder.evaluation.views import Triple
from coder.records import CodedStory, Story

REMEDY = "Write id, cameo_code (null for no event), source_code and target_code; or id and events."
SENTENCES = "select story_id, status from sentences order by all"
STORIES = "select story_id, status from stories where status != 'rejected' and story_id is not null"
EVENTS = """
select story_id, event_date, coalesce(source_code, ''), cameo_code, coalesce(target_code, '')
from events where story_id is not null order by all
"""


class Prediction(msgspec.Struct):
    """The events found in one text, with their days; its sentences' statuses ("no_actor", ...) and words, if known."""

    events: list[Triple]
    statuses: tuple[str, ...] = ()
    days: list[dt.date | None] = []
    text: str = ""

    def add(self, event: Triple, day: dt.date | None) -> None:
        """Add an event of a day."""
        self.events.append(event)
        self.days.append(day)


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
    date: str | None = None

    @property
    def day(self) -> dt.date | None:
        """The date, if it is one."""
        try:
            return dt.date.fromisoformat(self.date or "")
        except ValueError:
            return None

    @property
    def triples(self) -> list[Triple]:
        """The events of the line; a line without code says that there is none."""
        if self.events is not None:
            return [event.triple for event in self.events]
        return [Triple(self.source_code or "", self.cameo_code, self.target_code or "")] if self.cameo_code else []


def prediction_of(story: CodedStory) -> Prediction:
    """What a coder found in a story."""
    statuses = tuple(sentence.status for sentence in story.sentences) or ((story.status,) if story.reason else ())
    events = [Triple(e.source.code, e.cameo_code, e.target.code) for e in story.events]
    return Prediction(events, statuses, [story.story.date] * len(events))


def code_gold(gold: Iterable[GoldItem], coder: StoryCoder) -> dict[str, Prediction]:
    """Code the texts of the gold now; the predictions by id."""
    stories = (Story(id=item.id, text=item.text, date=item.date) for item in gold)
    return {coded.story.id: prediction_of(coded) for coded in coder.code_stories(stories)}


def of_lines(path: Path) -> dict[str, Prediction]:
    """Read JSON lines of ours; InputError with every wrong one."""
    problems: list[str] = []
    found: dict[str, Prediction] = {}
    for place, line in read_lines(path, PredictedLine, problems, REMEDY):
        if line.events is None and line.cameo_code is msgspec.UNSET:
            problems.append(f"{place}: has neither cameo_code nor events. {REMEDY}")
        prediction = found.setdefault(line.id, Prediction([]))
        for triple in line.triples:
            prediction.add(triple, line.day)
    raise_all(problems)
    return found


def of_dataset(dataset: Path) -> dict[str, Prediction]:
    """Read a dataset of `coder code`, or of `coder import`, which has no sentences."""
    with connect(dataset) as con:
        statuses: dict[str, list[str]] = {}
        for story, status in con.sql(SENTENCES).fetchall():
            statuses.setdefault(story, []).append(status)
        for story, status in con.sql(STORIES).fetchall():
            statuses.setdefault(story, [status])
        found = {story: Prediction([], tuple(own)) for story, own in statuses.items()}
        for story, day, *triple in con.sql(EVENTS).fetchall():
            found.setdefault(story, Prediction([])).add(Triple(*triple), day)
    return found
