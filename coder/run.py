"""Code stories into a dataset: read, code, write, and close the books."""

from __future__ import annotations

import datetime as dt
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

import msgspec

from coder.dataset.ids import coded_ids
from coder.dataset.manifest import Counts
from coder.dataset.tally import Reason
from coder.dataset.writer import CODES, DatasetWriter, Mode, RunFacts, previous_runs
from coder.errors import InputError
from coder.locations import dictionaries_path
from coder.pool import CoderFactory, Item, Result, StoryCoder, code_in_order
from coder.records import CodedStory, RejectedStory, Story
from coder.stories import Meter, StoryDefaults, find_sources, read_stories


class CodingOptions(msgspec.Struct, frozen=True, kw_only=True):
    """How to code. `date` and `publisher` are for stories that have none; `mode` for a dataset that exists already."""

    date: dt.date | None = None
    publisher: str | None = None
    first_sentences: int | None = None
    workers: int = 1
    dictionaries: Path | None = None
    model: str | None = None
    unknown_actors: Literal["drop", "keep"] = "drop"
    mode: Mode = "new"


class RunSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What a run did: its books, the most frequent reasons why something was not coded, and its time in seconds."""

    counts: Counts
    reasons: list[Reason]
    seconds: float


Progress = Callable[[Result, float], None]


def code_stories(
    inputs: Iterable[Path | str],
    output: Path | str,
    options: CodingOptions | None = None,
    *,
    factory: CoderFactory | None = None,
    progress: Progress | None = None,
) -> RunSummary:
    """Code files, folders or "-" (stdin) into the dataset `output`, all of it or, on an error, nothing.

    `factory` makes another coder than `coder.Coder`; `progress` is called with each result and the share of the
    input read so far, 0 to 1. Raises InputError, DatasetError, DictionaryError or ModelError; a single story that
    cannot be read or coded is counted instead.
    """
    options = options or CodingOptions()
    _check(options)
    began = time.monotonic()
    dataset = Path(output)
    previous_runs(dataset, options.mode)  # a refusal comes before the model is loaded, which takes seconds
    sources = find_sources(inputs)
    dictionaries = dictionaries_path(options.dictionaries)
    make = factory or partial(make_coder, options, dictionaries)
    coder = make()
    with DatasetWriter(dataset, dictionaries / CODES, _facts(coder, options), options.mode) as writer:
        seen = coded_ids(dataset) if options.mode == "append" else set()
        defaults = StoryDefaults(date=options.date, publisher=options.publisher)
        meter = Meter(sum(source.size for source in sources))
        stories = _Counted(read_stories(sources, defaults, meter), meter)
        for result in code_in_order(without_repeats(stories, seen), coder, make, options.workers):
            writer.add(result)
            share = stories.shares.popleft()
            if progress:
                progress(result, share)
        counts = writer.finish(stories.count)
    return RunSummary(counts=counts, reasons=writer.tally.reasons(), seconds=time.monotonic() - began)


def make_coder(options: CodingOptions, dictionaries: Path) -> StoryCoder:
    """Make the package's own coder; spaCy is imported here and not before."""
    coder: StoryCoder = import_module("coder.coder").Coder(
        dictionaries=dictionaries,
        model=options.model,
        unknown_actors=options.unknown_actors,
        first_sentences=options.first_sentences,
    )
    return coder


def without_repeats(stories: Iterable[Story | RejectedStory], seen: set[str]) -> Iterator[Item]:
    """Turn a story whose id was seen before into a duplicate; `seen` grows."""
    for story in stories:
        if isinstance(story, RejectedStory):
            yield story
        elif story.id in seen:
            yield CodedStory(story=story, status="duplicate", reason="same id as an earlier story")
        else:
            seen.add(story.id)
            yield story


class _Counted:
    """Counts the stories as they are read, apart from the writer's count: the two must agree.

    Reading runs ahead of coding, so the share of the input that was read up to each story is kept until its result.
    """

    def __init__(self, stories: Iterator[Story | RejectedStory], meter: Meter) -> None:
        self._stories = stories
        self._meter = meter
        self.count = 0
        self.shares: deque[float] = deque()

    def __iter__(self) -> Iterator[Story | RejectedStory]:
        for story in self._stories:
            self.count += 1
            self.shares.append(self._meter.share())
            yield story


def _check(options: CodingOptions) -> None:
    if options.workers < 1:
        raise InputError(f"workers: {options.workers} is no number of processes. Give 1 or more.")
    if options.first_sentences is not None and options.first_sentences < 1:
        raise InputError(f"first_sentences: {options.first_sentences} is no number of sentences. Give 1 or more.")


def _facts(coder: StoryCoder, options: CodingOptions) -> RunFacts:
    plain: dict[str, Any] = msgspec.to_builtins(options, enc_hook=str)
    return RunFacts(dictionary_hash=coder.dictionary_hash, model=coder.model_name, options=plain)
