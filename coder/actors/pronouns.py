"""Whom a pronoun means: a subject above it in the sentence that agrees, else that of the sentence before.

"Iran said it would ...": the nearest subject of a governing clause. A pronoun that is an object cannot mean the subject
of its own clause. What no subject fits stays unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.memory import Memory
from coder.language.tree import Tree
from coder.records import Mention

BODIES = (*GEOGRAPHIC, "group", "seat")  # what "it" can mean
PEOPLE = ("person", "short", "agent")


class Resolver(Protocol):
    """What this module asks of the cast."""

    tree: Tree

    def at(self, token: int) -> Mention | None: ...  # noqa: D102
    def hit(self, token: int) -> Hit | None: ...  # noqa: D102
    def group(self, token: int) -> list[Mention]: ...  # noqa: D102


def antecedent(cast: Resolver, token: int, wanted: str, memory: Memory) -> Mention | None:
    """The actor that the pronoun at `token` means; `wanted` is he, it, they or country."""
    for verb in _governing_clauses(cast.tree, token):
        for subject in cast.tree.kids(verb, "nsubj", "nsubj:pass"):
            if subject != token and cast.tree.pos[subject] != "PRON":
                found = cast.at(subject)
                if found is not None and _agrees(cast, subject, wanted):
                    return found
    if wanted == "country":
        return None  # of the sentence before nothing says that it is this country
    kinds = {"he": ("person",), "it": BODIES}.get(wanted, (*PEOPLE, *BODIES))
    earlier = memory.subject(plural=wanted == "they", kinds=kinds)
    return earlier.mention if earlier else None


def pair_above(cast: Resolver, token: int) -> list[Mention]:
    """The two actors that are the subject of a clause above: "Iran and Iraq said the two sides would meet"."""
    for verb in _governing_clauses(cast.tree, token):
        for subject in cast.tree.kids(verb, "nsubj", "nsubj:pass"):
            if subject != token:
                parties = [m for each in cast.tree.conjuncts(subject) for m in cast.group(each)]
                if len(parties) == 2:  # noqa: PLR2004 - "both" and "the two" are two
                    return parties
    return []


def each_other(cast: Resolver, token: int) -> list[Mention]:
    """The actors that "each other" at `token` means: those of the nearest subject above it that has several."""
    tree = cast.tree
    if not is_reciprocal(tree, token):
        return []
    verb = token
    while tree.heads[verb] != verb:
        verb = tree.heads[verb]
        for subject in tree.kids(verb, "nsubj", "nsubj:pass"):
            parties = [mention for each in tree.conjuncts(subject) for mention in cast.group(each)]
            if len(parties) > 1:
                return parties
    return []


def is_reciprocal(tree: Tree, token: int) -> bool:
    """Whether the token begins "each other" or "one another"."""
    second = {"each": "other", "one": "another"}.get(tree.lemmas[token])
    return second in {tree.words[child].lower() for child in tree.children[token]}


def _governing_clauses(tree: Tree, token: int) -> Iterator[int]:
    """The verbs whose subject the pronoun may mean, from the inside out."""
    clause = tree.heads[token]
    while tree.deps[clause] in ("xcomp", "aux") or tree.pos[clause] not in ("VERB", "AUX"):
        if tree.heads[clause] == clause:
            return
        clause = tree.heads[clause]
    if tree.deps[token] == "nmod:poss":
        yield clause
    while tree.heads[clause] != clause:
        head = tree.heads[clause]
        # "the Pope, who urged him": past the noun that the clause describes, to the verb above
        relative = tree.deps[clause] == "acl:relcl" and tree.deps[token] != "nsubj"
        yield tree.heads[head] if relative else head
        clause = head


def _agrees(cast: Resolver, token: int, wanted: str) -> bool:
    if wanted in ("they", "country"):
        return True
    plural = cast.tree.tags[token] in ("NNS", "NNPS") or bool(cast.tree.kids(token, "conj"))
    hit = cast.hit(token)
    kind = hit.party.kind if hit else ""
    if wanted == "it":
        return not plural and kind in (*BODIES, "agent")
    return not plural and kind not in BODIES
