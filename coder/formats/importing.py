"""Read published files into a dataset: `import_events` does what `coder import` does."""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import msgspec

from coder.dataset.manifest import NAME, Counts, Run, encoded, manifest_of
from coder.dataset.staging import Staging
from coder.dataset.writer import CODES, Mode, previous_runs
from coder.errors import DatasetError, InputError
from coder.formats.intake import Intake
from coder.formats.layout import Layout
from coder.formats.lines import BROKEN, Lines
from coder.formats.members import members
from coder.formats.parts import PartWriter
from coder.formats.table import FORMATS
from coder.locations import dictionaries_path
from coder.version import package_version

# The tables of the dictionaries that an import uses.
USED = (CODES, "countries.csv", "country_codes.csv", "foreign_codes.csv", "plover_modes.csv")


class ImportSummary(msgspec.Struct, frozen=True, kw_only=True):
    """What an import did.

    `counts.rows` are its books: read = events + repeated + kept_aside. `notes` say what it had to mend and how often,
    `reasons` why rows were kept aside.
    """

    counts: Counts
    notes: dict[str, int]
    reasons: dict[str, int]
    seconds: float


def import_events(form: str, files: Iterable[Path | str], output: Path | str, mode: Mode = "new") -> ImportSummary:
    """Read files of a collection into the dataset `output`, all of it or, on an error, nothing.

    A row that cannot be used is kept in the dataset's view `kept_aside` with the reason; a row that is there twice is
    counted and left out. Raises InputError or DatasetError.
    """
    layout = _layout(form)
    paths = _existing(files)
    began = time.monotonic()
    dataset = Path(output)
    earlier = previous_runs(dataset, mode)
    number = earlier[-1].number + 1 if earlier else 1
    staging = Staging(dataset)
    intake = Intake(staging.folder, dictionaries_path() / CODES)
    try:
        for path in paths:
            _read(intake, path, layout)
        intake.settle(dataset if mode == "append" and earlier else None)
        written = PartWriter(intake.con, staging.folder, number).write(intake.names)
        reasons = intake.reasons()
        intake.close()
        counts = msgspec.structs.replace(written, rows={"read": intake.read, **written.rows})
        run = _run(number, counts, form, intake)
        _commit(staging, [*(earlier if mode == "append" else []), run], number if mode == "overwrite" else None)
    except (duckdb.Error, OSError) as error:
        raise DatasetError(f"{output}: cannot be written ({error}).") from error
    finally:
        intake.close()
        staging.discard()
    return ImportSummary(counts=counts, notes=dict(intake.notes), reasons=reasons, seconds=time.monotonic() - began)


def _layout(form: str) -> Layout:
    kind = FORMATS.get(form)
    if kind is None or kind.layout is None:
        known = ", ".join(name for name, kind in FORMATS.items() if kind.layout)
        raise InputError(f'"{form}" is no format of import. Use one of {known}.')
    return kind.layout


def _existing(files: Iterable[Path | str]) -> list[Path]:
    paths = [Path(file) for file in files]
    for path in paths:
        if not path.is_file():
            raise InputError(f"{path}: there is no such file. Give the files that were published.")
    if not paths:
        raise InputError("No files to import. Give one or more.")
    return paths


def _read(intake: Intake, path: Path, layout: Layout) -> None:
    found = 0
    try:
        for name, file in members(path):
            found += 1
            intake.add(name, Lines(file), layout)
    except BROKEN as error:
        intake.add_broken(path.name, f"file cannot be read: {error or type(error).__name__}")
        return
    if not found:
        intake.add_broken(path.name, "file cannot be read: no files in the archive")


def _run(number: int, counts: Counts, form: str, intake: Intake) -> Run:
    options: dict[str, Any] = {"format": form, "files": ", ".join(intake.names)}
    return Run(
        number=number,
        created=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        version=package_version(),
        dictionary_hash=_tables_hash(),
        model=f"import {form}",
        options=options,
        counts=counts,
    )


def _commit(staging: Staging, runs: list[Run], only: int | None) -> None:
    counts = runs[-1].counts
    if not counts.balance():
        raise DatasetError(f"{counts.rows} do not add up. This is an error in the package.")
    shutil.copyfile(dictionaries_path() / CODES, staging.folder / CODES)
    (staging.folder / NAME).write_bytes(encoded(manifest_of(runs)))
    staging.commit(keep="*" if only is None else f"part-{only}-*")


def _tables_hash() -> str:
    digest = hashlib.sha256()
    for name in USED:
        digest.update(name.encode() + (dictionaries_path() / name).read_bytes())
    return digest.hexdigest()
