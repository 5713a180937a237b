"""From the labels of spaCy's own English models (en_core_web_*: ClearNLP's scheme) to Universal Dependencies.

`clearnlp.csv` says label by label what becomes of it, and docs/models.md shows it. Most labels only get another name.
Four constructions have another shape, and are turned round here: a preposition gives its place to its noun, "be" to its
predicate, the subject of an infinitive goes to the verb above, and all conjuncts hang on the first.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from coder.errors import ModelError
from coder.language.tree import NOMINAL, Row
from coder.tables import read_csv

TABLE = Path(__file__).with_name("clearnlp.csv")
PREPOSITIONS = frozenset(("prep", "agent", "dative"))
NOUNS = NOMINAL | {"DET"}  # "some of the men"
PARTS = ("ADP", "SCONJ")
PREDICATES = ("attr", "acomp")
BARE = frozenset({"let", "make", "help", "have", "see", "watch", "hear"})  # verbs with an infinitive without "to"
OTHER = "nmod"  # in ClearNLP what stands before a noun, in UD what has a preposition
WITH_OF = "ahead"  # an adverb that is a preposition with the "of" after it


class Change(msgspec.Struct, frozen=True):
    """A row of clearnlp.csv: a label, the label it gets unless `change` says otherwise, and an example."""

    label: str
    ud: str
    change: str
    example: str


@cache
def changes() -> dict[str, Change]:
    """The table by label; ModelError if it is wrong."""
    problems: list[str] = []
    rows = read_csv(TABLE, Change, problems)
    if problems:
        raise ModelError("\n".join(problems))
    return {row.label: row for row in rows}


def to_ud(rows: list[Row]) -> list[Row]:
    """The same tokens with labels and heads of Universal Dependencies."""
    graph = _Graph(rows)
    tokens = range(len(rows))
    for step in (_lift_complement, _lift_predicate):
        for token in reversed(tokens):  # what is inside comes after what is outside
            step(graph, token)
    for step in (_raise_subject, _flatten, _rename):
        for token in tokens:
            step(graph, token)
    return [row._replace(dep=graph.deps[n], head=graph.heads[n]) for n, row in enumerate(rows)]


class _Graph:
    """Labels and heads on their way, beside the rows as they came."""

    def __init__(self, rows: list[Row]) -> None:
        self.rows = rows
        self.deps = ["compound" if row.dep == OTHER else row.dep for row in rows]
        self.heads = [row.head for row in rows]

    def kids(self, token: int, *deps: str) -> list[int]:
        """What hangs on the token by one of the labels."""
        return [n for n, head in enumerate(self.heads) if head == token and self.deps[n] in deps and n != token]

    def replace(self, token: int, by: int, own: str, other: str) -> None:
        """Let a child take the token's place as `own`; the token, as `other`, and its children hang on it."""
        head = self.heads[token]
        self.heads = [by if old == token else old for old in self.heads]
        self.heads[token] = by
        self.heads[by] = by if head == token else head
        self.deps[by], self.deps[token] = own, other

    def infinitive(self, token: int) -> bool:
        """Whether the token is a verb with "to"."""
        return any(self.rows[kid].tag == "TO" for kid in self.kids(token, "aux"))


def _lift_complement(graph: _Graph, token: int) -> None:
    """ "with Iran", "of killing": the noun, or the clause, is the head."""
    found = [*graph.kids(token, "pobj"), *graph.kids(token, "pcomp")]
    if not found:
        if graph.deps[token] in ("prep", "agent"):
            graph.deps[token] = "advmod"  # "the man he spoke of"
        return
    complement, *others = found
    for other in others:
        if graph.rows[other].pos in PARTS:
            graph.deps[other] = "case"  # "because of"
    clause = graph.deps[complement] == "pcomp" and graph.rows[complement].pos in ("VERB", "AUX")
    governor = _governor(graph, token)
    own = _label(graph, token, complement, governor)
    graph.replace(token, complement, own, "mark" if clause else "case")
    if graph.heads[complement] != complement:
        graph.heads[complement] = governor
    if graph.rows[governor].lemma.lower() == WITH_OF and graph.deps[governor] == "advmod":
        graph.replace(governor, complement, _place(graph, graph.heads[governor]), "case")


def _governor(graph: _Graph, token: int) -> int:
    """What the phrase belongs to; "to" of "from Syria to Iraq" hangs on "from", and belongs where that does."""
    head, up = token, graph.heads[token]
    while up != head:  # a preposition may be the root
        head, up = up, graph.heads[up]
        if not {graph.deps[token], graph.deps[head]} <= PREPOSITIONS or not graph.kids(head, "pobj"):
            break
    return head


def _label(graph: _Graph, token: int, complement: int, governor: int) -> str:
    """What the complement of a preposition becomes."""
    own = graph.deps[token]
    if own not in PREPOSITIONS:
        return own  # "in Iraq and [in] Syria" is a conjunct
    if graph.deps[governor] in PREPOSITIONS:
        return "pobj"  # of "out" in "out of Syria", which is lifted next
    if graph.deps[complement] == "pobj":
        return "obl:agent" if own == "agent" else _place(graph, governor)
    if graph.rows[complement].pos in ("VERB", "AUX"):
        return "acl" if graph.rows[governor].pos in NOUNS else "advcl"
    return "advmod"


def _place(graph: _Graph, governor: int) -> str:
    return "nmod" if graph.rows[governor].pos in NOUNS else "obl"


def _lift_predicate(graph: _Graph, token: int) -> None:
    """ "Iran is ready", "the aim is to win": the predicate is the head, and "be" its copula."""
    if graph.rows[token].lemma.lower() != "be" or graph.deps[token] in ("aux", "auxpass"):
        return
    if any(graph.rows[kid].lemma.lower() == "there" for kid in graph.kids(token, "expl")):
        for kid in graph.kids(token, "attr"):
            graph.deps[kid] = "nsubj"
        return
    predicates = graph.kids(token, *PREDICATES)
    places = [kid for kid in graph.kids(token, "obl", "xcomp", "ccomp") if kid > token]
    after = [kid for kid in predicates if kid > token] or predicates or places
    if not after:
        return
    if graph.deps[after[0]] in ("xcomp", "ccomp"):
        for kid in graph.kids(token, "nsubj"):
            graph.deps[kid] = "nsubj:outer"
    graph.replace(token, after[0], graph.deps[token], "cop")


def _raise_subject(graph: _Graph, token: int) -> None:
    """ "He wants Iran to leave", "let it go": Iran is the object of the verb above."""
    above = graph.heads[token]
    subjects = graph.kids(token, "nsubj", "nsubjpass")
    if graph.deps[token] != "ccomp" or graph.rows[above].pos != "VERB" or not subjects:
        return
    bare = graph.rows[above].lemma in BARE and graph.rows[token].tag == "VB" and not graph.kids(token, "aux")
    if (graph.infinitive(token) or bare) and not graph.kids(token, "mark") and not graph.kids(above, "dobj"):
        graph.deps[token] = "xcomp"
        graph.heads[subjects[0]], graph.deps[subjects[0]] = above, "dobj"


def _flatten(graph: _Graph, token: int) -> None:
    """ "A, B and C": B and C hang on A, and the "and" on C."""
    if graph.deps[token] != "conj":
        return
    before = graph.heads[token]
    for kid in graph.kids(before, "cc"):
        if before < kid < token:
            graph.heads[kid] = token
    if graph.deps[before] == "conj":
        graph.heads[token] = graph.heads[before]


def _rename(graph: _Graph, token: int) -> None:
    dep, row = graph.deps[token], graph.rows[token]
    if dep == "aux" and row.tag == "TO":
        graph.deps[token] = "mark"
    elif dep == "npadvmod":
        before = graph.deps[graph.heads[token]] == "amod"  # "Baghdad - based group"
        graph.deps[token] = "compound" if before else f"{_place(graph, graph.heads[token])}:unmarked"
    elif dep == "neg" and row.tag == "DT":
        graph.deps[token] = "det"
    elif dep == "relcl" and graph.kids(token, "mark") and graph.rows[graph.kids(token, "mark")[0]].tag == "TO":
        graph.deps[token] = "acl"
    elif dep != OTHER:
        graph.deps[token] = changes()[dep].ud if dep in changes() else dep
