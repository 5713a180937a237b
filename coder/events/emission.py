"""From acts to events: each pair of parties once, mutual acts in both directions, nothing said twice.

An event needs evidence of both parties: named in the text, or implied by the act where its rule says so. What is said
twice is told apart in `distinct`.
"""

from __future__ import annotations

from itertools import combinations, product

import msgspec

from coder.actors import Cast
from coder.actors.codes import base, same_side, with_sectors
from coder.events.acts import Act
from coder.events.composing import CLAIM
from coder.events.confidence import Circumstances, Confidence, features_of
from coder.events.distinct import Distinct
from coder.events.history import History
from coder.events.homes import BODILY, as_suffering, at_home, is_stranger
from coder.events.implied import NOBODY, Implied
from coder.events.mood import mood_of
from coder.events.parties import Parties
from coder.events.passing import told_in_passing
from coder.events.rules import NO_EVENT
from coder.events.sense import makes_sense
from coder.records import Event, Mention

FOREIGN = ("02", "03", "04", "05", "06", "07", "11", "13")  # acts that nobody does to his own country as such
BLAME = "11"  # by a whole state: never of its own
CRITICISM = "111"
DEFEND = "052"  # one's own policy
VAGUE = ("possessor", "place", "pronoun")  # of the source's own code such a target is the source again
GOVERNING = ("of", "with", "to", "that", "from", "at", "on")  # "prevented them from killing", "aimed at killing"
AGREEING = "agree"
WILL = ("03", "12", "13")  # what one says one will do, or will not
TOLD = ("root", "ROOT", "ccomp", "parataxis", "conj")  # clauses that tell what happened
OF_ANYBODY = ("14", "18", "193", "20")  # what an unknown person may do and be news


class Emission:
    """Collects the events of one sentence; `reasons` says what acts lacked."""

    def __init__(
        self, cast: Cast, parties: Parties, history: History, confidence: Confidence, *, keep_unknown: bool
    ) -> None:
        self._cast = cast
        self._history = history
        self._confidence = confidence
        self._acts = 0
        self._wills: set[int] = set()  # predicates of acts of speech and will that make another act of the one inside
        self._charges: set[int] = set()  # anchors of what somebody is accused of
        self._told: set[int] = set()  # anchors of acts with events
        self._parties = parties
        self._implied = Implied(cast, parties)
        self._keep_unknown = keep_unknown
        self._found = Distinct(cast.tree)
        self.reasons: list[tuple[str, Act]] = []

    def events(self, acts: list[Act]) -> tuple[Event, ...]:
        """The events of all acts that no other act contains or tells in passing."""
        used = _used(acts)
        self._acts = len(acts)
        self._wills = {
            act.anchor for act in acts if act.inner and not act.keeps_inner and act.code != act.inner[0].code
        }
        self._charges = {inner.anchor for act in acts if act.code.startswith(BLAME) for inner in act.inner}
        passing = told_in_passing(acts, self._cast.tree, self._cast.lexicon)
        for act in sorted(acts, key=lambda act: act.anchor in passing):
            told = passing.get(act.anchor, set()) & self._told
            if act.anchor not in used and act.code != NO_EVENT and not told:
                self._emit(act)
        return self._found.events()

    def _emit(self, act: Act) -> None:
        if not act.rule.is_judgment and self._is_unasserted(act):
            self.reasons.append(("no_pattern", act))
            return
        sources, targets = self._with_implied(act)
        if not sources or not targets:
            self.reasons.append(("no_target" if sources else "no_source", act))
            return
        if self._history.is_background(act.anchor):
            act.factuality = "historical"
        pairs = combinations(sources, 2) if targets is sources else product(sources, targets)
        self._implied.done += [(act.code[:2], target) for target in targets if target.code]
        for source, target in (at_home(self._cast, act.code, *pair) for pair in pairs):
            aimed = as_suffering(self._cast, act.code, target)
            strange = not act.code.startswith(OF_ANYBODY) and is_stranger(self._cast, source)
            sensible = makes_sense(act.code, source, aimed, self._cast.lexicon)
            if sensible and self._is_somewhere(source, aimed) and not strange:
                self._add(act, source, aimed)
                self._told.add(act.anchor)

    def _is_unasserted(self, act: Act) -> bool:
        """Whether the predicate stands under an allegation, wish or failure: "accused of planning to kill"."""
        tree, utterances = self._cast.tree, self._cast.lexicon.utterances
        token = predicate = self._predicate(act.anchor)
        if self._is_charged_or_wished(token):
            return True
        while tree.heads[token] != token and (
            tree.deps[token] in ("acl", "xcomp", "ccomp", "advcl", "conj")
            or (tree.deps[token] == "obj" and tree.lemmas[token] in utterances)
        ):
            clause, token = token, tree.heads[token]
            if tree.deps[clause] == "advcl" and tree.kids(clause, "nsubj", "nsubj:pass"):
                return False  # "agreed to open a road after Turkey bombed Syria"
            if tree.lemmas[token] == AGREEING and tree.deps[clause] == "ccomp":
                continue  # "agreed that Russia would leave"
            if self._is_own_claim(token, act):
                continue
            if tree.deps[clause] == "acl" and tree.deps[token] == "obj" and tree.kids(tree.heads[token], "iobj"):
                return True  # "gave Iran a week to leave"
            denied = tree.deps[clause] == "obj" and clause != predicate  # "denied a report that it had attacked"
            governed = denied or tree.deps[clause] in ("acl", "xcomp", "ccomp") or tree.case(clause) in GOVERNING
            participle = tree.tags[clause] == "VBN" and not tree.kids(clause, "aux")
            if not governed or participle:
                continue
            if tree.lemmas[token] in self._cast.lexicon.unasserted or token in self._wills or self._is_unreal(token):
                return True
        return False

    def _is_charged_or_wished(self, token: int) -> bool:
        """ "Warned Israel against attacking", "calls for his resignation", "accused it of an attack, killing two"."""
        tree = self._cast.tree
        if tree.tags[token] == "VBG":
            result = tree.deps[token] == "advcl" and tree.heads[token] in self._charges
            return result or tree.case(token) == "against"
        return tree.deps[token] == "nmod" and tree.case(token) == "for" and self._is_wished(tree.heads[token])

    def _predicate(self, anchor: int) -> int:
        """What tells whether the act is done: of its object the infinitive, "offered to host talks"."""
        tree, verb = self._cast.tree, self._cast.tree.heads[anchor]
        infinitive = tree.tags[verb] == "VB" and tree.deps[verb] in ("xcomp", "acl")
        return verb if infinitive and tree.deps[anchor] == "obj" else anchor

    def _is_own_claim(self, verb: int, act: Act) -> bool:
        """Whether the verb claims a deed of whoever claims it: "the rebels claimed to have killed 50 soldiers"."""
        if self._cast.tree.lemmas[verb] != CLAIM:
            return False
        claimants = [m for t in self._cast.tree.kids(verb, "nsubj") for m in self._cast.group(t)]
        return any(same_side(claimant.code, m.code) for claimant in claimants for m in self.sources(act))

    def _is_unreal(self, verb: int) -> bool:
        """Whether what the verb has another do is not done yet, if ever: "would allow jets to attack"."""
        commands = self._cast.tree.lemmas[verb] in self._cast.lexicon.object_control
        return commands and not mood_of(self._cast.tree, verb).is_done

    def _is_wished(self, noun: int) -> bool:
        return self._cast.tree.lemmas[noun] in self._cast.lexicon.unasserted

    def _with_implied(self, act: Act) -> tuple[list[Mention], list[Mention]]:
        """The parties of an act, with those that its rule implies where the text names none."""
        sources = self.sources(act)
        if act.is_mutual and not act.targets and len(sources) > 1:
            return sources, sources  # each with each
        own = {source.code for source in sources if source.code}
        targets = [t for t in act.targets if t not in sources and not (t.code in own and _is_own(act, t))]
        if act.code.startswith(BLAME) and len(own) == 1 and own == {base(code) for code in own}:
            states = own | {code + "GOV" for code in own}
            targets = [t for t in targets if t.code not in states]  # "Japan protested over damage to its embassy"
        if act.code == CRITICISM and self._is_of_a_deed(act):
            targets = [other for t in targets if (other := self._of_another(t, {base(c) for c in own})) is not None]
        abroad = [t for t in targets if t.code not in {base(code) for code in own}]
        # "Putin called on India and Russia": not on his own country. Nor is it addressed where it is only an owner.
        defends_a_policy = act.code == DEFEND and "TGT" not in act.rule.pattern.roles()
        foreign = act.code[:2] in FOREIGN and not defends_a_policy
        targets = abroad or [t for t in targets if not (foreign and t.resolution in VAGUE)]
        is_done_to_own = bool(act.targets) and all(t.resolution == "possessor" and t.code in own for t in act.targets)
        is_open = act.implied_target and not is_done_to_own and not self._tells_of_a_weapon(act)
        if not targets and sources and is_open:
            targets = self._cast.opposed(act.tokens) or self._implied.target(act, sources)
        if not targets and act.code[:2] in WILL:
            targets = [t for t in self._parties.addressed(act.anchor) if base(t.code) not in {base(c) for c in own}]
        if not targets and self._keep_unknown and self._is_told(act):
            targets = [NOBODY]
        return sources, targets

    def _is_of_a_deed(self, act: Act) -> bool:
        """Whether a state criticises an arrest, or the like, which is hardly its own."""
        tree, lexicon = self._cast.tree, self._cast.lexicon
        deed = any(tree.lemmas[token] in lexicon.undergone for token in act.tokens)
        return deed and all(source.code.removeprefix(base(source.code)) in ("", "GOV") for source in act.sources)

    def _of_another(self, target: Mention, states: set[str]) -> Mention | None:
        """Whose arrest a state criticises: of its own the arrest was another's, agents are of the other country named.

        "Canada criticised the jailing of two writers, and Iran summoned its envoy": they are no Canadians.
        """
        country = base(target.code)
        if country not in states or target.resolution not in ("agent", "dictionary"):
            return target
        others = self._cast.scene.countries - states
        if len(others) != 1:
            return None
        said = any(base(hit.code) == country for hit in self._cast.names_in(target))
        sectors = "" if said else target.code.removeprefix(country)
        return msgspec.structs.replace(target, code=with_sectors(next(iter(others)), sectors))

    def _tells_of_a_weapon(self, act: Act) -> bool:
        """Whether the act only says whose the weapon was: "a bomb planted by rebels killed ..."."""
        tree = self._cast.tree
        return act.code[:2] in BODILY and tree.deps[act.anchor] == "acl" and tree.tags[act.anchor] == "VBN"

    def _is_told(self, act: Act) -> bool:
        """Whether the act is what a finite verb tells, so that it is an event though its addressee is nobody known."""
        tree = self._cast.tree
        return tree.pos[act.anchor] == "VERB" and tree.deps[act.anchor] in TOLD

    def sources(self, act: Act) -> list[Mention]:
        """Who did the act: as the text names them, else as its rule implies."""
        return act.sources or self._implied.source(act)

    def _is_somewhere(self, source: Mention, target: Mention) -> bool:
        """Police arresting a man, of whatever country: an event of no country is no event of politics."""
        return self._keep_unknown or bool(base(source.code) or base(target.code))

    def _add(self, act: Act, source: Mention, target: Mention) -> None:
        place = self._found.add(self._event(act, act.code, source, target), act.anchor)
        if place is not None and act.mirror and target != NOBODY:
            reverse = self._event(act, act.mirror, target, source)
            self._found.add(msgspec.structs.replace(reverse, mirrors=place), act.anchor)

    def _event(self, act: Act, code: str, source: Mention, target: Mention) -> Event:
        start, end = self._cast.tree.span([act.anchor])
        first, last = start + self._cast.offset, end + self._cast.offset
        around = Circumstances(first, last, self._acts)
        return Event(
            cameo_code=code,
            source=source,
            target=target,
            action_start=first,
            action_end=last,
            action_text=self._cast.tree.text[start:end],
            pattern_id=act.rule.id,
            factuality=act.factuality,
            negated=act.negated,
            attributed_to=self._parties.speaker_text(act.anchor),
            confidence=self._confidence(features_of(act, (source, target), self._cast.tree, around)),
        )


def _is_own(act: Act, target: Mention) -> bool:
    """Whether a target of the source's own code is the source again, or its city where others are meant."""
    in_city = bool(act.implied_target) and target.resolution == "dictionary" and target.code == base(target.code)
    return target.resolution in VAGUE or in_city


def _used(acts: list[Act]) -> set[int]:
    """Predicates that are part of another act: inner acts, and nouns inside a longer pattern."""
    used: set[int] = set()
    for act in acts:
        own = set(act.tokens)
        if act.inner and not act.keeps_inner:
            own |= {inner.anchor for inner in act.inner}
            own |= {token for inner in act.inner for token in inner.tokens}
        used |= own - {act.anchor}
    return used
