"""From the tree of a sentence to its events: match, compose, apply mood, emit, and say why there is nothing.

At each predicate the most specific pattern that fits makes an act; an operator ("agreed to", "accused of") that
governs an inner act composes with it. What moods make of acts is in `modality`, what becomes of them in `emission`.
"""

from __future__ import annotations

from coder.actors import Cast
from coder.actors.codes import base
from coder.events.acts import Act, Trial
from coder.events.bound import Bound
from coder.events.composing import (
    SPEECH,
    THREAT,
    addressed,
    explains_more,
    is_aside,
    is_of_another,
    is_of_himself,
    is_of_victims,
    is_own_claim,
    take_from_inner,
    threatened,
)
from coder.events.confidence import Confidence, estimate
from coder.events.coordination import share_targets
from coder.events.emission import Emission
from coder.events.history import History
from coder.events.matcher import Matcher
from coder.events.mediation import MEDIATION, give_mediated, partners
from coder.events.modality import Modality
from coder.events.parties import Parties
from coder.events.pattern import ANYWHERE
from coder.events.roles import Roles
from coder.events.rules import AIMLESS, NO_EVENT, Operator, Rule, Rules
from coder.language.tree import Tree
from coder.records import Event, Mention, SentenceStatus

MAX_DEPTH = 4  # how deep acts nest: "rejected calls to resume talks on lifting sanctions"
MONTHS = ("march", "may", "august")
JUDGING = ("11", "12", "05")  # acts about what somebody did: their target is the doer
CONDITIONAL = ("12", THREAT)  # "no talks unless Iran withdraws"
ASKING, RELEASE = ("02", "10"), "084"  # for the release of prisoners: from who holds them
HITTING = ("171", "18", "19")  # whose targets are whose the thing is, before where it is
GOVERNING = ("of", "in", "for", "on", "to", "about", "into")


class Extraction:
    """One sentence's extraction; `events()` is its result, `status` and `reason` explain an empty one."""

    def __init__(
        self, tree: Tree, cast: Cast, rules: Rules, confidence: Confidence = estimate, *, keep_unknown: bool
    ) -> None:
        self.tree = tree
        self.cast = cast
        self.trials: list[Trial] | None = None  # a list, to be filled, when somebody asks for an explanation
        self.status: SentenceStatus = "no_pattern"
        self.reason = ""
        self._rules = rules
        self._met = rules.needs.met_by(tree.lemma_set)  # words that patterns need and the sentence has
        self._roles = Roles(tree, rules.supports, cast.lexicon)
        self._matcher = Matcher(self._roles, cast, keep_unknown=keep_unknown)
        self._parties = Parties(cast, self._matcher, self._roles, rules.speech, keep_unknown=keep_unknown)
        self._modality = Modality(self._roles, rules, self._parties)
        history = History(tree, cast.scene.day, cast.lexicon, rules.supports)
        self._emission = Emission(cast, self._parties, history, confidence, keep_unknown=keep_unknown)
        self._acts: dict[int, list[Act]] = {}
        self._silenced: set[int] = set()

    def events(self) -> tuple[Event, ...]:
        """All events of the sentence, in the order of their predicates."""
        acts: list[Act] = []
        for token in range(len(self.tree)):
            for act in self.acts_at(token):
                acts.append(act)
                if act.code != NO_EVENT:  # "the attack" later on
                    self.cast.tell(act.code, act.anchor, self._emission.sources(act), act.targets)
        share_targets(self.tree, acts)
        give_mediated(self.tree, acts)
        self.cast.memory.partners = partners(acts) or self.cast.memory.partners
        events = self._emission.events(self._carried([act for act in acts if act.anchor not in self._silenced]))
        if events:
            self.status, self.reason = "coded", ""
        for status, act in self._emission.reasons[-1:]:
            if not events:
                self.status, self.reason = status, act.rule.id  # type: ignore[assignment]
        return events

    def _carried(self, acts: list[Act]) -> list[Act]:
        """The acts in the mood of their supporting verbs; what is part of another act has the mood of that."""
        inner = {part.anchor for act in acts for part in act.inner}
        told: list[Act] = []
        for act in acts:
            reason = "" if act.anchor in inner or act.code == NO_EVENT else self._modality.apply_carried(act)
            if reason:
                self.reason = f"{reason}: {act.rule.id}"
            else:
                told.append(act)
        return told

    # ---- the act of a predicate

    def acts_at(self, token: int, depth: int = 0) -> list[Act]:
        """The acts that the predicate at this token denotes; none when no pattern fits."""
        if token not in self._acts:
            self._acts[token] = []  # a cycle of operators ends here
            act = self._act_at(token, depth)
            self._acts[token] = [act] if act else []
        return self._acts[token]

    def _inner_at(self, token: int, depth: int) -> list[Act]:
        """The acts at a token inside another act, whose parties may be those of the outer one ("called for talks")."""
        act = None if self.acts_at(token, depth) else self._act_at(token, depth, inner=True)
        return [act] if act else self.acts_at(token, depth)

    def _act_at(self, token: int, depth: int, *, inner: bool = False) -> Act | None:
        plain: Act | None = None
        found: Act | None
        partial: Act | None = None  # a composed act that lacks a party
        raised = self.tree.lemmas[token] in self.cast.lexicon.raising and self._roles.is_passive(token)
        for rule in self._candidates(token):
            if rule.operator is None:
                if plain is not None and (plain.is_whole or plain.code == NO_EVENT):
                    continue
            elif (raised and rule.pattern.kind != "be") or (plain is not None and plain.rule.is_judgment):
                continue
            bound = self._bound(rule, token, inner=inner)
            if bound is None:
                continue
            if rule.operator is None:
                found = self._plain(rule, token, bound)
                if is_of_himself(found) or (rule.is_judgment and not is_of_another(found)):
                    continue
                plain = found if plain is None or found.is_told_better(plain) else plain
                continue
            composed = self._composed(rule, rule.operator, token, bound, depth)
            if composed is not None and (plain is None or explains_more(composed, plain)):
                if composed.is_whole:
                    return self._in_mood(composed, inner=inner)
                partial = partial or composed
        found = partial if partial and not (plain and plain.is_whole) else plain
        act = self._in_mood(found, inner=inner) if found else None
        return act or (self._modality.required(token) if self.tree.pos[token] == "VERB" else None)

    def _candidates(self, token: int) -> list[Rule]:
        """The rules whose head may be this token, the most specific first."""
        tree = self.tree
        lemma, pos = tree.lemmas[token], tree.pos[token]
        linked = tree.linked(token, "cop", "aux:pass")
        if (lemma not in self._rules.heads and not linked) or self._is_title(token):
            return []
        found: list[Rule] = []
        if self._roles.is_noun(token):
            if not (pos == "PROPN" and (lemma in MONTHS or self._is_in_name(token))):
                found += self._rules.fitting("noun", lemma, self._met)
        elif pos in ("VERB", "AUX"):
            found += self._rules.fitting("verb", lemma, self._met)
        if linked:
            copular = self._rules.fitting("be", lemma, self._met)
            somewhere = tree.case(token) and any(tree.deps[child] == "cop" for child in linked)
            copular += self._rules.fitting("be", ANYWHERE, self._met) if somewhere else []
            return sorted([*found, *copular], key=Rule.rank) if copular else found
        return found

    def _is_in_name(self, token: int) -> bool:
        """ "Alliance" of "Northern Alliance", where that is an actor."""
        hit = self.cast.hit(token)
        return hit is not None and bool(hit.code) and " " in self.tree.text[hit.start : hit.end]

    def _is_title(self, token: int) -> bool:
        """ "The ousted president": that he was ousted is not what is told."""
        return self.tree.deps[token] == "amod" and self.tree.words[token].lower() in self.cast.lexicon.former

    def _bound(self, rule: Rule, token: int, *, inner: bool) -> Bound | None:
        mutual = bool(rule.mirror) and rule.mirror == rule.code  # of a visit one visits, the other does not
        bound = self._matcher.match(rule.pattern, token, mutual=mutual, inner=inner)
        if self.trials is not None:
            self.trials.append(Trial(self.tree.words[token], rule.id, bound is not None))
        return bound

    def _in_mood(self, act: Act, *, inner: bool) -> Act | None:
        if act.code == NO_EVENT and act.rule.operator is None:
            self.reason = f"no event: {act.rule.pattern.text}"
            return act  # it takes its words from other patterns
        reason = self._modality.apply(act, governed=inner)
        if not reason:
            if (
                act.code[:2] in CONDITIONAL and not act.targets and not act.implied_target
            ):  # "will close the strait if Iran attacks"
                act.targets = self._parties.warned(act.tokens, act.sources)
            return act
        self.reason = f"{reason}: {act.rule.id}"
        if act.inner and not act.keeps_inner:  # "has not ruled out air strikes": nor is the strike told
            self._silenced |= {inner.anchor for inner in act.inner}
        return None

    # ---- plain acts

    def _plain(self, rule: Rule, token: int, bound: Bound) -> Act:
        sources = self._parties.judge(token) if rule.is_judgment else self._sources(rule.code, token, bound)
        if rule.source and rule.pattern.kind == "noun":
            sources = sources or self._parties.named_doers(token)
        struck = self._parties.struck(token, bound, sources) if rule.code.startswith(HITTING) else []
        targets = struck or self._targets(rule, bound)
        if rule.code.startswith(THREAT) and not rule.is_judgment:
            targets = targets or self._parties.warned(bound.predicates, sources)
        elif "TGT" not in rule.pattern.roles() and not rule.mirror:
            targets = targets or self._owner_of_object(rule, token, bound, sources)
        act = Act(rule.code, token, rule, sources, targets, bound.tokens, rule.mirror)
        act.unknown_source = rule.pattern.kind == "verb" and "SRC" in bound.roles and not sources
        act.sources = [] if is_of_victims(act) else act.sources
        return act

    def _sources(self, code: str, token: int, bound: Bound) -> list[Mention]:
        """Who does it; of what is said the speaker, no thing: "said the killings were a crime and blamed"."""
        found = self._parties.of(bound.roles.get("SRC", []))
        if found and code[:2] in SPEECH and all(mention.resolution == "place" for mention in found):
            return self._parties.speaker(token) or found
        return found

    def _owner_of_object(self, rule: Rule, token: int, bound: Bound, sources: list[Mention]) -> list[Mention]:
        """Whose the thing is that the act is done to; not the actor's own troops, where an act needs no target."""
        owners = self._parties.owner_of_object(token, bound, sources)
        own = {base(source.code) for source in sources} if rule.target in AIMLESS else set()
        return [owner for owner in owners if base(owner.code) not in own] or self._mediated(rule, token, bound)

    def _mediated(self, rule: Rule, token: int, bound: Bound) -> list[Mention]:
        """Between whom one mediates: those of the act itself, "resumed talks mediated by Egypt"."""
        nouns = sorted(bound.tokens - {token}) if rule.code == MEDIATION else []
        return [m for noun in nouns for act in self.acts_at(noun) for m in (*act.sources, *act.targets)]

    def _targets(self, rule: Rule, bound: Bound) -> list[Mention]:
        """The parties bound as target; of a deed that is judged ("condemned the killing of ...") those who did it."""
        judging, found = rule.code[:2] in JUDGING, list[Mention]()
        for token in self._parties.judged(bound) if judging else bound.roles.get("TGT", []):
            deeds = self.acts_at(token) if judging and self._roles.is_noun(token) else []
            found += [m for act in deeds for m in act.sources] if deeds else self._parties.of([token])
        return found

    # ---- composed acts

    def _composed(self, rule: Rule, operator: Operator, token: int, bound: Bound, depth: int) -> Act | None:
        inner = self._governed(operator, bound, depth)
        sources = self._sources(operator.bare, token, bound)
        own = self._parties.of(bound.roles.get("TGT", []))
        if not inner and not own and operator.target == "inner_source":  # "demanded that Iran explain itself"
            own = self._parties.doers(bound)
        if not inner and operator.bare.startswith(THREAT):  # "threatened to sue if Chile built a wall"
            own = own or self._parties.warned(bound.predicates, sources)
        if inner and self._parties.is_of_others(operator.id, bound, sources):
            return None
        freeing = operator.compose(RELEASE) if operator.bare.startswith(ASKING) and not inner and not own else ""
        if freeing:
            own = self._parties.captor_of_them(bound)
        code = operator.compose(inner[0].code) if inner else (freeing or operator.bare if own else "")
        if not code:
            return None
        act = Act(code, token, rule, sources, own, bound.tokens, factuality=operator.factuality, inner=inner)
        act.targets = own or addressed(operator.target, inner, sources)
        if code.startswith(JUDGING) and not act.targets:  # "condemned the massacre"
            act.targets = [m for m in self._parties.of(bound.roles.get("ACT", [])) if m.resolution == "deed"]
        if code.startswith(THREAT):
            act.targets = threatened(act, self._parties.warned(bound.predicates, sources))
        take_from_inner(act, own)
        if inner and not own and act.code.startswith(ASKING) and inner[0].code.startswith(RELEASE):
            act.targets = self._parties.holders(inner[0], sources, act.targets)
        return None if is_own_claim(act) else act

    def _governed(self, operator: Operator, bound: Bound, depth: int) -> list[Act]:
        """The inner acts that the operator composes with, of the first governed phrase that has any."""
        for token in bound.roles.get("ACT", []):
            acts = [act for act in self._denoted(token, depth + 1) if operator.compose(act.code)]
            if acts:
                return acts
        return []

    def _denoted(self, token: int, depth: int) -> list[Act]:
        """The acts of an inner predicate: its own, else those of what it governs ("agreed to hold talks")."""
        if depth > MAX_DEPTH:
            return []
        found = [act for each in self.tree.conjuncts(token) for act in self._inner_at(each, depth)]
        if found or self.tree.lemmas[token] in self.cast.lexicon.forbidding:
            return found
        frame = self._roles.frame(token)
        clauses = [c for c in frame.clauses if not is_aside(self.tree, c)]
        if self.tree.lemmas[token] in self._rules.speech:
            return self._first_below(clauses, token, depth)  # "to explain the flight" is not to fly
        below = [*clauses, *frame.object, *(t for preposition, t in frame.oblique if preposition in GOVERNING)]
        return self._first_below(below, token, depth)

    def _first_below(self, tokens: list[int], token: int, depth: int) -> list[Act]:
        """The acts of the first of these tokens below another that denotes any."""
        found = (self._denoted(child, depth + 1) for child in tokens if child != token)
        return next(filter(None, found), [])
