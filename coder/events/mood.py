"""Mood of a predicate: negated, future, conditional; read from auxiliaries, adverbs and the clause it stands in."""

from __future__ import annotations

from typing import NamedTuple

from coder.language.tree import Tree

NEGATIONS = frozenset(["not", "n't", "n\u2019t", "never", "no", "neither", "nor", "without", "hardly"])
NEGATING = frozenset(["no", "neither"])  # before a party: "attacked neither soldiers nor police"
WILL = frozenset(["will", "'ll", "’ll", "wo", "shall", "would", "'d", "’d"])
MAY = frozenset(["may", "might", "could", "can", "should", "must", "ought"])
MIGHT = frozenset(["may", "might", "could"])
# What is not so done is considered: "has not ruled out sanctions". Who does not hesitate, will act. Neither negates
# what follows.
EXCLUDING = frozenset(["rule", "exclude", "preclude", "discount"])
HESITATING = frozenset(["hesitate", "shrink", "flinch"])
DUTY = frozenset(["must", "should", "ought"])
MANDATIVE = frozenset(["insist"])  # a demand where a subjunctive follows, else a statement
SUBJECTS = ("nsubj", "nsubj:pass")
SHOULD = frozenset(["should"])
INVERTED = SHOULD | {"had"}
CONDITIONS = frozenset(["if", "unless", "whether", "lest"])
AWAITING = frozenset(["until", "till"])
BEING = frozenset(["is", "are", "was", "were", "'s", "'re"])
RESOLVING = frozenset(["agree", "decide", "choose", "vow", "pledge", "promise", "resolve", "opt", "vote", "swear"])
UPCOMING = frozenset(["upcoming", "forthcoming", "impending", "planned", "scheduled", "projected"])
SCHEDULED = frozenset("arrive begin fly go head host leave meet open receive return start travel visit welcome".split())
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
COMING = frozenset(("tomorrow", "next"))
WOULD = frozenset(["would", "'d", "’d", "could"])


class Mood(NamedTuple):
    """How a predicate is presented. `possible`: only a possibility or a duty (may, could, should)."""

    negated: bool = False
    future: bool = False
    possible: bool = False
    open: bool = False  # what may yet be done: "might leave"
    conditional: bool = False
    duty: str = ""  # "must" or "should": what somebody says another has to do is a demand or an appeal

    @property
    def is_done(self) -> bool:
        """Whether it has happened, or does."""
        return self.is_plain and not (self.future or self.possible)

    @property
    def is_plain(self) -> bool:
        """Whether it is told as a fact, or as what will be one."""
        return not (self.negated or self.conditional or self.duty)


def mood_of(tree: Tree, token: int) -> Mood:
    """The mood of a verb or noun in its sentence."""
    auxiliaries = _auxiliaries(tree, token)
    negated = _negated(tree, token)
    unreal = bool(auxiliaries & WOULD) and "have" in auxiliaries  # "would have attacked" tells what did not happen
    future = (bool(auxiliaries & WILL) and not unreal) or _going_to(tree, token) or _is_upcoming(tree, token)
    return Mood(
        negated=negated,
        future=future,
        possible=unreal or bool(auxiliaries & MAY) or _is_to_do(tree, token),
        open=bool(auxiliaries & MIGHT) and "have" not in auxiliaries,
        duty=_duty(tree, token, auxiliaries),
        conditional=_conditional(tree, token),
    )


def _duty(tree: Tree, token: int, auxiliaries: set[str]) -> str:
    if "must" in auxiliaries:
        return "must"
    if auxiliaries & DUTY and not _is_inverted(tree, token):
        return "should"
    head = tree.heads[token]
    if _is_obliged(tree, token):
        return "must"
    if tree.tags[token] == "VB" and (tree.lemmas[head] == "ought" or _is_high_time(tree, head)):
        return "should"
    return "must" if tree.lemmas[head] in MANDATIVE and _is_subjunctive(tree, token) else ""


def _is_obliged(tree: Tree, token: int) -> bool:
    """ "Has to leave", "needs to leave", "had to leave"."""
    head = tree.heads[token]
    return tree.deps[token] == "xcomp" and tree.lemmas[head] in ("have", "need") and tree.pos[head] == "VERB"


def _is_to_do(tree: Tree, token: int) -> bool:
    """Whether one is obliged to what is not done yet: who "had to leave" left."""
    return _is_obliged(tree, token) and tree.tags[tree.heads[token]] != "VBD"


def _is_high_time(tree: Tree, head: int) -> bool:
    """ "It is time for Iraq to disarm", "the time has come": for what hangs on it."""
    come = tree.lemmas[head] == "come" and any(tree.lemmas[c] == "time" for c in tree.kids(head, "nsubj"))
    return come or (tree.lemmas[head] == "time" and bool(tree.kids(head, "cop")))


def _is_subjunctive(tree: Tree, token: int) -> bool:
    """ "Insisted that Kosovo withdraw", "that it be closed": a bare form with a subject in a clause of its own."""
    if tree.deps[token] != "ccomp" or not tree.kids(token, *SUBJECTS):
        return False
    helpers = tree.kids(token, "aux", "aux:pass", "cop")
    if helpers:
        return [tree.words[c].lower() for c in helpers] == ["be"]
    subject = tree.kids(token, *SUBJECTS)[0]
    plural = tree.tags[subject] in ("NNS", "NNPS") or tree.kids(subject, "conj")
    bare = tree.tags[token] == "VB" or (tree.tags[token] == "VBP" and not plural)
    return bare and tree.lemmas[subject] not in ("i", "we", "you", "they")


def _auxiliaries(tree: Tree, token: int) -> set[str]:
    words = {tree.words[c].lower() for c in tree.kids(token, "aux", "aux:pass")}
    if not words and tree.deps[token] == "conj":
        return _auxiliaries(tree, tree.heads[token])
    if not words and is_existential(tree, token):
        return _auxiliaries(tree, tree.heads[token])
    return words


def is_existential(tree: Tree, token: int) -> bool:
    """Whether it is what there is, or will be: "there would be no talks"."""
    return tree.deps[token] == "nsubj" and bool(tree.kids(tree.heads[token], "expl"))


def _negated(tree: Tree, token: int) -> bool:
    own = tree.kids(token, "advmod", "det", "cc", "aux", "neg", "mark", "case")
    if any(tree.words[c].lower() in NEGATIONS for c in own):
        return True
    parties = tree.kids(token, *SUBJECTS, "obj")
    if any(tree.words[d].lower() in NEGATING for party in parties for d in tree.kids(party, "det", "cc:preconj")):
        return True
    words = {tree.words[c].lower() for c in own}
    if "longer" in words:  # "no longer"
        return True
    head = tree.heads[token]
    if tree.deps[token] == "csubj":  # "it is not true that"
        return _negated(tree, head)
    own_clause = tree.kids(token, *SUBJECTS, "aux") or tree.kids(head, "expl")
    shares = tree.deps[token] == "xcomp" or (tree.deps[token] == "conj" and not own_clause)
    shares = shares and tree.lemmas[head] not in EXCLUDING | HESITATING
    return shares and head != token and tree.pos[head] in ("VERB", "AUX") and _negated(tree, head)


def _going_to(tree: Tree, token: int) -> bool:
    if _is_due(tree, token) or _is_timetabled(tree, token):
        return True
    if tree.tags[token] == "VB" and tree.kids(token, "mark") and (_is_to(tree, token) or _is_headline(tree, token)):
        return True
    head = tree.heads[token]
    if tree.deps[token] == "xcomp" and tree.lemmas[head] in RESOLVING and "not" in _words(tree, token):
        return True  # "agreed not to": a refusal
    if _is_purpose(tree, token):
        return bool(_auxiliaries(tree, head) & WILL) or _going_to(tree, head)
    governed = tree.deps[token] == "xcomp" or (tree.deps[token] == "advcl" and tree.pos[head] == "ADJ")
    return governed and tree.words[head].lower() in (
        "going",
        "set",
        "due",
        "about",
        "poised",
        "scheduled",
        "slated",
        "expected",
    )


def _is_timetabled(tree: Tree, token: int) -> bool:
    """ "Rice flies to Moscow on Tuesday", "talks open next week": a present tense with the time when it is to be."""
    if tree.lemmas[token] not in SCHEDULED or tree.tags[token] not in ("VBZ", "VBP") or _auxiliaries(tree, token):
        return False
    times = tree.kids(token, "obl", "obl:unmarked", "advmod", "nmod", "obl:tmod")
    times += [below for time in times for below in tree.kids(time, "nmod", "amod", "nmod:unmarked")]
    said = {tree.lemmas[time].lower() for time in times}
    return bool(said & (DAYS | COMING))


def _words(tree: Tree, token: int) -> set[str]:
    return {tree.words[child].lower() for child in tree.kids(token, "advmod")}


def _is_upcoming(tree: Tree, token: int) -> bool:
    """ "Upcoming talks", "a planned visit"."""
    before = {tree.words[child].lower() for child in tree.kids(token, "amod")}
    return tree.pos[token] == "NOUN" and bool(before & UPCOMING)


def _is_purpose(tree: Tree, token: int) -> bool:
    """ "Will fly to Cuba to meet Castro": what somebody does something for."""
    marks = [tree.words[c].lower() for c in tree.kids(token, "mark")]
    own = tree.kids(token, *SUBJECTS, "aux")
    return tree.deps[token] == "advcl" and tree.tags[token] == "VB" and marks == ["to"] and not own


def _is_due(tree: Tree, token: int) -> bool:
    """ "Are due to meet", where the parser takes "due to" for a preposition."""
    due = [c for c in tree.kids(token, "case", "mark") if tree.words[c].lower() == "due" and tree.kids(c, "fixed")]
    return bool(due) and any(tree.words[c].lower() in BEING for t in (token, *due) for c in tree.kids(t, "cop", "aux"))


def _is_to(tree: Tree, token: int) -> bool:
    """ "The president is to visit Syria": a form of "be" right before "to"."""
    marks = [c for c in tree.kids(token, "mark") if tree.words[c].lower() == "to"]
    before = [tree.words[c].lower() for c in tree.kids(token, "aux", "cop") if marks and c < marks[0]]
    return bool(BEING.intersection(before))


def _is_awaited(tree: Tree, token: int) -> bool:
    """Whether what comes after "until" has not happened: "will not leave until Iran stops", not "fought until ..."."""
    clause = tree.heads[token]
    while tree.pos[clause] not in ("VERB", "AUX") and tree.heads[clause] != clause and not tree.kids(clause, "cop"):
        clause = tree.heads[clause]  # "no business as usual until"
    above = _auxiliaries(tree, clause)
    ahead = tree.tags[token] in ("VBZ", "VBP") or tree.tags[clause] == "VB"  # "vowed to stay until he resigned"
    return ahead or bool(above & (WILL | MAY)) or _negated(tree, clause)


def _is_headline(tree: Tree, token: int) -> bool:
    """ "Iran to resume talks": an infinitive with a subject that nothing governs."""
    return tree.heads[token] == token and bool(tree.kids(token, *SUBJECTS))


def _is_inverted(tree: Tree, token: int) -> bool:
    """ "Should Iran attack, ...", "had Iran attacked, ...": an auxiliary before the subject."""
    subjects = tree.kids(token, *SUBJECTS)
    inverted = INVERTED if tree.deps[token] == "advcl" else SHOULD
    helpers = [c for c in tree.kids(token, "aux") if tree.words[c].lower() in inverted]
    return bool(subjects and helpers) and helpers[0] < subjects[0]


def _conditional(tree: Tree, token: int) -> bool:
    """Whether "any attack" does something, or the predicate, or a clause it depends on, is introduced by "if"."""
    if tree.deps[token] in SUBJECTS and any(tree.words[c].lower() == "any" for c in tree.kids(token, "det")):
        return True
    while True:
        if tree.deps[token] in ("advcl", "ccomp", "conj", "xcomp", "acl", "ROOT", "parataxis", "obj", "nsubj", "obl"):
            marks = {tree.words[c].lower() for c in tree.kids(token, "mark", "advmod")}
            if marks & CONDITIONS or (marks & AWAITING and _is_awaited(tree, token)) or _is_inverted(tree, token):
                return True
        head = tree.heads[token]
        if head == token or tree.deps[token] in ("acl:relcl", "ccomp", "parataxis"):
            return False
        token = head
