"""Exports: each format read back by the program it is for."""

import datetime as dt
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pyreadstat
import pytest
from panel_helpers import dataset

from coder import scan_events
from coder.dataset.schema import EVENTS
from coder.errors import CoderError
from coder.formats import FORMATS, export_events
from coder.formats.labelled import IN_THE_TEXT, LONGEST

ICEWS_HEADER = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\t"
    "Target Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\t"
    "Latitude\tLongitude"
)
MEET, VISIT, FIGHT = "2018-03-05 KORGOV 040 PRKGOV", "2018-03-06 USA 042 KOR", "2019-01-02 SYRMIL 190 SYRREB"


@pytest.fixture
def events(tmp_path):
    more = {
        "latitude": 27.9718,
        "source_name": 'The "Blue\tHouse"',
        "city": "Dún Laoghaire",
        "country": "IRL",
    }
    back = {"reciprocal_of": "0"}
    return dataset(
        tmp_path / "events", (MEET, more), ("2018-03-05 PRKGOV 040 KORGOV", back), VISIT, (VISIT, {"duplicate_of": "2"}), FIGHT
    )  # fmt: skip


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def test_icews(events, tmp_path):
    assert export_events(events, tmp_path / "e.tsv", "icews") == 5
    header, first, *rest = lines(tmp_path / "e.tsv")
    assert header == ICEWS_HEADER
    assert first.split("\t") == [
        "0", "2018-03-05", 'The "Blue House"', "NA", "South Korea", "NA", "040", "1", "NA", "NA", "North Korea", "NA", "NA", "NA",
        "Dún Laoghaire", "NA", "NA", "Ireland", "27.9718", "NA",
    ]  # fmt: skip
    assert [line.split("\t")[0] for line in rest] == ["1", "2", "3", "4"]


def test_ids_that_are_no_numbers_are_numbered(tmp_path):
    events = dataset(
        tmp_path / "events",
        *[(MEET, {"event_id": f"{n}f", "story_id": story}) for n, story in enumerate(["a", "a", "b", None, "c"])],
    )
    export_events(events, tmp_path / "e.tsv", "icews")
    cells = [line.split("\t") for line in lines(tmp_path / "e.tsv")[1:]]
    assert [row[0] for row in cells] == ["1", "2", "3", "4", "5"]
    assert [row[11] for row in cells] == ["1", "1", "2", "NA", "4"]


FILTERS = [
    ({}, "01234"),
    ({"where": "cameo_code = '042'"}, "23"),
    ({"where": "cameo_code = '042' or true", "quads": (4,)}, "4"),
    ({"first": dt.date(2018, 3, 6)}, "234"),
    ({"last": dt.date(2018, 3, 6)}, "0123"),
    ({"countries": ("kor", "SYR")}, "01234"),
    ({"countries": ("USA",)}, "23"),
    ({"roots": ("19",)}, "4"),
    ({"roots": ("4", "19")}, "01234"),
    ({"quads": (1,)}, "0123"),
    ({"unique": True}, "024"),
]


@pytest.mark.parametrize(("filters", "ids"), FILTERS, ids=[str(case[0]) for case in FILTERS])
def test_filters(events, tmp_path, filters, ids):
    assert export_events(events, tmp_path / "e.csv", "csv", **filters) == len(ids)
    assert pl.read_csv(tmp_path / "e.csv", infer_schema=False)["event_id"].to_list() == list(ids)


@pytest.mark.parametrize(
    "filters", [{"countries": ("Korea",)}, {"roots": ("21",)}, {"quads": (5,)}, {"first": dt.date(2019, 1, 1), "last": dt.date(2018, 1, 1)}, {"where": "nothing = 1"}, {"where": "cameo_code ="}]
)  # fmt: skip
def test_wrong_filters(events, tmp_path, filters):
    with pytest.raises(CoderError):
        export_events(events, tmp_path / "e.csv", "csv", **filters)
    assert not list(tmp_path.glob("*e.csv*"))


def expected(events):
    return scan_events(events).select(EVENTS.names).collect().sort("event_id")


def test_parquet_is_the_dataset(events, tmp_path):
    export_events(events, tmp_path / "e.parquet", "parquet")
    assert pl.read_parquet(tmp_path / "e.parquet").equals(expected(events))
    docs = json.loads(pq.read_metadata(tmp_path / "e.parquet").metadata[b"coder_columns"])
    assert docs["root_code"] == "First two digits of the CAMEO code."


@pytest.mark.parametrize("name", ["e.csv", "e.csv.gz"])
def test_csv_is_the_dataset(events, tmp_path, name):
    export_events(events, tmp_path / name, "csv")
    written = (tmp_path / name).read_bytes()
    text = (gzip.decompress(written) if name.endswith("gz") else written).decode()
    assert text.startswith("event_id,event_date,")
    read = pl.read_csv(text.encode(), schema=pl.DataFrame(schema=expected(events).schema).schema)
    assert read.equals(expected(events))


def test_jsonl_is_the_dataset(events, tmp_path):
    export_events(events, tmp_path / "e.jsonl", "jsonl")
    first = json.loads(lines(tmp_path / "e.jsonl")[0])
    assert list(first) == EVENTS.names
    assert (first["cameo_code"], first["event_date"], first["city"], first["contexts"]) == (
        "040",
        "2018-03-05",
        "Dún Laoghaire",
        None,
    )


def test_stata(events, tmp_path):
    export_events(events, tmp_path / "e.dta", "stata")
    frame, about = pyreadstat.read_dta(str(tmp_path / "e.dta"), output_format="polars")
    assert set(frame.columns) == set(EVENTS.names) - set(IN_THE_TEXT)
    assert frame["cameo_code"].to_list() == ["040", "040", "042", "042", "190"]
    assert frame["event_date"][0] == dt.date(2018, 3, 5)
    assert about.variable_value_labels["quad_class"][4] == "material conflict"
    assert about.column_names_to_labels["root_code"] == "First two digits of the CAMEO code."


def test_spss(events, tmp_path):
    export_events(events, tmp_path / "e.sav", "spss")
    frame, about = pyreadstat.read_sav(str(tmp_path / "e.sav"), output_format="polars")
    assert frame["cameo_code"].to_list() == ["040", "040", "042", "042", "190"]
    assert frame["event_date"][0] == dt.date(2018, 3, 5)
    assert about.variable_value_labels["cameo_code"]["040"] == "Consult"
    assert about.variable_value_labels["quad_class"][1] == "verbal cooperation"


READ = {"stata": pyreadstat.read_dta, "spss": pyreadstat.read_sav}


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("days", [0, 1, 300])
def test_labelled_files_are_put_together_of_pieces(tmp_path, monkeypatch, form, days):
    """With as little as it takes for two pieces, the file is the same as in one; also one without rows."""
    acts = [
        (f"2018-{1 + n % 12:02}-05 USA 042 KOR", {"source_name": "é" * (n % 90), "intensity": n / 8})
        for n in range(300)
    ]
    events = dataset(tmp_path / "events", *acts)
    filters = {"where": f"intensity < {days / 8}"}
    suffix = {"stata": "dta", "spss": "any"}[form]
    assert export_events(events, tmp_path / f"one.{suffix}", form, **filters) == days
    monkeypatch.setattr("coder.formats.stitch.PIECE", 1)
    assert export_events(events, tmp_path / f"pieces.{suffix}", form, **filters) == days
    (one, about), (pieces, about_pieces) = (
        READ[form](str(tmp_path / f"{name}.{suffix}"), output_format="polars") for name in ("one", "pieces")
    )
    assert pieces.equals(one)
    assert len(pieces) == days == about.number_rows == about_pieces.number_rows
    assert about_pieces.variable_value_labels == about.variable_value_labels
    if days:
        names = scan_events(events).filter(pl.col("intensity") < days / 8).select("source_name").collect()
        assert [name or None for name in pieces["source_name"]] == [name or None for name in names["source_name"]]


def test_a_text_too_long_for_stata_is_cut_and_leaves_the_others(tmp_path):
    events = dataset(tmp_path / "events", (MEET, {"source_name": "é" * 3000}), (MEET, {"source_name": "short"}))
    export_events(events, tmp_path / "e.dta", "stata")
    frame, _ = pyreadstat.read_dta(str(tmp_path / "e.dta"), output_format="polars")
    assert frame["source_name"].to_list() == ["é" * (LONGEST // 2), "short"]


def test_duckdb(events, tmp_path):
    export_events(events, tmp_path / "e.duckdb", "duckdb", first=dt.date(2018, 3, 6))
    with duckdb.connect(str(tmp_path / "e.duckdb"), read_only=True) as con:
        assert con.sql("select event_id from events order by all").fetchall() == [("2",), ("3",), ("4",)]
        assert con.sql("select sum(events) from dyad_month").fetchall() == [(2,)]
        assert con.sql("select label from cameo where code = '040'").fetchall() == [("Consult",)]
        for panel, counted in (("dyad_panel", 1), ("country_panel", 2)):  # a fight within Syria is no act of a dyad
            assert con.sql(f"select sum(events) from {panel}(unit := 'year')").fetchall() == [(counted,)]
        comments = dict(
            con.sql("select column_name, comment from duckdb_columns() where table_name = 'events'").fetchall()
        )
    assert comments["root_code"] == "First two digits of the CAMEO code."


STREAMS = [name for name, kind in FORMATS.items() if kind.write and kind.streams]


@pytest.mark.parametrize("form", STREAMS)
def test_stdout_is_the_file(events, tmp_path, form, capfdbinary):
    export_events(events, tmp_path / "file", form)
    capfdbinary.readouterr()
    export_events(events, "-", form)
    assert capfdbinary.readouterr().out == (tmp_path / "file").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
@pytest.mark.parametrize("command", ["export events --format csv -o -", "panel events --unit dyad-day --to 2018-06-01"])
def test_who_reads_stdout_may_stop(events, command):
    """As `| head` does: no message. Only a full pipe tells, so much is written."""
    with subprocess.Popen(  # noqa: S603 - ourselves
        [sys.executable, "-m", "coder", *command.split()],
        cwd=events.parent,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("form", sorted(set(FORMATS) - set(STREAMS)) + ["word"])
def test_what_cannot_go_to_stdout(events, form):
    with pytest.raises(CoderError, match=r"cannot be written to stdout|is no format of export"):
        export_events(events, "-", form)


def test_a_file_that_is_there_stays_when_the_export_fails(events, tmp_path):
    (tmp_path / "e.tsv").write_text("mine")
    with pytest.raises(CoderError):
        export_events(events, tmp_path / "e.tsv", "icews", where="cast(cameo_code as date) is null")
    assert (tmp_path / "e.tsv").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["e.tsv", "events"]
