"""Bad input: each piece is rejected with place and reason, and the good stories beside it come through."""

import datetime as dt
import gzip

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from coder.records import RejectedStory, Story
from coder.stories import MAX_TEXT_BYTES, StoryDefaults, find_sources, read_stories

GOOD = b'{"id": "good", "date": "2018-03-05", "text": "All is well."}\n'

LINES = [
    (
        b'{"id": "1", "date": "2018-03-05", "text": "cut o',
        "broken JSON: Unterminated string starting at character 42",
    ),
    (b"[1, 2]", "broken JSON: a line must be an object, not list"),
    (b"[" * 100_000, "broken JSON: maximum recursion depth exceeded"),
    (b'{"date": "2018-03-05", "text": "a"}', "no id: the field id is missing or empty"),
    (b'{"id": " ", "date": "2018-03-05", "text": "a"}', "no id: the field id is missing or empty"),
    (b'{"id": true, "date": "2018-03-05", "text": "a"}', "no id: True is neither text nor a whole number"),
    (b'{"id": "1", "date": "2018-03-05"}', "no text: the field text is missing or empty"),
    (b'{"id": "1", "date": "2018-03-05", "text": ""}', "no text: the field text is missing or empty"),
    (b'{"id": "1", "date": "2018-03-05", "text": 7}', "no text: 7 is not text"),
    (b'{"id": "1", "date": "2018-03-05", "text": "\\u0000\\u0007\\n"}', "no text: only control characters"),
    (
        b'{"id": "1", "date": "2018-03-05", "text": "a \\ud800"}',
        "not Unicode: half a surrogate pair in text, character 2",
    ),
    (b'{"id": "1", "text": "a"}', "no date: the story has none"),
    (b'{"id": "1", "date": "2018-02-30", "text": "a"}', 'impossible date: "2018-02-30" is not in the calendar'),
    (b'{"id": "1", "date": "5 March", "text": "a"}', 'no date: "5 March" is not written YYYY-MM-DD'),
    (b'{"id": "1", "date": "2018-0305", "text": "a"}', 'no date: "2018-0305" is not written YYYY-MM-DD'),
    (b'{"id": "1", "date": "2018-03-05", "text": "caf\xe9"}', "not UTF-8: byte 0xe9 at offset 108"),
]


def read(*paths, **defaults):
    return list(read_stories(find_sources(paths), StoryDefaults(**defaults)))


@pytest.mark.parametrize(("line", "reason"), LINES, ids=[reason for _, reason in LINES])
def test_a_bad_line_is_told_and_the_good_lines_go_on(tmp_path, line, reason):
    path = tmp_path / "news.jsonl"
    path.write_bytes(GOOD + b"\n" + line + b"\n" + GOOD)
    first, bad, last = read(path)
    assert first == last == Story(id="good", date=dt.date(2018, 3, 5), text="All is well.")
    assert isinstance(bad, RejectedStory)
    assert bad.place == f"{path} line 3"
    assert bad.reason.startswith(reason)


def test_a_rejected_story_keeps_what_is_known_of_it(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('{"id": 7, "date": "2018-02-30", "text": "a", "publisher": "AP"}\n')
    (bad,) = read(path)
    assert (bad.id, bad.date, bad.publisher) == ("7", "2018-02-30", "AP")


def test_a_wrong_date_is_not_replaced_by_the_date_for_all(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text('{"id": "1", "date": "2018-02-30", "text": "a"}\n{"id": "2", "date": null, "text": "a"}\n')
    bad, good = read(path, date=dt.date(2020, 1, 1))
    assert bad.reason.startswith("impossible date")
    assert good.date == dt.date(2020, 1, 1)


def test_five_megabytes_are_a_story_and_twenty_are_not(tmp_path):
    path = tmp_path / "news.jsonl"
    lines = [
        f'{{"id": "{size}", "date": "2018-03-05", "text": "{"a" * size}"}}\n'
        for size in (5_000_000, MAX_TEXT_BYTES + 1)
    ]
    path.write_text("".join(lines) + GOOD.decode())
    good, bad, last = read(path)
    assert (len(good.text), last.id) == (5_000_000, "good")
    assert bad.reason == "too long: the text has 20000001 bytes, more than 20000000"


def test_an_endless_line_is_skipped_without_being_held(tmp_path, monkeypatch):
    monkeypatch.setattr("coder.stories.lines.MAX_LINE_BYTES", 100)
    path = tmp_path / "news.jsonl"
    path.write_bytes(b"x" * 1000 + b"\n" + GOOD + b'{"id": "1", "date": "2018-03-05", "text": "\xff"}')
    bad, good, wrong = read(path)
    assert bad.reason == "too long: the line has more than 100 bytes"
    assert good.id == "good"
    assert wrong.reason == f"not UTF-8: byte 0xff at offset {1001 + len(GOOD) + 43}"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("2018-03-05.txt", b"", "0 bytes, an empty file"),
        ("2018-03-05.txt", b" \n\t", "no text: the field text is missing or empty"),
        ("2018-03-05.txt", b"\x00\x01\x02", "no text: only control characters"),
        ("2018-03-05.txt", b"caf\xe9", "not UTF-8: byte 0xe9 at offset 3"),
        ("2018-03-05.txt", b"a" * (MAX_TEXT_BYTES + 1), "too long: the text has more than 20000000 bytes"),
        ("2018-02-30.txt", b"News.", 'impossible date: "2018-02-30" is not in the calendar'),
        ("20180230.txt", b"News.", "no date: the story has none"),
        ("undated.txt", b"News.", "no date: the story has none"),
        ("blank.jsonl", b"\n \n", "holds no story"),
        ("bad.jsonl.gz", gzip.compress(GOOD * 50)[:-20], "breaks off after"),
        ("bad.jsonl.gz", b"no gzip", "breaks off after 0 stories"),
        ("bad.jsonl.zst", b"no zstandard", "breaks off after 0 stories"),
        ("bad.jsonl.zst", zstandard.compress(GOOD)[:-5], "breaks off after"),
        (
            "bad.csv",
            b"number,words\n1,a\n",
            "its columns are number, words. Name the columns of a CSV file: id, date, text.",
        ),
        ("bad.parquet", b"PAR1 no more", "cannot be read as Parquet"),
    ],
)
def test_a_bad_file_does_not_cost_the_others(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)
    (tmp_path / "z.jsonl").write_bytes(GOOD)
    *_, bad, good = read(tmp_path)
    assert good.id == "good"
    assert reason in bad.reason
    assert bad.place.startswith(str(tmp_path / name))


CSV_ROWS = [
    (b"1,2018-03-05", "broken CSV: 2 cells where the header has 3"),
    (b"1,2018-03-05,Hello, world", "broken CSV: 4 cells where the header has 3"),
    (b'1,2018-03-05,"Hello" world', "broken CSV: ',' expected after '\"' (read to line 3)"),
    (b"1,2018-03-05,caf\xe9", "not UTF-8: byte 0xe9 at offset 59"),
    (b'1,2018-03-05,"two\nlines \xe9"', "not UTF-8: byte 0xe9 at offset 67"),
    (b"1,2018-02-30,a", "impossible date"),
    (b",2018-03-05,a", "no id"),
    (b"1,2018-03-05,", "no text"),
]


@pytest.mark.parametrize(("row", "reason"), CSV_ROWS, ids=[reason for _, reason in CSV_ROWS])
def test_a_bad_row_is_told_and_the_good_rows_go_on(tmp_path, row, reason):
    path = tmp_path / "news.csv"
    path.write_bytes(b"id,date,text\r\ngood,2018-03-05,All is well.\n" + row + b"\ngood,2018-03-05,All is well.\n")
    first, bad, last = read(path)
    assert first.id == last.id == "good"
    assert bad.place == f"{path} line 3"
    assert bad.reason.startswith(reason)


def test_a_quote_left_open_is_told(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text('id,date,text\ngood,2018-03-05,All is well.\n1,2018-03-05,"open\n2,2018-03-05,a\n')
    good, bad = read(path)
    assert good.id == "good"
    assert bad.reason == "broken CSV: unexpected end of data (read to line 4)"


def test_parquet_that_is_not_utf8_costs_one_row(tmp_path):
    path = tmp_path / "news.parquet"
    wrong = pa.array([b"All is well.", b"caf\xe9"]).view(pa.string())
    pq.write_table(pa.table({"id": [1, 2], "date": ["2018-03-05"] * 2, "text": wrong}), path)
    good, bad = read(path)
    assert good.text == "All is well."
    assert (bad.place, bad.reason) == (f"{path} row 2", "not UTF-8: byte 0xe9 at offset 3")
