"""Compiled dictionaries kept between runs: to read and check them takes seconds, to load what came of it a fraction.

One file in the user's cache folder, named after all that it depends on: the content of the dictionaries, this package's
code, Python's version. It is trusted as Python's own .pyc files are. What cannot be read is made anew; where nothing
can be written, nothing is kept. `CODER_CACHE` names another folder; "off" keeps nothing.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_cache_path

from coder.locations import PACKAGE

VARIABLE = "CODER_CACHE"
OFF = "off"
KEPT = 4  # files of 10 MB: one for each set of dictionaries that somebody works with

logger = logging.getLogger(__name__)


def kept(content_hash: str, make: Callable[[], Iterable[object]]) -> list[object]:
    """Return the parts that `make` made of this content, from the cache folder if it is there.

    They are pickled one after the other, since loading takes as much memory again as the largest pickle. Errors of
    `make` pass through.
    """
    with _collector_at_rest():
        return _kept(content_hash, make)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Without the garbage collector, which would look through half a million new objects that all stay.

    They are frozen, too: each of its full rounds later on would take a fifth of a second for nothing.
    """
    runs = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if runs:
            gc.enable()


def _kept(content_hash: str, make: Callable[[], Iterable[object]]) -> list[object]:
    folder = cache_folder()
    if folder is None:
        return list(make())
    path = folder / f"{_key(content_hash)}.pickle"
    try:
        return _loaded(path)
    except FileNotFoundError:
        pass
    except Exception as error:  # noqa: BLE001 - whatever a broken file gives, it is made anew
        logger.info("%s: cannot be read (%s), and is made anew", path, error)
    made = list(make())
    _keep(path, made)
    return made


def _loaded(path: Path) -> list[object]:
    with path.open("rb") as file:
        number = pickle.load(file)  # noqa: S301 - written by _keep, into the user's own folder
        return [pickle.load(file) for _ in range(number)]  # noqa: S301


def cache_folder() -> Path | None:
    """The folder of compiled dictionaries; None if nothing is to be kept."""
    named = os.environ.get(VARIABLE)
    if named == OFF:
        return None
    return Path(named) if named else user_cache_path("event-coder")


def _key(content_hash: str) -> str:
    digest = hashlib.sha256(f"{content_hash} {sys.version}".encode())
    for path in sorted(PACKAGE.rglob("*.py")):
        stat = path.stat()
        digest.update(f"{path.name} {stat.st_mtime_ns} {stat.st_size}".encode())
    return digest.hexdigest()[:24]


def _keep(path: Path, made: list[object]) -> None:
    """Write aside and rename, so that nobody reads half a file; then delete the oldest."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            for part in (len(made), *made):
                pickle.dump(part, file, protocol=pickle.HIGHEST_PROTOCOL)
        Path(file.name).replace(path)
        newest_first = sorted(path.parent.glob("*.pickle"), key=lambda other: other.stat().st_mtime, reverse=True)
        for old in newest_first[KEPT:]:
            old.unlink(missing_ok=True)
    except OSError as error:
        logger.info("%s: nothing can be kept there (%s)", path.parent, error)
