"""From what the user named to sources: files, folders (all files of a known format inside, sorted), "-" for stdin."""

from __future__ import annotations

import io
import logging
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from coder.errors import InputError
from coder.stories.formats import FORMATS, PACKABLE
from coder.stories.source import COMPRESSIONS, STDIN, Source

logger = logging.getLogger(__name__)

KNOWN = f"{', '.join(FORMATS)} (all but .parquet also with {' or '.join(COMPRESSIONS)} after it)"


def find_sources(inputs: Iterable[Path | str]) -> list[Source]:
    """List the sources in the order given; InputError for one that is missing or of no known format."""
    paths = [Path(item) for item in inputs]
    if not paths:
        raise InputError("No input. Name files, folders, or - for stdin.")
    base = _base([path for path in paths if path.is_dir() or _format(path) == ".txt"])
    return [source for path in paths for source in _sources(path, base)]


def _sources(path: Path, base: Path) -> Iterator[Source]:
    if str(path) == STDIN:
        yield Source(path=None, name="stdin", stem="stdin", format=_stdin_format())
    elif path.is_dir():
        yield from _in_folder(path, base)
    elif not path.exists():
        raise InputError(f"{path}: there is no such file or folder. Check the name.")
    elif _format(path) is None:
        raise InputError(f'{path}: "{path.suffix}" is no format of stories. Use {KNOWN}.')
    else:
        yield _source(path, base)


def _in_folder(folder: Path, base: Path) -> Iterator[Source]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _hidden(path, folder))
    sources = [_source(path, base) for path in files if _format(path)]
    if not sources:
        raise InputError(f"{folder}: {len(files)} files, none of a known format. Use {KNOWN}.")
    if len(sources) < len(files):
        logger.warning("%s: %d files of no known format left out", folder, len(files) - len(sources))
    yield from sources


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _source(path: Path, base: Path) -> Source:
    extension = _format(path) or ""
    relative = _printable(Path(os.path.relpath(path.absolute(), base)).as_posix())
    stem = relative[: relative.lower().rindex(extension)]
    return Source(path=path, name=_printable(str(path)), stem=stem, format=extension, size=path.stat().st_size)


def _printable(name: str) -> str:
    """Replace the bytes of a file name that are not UTF-8, which Parquet cannot hold."""
    return os.fsencode(name).decode("utf-8", "replace")


def _format(path: Path) -> str | None:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if len(suffixes) > 1 and suffixes[-1] in COMPRESSIONS and suffixes[-2] in PACKABLE:
        return suffixes[-2]
    return suffixes[-1] if suffixes and suffixes[-1] in FORMATS else None


def _base(paths: list[Path]) -> Path:
    """Return the folder that ids of .txt are relative to: what the inputs share, so a/1.txt and b/1.txt stay apart."""
    folders = [path.absolute() if path.is_dir() else path.absolute().parent for path in paths]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def _stdin_format() -> str:
    """Look at the first character that is not white space, without taking it from the stream."""
    stream = cast("io.BufferedReader", sys.stdin.buffer)
    while head := stream.peek(1):
        if head.strip():
            return ".jsonl" if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") else ".txt"
        stream.read(len(head))
    return ".txt"
