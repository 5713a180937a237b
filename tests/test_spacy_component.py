"""The coder inside a spaCy pipeline: what `doc._.events` holds, and what it needs."""

import datetime as dt
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

import coder.spacy_component  # noqa: F401 - an installed package is found by its entry point
from coder import Coder
from coder.errors import InputError, ModelError
from coder.language import load_model

MEETING = "South Korean President Moon Jae-in met North Korean leader Kim Jong Un in Panmunjom on Friday."


@pytest.fixture(scope="module")
def nlp():
    nlp = load_model()
    nlp.add_pipe("event_coder")
    return nlp


def coded(doc):
    return [(event.source.code, event.cameo_code, event.target.code) for event in doc._.events]


def dated(nlp, text, date):
    doc = nlp.make_doc(text)
    doc._.date = date
    return nlp(doc)


def test_a_doc_gets_events(nlp):
    doc = dated(nlp, MEETING, "2018-04-27")
    assert coded(doc) == [("KORGOV", "040", "PRKGOV"), ("PRKGOV", "040", "KORGOV")]
    event = doc._.events[0]
    assert doc.text[event.source.start : event.source.end] == event.source.text
    assert doc.text[event.action_start : event.action_end] == event.action_text == "met"


def test_the_same_events_as_from_the_coder(nlp):
    text = f"SEOUL, South Korea - {MEETING} The United States imposed sanctions on Iran on Monday."
    events = Coder().code(text, "2018-04-27")
    assert len(events) == 3
    assert coded(dated(nlp, text, "2018-04-27")) == [(e.source.code, e.cameo_code, e.target.code) for e in events]


@pytest.mark.parametrize("date", [dt.date(2010, 4, 27), "2010-04-27"])
def test_the_date_decides_the_office(nlp, date):
    doc = dated(nlp, "Moon Jae-in met Shinzo Abe in Tokyo.", date)
    assert doc._.date == "2010-04-27"
    assert all(not event.source.code.endswith("GOV") for event in doc._.events)


def test_the_date_may_stand_in_the_user_data(nlp):
    doc = nlp.make_doc("Moon Jae-in met Shinzo Abe in Tokyo.")
    doc.user_data["date"] = "2018-02-09"
    assert ("KORGOV", "040", "JPNGOV") in coded(nlp(doc))


def test_offsets_are_of_the_whole_doc(nlp):
    doc = nlp(f"It rained.\n\n{MEETING}")
    event = doc._.events[0]
    assert doc.text[event.action_start : event.action_end] == "met"


def test_several_processes_and_bytes_keep_the_events(nlp):
    docs = list(nlp.pipe([MEETING, "It rained."], n_process=2))
    assert [len(doc._.events) for doc in docs] == [2, 0]
    again = Doc(nlp.vocab).from_bytes(docs[0].to_bytes())
    assert again._.events == docs[0]._.events


def test_nothing_in_an_empty_doc(nlp):
    assert nlp("")._.events == ()
    assert nlp(" \n")._.events == ()


def test_a_wrong_date_is_told(nlp):
    with pytest.raises(InputError, match="2018-13-01"):
        dated(nlp, MEETING, "2018-13-01")


def test_a_doc_without_parse_is_told(nlp):
    component = nlp.get_pipe("event_coder")
    with pytest.raises(ModelError, match="no parse"):
        component(nlp.make_doc(MEETING))


def test_labels_of_another_scheme_are_told(nlp):
    words = ["Iran", "bedroht", "Irak"]
    doc = Doc(Vocab(), words, heads=[1, 1, 1], deps=["sb", "ROOT", "oa"], lemmas=words)
    with pytest.raises(ModelError, match="Universal Dependencies"):
        nlp.get_pipe("event_coder")(doc)


def test_labels_of_spacys_own_models_are_taken_and_stay_in_the_doc(nlp):
    words, deps = ["Iran", "attacked", "Iraq"], ["nsubj", "ROOT", "dobj"]
    tags = {"pos": ["PROPN", "VERB", "PROPN"], "tags": ["NNP", "VBD", "NNP"], "lemmas": ["Iran", "attack", "Iraq"]}
    doc = nlp.get_pipe("event_coder")(Doc(nlp.vocab, words, heads=[1, 1, 1], deps=deps, **tags))
    assert coded(doc) == [("IRN", "190", "IRQ")]
    assert [token.dep_ for token in doc] == deps


def test_other_dictionaries_are_told_when_missing(tmp_path):
    nlp = load_model()
    with pytest.raises(InputError, match="none"):
        nlp.add_pipe("event_coder", config={"dictionaries": str(tmp_path / "none")})


def test_the_entry_point_names_the_factory():
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, function = project["entry-points"]["spacy_factories"]["event_coder"].partition(":")
    assert callable(getattr(import_module(module), function))
