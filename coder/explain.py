"""Why a text was coded as it was: names found, tree, patterns tried and fired, events; as records, for any display."""

from __future__ import annotations

import datetime as dt

import msgspec

from coder.coder import Coder
from coder.events.acts import Trial
from coder.events.extract import Extraction
from coder.language.tree import Tree
from coder.records import CodedSentence, Event


class Found(msgspec.Struct, frozen=True):
    """A dictionary name in the text; an empty code says that the phrase is known not to be an actor."""

    text: str
    kind: str
    entry: str
    code: str


class Word(msgspec.Struct, frozen=True):
    """A word of the tree; `head` is the index of its governor, its own at the root."""

    index: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int


class Explanation(msgspec.Struct, frozen=True):
    """One sentence explained. `reason` says why there are no events; `trials` holds each pattern tried."""

    sentence: str
    status: str
    reason: str
    names: list[Found]
    words: list[Word]
    trials: list[Trial]
    events: list[Event]


def explain(coder: Coder, text: str, date: dt.date | None = None) -> list[Explanation]:
    """Explain every sentence of a text as of a date."""
    return [_explain(coded, extraction) for coded, extraction in coder.extractions(text, date)]


def _explain(coded: CodedSentence, extraction: Extraction | None) -> Explanation:
    if extraction is None:
        return Explanation(coded.text, coded.status, coded.reason, [], [], [], [])
    tree = extraction.tree
    names = [Found(tree.text[h.start : h.end], h.party.kind, h.party.entry, h.code) for h in extraction.cast.hits]
    trials = list(dict.fromkeys(extraction.trials or []))
    return Explanation(coded.text, coded.status, coded.reason, names, _words(tree), trials, list(coded.events))


def _words(tree: Tree) -> list[Word]:
    columns = zip(tree.words, tree.lemmas, tree.pos, tree.deps, tree.heads, strict=True)
    return [Word(index, *row) for index, row in enumerate(columns)]
