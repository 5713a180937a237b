"""Stata and SPSS files of any length: pyreadstat writes a table at a time, so its files are put together of pieces.

In both formats all rows are equally long and lie side by side, as long as the longest texts say. So every piece begins
with a row of the longest texts; what follows it is taken over, and head and tail of the file come from the first piece.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import polars as pl

from coder.errors import CoderError

PIECE = 64 << 20  # bytes of the rows that are in memory at a time
STATA = b"<stata_dta>"  # how its files begin
LEAST = 256  # rows of a piece, however long they are
MAP = 14  # places that a Stata file lists: those from the tenth on come after the rows
AFTER_ROWS = 10
SAV_COUNT = 80  # where an SPSS file has its number of rows
SAV_LONG_COUNT = struct.pack("<4i", 7, 16, 8, 2)  # what stands before the number of rows with 64 bits

Write = Callable[[pl.DataFrame, Path], None]
Frames = Callable[[int], Iterator[pl.DataFrame]]


def write_stitched(
    path: Path, widest: pl.DataFrame, write: Write, frames: Callable[[int], Iterator[pl.DataFrame]]
) -> int:
    """Write .dta or .sav and return the number of rows.

    `widest` is one row with a text of the greatest length in each column of text; `write` writes a table to a file;
    `frames` gives the rows, that many at a time at the most.
    """
    aside = path.with_name(f"{path.name}.piece")
    one = _written(write, widest, aside)
    width = len(_written(write, pl.concat([widest, widest]), aside)) - len(one)
    stata = one.startswith(STATA)
    first = one.index(b"<data>") + len(b"<data>") if stata else len(one) - width
    count = 0
    with path.open("w+b") as file:
        file.write(one[:first])
        for frame in frames(max(LEAST, PIECE // width)):
            piece = _written(write, pl.concat([widest, frame]), aside)
            if len(piece) != len(one) + width * len(frame):
                raise CoderError(f"{path.name}: rows are not equally long. This is an error in the package.")
            file.write(memoryview(piece)[first + width : first + width * (1 + len(frame))])
            count += len(frame)
        file.write(one[first + width :])
        (_count_dta if stata else _count_sav)(file, one[:first], count, width)
    aside.unlink()
    return count


def _written(write: Write, frame: pl.DataFrame, aside: Path) -> bytes:
    write(frame, aside)
    return aside.read_bytes()


def _count_dta(file: BinaryIO, head: bytes, count: int, width: int) -> None:
    """Say how many rows there are, and where what comes after them stands."""
    _put(file, head.index(b"<N>") + len(b"<N>"), "<Q", count)
    begin = head.index(b"<map>") + len(b"<map>")
    for number, place in enumerate(struct.unpack_from(f"<{MAP}Q", head, begin)):
        if number >= AFTER_ROWS:
            _put(file, begin + 8 * number, "<Q", place + (count - 1) * width)


def _count_sav(file: BinaryIO, head: bytes, count: int, width: int) -> None:
    """Say how many rows there are, in both places."""
    del width
    _put(file, SAV_COUNT, "<i", count)
    _put(file, head.rindex(SAV_LONG_COUNT) + len(SAV_LONG_COUNT) + 8, "<q", count)


def _put(file: BinaryIO, place: int, kind: str, value: int) -> None:
    file.seek(place)
    file.write(struct.pack(kind, value))
