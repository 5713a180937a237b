"""The forms in which gold and predictions may come, and how each is read: by its name, or by what its first line says.

| form | what |
|---|---|
| dataset | a folder that `coder code` or `coder import` wrote |
| icews | a file that `coder import icews` reads: .tab, .csv, .tsv, .txt, also in .zip, .gz or .zst |
| plover | PLOVER records: a JSON list, or lines with `event` |
| lines | JSON lines of ours: texts with `events`, or one event a line |
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Literal

import msgspec

from coder.dataset.connect import connect
from coder.errors import InputError
from coder.evaluation.gold import GoldEvent, GoldItem, read_gold_lines
from coder.evaluation.plover import read_records
from coder.evaluation.predictions import Prediction, of_dataset, of_lines
from coder.formats.importing import import_events

logger = logging.getLogger("coder.evaluation")

Form = Literal["dataset", "icews", "plover", "lines"]
TABLES = (".tab", ".csv", ".tsv", ".txt", ".zip")
PACKED = (".gz", ".zst")
ICEWS = "Give a file as ICEWS publishes it; of another collection, give the dataset that `coder import` makes of it."


def read_gold(path: Path | str, codes: Collection[str] = ()) -> list[GoldItem]:
    """Read gold of any form; InputError if it is wrong. With `codes`, each CAMEO code of a line must be one of them."""
    if form_of(Path(path)) == "lines":
        return read_gold_lines(Path(path), codes)
    return [_gold(name, found) for name, found in read_predictions(path).items()]


def read_predictions(path: Path | str) -> dict[str, Prediction]:
    """Read predictions of any form, by the id of their text; InputError or DatasetError if they are wrong."""
    return READERS[form_of(Path(path))](Path(path))


def form_of(path: Path) -> Form:
    """Tell the form; InputError if there is no such file."""
    if path.is_dir():
        return "dataset"
    if not path.is_file():
        raise InputError(f"{path}: there is no such file. Check the name.")
    suffixes = [suffix.lower() for suffix in path.suffixes if suffix not in PACKED]
    if suffixes and suffixes[-1] in TABLES:
        return "icews"
    return "plover" if _has_records(path) else "lines"


def of_icews(path: Path) -> dict[str, Prediction]:
    """The stories of a published file; a row that cannot be used is left out, with a warning."""
    with tempfile.TemporaryDirectory() as folder:
        dataset = Path(folder) / "icews"
        rows = import_events("icews", [path], dataset).counts.rows
        if not rows["read"]:
            raise InputError(f"{path}: has no events. {ICEWS}")
        if rows["kept_aside"]:
            told = f"{rows['kept_aside']} of {rows['read']} rows are no ICEWS events, such as {_first_aside(dataset)}"
            if rows["kept_aside"] == rows["read"]:
                raise InputError(f"{path}: {told}. {ICEWS}")
            logger.warning("%s: %s. They are left out.", path, told)
        return of_dataset(dataset)


def of_plover(path: Path) -> dict[str, Prediction]:
    """The texts of PLOVER records; records of the same story belong together."""
    found: dict[str, Prediction] = {}
    for record in read_records(path):
        prediction = found.setdefault(record.story, Prediction([], text=record.text))
        for triple in record.triples:
            prediction.add(triple, record.date)
    return found


READERS: dict[Form, Callable[[Path], dict[str, Prediction]]] = {
    "dataset": of_dataset,
    "icews": of_icews,
    "plover": of_plover,
    "lines": of_lines,
}


def _gold(name: str, found: Prediction) -> GoldItem:
    events = [GoldEvent(event.code, event.source, event.target) for event in found.events]
    return GoldItem(name, found.text, events, next(iter(found.days), None))


def _first_aside(dataset: Path) -> str:
    with connect(dataset) as con:
        place, reason = con.sql("select place, reason from kept_aside order by place limit 1").fetchall()[0]
    return f"{place}: {reason}"


def _has_records(path: Path) -> bool:
    with path.open("rb") as file:
        first = next(filter(None, map(bytes.strip, file)), b"")
    if first.startswith(b"["):
        return True
    try:
        line = msgspec.json.decode(first) if first else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False  # the reader of lines tells what is wrong
    return isinstance(line, dict) and "event" in line and "events" not in line
