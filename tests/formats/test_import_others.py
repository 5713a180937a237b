"""GDELT, Phoenix and POLECAT in: files as they are published, with their quirks; and GDELT's mentions out."""

import csv

import pytest
from import_helpers import aside, imported, select
from panel_helpers import dataset

from coder.countries import countries
from coder.formats import export_events
from coder.formats.codes import country_rows, known_countries, plover_modes
from coder.formats.gdelt import COLUMNS1, COLUMNS2
from coder.formats.mentions import COLUMNS as MENTIONS
from coder.formats.phoenix import COLUMNS as PHOENIX
from coder.formats.plover import COLUMNS as POLECAT

GDELT = {
    "GLOBALEVENTID": "410412347", "SQLDATE": "20150218", "MonthYear": "201502", "Year": "2015", "FractionDate": "2015.1315",
    "Actor1Code": "USAGOV", "Actor1Name": "UNITED STATES", "Actor1CountryCode": "USA", "Actor1Type1Code": "GOV",
    "Actor2Code": "AFR", "Actor2Name": "AFRICA", "Actor2CountryCode": "AFR", "IsRootEvent": "1", "EventCode": "0251",
    "EventBaseCode": "025", "EventRootCode": "02", "QuadClass": "1", "GoldsteinScale": "-0.3", "NumMentions": "10",
    "ActionGeo_Type": "4", "ActionGeo_FullName": "Seoul, Soul-t'ukpyolsi, South Korea", "ActionGeo_CountryCode": "KS",
    "ActionGeo_Lat": "37.5664", "ActionGeo_Long": "127", "DATEADDED": "20150219233000", "SOURCEURL": "http://example.org/1",
}  # fmt: skip


def file(tmp_path, columns, *rows, header=False, name="export.CSV"):
    path = tmp_path / name
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        writer.writerows(([columns] if header else []) + [[row.get(column, "") for column in columns] for row in rows])
    return path


@pytest.mark.parametrize(("form", "columns"), [("gdelt1", COLUMNS1), ("gdelt2", COLUMNS2)])
def test_gdelt(tmp_path, form, columns):
    done = imported(tmp_path / "out", file(tmp_path, columns, GDELT), form=form)
    assert done.notes == {"not a country: AFR": 1}
    found = select(
        tmp_path / "out",
        """select event_id, cast(event_date as text), source_code, source_country, target_code, target_country, cameo_code, intensity,
        city, province, country, story_id, cast(publication_date as text), event_text, source_sectors, geo_precision from events""",
    )
    assert found == [(
        "410412347", "2015-02-18", "USAGOV", "USA", "AFR", None, "0251", -0.3, "Seoul", "Soul-t'ukpyolsi", "KOR",
        "http://example.org/1", "2015-02-19", "Appeal for easing of administrative sanctions", "Government", "city",
    )]  # fmt: skip
    assert select(tmp_path / "out", "select url, events from stories") == [("http://example.org/1", 1)]


def test_gdelt_before_the_address_of_the_source_was_added(tmp_path):
    old = GDELT | {"SQLDATE": "19790104", "DATEADDED": "20130203", "EventCode": "43", "EventRootCode": "4"}
    done = imported(tmp_path / "out", file(tmp_path, COLUMNS1[:57], old), form="gdelt1")
    assert done.notes["zero before the code restored"] == 1
    found = select(tmp_path / "out", "select cameo_code, story_id, cast(publication_date as text), year from events")
    assert found == [("043", None, "1979-01-04", 1979)]
    assert done.counts.read == 0


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"EventCode": "---"}, "not a CAMEO code: ---"),
        ({"SQLDATE": "20151301"}, "not a date: 20151301"),
        ({"ActionGeo_Lat": "x"}, "ActionGeo_Lat is no number: x"),
        ({"GLOBALEVENTID": ""}, "no GLOBALEVENTID"),
    ],
)
def test_bad_rows_of_gdelt(tmp_path, change, reason):
    imported(tmp_path / "out", file(tmp_path, COLUMNS2, GDELT | change), form="gdelt2")
    assert [row[1] for row in aside(tmp_path / "out")] == [reason]


def test_a_file_of_mentions_is_no_file_of_events(tmp_path):
    imported(tmp_path / "out", file(tmp_path, COLUMNS2[:16], GDELT), form="gdelt2")
    assert aside(tmp_path / "out")[0][1] == "wrong number of columns: 16, not 61"


MENTION = {
    "GLOBALEVENTID": "410412347", "EventTimeDate": "20150218000000", "MentionTimeDate": "20150219233000", "MentionType": "1",
    "MentionSourceName": "example.org", "MentionIdentifier": "http://example.org/1", "SentenceID": "4", "Actor1CharOffset": "812",
    "Actor2CharOffset": "-1", "ActionCharOffset": "840", "InRawText": "1", "Confidence": "60",
}  # fmt: skip


def test_mentions_beside_events_tell_of_the_story_that_an_event_is_from(tmp_path):
    elsewhere = MENTION | {"MentionIdentifier": "http://example.org/2", "SentenceID": "9"}
    older = MENTION | {"GLOBALEVENTID": "1"}
    mentions = file(tmp_path, MENTIONS, elsewhere, MENTION, older, MENTION | {"SentenceID": "x"}, name="m.CSV")
    events = file(tmp_path, COLUMNS2, GDELT, GDELT | {"GLOBALEVENTID": "410412348"})
    done = imported(tmp_path / "out", mentions, events, form="gdelt2")
    assert done.counts.rows == {"read": 3, "events": 2, "repeated": 0, "kept_aside": 1}
    told = "another mention of an event", "mention of an event that is not in the files"
    assert [done.notes[note] for note in told] == [1, 1]
    columns = "publisher, sentence_number, source_start, target_start, action_start, confidence"
    assert select(tmp_path / "out", f"select {columns} from events order by event_id") == [
        ("example.org", 4, 812, None, 840, 0.6),
        (None,) * 6,
    ]
    assert aside(tmp_path / "out")[0][:2] == ("m.CSV line 4", "SentenceID is no whole number: x")


def test_events_and_mentions_in_and_out(tmp_path):
    told = {
        "story_id": "a",
        "sentence_number": 2,
        "source_start": 4,
        "target_start": 9,
        "action_start": 6,
        "confidence": 0.5,
    }
    there = dataset(tmp_path / "there", ("2018-03-05 USA 042 KOR", told | {"publisher": "Yonhap"}))
    export_events(there, tmp_path / "e.CSV", "gdelt2")
    done = imported(tmp_path / "back", tmp_path / "e.CSV", tmp_path / "e.mentions.CSV", form="gdelt2")
    assert done.counts.rows == {"read": 1, "events": 1, "repeated": 0, "kept_aside": 0}
    columns = f"select publisher, {', '.join(told)} from events"
    assert select(tmp_path / "back", columns) == select(there, columns)


def test_gdelt_mentions_are_the_tellings_of_an_event(tmp_path):
    more = {"story_id": "a", "sentence_number": 2, "source_start": 4, "confidence": 0.5}
    again = more | {"story_id": "b", "duplicate_of": "0"}
    events = dataset(tmp_path / "events", ("2018-03-05 USA 042 KOR", more), ("2018-03-05 USA 042 KOR", again))
    export_events(events, tmp_path / "all.CSV", "gdelt2")
    export_events(events, tmp_path / "one.CSV.gz", "gdelt2", unique=True)
    rows = [line.split("\t") for line in (tmp_path / "all.mentions.CSV").read_text().splitlines()]
    assert [row[0] for row in rows] == ["0", "1"]
    assert [len(row) for row in rows] == [16, 16]
    assert rows[0][5:8] + rows[0][11:12] == ["a", "2", "4", "50"]
    imported(tmp_path / "out", tmp_path / "one.CSV.gz", form="gdelt2")
    assert select(tmp_path / "out", "select count(*) from events") == [(1,)]
    assert (tmp_path / "one.mentions.CSV.gz").exists()


ROW = {
    "EventID": "0_v0.2.0", "Date": "20140620", "Year": "2014", "Month": "6", "Day": "20", "SourceActorFull": "USAGOV",
    "TargetActorFull": "IRQMIL", "EventCode": "040", "EventRootCode": "04", "PentaClass": "1", "GoldsteinScore": "1.0",
    "Issues": "ID_ATROCITY,2;TERROR,1", "CountryCode": "IQ", "SentenceID": "53a4_3;53a5_1", "URLs": "http://a;http://b",
}  # fmt: skip


def test_phoenix(tmp_path):
    imported(tmp_path / "out", file(tmp_path, PHOENIX, ROW), form="phoenix")
    found = select(
        tmp_path / "out",
        "select event_id, source_country, target_country, target_sectors, story_id, sentence_number, contexts, country from events",
    )
    assert found == [("0_v0.2.0", "USA", "IRQ", "Military", "53a4", 3, "ID_ATROCITY,TERROR", "IRQ")]
    assert select(tmp_path / "out", "select url from stories") == [("http://a",)]


EVENT = {
    "Event ID": "20200101-1", "Event Date": "2020-01-01", "Event Type": "PROTEST", "Event Mode": "riot", "Intensity": "-5",
    "Contexts": "economic;executive", "Actor Name": "Protesters", "Actor Country": "FRA", "Actor Sectors": "CVL;OPP",
    "Recipient Country": "France", "Primary Recipient Sector": "GOV", "Country": "FRA", "Publication Date": "2020-01-02",
}  # fmt: skip


def test_polecat(tmp_path):
    unknown = EVENT | {"Event ID": "2", "Event Mode": "dance", "Event Type": "Aid"}
    wrong = EVENT | {"Event ID": "3", "Event Type": "SING"}
    done = imported(tmp_path / "out", file(tmp_path, POLECAT, EVENT, unknown, wrong, header=True), form="polecat")
    assert done.notes == {"mode not known: AID dance": 1}
    found = select(
        tmp_path / "out",
        "select cameo_code, plover, source_code, target_code, contexts, cast(publication_date as text) from events",
    )
    assert found == [
        ("145", "PROTEST", "FRACVLOPP", "FRAGOV", "economic,executive", "2020-01-02"),
        ("070", "AID", "FRACVLOPP", "FRAGOV", "economic,executive", "2020-01-02"),
    ]
    assert [row[1] for row in aside(tmp_path / "out")] == ["not a PLOVER event: SING"]


def test_polecat_with_more_names_in_the_header_and_tabs_in_the_rows(tmp_path):
    columns = ["Event Intensity" if name == "Intensity" else name for name in POLECAT]
    path = file(tmp_path, columns, EVENT | {"Event Intensity": "-5"}, header=True)
    lines = path.read_text().splitlines()
    path.write_text(f"{lines[0]}\tHeadline\tMore\n{lines[1]}\n{lines[1].replace('20200101-1', '2')}\t\t\t\t\n")
    imported(tmp_path / "out", path, form="polecat")
    assert select(tmp_path / "out", "select intensity from events") == [(-5.0,), (-5.0,)]


def test_the_tables_of_codes():
    rows = {row[0]: row for row in country_rows(countries())}
    assert rows["COG"][1] == "Congo"
    assert known_countries("icews")["republic of congo"] == "COG"
    assert known_countries("cameo")["ROM"] == "ROU"
    assert known_countries("fips")["KS"] == "KOR"
    modes = [(row.plover, row.mode) for row in plover_modes()]
    assert len(modes) == len(set(modes))
