"""From coded stories to rows: ICEWS columns, ids, reciprocal events, one a day."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from fake_coder import event, mention
from hypothesis import given
from hypothesis import strategies as st

from coder import cameo
from coder.dataset.event_ids import event_ids
from coder.dataset.one_a_day import OneADay
from coder.dataset.rows import event_rows, rejected_row, sentence_row, story_row
from coder.dataset.schema import TABLES
from coder.records import CodedSentence, CodedStory, RejectedStory, Span, Story

CODES = cameo.load(Path(__file__).parents[2] / "dictionaries" / "cameo.csv")
STORY = Story(id="s1", text="KORGOV met PRKGOV.", date=dt.date(2018, 3, 5), publisher="AP")
ICEWS = (
    "event_id event_date source_name source_sectors source_country event_text cameo_code intensity target_name "
    "target_sectors target_country story_id sentence_number publisher city district province country latitude longitude"
)
OURS = (
    "publication_date source_code target_code source_text target_text action_text source_start source_end target_start "
    "target_end action_start action_end root_code quad_class plover factuality negated attributed_to reciprocal_of "
    "pattern_id source_entry target_entry source_resolution target_resolution "
    "source_refers_to source_refers_start source_refers_end target_refers_to target_refers_start target_refers_end "
    "confidence contexts date_precision "
    "geo_precision killed injured duplicate_of"
)


def sentence(*events, number=1):
    return CodedSentence(number=number, start=0, end=18, text=STORY.text, status="coded", events=events)


def rows(*events, story=STORY, one_a_day=None):
    return event_rows(story, sentence(*events), CODES, one_a_day or OneADay())


def test_columns_are_those_of_the_architecture():
    assert " ".join(TABLES["events"].names) == f"{ICEWS} {OURS}"


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_a_sentence(table):
    assert all(field.metadata[b"doc"].endswith(b".") for field in TABLES[table])


def test_rows_have_no_columns_the_schema_lacks():
    coded = CodedStory(story=STORY, status="coded", sentences=(sentence(event("KORGOV", "042", "PRKGOV")),))
    assert set(story_row(coded)) <= set(TABLES["stories"].names)
    assert set(rejected_row(RejectedStory(place="here", reason="no id"))) <= set(TABLES["stories"].names)
    assert set(sentence_row(STORY, coded.sentences[0])) <= set(TABLES["sentences"].names)
    assert set(rows(event("KORGOV", "042", "PRKGOV"))[0]) <= set(TABLES["events"].names)


def test_an_event_in_icews_columns():
    (row,) = rows(event("KORGOVMIL", "042", "IGOUNO"))
    expected = {
        "event_date": dt.date(2018, 3, 5),
        "source_name": "Name of KORGOVMIL",
        "source_sectors": "Government,Military",
        "source_country": "KOR",
        "event_text": "Make a visit",
        "cameo_code": "042",
        "intensity": 1.9,
        "target_name": "Name of IGOUNO",
        "target_sectors": "International Government Organization",
        "target_country": None,
        "story_id": "s1",
        "sentence_number": 1,
        "publisher": "AP",
        "root_code": "04",
        "quad_class": 1,
        "plover": "CONSULT",
        "source_code": "KORGOVMIL",
        "reciprocal_of": None,
        "duplicate_of": None,
    }
    assert {name: row[name] for name in expected} == expected


def test_a_party_that_the_text_does_not_name_is_null():
    (row,) = rows(event("?", "190", "KORCVL"))
    assert not any(name.startswith("source_") for name in row)


def test_an_unknown_party_keeps_its_words():
    unknown = msgspec.structs.replace(mention("KOR"), code="", name="", text="the faction", entry="")
    (row,) = rows(msgspec.structs.replace(event("?", "190", "KORCVL"), source=unknown))
    assert (row["source_code"], row["source_name"], row["source_text"]) == (None, None, "the faction")


def test_a_reference_tells_the_words_it_refers_to():
    he = msgspec.structs.replace(mention("KORGOV"), resolution="pronoun", refers_to=Span(3, 13, "Moon Jae-in"))
    (row,) = rows(msgspec.structs.replace(event("KORGOV", "042", "PRKGOV"), source=he))
    assert (row["source_refers_to"], row["source_refers_start"], row["source_refers_end"]) == ("Moon Jae-in", 3, 13)
    assert (row["target_refers_to"], row["target_refers_start"]) == (None, None)


def test_a_code_that_is_in_no_table_is_told(caplog):
    (row,) = rows(event("KOR", "1999", "PRK"))
    assert row["root_code"] == "19"
    assert "intensity" not in row
    assert "1999 does not stand in cameo.csv" in caplog.text


def test_the_reverse_event_points_to_the_first():
    one, other = rows(event("KORGOV", "042", "PRKGOV"), event("PRKGOV", "043", "KORGOV", mirrors=0))
    assert other["reciprocal_of"] == one["event_id"]


def test_one_a_day_marks_the_later_event():
    one_a_day = OneADay()
    (first,) = rows(event("KORGOV", "042", "PRKGOV"), one_a_day=one_a_day)
    for story, same in [
        (msgspec.structs.replace(STORY, id="s2"), True),
        (msgspec.structs.replace(STORY, id="s3", date=dt.date(2018, 3, 6)), False),
    ]:
        (row,) = rows(event("KORGOV", "042", "PRKGOV"), story=story, one_a_day=one_a_day)
        assert row["duplicate_of"] == (first["event_id"] if same else None)
    for other in (
        event("PRKGOV", "042", "KORGOV"),
        event("KORGOV", "043", "PRKGOV"),
        event("KORGOV", "042", "PRKGOV", negated=True),
        event("KORGOV", "042", "PRKGOV", factuality="denied"),
    ):
        assert rows(other, one_a_day=one_a_day)[0]["duplicate_of"] is None


EVENTS = st.builds(
    event,
    st.sampled_from(["KOR", "PRK", "?"]),
    st.sampled_from(["042", "043"]),
    st.sampled_from(["KOR", "PRK", "?"]),
)


@given(st.lists(EVENTS, max_size=6))
def test_event_ids_are_distinct_and_the_same_when_repeated(events):
    ids = event_ids("s1", sentence(*events))
    assert len(set(ids)) == len(events)
    assert ids == event_ids("s1", sentence(*events))
    assert set(ids).isdisjoint(event_ids("s2", sentence(*events)))
    assert set(ids).isdisjoint(event_ids("s1", sentence(*events, number=2)))


def test_an_event_id_does_not_change_between_versions():
    assert event_ids("s1", sentence(event("KORGOV", "042", "PRKGOV"))) == ["ec35d80bb849e225"]
