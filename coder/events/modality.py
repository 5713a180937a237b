"""What mood makes of an act: "will meet" is an intent, "will not meet" a refusal, "X said Y must go" a demand.

The codes come from the operators `future`, `refuse`, `demand` and `appeal` of the composition table. What did not
happen, or only would, is no event: `apply` then says why.
"""

from __future__ import annotations

from coder.events.acts import Act
from coder.events.mood import Mood, mood_of
from coder.events.parties import Parties
from coder.events.rules import Rules
from coder.language.tree import Tree

REMARK = "010"  # "has not commented", "had no comment" decline comment
DUTIES = {"must": "demand", "should": "appeal"}


class Modality:
    """Applies the mood of its predicate to an act."""

    def __init__(self, tree: Tree, rules: Rules, parties: Parties) -> None:
        self._tree = tree
        self._rules = rules
        self._parties = parties

    def apply(self, act: Act) -> str:
        """Change the act as its mood demands; return "", or the reason why it is no event."""
        mood = mood_of(self._tree, act.anchor)
        if mood.conditional:
            return "hypothetical"
        if mood.duty and not mood.negated and self._required(act, DUTIES[mood.duty]):
            return ""
        if mood.negated:
            return self._refused(act, mood)
        if mood.future:
            self._intended(act)
        elif mood.possible:
            return "hypothetical"
        return ""

    def _intended(self, act: Act) -> None:
        act.factuality = "intended"
        code = self._compose("future", act.code)
        if code:
            act.code = code
            act.mirror = code if act.mirror and not act.targets else ""

    def _refused(self, act: Act, mood: Mood) -> str:
        """Negation of will is refusal ("will not meet"); of fact, nothing that happened."""
        willing = mood.future or mood.possible or act.code[:2] == "03" or act.code == REMARK
        code = self._compose("refuse", act.code) if willing else ""
        if not code:
            return "negated"
        act.code, act.mirror, act.factuality, act.negated = code, "", "denied", True
        return ""

    def _required(self, act: Act, operator: str) -> bool:
        """ "X said that Y must withdraw" is a demand of X on Y."""
        code = self._compose(operator, act.code)
        sources = self._parties.speaker(act.anchor)
        if not code or not sources:
            return False
        doers = [mention for mention in act.sources or act.targets if mention.code != sources[0].code]
        if doers:
            act.code, act.sources, act.targets, act.mirror, act.factuality = code, sources, doers, "", "demanded"
        return bool(doers)

    def _compose(self, operator: str, code: str) -> str:
        """The code that an operator of the composition table makes of another; "" when it leaves it alone."""
        known = self._rules.operators.get(operator)
        composed = known.compose(code) if known else ""
        return "" if composed == "keep" else composed
