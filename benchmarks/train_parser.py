"""Train the parser anew: `python -m benchmarks.train_parser TRAIN.conllu DEV.conllu -o MODEL [--text NEWS.txt]`.

TRAIN and DEV are treebanks with Universal Dependencies in CoNLL-U (.gz too); MODEL is a new folder that `--model` takes.
`--text` is raw news, a sentence a line: the `--teacher`, a spaCy pipeline with Universal Dependencies, by default the shipped
one, labels it, and it becomes three quarters of what is learnt. How it is trained stands in `parser.cfg`; the tokenizer and
the lemmatizer are those of the shipped model, and names that it keeps whole ("Jae-in") are one token in the treebanks too.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.training.converters import conllu_to_docs
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops

import coder.language
from coder.language import load_model
from coder.language.model import BUNDLED

CONFIG = Path(__file__).with_name("parser.cfg")
SHIPPED = Path(coder.language.__file__).with_name(BUNDLED)
FEATURES = {"Number", "VerbForm", "Tense", "Degree"}  # the only ones that are learnt
IN_A_DOC = {"train": 2, "dev": 10}  # sentences
GOLD_SHARE = 0.25
SPURIOUS = "R-dep"  # spaCy's label for rare non-projective arcs, which UD has only for datelines, to the left
SHOWN = ("dep_uas", "dep_las", "tag_acc", "pos_acc", "sents_f")


def treebank(path: Path, nlp: Language, sentences: int) -> Iterator[Doc]:
    """The trees of a CoNLL-U file, `sentences` to a doc, with the words of nlp's tokenizer where it keeps more together."""
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for doc in conllu_to_docs(text.decode("utf-8"), n_sents=sentences, no_print=True):
        with doc.retokenize() as merging:
            for token in nlp.make_doc(doc.text):
                span = doc.char_span(token.idx, token.idx + len(token))
                if span is not None and len(span) > 1:
                    merging.merge(span, attrs={"LEMMA": span.text})
        for token in doc:
            token.set_morph({name: value for name, value in token.morph.to_dict().items() if name in FEATURES})
        yield doc


def labelled(text: Path, teacher: Language) -> Iterator[Doc]:
    """The sentences of a file, one a line, as the teacher parses them."""
    with text.open(encoding="utf-8") as lines:
        yield from teacher.pipe(filter(None, map(str.strip, lines)))


def mixed(gold: list[Doc], silver: list[Doc]) -> list[Doc]:
    """Silver with gold repeated until it has its share of all words; gold alone, where there is no silver."""
    wanted = sum(map(len, silver)) * GOLD_SHARE / (1 - GOLD_SHARE)
    return gold * max(1, round(wanted / sum(map(len, gold)))) + silver


def learn(training: Iterable[Doc], dev: Iterable[Doc], steps: int) -> Language:
    """Train for a number of steps; the model that was best on `dev`."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}.spacy" for name in ("train", "dev")}
        for name, docs in (("train", training), ("dev", dev)):
            DocBin(docs=docs).to_disk(paths[name])
        overrides = {f"paths.{name}": str(path) for name, path in paths.items()}
        overrides |= {"paths.base": str(SHIPPED), "training.max_steps": steps}
        overrides["training.eval_frequency"] = max(1, min(500, steps // 5))
        config = load_config(CONFIG, overrides=overrides)
        train(init_nlp(config), Path(folder), stdout=sys.stdout, stderr=sys.stderr)
        nlp = spacy.load(Path(folder) / "model-best")
    for name in paths:
        nlp.config["paths"][name] = None
    nlp.config["paths"]["base"] = None
    _forbid(nlp, SPURIOUS)
    return nlp


def _forbid(nlp: Language, move: str) -> None:
    parser = nlp.get_pipe("parser")
    if move in parser.move_names:
        upper = parser.model.get_ref("upper")
        bias = upper.get_param("b")
        bias[parser.move_names.index(move)] = -1000.0
        upper.set_param("b", bias)


def main(arguments: list[str] | None = None) -> None:
    """Train, write the model, print how it parses DEV and how the shipped one does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, help="treebank to learn from")
    parser.add_argument("dev", type=Path, help="treebank to choose the best step by")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder of the new model")
    parser.add_argument("--text", type=Path, help="raw news, one sentence a line")
    parser.add_argument("--teacher", default=BUNDLED, help="pipeline that parses --text")
    parser.add_argument("--steps", type=int, default=10_000, help="batches to learn from (10,000)")
    options = parser.parse_args(arguments)
    if options.output.exists():
        parser.error(f"{options.output} is there already. Name a new folder.")
    logging.getLogger("spacy").setLevel(logging.WARNING)
    set_current_ops(NumpyOps(use_blis=False))
    shipped = load_model()
    gold, dev = [
        list(treebank(path, shipped, IN_A_DOC[name])) for name, path in (("train", options.train), ("dev", options.dev))
    ]
    silver = list(labelled(options.text, load_model(options.teacher))) if options.text else []
    nlp = learn(mixed(gold, silver), dev, options.steps)
    nlp.to_disk(options.output)
    for name, each in (("new", nlp), ("shipped", shipped)):
        own = DocBin(docs=dev).get_docs(each.vocab)
        scores = each.evaluate([Example(each.make_doc(doc.text), doc) for doc in own])
        print(f"{name:8}", "  ".join(f"{figure} {scores[figure]:.3f}" for figure in SHOWN))


if __name__ == "__main__":
    main()
