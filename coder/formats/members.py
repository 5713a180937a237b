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
DESCRIPTOR = 24 + len(MARK)  # what may stand between two members, and the mark of the second
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
                    with _opened(archive, info) as file:
                        yield Member(_name(path, info.filename), file)
    except zipfile.BadZipFile:
        yield from _cut_short(path)


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> io.BufferedIOBase:
    """Open a member; one that cannot be opened gives a file that says so when it is read, and leaves the others."""
    try:
        return cast("io.BufferedIOBase", archive.open(info))
    except (RuntimeError, zipfile.BadZipFile) as error:  # a password or an unknown packer; no header
        return io.BufferedReader(_Unreadable(str(error)))


def _cut_short(path: Path) -> Iterator[Member]:
    """Read what is left of an archive that lost its end, and so its table of contents: member by member."""
    with path.open("rb") as file:
        left = file.read(CHUNK)
        if len(left) < LOCAL.size or not left.startswith(MARK):
            raise EOFError("no zip archive")
        while len(left) >= LOCAL.size and left.startswith(MARK):
            fields = LOCAL.unpack_from(left)
            method, name_length, extra_length = fields[3], fields[9], fields[10]
            begin = LOCAL.size + name_length
            name = left[LOCAL.size : begin].decode(errors="replace")
            if method != DEFLATED:
                yield Member(_name(path, name), io.BufferedReader(_Unreadable("cut short")))
                return
            inflated = _Inflated(file, left[begin + extra_length :])
            yield Member(_name(path, name), io.BufferedReader(inflated))
            rest = inflated.rest + file.read(CHUNK)
            left = rest[max(rest[:DESCRIPTOR].find(MARK), 0) :]


def _name(path: Path, member: str) -> str:
    return f"{path.name}/{Path(member).name}"


class _Unreadable(io.RawIOBase):
    """A file that cannot be read; OSError says why."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self._reason = reason

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        del buffer
        raise OSError(self._reason)


class _Inflated(io.RawIOBase):
    """The unpacked bytes of a deflated stream; EOFError where it ends before its time. `rest` is what follows it."""

    def __init__(self, packed: BinaryIO, begun: bytes) -> None:
        super().__init__()
        self._packed = packed
        self._unpack = zlib.decompressobj(-zlib.MAX_WBITS)
        self._left = self._unpack.decompress(begun)

    @property
    def rest(self) -> bytes:
        return self._unpack.unused_data

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
