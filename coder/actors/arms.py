"""Weapons: whose army they stand for, and whom they are not likely to hit, their own.

"Israeli shells struck a hospital": the shells are the Israeli army's, the hospital is hardly Israel's.
"""

from __future__ import annotations

from coder.actors.codes import PREFIXES, base
from coder.actors.phrases import SUBJECT, topmost
from coder.actors.resolver import Resolver
from coder.records import Mention

ARMY = "MIL"
DOING = ("nsubj", "obl:agent")
SUFFERING = ("obj", "nsubj:pass", "obl")
SHARING = ("advcl", "conj", "xcomp")  # clauses that may borrow a subject


def with_army(cast: Resolver, token: int, owner: Mention) -> str | None:
    """The code of the army whose weapon the noun is, if its owner is a country; None if it is no weapon."""
    country = owner.code
    if country != base(country) or not country or country[:3] in PREFIXES or "|" in country:
        return None
    lemma = cast.tree.lemmas[token]
    strikes = lemma in cast.lexicon.strikers and _strikes(cast, token)
    return country + ARMY if strikes or lemma in cast.lexicon.weapons else None


def struck_by(cast: Resolver, token: int) -> str:
    """The country whose weapon does something to the phrase: Israel's, "Israeli shells struck a hospital"; or "".

    So do its soldiers, if they mostly fight abroad: "Israeli soldiers killed two journalists".
    """
    tree = cast.tree
    token = topmost(tree, token)
    clause = tree.heads[token]
    struck = tree.lemmas[clause] in cast.lexicon.striking or tree.lemmas[clause] in cast.lexicon.suffered
    if tree.deps[token] not in SUFFERING or not struck:
        return ""
    while not tree.kids(clause, *SUBJECT) and tree.deps[clause] in SHARING:
        clause = tree.heads[clause]
    weapons, strikers = cast.lexicon.weapons, cast.lexicon.strikers
    doer = next(iter(tree.kids(clause, *DOING)), token)
    found = cast.at(doer) if doer != token else None
    if found is None:
        return ""
    country = base(found.code)
    abroad = country in cast.lexicon.expeditionary and found.code == country + ARMY
    return country if abroad or tree.lemmas[doer] in weapons or tree.lemmas[doer] in strikers else ""


def struck_with(cast: Resolver, token: int) -> str:
    """The country whose post or ship is struck as the soldiers at `token` are: "hit a French base, killing nine"."""
    tree, verb = cast.tree, cast.tree.heads[token]
    hurt = tree.deps[token] == "obj" and tree.deps[verb] == "advcl" and tree.tags[verb] == "VBG"
    if not hurt or tree.lemmas[verb] not in cast.lexicon.suffered:
        return ""
    clause = tree.heads[verb]
    found = [cast.at(thing) for thing in tree.kids(clause, "obj", "nsubj:pass", "obl") if thing < token]
    owned = (base(thing.code) for thing in found if thing is not None and thing.resolution == "possessor")
    return next((country for country in owned if country[:3] not in ("", *PREFIXES)), "")


def _strikes(cast: Resolver, token: int) -> bool:
    tree = cast.tree
    token = topmost(tree, token)
    return tree.deps[token] in DOING and tree.lemmas[tree.heads[token]] in cast.lexicon.striking
