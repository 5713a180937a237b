"""`coder explain` with the shipped dictionaries and parser: what it prints of the parties."""

import json

import pytest

STORY = "U.S. President Donald Trump met Kim Jong Un on Monday. He threatened to impose sanctions on Iran. It rained."


@pytest.fixture
def explain(run, monkeypatch, real_coder):
    monkeypatch.setattr("coder.coder.Coder", lambda **_: real_coder)
    return lambda *options: run("explain", STORY, "--date", "2018-03-05", *options)


def test_it_says_whom_a_pronoun_means(explain):
    status, out, _ = explain()
    assert status == 0
    assert 'source He, pronoun → "U.S. President Donald Trump" (char 0): Donald Trump' in " ".join(out.split())
    assert "target  Iran, dictionary: Iran" in out


def test_json_says_it_too(explain):
    _, out, _ = explain("--json")
    events = [event for line in out.splitlines() for event in json.loads(line)["events"]]
    expected = {"start": 0, "end": 27, "text": "U.S. President Donald Trump"}
    assert [event["source"]["refers_to"] for event in events if event["cameo_code"] == "1312"] == [expected]


def test_patterns_tried_are_those_of_the_sentence(explain):
    _, out, _ = explain("--json")
    trials = [json.loads(line)["trials"] for line in out.splitlines()]
    fits = [[predicate for predicate, _, fits in sentence if fits] for sentence in trials]
    assert fits[0] == ["met"]
    assert "threatened" in fits[1]
