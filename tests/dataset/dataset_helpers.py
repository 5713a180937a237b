"""Making small datasets with the fake coder, and looking into them."""

import datetime as dt
from pathlib import Path

from fake_coder import FakeCoder

from coder import connect
from coder.dataset.writer import DatasetWriter, RunFacts
from coder.records import Story

CODES = Path(__file__).parents[2] / "dictionaries" / "cameo.csv"
FACTS = RunFacts(dictionary_hash="abc", model="fake 1.0", options={"workers": 1})
MEET = "KORGOV 040 PRKGOV | PRKGOV 040 KORGOV. nothing"


def story(identity, text=MEET, date=dt.date(2018, 3, 5)):
    return Story(id=identity, text=text, date=date, publisher="AP")


def coded(*args, **kwargs):
    return FakeCoder().code_story(story(*args, **kwargs))


def write(dataset, *results, mode="new", read=None):
    with DatasetWriter(dataset, CODES, FACTS, mode) as writer:
        for result in results:
            writer.add(result)
        return writer.finish(len(results) if read is None else read)


def files(dataset):
    return sorted(path.relative_to(dataset).as_posix() for path in dataset.rglob("*") if path.is_file())


def query(dataset, sql):
    with connect(dataset) as con:
        return con.sql(sql).fetchall()
