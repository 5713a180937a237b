"""Small datasets of any events, written as a run would write them."""

import datetime as dt

import polars as pl
import pyarrow.parquet as pq
from dataset_helpers import write

from coder.cameo import load
from coder.dataset.schema import EVENTS
from coder.locations import dictionaries_path

CAMEO = load(dictionaries_path() / "cameo.csv")


def dataset(folder, *events):
    """Each event is "2018-03-05 KORGOV 040 PRKGOV" or a pair of that and other columns."""
    write(folder)  # an empty run: manifest and tables
    rows = [row(number, *(event if isinstance(event, tuple) else (event, {}))) for number, event in enumerate(events)]
    part = folder / "events" / "year=2018" / "part-1-0001.parquet"
    part.parent.mkdir()
    columns = {field.name: [one.get(field.name) for one in rows] for field in EVENTS}
    pq.write_table(pl.DataFrame(columns, strict=False).to_arrow().cast(EVENTS), part)
    return folder


def row(number, text, more):
    date, source, code, target = text.split()
    entry = CAMEO[code]
    return {
        "event_id": str(number),
        "event_date": dt.date.fromisoformat(date),
        "source_code": source,
        "target_code": target,
        "source_country": None if source[:3] in ("IGO", "---") else source[:3],
        "target_country": None if target[:3] in ("IGO", "---") else target[:3],
        "cameo_code": code,
        "root_code": code[:2],
        "intensity": entry.intensity,
        "quad_class": entry.quad_class,
        "plover": entry.plover,
        "factuality": "asserted",
        "negated": False,
    } | more
