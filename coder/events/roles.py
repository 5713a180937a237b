"""Who does what in a sentence: the logical roles of every verb and noun, whatever the construction.

One frame per predicate token. Passives are turned round, relative pronouns replaced by what they refer to, missing
subjects found through coordination, control and raising ("agreed to", "is expected to"), participles given the
noun they modify, and the subject of a supporting verb given to its noun ("Israel launched an attack"). Patterns are
then matched on roles and need to know nothing of grammar.
"""

from __future__ import annotations

from coder.events.coordination import shared_agent, shared_object, shared_phrases
from coder.events.frame import CLAUSES, Frame
from coder.events.noun_roles import NounRoles
from coder.events.voice import is_passive
from coder.language.lexicon import Lexicon
from coder.language.tree import NOMINAL, Tree

RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
OF = ("of", "for")  # "the step of summoning"
BLAMING = ("for", "of", "from", "as")  # "quoted the minister as saying"
CALLED = ("on", "upon", "to")
MEANWHILE = ("as", "when", "while")
BESIDE_AGENT = ("", "in", "during", "after", "at", "on", "to", "near", "outside", "inside", "from")
ASIDE = ("after", "before", "since", "following", "amid", "despite", "until", "ahead of")  # before another occasion
OUTER = ("nsubj:outer",)  # of "the president is to visit"


class Roles:
    """The frames of a tree, made on demand.

    `supports` are the verbs that lend their subject to a noun; the lexicon has those whose object does what follows,
    and the nouns through which somebody speaks.
    """

    def __init__(self, tree: Tree, supports: frozenset[str], lexicon: Lexicon) -> None:
        self.tree = tree
        self.nouns = NounRoles(self, supports, lexicon)
        self._lexicon = lexicon
        self._object_control = lexicon.object_control
        self._frames: dict[int, Frame] = {}
        self._subjects: dict[int, list[int]] = {}

    def frame(self, token: int) -> Frame:
        """The frame of a verb, noun or predicative adjective."""
        known = self._frames.get(token)
        if known is None:
            known = self._frames[token] = self.nouns.frame(token) if self.is_noun(token) else self._verb(token)
        return known

    def is_noun(self, token: int) -> bool:
        """Whether the token works as a noun, also where its tag is wrong but its place in the tree is a noun's."""
        tree = self.tree
        if tree.pos[token] in NOMINAL:
            return True
        if tree.tags[token] == "VBG" and tree.deps[token] in ("csubj", "nsubj"):
            return not tree.kids(token, "obj")
        return (
            tree.pos[token] == "VERB"
            and tree.deps[token] in ("obj", "nsubj", "nmod", "obl")
            and not tree.kids(token, "nsubj", "obj", "aux", "mark")
        )

    def carrier(self, token: int) -> int | None:
        """The verb that carries the predicate at `token`, if that is a noun: "held" for "talks"."""
        if self.is_noun(token):
            return self.nouns.carrier(token)
        return self.nouns.uttered_by(self.tree.heads[token]) if self._is_uttered(token) else None

    # ---- verbs

    def _verb(self, token: int) -> Frame:
        tree = self.tree
        frame = Frame(token, passive=self.is_passive(token))
        for child in tree.children[token]:
            self._add(frame, child, tree.deps[child])
        grammatical = self.subject(token)
        if frame.passive:
            frame.object = [*grammatical, *frame.object]
            frame.subject += [t for prep, t in frame.oblique if prep == "by" and not frame.subject]
        else:
            frame.subject = grammatical
        self._relative_gap(frame)
        if not frame.object and not frame.passive:
            frame.object = shared_object(tree, token)
        for noun in [each for thing in frame.object for each in tree.conjuncts(thing)]:
            frame.oblique += self.nouns.below(noun)
        for agent in tree.kids(token, "obl:agent"):  # "talks brokered by Egypt between Israel and Hamas"
            frame.oblique += [pair for pair in self.nouns.below(agent) if pair[0] == "between"]
        frame.oblique += shared_phrases(tree, token)
        frame.clauses += [c for noun in frame.object for c in self._commanded(noun, token)]
        for preposition, noun in list(frame.oblique):
            if not self._is_elsewhere(preposition, noun):
                frame.oblique += [pair for pair in self.nouns.below(noun) if pair not in frame.oblique]
        if frame.passive and not frame.subject:  # "killed during an air raid by bombers"
            frame.subject = shared_agent(tree, token) or self._doer_of_event(token)
        return frame

    def _is_elsewhere(self, preposition: str, noun: int) -> bool:
        """Whether a phrase tells of another occasion, so that what hangs on it is not the verb's."""
        meeting = preposition == "at" and self.tree.lemmas[noun] in self._lexicon.gatherings
        return meeting or preposition in ASIDE

    def _commanded(self, noun: int, verb: int) -> list[int]:
        """ "Ordered the agencies to stop", where the parser hangs the infinitive on the noun."""
        tree = self.tree
        if (
            tree.lemmas[verb] not in self._lexicon.commanding
            or tree.heads[noun] != verb
            or self.nouns.is_utterance(noun)
        ):
            return []
        marked = [c for c in tree.kids(noun, "acl") if any(tree.tags[mark] == "TO" for mark in tree.kids(c, "mark"))]
        return [c for c in marked if tree.tags[c] == "VB"]

    def _doer_of_event(self, token: int) -> list[int]:
        tree = self.tree
        beside = [c for c in tree.kids(token, "obl", "obl:unmarked") if tree.case(c) in BESIDE_AGENT and c > token]
        below = [each for child in beside for each in (child, *tree.kids(child, "nmod"))]
        below += tree.kids(token, "obj")  # "was given an ultimatum by NATO"
        return [t for noun in below for t in tree.kids(noun, "nmod", "obl:agent") if tree.case(t) == "by"][:1]

    def _add(self, frame: Frame, child: int, dep: str) -> None:
        tree = self.tree
        if dep in ("obj", "iobj"):
            if tree.tags[child] != "PRP$":  # "turned its back", with "back" read as an adverb
                frame.object += self._so_called(child) if tree.tags[child] in RELATIVE else [child]
            frame.particles.update(tree.case(child).split()[:1])  # "took over Crimea", "over" read as a preposition
        elif dep == "obl:agent":
            frame.subject.append(child)
        elif dep in ("obl", "nmod", "obl:unmarked", "nmod:unmarked") and not tree.case(child).startswith("according"):
            frame.oblique.append((tree.case(child), child))
        elif dep in CLAUSES:
            frame.clauses.append(child)
            if dep == "xcomp" and tree.pos[child] == "ADJ":  # "stands ready to help"
                frame.clauses += tree.kids(child, "xcomp", "advcl")
            described = tree.case(child) == "as" and not tree.kids(child, "nsubj", "nsubj:pass")  # "as shocking"
            if tree.pos[child] in NOMINAL or described:  # "accused of murder" read as a clause
                frame.oblique.append((tree.case(child), child))
        elif dep in ("compound:prt", "advmod", "advcl", "case", "mark") and tree.tags[child] != "TO":
            frame.particles.add(tree.words[child].lower())

    def _so_called(self, pronoun: int) -> list[int]:
        """The noun in "what it called Turkey's aggression", "described as an attack", "said was an attack"."""
        tree = self.tree
        clauses = tree.kids(pronoun, "acl:relcl")
        named = [c for c in clauses if tree.lemmas[c] in self._lexicon.calling]
        below = [c for verb in named for c in tree.kids(verb, "xcomp", "obj", "obl") if self.is_noun(c)]
        above = [*clauses, tree.heads[pronoun]] if clauses else []
        said = [c for verb in above for c in tree.kids(verb, "ccomp") if self.is_noun(c) and tree.kids(c, "cop")]
        return [*said, *(c for c in below if tree.deps[c] != "obl" or tree.case(c) == "as")]

    def is_passive(self, token: int) -> bool:
        """Whether the verb's grammatical subject suffers its action."""
        return is_passive(self.tree, token, self._lexicon.unsuffered)

    def subject(self, token: int) -> list[int]:
        """The grammatical subject of a verb, its own or the one it shares."""
        if token not in self._subjects:
            self._subjects[token] = []  # a cycle ends here
            self._subjects[token] = self._find_subject(token)
        return self._subjects[token]

    def _find_subject(self, token: int) -> list[int]:
        tree = self.tree
        own = tree.kids(token, "nsubj", "nsubj:pass", *(OUTER if tree.tags[token] == "VB" else ()))
        if real := [child for child in own if tree.tags[child] not in RELATIVE and tree.lemmas[child] != "there"]:
            return real
        relative = self._antecedent(token)
        if relative is not None and (own or not self._has_gap_object(self._first_verb(token))):
            return self._spoken(token, relative) or [relative]
        if own:
            return []
        clauses = tree.kids(token, "csubj", "ccomp") if tree.kids(token, "expl") and tree.kids(token, "cop") else []
        shamed = [t for c in clauses for t in tree.kids(c, "nsubj")]  # "it is shameful that Iran has lied"
        return shamed or self._borrowed_subject(token)

    def _spoken(self, token: int, relative: int) -> list[int]:
        """ "A resolution that condemns Iran" is an act of who adopts it."""
        tells = self.tree.lemmas[token] not in self._lexicon.deadly and not self.tree.kids(token, "aux")
        return self.nouns.author(relative) if tells and self.nouns.is_utterance(relative) else []

    def _borrowed_subject(self, token: int) -> list[int]:
        tree = self.tree
        dep, head = tree.deps[token], tree.heads[token]
        if head == token:
            return []
        if dep == "acl":
            return self._subject_of_modifier(token, head)
        if tree.pos[head] not in ("VERB", "AUX", "ADJ", "NOUN"):
            return []
        if dep == "conj":
            told = tree.kids(head, "expl") and tree.deps[head] == "ccomp"
            head = tree.heads[head] if told else head  # "said there was no doubt, and urged ..."
            return self.subject(head) or ([head] if self.is_noun(head) and tree.pos[token] == "VERB" else [])
        if dep in ("xcomp", "advcl", "ccomp"):
            return self._controller(token, head)
        return []

    def _subject_of_modifier(self, token: int, head: int) -> list[int]:
        """ "soldiers attacking", "men accused" modify their subject; "plan to attack", "step of leaving" its owner."""
        if self._is_uttered(token):
            return self.nouns.author(head)
        if self.tree.tags[token] in ("VBG", "VBN", "VBD") and self.tree.case(token) not in OF:
            return [head]
        if token in self._commanded(head, self.tree.heads[head]):
            return [head]
        if self.tree.deps[head] == "obj" and (given := self.tree.kids(self.tree.heads[head], "iobj")):
            return given  # "gave Iran a week to leave"
        return self._noun_controller(head)

    def _is_uttered(self, token: int) -> bool:
        """ "A resolution condemning Iran" is an act of who adopts it."""
        tree = self.tree
        is_clause = tree.deps[token] == "acl" and tree.tags[token] == "VBG" and tree.case(token) not in OF
        return is_clause and self.nouns.is_utterance(tree.heads[token])

    def _controller(self, token: int, head: int) -> list[int]:
        tree = self.tree
        infinitive = tree.deps[token] == "xcomp" or not tree.kids(token, "mark") or tree.tags[token] == "VB"
        infinitive &= tree.deps[token] != "advcl" or tree.words[token - 1] != ","  # "urged Iran to disarm, saying ..."
        gerund = tree.tags[token] == "VBG" or "having" in {tree.words[c].lower() for c in tree.kids(token, "aux")}
        blamed = gerund and tree.case(token) in BLAMING  # "criticized Iran for attacking"
        if blamed or (infinitive and token > head and tree.lemmas[head] in self._object_control):
            passive = self.is_passive(head)
            objects = self.subject(head) if passive else tree.kids(head, "obj", "iobj") or self._called_on(head)
            if objects:
                return objects
        if self.is_noun(head):
            return self._noun_controller(head)
        if self._is_outcome(token) and token > head and self.is_passive(head):
            return tree.kids(head, "obl:agent")  # "trucks were hit by a missile, killing three": it was the missile
        while (
            tree.lemmas[token] in self._lexicon.deadly and tree.deps[head] == "advcl" and tree.case(head) in MEANWHILE
        ):
            head = tree.heads[head]  # "a bomb exploded as troops passed, killing three"
        subjects = self.subject(head)
        together = gerund and tree.case(token) == "in" and tree.lemmas[head] in self._lexicon.accompanying
        if together and not self.is_passive(head):  # "joined the United States in condemning Iran"
            return [*subjects, *tree.kids(head, "obj")]
        return subjects or tree.kids(head, "obl:agent")

    def _called_on(self, verb: int) -> list[int]:
        """Iran in "called on Iran to stop", "appealed to Iran to stop"."""
        return [c for c in self.tree.kids(verb, "obl") if self.tree.case(c) in CALLED][:1]

    def _is_outcome(self, token: int) -> bool:
        """A bare participle, "killing three"; not "is said to be killing"."""
        tree = self.tree
        return tree.tags[token] == "VBG" and not tree.case(token) and not tree.kids(token, "mark", "aux")

    def _noun_controller(self, noun: int) -> list[int]:
        """ "the plan of Iran to attack" has the plan's owner; "he was in the Iranian capital to talk" its subject."""
        if self.tree.kids(noun, "cop"):
            return self.subject(noun)
        return self.nouns.author(noun) if self.nouns.is_utterance(noun) else self.nouns.owner(noun)

    def _antecedent(self, token: int) -> int | None:
        """The noun that a relative clause describes; also for verbs coordinated inside the clause."""
        tree = self.tree
        token = self._first_verb(token)
        if tree.deps[token] in ("acl:relcl", "advcl:relcl"):
            return self._deadly(tree.heads[token]) if tree.lemmas[token] in self._lexicon.deadly else tree.heads[token]
        return None

    def _first_verb(self, token: int) -> int:
        """The first of coordinated verbs: "met" of "where he met Merkel and visited Bonn"."""
        tree = self.tree
        while tree.deps[token] == "conj" and tree.pos[tree.heads[token]] in ("VERB", "AUX"):
            token = tree.heads[token]
        return token

    def _deadly(self, noun: int) -> int:
        """ "A blast outside the embassy that killed nine": of what kills, the blast and not the embassy."""
        above = noun
        while self.tree.deps[above] == "nmod":
            above = self.tree.heads[above]
            if self.tree.lemmas[above] in self._lexicon.violent_deeds:
                return above
        return noun

    def _has_gap_object(self, token: int) -> bool:
        """Whether the relative pronoun is the object, or left out: "the town (that) rebels attacked"."""
        return bool(self.tree.kids(token, "nsubj", "nsubj:pass"))

    def _relative_gap(self, frame: Frame) -> None:
        tree = self.tree
        if tree.deps[frame.token] != "acl:relcl" or frame.passive:
            return
        subject = [c for c in tree.kids(frame.token, "nsubj") if tree.tags[c] not in RELATIVE]
        if subject and not frame.object:
            head = tree.heads[frame.token]
            prepositions = {tree.case(c) for c in tree.kids(frame.token, "obl") if tree.tags[c] in RELATIVE} - {""}
            if prepositions:
                frame.oblique += [(preposition, head) for preposition in prepositions]
            else:
                frame.object.append(head)
