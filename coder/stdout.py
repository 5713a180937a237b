"""Stdout as a file that DuckDB writes to: a pipe, from which a thread copies.

DuckDB would open /dev/stdout anew, and begin a file that is appended to at its start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from coder.errors import CoderError


@contextmanager
def stdout_pipe() -> Iterator[Path]:
    """Give a file name to write to. BrokenPipeError if who reads stdout stops (`| head`), CoderError on a full disk."""
    reading, writing = os.pipe()
    broken: list[OSError] = []
    thread = Thread(target=_pour, args=(reading, broken))
    thread.start()
    try:
        yield Path(f"/dev/fd/{writing}")
    finally:
        os.close(writing)
        thread.join()
    if broken and isinstance(broken[0], BrokenPipeError):
        raise broken[0]
    if broken:
        raise CoderError(f"stdout: {broken[0]}")


def _pour(reading: int, broken: list[OSError]) -> None:
    """Copy the pipe to stdout; go on reading when nobody wants more, since the writer would wait for ever."""
    with os.fdopen(reading, "rb") as source:
        while data := source.read1(1 << 16):
            try:
                if not broken:
                    sys.stdout.buffer.write(data)
            except OSError as error:
                broken.append(error)
    if not broken:
        sys.stdout.flush()
