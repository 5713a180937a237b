"""Training the parser, for two steps on four sentences: what is learnt from, and that the model can be used."""

from pathlib import Path

import pytest

from benchmarks.train_parser import main, mixed, treebank
from coder import Coder
from coder.errors import ModelError
from coder.language import load_model

TINY = Path(__file__).with_name("tiny.conllu")


def test_a_treebank_has_the_words_of_the_tokenizer(real_coder):
    first, second = treebank(TINY, real_coder.nlp, 3)
    words = [token.text for token in first]
    assert words[:6] == ["Moon", "Jae-in", "met", "Kim", "in", "Seoul"]
    assert words[11:15] == [".", "Iran", "did", "n't"]
    name = first[1]
    assert (name.tag_, name.pos_, name.dep_, name.head.text) == ("NNP", "PROPN", "flat", "Moon")
    assert str(first[2].morph) == "Tense=Past|VerbForm=Fin"
    assert [sentence.root.text for sentence in first.sents] == ["met", "attacked", "sign"]
    assert [token.text for token in second] == ["Troops", "from", "France", "left", "Mali", "."]


def test_gold_is_a_quarter_of_all_words(real_coder):
    gold = list(treebank(TINY, real_coder.nlp, 10))
    silver = [real_coder.nlp.make_doc("Rebels attacked the town. " * 60)]
    words = [sum(map(len, docs)) for docs in (mixed(gold, silver), silver)]
    assert words[1] / words[0] == pytest.approx(0.75, abs=0.05)
    assert mixed(gold, []) == gold


def test_a_model_is_trained_and_parses(tmp_path, capsys):
    text = tmp_path / "news.txt"
    text.write_text("Egypt and Israel signed a treaty.\n\nRussia threatened Ukraine.\n")
    folder, train = tmp_path / "model", tmp_path / "train.conllu"
    train.write_text(TINY.read_text() * 40)  # spaCy leaves out labels that are rare
    main([str(train), str(TINY), "-o", str(folder), "--text", str(text), "--steps", "2"])
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in printed[-2:]] == [["new", "dep_uas"], ["shipped", "dep_uas"]]
    nlp = load_model(str(folder))
    assert nlp.pipe_names == ["tok2vec", "tagger", "morphologizer", "parser", "lemmatizer"]
    assert [token.text for token in nlp("Moon Jae-in met Kim.")][:2] == ["Moon", "Jae-in"]
    assert {token.lemma_ for token in nlp("Rebels attacked towns.")} & {"rebel", "attack", "town"}
    assert Coder(nlp=nlp).code("Iran attacked Iraq.") is not None
    with pytest.raises(SystemExit):
        main([str(TINY), str(TINY), "-o", str(folder)])
    assert "is there already. Name a new folder." in capsys.readouterr().err


def test_a_teacher_that_is_not_there_is_told(tmp_path):
    text = tmp_path / "news.txt"
    text.write_text("Russia threatened Ukraine.\n")
    with pytest.raises(ModelError, match="there is no such spaCy pipeline"):
        main([str(TINY), str(TINY), "-o", str(tmp_path / "m"), "--text", str(text), "--teacher", "none_such"])
