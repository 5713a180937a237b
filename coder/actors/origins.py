"""Of which country an agent is that his phrase does not tell: the scene's, the story's, whom he fights, who speaks."""

from __future__ import annotations

from functools import partial

from coder.actors.arms import struck_by, struck_with
from coder.actors.codes import REBELS, STATE, base
from coder.actors.gazetteer import Hit
from coder.actors.movers import sender, visited
from coder.actors.opponents import (
    conferring,
    faced,
    fighters_before,
    harmed_abroad,
    home_of_opponents,
    home_of_rebels,
    robbed,
    ruler,
    unless_abroad,
)
from coder.actors.phrases import SUBJECT, is_definite
from coder.actors.pronouns import quoted, subject_above
from coder.actors.resolver import Resolver
from coder.actors.scene import FIGHTING

ARMY = "MIL"


def country_of_scene(cast: Resolver, token: int, hit: Hit) -> str:
    """The likeliest country that has such an office; "" if the sentence and its story offer none."""
    sectors = hit.code.partition("~")[2]
    subject = subject_above(cast, token) if sectors in STATE else ""  # "Israel said the army had attacked in Egypt"
    meant = subject if is_definite(cast.tree, token) else ""
    if is_definite(cast.tree, token) and hit.party.entry not in cast.lexicon.posted:
        meant = visited(cast, token) or told_of_before(cast, token) or meant
    if sectors == ARMY:
        meant = home_of_rebels(cast, token) or meant
    if sectors in FIGHTING and not cast.scene.place_of_clause(token):
        meant = fighters_before(cast, token) or meant
    if meant and cast.lexicon.may_hold(hit.party.entry, meant):
        return meant
    own = sender(cast, token) or struck_with(cast, token) if sectors in STATE else ""
    if own and cast.lexicon.may_hold(hit.party.entry, own):
        return own
    if hit.party.entry in cast.lexicon.posted:  # abroad: of no country that the scene offers
        return cast.memory.country_of(cast.lexicon.posted)
    if (own := ruler(cast, token)) and not cast.scene.place_of_clause(token) and sectors not in FIGHTING:
        return own
    if robbed_nation := robbed(cast, token):
        return _other_than(cast, robbed_nation)
    return conferring(cast, token) or _offered(cast, token, hit, subject)


def _other_than(cast: Resolver, country: str) -> str:
    """The only other country that the story names, or ""."""
    rest = cast.scene.countries - {country}
    return next(iter(rest)) if len(rest) == 1 else ""


def _offered(cast: Resolver, token: int, hit: Hit, subject: str) -> str:
    """The likeliest country that the scene offers, not that of whom he attacks, else whose fighters he may be."""
    sectors = hit.code.partition("~")[2]
    offers = cast.scene.offers(sectors, token, subject, partial(cast.lexicon.may_hold, hit.party.entry))
    attacker = struck_by(cast, token)
    others = {attacker, *faced(cast, token), *(harmed_abroad(cast, token) if sectors in FIGHTING else ())}
    found = next((country for country in offers if country not in others or country == cast.scene.place), "")
    if not found and attacker and len(rest := cast.scene.countries - cast.lexicon.expeditionary) == 1:
        return next(iter(rest))  # the one where soldiers from abroad kill
    if found or sectors not in FIGHTING:
        return found
    told = fighters_before(cast, token) or home_of_opponents(cast, token) or _single_country(cast)
    told = told or unless_abroad(cast, _reporter(cast, token))
    acting = acting_above(cast, token) if sectors in REBELS else ""  # "Peru ruled out talks with rebels"
    return told or unless_abroad(cast, acting)


def told_of_before(cast: Resolver, token: int) -> str:
    """The one country of the story so far, if who speaks here of "the generals" or meets them is new to it; or ""."""
    told = cast.memory.told
    if len(told) != 1:
        return ""
    country = next(iter(told))
    acting = acting_above(cast, token)
    return country if acting and acting != country and not cast.scene.place_of_clause(token) else ""


def acting_above(cast: Resolver, token: int) -> str:
    """The country or body of the nearest subject that the token is not part of, or ""."""
    tree, part = cast.tree, token
    while tree.heads[part] != part:
        verb = tree.heads[part]
        subjects = (cast.at(subject) for subject in tree.kids(verb, *SUBJECT) if subject != part)
        found = next((base(mention.code) for mention in subjects if mention is not None), "")
        if found:
            return found
        part = verb
    return ""


def _single_country(cast: Resolver) -> str:
    """The one country that the story names, if its army does not mostly fight abroad; or ""."""
    return unless_abroad(cast, next(iter(cast.scene.countries)) if len(cast.scene.countries) == 1 else "")


def _reporter(cast: Resolver, token: int) -> str:
    """The country whose officials tell of an act: "militants kidnapped a doctor, Pakistani officials said"; or ""."""
    found = quoted(cast, token)
    country = base(found.code) if found is not None else ""
    return country if found is not None and found.code[len(country) :] in ("", *STATE) else ""
