"""Gold and predictions of every form: datasets, ICEWS files, PLOVER records; by text and by day."""

import json
import logging
import zipfile

import pytest
from fake_coder import FakeCoder
from import_helpers import HEADER, icews, row

from coder.errors import InputError
from coder.evaluation import Triple, agreement, evaluate, evaluate_days, read_gold, read_predictions
from coder.evaluation.forms import form_of
from coder.evaluation.plover import class_code
from coder.formats import export_events, import_events
from coder.run import code_stories

MEETING = [Triple("KORGOV", "040", "PRKGOV")]
RECORD = {
    "id": "G1", "date": "2018-03-05", "event": "CONSULT", "mode": "", "text": "KORGOV 040 PRKGOV.",
    "source": [{"actorText": "Moon", "code": "KOR", "sector": "GOV"}], "target": [{"code": "PRK", "sector": "GOV"}],
}  # fmt: skip


def lines(path, *records):
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def story(number, text, date="2018-03-05"):
    return {"id": str(number), "date": date, "text": text}


@pytest.fixture
def dataset(tmp_path):
    stories = lines(
        tmp_path / "stories.jsonl",
        story(7, "KORGOV 040 PRKGOV."),
        story(8, "KOR 190 PRK."),
        story(9, "nothing."),
        story(10, "USA 190 IRQ.", "2018-03-06"),
    )
    code_stories([stories], tmp_path / "events", factory=FakeCoder)
    return tmp_path / "events"


def zipped(path):
    packed = path.with_suffix(".zip")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, path.name)
    return packed


@pytest.mark.parametrize("suffix", [".tab", ".csv", ".txt"])
def test_icews_files(tmp_path, suffix):
    path = icews(
        tmp_path,
        row(1),
        row(2, CAMEO_Code="190", Event_Text="Use conventional military force", Story_ID="8"),
        name=f"e{suffix}",
    )
    found = read_predictions(path)
    assert {story: own.events for story, own in found.items()} == {
        "7": MEETING,
        "8": [Triple("KORGOV", "190", "PRKGOV")],
    }
    assert str(found["7"].days[0]) == "2018-03-05"
    assert [item.triples for item in read_gold(path)] == [own.events for own in found.values()]
    assert read_predictions(zipped(path)) == found


def test_icews_against_a_dataset_by_text(tmp_path, dataset, run):
    gold = icews(tmp_path, row(1), row(2, Story_ID="8"))
    status, out, err = run("evaluate", gold, "--predictions", dataset)
    assert status == 0
    assert "2 texts of the predictions are not in" in err
    rows = [line.split() for line in out.splitlines()]
    assert ["triple", "2", "2", "1", "0.500", "0.500", "0.500"] in rows
    assert "2 texts\n" in out  # without sentences, since ICEWS has no texts
    assert "extra triples: 1\n" in out
    assert json.loads(run("evaluate", gold, "--predictions", dataset, "--json")[1])["extras_per_100_sentences"] is None


def test_icews_against_a_dataset_by_day(tmp_path, dataset, run):
    gold = icews(tmp_path, row(1, Story_ID="20000001"), row(2, Story_ID="20000002", Target_Country="Japan"))
    status, out, err = run("evaluate", gold, "--predictions", dataset)
    assert (status, out) == (1, "")
    assert "is none of the gold's, such as '20000001'. Code the texts of this gold, or compare by day" in err
    status, out, err = run("evaluate", gold, "--predictions", dataset, "--by", "day")
    assert (status, "2 dyads of a day\n" in out) == (0, True)
    rows = [line.split() for line in out.splitlines()]
    assert [
        "triple",
        "2",
        "2",
        "1",
        "0.500",
        "0.500",
        "0.500",
    ] in rows  # KOR-PRK: 04 of both, 19 of one; KOR-JPN missed
    assert ["dyad", "2", "1", "1", "1.000", "0.500", "0.667"] in rows
    assert "1 dyads of a day of the predictions are not in" in err  # USA-IRQ on the next day


def test_a_dyad_that_only_the_predictions_have_is_an_extra(dataset):
    found = read_predictions(dataset)
    gold = {"x": found["8"]}  # KOR 190 PRK on 5 March
    found["y"] = type(found["8"])([Triple("CHN", "190", "JPN")], days=found["8"].days)
    figures = evaluate_days(gold, found)
    assert (figures.items, figures.unmatched, figures.extras, figures.views["triple"].both) == (2, 1, 2, 1)


def test_days_must_be_there_and_shared(tmp_path, dataset):
    found = read_predictions(dataset)
    undated = read_predictions(lines(tmp_path / "u.jsonl", {"id": "1", "cameo_code": "040", "source_code": "KOR"}))
    with pytest.raises(
        InputError, match=r"The gold cannot be compared by day: no event has a date. Give events with days"
    ):
        evaluate_days(undated, found)
    other = read_predictions(icews(tmp_path, row(1, Event_Date="2001-01-02")))
    with pytest.raises(InputError, match=r"no day in common \(2001-01-02 to 2001-01-02; 2018-03-05 to 2018-03-06\)"):
        evaluate_days(other, found)


def test_a_dataset_is_gold(dataset, run):
    gold = read_gold(dataset)
    assert {item.id: item.triples for item in gold} == {
        "7": MEETING, "8": [Triple("KOR", "190", "PRK")], "9": [], "10": [Triple("USA", "190", "IRQ")],
    }  # fmt: skip
    assert evaluate(gold, read_predictions(dataset)).views["triple"].f1 == 1
    status, _, err = run("evaluate", dataset)
    assert (status, "has no texts that could be coded. Give --predictions." in err) == (1, True)


def test_an_imported_dataset(tmp_path, dataset):
    import_events("icews", [icews(tmp_path, row(1), row(2, Story_ID="8"))], tmp_path / "imported")
    assert read_predictions(tmp_path / "imported")["7"].events == MEETING
    figures = agreement(dataset, tmp_path / "imported")  # no sentences on one side
    assert (figures.unit, figures.units, figures.only_first) == ("text", 2, 2)


@pytest.mark.parametrize("form", ["lines", "list"])
def test_plover_records(tmp_path, run, form):
    mutual = RECORD | {"id": "G2", "source": [{"code": "KOR"}, {"code": "PRK", "sector": "GOV,MILkur"}], "target": ""}
    path = tmp_path / "gold.json"
    path.write_text(json.dumps([RECORD, mutual], indent=1))
    if form == "lines":
        lines(path, RECORD, mutual)
    found = read_predictions(path)
    assert found["G1"].events == [Triple("KORGOV", "CONSULT", "PRKGOV")]
    assert found["G2"].events == [Triple("KOR", "CONSULT", "PRKGOVMIL"), Triple("PRKGOVMIL", "CONSULT", "KOR")]
    status, out, _ = run("evaluate", path)  # by class: our 040 is CONSULT, and so is the gold
    rows = [line.split() for line in out.splitlines()]
    assert (status, ["triple", "3", "2", "2", "1.000", "0.667", "0.800"] in rows) == (0, True)


@pytest.mark.parametrize(
    ("code", "standing"),
    [
        ("042", "040"),
        ("CONSULT", "040"),
        ("1831", "190"),
        ("ASSAULT", "190"),
        ("012", None),
        ("INVESTIGATE", "110"),
        ("FIGHT", "190"),
        ("DEMAND", "020"),
        ("0931", "110"),
        ("1951", "190"),
    ],
)
def test_the_code_that_stands_for_a_class(code, standing):
    assert class_code(code) == standing


def test_what_plover_does_not_code_is_no_extra(tmp_path):
    gold = read_gold(lines(tmp_path / "gold.jsonl", RECORD))
    found = read_predictions(lines(tmp_path / "found.jsonl", {"id": "G1", "cameo_code": "010", "source_code": "KOR"}))
    assert evaluate(gold, found).extras == 0


def test_our_export_of_plover_records_is_read(tmp_path, dataset):
    export_events(dataset, tmp_path / "events.jsonl", "plover")
    found = read_predictions(tmp_path / "events.jsonl")
    assert {story: own.events for story, own in found.items()} == {
        story: own.events for story, own in read_predictions(dataset).items() if own.events
    }
    assert agreement(tmp_path / "events.jsonl", dataset).same_roots == 1


def test_agreement_with_classes(tmp_path, dataset):
    gold = lines(
        tmp_path / "gold.jsonl",
        RECORD | {"id": "7"},
        RECORD | {"id": "8", "event": "ASSAULT"},
        RECORD | {"id": "9", "event": "AID"},
    )
    figures = agreement(gold, dataset)
    assert (figures.unit, figures.units, sorted(figures.roots)) == ("text", 3, ["04", "07", "19"])
    assert figures.same_roots == 2 / 3


def test_forms(tmp_path, dataset):
    assert form_of(dataset) == "dataset"
    assert form_of(icews(tmp_path, row(1), name="e.TAB")) == "icews"
    assert form_of(lines(tmp_path / "a.jsonl", RECORD)) == "plover"
    assert form_of(lines(tmp_path / "b.json", {"id": "1", "events": []})) == "lines"


WRONG = [
    ("a.tab", "", "a.tab: has no events. Give a file as ICEWS publishes it"),
    ("a.tab", HEADER, "has no events"),
    ("a.csv", "id,code\n1,040\n", "2 of 2 rows are no ICEWS events, such as a.csv line 1: wrong number of columns: 1, not 20"),
    ("a.zip", "no archive", "such as a.zip line 1: file cannot be read"),
    ("a.jsonl", "", "has no texts"),
    ("a.jsonl", "date;source", "broken JSON"),
    ("a.json", "[]", "has no records. Write PLOVER records"),
    ("a.json", '[{"id": "1"}]', "missing required field `event` - at `$[0]`. Write PLOVER records"),
    ("a.json", '[{"id": "1",},]', "a.json: JSON is malformed"),
    ("a.json", json.dumps([RECORD | {"event": "VISIT"}]), 'a.json record 1, event: "VISIT" is no class of PLOVER. Write one of ACCUSE'),
    ("a.json", json.dumps([RECORD | {"source": [{"code": "Korea"}]}]), 'record 1, source: "Korea" is no actor code'),
    ("a.jsonl", f'{json.dumps(RECORD)}\n{{"id": "2", "text": "a", "events": []}}', "line 2: Object missing required field `event`. Write PLOVER"),
    ("a.jsonl", f'{{"id": "2", "text": "a", "events": []}}\n{json.dumps(RECORD)}', "line 2: Object missing required field `events`. Write one object a line"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "message"), WRONG)
def test_wrong_files(tmp_path, name, content, message):
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(InputError) as error:
        read_gold(path)
    assert message in str(error.value)


def test_rows_that_are_no_events_are_told(tmp_path, caplog):
    path = icews(tmp_path, row(1), row(2, Event_Date="yesterday"), "a mixed file")
    with caplog.at_level(logging.WARNING, "coder.evaluation"):
        assert list(read_predictions(path)) == ["7"]
    assert (
        "2 of 3 rows are no ICEWS events, such as events.tab line 3: not a date: yesterday. They are left out."
        in caplog.text
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("GOLD", "--by", "day"), "--by day is for --predictions"),
        (("GOLD", "--predictions", "GOLD", "--model", "x"), "coded now"),
    ],
)
def test_options_that_do_not_go_together(tmp_path, run, arguments, message):
    gold = lines(tmp_path / "gold.jsonl", RECORD)
    status, out, err = run("evaluate", *(gold if argument == "GOLD" else argument for argument in arguments))
    assert (status, out) == (2, "")
    assert message in " ".join(err.split())
