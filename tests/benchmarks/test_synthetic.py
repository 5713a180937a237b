"""The synthetic dataset of the benchmarks: the columns of a real one, always the same; from the ICEWS sample where it is."""

from collections import Counter

import polars as pl
import pyarrow.parquet as pq
import pytest

from benchmarks import synthetic
from benchmarks.steps import run_step
from coder import connect
from coder.dataset.schema import EVENTS
from coder.panel import dataset_hash

COUNT = 3_600
NOT_THERE = "the ICEWS sample is not part of this project; CODER_REFERENCE names its folder"


@pytest.fixture(params=["icews", "dictionaries"])
def dataset(request, tmp_path, monkeypatch):
    if request.param == "dictionaries":
        monkeypatch.setattr(synthetic, "ICEWS_SAMPLE", tmp_path / "gone")
    elif not synthetic.ICEWS_SAMPLE.exists():
        pytest.skip(NOT_THERE)
    return synthetic.write_dataset(tmp_path / "one", COUNT)


def test_it_is_a_dataset_like_any_other(dataset, tmp_path):
    for part in dataset.glob("events/*/*.parquet"):
        assert pq.read_schema(part).names == EVENTS.names
        assert pq.read_schema(part).types == EVENTS.types
    with connect(dataset) as con:
        events = con.sql("from events").pl()
    assert len(events) == events["event_id"].n_unique() == COUNT
    assert sorted(events["year"].unique()) == list(synthetic.YEARS)
    assert (events["event_date"].dt.year() == events["year"]).all()
    assert events["event_text"].null_count() == events["intensity"].null_count() == 0
    assert dataset_hash(synthetic.write_dataset(tmp_path / "two", COUNT)) == dataset_hash(dataset)


@pytest.mark.skipif(not synthetic.ICEWS_SAMPLE.exists(), reason=NOT_THERE)
def test_its_codes_and_countries_are_as_often_as_in_the_sample(tmp_path):
    sample = pl.read_csv(synthetic.ICEWS_SAMPLE, separator="\t", quote_char=None, infer_schema=False)
    with connect(synthetic.write_dataset(tmp_path / "one", 36_000)) as con:
        drawn = Counter(dict(con.sql("select cameo_code, count(*) from events group by 1").fetchall()))
        own = con.sql("select avg((source_country = 'USA')::int) from events").fetchall()[0][0]
    assert own == pytest.approx(
        (sample["Source Country"] == "United States").sum() / sample["Source Country"].count(), abs=0.01
    )
    for code, number in sample["CAMEO Code"].value_counts().iter_rows():
        assert drawn[code] / 36_000 == pytest.approx(number / len(sample), abs=0.01)


def test_a_step_is_measured_in_a_process_of_its_own():
    ballast = bytearray(300_000_000)  # of this process, and not of the step
    step = run_step("platform")
    assert len(ballast) == 300_000_000
    assert step.said
    assert step.processor > 0
    assert 0.005 < step.gigabytes < 0.2
    with pytest.raises(RuntimeError, match="exit status"):
        run_step("benchmarks.panel", "--step", "nonsense")
