"""Trees from spaCy parses of either scheme: Universal Dependencies, or ClearNLP's, which is turned into it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from coder.errors import ModelError
from coder.language.clearnlp import changes, to_ud
from coder.language.mending import mended
from coder.language.tree import Row, Tree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# The 37 relations of Universal Dependencies 2, which have subtypes ("nmod:poss"); ROOT and dep are spaCy's own.
UD = frozenset(
    """
    acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed
    flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp ROOT
    """.split()
)
SHOWN = 5


def tree_of(parsed: Doc | Span) -> Tree:
    """The tree of a parsed sentence; ModelError if its labels are of neither scheme."""
    first, offset = (parsed[0].i, parsed[0].idx) if len(parsed) else (0, 0)
    return tree_from(
        parsed.text, [Row(t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i - first, t.idx - offset) for t in parsed]
    )


def tree_from(text: str, rows: list[Row]) -> Tree:
    """The tree of a sentence's rows in either scheme."""
    return Tree(text, mended(to_ud(rows) if is_clearnlp(row.dep for row in rows) else rows))


@cache
def _is_universal(label: str) -> bool:
    return not label or label.partition(":")[0] in UD


def is_clearnlp(labels: Iterable[str]) -> bool:
    """Whether labels are ClearNLP's rather than Universal Dependencies; ModelError if some are of neither.

    Of a short sentence all may be of both; they then mean the same.
    """
    foreign = {label for label in set(labels) if not _is_universal(label)}
    unknown = sorted(foreign - changes().keys())
    if unknown:
        raise ModelError(
            f"The parser's labels are neither of Universal Dependencies nor of spaCy's English models: "
            f"{', '.join(unknown[:SHOWN])}. Use an English pipeline of one of the two, or the one in this package."
        )
    return bool(foreign)
