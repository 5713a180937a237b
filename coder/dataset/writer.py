"""Write a run's results as a dataset: all of it or, when the run fails, nothing."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

import msgspec

from coder import cameo
from coder.dataset.manifest import FORMAT, NAME, Counts, Run, encoded, manifest_of, read_manifest
from coder.dataset.one_a_day import OneADay
from coder.dataset.parts import Parts
from coder.dataset.rows import event_rows, rejected_row, sentence_row, story_row
from coder.dataset.schema import TABLES
from coder.dataset.staging import Staging, recover
from coder.dataset.tally import Tally
from coder.errors import DatasetError
from coder.records import CodedStory, RejectedStory
from coder.version import package_version

Mode = Literal["new", "overwrite", "append"]

# Rows of a table held before they are written: some 100 MB, and parts large enough to compress and to scan well.
FLUSH_AT = {"events": 50_000, "stories": 50_000, "sentences": 200_000}
CODES = "cameo.csv"


class RunFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What dataset.json says of a run besides its counts."""

    dictionary_hash: str
    model: str
    options: dict[str, Any]


class DatasetWriter:
    """A context: `add` results, then `finish`; leaving it without `finish` leaves the dataset as it was.

    `codes` is the CAMEO table that gives labels and intensities; the dataset keeps a copy of it.
    """

    def __init__(self, dataset: Path, codes: Path, facts: RunFacts, mode: Mode = "new") -> None:
        self._runs = previous_runs(dataset, mode)
        self._mode = mode
        self._facts = facts
        self._codes = codes
        self._cameo = cameo.load(codes)
        self._one_a_day = OneADay()
        self.tally = Tally()
        # Never a number used before, also not after --overwrite: the parts of two runs must differ by name.
        self._number = self._runs[-1].number + 1 if self._runs else 1
        self._staging = Staging(dataset)
        self._parts = {
            table: Parts(self._staging.folder / table, f"part-{self._number}-", schema)
            for table, schema in TABLES.items()
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._staging.discard()

    def add(self, result: CodedStory | RejectedStory) -> None:
        """Write a story, coded or not."""
        self.tally.add(result)
        if isinstance(result, RejectedStory):
            self._parts["stories"].add(rejected_row(result))
        else:
            self._add_coded(result)
        self._flush_if_full()

    def finish(self, read: int) -> Counts:
        """Write the rest, check the books against the number of stories read, and put all in place."""
        counts = self.tally.counts(read)
        if not counts.balance():
            raise DatasetError(f"{read} stories read, but {counts.stories} written. This is an error in the package.")
        try:
            for parts in self._parts.values():
                parts.close()
            shutil.copyfile(self._codes, self._staging.folder / CODES)
            (self._staging.folder / NAME).write_bytes(encoded(manifest_of([*self._kept_runs(), self._run(counts)])))
            self._staging.commit(keep=f"part-{self._number}-*" if self._mode == "overwrite" else "*")
        except OSError as error:
            raise DatasetError(f"{self._staging.dataset}: cannot be written ({error}).") from error
        return counts

    def _add_coded(self, coded: CodedStory) -> None:
        self._parts["stories"].add(story_row(coded))
        for sentence in coded.sentences:
            self._parts["sentences"].add(sentence_row(coded.story, sentence))
            for row in event_rows(coded.story, sentence, self._cameo, self._one_a_day):
                self._parts["events"].add(row)
                self.tally.marked += row["duplicate_of"] is not None

    def _flush_if_full(self) -> None:
        for table, rows in FLUSH_AT.items():
            if self._parts[table].buffered >= rows:
                self._flush(self._parts[table])

    def _flush(self, parts: Parts) -> None:
        try:
            parts.flush()
        except OSError as error:
            raise DatasetError(f"{self._staging.dataset}: cannot be written ({error}).") from error

    def _kept_runs(self) -> list[Run]:
        return self._runs if self._mode == "append" else []

    def _run(self, counts: Counts) -> Run:
        return Run(
            number=self._number,
            created=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            version=package_version(),
            dictionary_hash=self._facts.dictionary_hash,
            model=self._facts.model,
            options=self._facts.options,
            counts=counts,
        )


def previous_runs(dataset: Path, mode: Mode) -> list[Run]:
    """Look at what is there: nothing, a dataset that `mode` allows to change, or a reason to stop (DatasetError)."""
    if not dataset.exists():
        return []
    if not dataset.is_dir():
        raise DatasetError(f"{dataset}: is a file; a dataset is a folder. Choose another name for -o.")
    recover(dataset)
    if not any(dataset.iterdir()):
        return []
    if not (dataset / NAME).exists():
        raise DatasetError(f"{dataset}: is a folder with other files in it, no dataset. Choose another name for -o.")
    manifest = read_manifest(dataset)
    if mode == "new":
        raise DatasetError(f"{dataset}: there is a dataset already. Add to it with --append, or use --overwrite.")
    if mode == "append" and manifest.format < FORMAT:
        raise DatasetError(
            f"{dataset}: has format {manifest.format}, with fewer columns than this version writes ({FORMAT}). "
            "Write it anew with --overwrite."
        )
    return manifest.runs
