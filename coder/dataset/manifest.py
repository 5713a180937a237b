"""dataset.json: what made the dataset, and its books: read = coded + no_event + discarded + duplicate + rejected."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import msgspec

from coder.errors import DatasetError
from coder.records import StoryStatus

NAME = "dataset.json"
FORMAT = 2  # of the folder, with the columns of schema.py; a reader refuses a higher one, a writer adds to no lower one
STATUSES: tuple[str, ...] = get_args(StoryStatus)


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """The books. `stories` and `sentences` are by status; `marked` events are those with a duplicate_of.

    `rows` are those of imported files: read = events + repeated + kept_aside; none where stories were coded.
    """

    read: int = 0
    stories: dict[str, int] = {}
    sentences: dict[str, int] = {}
    events: int = 0
    marked: int = 0
    rows: dict[str, int] = {}

    def balance(self) -> bool:
        """Tell whether every story read has one status, and every imported row one place."""
        rows = self.rows
        placed = sum(count for name, count in rows.items() if name != "read")
        return self.read == sum(self.stories.get(status, 0) for status in STATUSES) and rows.get("read", 0) == placed

    def plus(self, other: Counts) -> Counts:
        """Add the books of another run."""
        return Counts(
            read=self.read + other.read,
            stories=_sum(self.stories, other.stories),
            sentences=_sum(self.sentences, other.sentences),
            events=self.events + other.events,
            marked=self.marked + other.marked,
            rows=_sum(self.rows, other.rows),
        )


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One run of `coder code`: number from 1, time (UTC), package version, dictionary hash, model, options, books."""

    number: int
    created: str
    version: str
    dictionary_hash: str
    model: str
    options: dict[str, Any]
    counts: Counts


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The content of dataset.json: the last run's facts first, the books of all runs, and the runs."""

    format: int
    created: str
    version: str
    dictionary_hash: str
    model: str
    options: dict[str, Any]
    counts: Counts
    runs: list[Run]


def manifest_of(runs: list[Run]) -> Manifest:
    """Sum the runs up."""
    total = Counts(stories=dict.fromkeys(STATUSES, 0))
    for run in runs:
        total = total.plus(run.counts)
    last = runs[-1]
    return Manifest(
        format=FORMAT,
        created=last.created,
        version=last.version,
        dictionary_hash=last.dictionary_hash,
        model=last.model,
        options=last.options,
        counts=total,
        runs=runs,
    )


def read_manifest(dataset: Path) -> Manifest:
    """Read dataset.json; DatasetError if the folder is no dataset, or a newer one."""
    if not dataset.is_dir():
        raise DatasetError(f"{dataset}: there is no such dataset. Write one with: coder code STORIES -o {dataset}")
    try:
        manifest = msgspec.json.decode((dataset / NAME).read_bytes(), type=Manifest)
    except FileNotFoundError as error:
        raise DatasetError(f"{dataset}: has no {NAME}, so it is no dataset, or its run was not finished.") from error
    except (OSError, msgspec.MsgspecError) as error:
        raise DatasetError(f"{dataset / NAME}: cannot be read ({error}). Write the dataset anew.") from error
    if manifest.format > FORMAT:
        raise DatasetError(f"{dataset}: has format {manifest.format}, this version reads {FORMAT}. Update the package.")
    return manifest


def encoded(manifest: Manifest) -> bytes:
    """Encode for the file: indented, one fact a line."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


def _sum(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}
