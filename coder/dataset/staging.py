"""A run's parts are written into a hidden folder of the dataset and moved into place only when all are complete.

A run that is killed while it codes leaves only the hidden folder, which the next run removes. One that is killed while
it moves parts has left the mark `complete`, and the next run finishes the move: so each part is there once.
"""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

from coder.errors import DatasetError

PREFIX = ".run-"
MARK = "complete"
TABLES = ("events", "stories", "sentences", "kept_aside")


class Staging:
    """The hidden folder of one run; only one run writes to a dataset at a time."""

    def __init__(self, dataset: Path) -> None:
        self.dataset = dataset
        self.folder = dataset / f"{PREFIX}{socket.gethostname()}-{os.getpid()}"
        try:
            self.folder.mkdir(parents=True)
        except OSError as error:
            raise DatasetError(f"{dataset}: cannot be written ({error}). Choose another folder for -o.") from error

    def commit(self, *, keep: str) -> None:
        """Move all files into place; of the parts already there, only those whose name fits `keep` stay."""
        (self.folder / MARK).write_text(keep)
        _finish(self.folder)

    def discard(self) -> None:
        """Remove the folder, and the dataset's own if nothing else is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.dataset.is_dir() and not any(self.dataset.iterdir()):
            self.dataset.rmdir()


def recover(dataset: Path) -> None:
    """Finish or remove what killed runs left; DatasetError while another run is writing."""
    for folder in sorted(dataset.glob(f"{PREFIX}*")):
        if _alive(folder):
            raise DatasetError(
                f"{dataset}: another run is writing here. Wait for it; if it was killed, delete {folder.name} in it."
            )
        try:
            _finish(folder) if (folder / MARK).exists() else shutil.rmtree(folder)
        except OSError as error:
            raise DatasetError(f"{folder}: left by a killed run, cannot be removed ({error}). Delete it.") from error


def _finish(folder: Path) -> None:
    """Do the move, or the rest of it: every step can be repeated, and the mark goes last."""
    dataset = folder.parent
    keep = (folder / MARK).read_text()
    for part in (part for table in TABLES for part in dataset.glob(f"{table}/*/part-*.parquet")):
        if not part.match(keep):
            part.unlink()
    for part in sorted(folder.glob("*/*/part-*.parquet")):
        _move(part, dataset / part.relative_to(folder))
    for file in sorted(folder.iterdir()):
        if file.is_file() and file.name != MARK:
            _move(file, dataset / file.name)
    shutil.rmtree(folder)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.replace(target)


def _alive(folder: Path) -> bool:
    host, _, pid = folder.name.removeprefix(PREFIX).rpartition("-")
    if host != socket.gethostname() or not pid.isdigit() or os.name == "nt":
        return True  # a process on another machine cannot be seen from here; on Windows os.kill would end it
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
