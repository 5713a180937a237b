"""What a panel carries so that a reviewer can make it again: dataset, its hash, options, and what was left out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec

CHUNK = 1 << 20  # bytes read at a time


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """The record: in Parquet under the key `coder_panel`, beside other files as FILE.json.

    Of the `chosen` events (those of the dataset after the filters) `counted` are in the panel. `no_country` lack one,
    `wrong_place` are within a country (dyads) or between two (domestic), and `outside` are of a place that was no
    member of the state system that day, or of a country or sector not asked for. `columns` says what each measure is.
    """

    dataset: str
    dataset_hash: str
    dictionary_hash: str
    version: str
    options: dict[str, Any]
    chosen: int
    counted: int
    no_country: int
    wrong_place: int
    outside: int
    columns: dict[str, str]


def dataset_hash(dataset: Path | str) -> str:
    """SHA-256 over names and contents of the dataset's events; a run repeated with the same software gives the same."""
    folder = Path(dataset) / "events"
    digest = hashlib.sha256()
    for part in sorted(folder.rglob("*.parquet")):
        digest.update(part.relative_to(folder).as_posix().encode())
        with part.open("rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    return digest.hexdigest()
