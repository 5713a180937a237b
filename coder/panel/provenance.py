"""What a panel carries so that a reviewer can make it again: dataset, its hash, options, and what was left out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import duckdb
import msgspec

from coder.errors import InputError

CHUNK = 1 << 20  # bytes read at a time
KEY = "coder_panel"  # of the record in Parquet's metadata
RECORD = "select decode(value) from parquet_kv_metadata(?) where decode(key) = ?"


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """The record: in Parquet under the key KEY, beside other files as FILE.json.

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


def record_file(panel: Path) -> Path:
    """Name the file beside a CSV or Stata panel that holds its record."""
    return panel.with_name(panel.name + ".json")


def read_record(panel: Path | str) -> Provenance:
    """Read the record of a panel that was written before; InputError if it has none."""
    path = Path(panel)
    try:
        text = _in_parquet(path) if path.suffix == ".parquet" else record_file(path).read_bytes()
        return msgspec.json.decode(text, type=Provenance)
    except (OSError, duckdb.Error, msgspec.MsgspecError) as error:
        remedy = f"Give a panel of this program; beside one that is not Parquet, {record_file(path).name} must stand."
        raise InputError(f"{panel}: has no record of its options ({error}). {remedy}") from error


def _in_parquet(path: Path) -> str:
    with duckdb.connect() as con:
        found = con.execute(RECORD, [str(path), KEY]).fetchall()
    return str(found[0][0]) if found else ""
