"""`coder evaluate` and `coder agreement` from the shell and end to end."""

import json
import sys

import pytest
from fake_coder import FakeCoder

from coder.evaluation import agreement, code_gold, evaluate, read_gold, read_predictions
from coder.run import CodingOptions, code_stories

EVENTS = [
    {"source": "KORGOV", "code": "040", "target": "PRKGOV"},
    {"source": "PRKGOV", "code": "040", "target": "KORGOV"},
]


@pytest.fixture
def gold(tmp_path):
    rows = [
        {
            "id": "1",
            "date": "2018-03-05",
            "text": "KORGOV 040 PRKGOV | PRKGOV 040 KORGOV. KOR 190 PRK.",
            "events": EVENTS,
        },
        {"id": "2", "date": "2018-03-05", "text": "nothing.", "events": EVENTS[:1]},
        {"id": "3", "date": "2018-03-05", "text": "sport.", "events": []},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_coded_now(run, gold):
    status, out, err = run("evaluate", gold)
    assert (status, err) == (0, "")
    lines = [line.split() for line in out.splitlines()]
    assert ["triple", "3", "3", "2", "0.667", "0.667", "0.667"] in lines
    assert "3 texts, 4 sentences" in out
    assert "missing triples: 1 no pattern" in out
    assert "extra triples: 1, 25.0 in 100 sentences" in out
    figures = json.loads(run("evaluate", gold, "--json")[1])
    assert figures["views"]["triple"] | {"f1": 0} == {
        "right": 3, "found": 3, "both": 2, "precision": 2 / 3, "recall": 2 / 3, "f1": 0,
    }  # fmt: skip


def test_a_dataset_gives_the_same_figures(tmp_path, run, gold):
    code_stories([gold], tmp_path / "events", factory=FakeCoder)
    written, coded = read_predictions(tmp_path / "events"), code_gold(read_gold(gold), FakeCoder())
    assert written.keys() == coded.keys()
    for story, found in coded.items():
        assert (sorted(written[story].events), written[story].statuses) == (sorted(found.events), found.statuses)
    assert run("evaluate", gold, "--predictions", tmp_path / "events") == run("evaluate", gold)


def test_predictions_of_another_coder(tmp_path, run, gold):
    found = tmp_path / "found.jsonl"
    rows = [{"id": n, "cameo_code": "043", "source_code": "KOR", "target_code": "PRK"} for n in ("1", "9")]
    found.write_text("".join(json.dumps(row) + "\n" for row in rows))
    status, out, err = run("evaluate", gold, "--predictions", found)
    assert (status, "missing triples: 1 wrong argument, 1 not found" in out) == (0, True)
    assert "1 texts of the predictions are not in" in err


def test_agreement_of_datasets_is_by_sentence(tmp_path, run, gold):
    one, other = tmp_path / "one", tmp_path / "other"
    code_stories([gold], one, factory=FakeCoder)
    gold.write_text(gold.read_text().replace("KOR 190 PRK.", "no more."))
    code_stories([gold], other, factory=FakeCoder)
    figures = agreement(one, other)
    assert (figures.unit, figures.units, figures.same_roots) == ("sentence", 3, 2 / 3)
    assert agreement(one, gold).unit == "text"
    assert agreement(gold, one).units == 3  # also the text that the coder discards
    status, out, err = run("agreement", one, other)
    assert (status, err) == (0, "")
    assert "19\tagreement 0.667\talpha 0.000\tA 1, B 0, both 0" in out
    assert json.loads(run("agreement", one, other, "--json")[1])["units"] == 3


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("evaluate", "gone.jsonl"), 1, "gone.jsonl: there is no such file. Check the name."),
        (("evaluate", "GOLD", "--predictions", "gone"), 1, "gone: there is no such file"),
        (("evaluate", "GOLD", "--predictions", "FOLDER"), 1, "has no dataset.json"),
        (("evaluate", "GOLD", "--predictions", "GOLD", "--unknown-actors", "keep"), 2, "coded now"),
        (("evaluate", "GOLD", "--dictionaries", "gone"), 1, '"gone" is not a folder'),
        (("agreement", "GOLD"), 2, "B"),
        (("agreement", "GOLD", "gone"), 1, "gone: there is no such file"),
    ],
)
def test_problems(run, gold, arguments, status, message):
    folder = gold.parent / "folder"
    folder.mkdir()
    places = {"GOLD": gold, "FOLDER": folder}
    found = run(*(places.get(argument, argument) for argument in arguments))
    assert (found[0], found[1]) == (status, "")
    assert message in found[2]


def test_without_nltk(monkeypatch, run, gold):
    monkeypatch.setitem(sys.modules, "nltk.metrics.distance", None)
    status, out, err = run("agreement", gold, gold)
    assert (status, out) == (1, "")
    assert "pip install 'event-coder[agreement]'" in err


def test_with_the_real_coder(tmp_path, real_coder):
    text = "South Korean President Moon Jae-in met North Korean leader Kim Jong Un in Panmunjom on Friday."
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "1", "date": "2018-04-27", "text": text, "events": EVENTS}))
    figures = evaluate(read_gold(path), code_gold(read_gold(path), real_coder))
    assert figures.views["triple"].f1 == 1.0
    assert (figures.misses, figures.extras) == ({}, 0)


def test_options_reach_the_coder(monkeypatch, run, gold):
    made = []
    monkeypatch.setattr("coder.run.make_coder", lambda options, _: made.append(options) or FakeCoder())
    run("evaluate", gold, "--unknown-actors", "keep")
    assert made == [CodingOptions(unknown_actors="keep")]
