"""ICEWS in: every vintage, its quirks, bad rows; and the published sample in and out again."""

import gzip
import os
import tempfile
import zipfile
from pathlib import Path

import polars as pl
import pytest
import zstandard
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from import_helpers import HEADER, ROW, aside, icews, imported, row, select

from coder import scan_events
from coder.dataset.schema import EVENTS
from coder.errors import CoderError
from coder.formats import export_events, import_events
from coder.formats.icews import COLUMNS

REFERENCE = Path(os.environ.get("CODER_REFERENCE", Path(__file__).parents[3] / "shared" / "reference"))
SAMPLE = REFERENCE / "icews_events_2018_sample.tab"
# Coordinates that the sample writes with 17 digits are written in the fewest that mean the same.
SHORTER = {"27.971800000000002": "27.9718", "24.596800000000002": "24.5968", "15.485900000000001": "15.4859"}


def test_a_row(tmp_path):
    imported(tmp_path / "out", icews(tmp_path, row()))
    event = scan_events(tmp_path / "out").collect().row(0, named=True)
    assert {name: value for name, value in event.items() if value is not None} == {
        "event_id": "20718170", "event_date": pl.Series(["2018-03-05"]).str.to_date()[0], "source_name": "Moon Jae-in",
        "source_sectors": "Executive,Government", "source_country": "KOR", "event_text": "Consult", "cameo_code": "040",
        "intensity": 1.0, "target_name": "Kim Jong-Un", "target_sectors": "Executive,Government", "target_country": "PRK",
        "story_id": "7", "sentence_number": 1, "publisher": "Yonhap", "city": "Seoul", "province": "Seoul-teukbyeolsi",
        "country": "KOR", "latitude": 37.5683, "longitude": 126.978, "publication_date": event["event_date"],
        "source_code": "KORGOV", "target_code": "PRKGOV", "root_code": "04", "quad_class": 1, "plover": "CONSULT",
        "date_precision": "publication", "year": 2018,
    }  # fmt: skip


def test_the_columns_have_the_types_of_the_dataset(tmp_path):
    imported(tmp_path / "out", icews(tmp_path, row()))
    kinds = scan_events(tmp_path / "out").collect_schema()
    expected = pl.DataFrame(EVENTS.empty_table()).schema
    assert {name: kinds[name] for name in EVENTS.names} == dict(expected)


MENDED = [
    (row(Event_Date="3/5/2018"), "day written m/d/Y", {"event_date": "2018-03-05"}),
    (row(Event_Date="12/31/2017"), "day written m/d/Y", {"event_date": "2017-12-31"}),
    (row(CAMEO_Code="40"), "zero before the code restored", {"cameo_code": "040"}),
    (row(CAMEO_Code="10", Event_Text="Make statement", Intensity="0"), "zero before the code restored", {"cameo_code": "010"}),
    (row(CAMEO_Code="10", Event_Text="Demand", Intensity="-5"), None, {"cameo_code": "10"}),
    (row(CAMEO_Code="NA"), "code from the label", {"cameo_code": "040", "intensity": "1.0"}),
    (row(Intensity="NA"), "intensity from the code", {"intensity": "1.0"}),
    (row(Source_Country="Atlantis"), "country not known: Atlantis", {"source_country": None, "source_code": "GOV"}),
    (row(Target_Country="Congo"), None, {"target_country": "COG"}),
    (row(Source_Name='"Moon ""Jae"" in"'), None, {"source_name": 'Moon "Jae" in'}),
    (row(Source_Name='Moon "Jae"'), None, {"source_name": 'Moon "Jae"'}),
    (row(Source_Name='"Moon'), None, {"source_name": '"Moon'}),
    (row() + "\t\t", None, {"event_id": "20718170"}),
    (row().replace("\t", '"\t"').join('""'), None, {"event_id": "20718170", "source_name": "Moon Jae-in", "district": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "note", "expected"), MENDED, ids=[f"{i}-{case[1]}" for i, case in enumerate(MENDED)])
def test_what_is_mended_is_told(tmp_path, text, note, expected):
    done = imported(tmp_path / "out", icews(tmp_path, text))
    assert done.notes == ({note: 1} if note else {})
    values = ", ".join(f"cast({name} as text)" for name in expected)
    assert select(tmp_path / "out", f"select {values} from events") == [tuple(expected.values())]


BAD = [
    (row().rsplit("\t", 1)[0], "wrong number of columns: 19, not 20"),
    (row() + "\tmore", "wrong number of columns: 21, not 20"),
    ("a line of text", "wrong number of columns: 1, not 20"),
    (row(Event_Date="2018-02-30"), "not a date: 2018-02-30"),
    (row(Event_Date="31/12/2017"), "not a date: 31/12/2017"),
    (row(Event_Date="3/5/18"), "not a date: 3/5/18"),
    (row(Event_Date="NA"), "not a date: none"),
    (row(CAMEO_Code="13y"), "not a CAMEO code: 13y"),
    (row(CAMEO_Code="999"), "not a CAMEO code: 999"),
    (row(CAMEO_Code="NA", Event_Text="Dance"), "not a CAMEO code: Dance"),
    (row(Event_ID="NA"), "no Event ID"),
    (row(Intensity="high"), "Intensity is no number: high"),
    (row(Sentence_Number="1st"), "Sentence Number is no whole number: 1st"),
    (row(Latitude="37N"), "Latitude is no number: 37N"),
]


@pytest.mark.parametrize(("text", "reason"), BAD, ids=[case[1] for case in BAD])
def test_a_bad_row_is_kept_aside(tmp_path, text, reason):
    done = imported(tmp_path / "out", icews(tmp_path, row(), text, row(2)))
    assert done.counts.events == 2
    assert aside(tmp_path / "out") == [("events.tab line 3", reason, text)]
    assert select(tmp_path / "out", "select place, reason from stories where status = 'rejected'") == [
        ("events.tab line 3", reason)
    ]
    assert done.reasons == {reason.split(":", maxsplit=1)[0]: 1}


def test_the_vintage_without_codes(tmp_path):
    columns = [name for name in COLUMNS if name != "CAMEO Code"]
    cells = ["3/5/2017" if name == "Event Date" else ROW[name] for name in columns]
    done = imported(tmp_path / "out", icews(tmp_path, "\t".join(cells), header="\t".join(columns)))
    assert done.notes == {"day written m/d/Y": 1, "code from the label": 1}
    assert select(tmp_path / "out", "select cameo_code, year from events") == [("040", 2017)]


def test_a_file_with_quoted_header_and_one_without(tmp_path):
    quoted = icews(tmp_path, row(), header='"' + HEADER.replace("\t", '"\t"') + '"')
    bare = tmp_path / "bare.tab"
    bare.write_text(row(2))  # nor a line end
    assert imported(tmp_path / "out", quoted, bare).counts.events == 2


def test_exact_repeats_are_counted_and_left_out(tmp_path):
    one = icews(tmp_path, row(), row(2), row(), row(), name="2021.tab")
    other = icews(tmp_path, row(2), row(3), name="day.tab")
    done = imported(tmp_path / "out", one, other)
    assert done.counts.rows == {"read": 6, "events": 3, "repeated": 3, "kept_aside": 0}
    assert select(tmp_path / "out", "select event_id from events") == [("20718170",), ("20718171",), ("20718172",)]


def test_an_id_of_two_events_gets_a_number_and_leaves_it_again(tmp_path):
    file = icews(tmp_path, row(), row(Event_Date="2018-03-06"), row(Event_Date="2018-03-07"))
    imported(tmp_path / "out", file)
    ids = [("20718170",), ("20718170/2",), ("20718170/3",)]
    assert select(tmp_path / "out", "select event_id from events") == ids
    export_events(tmp_path / "out", tmp_path / "back.tab", "icews")
    assert (tmp_path / "back.tab").read_text() == file.read_text()


def test_first_event_of_the_day_and_mutual_acts_are_marked(tmp_path):
    swapped = {f"{a} {what}": ROW[f"{b} {what}"] for a, b in (("Source", "Target"), ("Target", "Source")) for what in ("Name", "Country")}  # fmt: skip
    swapped = {name.replace(" ", "_"): value for name, value in swapped.items()}
    visit = {"CAMEO_Code": "042", "Event_Text": "Make a visit", "Sentence_Number": "2"}
    host = {"CAMEO_Code": "043", "Event_Text": "Host a visit", "Sentence_Number": "2"}
    rows = [
        row(1), row(2, **swapped), row(3, Story_ID="8"), row(4, **visit), row(5, **visit, Story_ID="9"), row(6, **swapped, **host),
        row(7, Event_Date="2018-03-06"), row(8, CAMEO_Code="111", Event_Text="Criticize or denounce"),
        row(9, **swapped, CAMEO_Code="111", Event_Text="Criticize or denounce"),
    ]  # fmt: skip
    done = imported(tmp_path / "out", icews(tmp_path, *rows))
    found = select(
        tmp_path / "out", "select right(event_id, 1), right(duplicate_of, 1), right(reciprocal_of, 1) from events"
    )
    assert found == [
        ("0", None, None), ("1", None, "0"), ("2", "0", None), ("3", None, None), ("4", "3", None), ("5", None, "3"),
        ("6", None, None), ("7", None, None), ("8", None, None),
    ]  # fmt: skip
    assert done.counts.marked == 2
    assert select(tmp_path / "out", "select sum(events) from dyad_month") == [(7,)]


def test_appending_does_not_repeat(tmp_path):
    imported(tmp_path / "out", icews(tmp_path, row(), row(2, Story_ID="8"), name="one.tab"))
    more = icews(tmp_path, row(), row(3), row(Event_Date="2018-03-06"), "bad", name="two.tab")
    done = imported(tmp_path / "out", more, mode="append")
    assert done.counts.rows == {"read": 4, "events": 2, "repeated": 1, "kept_aside": 1}
    ids = [("20718170",), ("20718170/2",), ("20718171",), ("20718172",)]
    assert select(tmp_path / "out", "select event_id from events order by all") == ids
    stories = select(tmp_path / "out", "select story_id, count(*) from stories group by all order by all")
    assert stories == [("7", 1), ("8", 1), (None, 1)]
    done = imported(tmp_path / "out", icews(tmp_path, row(5)), mode="overwrite")
    assert select(tmp_path / "out", "select event_id from events") == [("20718174",)]
    assert aside(tmp_path / "out") == []


def test_latin1_names(tmp_path):
    path = tmp_path / "events.tab"
    path.write_bytes((HEADER + "\n" + row(Source_Name="José") + "\n").encode("latin-1") + row(2, City="Dún").encode())
    done = imported(tmp_path / "out", path)
    assert done.notes == {"line in Latin-1": 1}
    assert select(tmp_path / "out", "select source_name, city from events") == [
        ("José", "Seoul"),
        ("Moon Jae-in", "Dún"),
    ]


def test_line_ends_and_marks_of_windows(tmp_path):
    path = tmp_path / "events.tab"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEADER}\r\n{row()}\r\n\r\n{row(2)}\r\n".encode())
    assert imported(tmp_path / "out", path).counts.rows == {"read": 2, "events": 2, "repeated": 0, "kept_aside": 0}


def packed(path, content):
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("events.2018.tab", content)
    else:
        path.write_bytes({".gz": gzip.compress, ".zst": zstandard.compress}[path.suffix](content))
    return path


@pytest.mark.parametrize("name", ["events.zip", "events.tab.gz", "events.tab.zst"])
def test_packed_files(tmp_path, name):
    content = "\n".join([HEADER, *(row(n) for n in range(1, 100))]).encode()
    assert imported(tmp_path / "out", packed(tmp_path / name, content)).counts.events == 99


@pytest.mark.parametrize("name", ["events.zip", "events.tab.gz", "events.tab.zst"])
def test_what_can_be_read_of_a_packed_file_cut_short(tmp_path, name):
    rows = [row(n, Story_ID=str(n * 7919 % 9973), City=f"C{n * n}") for n in range(1, 40_000)]
    path = packed(tmp_path / name, "\n".join([HEADER, *rows]).encode())
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    done = imported(tmp_path / "out", path)
    assert 0 < done.counts.events < 39_999
    assert done.reasons == {"file cannot be read to its end": 1}


def test_all_members_of_an_archive_are_read(tmp_path):
    path = tmp_path / "events.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(1, 4):
            archive.writestr(f"2018/part{number}.tab", f"{HEADER}\n{row(number)}\nbad {number}\n")
        archive.writestr("__MACOSX/part1.tab", "no events")
        archive.mkdir("more")
    done = imported(tmp_path / "out", path)
    assert done.counts.rows == {"read": 6, "events": 3, "repeated": 0, "kept_aside": 3}
    assert [place for place, *_ in aside(tmp_path / "out")] == [f"events.zip/part{n}.tab line 3" for n in (1, 2, 3)]


@pytest.mark.parametrize("size", [None, 0], ids=["sizes before", "sizes after"])
def test_an_archive_cut_short_gives_its_first_members_and_the_beginning_of_the_next(tmp_path, size):
    content = "\n".join([HEADER, *(row(n, City=f"C{n * n}") for n in range(1, 10_000))])
    path = tmp_path / "events.zip"
    with (
        path.open("wb") as file,
        zipfile.ZipFile(file if size is None else Stream(file), "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        archive.writestr("one.tab", f"{HEADER}\n{row(20_000)}\n")
        archive.writestr("two.tab", content)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    done = imported(tmp_path / "out", path)
    assert select(tmp_path / "out", "select count(*) from events where event_id = '20738169'") == [(1,)]
    assert 1 < done.counts.events < 9_999
    assert done.reasons == {"file cannot be read to its end": 1}


class Stream:
    """A file without a way back, so that the archive has the sizes after the members."""

    def __init__(self, file):
        self.write, self.flush = file.write, file.flush


@pytest.mark.parametrize("what", ["content", "method", "password"])
def test_a_member_that_cannot_be_read_leaves_the_others(tmp_path, what):
    path = packed(tmp_path / "events.zip", "\n".join([HEADER, *(row(n) for n in range(1, 100))]).encode())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("two.tab", f"{HEADER}\n{row(200)}\n")
    data = bytearray(path.read_bytes())
    listed = data.index(b"PK\x01\x02")  # the first member in the table of contents
    place, value = {"content": (300, data[300] ^ 255), "method": (listed + 10, 97), "password": (listed + 8, 1)}[what]
    data[place] = value
    path.write_bytes(data)
    done = imported(tmp_path / "out", path)
    assert select(tmp_path / "out", "select count(*) from events where event_id = '20718369'") == [(1,)]
    assert done.reasons == {"file cannot be read to its end": 1}


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"PK\x03\x04", "file cannot be read: no zip archive"), (b"", "file cannot be read: no zip archive"), (b"text", "file cannot be read: no zip archive")],
)  # fmt: skip
def test_a_file_that_is_no_archive(tmp_path, content, reason):
    (tmp_path / "events.zip").write_bytes(content)
    done = imported(tmp_path / "out", tmp_path / "events.zip", icews(tmp_path, row()))
    assert done.counts.events == 1
    assert aside(tmp_path / "out") == [("events.zip line 1", reason, "")]


def test_a_wrong_row_far_down(tmp_path):
    rows = [row(n) for n in range(1, 100_000)]
    rows[99_990] = "cut"
    imported(tmp_path / "out", icews(tmp_path, *rows))
    assert aside(tmp_path / "out") == [("events.tab line 99992", "wrong number of columns: 1, not 20", "cut")]
    # The order of the file is kept.
    export_events(tmp_path / "out", tmp_path / "back.tab", "icews")
    assert (tmp_path / "back.tab").read_text().splitlines() == [HEADER, *rows[:99_990], *rows[99_991:]]


def test_nothing_is_written_when_an_import_cannot_begin(tmp_path):
    with pytest.raises(CoderError, match="there is no such file"):
        import_events("icews", [icews(tmp_path, row()), tmp_path / "none.tab"], tmp_path / "out")
    with pytest.raises(CoderError, match="is no format of import"):
        import_events("csv", [icews(tmp_path, row())], tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample of ICEWS is not here (CODER_REFERENCE)")
def test_the_published_sample_in_and_out(tmp_path):
    done = imported(tmp_path / "out", SAMPLE)
    assert done.counts.rows == {"read": 3705, "events": 3705, "repeated": 0, "kept_aside": 0}
    assert (done.notes, done.counts.stories["coded"]) == ({}, 1876)
    export_events(tmp_path / "out", tmp_path / "back.tab", "icews")
    published = SAMPLE.read_text(encoding="utf-8")
    for long, short in SHORTER.items():
        published = published.replace(long, short)
    assert (tmp_path / "back.tab").read_text(encoding="utf-8") == published
    assert select(tmp_path / "out", "select count(*) from events where source_code is null and source_country is not null") == [(0,)]  # fmt: skip


LINES = st.lists(
    st.one_of(
        st.sampled_from([row(1), row(2), row(3, CAMEO_Code="13y"), "", '"', "\t" * 19, "\t" * 25, row(4) + "\t"]),
        st.text(st.sampled_from('a\t"é\r\x00 '), max_size=30),
    ),
    max_size=12,
)


@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@example(lines=["", "", "\t" * 19, ' \x00\r\r "aa""\x00\r', '"', row(3)], end="\r\n", latin=False)
@example(lines=["", "", "", row(1), "", ""], end="\n", latin=False)
@example(lines=[row(1), "\r", "\r", row(2)], end="\r\n", latin=True)
@example(lines=[row(1), "\r", row(2)], end="\n", latin=False)
@given(lines=LINES, end=st.sampled_from(["\n", "\r\n"]), latin=st.booleans())
def test_the_books_balance_whatever_the_file_holds(lines, end, latin):
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "events.tab"
        path.write_bytes(end.join([HEADER, row(9), *lines]).encode("latin-1" if latin else "utf-8"))
        done = imported(Path(name) / "out", path)
        assert done.counts.rows["read"] == 1 + sum(bool(line.rstrip("\r")) for line in lines)


def test_a_row_of_another_width_keeps_its_place(tmp_path):
    rows = [row(1), "cut", row(2) + "\t", row(3)]
    imported(tmp_path / "out", icews(tmp_path, *rows))
    ids = [("20718170",), ("20718171",), ("20718172",)]
    assert select(tmp_path / "out", "select event_id from events") == ids
    assert aside(tmp_path / "out")[0][0] == "events.tab line 3"
