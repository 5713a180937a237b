"""Whose deed "the attack" or "the move" is: of who acted last in the sentence or in those before it.

"Russia shelled the town. France condemned the attack": what is condemned is Russia. Only a bare definite noun refers
back; one that says more ("the attack on the embassy") may be another deed.
"""

from __future__ import annotations

from typing import NamedTuple

from coder.actors.codes import PREFIXES, base
from coder.language.lexicon import Lexicon
from coder.language.tree import Tree
from coder.records import Mention

VIOLENT = ("14", "15", "16", "17", "18", "19", "20")
ACCUSATION = "11"
FORCE = ("15", "19")
SEIZING = ("173", "181")
OFFENCES = ("13", "15", "17", "18", "19", "20")
POINTING = frozenset(("the", "this", "that", "these", "those", "such"))
INDEFINITE = ("a", "an", "another")
CLAUSES = ("acl", "acl:relcl")
SAYS_MORE = ("nmod", "nmod:poss", "compound", *CLAUSES)


class Deed(NamedTuple):
    """An act told: its code, who did it, to which countries or organisations, and in which country, if told."""

    code: str
    doer: Mention
    victims: frozenset[str]
    place: str = ""

    @property
    def root(self) -> str:
        """The first two digits of its code."""
        return self.code[:2]


class Deeds:
    """The acts of a story so far, the latest last."""

    def __init__(self) -> None:
        self._told: list[Deed] = []

    def note(self, code: str, doer: Mention, victims: list[Mention], place: str) -> None:
        """Remember an act whose doer is of a known country or organisation."""
        if base(doer.code):
            self._told.append(Deed(code, doer, frozenset(base(victim.code) for victim in victims), place))

    def doer(self, roots: tuple[str, ...], without: str = "") -> Mention | None:
        """Who did the latest act with one of these root codes, or with any, but not the actor `without`.

        A country and its government are one actor, a party or rebels of it another.
        """
        told = (deed.doer for deed in reversed(self._told) if not roots or deed.root in roots)
        return next((doer for doer in told if not without or as_state(doer.code) != as_state(without)), None)

    def accuser(self, accused: list[Mention]) -> Mention | None:
        """Who spoke last against one of these."""
        own = {base(mention.code) for mention in accused}
        return next((d.doer for d in reversed(self._told) if d.root == ACCUSATION and d.victims & own), None)

    def offender(self, offended: list[Mention]) -> Mention | None:
        """Who of another country acted last against that of one of these, or in it."""
        own = {base(mention.code) for mention in offended}
        against = (d.doer for d in reversed(self._told) if d.root in OFFENCES and own & {*d.victims, d.place})
        return next((doer for doer in against if base(doer.code) not in own), None)

    def captor(self, held: list[Mention]) -> Mention | None:
        """Who of another country, or of no state, seized people of the country of one of these last; or anybody."""
        own = {base(mention.code) for mention in held}
        seizures = [deed for deed in reversed(self._told) if deed.code.startswith(SEIZING)]
        seized = (deed.doer for deed in seizures if not held or deed.victims & own)
        return next((doer for doer in seized if as_state(doer.code) not in own), None)

    def army(self, struck: list[Mention]) -> str:
        """The country whose army used force last, not against its own, or ""."""
        own = {base(mention.code) for mention in struck}
        doers = (deed.doer.code for deed in reversed(self._told) if deed.root in FORCE)
        return next((base(code) for code in doers if _is_army(code) and base(code) not in own), "")


def _is_army(code: str) -> bool:
    return code.removesuffix("MIL") == base(code) and code[:3] not in PREFIXES


def as_state(code: str) -> str:
    """The country alone of its government or army."""
    return code.removesuffix("GOV").removesuffix("MIL")


def roots_of(tree: Tree, token: int, lexicon: Lexicon) -> tuple[str, ...] | None:
    """The root codes of the acts that a noun can refer back to, () for any; None if it refers to none."""
    lemma = tree.lemmas[token]
    if not lexicon.is_deed(lemma):
        return None
    pointing = any(tree.lemmas[c] in POINTING for c in tree.kids(token, "det"))
    if not sums_up(tree, token) and (not pointing or tree.kids(token, *SAYS_MORE)):
        return None
    return VIOLENT if lemma in lexicon.violent_deeds else lexicon.deeds[lemma]


def sums_up(tree: Tree, token: int) -> bool:
    """Whether the noun says in a word what the sentence has told so far: "..., a move that drew criticism"."""
    if tree.deps[token] not in ("appos", "parataxis", "obj"):
        return False
    indefinite = any(tree.lemmas[c] in INDEFINITE for c in tree.kids(token, "det"))
    apart = tree.deps[token] != "obj" or any(tree.words[c] == "," for c in tree.kids(token, "punct"))
    return indefinite and apart and bool(tree.kids(token, *CLAUSES))
