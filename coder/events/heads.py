"""Whether a word, with what stands around it, is the head that a pattern or one of its phrases asks for."""

from __future__ import annotations

from coder.events.pattern import ANYWHERE, Pattern, Phrase
from coder.events.words import Words
from coder.language.tree import Tree

APART = ("advcl", "ccomp", "conj", "parataxis", "acl:relcl")  # clauses whose words are not those of the verb above


def head_fits(tree: Tree, pattern: Pattern, token: int) -> bool:
    """Whether the token can head the pattern."""
    ways = pattern.heads.get(tree.lemmas[token]) or pattern.heads.get(ANYWHERE)
    if ways is None:
        return False
    if pattern.kind == "be" and not tree.linked(token, "cop", *(() if pattern.copular else ("aux:pass",))):
        return False
    if pattern.phrase is not None:
        return phrase_fits(tree, pattern.phrase, token)
    return () in ways or any(_extras_fit(tree, words, token) for words in ways)


def phrase_fits(tree: Tree, phrase: Phrase, token: int) -> bool:
    """Whether the token heads the phrase, with one word of each set that the phrase asks for before it."""
    ways = phrase.heads.get(tree.lemmas[token]) or phrase.heads.get(tree.words[token].lower())
    if ways is None:
        return False
    if () in ways:
        return True
    around = tree.modifiers(token)
    around |= {tree.lemmas[c] for c in tree.kids(token, "nmod")} | _loads(tree, token)
    return any(all(choice & around for choice in asked) for asked in ways)


def _loads(tree: Tree, token: int) -> set[str]:
    """What a thing is full of, as if it stood before it: "a truck packed with explosives" is an explosive truck."""
    filled = (load for full in tree.kids(token, "acl", "amod") for load in tree.kids(full, "obl"))
    return {tree.lemmas[load] for load in filled if tree.case(load) in ("with", "of")}


def _extras_fit(tree: Tree, words: Words, token: int) -> bool:
    """ "Shoot dead", "team up", "take up arms": the other words hang on the verb, or on what hangs on it."""
    own = [c for c in tree.children[token] if not (tree.pos[c] == "VERB" and tree.deps[c] in APART)]
    near = {tree.words[c].lower() for c in own} | {tree.lemmas[c] for c in own}
    for child in own:
        near |= {tree.words[c].lower() for c in tree.children[child]}
    return all(word in near for word in words)
