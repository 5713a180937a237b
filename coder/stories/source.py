"""A source: one file, or stdin, that holds stories. `open` gives its bytes, unpacked."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, cast

import msgspec
import zstandard

from coder.stories.meter import Meter
from coder.stories.zstd import unzstd

STDIN = "-"
READ_ERRORS = (OSError, EOFError, zlib.error, zstandard.ZstdError)


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A file by path, or stdin (no path). `name` goes into messages; `stem` is the id of a file that is one story."""

    path: Path | None
    name: str
    stem: str
    format: str  # the extension without compression, such as ".jsonl"
    size: int = 0  # bytes on disk

    def open(self, meter: Meter) -> BinaryIO:
        """Open for reading bytes. Raises one of READ_ERRORS, here or while reading."""
        if self.path is None:
            return sys.stdin.buffer
        packed = self.path.open("rb")
        meter.follow(packed)
        unpack = COMPRESSIONS.get(self.path.suffix.lower())
        return unpack(packed) if unpack else packed


class RawStory(msgspec.Struct, frozen=True, kw_only=True):
    """What a format found, unchecked: the fields by name, and where they stand."""

    place: str
    fields: dict[str, object]


class _Gunzip(gzip.GzipFile):
    """A gzip file that closes the file below with itself."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        super().__init__(fileobj=packed, mode="rb")

    def close(self) -> None:
        super().close()
        self._packed.close()


def _gunzip(packed: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", _Gunzip(packed))


COMPRESSIONS: dict[str, Callable[[BinaryIO], BinaryIO]] = {".gz": _gunzip, ".zst": unzstd}
