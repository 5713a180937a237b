"""Countries that a general noun means: "the country", "the kingdom", "the North", "its neighbour" in a story of two."""

from __future__ import annotations

import msgspec

from coder.actors.codes import with_sectors
from coder.actors.counterparts import is_counterpart, other_of_two
from coder.actors.origins import acting_above, told_of_before
from coder.actors.recall import named_in
from coder.actors.resolver import Resolver
from coder.records import Mention, Resolution, Span


def country(
    cast: Resolver, token: int, code: str, resolution: Resolution, referent: Span | None = None
) -> Mention | None:
    """The country as what the token means, which refers to the `referent`, else to where it was last named."""
    if not code:
        return None
    mention = cast.mentions.phrase(token, code, cast.mentions.country_name(code), code, resolution)
    return msgspec.structs.replace(mention, refers_to=referent or _last_named(cast, code, token))


def realm(cast: Resolver, token: int) -> Mention | None:
    """ "The kingdom", in a story that names one."""
    named = cast.lexicon.realms.get(cast.tree.lemmas[token], frozenset()) & cast.scene.countries
    return country(cast, token, next(iter(named)) if len(named) == 1 else "", "title")


def country_of_story(cast: Resolver, token: int) -> Mention | None:
    """ "The country" in a story that hardly speaks of a second one, or was filed from it, or told of one before."""
    only = "" if cast.tree.kids(token, "amod", "acl", "acl:relcl") else cast.scene.story or cast.scene.filed_from
    return country(cast, token, only or told_of_before(cast, token), "pronoun")


def country_visited(cast: Resolver, token: int) -> Mention | None:
    """ "The country" that one visits is not one's own, but the only other."""
    others = cast.scene.countries - {acting_above(cast, token)}
    return country(cast, token, next(iter(others)) if len(others) == 1 else "", "pronoun")


def second(cast: Resolver, token: int) -> Mention | None:
    """ "Its neighbour", "his counterpart", in a story of two countries."""
    code, hit = other_of_two(cast, token), cast.hit(token)
    found = country(cast, token, code, "title")
    if found is None or hit is None or not is_counterpart(cast, token):
        return found
    whole = with_sectors(code, hit.code.partition("~")[2])
    return msgspec.structs.replace(found, code=whole, name=cast.mentions.agent_name(hit.party.name, code))


def half(cast: Resolver, token: int) -> Mention | None:
    """ "The North", where the story names one of the two halves."""
    if not cast.tree.words[token][0].isupper() or cast.tree.kids(token, "nmod", "compound", "amod"):
        return None
    return country(cast, token, cast.lexicon.half(cast.tree.lemmas[token], cast.scene.countries), "title")


def _last_named(cast: Resolver, code: str, token: int) -> Span | None:
    """Where the country was last named before the token, in its sentence or an earlier one."""
    before = [hit for hit in cast.hits if hit.end <= cast.tree.offsets[token]]
    return named_in(before, cast.tree.text, cast.offset).get(code) or cast.memory.countries.get(code)
