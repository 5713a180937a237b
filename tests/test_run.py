"""From input to dataset: duplicates, errors, append, options."""

import datetime as dt
import json
import logging

import pytest
from fake_coder import FakeCoder

from coder.dataset.connect import connect
from coder.errors import DatasetError, InputError
from coder.run import CodingOptions, code_stories

MEET = "KORGOV 040 PRKGOV | PRKGOV 040 KORGOV"


def write_jsonl(path, *texts, first=0):
    lines = [{"id": str(n), "date": "2018-03-05", "text": text} for n, text in enumerate(texts, first)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def run(inputs, output, **options):
    return code_stories([inputs], output, CodingOptions(**options), factory=FakeCoder)


def stories(dataset):
    with connect(dataset) as con:
        return con.sql("select story_id, status, reason from stories").fetchall()


def test_a_run(tmp_path):
    path = write_jsonl(tmp_path / "news.jsonl", MEET, "nothing", "sport", "crash", "")
    seen = []
    shares = []

    def progress(result, share):
        seen.append(result)
        shares.append(share)

    summary = code_stories([path], tmp_path / "out", factory=FakeCoder, progress=progress)
    assert summary.counts.stories == {"coded": 1, "no_event": 1, "discarded": 1, "rejected": 2}
    assert summary.counts.read == len(seen) == 5
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert {(item.unit, item.status, item.reason, item.count) for item in summary.reasons} == {
        ("sentence", "no_pattern", "nothing said", 1),
        ("story", "discarded", "sport", 1),
        ("story", "rejected", "internal error", 1),
        ("story", "rejected", "no text", 1),
    }


def test_an_error_in_the_coder_costs_one_story_and_is_told(tmp_path, caplog):
    path = write_jsonl(tmp_path / "news.jsonl", "crash", MEET)
    run(path, tmp_path / "out")
    assert stories(tmp_path / "out") == [
        ("0", "rejected", "internal error: RuntimeError the coder crashed"),
        ("1", "coded", None),
    ]
    assert caplog.records[0].levelno == logging.ERROR


def test_the_second_story_of_an_id_is_a_duplicate(tmp_path):
    lines = [("a", ""), ("a", MEET), ("a", MEET), ("b", MEET)]
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"id": i, "date": "2018-03-05", "text": t}) + "\n" for i, t in lines))
    summary = run(path, tmp_path / "out")
    assert [row[1] for row in stories(tmp_path / "out")] == ["rejected", "coded", "duplicate", "coded"]
    assert summary.counts.events == 4


def test_append_codes_each_story_once(tmp_path):
    out = tmp_path / "out"
    run(write_jsonl(tmp_path / "1.jsonl", MEET, "crash"), out, mode="append")
    summary = run(write_jsonl(tmp_path / "2.jsonl", MEET, MEET, MEET), out, mode="append")
    assert summary.counts.stories == {"duplicate": 1, "coded": 2}
    assert [row[1] for row in stories(out)] == ["coded", "rejected", "duplicate", "coded", "coded"]


def test_a_repeated_run_gives_the_same_events(tmp_path):
    path = write_jsonl(tmp_path / "news.jsonl", *[MEET, "PRKGOV 190 ?. KORGOV 042 IGOUNO"] * 3)
    tables = []
    for name, workers in (("one", 1), ("two", 2)):
        run(path, tmp_path / name, workers=workers)
        with connect(tmp_path / name) as con:
            tables.append(con.sql("from events").fetchall())
    assert tables[0] == tables[1]
    assert len({row[0] for row in tables[0]}) == 12


def test_options_are_kept(tmp_path):
    path = write_jsonl(tmp_path / "news.jsonl", MEET)
    run(path, tmp_path / "out", date=dt.date(2018, 1, 1), publisher="AP", unknown_actors="keep")
    options = json.loads((tmp_path / "out" / "dataset.json").read_text())["options"]
    assert (options["date"], options["publisher"], options["unknown_actors"]) == ("2018-01-01", "AP", "keep")


@pytest.mark.parametrize("option", ["workers", "first_sentences"])
def test_wrong_options(tmp_path, option):
    with pytest.raises(InputError, match=f"{option}: 0 is no number"):
        run(tmp_path, tmp_path / "out", **{option: 0})


def test_the_output_is_looked_at_before_the_input_is_read(tmp_path):
    (tmp_path / "out").touch()
    with pytest.raises(DatasetError, match="is a file"):
        run(tmp_path / "missing.jsonl", tmp_path / "out")
