"""The formats of stories: extension -> reader. A new format is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coder.records import RejectedStory
from coder.stories.csv_table import read_csv
from coder.stories.jsonl import read_jsonl
from coder.stories.meter import Meter
from coder.stories.parquet_table import read_parquet
from coder.stories.plain import read_plain
from coder.stories.source import RawStory, Source

Reader = Callable[[Source, Meter], Iterator[RawStory | RejectedStory]]

FORMATS: dict[str, Reader] = {
    ".txt": read_plain,
    ".jsonl": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".parquet": read_parquet,
}
# Read as a stream, so also with .gz or .zst after the extension.
PACKABLE = frozenset({".txt", ".jsonl", ".csv", ".tsv"})
