"""Whom a pronoun means that is an object: "captured two soldiers and threatened to kill them", "accused it of spying".

It is never who acts in its own clause. Outward from there, the clauses that share its subject offer their objects, the
others their subjects and objects; the first that offers one actor that agrees decides, and one that offers two
different ones decides nothing. Else it is the only actor of the sentence before that agrees and is of another country
than who acts.
"""

from __future__ import annotations

from functools import partial

from coder.actors.agreement import BODIES, PEOPLE, agrees_strictly, opposite
from coder.actors.codes import STATE, base
from coder.actors.phrases import PREDICATES, SUBJECT, is_several
from coder.actors.resolver import Resolver
from coder.language.tree import NOMINAL, Tree
from coder.records import Mention

OBJECTS = ("obj", "iobj", "obl", "obl:agent")
TOLD = ("obj", "iobj", "obl", "nmod", "obl:agent")  # where a pronoun is an object
ADDRESSED = ("", "with", "to", "against", "by", "on", "from", "for", "of")  # of a party, not of a place
SHARING = ("xcomp", "conj", "advcl")  # clauses that may borrow a subject
LAW = ("COP", "MIL")
CERTAIN = ("dictionary", "agent", "title", "short_form")


def is_object(tree: Tree, token: int) -> bool:
    """Whether a pronoun is the object of a verb or preposition."""
    return tree.pos[token] == "PRON" and tree.deps[token] in TOLD


def object_meant(cast: Resolver, token: int, wanted: str) -> int | None:
    """The head of the noun phrase in the same sentence that the pronoun means, or None."""
    tree = cast.tree
    clause = _clause(tree, token)
    acting = {code for doer in _doers(cast, clause) if (code := _party(cast, doer))}
    code_of = _party if wanted in ("he", "she") else _code
    while tree.heads[clause] != clause:
        offered = [c for c in _offered(tree, clause) if c < token and _fits(cast, c, wanted)]
        codes = {code_of(cast, c): c for c in reversed(offered)}
        known = codes.keys() - {"", *acting}
        if len(known) > 1 and tree.case(token):  # "recalled its envoy to Israel, and Greece broke off talks with it"
            known = {code for code in known if tree.case(codes[code])}
        if known:
            return codes[known.pop()] if len(known) == 1 else None
        if code_of is _code and any(tree.deps[c] == "obj" for c in offered):
            return None  # "hijacked a plane and forced it to land"
        clause = tree.heads[clause]
        code_of = _party  # a thing is meant only near by
    return None


def _fits(cast: Resolver, candidate: int, wanted: str) -> bool:
    tree = cast.tree
    if tree.pos[candidate] == "PRON":
        return cast.lexicon.pronouns.get(tree.lemmas[candidate]) == wanted
    if wanted == "it" and tree.deps[candidate] == "obj" and cast.hit(candidate) is None:
        return not is_several(tree, candidate)
    return agrees_strictly(cast, candidate, wanted)


def rest_of_the_sentence_before(cast: Resolver, token: int, wanted: str) -> Mention | None:
    """The only actor of the sentence before that a pronoun in object position can mean."""
    acting = {code for doer in _doers(cast, _clause(cast.tree, token)) if (code := _party(cast, doer))}
    kinds = {"he": PEOPLE, "she": PEOPLE, "it": BODIES}.get(wanted, (*PEOPLE, *BODIES))
    return cast.memory.only(
        plural=wanted == "they", kinds=kinds, without=opposite(cast, wanted), fits=partial(_is_another, acting)
    )


def _is_another(acting: set[str], code: str) -> bool:
    """Whether an actor is of another country than who acts, or no official of a country whose police or army acts."""
    country = base(code)
    same = [other[len(country) :] for other in acting if base(other) == country]
    return not same or (all(own in LAW for own in same) and code[len(country) :][:3] not in ("", *STATE))


def _clause(tree: Tree, token: int) -> int:
    clause = tree.heads[token]
    while tree.heads[clause] != clause and (tree.pos[clause] not in PREDICATES or tree.deps[clause] in OBJECTS):
        clause = tree.heads[clause]
    return clause


def _doers(cast: Resolver, clause: int) -> list[int]:
    """Who acts in a clause: its subject, or the one it borrows."""
    tree = cast.tree
    while True:
        head = tree.heads[clause]
        own = tree.kids(clause, *SUBJECT)
        if own and tree.deps[clause] != "acl:relcl":
            return [each for subject in own for each in tree.conjuncts(subject)]
        if tree.deps[clause] in ("acl", "acl:relcl"):
            return [head]
        if head == clause or tree.deps[clause] not in SHARING:
            return []
        if tree.deps[clause] == "xcomp" and tree.lemmas[head] in cast.lexicon.object_control:
            return tree.kids(head, "obj", "iobj") or _doers(cast, head)
        clause = head


def _offered(tree: Tree, clause: int) -> list[int]:
    """What the clause above offers: its objects, and its subject if that is not the clause's own."""
    head = tree.heads[clause]
    if tree.pos[head] not in PREDICATES:
        return [head] if tree.pos[head] in NOMINAL else []
    shares = tree.deps[clause] in SHARING and not tree.kids(clause, *SUBJECT)
    objects = tree.kids(head, *OBJECTS)
    objects += [c for noun in objects for c in tree.kids(noun, "nmod") if tree.case(c) != "of"]  # "sanctions on him"
    objects = [c for c in objects if tree.case(c) in ADDRESSED]
    return objects if shares else [*tree.kids(head, *SUBJECT), *objects]


def _party(cast: Resolver, token: int) -> str:
    """The code of a party that is named or a pronoun; "" for anything else."""
    found = cast.at(token)
    certain = found is not None and (found.resolution in CERTAIN or cast.tree.pos[token] == "PRON")
    return found.code if found is not None and certain else ""


def _code(cast: Resolver, token: int) -> str:
    """The same, and of an object that is a thing the code of its owner: "seized a British ship"."""
    found = cast.at(token) if cast.tree.deps[token] == "obj" else None
    return found.code if found is not None else _party(cast, token)
