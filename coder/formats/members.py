"""The text files behind a name: a plain or packed file, or all members of a zip archive, also of one cut short."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, cast

from coder.errors import InputError
from coder.stories.zstd import unzstd

LOCAL = struct.Struct("<4s5H3I2H")  # the header before each member (PKWARE's APPNOTE, 4.3.7)
MARK = b"PK\x03\x04"
DEFLATED = 8
CHUNK = 1 << 16


class Member(NamedTuple):
    """An open file and the name it has in messages: "events.zip/events.2018.tab"."""

    name: str
    file: io.BufferedIOBase


def members(path: Path) -> Iterator[Member]:
    """Open the files one after the other; reading a broken one raises OSError, EOFError or zlib.error."""
    if path.suffix == ".zip":
        yield from _zipped(path)
        return
    try:
        with path.open("rb") as file:
            unpack: Any = {".gz": gzip.open, ".zst": unzstd}.get(path.suffix)
            yield Member(path.name, cast("io.BufferedIOBase", unpack(file) if unpack else file))
    except OSError as error:
        raise InputError(f"{path}: cannot be opened ({error}). Give files that exist.") from error


def _zipped(path: Path) -> Iterator[Member]:
    try:
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if not info.is_dir() and not info.filename.startswith("__MACOSX/"):
                    with archive.open(info) as file:
                        yield Member(f"{path.name}/{Path(info.filename).name}", cast("io.BufferedIOBase", file))
    except zipfile.BadZipFile:
        yield from _cut_short(path)


def _cut_short(path: Path) -> Iterator[Member]:
    """Read what is left of an archive that lost its end, and so its table of contents: the first member."""
    with path.open("rb") as file:
        header = file.read(LOCAL.size)
        if len(header) < LOCAL.size or not header.startswith(MARK):
            raise EOFError("no zip archive")
        fields = LOCAL.unpack(header)
        method, name_length, extra_length = fields[3], fields[9], fields[10]
        name = file.read(name_length).decode(errors="replace")
        file.read(extra_length)
        if method != DEFLATED:
            raise EOFError("cut short")
        yield Member(f"{path.name}/{Path(name).name}", io.BufferedReader(_Inflated(file)))


class _Inflated(io.RawIOBase):
    """The unpacked bytes of a deflated stream; EOFError where it ends before its time."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed = packed
        self._unpack = zlib.decompressobj(-zlib.MAX_WBITS)
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        while not self._left:
            if self._unpack.eof:
                return 0
            data = self._packed.read(CHUNK)
            if not data:
                raise EOFError("cut short")
            self._left = self._unpack.decompress(data)
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size
