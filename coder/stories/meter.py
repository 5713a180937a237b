"""How much of the input has been read, in bytes as they are on disk: what a progress bar can show before the end."""

from __future__ import annotations

from typing import BinaryIO


class Meter:
    """Follows the files of a run, one after the other. Without files (stdin) the share stays 0."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._finished = 0
        self._position = 0
        self._file: BinaryIO | None = None

    def follow(self, file: BinaryIO) -> None:
        """Watch the position in a file while it is read."""
        self._file = file

    def at(self, position: int) -> None:
        """Set the position in a file that is not read from its beginning to its end."""
        self._position = position

    def finish(self, size: int) -> None:
        """Count a file as read."""
        self._finished += size
        self._position, self._file = 0, None

    def share(self) -> float:
        """Return the share that has been read, 0 to 1."""
        position = self._position if self._file is None or self._file.closed else self._file.tell()
        return min((self._finished + position) / self._total, 1.0) if self._total else 0.0
