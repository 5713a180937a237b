"""What those an agent acts upon tell of his country: whom he fights may be at home, a foreign nation is not his."""

from __future__ import annotations

from coder.actors.codes import PREFIXES, REBELS, base
from coder.actors.phrases import is_definite, topmost
from coder.actors.resolver import Resolver
from coder.actors.scene import FIGHTING

PARTIES = ("nsubj", "nsubj:pass", "obj", "obl:agent", "obl")
ADDRESSED = ("", "with", "to", "against", "at", "on")
LOCAL = ("COP", "JUD", "LEG")
STATE = ("GOV", "MIL")
BESIDE = ("of", "with", "against", "between")
TOGETHER = ("of", "with", "between")
FLAG = "flag"
ITS = "its"
FREEING = frozenset(("free", "release", "rescue"))


def home_of_opponents(cast: Resolver, token: int) -> str:
    """The country whose police, officials or army those who fight stand against in their clause, if at home there.

    "Gunmen killed two Kenyan policemen", "police shot three of the attackers"; but U.S. soldiers fight abroad.
    """
    tree = cast.tree
    token = topmost(tree, token, BESIDE)
    for other in (each for first in tree.kids(tree.heads[token], *PARTIES) for each in tree.conjuncts(first)):
        hit, found = cast.hit(other), cast.at(other) if other != token else None
        if found is None or not base(found.code) or (hit is not None and hit.party.entry in cast.lexicon.posted):
            continue
        country = base(found.code)
        sector = found.code[len(country) :][:3]
        at_home = sector in LOCAL or (sector in STATE and country not in cast.lexicon.expeditionary)
        if country[:3] not in PREFIXES and at_home:
            return country
    return ""


def home_of_rebels(cast: Resolver, token: int) -> str:
    """The country of the rebels whom an army without a nation fights: "Chadian rebels clashed with troops"; or ""."""
    tree = cast.tree
    if cast.scene.place_of_clause(token):
        return ""
    for other in tree.kids(tree.heads[token], *PARTIES):
        hit = cast.hit(other) if other != token else None
        if hit is None or hit.code[-3:] not in REBELS:
            continue
        nations = (found for c in tree.kids(other, "amod", "compound") if (found := cast.at(c)) is not None)
        country = base(hit.code.partition("~")[0]) or next((base(nation.code) for nation in nations), "")
        if country and country[:3] not in PREFIXES:
            return country
    return ""


def fighters_before(cast: Resolver, token: int) -> str:
    """The country of the fighters told of last, whom "the rebels" or "the guerrillas" mean; "" if there are none."""
    if not is_definite(cast.tree, token):
        return ""
    before = (cast.at(other) for other in range(token - 1, -1, -1) if cast.tree.deps[other] in (*PARTIES, "conj"))
    told = (found.code for found in before if found is not None and found.resolution != "pronoun")
    here = next((base(code) for code in told if base(code) and code[len(base(code)) :][:3] in FIGHTING), "")
    return here or next((c for c in map(cast.memory.latest, sorted(FIGHTING)) if c), "")


def harmed_abroad(cast: Resolver, token: int) -> set[str]:
    """The countries, often abroad, whose people fighters kill or hold: "journalists held by an Islamist group"."""
    tree = cast.tree
    head = tree.heads[token]
    held = tree.deps[head] in ("acl", "acl:relcl") and tree.deps[token] == "obl:agent"
    victims = [tree.heads[head]] if held else tree.kids(head, "obj", "nsubj:pass")
    found = (cast.at(victim) for victim in victims if victim != token and tree.deps[token] in ("nsubj", "obl:agent"))
    return {base(mention.code) for mention in found if mention is not None} & cast.lexicon.expeditionary


def conferring(cast: Resolver, token: int) -> str:
    """The country of whom fighters speak or sign with, if he is a state that keeps to its own rebels; or "".

    "Liberia signed a truce with rebels in Accra": wherever they meet, they are Liberia's.
    """
    tree, hit = cast.tree, cast.hit(token)
    verb = tree.heads[topmost(tree, token, TOGETHER)]
    fights = hit is not None and hit.code.partition("~")[2] in FIGHTING
    if not fights or tree.lemmas[verb] not in cast.lexicon.conferring:
        return ""
    others = [t for first in tree.kids(verb, "nsubj") for t in tree.conjuncts(first) if t != token]
    found = (mention for other in others if (mention := cast.at(other)) is not None)
    codes = (m.code for m in found if m.code.removeprefix(base(m.code)) in ("", *STATE))
    return unless_abroad(cast, next((base(code) for code in codes), ""))


def ruler(cast: Resolver, token: int) -> str:
    """The state that does to the agents what states do to their own, wherever it is told: "Iran jailed two lawyers"."""
    tree = cast.tree
    top = topmost(tree, token)
    verb = tree.heads[top]
    if tree.deps[top] not in ("obj", "nsubj:pass") or tree.lemmas[verb] not in cast.lexicon.governing:
        return ""
    doers = tree.kids(verb, "obl:agent") if tree.deps[top] == "nsubj:pass" else tree.kids(verb, "nsubj")
    found = next((mention for doer in doers if (mention := cast.at(doer)) is not None), None)
    country = base(found.code) if found is not None else ""
    governs = found is not None and found.code.removeprefix(country) in ("", *STATE, *LOCAL)
    return unless_abroad(cast, country) if governs else ""


def robbed(cast: Resolver, token: int) -> str:
    """The country whose people the subject harms, which is hardly his: "its" of "commandos killed its citizens"."""
    tree = cast.tree
    verb = tree.heads[token]
    if tree.deps[token] != "nsubj" or tree.lemmas[verb] not in cast.lexicon.taken - FREEING:
        return ""
    things = [t for each in tree.kids(verb, "obj") for t in (each, *tree.kids(each, "nmod"))]
    owners = (owner for thing in things for owner in tree.kids(thing, "nmod:poss") if tree.lemmas[owner] == ITS)
    found = next((mention for owner in owners if (mention := cast.at(owner)) is not None), None)
    whole = found is not None and found.code.removeprefix(base(found.code)) in ("", *STATE)
    return base(found.code) if found is not None and whole else ""


def unless_abroad(cast: Resolver, country: str) -> str:
    """The country, if it is one and its army does not mostly fight abroad; or ""."""
    return "" if country[:3] in PREFIXES or country in cast.lexicon.expeditionary else country


def faced(cast: Resolver, token: int) -> set[str]:
    """The countries that a subject acts upon as such, or through their envoys: "students criticized China"."""
    tree = cast.tree
    token = topmost(tree, token, ("of",))
    if tree.deps[token] != "nsubj":
        return set()
    countries: set[str] = set()
    for other in tree.kids(tree.heads[token], "obj", "iobj", "obl"):
        hit = cast.hit(other)
        nation = hit is not None and hit.party.kind == "country" and tree.case(other) in ADDRESSED
        if nation or tree.lemmas[other] in {FLAG, *cast.lexicon.posted}:
            countries |= {base(mention.code) for mention in cast.group(other)}
    return countries
