"""What coordinated verbs share: "attacked and looted the embassy", "was arrested and deported by Turkey".

A parser hangs a shared object or agent on one of the verbs; the others have it as well, unless something of their own
follows them.
"""

from __future__ import annotations

from coder.actors.codes import base
from coder.events.acts import Act
from coder.events.checks import TARGETS
from coder.language.tree import NOMINAL, Tree

NEAR = 3  # tokens between two verbs that share an object
OWN = ("obl", "ccomp", "xcomp", "advcl")
KINDS = (("18", "violence"), ("09", "conflict"), ("", "cooperation"))  # by the first code
OPEN = ("", *TARGETS)  # targets implied by acts that need none
SUBJECT = ("nsubj", "nsubj:pass")
ANYBODY = frozenset(("people", "person", "civilian", "victim"))
THEM = "them"


def shared_object(tree: Tree, verb: int) -> list[int]:
    """The object that a verb without one shares with a verb coordinated after it, or before it."""
    if tree.kids(verb, *OWN):
        return []
    for other in _followers(tree, verb):
        if other - verb <= NEAR:
            return tree.kids(other, "obj")
    if raised := _raised_object(tree, verb):
        return raised
    head = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.pos[head] != "VERB" or tree.kids(verb, *SUBJECT):
        return []
    return [noun for noun in tree.kids(head, "obj") if noun > verb]


def _raised_object(tree: Tree, verb: int) -> list[int]:
    """ "Russia criticized and Iran condemned Israel": the object of a clause that follows a verb at once."""
    following = [c for c in tree.kids(verb, "conj") if tree.pos[c] == "VERB" and tree.kids(c, *SUBJECT)]
    at_once = following and any(c == verb + 1 for c in tree.kids(following[0], "cc"))
    return tree.kids(following[0], "obj") if at_once else []


def shared_agent(tree: Tree, verb: int) -> list[int]:
    """The agent that a passive verb shares with the first or the last one coordinated with it."""
    head = tree.heads[verb]
    passives = tree.deps[verb] == "conj" and tree.tags[verb] == tree.tags[head] == "VBN"
    if passives and not tree.kids(verb, *SUBJECT) and (before := tree.kids(head, "obl:agent")):
        return before  # "was beaten by soldiers and arrested"
    if tree.kids(verb, *OWN):
        return []
    counted = [c for c in tree.kids(verb, "conj") if any(tree.pos[s] == "NUM" for s in tree.kids(c, *SUBJECT))]
    followers = [*_followers(tree, verb), *counted]  # "one soldier was killed and three wounded by rebels"
    agents = [tree.kids(other, "obl:agent") for other in followers if tree.tags[other] == "VBN"]
    return next(filter(None, agents), [])


def shared_phrases(tree: Tree, verb: int) -> list[tuple[str, int]]:
    """What follows the last of several verbs belongs to all: "killed and wounded in an attack"."""
    others = tree.kids(verb, "conj")
    verbs = [other for other in others if tree.pos[other] == "VERB"]
    if tree.tags[verb] == "VBN":  # "were injured and vehicles damaged in a blast", read as a noun
        verbs += [clause for other in others for clause in tree.kids(other, "acl") if tree.tags[clause] == "VBN"]
    return [(tree.case(c), c) for each in verbs for c in tree.kids(each, "obl")]


def share_targets(tree: Tree, acts: list[Act]) -> None:
    """Give an act that names no target that of the one coordinated with it: "recalled its envoy and criticized Japan".

    Only acts of one kind, words or measures short of violence, by one source.
    """
    for act in acts:
        open_ended = act.sources and not act.targets and act.implied_target in OPEN and not act.mirror
        if open_ended and not _says_whom(tree, act):
            beside = (other for other in acts if other.names_both and _are_coordinated(tree, act.anchor, other.anchor))
            alike = (other for other in beside if other.sources == act.sources and _kind(other) == _kind(act))
            own = {base(source.code) for source in act.sources}
            act.targets = [t for t in next((other.targets for other in alike), []) if base(t.code) not in own]


def _says_whom(tree: Tree, act: Act) -> bool:
    """Whether a pronoun that nobody could resolve says to whom it is done: "threatened to attack him"."""
    predicates = (act.anchor, *(inner.anchor for inner in act.inner))
    return any(tree.pos[c] == "PRON" for predicate in predicates for c in tree.kids(predicate, "obj"))


def _are_coordinated(tree: Tree, one: int, other: int) -> bool:
    first, second = sorted((one, other))
    joined = tree.deps[second] == "conj" and tree.heads[second] in (first, tree.heads[first])
    return joined and tree.pos[first] == tree.pos[second] == "VERB" and not tree.kids(second, *SUBJECT)


def _kind(act: Act) -> str:
    return next(name for first, name in KINDS if act.code >= first)


def _followers(tree: Tree, verb: int) -> list[int]:
    """The verbs coordinated after a verb that have its subject; of a coordinated verb its siblings too."""
    first = tree.heads[verb] if tree.deps[verb] == "conj" else verb
    others = [*tree.kids(verb, "conj"), *(c for c in tree.kids(first, "conj") if first != verb and c > verb)]
    return [other for other in others if tree.pos[other] == "VERB" and not tree.kids(other, *SUBJECT)]


def named_apart(tree: Tree, token: int) -> list[int]:
    """The policemen of "ten people, including two policemen", "ten people, two of them policemen"."""
    if tree.pos[token] != "NUM" and tree.lemmas[token] not in ANYBODY:
        return []
    above = [tree.heads[token]] if tree.deps[token] == "obj" else []
    near = [token, *tree.kids(token, "appos"), *above]  # where parsers hang what follows the comma
    after = [c for head in near for c in tree.children[head] if c > token and tree.pos[c] in NOMINAL]
    found = [c for c in after if tree.case(c) == "including" or _is_of_them(tree, c)]
    return [each for one in found for each in tree.conjuncts(one)]


def _is_of_them(tree: Tree, token: int) -> bool:
    shares = [token, tree.heads[token], *tree.kids(token, "nsubj", "nmod", "nummod")]
    return any(tree.words[c] == THEM and c < token for share in shares for c in tree.kids(share, "nmod"))
