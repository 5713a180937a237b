"""What is missing in the dictionaries: unknown parties of events, ranked."""

import doctest
import json

import pytest
from typer.testing import CliRunner

import coder.candidates
from coder.candidates import candidates, unknown_parties
from coder.cli import make_app
from coder.coder import Coder
from coder.records import CodedSentence, Event, Mention

TEXTS = [
    "Iran criticized Zorvan Quuxley on Monday. Zorvan Quuxley attacked Iran.",
    "Turkish police arrested Zorvan Quuxley.",
    "Nothing happened.",
]


@pytest.fixture(scope="module")
def keeping(real_coder):
    return Coder(nlp=real_coder.nlp, unknown_actors="keep")


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "news.jsonl"
    rows = [{"id": str(n), "date": "2016-05-20", "text": text} for n, text in enumerate(TEXTS)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def mention(text, code, resolution):
    return Mention(start=0, end=len(text), text=text, code=code, name="", entry="", resolution=resolution)


def test_unknown_names_are_ranked(keeping, corpus):
    first = candidates([corpus], keeping)[0]
    assert (first.name, first.kind, first.country) == ("Zorvan Quuxley", "person", "IRN")
    assert first.sentences >= 2
    assert first.contexts[0].startswith("Iran criticized")


def test_a_party_is_counted_once_a_sentence():
    event = Event(
        cameo_code="111", source=mention("Iran", "IRN", "dictionary"), target=mention("the FRUD", "", "unknown"),
        action_start=0, action_end=1, action_text="x", pattern_id="111:1",
    )  # fmt: skip
    sentence = CodedSentence(number=1, start=0, end=1, text="x", status="coded", events=(event, event))
    assert unknown_parties(sentence) == {"FRUD": {"IRN"}}


def test_the_command(corpus):
    result = CliRunner().invoke(
        make_app(), ["dictionary", "candidates", str(corpus), "--format", "csv", "--at-least", "1"]
    )
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "name,kind,sentences,stories,country,context"
    assert "Zorvan Quuxley,person" in result.stdout


def test_the_examples_of_the_docstrings():
    assert doctest.testmod(coder.candidates).failed == 0
