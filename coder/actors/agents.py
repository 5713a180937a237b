"""Agents: common nouns with a sector, whose country their phrase, the story or the scene tells."""

from __future__ import annotations

from coder.actors.codes import base, with_sectors
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.memory import STATE
from coder.actors.owners import holder_of, owner_of
from coder.actors.phrases import is_definite, is_former, is_plural
from coder.actors.pronouns import subject_above
from coder.actors.resolver import Resolver
from coder.actors.several import is_group_word
from coder.records import Mention, Resolution

ANY_KIND = ("person", "short", "agent", "group", "seat", *GEOGRAPHIC)


def agent(cast: Resolver, token: int, hit: Hit) -> Mention:
    """The agent that the hit names at the head of a phrase."""
    prefix, _, sectors = hit.code.partition("~")
    owner = owner_of(cast, token) or holder_of(cast, token)
    resolution: Resolution = "agent"
    if owner is None and not is_group_word(cast, token):
        owner = _called_so_before(cast, token, hit)
        resolution = "title" if owner else "agent"
    code = code_of(prefix, sectors, owner.code if owner else "")
    if not base(code) and not prefix and not is_group_word(cast, token):
        code = with_sectors(country_of_scene(cast, token, hit), sectors)
    return agent_mention(cast, token, hit, code, resolution)


def titled(cast: Resolver, token: int) -> Mention | None:
    """An unknown name with a title or an apposition that is an agent: "Iranian Foreign Minister M. J. Zarif"."""
    for child in cast.tree.kids(token, "nmod:desc", "compound", "flat", "amod", "appos"):
        hit = cast.hit(child)
        if hit is not None and hit.party.kind == "agent" and hit.code:
            prefix, _, sectors = hit.code.partition("~")
            owner = owner_of(cast, child) or owner_of(cast, token)
            code = code_of(prefix, sectors, owner.code if owner else cast.scene.dateline)
            former = "GOV" in code and is_former(cast.tree, child, cast.lexicon)
            return agent_mention(cast, token, hit, base(code) + "ELI" if former else code)
    return None


def agent_mention(cast: Resolver, token: int, hit: Hit, code: str, resolution: Resolution = "agent") -> Mention:
    """A mention of the phrase as the agent; out of office it is ELI."""
    if "GOV" in code and is_former(cast.tree, token, cast.lexicon):
        code = base(code) + "ELI"
    name = cast.mentions.agent_name(hit.party.name, base(code))
    return cast.mentions.phrase(token, code, name, hit.party.entry, resolution, hit)


def country_of_scene(cast: Resolver, token: int, hit: Hit) -> str:
    """The likeliest country that has such an office; "" if the sentence and its story offer none."""
    sectors = hit.code.partition("~")[2]
    offers = cast.scene.offers(sectors, token, subject_above(cast, token))
    return next((country for country in offers if cast.lexicon.may_hold(hit.party.entry, country)), "")


def code_of(prefix: str, sectors: str, owner: str) -> str:
    """The code of an agent with a prefix of its own ("IGO~MIL") or none, and of its owner, if any."""
    if prefix:
        return with_sectors(base(owner) or prefix, sectors) if owner and sectors else prefix + sectors
    return with_sectors(owner, sectors) if owner else sectors


def _called_so_before(cast: Resolver, token: int, hit: Hit) -> Mention | None:
    """Who was called so earlier in the story ("the envoys"), else whom the sentence before was about."""
    tree = cast.tree
    if not is_definite(tree, token):
        return None
    words = [part for part in range(len(tree)) if cast.hit(part) is hit]
    title = [frozenset((tree.words[part].lower(), tree.lemmas[part])) for part in words]
    plural = is_plural(tree, token)
    found = cast.memory.bearer(title, plural=plural)
    sectors = hit.code.partition("~")[2]
    if found is None and hit.code.startswith("~") and sectors in STATE:
        kinds = ("person", "short", "agent") if plural else ANY_KIND
        found = cast.memory.subject(plural=plural, kinds=kinds)
    return found if found is not None and cast.lexicon.may_hold(hit.party.entry, base(found.code)) else None
