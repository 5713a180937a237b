"""Nations whose name means people at home elsewhere: Albanians in Kosovo, Serbs in Bosnia, the Indians of the Andes."""

from __future__ import annotations

from coder.actors.codes import base
from coder.actors.gazetteer import Hit
from coder.actors.origins import acting_above
from coder.actors.resolver import Resolver

BEFORE = ("amod", "compound")
PEOPLES = ("adjective", "group")
STATES = ("country", "capital")
LIVING = ("CVL", "OPP", "REB", "SEP", "INS", "UAF", "RAD", "REL", "AGR", "REF")
HEADS = ("leader", "chief", "elder", "politician")


def home_of_minority(cast: Resolver, hit: Hit, token: int) -> str:
    """The country whose minority the name at `token` means, as `minority_homes` of grammar.yaml has it; or "".

    Where the clause is decides, else the dateline, else the only such country that the story names, if it does not
    name the nation's own state: "Peruvian police clashed with Indians". "Croatian Serbs" are of Croatia. Officials,
    soldiers and firms are of the state.
    """
    homes = cast.lexicon.minority_homes.get(hit.code, frozenset())
    if not homes or hit.party.kind not in PEOPLES or not _are_residents(cast, token):
        return ""
    tree = cast.tree
    beside = {other: cast.hit(other) for other in tree.kids(tree.heads[token], *BEFORE) if other != token}
    nations = {other: found.code for other, found in beside.items() if found and found.party.kind == "adjective"}
    if any(other > token for other in nations):
        return ""  # the Croatian of "Croatian Serb gunmen"
    named = next((code for code in nations.values() if code in homes), "")
    here = named or cast.scene.place_of_clause(token) or cast.scene.dateline
    if here:
        return here if here in homes else ""
    if any(other.party.kind in STATES and base(other.code) == hit.code for other in cast.hits):
        return ""
    if (acting := acting_above(cast, token)) in homes:
        return acting  # "Iraqi helicopters strafed Kurds"
    told = cast.scene.countries & homes
    return next(iter(told)) if len(told) == 1 else ""


def _are_residents(cast: Resolver, token: int) -> bool:
    """Whether who is called so, or whose place it is, may live there: villagers, rebels, a village, the nation."""
    tree = cast.tree
    if tree.deps[token] not in BEFORE:
        return True
    noun = tree.heads[token]
    agent = cast.hit(noun)
    if agent is None or agent.party.kind != "agent":
        return cast.lexicon.is_ground(tree.lemmas[noun])
    if agent.party.entry in cast.lexicon.uprooted:
        return False
    return agent.code.partition("~")[2][:3] in LIVING or agent.party.entry in HEADS
