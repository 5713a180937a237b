"""The lines of a file as Arrow batches, numbered, in UTF-8; what is not UTF-8 is read as Latin-1 and counted.

A file that cannot be read to its end gives all whole lines before, and says so in `trouble`.
"""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import zstandard

BLOCK = 8 << 20  # bytes of a batch
PIECE = 1 << 16  # bytes read at a time: what comes before an error is kept
LINE_END = ord("\n")
BOM = b"\xef\xbb\xbf"
SCHEMA = pa.schema([("number", pa.int64()), ("line", pa.large_string())])
BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, zstandard.ZstdError)


class Lines:
    """Counts lines while they are read: `rows` are those that are not empty, `latin1` those that are not UTF-8."""

    def __init__(self, file: io.BufferedIOBase) -> None:
        self._file = file
        self.count = 0
        self.rows = 0
        self.latin1 = 0
        self.trouble = ""
        self._rest = self._read().removeprefix(BOM)

    def first(self) -> str:
        """Return the first line without taking it."""
        return _text(self._rest.split(b"\n", 1)[0]).rstrip("\r")

    def skip(self) -> None:
        """Leave out the first line, a header, from what `batches` gives."""
        self._rest = self._rest.partition(b"\n")[2]
        self.count += 1

    def batches(self) -> Iterator[Any]:
        """Give the lines, numbered; empty ones are numbered too and left out by who reads them."""
        for first, block in self.blocks():
            yield line_batch(first, block)

    def blocks(self) -> Iterator[tuple[int, bytes]]:
        """Give blocks of whole lines in UTF-8, each line with its end, and the number of their first line."""
        block = self._rest
        while True:
            whole, end, self._rest = block.rpartition(b"\n")
            if end:
                yield self._take(whole + end)
            more = self._read()
            if not more:
                break
            block = self._rest + more
        if self._rest and not self.trouble:
            last, self._rest = self._rest + b"\n", b""
            yield self._take(last)

    @property
    def left(self) -> str:
        """The beginning of a line that the file did not end."""
        return _text(self._rest)

    def _read(self) -> bytes:
        if self.trouble:
            return b""
        pieces = []
        try:
            size = 0
            while size < BLOCK and (piece := self._file.read1(PIECE)):
                pieces.append(piece)
                size += len(piece)
        except BROKEN as error:
            self.trouble = str(error) or type(error).__name__
        return b"".join(pieces)

    def _take(self, block: bytes) -> tuple[int, bytes]:
        while b"\r\n" in block:  # a file written twice by Windows ends its lines with two returns
            block = block.replace(b"\r\n", b"\n")
        block = self._utf8(block)
        first, count = self.count + 1, block.count(b"\n")
        self.count += count
        self.rows += count - _empty(block)
        return first, block

    def _utf8(self, block: bytes) -> bytes:
        try:
            block.decode("utf-8")
        except UnicodeDecodeError:
            return b"\n".join(self._line(line) for line in block.split(b"\n"))
        return block

    def _line(self, line: bytes) -> bytes:
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            self.latin1 += 1
            return line.decode("latin-1").encode()
        return line


def line_batch(first: int, block: bytes) -> Any:
    """Number the lines of a block; each keeps its end, which SQL takes off, since Arrow's texts lie side by side."""
    ends = _ends(block)
    offsets = np.concatenate([[0], ends + 1]).astype(np.int64)
    lines = pa.LargeStringArray.from_buffers(len(ends), pa.py_buffer(offsets), pa.py_buffer(block))
    numbers = pa.array(np.arange(first, first + len(ends), dtype=np.int64))
    return pa.record_batch([numbers, lines], schema=SCHEMA)


def _empty(block: bytes) -> int:
    """Count the empty lines of a block."""
    after_another = int(np.count_nonzero(np.diff(_ends(block)) == 1)) if b"\n\n" in block else 0
    return after_another + block.startswith(b"\n")


def _ends(block: bytes) -> np.ndarray[Any, np.dtype[np.intp]]:
    """Where the lines of a block end."""
    return np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == LINE_END)


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")
