"""Whose agent or thing a noun phrase is: by adjective, owner, "of" phrase, coordination; and where it is."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from coder.actors.codes import base, with_sectors
from coder.actors.counterparts import is_counterpart
from coder.actors.deeds import sums_up
from coder.actors.gazetteer import GEOGRAPHIC
from coder.actors.phrases import DIRECT, is_ethnic
from coder.actors.resolver import Resolver
from coder.records import Mention

OWNING = frozenset(("of", "from", "by"))
SERVING = frozenset(("to", "for"))
HOLDING = frozenset(("in", "at", "within", "inside", "near", "outside", "on", "for"))
RESIDENT = ("GOV", "CVL", "OPP", "REL", "REB", "SEP", "PTY", "LEG")  # not soldiers or refugees
LEADING = (
    "obl:unmarked",
    "compound",
    "amod",
    "nmod",
    "nsubj",
    "obj",
    "obl",
    "advmod",
)  # trees of "U.S.-led"
WORKING, EMPLOYING = ("work", "employ", "hire", "contract"), ("for", "by")
CARRYING = frozenset("carry transport ferry pack packed crowd crowded fill filled use frequent".split())
FULL_OF = ("with", "of")
LEADING_THEM, KEEPING = frozenset(("lead", "command", "head")), frozenset(("hold", "man", "guard", "defend"))
SHARING = ("conj", "appos", "flat", "nmod:desc")


def owner_of(cast: Resolver, token: int) -> Mention | None:
    """Whose agent or thing it is: the nearest adjective, compound, owner or "of" phrase that is an actor."""
    tree = cast.tree
    nearest = _home_of_minority(cast, token) or _direct_owner(cast, token)
    if nearest is not None:
        return nearest
    owning = OWNING | SERVING if tree.lemmas[token] in cast.lexicon.serving else OWNING
    beside = tree.kids(token, "nmod", "appos")
    for child in sorted(beside, key=lambda child: tree.case(child) != "by"):  # "the arrest of a poet by Iran" is Iran's
        if tree.deps[child] == "appos" or tree.case(child) in owning:
            inner = cast.hit(token) is not None and cast.hit(child) is cast.hit(token)  # the state of "heads of state"
            found = owner_of(cast, child) if inner else cast.at(child)
            if found is not None and base(found.code) and found.resolution != "deed":
                nation = (hit := cast.hit(child)) is not None and hit.party.kind == "adjective"
                return msgspec.structs.replace(found, code=base(found.code)) if nation else found
    return _holding(cast, token) or _within(cast, token) or _shared_owner(cast, token)


def holder_of(cast: Resolver, token: int) -> Mention | None:
    """Where an agent or thing is: "police in Karachi", "a base in Iraq"."""
    tree, lexicon = cast.tree, cast.lexicon
    lemma = tree.lemmas[token]
    aimed = ["on"] if lexicon.is_deed(lemma) or lemma in lexicon.undoing else []
    aimed += ["for"] if lemma in lexicon.posted else []
    for child in tree.kids(token, "nmod"):
        case = tree.case(child).split(" ")[0]
        if case in HOLDING and case not in aimed:
            found = cast.at(child)
            if found is not None and base(found.code) and not cast.scene.is_border_of_others(child, base(found.code)):
                return found
    return None


def _home_of_minority(cast: Resolver, token: int) -> Mention | None:
    """A minority is of the country it lives in.

    "Croatia's Serb minority", "the Albanian population of Montenegro", "Kosovo's Albanian leaders".
    """
    tree = cast.tree
    nations = [c for c in tree.kids(token, "amod", "compound") if (hit := cast.hit(c)) and hit.party.kind in GEOGRAPHIC]
    hit = cast.hit(token)
    homes = tree.kids(token, "nmod:poss")
    minority = tree.lemmas[token] in cast.lexicon.minorities
    if nations and not minority and hit is not None and hit.code.partition("~")[2] in RESIDENT:
        return next((found for home in homes if (found := cast.at(home)) and found.code == base(found.code)), None)
    if not minority or not tree.kids(token, "amod", "compound"):
        return None
    homes += [child for child in tree.kids(token, "nmod") if tree.case(child) in ("of", "in", "within", "inside")]
    return next((found for home in homes if (found := cast.at(home)) is not None and base(found.code)), None)


def _direct_owner(cast: Resolver, token: int) -> Mention | None:
    """What stands before the noun: a nation, and an agent of it if there is one ("the Israeli army raid")."""
    agents: list[Mention] = []
    for child in _standing_before(cast, token):
        hit = cast.hit(child)
        found = cast.at(child)
        if found is None or not found.code or _is_make(cast, child, found):
            continue
        if (hit is None or hit.party.kind != "agent") and base(found.code):
            sectors = agents[0].code[len(base(agents[0].code)) :] if agents else ""
            return msgspec.structs.replace(found, code=with_sectors(found.code, sectors)) if sectors else found
        agents.append(found)
    return next((found for found in agents if base(found.code)), None)


def _standing_before(cast: Resolver, token: int) -> Iterator[int]:
    """What stands before the noun, nearest first, and before inner words of its name: "U.N. human rights experts"."""
    equal = is_counterpart(cast, token)
    for child in cast.tree.kids(token, *DIRECT)[::-1]:
        if equal and cast.tree.deps[child] == "nmod:poss":
            continue
        if (hit := cast.hit(child)) is not None and hit is cast.hit(token):
            yield from _standing_before(cast, child)
        elif not _is_descent(cast, token, child):
            yield child
            if cast.tree.lemmas[child] == "lead":  # "the NATO-led mission"
                yield from cast.tree.kids(child, *LEADING)


def _is_descent(cast: Resolver, token: int, child: int) -> bool:
    """Whether it is descent: "Kosovo's ethnic Albanian leaders", "the Albanian population of the province"."""
    if cast.hit(token) is not None and is_ethnic(cast.tree, child):
        return True
    if cast.tree.lemmas[token] not in cast.lexicon.minorities:
        return False
    homes = [c for c in cast.tree.kids(token, "nmod") if cast.tree.case(c) in ("of", "in")]
    return any(cast.tree.lemmas[home] in cast.lexicon.places for home in homes)


def _is_make(cast: Resolver, token: int, found: Mention) -> bool:
    """Whether a firm's name before a noun says who made the thing, not whose it is: "Antonov planes"."""
    tree = cast.tree
    made = tree.deps[token] == "compound" and tree.lemmas[tree.heads[token]] in cast.lexicon.makes
    return made and (found.code.startswith("MNC") or found.code.endswith("BUS"))


def _holding(cast: Resolver, token: int) -> Mention | None:
    """ "Islands claimed by China", "a firm owned by Libya", "a statement issued by France"."""
    tree, lexicon = cast.tree, cast.lexicon
    clauses = tree.kids(token, "acl")
    if not clauses:
        return None
    lemma, hit = tree.lemmas[token], cast.hit(token)
    making = lexicon.owned | lexicon.uttering if lemma in lexicon.utterances else lexicon.owned
    if lemma in lexicon.forts or lexicon.is_ground(lemma):
        making |= KEEPING  # "posts held by the militia"
    led = LEADING_THEM if hit is not None and hit.party.kind == "agent" else frozenset()
    for clause in clauses:
        leads = tree.lemmas[clause] in led  # "rebels led by Laurent Kabila"
        for holder in tree.kids(clause, "obl:agent") if leads or tree.lemmas[clause] in making else ():
            found = cast.at(holder) if not leads or _is_named(cast, holder) else None
            if found is not None and base(found.code):
                return found
    return None


def _within(cast: Resolver, token: int) -> Mention | None:
    """Who employs an agent, or is in a thing: "guards working for a Danish firm", "a bus carrying Danish tourists"."""
    tree = cast.tree
    for clause in tree.kids(token, "acl"):
        if tree.lemmas[clause] in WORKING:
            told = [c for c in tree.kids(clause, "obl", "obl:agent") if tree.case(c) in EMPLOYING]
        elif tree.lemmas[clause] in CARRYING and _is_acted_upon(cast, token, clause):
            full_of = [c for c in tree.kids(clause, "obl") if tree.case(c) in FULL_OF]
            told = [*tree.kids(clause, "obj", "obl:agent"), *full_of]
        else:
            continue
        found = next((m for c in told if (m := cast.at(c)) is not None and base(m.code)), None)
        if found is not None and tree.lemmas[clause] in WORKING:
            return msgspec.structs.replace(found, code=base(found.code))
        if found is not None and found.resolution in ("agent", "dictionary"):
            return found
    return None


def _is_acted_upon(cast: Resolver, token: int, clause: int) -> bool:
    """Whether a thing suffers or is a place, and does nothing else than carry: no "ship carrying migrants, killing"."""
    tree = cast.tree
    alone = tree.kids(token, "acl", "acl:relcl") == [clause] and not tree.kids(clause, "advcl", "conj")
    return alone and tree.deps[token] in ("obj", "obl", "nsubj:pass") and cast.hit(token) is None


def _is_named(cast: Resolver, token: int) -> bool:
    hit = cast.hit(token)
    return hit is not None and hit.party.kind in ("person", "short", "group")


def _shared_owner(cast: Resolver, token: int) -> Mention | None:
    """ "Israeli troops and police": what stands before the first of a coordination holds for the rest."""
    tree = cast.tree
    head = tree.heads[token]
    if tree.deps[token] not in SHARING or tree.pos[head] not in ("NOUN", "PROPN") or sums_up(tree, token):
        return None
    if is_counterpart(cast, token):
        return None
    for child in tree.kids(head, "amod", "compound", "nmod:poss"):
        hit = cast.hit(child)
        if hit is not None and hit.code and hit.party.kind != "agent" and base(hit.code):
            found = cast.at(child)
            return msgspec.structs.replace(found, code=base(found.code)) if found else None
    return None
