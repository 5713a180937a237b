"""The parties that an act implies where the text names none, as its rule says: sectors, an offender, an enemy."""

from __future__ import annotations

from coder.actors import Cast
from coder.actors.codes import PREFIXES, STATE, base
from coder.actors.deeds import sums_up
from coder.actors.scene import FIGHTING
from coder.events.acts import Act
from coder.events.parties import Parties
from coder.records import Mention

NOBODY = Mention(start=0, end=0, text="", code="", name="", entry="", resolution="implied")
ACCUSER = "accuser"  # as implied target: who spoke against the source before
OFFENDER = "offender"  # who of another country acted against it before
HERE = "here"  # the country from which the story is told
ENEMY = "enemy"  # whom it fights
STATIONING = ("151", "154")
CIVILIAN, RULERS, REBELS = "CVL", "GOV", "REB"
ARMY, FIGHT = "MIL", "19"
RULING = ("17", "081")  # over one's own people, unless a place is told


class Implied:
    """Finds the implied parties of the acts of one sentence; `done` has root code and target of each event so far."""

    def __init__(self, cast: Cast, parties: Parties) -> None:
        self._cast = cast
        self._parties = parties
        self.done: list[tuple[str, Mention]] = []

    def target(self, act: Act, sources: list[Mention]) -> list[Mention]:
        """Whom the act is done to as its rule says: sectors, who accused, wronged or fights the source, or nobody."""
        if act.implied_target == ENEMY:
            return self._enemy(act, sources)
        if act.implied_target == HERE:
            return self._where_told(act, sources)
        if act.implied_target == OFFENDER:
            offender = self._cast.offender(act.anchor, sources) or self._same_as_before(act, sources)
            return [offender or self._stationed(act, sources)]
        if act.implied_target == ACCUSER:
            nouns = (t for t in sorted(act.tokens) if t != act.anchor and self._cast.tree.pos[t] == "NOUN")
            return [self._accuser(next(nouns, act.anchor), sources) or NOBODY]
        if act.implied_target == "none":
            return [self._stationed(act, sources)]
        home = base(sources[0].code) if len(sources) == 1 else ""
        # Whoever else is named: "a curfew after talks in Paris".
        ruled = home if act.code.startswith(RULING) and home[:3] not in PREFIXES else ""
        place = self._cast.scene.place_of_clause(act.anchor) or ruled
        return [self._cast.implied(act.implied_target, home=home, place=place)]

    def _where_told(self, act: Act, sources: list[Mention]) -> list[Mention]:
        """The country from which a visitor's arrival is told: "NAIROBI - Uganda's president arrived on Monday"."""
        place = self._cast.scene.place_of_clause(act.anchor) or self._cast.scene.filed_from
        visits = place and all(RULERS in s.sectors and base(s.code) != place for s in sources)
        return [self._cast.implied("", place=place)] if visits else []

    def _same_as_before(self, act: Act, sources: list[Mention]) -> Mention | None:
        """Whom another did the like to in the sentence: "Oman cut ties with Iran, and Kuwait recalled its envoy"."""
        own = {base(source.code) for source in sources}
        alike = (target for root, target in self.done if root == act.code[:2] and base(target.code) not in own)
        return next(alike, None)

    def _stationed(self, act: Act, sources: list[Mention]) -> Mention:
        """Where troops are sent, abroad a country, at home its people; nobody for other acts and for no told place."""
        place = self._cast.scene.place_of_clause(act.anchor) or self._cast.scene.filed_from
        if act.code not in STATIONING or not place or len(sources) != 1:
            return NOBODY
        return self._cast.implied(CIVILIAN if place == base(sources[0].code) else "", place=place)

    def _enemy(self, act: Act, sources: list[Mention]) -> list[Mention]:
        """Whom the source fights: who acted against it, the other country named, at home its rebels or government.

        Two who cease fire do so with each other.
        """
        if len({source.code for source in sources}) > 1:
            return list(sources)
        offender = self._cast.offender(act.anchor, sources)
        if offender is not None:
            return [offender]
        home, sectors = base(sources[0].code), set(sources[0].sectors)
        others = self._cast.scene.countries - {home} - self._parties.speaking()
        others = others if len(others) == 1 else others - self._parties.acting()
        if len(others) == 1:
            return [self._cast.implied("", place=next(iter(others)))]
        if others or home[:3] in ("", *PREFIXES):
            return []
        if sectors & FIGHTING:
            return [self._cast.implied(RULERS, place=home)]
        at_home = bool(sectors) and not sectors - STATE and home not in self._cast.lexicon.expeditionary
        return [self._cast.implied(REBELS, place=home)] if at_home else []

    def _accuser(self, charge: int, sources: list[Mention]) -> Mention | None:
        """Who spoke against the sources before, else who says what the word for the charge sums up."""
        own = {base(source.code) for source in sources}
        speakers = self._parties.speaker(charge) if sums_up(self._cast.tree, charge) else []
        return self._cast.accuser(charge, sources) or next((m for m in speakers if base(m.code) not in own), None)

    def source(self, act: Act) -> list[Mention]:
        """Police for "was arrested"; but nobody for "the men held there", "arresting is wrong": no news."""
        tree = self._cast.tree
        told = tree.deps[act.anchor] not in ("acl", "amod") and self._parties.is_doer_told(act.anchor)
        placed = act.targets or (act.rule.target and self._cast.scene.place)
        implied = act.rule.source and not act.rule.is_judgment and not act.unknown_source
        if not (implied and told and placed):
            return []
        if act.rule.source != ARMY or not act.code.startswith(FIGHT):
            return [self._cast.implied(act.rule.source)]
        telling = [m for m in self._parties.speaker(act.anchor) if ARMY in m.sectors and base(m.code)]
        return telling or [self._cast.army(act.targets) or self._cast.implied(act.rule.source)]
