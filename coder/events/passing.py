"""Acts told only in passing, as a reason or part of another act of the sentence.

"Expelled diplomats over the killing of a spy", "jailed ten men for helping the rebels", "accused troops of burning
villages", "sent police to help fight the gangs", "signed a treaty that ended the war": what is news is the act above.
"""

from __future__ import annotations

from collections.abc import Sequence

from coder.events.acts import Act
from coder.events.rules import NO_EVENT
from coder.language.lexicon import Lexicon
from coder.language.tree import Tree

NOUNS = ("NOUN", "PROPN")
CONTENT = ("acl", "acl:relcl")  # "a treaty that ended the war"; what a protest demands is news as well
HELPING = ("05", "06", "07")  # "rebels backed by Chad attacked a town"
AIMS = ("07", "08", "15", "16", "17", "18", "19", "20")  # "fired missiles to punish Sudan"
SAID = ("01", "05", "11")  # "phoned the king to thank him"
REASONS = ("for", "of")  # "jailed for helping", "guilty of helping"


def told_in_passing(acts: Sequence[Act], tree: Tree, lexicon: Lexicon) -> dict[int, set[int]]:
    """The anchors of the acts that stand as a reason or part under others, each with the anchors of those."""
    anchors = {act.anchor for act in acts if act.code != NO_EVENT}
    parts = (act.anchor for act in acts if _is_part(act, tree, lexicon))
    return {anchor: above for anchor in parts if (above := anchors & _above(anchor, tree))}


def _is_part(act: Act, tree: Tree, lexicon: Lexicon) -> bool:
    token = act.anchor
    if tree.pos[token] in NOUNS:
        return tree.case(token) in lexicon.reasons or not act.sources
    above = tree.lemmas[tree.heads[token]]
    if tree.deps[token] in CONTENT and above in lexicon.utterances and above not in lexicon.gatherings:
        return True
    if tree.deps[token] == "acl" and tree.tags[token] == "VBN" and act.code.startswith(HELPING):
        return True
    if tree.tags[token] == "VBG" and tree.case(token):
        return tree.deps[token] == "acl" or tree.case(token) in REASONS
    infinitive = tree.tags[token] == "VB" and tree.case(token) in ("", "to", "in order to")
    if tree.deps[token] == "advcl" and infinitive and not tree.kids(token, "nsubj"):
        return act.code.startswith(AIMS)
    return tree.deps[token] == "xcomp" and tree.tags[token] == "VB" and not act.code.startswith(SAID)


def _above(token: int, tree: Tree) -> set[int]:
    found: set[int] = set()
    while tree.heads[token] != token and tree.heads[token] not in found:
        token = tree.heads[token]
        found.add(token)
    return found
