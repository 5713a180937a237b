"""Which noun phrases a pronoun can mean by number, by being a person or a body, and by sex."""

from __future__ import annotations

from coder.actors.gazetteer import GEOGRAPHIC
from coder.actors.phrases import DIRECT, is_coordinated, is_several
from coder.actors.resolver import Resolver

BODIES = (*GEOGRAPHIC, "group", "seat")  # what "it" can mean
PEOPLE = ("person", "short", "agent")


def agrees(cast: Resolver, token: int, wanted: str) -> bool:
    """Whether the phrase can be what a pronoun (he, she, it, they, country) means; "they" may also be one body."""
    if wanted == "country":
        return True
    hit = cast.hit(token)
    kind = hit.party.kind if hit else ""
    one = kind in BODIES and not is_coordinated(cast.tree, token)  # "the United States said it would"
    if wanted == "they":
        return is_several(cast.tree, token) or not (kind in ("person", "short") or _is_person(cast, token))
    if is_several(cast.tree, token) and not one:
        return False
    if wanted == "it":
        return kind in (*BODIES, "agent")
    words = {cast.tree.lemmas[part] for part in (token, *cast.tree.kids(token, *DIRECT))}
    return not (kind in BODIES or words & opposite(cast, wanted) or _is_body(cast, token))


def agrees_strictly(cast: Resolver, token: int, wanted: str) -> bool:
    """The same where the grammar helps less: "them" are several, and "it" is no one who has a title."""
    if wanted == "they":
        return is_several(cast.tree, token)
    return agrees(cast, token, wanted) and not (wanted == "it" and _is_person(cast, token))


def _is_body(cast: Resolver, token: int) -> bool:
    lemma, lexicon = cast.tree.lemmas[token], cast.lexicon
    return lemma in lexicon.institutions or lemma in lexicon.groups or lemma in lexicon.bodies


def _is_person(cast: Resolver, token: int) -> bool:
    lemma, lexicon = cast.tree.lemmas[token], cast.lexicon
    return lemma in lexicon.titles or lemma in lexicon.men or lemma in lexicon.women


def opposite(cast: Resolver, wanted: str) -> frozenset[str]:
    """Words of a phrase that "he" or "she" cannot mean."""
    return {"she": cast.lexicon.men, "he": cast.lexicon.women}.get(wanted, frozenset())
