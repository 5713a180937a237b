"""Good input in every format, from files, folders and stdin."""

import datetime as dt
import gzip
import io
import sys

import polars as pl
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from coder.errors import InputError
from coder.records import RejectedStory, Story
from coder.stories import StoryDefaults, find_sources, read_stories
from coder.stories.check import checked
from coder.stories.plain import date_in_name
from coder.stories.source import RawStory

DAY = dt.date(2018, 3, 5)
FULL = {
    "id": "a", "date": "2018-03-05", "text": "Zwölf “Ñandú”.\nZweite, Zeile", "publisher": "AP", "headline": "H",
    "url": "http://x", "language": "en",
}  # fmt: skip
FULL_STORY = Story(**{**FULL, "date": DAY})


def read(*paths, **defaults):
    return list(read_stories(find_sources(paths), StoryDefaults(**defaults)))


def jsonl(*records):
    return pl.DataFrame(records).write_ndjson().encode()


def write(path):
    """Write FULL in the format of the path's extension."""
    packed = {".gz": gzip.compress, ".zst": zstandard.compress}.get(path.suffix, bytes)
    name = path.name
    if ".parquet" in name:
        pl.DataFrame([FULL]).write_parquet(path)
    elif ".jsonl" in name:
        path.write_bytes(packed(jsonl(FULL)))
    else:
        path.write_bytes(packed(pl.DataFrame([FULL]).write_csv(separator="\t" if ".tsv" in name else ",").encode()))


@pytest.mark.parametrize(
    "name",
    ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.csv.gz", "a.tsv", "a.tsv.zst", "a.parquet"],
)
def test_every_format_gives_the_same_story(tmp_path, name):
    write(tmp_path / name)
    assert read(tmp_path / name) == [FULL_STORY]


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + jsonl(FULL))
    (tmp_path / "b.csv").write_bytes(b"\xef\xbb\xbf" + pl.DataFrame([FULL]).write_csv(separator=";").encode())
    (tmp_path / "c-2018-03-05.txt").write_bytes(b"\xef\xbb\xbfNews.")
    one, other, text = read(tmp_path)
    assert one == other == FULL_STORY
    assert text.text == "News."


def test_zstandard_of_several_frames_is_read_to_the_end(tmp_path):
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(jsonl(FULL)) * 2)
    assert len(read(tmp_path)) == 2


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2018-03-05", DAY),
        ("20180305", DAY),
        (20180305, DAY),
        ("2018-03-05T23:59:00Z", DAY),
        ("2018-03-05 10:00", DAY),
        (DAY, DAY),
        (dt.datetime(2018, 3, 5, 12, tzinfo=dt.UTC), DAY),
        (None, dt.date(2000, 1, 1)),
        (float("nan"), dt.date(2000, 1, 1)),
    ],
)
def test_dates(value, day):
    raw = RawStory(place="here", fields={"id": 1, "text": "a", "date": value})
    assert checked(raw, StoryDefaults(date=dt.date(2000, 1, 1))).date == day


def test_nan_from_pandas_is_no_headline(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": 17, "date": "2018-03-05", "text": "a", "headline": NaN, "more": [1]}')
    assert read(tmp_path / "a.jsonl", publisher="AP") == [Story(id="17", date=DAY, text="a", publisher="AP")]


def test_a_story_keeps_its_own_publisher(tmp_path):
    write(tmp_path / "a.jsonl")
    assert read(tmp_path, publisher="BBC")[0].publisher == "AP"


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("korea_2018-03-05", "2018-03-05"),
        ("AFP20180305b", "20180305"),
        ("2018-02-30", "2018-02-30"),
        ("12345678", None),
        ("20180230", None),
        ("12018-03-05", None),
        ("20180230-20180305", "20180305"),
    ],
)
def test_the_date_in_a_file_name(name, date):
    assert date_in_name(name) == date


def test_a_folder_is_read_in_order_with_ids_that_tell_the_place(tmp_path):
    for name in ("b/2018-03-05.txt", "a/2018-03-05.txt", "a/c-2018-03-05.txt", ".git/2018-03-05.txt", "a/notes.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("News.")
    assert [story.id for story in read(tmp_path)] == ["a/2018-03-05", "a/c-2018-03-05", "b/2018-03-05"]
    assert read(tmp_path / "b", tmp_path / "a")[0].id == "b/2018-03-05"
    assert [story.id for story in read(tmp_path / "b")] == ["2018-03-05"]


@pytest.mark.parametrize(
    ("text", "story"),
    [
        (' \n {"id": "a", "date": "2018-03-05", "text": "b"}\n', Story(id="a", date=DAY, text="b")),
        ("\n\nSeoul said no.", Story(id="stdin", date=DAY, text="Seoul said no.")),
    ],
)
def test_stdin(monkeypatch, text, story):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(text.encode()))))
    (read_story,) = read("-", date=DAY)
    assert (read_story.id, read_story.text.strip()) == (story.id, story.text)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.jsonl", None, "missing.jsonl: there is no such file or folder. Check the name."),
        ("news.docx", b"x", 'news.docx: ".docx" is no format of stories. Use .txt, .jsonl,'),
        ("news", b"x", 'news: "" is no format of stories.'),
        ("empty.jsonl", b"", "empty.jsonl: 0 bytes, an empty file. Leave it out, or write the stories into it."),
        ("empty.jsonl", b"\n", "empty.jsonl: holds no story."),
        ("empty.txt", b"", "empty.txt: 0 bytes, an empty file."),
        ("header.csv", b"id,date,text\n", "header.csv: holds no story."),
        ("empty.jsonl.gz", gzip.compress(b""), "empty.jsonl.gz: holds no story."),
        ("folder/x.docx", b"x", "folder: 1 files, none of a known format."),
    ],
)
def test_an_input_that_cannot_be_used(tmp_path, name, content, message):
    path = tmp_path / name
    if content is not None:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    with pytest.raises(InputError) as raised:
        read(path.parent if "/" in name else path)
    assert message in str(raised.value)


def test_no_input():
    with pytest.raises(InputError, match="No input"):
        find_sources([])


def test_a_large_file_is_read_line_by_line(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_bytes(jsonl(FULL) * 1000)
    stories = read_stories(find_sources([path]))
    next(stories)
    # The rest is still in the file: what is written behind comes out too.
    with path.open("ab") as file:
        file.write(jsonl({**FULL, "id": "last"}))
    assert list(stories)[-1].id == "last"


@given(st.dictionaries(st.sampled_from(["id", "date", "text", "publisher"]), st.text() | st.integers() | st.none()))
def test_whatever_the_fields_hold_is_a_story_or_rejected(fields):
    result = checked(RawStory(place="here", fields=fields), StoryDefaults())
    assert isinstance(result, Story | RejectedStory)
    assert all(value is None or isinstance(value.encode(), bytes) for value in (result.id, result.publisher))
