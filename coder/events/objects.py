"""What stands for an object or preposition of a pattern though the tree has it as something else."""

from __future__ import annotations

from coder.events.bound import Bound
from coder.events.frame import Frame
from coder.events.pattern import PREPOSITIONS, Pattern
from coder.language.tree import Tree

ADVERBIAL = ("advmod", "xcomp", "compound:prt", "obl:unmarked", "amod", "advcl", "case", "mark", "nmod:unmarked", "obl")
HELPING = frozenset(("mediator", "intermediary", "host", "chairman", "moderator", "observer", "witness", "guarantor"))
PREDICATIVE = ("amod", "xcomp")  # of an object, after it


def after_phrasal(tree: Tree, frame: Frame, pattern: Pattern) -> list[int]:
    """The noun after a verb that is written with its preposition: "(quit|withdraw from) TGT"."""
    written = pattern.heads[tree.lemmas[frame.token]]
    ways = [" ".join(way) for way in written if way and way[-1] in PREPOSITIONS]
    return [token for case, token in frame.oblique if case and any(way.endswith(case) for way in ways)]


def beside(tree: Tree, frame: Frame, pattern: Pattern) -> list[int]:
    """What a pattern may have as an object: "shot dead", "found him guilty"; no clause with its own subject."""
    if frame.beside is None:
        found = tree.kids(frame.token, *ADVERBIAL)
        found += [c for noun in frame.object for c in tree.kids(noun, *PREDICATIVE) if c > noun > frame.token]
        frame.beside = [c for c in found if not _is_clause(tree, c)]
    return [c for c in frame.beside if tree.deps[c] != "obl" or not _is_foreign(tree, c, pattern)]


def _is_clause(tree: Tree, token: int) -> bool:
    if tree.deps[token] == "xcomp" and any(tree.tags[mark] == "TO" for mark in tree.kids(token, "mark")):
        return True  # "threatened to attack" is no attack threatened
    return tree.deps[token] == "advcl" and (tree.is_finite(token) or bool(tree.kids(token, "nsubj", "nsubj:pass")))


def _is_foreign(tree: Tree, token: int, pattern: Pattern) -> bool:
    """Whether a preposition that is none of the verb's makes it no object: "seized on a bus", "fired at a force"."""
    case = tree.case(token)
    return bool(case) and (case not in pattern.prepositions or case in pattern.aims)


def in_phrases(tree: Tree, words: frozenset[str], frame: Frame, bound: Bound) -> list[int]:
    """The nouns and gerunds after one of these prepositions."""
    phrases = [*frame.oblique, *bound.oblique]
    if not HELPING.isdisjoint(tree.lemma_set):
        phrases = [pair for pair in phrases if not _is_helper(tree, pair[1])]
    phrases = [pair for pair in phrases if pair[0] != "of" or not _is_of_another(tree, pair[1], frame, bound)]
    phrases.sort(key=lambda pair: pair[1] < frame.token)  # "at the U.N. he lashed out at Chad"
    found = [token for preposition, token in phrases if preposition in words or _joined(preposition, words, frame)]
    if words & frame.particles:
        found += frame.object
    gerunds = [*frame.clauses, *(c for noun in frame.object for c in tree.kids(noun, "acl"))]  # "a ban on selling arms"
    return found + [c for c in gerunds if tree.tags[c] == "VBG" and tree.case(c) in words]


def _is_helper(tree: Tree, token: int) -> bool:
    """Whether somebody is told only to bring others together: "held talks with the Nigerian president as mediator"."""
    return any(tree.lemmas[c] in HELPING and tree.case(c) == "as" for c in tree.subtree(token) if c != token)


def _joined(preposition: str, words: frozenset[str], frame: Frame) -> bool:
    """ "out of" is one preposition, or a particle and "of", as the parser sees it."""
    return any(
        " " in word and word.endswith(preposition) and preposition and word.split(" ")[0] in frame.particles
        for word in words
    )


def takes_object(tree: Tree, pattern: Pattern, frame: Frame) -> bool:
    """Whether something accounts for the verb's object: "SRC demonstrate" is not "the photographs demonstrated ...".

    A slot does, or the verb itself, if written with it: "(storm|force way) into TGT".
    """
    if not frame.object or any(
        slot.kind in ("object", "infinitive") or (slot.kind == "prep" and slot.words & frame.particles)
        for slot in pattern.slots
    ):
        return True
    written = {word for way in pattern.heads.get(tree.lemmas[frame.token], ()) for word in way}
    return not written.isdisjoint(tree.lemmas[noun] for noun in frame.object)


def _is_of_another(tree: Tree, token: int, frame: Frame, bound: Bound) -> bool:
    """Whether "of" belongs to a phrase that the pattern does not speak of: "stormed it over the death of ..."."""
    noun = tree.heads[token]
    spoken_of = {frame.token, *bound.tokens, *(t for tokens in bound.roles.values() for t in tokens)}
    return tree.deps[token] == "nmod" and tree.case(noun) != "" and noun not in spoken_of


def is_infinitive(tree: Tree, token: int) -> bool:
    """Whether the verb is one: "to attack", or bare after another verb."""
    marks = tree.kids(token, "mark", "aux", "case")
    marked = any(tree.tags[c] == "TO" or tree.words[c].lower() == "to" for c in marks)
    return marked or (tree.deps[token] == "xcomp" and tree.tags[token] == "VB")
