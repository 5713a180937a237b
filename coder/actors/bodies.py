"""Which body "the group", "the alliance" or "the organization" means: the one named last that is so called.

"Hezbollah fired rockets. The group blamed Israel." A noun that says more ("the group of students") means no body of
before, nor does one that no body of the story fits.
"""

from __future__ import annotations

from coder.actors.codes import PREFIXES, STATE, base
from coder.actors.phrases import is_definite, is_plural
from coder.actors.resolver import Resolver
from coder.records import Mention

SAYS_MORE = ("nmod", "nmod:poss", "amod", "compound", "acl", "nummod", "appos")
SEATED = "based"  # "the Vienna-based organization"
CHARITABLE = ("HRI", "ENV", "HLH", "DEV", "REL")
INSIDE = ("flat", "amod")


def body_meant(cast: Resolver, token: int) -> Mention | None:
    """The body that a definite general noun at `token` refers to, or None."""
    tree = cast.tree
    kinds = cast.lexicon.bodies.get(tree.lemmas[token])
    if kinds is None or any(not tree.words[child].endswith(SEATED) for child in tree.kids(token, *SAYS_MORE)):
        return None
    return _called(cast, token, kinds)


def body_of_kind(cast: Resolver, token: int, sectors: str) -> Mention | None:
    """The same for an agent that is such a noun with its kind: "the rights group" after Amnesty International."""
    tree = cast.tree
    kinds = cast.lexicon.bodies.get(tree.lemmas[token])
    if kinds is None or tree.kids(token, "nmod", "nmod:poss"):
        return None
    alone = kinds - {"any"} if not tree.kids(token, *SAYS_MORE) else frozenset()
    return _called(cast, token, alone | {sectors[:3], "NGO" if sectors in CHARITABLE else ""})


def _called(cast: Resolver, token: int, kinds: frozenset[str]) -> Mention | None:
    if not is_definite(cast.tree, token) or is_plural(cast.tree, token):
        return None
    called = cast.memory.bearers([frozenset((cast.tree.lemmas[token],))], plural=False)
    found = called[0] if len(called) == 1 else None
    found = found or _in_the_sentence(cast, token, kinds) or cast.memory.body(lambda code: is_called(code, kinds))
    return cast.mentions.same(token, found, "title") if found is not None else None


def is_called(code: str, kinds: frozenset[str]) -> bool:
    """Whether a body of this code may be called by a noun for such kinds: sectors, prefixes, or `any` but a state's.

    >>> is_called("IGONAT", frozenset({"IGO"})), is_called("LBNREB", frozenset({"any"}))
    (True, True)
    >>> is_called("FRAGOV", frozenset({"any"}))
    False
    """
    sectors = code[len(base(code)) :]
    own = {code[:3]} & PREFIXES | {sectors[i : i + 3] for i in range(0, len(sectors), 3)}
    return bool(own & kinds) or ("any" in kinds and bool(own) and not own & STATE)


def _in_the_sentence(cast: Resolver, token: int, kinds: frozenset[str]) -> Mention | None:
    for before in range(token - 1, -1, -1):
        hit = cast.hit(before)
        if hit is None or hit.party.kind != "group" or not hit.code or cast.tree.deps[before] in INSIDE:
            continue
        found = cast.at(before)
        if found is not None and base(found.code) and is_called(found.code, kinds):
            return found
    return None
