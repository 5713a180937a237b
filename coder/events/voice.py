"""Whether a verb is active or passive."""

from __future__ import annotations

from coder.language.tree import Tree

PARTICIPIAL = ("acl", "advcl", "amod")  # "soldiers killed in the raid", "accused of spying, he fled"


def is_passive(tree: Tree, token: int, unsuffered: frozenset[str]) -> bool:
    """Whether the verb's grammatical subject suffers its action; `unsuffered` are verbs that nobody suffers."""
    if tree.lemmas[token] in unsuffered and not tree.kids(token, "obl:agent"):
        return False  # "were engaged in fighting"
    if tree.kids(token, "nsubj:pass", "aux:pass", "obl:agent"):
        return True
    if tree.tags[token] != "VBN" or _is_active(tree, token):
        return False
    if tree.deps[token] == "conj":
        return is_passive(tree, tree.heads[token], unsuffered) and not tree.kids(token, "nsubj", "aux")
    return tree.deps[token] in PARTICIPIAL


def _is_active(tree: Tree, token: int) -> bool:
    """ "Has attacked it", "after police arrested him", whatever the tag."""
    return sum(bool(tree.kids(token, dep)) for dep in ("aux", "nsubj", "obj")) > 1
