"""The dataset as a whole: books, overwrite, append, views."""

import datetime as dt
import json

import duckdb
import msgspec
import polars as pl
import pyarrow.dataset as ds
import pytest
from dataset_helpers import coded, files, query, story, write

from coder import connect, scan_events
from coder.dataset import writer as writer_module
from coder.dataset.manifest import STATUSES, Counts, read_manifest
from coder.errors import DatasetError
from coder.records import CodedStory, RejectedStory

ALL = (
    coded("a"),
    coded("b", "nothing"),
    coded("c", "sport"),
    CodedStory(story=story("a"), status="duplicate", reason="same id as an earlier story"),
    RejectedStory(place="x.jsonl line 3", reason="impossible date: no", id="d", date="2018-02-30"),
    coded("e", date=dt.date(2019, 1, 1)),
    coded("f", date=None),
)


def test_a_dataset(tmp_path):
    dataset = tmp_path / "out"
    write(dataset, *ALL)
    assert files(dataset) == [
        "cameo.csv",
        "dataset.json",
        "events/year=0/part-1-0000.parquet",
        "events/year=2018/part-1-0001.parquet",
        "events/year=2019/part-1-0002.parquet",
        "sentences/year=0/part-1-0000.parquet",
        "sentences/year=2018/part-1-0001.parquet",
        "sentences/year=2019/part-1-0002.parquet",
        "stories/year=0/part-1-0000.parquet",
        "stories/year=2018/part-1-0001.parquet",
        "stories/year=2019/part-1-0002.parquet",
    ]


def test_books_balance_and_agree_with_the_rows(tmp_path):
    dataset = tmp_path / "out"
    counts = write(dataset, *ALL)
    assert counts.read == 7
    assert counts.stories == {"coded": 3, "no_event": 1, "discarded": 1, "duplicate": 1, "rejected": 1}
    assert counts.balance()
    assert dict(query(dataset, "select status, count(*) from stories group by all")) == counts.stories
    assert dict(query(dataset, "select status, count(*) from sentences group by all")) == counts.sentences
    assert query(dataset, "select count(*), count(duplicate_of) from events") == [(counts.events, counts.marked)]
    assert query(dataset, "select story_id, reason, given_date, year from stories where status = 'rejected'") == [
        ("d", "impossible date: no", "2018-02-30", None)
    ]


def test_dataset_json(tmp_path):
    dataset = tmp_path / "out"
    write(dataset, *ALL)
    content = json.loads((dataset / "dataset.json").read_text())
    assert {"format", "version", "dictionary_hash", "model", "options", "counts", "created", "runs"} == set(content)
    assert (content["dictionary_hash"], content["model"], content["counts"]["read"]) == ("abc", "fake 1.0", 7)


def test_books_that_do_not_balance_are_an_error_and_write_nothing(tmp_path):
    with pytest.raises(DatasetError, match="8 stories read"):
        write(tmp_path / "out", *ALL, read=8)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("results", [[], [RejectedStory(place="x", reason="no id")], [coded("b", "nothing")]])
def test_a_dataset_without_events_opens_everywhere(tmp_path, results):
    dataset = tmp_path / "out"
    write(dataset, *results)
    with connect(dataset) as con:
        for view in ("events", "sentences", "dyad_month", "dyad_year", "quad_counts"):
            con.sql(f"from {view}").fetchall()
        assert con.sql("select count(*) from stories").fetchall() == [(len(results),)]
    assert scan_events(dataset).collect().height == 0
    assert pl.read_parquet(dataset / "events/**/*.parquet").height == 0
    assert ds.dataset(dataset / "events", partitioning="hive").to_table().num_rows == 0


def test_every_reader_sees_the_same(tmp_path):
    dataset = tmp_path / "it's [1] *"
    write(dataset, *ALL)
    assert query(dataset, "select count(*), sum(year)::int from events") == [(6, 2 * 2018 + 2 * 2019)]
    assert scan_events(dataset).filter(pl.col("year") == 2019).collect()["cameo_code"].to_list() == ["040", "040"]
    assert ds.dataset(dataset / "events", partitioning="hive").to_table().num_rows == 6
    assert scan_events(dataset).collect_schema()["event_date"] == pl.Date


def test_views(tmp_path):
    dataset = tmp_path / "out"
    fight = coded("g", "KORMIL 190 PRKMIL", date=dt.date(2018, 4, 1))
    write(dataset, coded("a"), coded("b"), fight, coded("h", "KORMIL 190 PRKMIL", date=dt.date(2018, 4, 2)))
    assert query(dataset, "select * from dyad_month where source_country = 'KOR'") == [
        (dt.date(2018, 3, 1), "KOR", "PRK", 1, 1, 0, 0, 0, 1.0, 1.0),
        (dt.date(2018, 4, 1), "KOR", "PRK", 2, 0, 0, 0, 2, -10.0, -20.0),
    ]
    assert query(dataset, "select * from dyad_year where source_country = 'KOR'") == [
        (2018, "KOR", "PRK", 3, 1, 0, 0, 2, pytest.approx(-19 / 3), -19.0)
    ]
    assert query(dataset, "select month, quad_label, events from quad_counts") == [
        (dt.date(2018, 3, 1), "verbal cooperation", 2),
        (dt.date(2018, 4, 1), "material conflict", 2),
    ]
    assert query(dataset, "select label, plover from cameo where code = '040'") == [("Consult", "CONSULT")]
    assert query(dataset, "select typeof(quad_class), typeof(plover) from cameo where code = '010'") == [
        ("INTEGER", "VARCHAR")
    ]


def test_a_query_cannot_fetch_code_from_the_network(tmp_path):
    write(tmp_path / "out")
    with connect(tmp_path / "out") as con, pytest.raises(duckdb.Error):
        con.sql("from read_xlsx('x.xlsx')").fetchall()


def test_memory_is_bounded_by_flushing(tmp_path, monkeypatch):
    monkeypatch.setattr(writer_module, "FLUSH_AT", {"events": 4, "stories": 100, "sentences": 100})
    dataset = tmp_path / "out"
    write(dataset, *(coded(str(n)) for n in range(5)))
    assert [name for name in files(dataset) if name.startswith("events")] == [
        f"events/year=2018/part-1-000{n}.parquet" for n in range(3)
    ]
    assert query(dataset, "select count(*) from events") == [(10,)]


# ---- what is there already


def test_an_existing_dataset_is_refused(tmp_path):
    dataset = tmp_path / "out"
    write(dataset, coded("a"))
    before = files(dataset)
    with pytest.raises(DatasetError, match="Add to it with --append, or use --overwrite"):
        write(dataset, coded("b"))
    assert files(dataset) == before


def test_overwrite(tmp_path):
    dataset = tmp_path / "out"
    write(dataset, coded("a"), coded("b", date=dt.date(2017, 1, 1)))
    (dataset / "export").mkdir()
    (dataset / "export" / "part-1.parquet").touch()
    write(dataset, coded("c"), mode="overwrite")
    assert query(dataset, "select story_id from stories") == [("c",)]
    assert read_manifest(dataset).counts.read == 1
    assert [run.number for run in read_manifest(dataset).runs] == [2]
    assert (dataset / "export" / "part-1.parquet").exists()


def test_append(tmp_path):
    dataset = tmp_path / "out"
    write(dataset, coded("a"), coded("b", "nothing"), mode="append")
    write(dataset, coded("c"), mode="append")
    manifest = read_manifest(dataset)
    assert manifest.counts.stories == {**dict.fromkeys(STATUSES, 0), "coded": 2, "no_event": 1}
    assert manifest.counts.balance()
    assert [run.number for run in manifest.runs] == [1, 2]
    assert query(dataset, "select count(*) from events") == [(4,)]


def test_nothing_is_added_to_a_dataset_with_fewer_columns(tmp_path):
    write(tmp_path / "old", coded("a"))
    older = msgspec.structs.replace(read_manifest(tmp_path / "old"), format=1)
    (tmp_path / "old" / "dataset.json").write_bytes(msgspec.json.encode(older))
    with pytest.raises(DatasetError, match=r"has format 1, with fewer columns.*--overwrite"):
        write(tmp_path / "old", coded("b"), mode="append")
    assert query(tmp_path / "old", "select count(*) from stories") == [(1,)]


@pytest.mark.parametrize("mode", ["new", "overwrite", "append"])
def test_a_folder_with_other_files_is_refused(tmp_path, mode):
    (tmp_path / "thesis.doc").touch()
    with pytest.raises(DatasetError, match="is a folder with other files in it, no dataset"):
        write(tmp_path, mode=mode)
    assert files(tmp_path) == ["thesis.doc"]


def test_a_file_is_refused(tmp_path):
    (tmp_path / "out").touch()
    with pytest.raises(DatasetError, match="is a file; a dataset is a folder"):
        write(tmp_path / "out")


def test_a_place_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(DatasetError, match="cannot be written"):
        write(tmp_path / "file" / "out")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such dataset"),
        ("", "cannot be read"),
        ("{}", "cannot be read"),
        ("newer", "has format 3, this version reads 2"),
    ],
)
def test_a_dataset_that_cannot_be_opened(tmp_path, content, message):
    dataset = tmp_path / "out"
    if content is not None:
        write(dataset)
        newer = msgspec.structs.replace(read_manifest(dataset), format=3)
        (dataset / "dataset.json").write_bytes(msgspec.json.encode(newer) if content == "newer" else content.encode())
    for open_dataset in (connect, scan_events):
        with pytest.raises(DatasetError, match=message):
            open_dataset(dataset)


def test_counts_add_up():
    one = Counts(read=1, stories={"coded": 1}, sentences={"coded": 2}, events=3, marked=1)
    other = Counts(read=1, stories={"rejected": 1})
    assert one.plus(other) == Counts(
        read=2, stories={"coded": 1, "rejected": 1}, sentences={"coded": 2}, events=3, marked=1
    )
    assert not Counts(read=2, stories={"coded": 1}).balance()
