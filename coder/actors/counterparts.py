"""Those who are called after whom they are not of: "his counterpart", "its neighbour", "a U.S. ally".

They are of the country that their phrase names ("his counterpart in Kiev"); else nobody, or, in the singular, of the
second country of a story that speaks of no third.
"""

from __future__ import annotations

from coder.actors.codes import PREFIXES, base
from coder.actors.gazetteer import GEOGRAPHIC
from coder.actors.phrases import is_plural
from coder.actors.resolver import Resolver

OWNED = ("nmod:poss", "compound", "amod")
NAMING = ("amod", "compound")
HOME = ("in", "from", "of", "at")
TWO = 2
ALLY = "ally"  # who is often not one of the two


def is_counterpart(cast: Resolver, token: int) -> bool:
    """Whether an owner says whose equal somebody is, not whose he is: "Putin's counterpart"."""
    return cast.tree.lemmas[token] in cast.lexicon.counterparts


def is_foreign_to_owner(cast: Resolver, token: int) -> bool:
    """Whether the phrase means one who is not of the country it is called after and names no other."""
    tree = cast.tree
    if is_counterpart(cast, token):
        own = _country_of_owner(cast, token)
        named = [*tree.kids(token, *NAMING), *(c for c in tree.kids(token, "nmod") if tree.case(c) in HOME)]
        named = [child for child in named if not _is_host(cast, child)]
        return all((found := cast.at(child)) is None or base(found.code) in ("", own) for child in named)
    if tree.lemmas[token] not in cast.lexicon.others:
        return False
    return any(
        tree.lemmas[owner] == "its" or ((hit := cast.hit(owner)) is not None and hit.party.kind in GEOGRAPHIC)
        for owner in tree.kids(token, *OWNED)
    )


def other_of_two(cast: Resolver, token: int) -> str:
    """The second country of a story that speaks of two, if somebody is called after the first; or ""."""
    own, named = _country_of_owner(cast, token), cast.scene.countries
    met_abroad = any(_is_host(cast, place) for place in range(len(cast.tree)))
    if len(named) != TWO or own not in named or is_plural(cast.tree, token) or met_abroad:
        return ""
    other = next(iter(named - {own}))
    return "" if other[:3] in PREFIXES or cast.tree.lemmas[token] == ALLY else other


def _country_of_owner(cast: Resolver, token: int) -> str:
    owners = (cast.at(owner) for owner in cast.tree.kids(token, "nmod:poss"))
    return next((base(owner.code) for owner in owners if owner is not None), "")


def _is_host(cast: Resolver, token: int) -> bool:
    """Whether it is a city where others meet."""
    return cast.tree.words[token].lower() in cast.lexicon.host_cities
