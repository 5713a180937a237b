"""Match a compiled pattern at a predicate of a sentence: bind its roles to noun phrases.

The matcher works on roles (`coder.events.roles`), so one pattern serves active, passive, relative, participial and
nominal forms. It is lenient where parsers err: a preposition phrase may hang on the verb or on its object, a particle
may be tagged as a preposition.
"""

from __future__ import annotations

from collections.abc import Container

from coder.actors import Cast
from coder.events.bound import Bound
from coder.events.coordination import named_apart
from coder.events.frame import Frame
from coder.events.heads import head_fits, phrase_fits
from coder.events.kinds import is_of_kind
from coder.events.mood import mood_of
from coder.events.objects import after_phrasal, beside, in_phrases, is_infinitive, takes_object
from coder.events.pattern import Pattern, Phrase, Slot
from coder.events.roles import Roles
from coder.language.tree import NOMINAL
from coder.records import Mention

BLAMING = ("for", "of", "from", "against")
WHERE = ("in", "near")


class Matcher:
    """Matches patterns in one sentence. With `keep_unknown` any noun phrase may be an actor."""

    def __init__(self, roles: Roles, cast: Cast, *, keep_unknown: bool) -> None:
        self.roles = roles
        self.tree = roles.tree
        self.cast = cast
        self._keep_unknown = keep_unknown

    def match(self, pattern: Pattern, token: int, *, mutual: bool = False, inner: bool = False) -> Bound | None:
        """Bind the pattern at this token, or None. The source may stay unbound (an agentless passive)."""
        if not head_fits(self.tree, pattern, token):
            return None
        bound = Bound(tokens={token}, mutual=mutual, inner=inner)
        fits = self._slots_fit(pattern, token, bound) and (not pattern.kinds or self._kinds_fit(pattern, bound))
        return bound if fits else None

    def is_actor(self, token: int) -> bool:
        """Whether a noun phrase can fill an actor's role."""
        if self.cast.at(token) is not None or self.cast.group(token):
            return True
        lexicon, lemma = self.cast.lexicon, self.tree.lemmas[token]
        is_time = lemma in lexicon.recent or lemma in lexicon.spells
        return self._keep_unknown and self.tree.pos[token] in NOMINAL and not is_time

    # ---- the kinds of actors

    def _kinds_fit(self, pattern: Pattern, bound: Bound) -> bool:
        return all(
            any(is_of_kind(mention, kind) for token in bound.roles.get(role, []) for mention in self._mentions(token))
            for role, kind in pattern.kinds
        )

    def _mentions(self, token: int) -> list[Mention]:
        return self.cast.group(token) or ([self.cast.unknown(token)] if self._keep_unknown else [])

    # ---- the slots

    def _slots_fit(self, pattern: Pattern, token: int, bound: Bound) -> bool:
        frame = self.roles.frame(token)
        if pattern.kind == "verb" and not (frame.passive or takes_object(self.tree, pattern, frame)):
            return False
        return self._all_fit(pattern, frame, bound)

    def _all_fit(self, pattern: Pattern, frame: Frame, bound: Bound) -> bool:
        return all(self._slot_fits(slot, frame, bound, pattern) for slot in pattern.slots)

    def _slot_fits(self, slot: Slot, frame: Frame, bound: Bound, pattern: Pattern) -> bool:  # noqa: PLR0911 - a table
        match slot.kind:
            case "subject":
                return self._subject(slot, frame, bound, pattern)
            case "owner":
                return self._owner(slot, frame, bound, leaving="from" in pattern.prepositions)
            case "object":
                return self._object(slot, frame, bound, pattern)
            case "prep":
                return self._fill(slot.filler, self._phrases(slot, frame, bound, pattern), bound, frame, slot.words)
            case "case":
                return self._stands_after(slot.words, frame.token)
            case "particle":
                return self._particle(slot.words, frame)
            case "infinitive":
                return self._clause(slot, frame, bound)
            case "place":
                there = self._stands_after(slot.words, frame.token)
                return there and bound.bind("TGT", self._actors([frame.token]))
            case "between":
                return self._between(slot, [*frame.oblique, *bound.oblique], bound)

    def _stands_after(self, words: frozenset[str], token: int) -> bool:
        """Whether one of these prepositions is the noun's, also after "that": "said that Iran was behind the raid"."""
        case = self.tree.case(token)
        return case in words or any(case.endswith(f" {word}") for word in words if case.startswith("that "))

    def _subject(self, slot: Slot, frame: Frame, bound: Bound, pattern: Pattern) -> bool:
        subjects = self.roles.subject(frame.token) if pattern.kind == "be" else frame.subject
        if isinstance(slot.filler, Phrase):
            return self._thing_acts(slot.filler, subjects, bound, frame)
        if slot.filler == "SRC":
            bound.bind("SRC", self._coordinated(subjects))
            return True
        return bound.bind("TGT", self._actors(self._coordinated(subjects))) or bound.inner

    def _thing_acts(self, phrase: Phrase, subjects: list[int], bound: Bound, frame: Frame) -> bool:
        """The subject is a thing: "US artillery shelled ..."; whose it is, that is the source."""
        if not self._fill(phrase, subjects, bound, frame):
            return False
        things = [t for t in self._measured(self._coordinated(subjects)) if t in bound.tokens]
        bound.oblique = [pair for thing in things for pair in self.roles.frame(thing).oblique]
        owners = [owner for thing in things for owner in self.roles.frame(thing).owner if self.is_actor(owner)]
        owners = [owner for owner in owners if not self._is_arm(owner)]
        bound.bind("SRC", [t for t in things if self._has_owner(t)] or owners)
        return True

    def _has_owner(self, token: int) -> bool:
        found = self.cast.at(token)
        return found is not None and found.resolution != "place"

    def _owner(self, slot: Slot, frame: Frame, bound: Bound, *, leaving: bool = False) -> bool:
        """`leaving`: the pattern itself has "from" ("withdrawal from"), so that what follows it is no owner."""
        owners = [t for t in self._coordinated(frame.owner) if self.cast.at(t) is not None and not self._is_arm(t)]
        doers = [t for t in owners if self.tree.lemmas[t] not in self.cast.lexicon.kinds_of_deeds]
        owners = [t for t in doers if self.tree.deps[t] == "nmod:poss"] or doers or owners
        if leaving:
            owners = [token for token in owners if self.tree.case(token) != "from"]
        if slot.filler == "SRC":
            accompanied = self._coordinated(self.roles.nouns.accompanied(frame.token)) if bound.mutual else []
            bound.bind("SRC", owners or accompanied or self._kept(frame.owner))
            return True
        return bound.bind("TGT", owners) or bound.inner

    def _is_arm(self, token: int) -> bool:
        """Whether the word before a deed says with what it was done."""
        return self.tree.deps[token] == "compound" and self.tree.lemmas[token] in self.cast.lexicon.arms

    def _kept(self, owners: list[int]) -> list[int]:
        """With unknown actors kept, a possessor or agent that no dictionary has; never a mere adjective."""
        if not self._keep_unknown:
            return []
        return [t for t in owners if self.tree.deps[t] not in ("amod", "compound") and self.tree.pos[t] in NOMINAL]

    def _object(self, slot: Slot, frame: Frame, bound: Bound, pattern: Pattern) -> bool:
        if slot.filler == "ACT":
            clauses = [c for c in frame.clauses if self.tree.deps[c] == "ccomp" or self.tree.tags[c] == "VBG"]
            clauses = [c for c in clauses if self.tree.deps[c] in ("ccomp", "xcomp")]
            if "that" in slot.words:
                told = [c for c in frame.clauses if self.tree.deps[c] == "acl" and self.tree.case(c) == "that"]
                return bound.bind("ACT", [*clauses, *told])
            return bound.bind("ACT", [*frame.object, *clauses])
        free = [token for token in frame.object if self._is_free(token, bound.tokens)]
        if not frame.object:
            free += after_phrasal(self.tree, frame, pattern)
        if isinstance(slot.filler, Phrase):
            free += [c for c in beside(self.tree, frame, pattern) if c not in free]
        return self._fill(slot.filler, free, bound, frame)

    def _fill(
        self, filler: object, candidates: list[int], bound: Bound, frame: Frame, words: frozenset[str] = frozenset()
    ) -> bool:
        if filler == "ACT":
            return self._act(candidates, bound, frame, words)
        if isinstance(filler, str):
            taken = bound.roles.get("SRC", ()) if filler != "SRC" else ()
            free = [token for token in candidates if token not in taken and self._is_free(token, bound.tokens)]
            free = [t for t in free if self.tree.case(t) != "of" or self.tree.heads[t] not in taken]
            free.sort(key=lambda t: self.tree.case(t) in WHERE)  # whom an act is against before where it was
            actors = self._actors(free)
            if not actors:
                return bound.inner or (bound.mutual and self._are_several(bound.roles.get("SRC", [])))
            first = self.cast.at(actors[0])
            is_deed = first is not None and first.resolution == "deed"  # "condemned the arrests and Spain said ..."
            return bound.bind(filler, actors[:1] if is_deed else self._coordinated(self._alike(actors)))
        assert isinstance(filler, Phrase)  # noqa: S101 - the pattern compiler makes nothing else
        for token in self._measured(self._coordinated(candidates)):
            if self._is_free(token, bound.roles.get("TGT", ())) and phrase_fits(self.tree, filler, token):
                bound.tokens.add(token)
                low = words or self.tree.deps[token] == "xcomp"  # "left after a visit to Ghana", "said sorry to Iran"
                bound.oblique += self.roles.nouns.below(token) if low else []
                return filler.owner is None or self._owner(Slot("owner", filler.owner), self.roles.frame(token), bound)
        return False

    def _alike(self, actors: list[int]) -> list[int]:
        """The first, and those beside its noun's conjuncts as it is: "at a base in Sudan and camps in Iraq"."""
        tree, first = self.tree, actors[0]
        noun = tree.heads[first]
        joined = [t for t in tree.kids(tree.heads[noun], "obl") if t > noun and tree.kids(t, "cc")]
        beside = [*tree.conjuncts(noun)[1:], *joined] if tree.deps[first] == "nmod" else []
        return [first, *(t for t in actors[1:] if tree.heads[t] in beside and tree.case(t) == tree.case(first))]

    def _is_free(self, token: int, taken: Container[int]) -> bool:
        """A token has one part in a pattern; but "gave the UN access", read as "UN access", is thing and owner."""
        if token not in taken:
            return True
        actor = self.cast.at(token)
        return actor is not None and actor.resolution == "possessor"

    def _measured(self, tokens: list[int]) -> list[int]:
        """Also what a measure counts: "tons of food", "a series of attacks"."""
        found = list(tokens)
        for token in found:  # and what those count: "hundreds of thousands of supporters"
            if self.tree.lemmas[token] not in self.cast.lexicon.undoing:
                counted = (c for c in self.tree.kids(token, "nmod", "obl") if self.tree.case(c) == "of")
                found += [c for c in counted if c not in found]
        return found

    def _act(self, candidates: list[int], bound: Bound, frame: Frame, words: frozenset[str]) -> bool:
        clauses = [c for c in frame.clauses if self.tree.case(c).removesuffix(" whether") in words]
        return bound.bind("ACT", [*clauses, *candidates][:1])

    def _phrases(self, slot: Slot, frame: Frame, bound: Bound, pattern: Pattern) -> list[int]:
        agents = self.tree.kids(frame.token, "obl:agent") if pattern.kind == "be" and "by" in slot.words else []
        return in_phrases(self.tree, slot.words, frame, bound) + agents  # "was saddened by the death"

    def _particle(self, words: frozenset[str], frame: Frame) -> bool:
        if words & frame.particles:
            return True
        return any(preposition.split(" ")[0] in words for preposition, _ in frame.oblique)

    def _clause(self, slot: Slot, frame: Frame, bound: Bound) -> bool:
        if slot.filler == "ACT":
            spells = self.cast.lexicon.spells  # "accept invitation to ACT", "see need to ACT"; not "week to ACT"
            nouns = [t for t in sorted(bound.tokens) if self.roles.is_noun(t) and self.tree.lemmas[t] not in spells]
            clauses = [*frame.clauses, *(c for noun in nouns for c in self.tree.kids(noun, "acl"))]
            return bound.bind("ACT", [c for c in clauses if is_infinitive(self.tree, c)][:1])
        assert isinstance(slot.filler, Pattern)  # noqa: S101
        below = [c for noun in frame.object for c in self.tree.kids(noun, "acl")]  # "approved loans to save Greece"
        told = [c for c in (*frame.clauses, *below) if c not in bound.tokens]
        if "that" in slot.words:
            bare = [c for c in told if self.tree.deps[c] == "advcl" and self.tree.tags[c] == "VBG"]
            told = [c for c in told if c not in bare and self._is_told(c)]
        for clause in told:  # whatever its object
            is_head = head_fits(self.tree, slot.filler, clause)
            if is_head and self._all_fit(slot.filler, self.roles.frame(clause), bound):
                bound.tokens.add(clause)
                return True
        nouns = in_phrases(self.tree, slot.words, frame, bound)
        for noun in nouns:
            if self.tree.lemmas[noun] in slot.filler.heads and self._slots_fit(slot.filler, noun, bound):
                bound.tokens.add(noun)
                return True
        return False

    def _is_told(self, clause: int) -> bool:
        """Whether a clause tells a fact: no "if", and not the "for attacking" of a blame."""
        return self.tree.case(clause) not in BLAMING and mood_of(self.tree, clause).is_plain

    def _are_several(self, tokens: list[int]) -> bool:
        """Whether the noun phrases stand for two actors or more: "A and B", "the presidents of A and B"."""
        return sum(len(self.cast.group(token)) for token in tokens) > 1

    def _between(self, slot: Slot, phrases: list[tuple[str, int]], bound: Bound) -> bool:
        found = [token for preposition, token in phrases if preposition in ("between", "among")]
        parties = self._once_each([t for t in self._coordinated(found[:1]) if self.is_actor(t)])
        several = len(parties) == 1 and self._are_several(parties)  # "between Thai and Cambodian soldiers"
        if len(parties) < 2 and found and not several:  # noqa: PLR2004 - "between" takes two
            parties += [t for t in self.tree.kids(found[0], "nmod", "appos", "amod", "compound") if self.cast.at(t)][:1]
        if slot.filler == "TGT":
            return bound.bind("TGT", parties)
        if several:
            return bound.bind("SRC", parties)
        if len(parties) < 2:  # noqa: PLR2004
            return bound.inner
        if bound.mutual and len(parties) > 2:  # noqa: PLR2004 - each with each
            return bound.bind("SRC", parties)
        bound.bind("SRC", parties[:1])
        return bound.bind("TGT", parties[1:])

    def _once_each(self, tokens: list[int]) -> list[int]:
        """Without those that are part of a name before: "North and South Korea" is one name for two."""
        mentions = [self.cast.at(token) for token in tokens]
        return [t for at, t in enumerate(tokens) if mentions[at] is None or mentions[at] not in mentions[:at]]

    def _actors(self, tokens: list[int]) -> list[int]:
        """Those that are actors; the ones a dictionary knows before those that are merely kept."""
        known = [token for token in tokens if self.cast.group(token)]
        return known or [token for token in tokens if self.is_actor(token)]

    def _coordinated(self, tokens: list[int]) -> list[int]:
        found: list[int] = []
        for token in tokens:
            found += [t for t in self.tree.conjuncts(token) if t not in found]
        return found + [t for token in found for t in named_apart(self.tree, token) if t not in found]
