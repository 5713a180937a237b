"""Parses with the labels of spaCy's own English models, written by hand as rows: the trees we make of them."""

import re
from pathlib import Path

import pytest
import spacy
import yaml
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from coder import Coder
from coder.errors import ModelError
from coder.language import Row, load_model, tree_of
from coder.language.clearnlp import changes, to_ud
from coder.language.schemes import UD, is_clearnlp
from coder.spacy_component import EventCoder, get_events

HERE = Path(__file__)
SENTENCES = yaml.safe_load(HERE.with_name("clearnlp.yaml").read_text(encoding="utf-8"))
GUIDE = HERE.parents[2] / "docs" / "models.md"
SMALL = "en_core_web_sm"


def parsed(text, parse, vocab):
    """A Doc with the words, lemmas, tags, labels and heads of a row of clearnlp.yaml."""
    words, lemmas, pos, tags, deps, heads = zip(*(token.split("/") for token in parse.split()), strict=True)
    spaces, rest = [], text
    for word in words:
        rest = rest.removeprefix(word)
        spaces.append(rest.startswith(" "))
        rest = rest.removeprefix(" ")
    assert not rest
    columns = {"lemmas": lemmas, "pos": pos, "tags": tags, "deps": deps}
    return Doc(vocab, words, spaces, heads=[int(head) - 1 for head in heads], **columns)


@pytest.fixture(scope="module")
def vocab():
    return spacy.blank("en").vocab


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence["text"])
def test_trees(vocab, sentence):
    tree = tree_of(parsed(sentence["text"], sentence["parse"], vocab))
    rows = zip(tree.words, tree.deps, tree.heads, strict=True)
    assert " ".join(f"{word}/{dep}/{head + 1}" for word, dep, head in rows) == sentence["tree"]
    assert tree.text == sentence["text"]


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if "events" in s], ids=lambda sentence: sentence["text"])
def test_events(real_coder, sentence):
    doc = parsed(sentence["text"], sentence["parse"], real_coder.nlp.vocab)
    doc.user_data["date"] = "2018-03-05"
    events = get_events(EventCoder(real_coder)(doc))
    assert ", ".join(f"{e.source.code} {e.cameo_code} {e.target.code}" for e in events) == sentence["events"]


def labels(column, place):
    return {token.split("/")[place] for sentence in SENTENCES for token in sentence[column].split()}


def test_every_label_is_in_a_sentence():
    assert labels("parse", -2) == set(changes())


def test_all_that_is_made_is_universal():
    assert {label.partition(":")[0] for label in labels("tree", -2)} <= UD
    assert {change.ud.partition(":")[0] for change in changes().values()} <= UD


def test_the_guide_has_the_table():
    documented = re.findall(r"^\| `(\w+)` \| `([\w:]+)` \| (.+?) \| (.+?) \|$", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert documented == [(row.label, row.ud, row.change, row.example) for row in changes().values()]


@st.composite
def any_tree(draw):
    """Rows of any shape and any labels of the scheme: what a parser that errs may give."""
    count = draw(st.integers(1, 9))
    order = draw(st.permutations(range(count)))
    heads = dict.fromkeys(order[:1], order[0])
    for place, token in enumerate(order[1:], 1):
        heads[token] = draw(st.sampled_from([token, *order[:place]]))
    pick = [st.sampled_from(values) for values in (["be", "let", "ahead", "go"], ["VERB", "NOUN", "ADP"], ["VB", "TO"])]
    return [Row("a", *map(draw, pick), draw(st.sampled_from(sorted(changes()))), heads[n], 2 * n) for n in range(count)]


@given(any_tree())
def test_what_comes_out_is_a_tree(rows):
    converted = to_ud(rows)
    assert sum(row.head == n for n, row in enumerate(converted)) == sum(row.head == n for n, row in enumerate(rows))
    assert {row.dep.partition(":")[0] for row in converted} <= UD
    for token in range(len(rows)):
        above = token
        for _ in rows:
            above = converted[above].head
        assert converted[above].head == above  # every way up ends at a root


def test_a_preposition_at_the_root_ends_the_way_up():
    rows = [Row("to", "to", "ADP", "IN", "prep", 0, 0), Row("of", "of", "ADP", "IN", "prep", 0, 3)]
    rows += [Row("Iran", "Iran", "PROPN", "NNP", "pobj", 1, 6), Row("Iraq", "Iraq", "PROPN", "NNP", "pobj", 0, 11)]
    assert len(to_ud(rows)) == len(rows)


def test_universal_dependencies_stay_as_they_are(real_coder):
    doc = real_coder.nlp("Turkish troops were killed by Kurdish rebels in Iraq, Syria and Iran.")
    tree = tree_of(doc)
    assert tree.deps == tuple(token.dep_ for token in doc)
    assert tree.heads == tuple(token.head.i for token in doc)


@pytest.mark.parametrize(
    ("given_labels", "answer"),
    [(["nsubj", "obj", "obl:agent", "dep", ""], False), (["nsubj", "dobj"], True), (["nsubj", "ROOT"], False)],
)
def test_schemes(given_labels, answer):
    assert is_clearnlp(given_labels) is answer


def test_a_parse_of_another_scheme_is_told(vocab):
    doc = Doc(vocab, ["Iran", "greift", "an"], heads=[1, 1, 1], deps=["sb", "ROOT", "svp"])
    with pytest.raises(ModelError, match="neither of Universal Dependencies nor of spaCy's English models: sb, svp"):
        tree_of(doc)


def pipeline(folder, *parser_labels):
    """An untrained pipeline with a parser of these labels, and the lemmatizer of ours."""
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in parser_labels:
        parser.add_label(label)
    nlp.initialize()
    nlp.add_pipe("lemmatizer", source=load_model())
    nlp.to_disk(folder)
    return str(folder)


def test_a_model_of_another_scheme_is_told(tmp_path):
    folder = pipeline(tmp_path / "tiger", "sb", "oa")
    with pytest.raises(ModelError, match=r"model '.+tiger': The parser's labels are neither of .+: oa, sb"):
        load_model(folder)


def test_a_model_with_clearnlp_labels_is_loaded(tmp_path):
    folder = pipeline(tmp_path / "clearnlp", "nsubj", "dobj", "prep", "pobj")
    assert load_model(folder).pipe_names == ["parser", "lemmatizer"]


@pytest.mark.skipif(not spacy.util.is_package(SMALL), reason=f"{SMALL} is not installed")
def test_a_real_model():
    events = Coder(model=SMALL).code("Turkish troops were killed by Kurdish rebels.", "2018-03-05")
    assert [(e.source.code, e.cameo_code, e.target.code) for e in events] == [("TURREB", "190", "TURMIL")]
