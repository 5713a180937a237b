"""The parties of an act: from the tokens a pattern bound, and from what a pattern leaves unsaid, to mentions."""

from __future__ import annotations

from coder.actors import Cast
from coder.actors.codes import base
from coder.events.acts import Act
from coder.events.bound import Bound
from coder.events.coordination import named_apart
from coder.events.matcher import Matcher
from coder.events.roles import Roles
from coder.records import Mention

MAX_PARTIES = 4  # of a coordination: who lists more is counting, not acting
TELLING = ("tell", "assure", "inform", "promise", "notify", "warn", "reassure")
NO_PARTY = {"MED", "LEG"}  # whom one tells so only to be heard
STANDING = ("of", "in", "near", "inside", "outside", "around")  # after these stands a place
ABOUT = ("of", "for", "from", "to")  # after these stands whom a deed is done to
INTENDING, ORDERING = "future", "order"  # operators
WHOSE = ("possessor", "agent", "dictionary")  # how one knows whose a thing is
RULERS = "GOV"
RULING = frozenset((RULERS, "MIL", "COP", "JUD", "LEG"))
RELEASES = frozenset(("release", "freedom", "liberation"))
HOLDING = frozenset(("hold", "keep"))
CONDITIONS = ("if", "unless", "until")
AIMED = ("on", "with", "to", "toward", "towards")


class Parties:
    """Resolves tokens to mentions; with `keep_unknown` also those that no dictionary has."""

    def __init__(
        self, cast: Cast, matcher: Matcher, roles: Roles, speech: frozenset[str], *, keep_unknown: bool
    ) -> None:
        self.cast = cast
        self._matcher = matcher
        self._roles = roles
        self._speech = speech
        self._keep_unknown = keep_unknown

    def of(self, tokens: list[int]) -> list[Mention]:
        """The actors that these noun phrases name, each once."""
        found: list[Mention] = []
        for token in tokens[:MAX_PARTIES]:
            group = self.cast.group(token)
            if not group and self._keep_unknown and self._matcher.is_actor(token):
                group = [self.cast.unknown(token)]
            found += [mention for mention in group if mention not in found]
        return found

    def is_doer_told(self, token: int) -> bool:
        """Whether somebody or something does the act: not for "it is shameful to attack", "worse than attacking"."""
        tree = self.cast.tree
        if tree.tags[token] not in ("VB", "VBG") or tree.is_finite(token) or self._roles.is_noun(token):
            return True
        compared = tree.case(token) == "than"
        return bool(self._roles.subject(token)) and not compared

    def owner_of_object(self, token: int, bound: Bound, sources: list[Mention]) -> list[Mention]:
        """A pattern without target ("burn flag") is aimed at the owner of what it names."""
        frame = self._roles.frame(token)
        used = [t for t in sorted(bound.tokens) if t != token]
        held = (token, *used, *frame.object)
        aimed = [t for preposition, t in frame.oblique if preposition in AIMED and self.cast.tree.heads[t] in held]
        against = [t for preposition, t in frame.oblique if preposition == "against"]
        own = {source.code for source in sources}
        countries = {base(code) for code in own}
        at_home: list[Mention] = []
        for candidate in [*used, *frame.object, *aimed, *against]:
            told = [m for t in (candidate, *named_apart(self.cast.tree, candidate)) for m in self.cast.group(t)]
            owners = [m for m in told if m.resolution != "place" and m not in sources]
            # "voiced his support for the Polish bid": whose bid it is, not whose support
            if owners and not all(m.resolution == "possessor" and m.code in own for m in owners):
                if not all(base(m.code) in countries for m in owners):
                    return owners
                at_home = at_home or owners
        return at_home

    def struck(self, token: int, bound: Bound, sources: list[Mention]) -> list[Mention]:
        """Whose the thing is that is hit, before where it stands: in "attacked a police post in Mosul" the police."""
        tree, frame = self.cast.tree, self._roles.frame(token)
        places = [place for place in bound.roles.get("TGT", []) if tree.deps[place] != "conj"]
        if not places or any(tree.case(place) not in STANDING or place in frame.object for place in places):
            return []
        lists = [tree.conjuncts(t) for t in (*frame.object, *(t for _, t in frame.oblique))]
        things = [t for listed in lists if not bound.tokens.isdisjoint(listed) for t in listed]
        called = {tree.heads[place] for place in places if tree.case(place) == "of"}  # "the town of Bor"
        others = [t for t in things if t not in called and not self._is_its_own(t)]
        own = {source.code for source in sources}
        return [m for m in self.of(others) if m.resolution in WHOSE and m.code not in own]

    def named_doers(self, noun: int) -> list[Mention]:
        """Who did what a noun tells: soldiers of "the killing of a rebel by soldiers"."""
        tree = self.cast.tree
        return self.of([c for c in tree.kids(noun, "nmod", "obl:agent") if tree.case(c) == "by"])

    def doers(self, bound: Bound) -> list[Mention]:
        """Who does what the clauses inside an act tell: Russia of "agreed that Russia would leave"."""
        tree = self.cast.tree
        clauses = [c for c in bound.roles.get("ACT", []) if tree.deps[c] in ("ccomp", "acl")]
        return self.of([t for c in clauses if not self._roles.is_noun(c) for t in tree.kids(c, "nsubj")])

    def holders(self, release: Act, sources: list[Mention], freed: list[Mention]) -> list[Mention]:
        """Who holds those whose release is asked for: "journalists jailed in Turkey", "men held by rebels", or before.

        Else those who are to be freed, or, of the opposition's own, its government; nobody knows who holds a state's.
        """
        tree = self.cast.tree
        held = [clause for victim in tree.kids(release.anchor, "nmod", "obj") for clause in tree.kids(victim, "acl")]
        held = [clause for clause in held if tree.lemmas[clause] in self.cast.lexicon.taken | HOLDING]
        told = self.of([t for clause in held for t in tree.kids(clause, "obl:agent")])
        told = told or self.of([t for clause in held for t in tree.kids(clause, "obl") if tree.case(t) in STANDING])
        captor = self.cast.captor(release.anchor, [*release.targets, *sources])
        captor = captor or (self.cast.offender(release.anchor, sources) if told or freed else None)
        told = told or ([captor] if captor is not None else [])
        if told:
            return told
        home = {base(source.code) for source in sources}
        others = [mention for mention in freed if base(mention.code) not in home]
        opposed = not others and all(set(source.sectors) - RULING for source in sources)
        return [self.cast.implied(RULERS, place=base(sources[0].code))] if opposed and all(home) else others

    def captor_of_them(self, bound: Bound) -> list[Mention]:
        """Who seized people last, where nobody knows whom "their release" means."""
        tree = self.cast.tree
        released = [t for t in bound.roles.get("ACT", []) if tree.lemmas[t] in RELEASES]
        theirs = [t for t in released if any(tree.pos[owner] == "PRON" for owner in tree.kids(t, "nmod:poss"))]
        captors = (self.cast.captor(token, []) for token in theirs)
        return [captor for captor in captors if captor is not None]

    def is_of_others(self, operator: str, bound: Bound, sources: list[Mention]) -> bool:
        """Whether what is agreed is about somebody else's act, or whom somebody orders is not his own to order."""
        if operator not in (INTENDING, ORDERING):
            return False
        ordered = self.of([t for t in sorted(bound.tokens) if self._roles.is_noun(t)])
        doers = ordered if operator == ORDERING else self.doers(bound)
        return bool(sources and doers) and not {base(m.code) for m in sources} <= {base(m.code) for m in doers}

    def judged(self, bound: Bound) -> list[int]:
        """Whose a deed is, if it says so, not whom it is done to: Israel of "Israel's treatment of Palestinians"."""
        tree = self.cast.tree
        own = {base(mention.code) for mention in self.of(bound.roles.get("SRC", []))}
        found: list[int] = []
        for token in bound.roles.get("TGT", []):
            deed = tree.heads[token]
            told = tree.deps[token] == "nmod" and tree.case(token) in ABOUT and deed in bound.tokens
            owners = [owner for owner in tree.kids(deed, "nmod:poss") if told and tree.pos[owner] != "PRON"]
            others = [o for o in owners if any(base(m.code) not in own for m in self.of([o]))]
            found += others or [token]
        return found

    def warned(self, predicates: set[int], sources: list[Mention]) -> list[Mention]:
        """Whose acts a threat is tied to: "threatened to halt exports if Israel attacks"."""
        tree = self.cast.tree
        clauses = [c for each in sorted(predicates) for c in tree.kids(each, "advcl")]
        doers = [t for c in clauses if tree.case(c) in CONDITIONS for t in self._roles.subject(c)]
        return [mention for mention in self.of(doers) if mention not in sources]

    def _is_its_own(self, token: int) -> bool:
        """Whether a pronoun says whose the thing is: "shelled its base"."""
        tree = self.cast.tree
        return any(tree.pos[owner] == "PRON" for owner in tree.kids(token, "nmod:poss"))

    def acting(self) -> set[str]:
        """The countries that are subjects."""
        return self._countries_at([token for token, dep in enumerate(self.cast.tree.deps) if dep == "nsubj"])

    def speaking(self) -> set[str]:
        """The countries that are subjects of verbs of speech: "but Britain said it did not believe it"."""
        tree = self.cast.tree
        subjects = [token for token, dep in enumerate(tree.deps) if dep == "nsubj"]
        return self._countries_at([token for token in subjects if tree.lemmas[tree.heads[token]] in self._speech])

    def _countries_at(self, tokens: list[int]) -> set[str]:
        return {base(mention.code) for token in tokens for mention in self.cast.group(token)}

    def speaker_token(self, token: int) -> int | None:
        """The subject of a verb of speech that governs the clause of a predicate, or who it is "according to"."""
        tree = self.cast.tree
        while True:
            told = [child for child in tree.kids(token, "obl") if tree.case(child) == "according to"]
            if told:
                return told[0]
            head = tree.heads[token]
            if head == token:
                return None
            if tree.deps[token] in ("ccomp", "parataxis") and tree.lemmas[head] in self._speech:
                subjects = self._roles.subject(head)
                if subjects:
                    return subjects[0]
            if tree.case(token) == "that" and self._roles.nouns.is_utterance(head):  # "a reminder that Iran must"
                return next(iter(self._roles.nouns.author(head)), None)
            token = head

    def addressed(self, token: int) -> list[Mention]:
        """To whom the subject says what he will do: Egypt in "told Egypt that he would withdraw"; never the press."""
        tree = self.cast.tree
        while tree.deps[token] in ("xcomp", "conj", "advcl") and tree.heads[token] != token:
            token = tree.heads[token]
        verb = tree.heads[token]
        told = tree.kids(verb, "iobj", "obj") if tree.deps[token] == "ccomp" and tree.lemmas[verb] in TELLING else []
        return [party for party in self.of(told) if not set(party.sectors) & NO_PARTY]

    def judge(self, token: int) -> list[Mention]:
        """Who says the clause of the predicate at `token`: what is said itself, not an aside or another's claim."""
        tree = self.cast.tree
        while tree.deps[token] == "conj" or self._is_carried_on(token):
            token = tree.heads[token]
        verb = tree.lemmas[tree.heads[token]]
        is_said = tree.deps[token] in ("ccomp", "parataxis") and verb in self._speech
        if verb in self.cast.lexicon.admitting:
            return []  # of one's own side
        is_reported = any(tree.case(child) == "according to" for child in tree.kids(token, "obl"))
        return self.speaker(token) if is_said or is_reported else []

    def _is_carried_on(self, token: int) -> bool:
        """Whether the verb above tells the same as a fact: "continues to violate", not "wants (expects Iran) to"."""
        tree = self.cast.tree
        head = tree.heads[token]
        told = tree.deps[token] == "xcomp" and not tree.case(token) and not tree.kids(head, "obj", "iobj")
        return told and tree.lemmas[head] not in self.cast.lexicon.unasserted

    def speaker(self, token: int) -> list[Mention]:
        """Who says what the predicate at `token` tells."""
        speaker = self.speaker_token(token)
        return self.of([speaker]) if speaker is not None and self._matcher.is_actor(speaker) else []

    def speaker_text(self, token: int) -> str | None:
        """The speaker as the text names it."""
        speaker = self.speaker_token(token)
        if speaker is None:
            return None
        tree = self.cast.tree
        tokens = tree.subtree(speaker, frozenset({"acl:relcl", "appos", "punct"}))
        preposition = {t for child in tree.kids(speaker, "case") for t in tree.subtree(child)}  # "according to"
        start, end = tree.span(set(tokens) - preposition)
        return tree.text[start:end]
