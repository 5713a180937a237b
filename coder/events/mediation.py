"""Two parties: who did something to each other, and between whom a third mediates ("in a deal brokered by China")."""

from __future__ import annotations

from coder.actors.codes import base
from coder.events.acts import Act
from coder.language.tree import Tree
from coder.records import Mention

TWO = 2
MEDIATION = "045"
SETTLING = ("03", "04", "05", "06", "08")  # what comes of it: agreements, talks, prisoners freed
YIELDING = "08"  # to hostages, with whom nobody mediates
THANKS_TO = ("after", "following", "through", "under", "with", "thanks to", "during", "in", "at")


def give_mediated(tree: Tree, acts: list[Act]) -> None:
    """Give mediators without a target the parties of the act that their clause or phrase hangs on, or last before."""
    for act in acts:
        if act.code != MEDIATION or "TGT" in act.rule.pattern.roles() or not act.sources:
            continue
        if tree.pos[act.anchor] == "NOUN" and tree.case(act.anchor) not in THANKS_TO:
            continue  # "rejected mediation by the African Union"
        settled = [other for other in acts if other.code.startswith(SETTLING) and other.code != MEDIATION]
        above = [other for other in settled if act.anchor in tree.subtree(other.anchor)]
        before = [other for other in settled if other.anchor < act.anchor]
        for other in (*above[-1:], *before[-1:])[:1]:
            act.targets = _parties(other, {base(source.code) for source in act.sources}) or act.targets


def partners(acts: list[Act]) -> list[Mention]:
    """The two who did something to each other last: "the two sides" of a later sentence."""
    for act in reversed(acts):
        parties = list({mention.code: mention for mention in (*act.sources, *act.targets)}.values())
        if act.is_mutual and len(parties) == TWO:
            return parties
    return []


def _parties(act: Act, own: set[str]) -> list[Mention]:
    both = act.sources if act.code.startswith(YIELDING) and not act.mirror else [*act.sources, *act.targets]
    return list(dict.fromkeys(mention for mention in both if base(mention.code) not in own))
