"""Names of the gazetteer laid on the tokens of a tree, without those that the sentence spoils.

A name in a compound such as "anti-American" is none, nor is one that is part of a longer unknown name ("Michael
Jordan"), nor an agent's word that is a verb here ("police the border").
"""

from __future__ import annotations

from bisect import bisect_right

from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.phrases import is_plural
from coder.language.lexicon import Lexicon
from coder.language.tree import Tree

WHOLE = ("person", "group", "seat", "several")  # names of several words, or unmistakable ones
NOT_A_NOUN = ("VERB", "AUX", "ADP", "ADV")
BEFORE_A_NOUN = ("amod", "compound", "punct", "flat", "nmod:desc")
NEAR = 3  # tokens between the parts of one name
AROUND = 12  # characters of context for a spoiling prefix or suffix


def place_hits(tree: Tree, hits: list[Hit], lexicon: Lexicon) -> dict[int, Hit]:
    """Map each token to the name that covers it."""
    placed: dict[int, Hit] = {}
    for hit in hits:
        first = bisect_right(tree.offsets, hit.start) - 1
        last = bisect_right(tree.offsets, hit.end - 1) - 1
        if first >= 0 and not _spoiled(tree, hit, first, last, placed, lexicon):
            placed.update(dict.fromkeys(range(first, last + 1), hit))
    return {token: hit for token, hit in placed.items() if not _is_first_name(tree, token, placed)}


def _is_first_name(tree: Tree, token: int, placed: dict[int, Hit]) -> bool:
    """Whether a president's surname is here the first name of another: "Pavel Durov" is not the Czech president."""
    after = tree.heads[token]
    name = tree.deps[token] == "compound" and after == token + 1 and tree.pos[after] == "PROPN"
    return placed[token].party.kind == "short" and name and after not in placed and tree.words[after][0].isupper()


def opposed_hits(tree: Tree, hits: list[Hit]) -> dict[int, Hit]:
    """Map the head of the noun phrase to the nation or body that it is said to be against: "anti-Japan protests"."""
    found: dict[int, Hit] = {}
    for hit in hits:
        if hit.party.kind != "agent" and tree.text[: hit.start].lower().endswith("anti-"):
            token = bisect_right(tree.offsets, hit.start) - 1
            while tree.deps[token] in BEFORE_A_NOUN:
                token = tree.heads[token]
            found[token] = hit
    return found


def _spoiled(tree: Tree, hit: Hit, first: int, last: int, placed: dict[int, Hit], lexicon: Lexicon) -> bool:  # noqa: PLR0913, PLR0917
    before = tree.text[max(0, hit.start - AROUND) : hit.start].lower()
    after = tree.text[hit.end : hit.end + AROUND].lower().removeprefix(".")  # "U.S.-backed"
    if before.endswith(lexicon.spoiling_prefixes) or after.startswith(lexicon.spoiling_suffixes):
        return True
    if hit.party.kind in WHOLE:
        return False
    if hit.party.kind in ("nations", "agent"):
        return tree.pos[last] in NOT_A_NOUN or (hit.party.kind == "nations" and not _describes_several(tree, last))
    if hit.party.kind == "city" and first == last == 0 and tree.pos[0] in ("ADJ", "VERB"):
        return True  # "Nice words from Iran"
    beside_a_name = hit.party.kind in GEOGRAPHIC and _is_of_an_agent(tree, first, placed)
    return not beside_a_name and any(
        _is_foreign(tree, other, placed, lexicon) for other in _linked_names(tree, first, last)
    )


def _describes_several(tree: Tree, token: int) -> bool:
    """ "Baltic presidents", not "the Baltic Sea"."""
    noun = tree.heads[token]
    return tree.deps[token] in ("amod", "compound") and is_plural(tree, noun) and tree.words[noun].islower()


def _is_of_an_agent(tree: Tree, first: int, placed: dict[int, Hit]) -> bool:
    """Whether the name follows an agent and "of" or "to": "the consul to Haiti Ann Lee" has a country and a name."""
    agent = placed.get(first - 2)
    after = first > 1 and tree.lemmas[first - 1] in ("of", "to") and agent is not None and agent.party.kind == "agent"
    return after and not tree.kids(first, "flat")


def _linked_names(tree: Tree, first: int, last: int) -> list[int]:
    """Tokens outside of the name that the parser holds for parts of it."""
    linked: list[int] = []
    for token in range(first, last + 1):
        others = tree.kids(token, "flat") + ([tree.heads[token]] if tree.deps[token] == "flat" else [])
        linked += [other for other in others if not first <= other <= last and abs(other - token) <= NEAR]
    return linked


def _is_foreign(tree: Tree, token: int, placed: dict[int, Hit], lexicon: Lexicon) -> bool:
    """Whether the token is a part of a name that is neither known nor a title."""
    title = tree.words[token].lower().rstrip(".") in lexicon.titles
    capital = tree.pos[token] == "PROPN" or (token > 0 and tree.words[token][0].isupper())
    return capital and token not in placed and not title
