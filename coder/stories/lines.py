"""Lines of a byte stream with their number and offset, so that a wrong byte can be told and good lines kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from coder.errors import StoryError
from coder.stories.check import MAX_TEXT_BYTES

# A text of the largest size with every character written as \uXXXX, and room for the other fields.
MAX_LINE_BYTES = 6 * MAX_TEXT_BYTES + 1_000_000
BOM = b"\xef\xbb\xbf"


class Line(msgspec.Struct, frozen=True):
    """A line, numbered from 1; `offset` counts bytes of the unpacked stream from 0."""

    number: int
    offset: int
    data: bytes

    def text(self) -> str:
        """Decode the line; StoryError where it is too long or not UTF-8."""
        if len(self.data) > MAX_LINE_BYTES:
            raise StoryError(f"too long: the line has more than {MAX_LINE_BYTES} bytes")
        return decoded(self.data, self.offset)


def numbered_lines(stream: BinaryIO) -> Iterator[Line]:
    """Yield all lines, reading no more than one at a time; of an overlong line only the beginning is kept."""
    number = offset = 0
    while data := stream.readline(MAX_LINE_BYTES + 1):
        number += 1
        yield Line(number, offset, data)
        offset += len(data)
        while len(data) > MAX_LINE_BYTES and not data.endswith(b"\n"):
            data = stream.readline(MAX_LINE_BYTES + 1)
            offset += len(data)


def decoded(data: bytes, offset: int = 0) -> str:
    """Decode UTF-8 that stands at `offset` of its stream; StoryError names the first wrong byte by its offset there."""
    try:
        return data.decode("utf-8-sig" if offset == 0 else "utf-8")
    except UnicodeDecodeError as error:
        at = offset + error.start + (len(BOM) if offset == 0 and data.startswith(BOM) else 0)
        raise StoryError(f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {at}") from error
