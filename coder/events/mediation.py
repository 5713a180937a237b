"""Between whom somebody mediates, where only the rest of the sentence says so: "in a deal brokered by China"."""

from __future__ import annotations

from coder.actors.codes import base
from coder.events.acts import Act
from coder.language.tree import Tree
from coder.records import Mention

MEDIATION = "045"
SETTLING = ("03", "04", "05", "06", "08")  # what comes of it: agreements, talks, prisoners freed
YIELDING = "08"  # to hostages, with whom nobody mediates
THANKS_TO = ("after", "following", "through", "under", "with", "thanks to", "during", "in", "at")


def give_mediated(tree: Tree, acts: list[Act]) -> None:
    """Give mediators without a target the parties of the act that their clause or phrase hangs on, or last before."""
    for act in acts:
        if act.code != MEDIATION or act.targets or not act.sources:
            continue
        if tree.pos[act.anchor] == "NOUN" and tree.case(act.anchor) not in THANKS_TO:
            continue  # "rejected mediation by the African Union"
        settled = [other for other in acts if other.code.startswith(SETTLING) and other.code != MEDIATION]
        above = [other for other in settled if act.anchor in tree.subtree(other.anchor)]
        before = [other for other in settled if other.anchor < act.anchor]
        for other in (*above[-1:], *before[-1:])[:1]:
            act.targets = _parties(other, {base(source.code) for source in act.sources})


def _parties(act: Act, own: set[str]) -> list[Mention]:
    both = act.sources if act.code.startswith(YIELDING) and not act.mirror else [*act.sources, *act.targets]
    parties = [mention for mention in both if base(mention.code) not in own]
    return [mention for at, mention in enumerate(parties) if mention not in parties[:at]]
