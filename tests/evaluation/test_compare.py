"""The comparison with gold, on hand-made records: no model."""

import datetime as dt
import json

import pytest

from coder import cameo
from coder.errors import InputError
from coder.evaluation import Prediction, Score, Triple, evaluate, read_gold, read_predictions
from coder.evaluation.gold import GoldEvent, GoldItem
from coder.evaluation.views import VIEWS, quad_class
from coder.locations import dictionaries_path


def triples(text):
    """ "KORGOV 040 PRK, ..." as triples; `-` for a party that the text does not name."""
    return [Triple(*(part.replace("-", "") for part in event.split())) for event in text.split(",") if event.strip()]


def compared(*items):
    """Evaluate (gold, found, statuses) rows."""
    gold = [
        GoldItem(str(n), "One. Two.", [GoldEvent(e.code, e.source, e.target) for e in triples(events)])
        for n, (events, _, _) in enumerate(items)
    ]
    found = {str(n): Prediction(triples(events), statuses) for n, (_, events, statuses) in enumerate(items)}
    return evaluate(gold, found)


SECTORS_AND_DIGITS = compared(
    ("KORGOV 041 PRKGOV, KORGOV 190 PRKMIL", "KORMIL 042 PRKGOV, KORGOV 112 PRKGOV", ("coded",))
)


@pytest.mark.parametrize(
    ("view", "score"),
    [
        ("triple", Score(2, 2, 1)),
        ("root", Score(2, 2, 1)),
        ("dyad", Score(1, 1, 1)),
        ("3-digit code", Score(2, 2, 0)),
        ("4-digit code", Score(2, 2, 0)),
        ("quad class", Score(2, 2, 1)),
        ("actors with sector, root", Score(2, 2, 0)),
        ("source country", Score(1, 1, 1)),
        ("target country", Score(1, 1, 1)),
    ],
)
def test_views(view, score):
    assert SECTORS_AND_DIGITS.views[view] == score


def test_every_view_is_tested():
    assert set(SECTORS_AND_DIGITS.views) == set(VIEWS)


def test_rates():
    score = Score(4, 2, 1)
    assert (score.precision, score.recall, round(score.f1, 3)) == (0.5, 0.25, 0.333)
    assert Score(0, 0, 0).f1 == 0


def test_quad_classes_are_those_of_the_dictionary():
    table = cameo.load(dictionaries_path() / "cameo.csv")
    assert {code: quad_class(code) for code in table} == {code: row.quad_class for code, row in table.items()}


CAUSES = [
    ("KOR 04 PRK", "KOR 11 PRK", ("coded",), {"wrong code": 1}),
    ("KOR 04 PRK", "KOR 04 JPN", ("coded",), {"wrong argument": 1}),
    ("KOR 04 PRK", "", ("no_actor", "no_target"), {"no target": 1}),
    ("KOR 04 PRK", "", ("no_source", "no_pattern"), {"no source": 1}),
    ("KOR 04 PRK", "", ("no_actor", "no_pattern"), {"no pattern": 1}),
    ("KOR 04 PRK", "", ("no_actor",), {"no actor": 1}),
    ("KOR 04 PRK", "", ("discarded",), {"discarded": 1}),
    ("KOR 04 PRK", "JPN 19 CHN", ("coded",), {"no pattern": 1}),
    ("KOR 04 PRK", "", (), {"not found": 1}),
    ("KOR 04 PRK, KORGOV 040 PRKGOV", "", ("no_actor",), {"no actor": 1}),  # one directed triple of countries
    ("KOR 04 PRK", "KORGOV 0431 PRKMIL", ("coded",), {}),
    ("IGOUNO 04 PRK", "IGOUNOHLH 04 PRK", ("coded",), {}),
]


@pytest.mark.parametrize(("gold", "found", "statuses", "misses"), CAUSES)
def test_misses_by_cause(gold, found, statuses, misses):
    assert compared((gold, found, statuses)).misses == misses


def test_confusion_is_within_the_dyad():
    figures = compared(
        ("KOR 04 PRK, KOR 06 PRK", "KOR 04 PRK, KOR 05 PRK", ()),
        ("KOR 04 PRK", "", ()),
        ("", "USA 19 IRQ", ()),
        ("USA 19 IRQ", "IRQ 19 USA", ()),
    )
    assert figures.confusion == {
        ("04", "04"): 1, ("06", "05"): 1, ("04", "-"): 1, ("-", "19"): 2, ("19", "-"): 1,
    }  # fmt: skip


def test_roots_extras_and_items():
    figures = compared(("KOR 04 PRK", "KOR 04 PRK, KOR 19 PRK", ()), ("", "", ()), ("KOR 04 PRK", "", ()))
    assert figures.roots == {"04": Score(2, 1, 1), "19": Score(0, 1, 0)}
    assert (figures.items, figures.sentences, figures.extras) == (3, 6, 1)
    assert figures.extras_per_100_sentences == pytest.approx(100 / 6)
    assert figures.event_or_not == pytest.approx(2 / 3)
    assert json.loads(json.dumps(figures.as_dict()))["views"]["triple"]["recall"] == 0.5


def test_predictions_of_other_texts():
    gold = [GoldItem("a", "One.", [])]
    assert evaluate(gold, {"a": Prediction([]), "b": Prediction([])}).unmatched == 1
    assert evaluate(gold, {}).unmatched == 0
    with pytest.raises(InputError, match=r"the id 'b' is none of the gold's, such as 'a'"):
        evaluate(gold, {"b": Prediction([])})


GOOD = {"id": "1", "date": "2018-03-05", "text": "Moon met Kim.", "events": []}
EVENT = {"source": "KORGOV", "code": "040", "target": None}
WRONG = [
    ("{", "gold.jsonl line 2: broken JSON"),
    (GOOD | {"id": 2}, "gold.jsonl line 2: Expected `str`, got `int` - at `$.id`. Write one object a line"),
    ({"id": "2", "text": "a"}, "line 2: Object missing required field `events`"),
    (GOOD | {"id": "2", "date": "2018-02-30"}, "line 2: Invalid RFC3339 encoded date - at `$.date`"),
    (GOOD, 'line 2, id: "1" stands twice'),
    (GOOD | {"id": "2", "events": [EVENT | {"code": 40}]}, "Expected `str`, got `int` - at `$.events[0].code`"),
    (GOOD | {"id": "2", "events": [EVENT, EVENT | {"code": "40"}]}, 'line 2, events[1].code: "40" is no CAMEO code.'),
    (GOOD | {"id": "2", "events": [EVENT | {"target": "Kim"}]}, 'events[0].target: "Kim" is no actor code. Write'),
]


def written(path, *rows):
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return path


@pytest.mark.parametrize(("row", "message"), WRONG)
def test_wrong_gold(tmp_path, row, message):
    gold = written(tmp_path / "gold.jsonl", GOOD, row)
    with pytest.raises(InputError) as error:
        read_gold(gold, {"040"})
    assert message in str(error.value)


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    with pytest.raises(InputError) as error:
        read_gold(written(tmp_path / "gold.jsonl", *["{"] * 30))
    assert str(error.value).count("broken JSON") == 20
    assert str(error.value).endswith("and 10 more")


@pytest.mark.parametrize(
    ("content", "message"), [(None, "there is no such file"), ("", "has no texts"), ("\n", "has no")]
)
def test_no_gold(tmp_path, content, message):
    path = tmp_path / "gold.jsonl"
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError, match=message):
        read_gold(path)


def test_gold_with_more_fields_and_later_codes(tmp_path):
    event = EVENT | {"code": "1951", "source_text": "jets"}
    items = read_gold(written(tmp_path / "g.jsonl", GOOD | {"note": "", "events": [event]}, ""), {"040"})
    assert items[0].triples == [Triple("KORGOV", "1951", "")]


def test_predictions_in_files(tmp_path):
    rows = [
        {"id": "1", "cameo_code": "040", "source_code": "KOR", "target_code": None, "date": "2018-03-05"},
        {"id": "1", "cameo_code": "190", "source_code": "KOR", "target_code": "PRK", "date": "March 5", "note": 1},
        {"id": "2", "cameo_code": None},
        {"id": "3", "events": [EVENT]},
    ]
    assert read_predictions(written(tmp_path / "found.jsonl", *rows)) == {
        "1": Prediction([Triple("KOR", "040", ""), Triple("KOR", "190", "PRK")], days=[dt.date(2018, 3, 5), None]),
        "2": Prediction([]),
        "3": Prediction([Triple("KORGOV", "040", "")], days=[None]),
    }
    with pytest.raises(InputError, match="line 1: has neither cameo_code nor events"):
        read_predictions(written(tmp_path / "found.jsonl", {"id": "1", "code": "040"}))
