"""Zstandard files as byte streams: all frames are read, and a file that was cut short is an error.

The library's own reader stops after the first frame by default, and ends a file that was cut as if it were whole.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

import zstandard

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 16_384  # packed bytes unpacked at once; text seldom packs below a tenth
MAX_WINDOW = 2**31  # what `zstd --long=31`, used for news archives, needs to unpack


def unzstd(packed: BinaryIO) -> BinaryIO:
    """Unpack while reading; that raises zstandard.ZstdError for wrong data and EOFError for a file cut short."""
    return io.BufferedReader(_Unpacked(packed))


class _Unpacked(io.RawIOBase):
    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._file = packed
        self._blocks = _blocks(self._file)
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        while not self._left:
            block = next(self._blocks, None)
            if block is None:
                return 0
            self._left = block
        size = min(len(view), len(self._left))
        view[:size], self._left = self._left[:size], self._left[size:]
        return size

    def close(self) -> None:
        self._file.close()
        super().close()


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    unpacker = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW)
    frame, whole = unpacker.decompressobj(), True
    while data := file.read(CHUNK):
        while data:
            yield frame.decompress(data)
            data, whole = frame.unused_data, frame.eof
            if whole:
                frame = unpacker.decompressobj()
    if not whole:
        raise EOFError("the compressed file was cut short")
