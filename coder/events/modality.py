"""What mood makes of an act: "will meet" is an intent, "will not meet" a refusal, "X said Y must go" a demand.

The codes come from the operators `future`, `refuse`, `demand` and `appeal` of the composition table. What did not
happen, or only would, is no event: `apply` then says why.
"""

from __future__ import annotations

from coder.actors.codes import base
from coder.events.acts import Act
from coder.events.composing import THREAT
from coder.events.mood import EXCLUDING, HESITATING, Mood, is_existential, mood_of
from coder.events.parties import Parties
from coder.events.pattern import Pattern
from coder.events.roles import Roles
from coder.events.rules import AIMLESS, Rule, Rules

STANDING = ("010", "054")  # "has not commented" declines comment, "does not recognise" refuses recognition
CONSIDERED = "014"
DENIAL = "016"
SPARED = ("16", "17", "18", "19", "20")  # who will not do these yields
HOSTILE = ("14", "16", "17", "18", "19", "20")
DUTIES = {"must": "demand", "should": "appeal"}


class Modality:
    """Applies the mood of its predicate to an act."""

    def __init__(self, roles: Roles, rules: Rules, parties: Parties) -> None:
        self._tree = roles.tree
        self._roles = roles
        self._rules = rules
        self._parties = parties

    def apply(self, act: Act, *, governed: bool = False) -> str:
        """Change the act as its mood demands; return "", or the reason why it is no event.

        `governed`: inside another act, which may ask "whether" it is so.
        """
        mood = mood_of(self._tree, act.anchor)
        asked = governed and "whether" in self._tree.case(act.anchor)
        return self._apply(act, mood._replace(conditional=False) if asked else mood)

    def apply_carried(self, act: Act) -> str:
        """The same with the mood of the verb that carries a noun: "did not launch an attack"."""
        carrier = self._roles.carrier(act.anchor)
        if carrier is None:
            carrier = self._happening(act.anchor)
        if carrier is None:
            return ""
        mood = mood_of(self._tree, carrier)
        if mood.negated and mood_of(self._tree, act.anchor).negated:  # "has no plans" is negated once
            mood = mood._replace(negated=False)
        lexicon = self._parties.cast.lexicon
        scheduled = self._tree.lemmas[carrier] in lexicon.scheduling and self._roles.is_passive(carrier)
        return self._apply(act, mood._replace(future=True) if scheduled else mood)

    def _happening(self, noun: int) -> int | None:
        """The verb that says when its subject takes place: "resume" of "talks will resume"."""
        tree, lexicon = self._tree, self._parties.cast.lexicon
        verb = tree.heads[noun]
        if not self._roles.is_noun(noun) or tree.deps[noun] not in ("nsubj", "nsubj:pass"):
            return None
        return verb if tree.lemmas[verb] in lexicon.happening or tree.lemmas[verb] in lexicon.scheduling else None

    def _apply(self, act: Act, mood: Mood) -> str:
        if mood.conditional:
            return "hypothetical"
        if act.code.startswith(THREAT) and not act.inner and self._is_forsworn(act.anchor):
            return "negated"
        if mood.duty and not mood.negated and self._required(act, DUTIES[mood.duty]):
            return ""
        if mood.negated:
            return self._refused(act, mood)
        if mood.future:
            self._intended(act)
        elif mood.possible:
            return self._weighed(act) if mood.open else "hypothetical"
        return ""

    def required(self, token: int) -> Act | None:
        """ "X said that Y must show restraint": a demand of X on Y, though no pattern knows what Y must do."""
        duty = mood_of(self._tree, token).duty
        operator = self._rules.operators.get(DUTIES[duty]) if duty else None
        sources = self._parties.speaker(token) if operator else []
        if operator is None or not operator.bare or not sources:
            return None
        own = {sources[0].code, base(sources[0].code)}
        targets = [doer for doer in self._parties.of(self._roles.frame(token).subject) if doer.code not in own]
        pattern = Pattern(f"SRC say that TGT {duty}", "verb", {}, ())
        rule = Rule(pattern, operator.bare, operator=operator)
        return Act(operator.bare, token, rule, sources, targets, {token}, factuality="demanded") if targets else None

    def _intended(self, act: Act) -> None:
        if act.rule.is_judgment:
            return
        act.factuality = "intended"
        code = self._compose("future", act.code)
        aimless = act.rule.target in AIMLESS and not act.targets  # "will hold an exercise"
        suffers = not act.sources and act.rule.pattern.text.startswith("TGT")  # "is to stand trial"
        unthreatened = code.startswith(THREAT) and (aimless or suffers)
        if code and not unthreatened:
            act.code = code
            mutual = not act.targets or act.rule.pattern.is_between
            act.mirror = code if act.mirror and mutual else ""

    def _refused(self, act: Act, mood: Mood) -> str:
        """Negation of will is refusal ("will not meet"); of praise, blame; of fact, nothing that happened."""
        if act.rule.is_judgment:
            act.code = self._compose("gainsay", act.code)
            return "" if act.code else "negated"
        if act.inner and self._tree.lemmas[act.anchor] in HESITATING:
            return self._resolute(act)
        if self._is_exclusion(act.anchor) and act.code != DENIAL:
            act.code, act.mirror, act.factuality = CONSIDERED, "", "intended"
            return ""
        willing = mood.future or mood.possible or act.code[:2] == "03" or act.code in STANDING
        code = self._compose("refuse", act.code) if willing else ""
        if not code and mood.future and act.code[:2] in SPARED:  # "will not attack"
            act.code, act.mirror, act.factuality = (
                self._compose("future", self._compose("call_off", act.code)),
                "",
                "intended",
            )
            return "" if act.code else "negated"
        if not code:
            return "negated"
        if is_existential(self._tree, act.anchor):  # "said there would be no talks"
            act.sources = act.sources or self._parties.speaker(act.anchor)
        act.code, act.mirror, act.factuality, act.negated = code, "", "denied", True
        return ""

    def _is_exclusion(self, verb: int) -> bool:
        """Whether it rules out: not of a court that "did not rule against" somebody."""
        tree = self._tree
        lemma = tree.lemmas[verb]
        return lemma in EXCLUDING and (
            lemma != "rule" or any(tree.words[c] == "out" for c in tree.kids(verb, "compound:prt", "advmod"))
        )

    def _is_forsworn(self, verb: int) -> bool:
        """ "Pledged not to retaliate": a vow of what will not be done; "warned him not to" is none."""
        tree = self._tree
        if tree.kids(verb, "obj", "iobj", "nsubj:pass"):
            return False
        return any(tree.words[n] in ("not", "never") for c in tree.kids(verb, "xcomp") for n in tree.kids(c, "advmod"))

    def _resolute(self, act: Act) -> str:
        """ "Would not hesitate to attack": the intent, or the threat, to do what is inside."""
        inner = act.inner[0]
        act.code, act.targets, act.mirror, act.factuality = (
            self._compose("future", inner.code),
            inner.targets,
            "",
            "intended",
        )
        return "" if act.code else "negated"

    def _weighed(self, act: Act) -> str:
        """ "Japan said it might impose sanctions": what its own side says somebody may do."""
        own = {"", *(base(source.code) for source in act.sources)}
        code = self._compose("threaten" if act.code[:2] in HOSTILE else "consider", act.code)
        aimless = act.rule.target in AIMLESS and not act.targets
        speaker = self._parties.speaker_token(act.anchor)
        of_own = all(base(mention.code) in own for mention in self._parties.speaker(act.anchor))
        if not code or aimless or act.rule.is_judgment or speaker is None or not of_own:
            return "hypothetical"
        act.code, act.mirror, act.factuality = code, "", "intended"
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
