"""Who does what in a sentence: the logical roles of every verb and noun, whatever the construction.

One frame per predicate token. Passives are turned round, relative pronouns replaced by what they refer to, missing
subjects found through coordination, control and raising ("agreed to", "is expected to"), participles given the
noun they modify, and the subject of a supporting verb given to its noun ("Israel launched an attack"). Patterns are
then matched on roles and need to know nothing of grammar.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from coder.language.tree import NOMINAL, Tree

RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj")
BLAMING = ("for", "of", "from")
OUTER = ("nsubj:outer",)  # of "the president is to visit"
NEAR = 3  # tokens between two verbs that share an object
FOLLOWING = ("after", "following", "at", "in")
ACCOMPANYING = ("during", "on", "for", "ahead of")


@dataclass(slots=True)
class Frame:
    """The roles around one predicate, as tokens. `clauses` are the clauses it governs; `oblique` has prepositions."""

    token: int
    passive: bool = False
    subject: list[int] = field(default_factory=list)
    object: list[int] = field(default_factory=list)
    oblique: list[tuple[str, int]] = field(default_factory=list)
    clauses: list[int] = field(default_factory=list)
    particles: set[str] = field(default_factory=set)
    owner: list[int] = field(default_factory=list)  # of a noun: "Israel's attack", "the attack by Israel"


class Roles:
    """The frames of a tree, made on demand.

    `supports` are the verbs that lend their subject to a noun, `object_control` those whose object does what follows.
    """

    def __init__(self, tree: Tree, supports: frozenset[str], object_control: frozenset[str]) -> None:
        self.tree = tree
        self._supports = supports
        self._object_control = object_control
        self._frames: dict[int, Frame] = {}
        self._subjects: dict[int, list[int]] = {}

    def frame(self, token: int) -> Frame:
        """The frame of a verb, noun or predicative adjective."""
        known = self._frames.get(token)
        if known is None:
            known = self._frames[token] = self._noun(token) if self.is_noun(token) else self._verb(token)
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
            frame.object = self._shared_object(token)
        for noun in list(frame.object):
            frame.oblique += self._below(noun)
        for other in tree.kids(token, "conj"):
            if tree.pos[other] == "VERB":  # "killed and wounded in an attack": what follows both belongs to both
                frame.oblique += [(tree.case(c), c) for c in tree.kids(other, "obl")]
        for _, noun in list(frame.oblique):
            frame.oblique += [pair for pair in self._below(noun) if pair not in frame.oblique]
        if frame.passive and not frame.subject:  # "killed during an air raid by bombers"
            frame.subject = self._doer_of_event(token)
        return frame

    def _doer_of_event(self, token: int) -> list[int]:
        tree = self.tree
        events = [child for child in tree.kids(token, "obl") if tree.case(child) in ("in", "during", "after")]
        return [t for event in events for t in tree.kids(event, "nmod") if tree.case(t) == "by"][:1]

    def _add(self, frame: Frame, child: int, dep: str) -> None:
        tree = self.tree
        if dep in ("obj", "iobj"):
            if tree.tags[child] not in RELATIVE:
                frame.object.append(child)
        elif dep == "obl:agent":
            frame.subject.append(child)
        elif dep in ("obl", "nmod", "obl:unmarked", "nmod:unmarked"):
            frame.oblique.append((tree.case(child), child))
        elif dep in CLAUSES:
            frame.clauses.append(child)
            if tree.pos[child] in NOMINAL:  # "accused of murder" read as a clause
                frame.oblique.append((tree.case(child), child))
        elif dep in ("compound:prt", "advmod", "advcl", "case", "mark") and tree.tags[child] != "TO":
            frame.particles.add(tree.words[child].lower())

    def is_passive(self, token: int) -> bool:
        """Whether the verb's grammatical subject suffers its action."""
        tree = self.tree
        if tree.kids(token, "nsubj:pass", "aux:pass", "obl:agent"):
            return True
        if tree.tags[token] != "VBN":
            return False
        if tree.kids(token, "aux") and tree.kids(token, "nsubj", "obj"):
            return False
        if tree.deps[token] in ("acl", "advcl", "amod"):
            return True
        if tree.deps[token] == "conj":
            return self.is_passive(tree.heads[token]) and not tree.kids(token, "nsubj", "aux")
        return False

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
        if relative is not None and (own or not self._has_gap_object(token)):
            return [relative]
        if own:
            return []
        return self._borrowed_subject(token)

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
            return self.subject(head) or ([head] if self.is_noun(head) and tree.pos[token] == "VERB" else [])
        if dep in ("xcomp", "advcl", "ccomp"):
            return self._controller(token, head)
        return []

    def _subject_of_modifier(self, token: int, head: int) -> list[int]:
        """ "soldiers attacking", "men accused" modify their subject; "plan to attack" has the plan's owner."""
        if self.tree.tags[token] in ("VBG", "VBN", "VBD"):
            return [head]
        return self._noun_controller(head)

    def _controller(self, token: int, head: int) -> list[int]:
        tree = self.tree
        infinitive = tree.deps[token] == "xcomp" or not tree.kids(token, "mark") or tree.tags[token] == "VB"
        blamed = tree.tags[token] == "VBG" and tree.case(token) in BLAMING  # "criticized Iran for attacking"
        if blamed or (infinitive and tree.lemmas[head] in self._object_control):
            passive = self.is_passive(head)
            objects = self.subject(head) if passive else tree.kids(head, "obj", "iobj")
            if objects:
                return objects
        if self.is_noun(head):
            return self._noun_controller(head)
        if tree.tags[token] == "VBG" and token > head and not tree.case(token) and self.is_passive(head):
            return tree.kids(head, "obl:agent")  # "trucks were hit by a missile, killing three": it was the missile
        subjects = self.subject(head)
        return subjects or tree.kids(head, "obl:agent")

    def _noun_controller(self, noun: int) -> list[int]:
        """ "the plan of Iran to attack" has the plan's owner; "he was in the Iranian capital to talk" its subject."""
        if self.tree.kids(noun, "cop"):
            return self.subject(noun)
        return self._noun_owner(noun)

    def _antecedent(self, token: int) -> int | None:
        """The noun that a relative clause describes; also for verbs coordinated inside the clause."""
        tree = self.tree
        while tree.deps[token] == "conj" and tree.pos[tree.heads[token]] in ("VERB", "AUX"):
            token = tree.heads[token]
        if tree.deps[token] in ("acl:relcl", "advcl:relcl"):
            return tree.heads[token]
        return None

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

    def _shared_object(self, token: int) -> list[int]:
        """ "attacked and killed soldiers": the first verb shares the second's object when it has none of its own."""
        tree = self.tree
        if tree.kids(token, "obl", "ccomp", "xcomp", "advcl"):
            return []
        for other in tree.kids(token, "conj"):
            if tree.pos[other] == "VERB" and not tree.kids(other, "nsubj", "nsubj:pass") and other - token <= NEAR:
                return tree.kids(other, "obj")
        return []

    # ---- nouns

    def _noun(self, token: int) -> Frame:
        tree = self.tree
        frame = Frame(token)
        frame.owner = self._noun_owner(token)
        frame.oblique = self._below(token)
        frame.clauses = tree.kids(token, *CLAUSES)
        if tree.kids(token, "cop"):
            frame.subject = self.subject(token)
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

    def _noun_owner(self, token: int) -> list[int]:
        tree = self.tree
        owners = tree.kids(token, "nmod:poss")
        owners += [c for c in tree.kids(token, "nmod", "obl:agent") if tree.case(c) == "by"]
        owners += [t for clause in tree.kids(token, "acl") for t in self._doer_in_participle(clause)]
        owners += tree.kids(token, "compound", "amod", "nmod:desc", "nmod:unmarked")
        owners += [c for c in tree.kids(token, "nmod") if tree.case(c) == "from"]
        if tree.kids(token, "cop"):
            owners += self.subject(token)
        possessed = tree.kids(token, "nmod:poss") or any(tree.case(owner) == "by" for owner in owners)
        return owners + self._supporting_subject(token, accompanying=not possessed)

    def _doer_in_participle(self, clause: int) -> list[int]:
        """ "A plan put forward by Spain", "crimes committed by soldiers": whoever did it is the owner."""
        tree = self.tree
        if tree.tags[clause] != "VBN" or tree.lemmas[clause] not in self._supports:
            return []
        by = [c for c in tree.kids(clause, "obl", "nmod") if tree.case(c) == "by"]
        return [*tree.kids(clause, "obl:agent"), *by]

    def _supporting_subject(self, token: int, *, accompanying: bool) -> list[int]:
        """The subject of the verb that the noun hangs on; `accompanying`: also of "said during a visit to Egypt"."""
        tree = self.tree
        head, dep = tree.heads[token], tree.deps[token]
        while dep == "conj" and head != token and self.is_noun(head):
            token, head, dep = head, tree.heads[head], tree.deps[head]
        beside = accompanying and dep == "obl" and tree.case(token) in ACCOMPANYING
        if head != token and beside and not self.is_passive(head):
            return self.subject(head)
        if head == token or tree.lemmas[head] not in self._supports:
            return []
        if dep in ("obj", "obl") and not self.is_passive(head):
            return self.subject(head)
        if dep == "nsubj:pass":
            return tree.kids(head, "obl:agent")
        return []

    def accompanied(self, noun: int) -> list[int]:
        """ "After (in) talks with Iran, Merkel said": one side of a mutual act is the subject of what follows it."""
        tree = self.tree
        head = tree.heads[noun]
        follows = tree.deps[noun] == "obl" and tree.case(noun) in FOLLOWING and tree.pos[head] == "VERB"
        return [] if not follows or self.is_passive(head) else self.subject(head)

    def _below(self, noun: int) -> list[tuple[str, int]]:
        """Prepositional phrases of a noun, and one level below: what a parser may have hung too low."""
        tree = self.tree
        found = []
        for child in tree.kids(noun, "nmod", "obl"):
            found.append((tree.case(child), child))
            found += [(tree.case(c), c) for c in tree.kids(child, "nmod", "obl")]
        last = tree.conjuncts(noun)[-1]
        if last != noun:  # "rushed troops, ships and doctors to Haiti": what follows the last belongs to all
            found += [(tree.case(child), child) for child in tree.kids(last, "nmod", "obl")]
        return found
