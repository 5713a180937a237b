"""Whose a noun is, and what hangs on it: "Israel's attack on Gaza", "Israel launched an attack", "a plan by Spain".

The owner of a noun that names an act is who does it: possessor, "by", adjective or compound, "from", else the subject
of the supporting verb that it hangs on.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from coder.events.frame import CLAUSES, Frame

if TYPE_CHECKING:
    from coder.events.roles import Roles
    from coder.language.lexicon import Lexicon

PLURAL = ("NNS", "NNPS")
FOLLOWING = ("after", "following", "at", "in")
TOGETHER_IN = ("in", "on")
AS_MEASURED = ("in", "as")
CARRYING = ("", "in", "into", "for", "on", "with", "to", "of", "off", "out", "up", "upon")
ACCOMPANYING = ("during", "for", "ahead of")


@cache  # one for each set of dictionaries
def _any_of(*verbs: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*verbs)


class NounRoles:
    """The nominal half of `Roles`; `supports` are the verbs that lend their subject to a noun."""

    def __init__(self, roles: Roles, supports: frozenset[str], lexicon: Lexicon) -> None:
        self._roles = roles
        self._supports = supports
        self._lexicon = lexicon
        self._utterances = lexicon.utterances
        self._uttering = _any_of(supports, lexicon.uttering)
        self._authoring = _any_of(self._uttering, lexicon.authoring)

    def frame(self, token: int) -> Frame:
        """The frame of a noun."""
        tree = self._roles.tree
        frame = Frame(token)
        frame.owner = self.owner(token)
        frame.oblique = self.below(token)
        frame.clauses = tree.kids(token, *CLAUSES)
        if tree.kids(token, "cop"):
            frame.subject = self._roles.subject(token)
            frame.oblique += [(tree.case(c), c) for c in tree.kids(token, "obl")]
        head = tree.heads[token]
        if (
            head != token
            and tree.pos[head] in ("VERB", "AUX")
            and tree.deps[token] in ("obj", "obl", "nsubj", "nsubj:pass")
        ):
            for child in tree.kids(head, "obl"):
                if child != token and child > token:
                    frame.oblique.append((tree.case(child), child))
        return frame

    def owner(self, token: int) -> list[int]:
        """Who may own the noun or do what it names, the likeliest first."""
        tree = self._roles.tree
        owners = [] if self._undergoes(token) else tree.kids(token, "nmod:poss")
        owners += [c for c in tree.kids(token, "nmod", "obl:agent") if tree.case(c) == "by"]
        owners += [t for clause in tree.kids(token, "acl") for t in self._doer_in_participle(clause)]
        owners += tree.kids(token, "compound", "amod", "nmod:desc", "nmod:unmarked")
        owners += [c for c in tree.kids(token, "nmod") if tree.case(c) == "from"]
        if tree.kids(token, "cop") and not self._is_denied(token):
            owners += self._roles.subject(token)
        possessed = tree.kids(token, "nmod:poss") or any(tree.case(owner) == "by" for owner in owners)
        return owners + self._supporting_subject(token, accompanying=not possessed)

    def _undergoes(self, noun: int) -> bool:
        """Whether whose the deed is suffers it: "Menem's arrest", not "Iran's arrest of a poet" or "Iran's arrests"."""
        tree = self._roles.tree
        one = tree.lemmas[noun] in self._lexicon.undergone and tree.tags[noun] not in PLURAL
        return one and not any(tree.case(child) == "of" for child in tree.kids(noun, "nmod"))

    def _is_denied(self, token: int) -> bool:
        """ "Denied it was behind the bombing"."""
        tree = self._roles.tree
        return tree.deps[token] == "ccomp" and tree.lemmas[tree.heads[token]] in self._lexicon.unasserted

    def _doer_in_participle(self, clause: int) -> list[int]:
        """ "A plan put forward by Spain", "crimes committed by soldiers": whoever did it is the owner."""
        tree = self._roles.tree
        if tree.tags[clause] != "VBN" or tree.lemmas[clause] not in self._authoring:
            return []
        by = [c for c in tree.kids(clause, "obl", "nmod") if tree.case(c) == "by"]
        return [*tree.kids(clause, "obl:agent"), *by]

    def carrier(self, token: int) -> int | None:
        """The supporting verb that says of an act whether it is done: "will launch" of "an attack"; or None."""
        return self._verb_above(token, self._supports)

    def _verb_above(self, token: int, verbs: frozenset[str]) -> int | None:
        tree = self._roles.tree
        token = self._first_conjunct(token)
        head, dep = tree.heads[token], tree.deps[token]
        if head == token or tree.lemmas[head] not in verbs or self._is_called(head):
            return None
        if self._roles.is_passive(head):
            return head if dep == "nsubj:pass" else None
        return head if dep == "obj" or (dep == "obl" and self._is_carried(token, head)) else None

    def _is_called(self, verb: int) -> bool:
        """Whether the verb only says what something is: "called the killing a tragedy", not "called a strike"."""
        tree = self._roles.tree
        return tree.lemmas[verb] in self._lexicon.calling and bool(tree.kids(verb, "xcomp", "obl:unmarked"))

    def _is_carried(self, token: int, verb: int) -> bool:
        """Whether the verb says that the act after a preposition is done: "engaged in talks", not "left after it"."""
        tree = self._roles.tree
        objects, preposition = tree.kids(verb, "obj"), tree.case(token)
        if preposition in AS_MEASURED and any(tree.kids(each, "nummod", "compound:num") for each in objects):
            return True  # "provided 2 billion in aid"
        if preposition in TOGETHER_IN and tree.lemmas[verb] in self._lexicon.joining:
            return True  # "led thousands in a march"
        if preposition == "at":
            return tree.lemmas[token] in self._lexicon.gatherings
        aimed = preposition == "on" and tree.lemmas[verb] in self._lexicon.aiming
        return preposition in CARRYING and not aimed and all(tree.lemmas[each] in ("part", "place") for each in objects)

    def is_utterance(self, noun: int) -> bool:
        """Whether somebody speaks or acts through what the noun names."""
        return self._roles.tree.lemmas[noun] in self._utterances

    def uttered_by(self, noun: int) -> int | None:
        """The verb whose subject speaks through the noun: "adopted" of "a resolution"; or None."""
        return self._verb_above(noun, self._uttering)

    def author(self, noun: int) -> list[int]:
        """Who speaks through the noun: whose it is said to be, else who does it, else the adjectives that may tell."""
        tree = self._roles.tree
        by = [c for c in tree.kids(noun, "nmod", "obl:agent") if tree.case(c) == "by"]
        if owners := tree.kids(noun, "nmod:poss") + by:
            return owners
        verb = self.uttered_by(noun)
        return self.owner(noun) if verb is None else self._doer(verb)

    def _first_conjunct(self, token: int) -> int:
        tree = self._roles.tree
        while tree.heads[token] != token and self._roles.is_noun(tree.heads[token]) and self._goes_on(token):
            token = tree.heads[token]
        return token

    def _goes_on(self, token: int) -> bool:
        """Whether what holds for the noun's head holds for it: "raids and strikes", "a series of strikes"."""
        tree = self._roles.tree
        counted = tree.deps[token] == "nmod" and tree.case(token) == "of"
        return tree.deps[token] == "conj" or (counted and tree.lemmas[tree.heads[token]] in self._lexicon.quantities)

    def _supporting_subject(self, token: int, *, accompanying: bool) -> list[int]:
        """The subject of the verb that the noun hangs on; `accompanying`: also of "said during a visit to Egypt"."""
        tree = self._roles.tree
        token = self._first_conjunct(token)
        head, dep = tree.heads[token], tree.deps[token]
        preposition = tree.case(token)
        travels = preposition == "on" and tree.lemmas[token] in self._lexicon.journeys  # not "fired on a march"
        beside = accompanying and dep == "obl" and (preposition in ACCOMPANYING or travels)
        if head != token and beside and not self._roles.is_passive(head):
            return self._roles.subject(head)
        uttered = accompanying and self.is_utterance(token)
        carrier = self._verb_above(token, self._uttering if uttered else self._supports)
        return [] if carrier is None else self._doer(carrier)

    def _doer(self, verb: int) -> list[int]:
        passive = self._roles.is_passive(verb)
        return self._roles.tree.kids(verb, "obl:agent") if passive else self._roles.subject(verb)

    def accompanied(self, noun: int) -> list[int]:
        """ "After (in) talks with Iran, Merkel said": one side of a mutual act is the subject of what follows it."""
        tree = self._roles.tree
        head = tree.heads[noun]
        follows = tree.deps[noun] == "obl" and tree.case(noun) in FOLLOWING and tree.pos[head] == "VERB"
        if not follows or self._roles.is_passive(head):
            return []
        return [each for subject in self._roles.subject(head) for each in tree.conjuncts(subject)]

    def below(self, noun: int) -> list[tuple[str, int]]:
        """Prepositional phrases of a noun, and one level below: what a parser may have hung too low."""
        tree = self._roles.tree
        found = []
        for child in tree.kids(noun, "nmod", "obl"):
            found.append((tree.case(child), child))
            found += [(tree.case(c), c) for c in tree.kids(child, "nmod", "obl")]
        if self._undergoes(noun):
            found += [("of", owner) for owner in tree.kids(noun, "nmod:poss")]
        last = tree.conjuncts(noun)[-1]
        if last != noun:  # "rushed troops, ships and doctors to Haiti": what follows the last belongs to all
            found += [(tree.case(child), child) for child in tree.kids(last, "nmod", "obl")]
        return found
