"""Who crosses a border: whose soldiers are sent, which country refugees have left, whose envoys are sent home."""

from __future__ import annotations

import msgspec

from coder.actors.codes import PREFIXES, STATE, base
from coder.actors.resolver import Resolver
from coder.records import Mention

AWAY = ("from", "out of", "out")
EXPELLING = ("expel", "deport", "eject", "throw", "kick")
HOME = "home"
PURPOSES = ("xcomp", "advcl")
TOWARDS = ("", "to", "into", "in", "at")
NAMED = ("dictionary", "place", "seat")


def sender(cast: Resolver, token: int) -> str:
    """The country whose soldiers or envoys they are, since it sends them: "Britain sent troops to Freetown"; or ""."""
    tree = cast.tree
    verb = tree.heads[token]
    if tree.deps[token] != "obj" or tree.lemmas[verb] not in cast.lexicon.sending:
        return ""
    senders = (cast.at(subject) for subject in tree.kids(verb, "nsubj"))
    codes = [sender.code for sender in senders if sender is not None]
    states = (base(code) for code in codes if code[len(base(code)) :] in ("", *STATE))
    return next((country for country in states if country[:3] not in PREFIXES), "")


def country_left(cast: Resolver, token: int) -> Mention | None:
    """The country that refugees are told to have left: "migrants fleeing Libya", "who were ordered out of Sudan"."""
    tree = cast.tree
    for clause in (c for noun in {token, counting(cast, token)} for c in tree.kids(noun, "acl", "acl:relcl")):
        flees = tree.lemmas[clause] in cast.lexicon.fleeing
        for place in tree.kids(clause, "obj", "obl"):
            away = tree.case(place) in AWAY or (flees and not tree.case(place))
            found = cast.at(place) if away else None
            if found is not None and base(found.code) and found.resolution in NAMED:
                return msgspec.structs.replace(found, code=base(found.code))
    return None


def expelled_from(cast: Resolver, token: int) -> Mention | None:
    """The country named after "from" with envoys sent home: "expelled diplomats from Poland"; not of "withdrew"."""
    tree, verb = cast.tree, cast.tree.heads[token]
    if tree.deps[token] != "obj" or tree.lemmas[token] not in cast.lexicon.posted or tree.lemmas[verb] not in EXPELLING:
        return None
    homes = (cast.at(home) for home in tree.kids(verb, "obl") if tree.case(home) == "from")
    return next((home for home in homes if home is not None and home.code == base(home.code) != ""), None)


def host(cast: Resolver, token: int) -> str:
    """The country of who takes in or holds refugees, and of "Myanmar let refugees return home" none; or ""."""
    tree = cast.tree
    verb = counting(cast, token)
    while tree.deps[verb] in ("nmod", "obl", "obj", "iobj", "conj") and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    doers = (cast.at(doer) for doer in tree.kids(verb, "nsubj") if doer != token)
    country = next((base(doer.code) for doer in doers if doer is not None), "")
    return "" if HOME in tree.lemmas else country


def visited(cast: Resolver, token: int) -> str:
    """The country that one goes to for the sake of its officials: "flew to Beirut to thank the president"; or ""."""
    tree = cast.tree
    clause = tree.heads[token]
    while tree.deps[clause] in PURPOSES and tree.tags[clause] == "VB" and not tree.kids(clause, "nsubj"):
        clause = tree.heads[clause]
        if tree.lemmas[clause] in cast.lexicon.travelling:
            places = [cast.at(place) for place in tree.kids(clause, "obl", "obj") if tree.case(place) in TOWARDS]
            return next((base(place.code) for place in places if place is not None and place.resolution in NAMED), "")
    return ""


def counting(cast: Resolver, token: int) -> int:
    """The head of the phrase that counts the noun, else the noun: "tens" of "tens of thousands of refugees"."""
    tree = cast.tree
    while tree.deps[token] == "nmod" and tree.lemmas[tree.heads[token]] in cast.lexicon.quantities:
        token = tree.heads[token]
    return token
