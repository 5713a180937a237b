"""Noun phrases and clauses as the tree has them: what belongs to a phrase, and which clause a word stands in."""

from __future__ import annotations

from collections.abc import Iterator

from coder.language.lexicon import Lexicon
from coder.language.tree import NOMINAL, Tree

DIRECT = ("amod", "compound", "nmod:poss", "nmod:desc", "det", "nmod:unmarked", "flat")  # stands before its noun
NOT_CORE = frozenset(
    "acl acl:relcl advcl advcl:relcl conj cc case punct parataxis mark appos nmod ccomp dep".split()
)  # what is left out of a mention's text
NAME_PARTS = ("flat", "nmod:desc", "compound")
PLURAL = ("NNS", "NNPS")
PREDICATES = ("VERB", "AUX")
SUBJECT = ("nsubj", "nsubj:pass")
VISITING = ("visit", "tour", "invade", "enter")
LINKS = ("advcl", "advcl:relcl", "ccomp", "acl", "acl:relcl", "parataxis", "csubj")  # a clause to what it hangs on


def is_plural(tree: Tree, token: int) -> bool:
    """Whether the noun is a plural."""
    return tree.tags[token] in PLURAL


def is_common(tree: Tree, token: int) -> bool:
    """Whether it is no name: a noun, or a plural written with a capital as "Foreign Ministers"."""
    return tree.pos[token] == "NOUN" or tree.tags[token] == "NNPS"


def is_definite(tree: Tree, token: int) -> bool:
    """Whether the phrase has "the"."""
    return any(tree.lemmas[child] == "the" for child in tree.kids(token, "det"))


def is_former(tree: Tree, token: int, lexicon: Lexicon, *, in_office: bool = False) -> bool:
    """Whether the phrase says that its office is past: "former", "ousted", "ex-president".

    Who is known to be `in_office` was another thing before: "Prime Minister Conille, a former U.N. expert".
    """
    beside = [] if in_office else tree.kids(token, "appos")
    shared = tree.kids(tree.heads[token], "nmod:desc") if tree.deps[token] == "conj" else []
    shared = [title for title in shared if is_plural(tree, title)]  # "former Presidents Chun and Roh"
    around = [
        near
        for word in [token, *shared, *tree.kids(token, *DIRECT), *beside]
        for near in (word, *tree.kids(word, "amod", "compound", "advmod"))
    ]
    words = {tree.words[near].lower() for near in around}
    return bool(words & lexicon.former) or any(word.startswith("ex-") for word in words)


def is_ethnic(tree: Tree, token: int) -> bool:
    """Whether a nation is named for descent: "ethnic Albanian leaders"."""
    return token > 0 and tree.lemmas[token - 1] == "ethnic"


def is_several(tree: Tree, token: int) -> bool:
    """Whether the phrase, or the coordination it stands in, means more than one."""
    return is_plural(tree, token) or is_coordinated(tree, token)


def is_visited(tree: Tree, token: int) -> bool:
    """Whether one goes there."""
    return tree.deps[token] == "obj" and tree.lemmas[tree.heads[token]] in VISITING


def is_coordinated(tree: Tree, token: int) -> bool:
    """Whether the phrase stands in a coordination."""
    first = tree.heads[token] if tree.deps[token] == "conj" else token
    return bool(tree.kids(first, "conj"))


def topmost(tree: Tree, token: int, cases: tuple[str, ...] = ()) -> int:
    """The phrase under which a conjunct stands, or what follows another after one of these prepositions."""
    while tree.deps[token] == "conj" or (tree.deps[token] == "nmod" and tree.case(token) in cases):
        token = tree.heads[token]
    return token


def phrase_before(tree: Tree, token: int) -> int | None:
    """The head of the noun phrase that ends nearest before `token`."""
    for nearest in range(token - 1, -1, -1):
        if tree.pos[nearest] in NOMINAL and tree.pos[nearest] != "PRON":
            while tree.deps[nearest] in (*NAME_PARTS, "amod", "nmod:poss") and tree.heads[nearest] < token:
                nearest = tree.heads[nearest]  # noqa: PLW2901 - climbs to the head of the phrase
            return nearest
    return None


def clause_of(tree: Tree, token: int) -> int:
    """The predicate of the clause that the word stands in; infinitives and further verbs of its subject included."""
    clause = token
    while tree.heads[clause] != clause:
        own = tree.deps[clause]
        if own in LINKS or (own == "conj" and tree.kids(clause, *SUBJECT)):
            return clause
        clause = tree.heads[clause]
    return clause


def clauses_above(tree: Tree, clause: int, links: tuple[str, ...]) -> Iterator[int]:
    """The clause and those it hangs on, outward, as long as the link is one of `links` or it has no subject itself."""
    yield clause
    while tree.heads[clause] != clause and (tree.deps[clause] in links or not tree.kids(clause, *SUBJECT)):
        clause = clause_of(tree, tree.heads[clause])
        yield clause
