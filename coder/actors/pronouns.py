"""Whom a pronoun means: a subject above it in the sentence that agrees, else that of the sentence before.

"Iran said it would ...": the nearest subject of a governing clause. "Ankara's expulsion of envoys whom its police ...":
the owner of a noun on the way there. Of pronouns that are objects see `objects`. "Whose" is the noun phrase before it.
What nothing fits stays unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator

from coder.actors.agreement import BODIES, PEOPLE, agrees, opposite
from coder.actors.codes import PREFIXES, STATE, base
from coder.actors.objects import is_object, object_meant, rest_of_the_sentence_before
from coder.actors.phrases import PREDICATES, SUBJECT, clause_of, is_several, phrase_before
from coder.actors.resolver import Resolver
from coder.language.tree import Tree
from coder.records import Mention

CAUSES = ("after", "because", "when")
FACED = ("", "with", "on", "against", "to", "from")
DEMANDING = ("demand", "urge", "order", "request")
ACCUSATIVE = ("him", "them")  # of infinitives too: "called for him to go"


def meant_by(cast: Resolver, token: int, wanted: str) -> Mention | None:
    """The actor that the pronoun at `token` means; `wanted` is he, she, it, they, whose or country."""
    if wanted == "whose":
        return _described(cast, token)
    if is_object(cast.tree, token):
        antecedent = object_meant(cast, token, wanted)
        return rest_of_the_sentence_before(cast, token, wanted) if antecedent is None else cast.at(antecedent)
    found = _antecedent(cast, token, wanted)
    if wanted == "country":
        return found if found is not None and base(found.code)[:3] not in PREFIXES else None
    before = _of_the_sentence_before(cast, wanted) if found is None else None
    return before if before is not None and base(before.code) not in _hosts(cast, token) else found


def quoted(cast: Resolver, token: int) -> Mention | None:
    """Who says "we" or "I": the subject of the verb that governs the quotation."""
    tree = cast.tree
    clause = token
    while tree.heads[clause] != clause and tree.deps[clause] not in ("ccomp", "parataxis"):
        clause = tree.heads[clause]
    speakers = tree.kids(tree.heads[clause], *SUBJECT) if tree.heads[clause] != clause else []
    found = cast.at(speakers[0]) if len(speakers) == 1 and speakers[0] != token else None
    return found if found is not None and found.code and "|" not in found.code else None


def judge_of(cast: Resolver, token: int) -> str:
    """The code of who judges a deed, which is hardly its own: "Iran welcomed the move"."""
    tree = cast.tree
    judges = tree.kids(tree.heads[token], "nsubj") if tree.deps[token] == "obj" else []
    found = cast.at(judges[0]) if judges and tree.lemmas[tree.heads[token]] in cast.lexicon.judging else None
    return found.code if found is not None else ""


def pair_above(cast: Resolver, token: int) -> list[Mention]:
    """The two actors that are the subject of a clause above: "Iran and Iraq said the two sides would meet"."""
    for candidate in _candidates(cast.tree, token):
        if cast.tree.deps[candidate] in SUBJECT and candidate != token:
            parties = [m for each in cast.tree.conjuncts(candidate) for m in cast.group(each)]
            if len(parties) == 2:  # noqa: PLR2004 - "both" and "the two" are two
                return parties
    return []


def several_above(cast: Resolver, token: int) -> list[Mention]:
    """The actors that are together the nearest subject above: "Iran and Iraq said they would meet"; none for one."""
    for candidate in _candidates(cast.tree, token):
        if cast.tree.deps[candidate] in SUBJECT and candidate != token and agrees(cast, candidate, "they"):
            return [m for each in cast.tree.conjuncts(candidate)[:4] for m in cast.group(each)]
    return []


def subject_above(cast: Resolver, token: int) -> str:
    """The country that is, or is served by, the nearest governing subject: "Israel said the army ..."; or ""."""
    for candidate in _candidates(cast.tree, token):
        if candidate != token and cast.tree.deps[candidate] in SUBJECT:
            found = cast.at(candidate)
            if found is None or "|" in found.code:
                continue
            country = base(found.code)
            serves = found.code == country or found.code[len(country) :][:3] in STATE
            if country and serves and country[:3] not in PREFIXES:
                return country
    return ""


def _described(cast: Resolver, token: int) -> Mention | None:
    """ "Cameroon, whose soldiers": the noun phrase before it, else the one that the clause describes."""
    tree = cast.tree
    nearest = phrase_before(tree, token)
    if nearest is not None and (found := cast.at(nearest)) is not None:
        return found
    clause = token
    while tree.heads[clause] != clause and tree.deps[clause] != "acl:relcl":
        clause = tree.heads[clause]
    head = tree.heads[clause]
    return cast.at(head) if head < token and tree.deps[clause] == "acl:relcl" else None


def _antecedent(cast: Resolver, token: int, wanted: str) -> Mention | None:
    if wanted == "she" and (woman := _woman_before(cast, token)) is not None:
        return cast.at(woman)
    others = {token, _taker(cast, token), *_doers_to_another(cast.tree, token, wanted), *_callers(cast.tree, token)}
    candidates = [c for c in _candidates(cast.tree, token) if c not in others and cast.tree.pos[c] != "PRON"]
    if wanted == "they" and cast.tree.deps[token] == "nmod:poss":  # "Iran seized two ships and held their crews"
        several = [c for c in candidates if is_several(cast.tree, c)]
        people = cast.hit(cast.tree.heads[token]) is not None
        meant = object_meant(cast, token, wanted) if people and not several else None
        candidates = several or ([meant] if meant is not None else candidates)
    if (wrongdoer := _wrongdoer(cast, token) or _struck(cast, token, wanted)) is not None:
        return wrongdoer
    hosts = _hosts(cast, token)
    for candidate in candidates:
        found = cast.at(candidate)
        if found is not None and agrees(cast, candidate, wanted) and base(found.code) not in hosts:
            return found
    owner = _owner_of_object(cast, token, wanted) or _owner_above(cast, token, wanted)
    return owner or _subject_before(cast, token, wanted) or _person_acted_upon(cast, token, wanted)


def _person_acted_upon(cast: Resolver, token: int, wanted: str) -> Mention | None:
    """The only person whom a clause above is about, though not its subject: "troops arrested Aristide, and he ..."."""
    if wanted not in ("he", "she") or cast.tree.deps[token] not in SUBJECT:
        return None
    meant = object_meant(cast, token, wanted)
    return cast.at(meant) if meant is not None and cast.tree.deps[meant] not in SUBJECT else None


def _owner_above(cast: Resolver, token: int, wanted: str) -> Mention | None:
    """The country whose thing the verb above acts upon: "destroyed Libya's jets after it bombed the town"."""
    tree, clause = cast.tree, cast.tree.heads[token]
    if wanted != "it" or tree.deps[token] != "nsubj" or tree.deps[clause] != "advcl":
        return None
    owners = (owner for thing in tree.kids(tree.heads[clause], "obj") for owner in tree.kids(thing, "nmod:poss"))
    named = (owner for owner in owners if owner < token and agrees(cast, owner, wanted) and tree.pos[owner] != "PRON")
    return next((cast.at(owner) for owner in named), None)


def _wrongdoer(cast: Resolver, token: int) -> Mention | None:
    """The country acted against for a deed of its own: Israel of "cut ties with Israel after its troops killed two"."""
    tree = cast.tree
    doer = tree.heads[token]
    clause = tree.heads[doer]
    told = tree.words[token].lower() == "its" and tree.deps[clause] == "advcl" and tree.case(clause) in CAUSES
    if not told or tree.deps[doer] != "nsubj" or tree.lemmas[clause] not in cast.lexicon.suffered:
        return None
    things = tree.kids(tree.heads[clause], "obj", "obl")
    things += [c for thing in things for c in tree.kids(thing, "nmod")]  # "cut ties with Israel"
    faced = (other for other in things if other < token)
    nations = [o for o in faced if (hit := cast.hit(o)) is not None and hit.party.kind == "country"]
    nations = [o for o in nations if tree.case(o) in FACED]
    return cast.at(nations[-1]) if nations else None


def _struck(cast: Resolver, token: int, wanted: str) -> Mention | None:
    """What is struck for what it did: the jet of "Turkey shot down a Russian jet after it crossed the border"."""
    tree, clause = cast.tree, cast.tree.heads[token]
    told = tree.deps[token] == "nsubj" and tree.deps[clause] == "advcl" and tree.case(clause) in CAUSES
    if wanted != "it" or not told or tree.lemmas[tree.heads[clause]] not in cast.lexicon.taken:
        return None
    things = (t for t in tree.kids(tree.heads[clause], "obj") if t < token and not is_several(tree, t))
    return next((cast.at(thing) for thing in things), None)


def _hosts(cast: Resolver, token: int) -> set[str]:
    """The countries whose own a mission or envoy is not, being posted there: "its ambassador in Bogota"."""
    tree, posted = cast.tree, cast.tree.heads[token]
    if tree.deps[token] != "nmod:poss" or tree.lemmas[posted] not in cast.lexicon.posted:
        return set()
    places = [cast.at(place) for place in tree.kids(posted, "nmod") if tree.case(place) in ("in", "to")]
    return {base(place.code) for place in places if place is not None}


def _owner_of_object(cast: Resolver, token: int, wanted: str) -> Mention | None:
    """Whose the thing is that the verb before acts upon: "climbed the wall of the U.S. embassy and tore its flag"."""
    tree = cast.tree
    if wanted != "it" or tree.deps[token] != "nmod:poss":
        return None
    clause = clause_of(tree, token)
    thing = tree.heads[token]
    above = (thing, tree.heads[thing], tree.heads[tree.heads[thing]], clause)  # "killing four of its crew"
    verbs = [verb for verb in above if _goes_on(tree, verb)]
    for verb in (tree.heads[verb] for verb in verbs):
        for thing in tree.kids(verb, "obj", "obl"):
            found = cast.at(thing) if thing < token and tree.tags[thing] == "NN" else None
            told = found is not None and (found.resolution == "possessor" or tree.lemmas[thing] in cast.lexicon.posted)
            owned = told or _taker(cast, token) is not None  # "seized a Danish ship and arrested its crew"
            if found is not None and owned and base(found.code) not in _hosts(cast, token):
                return found
    return None


def _subject_before(cast: Resolver, token: int, wanted: str) -> Mention | None:
    """For a possessive that no governing clause explains, the nearest subject before it that agrees."""
    if cast.tree.deps[token] != "nmod:poss":
        return None
    others, hosts = (_taker(cast, token), *_doers_to_another(cast.tree, token, wanted)), _hosts(cast, token)
    for before in range(token - 1, -1, -1):
        if cast.tree.deps[before] in SUBJECT and cast.tree.pos[before] != "PRON" and before not in others:
            found = cast.at(before)
            if found is not None and agrees(cast, before, wanted) and base(found.code) not in hosts:
                return found
    return None


def _callers(tree: Tree, token: int) -> list[int]:
    """Who cannot be "him" in "the army called for him to go", nor "he" in "demanded that he go": the subject above."""
    above = tree.heads[tree.heads[token]]
    called_for = tree.words[token].lower() in ACCUSATIVE or tree.lemmas[above] in DEMANDING
    return tree.kids(above, *SUBJECT) if called_for and tree.deps[token] == "nsubj" else []


def _taker(cast: Resolver, token: int) -> int | None:
    """Whose own a thing cannot be: "Turkey" in "Turkey downed one of its bombers"."""
    tree = cast.tree
    thing = tree.heads[token]
    while tree.deps[thing] == "nmod" and tree.case(thing) == "of":
        thing = tree.heads[thing]
    verb = tree.heads[thing]
    takes = tree.deps[token] == "nmod:poss" and tree.deps[thing] == "obj" and tree.lemmas[verb] in cast.lexicon.taken
    while takes and _goes_on(tree, verb) and not tree.kids(verb, "nsubj"):
        verb = tree.heads[verb]
    return next(iter(tree.kids(verb, "nsubj")), None) if takes else None


def _goes_on(tree: Tree, verb: int) -> bool:
    """Whether a verb tells more of the subject of the one above: "and arrested", "killing"."""
    return tree.deps[verb] == "conj" or (tree.deps[verb] == "advcl" and tree.tags[verb] == "VBG")


def _doers_to_another(tree: Tree, token: int, wanted: str) -> list[int]:
    """Who acts on a country that is told by its region: in "France sanctioned the Balkan country" it is not France."""
    told = any(tree.words[child][0].isupper() for child in tree.kids(token, "amod"))
    if wanted != "country" or not told or tree.deps[token] in SUBJECT:
        return []
    clause = clause_of(tree, token)
    return [subject for subject in tree.kids(clause, *SUBJECT) if clause_of(tree, subject) == clause]


def _of_the_sentence_before(cast: Resolver, wanted: str) -> Mention | None:
    kinds = {"he": PEOPLE, "she": PEOPLE, "it": BODIES}.get(wanted, (*PEOPLE, *BODIES))
    return cast.memory.subject(plural=wanted == "they", kinds=kinds, without=opposite(cast, wanted))


def _woman_before(cast: Resolver, token: int) -> int | None:
    """ "A visit by Kim's sister, when she ...": the nearest noun for a woman before "she" in the sentence."""
    tree = cast.tree
    women = (before for before in range(token - 1, -1, -1) if tree.lemmas[before] in cast.lexicon.women)
    return next((woman for woman in women if tree.pos[woman] == "NOUN"), None)


def _candidates(tree: Tree, token: int) -> Iterator[int]:
    """The subjects and owners that the pronoun may mean, from the inside out."""
    clause = tree.heads[token]
    while tree.deps[clause] in ("xcomp", "aux") or not (tree.pos[clause] in PREDICATES or tree.kids(clause, "cop")):
        if tree.heads[clause] == clause:
            return
        clause = tree.heads[clause]
    own = clause
    if tree.deps[token] == "nmod:poss":
        yield from (s for s in tree.kids(clause, *SUBJECT) if tree.heads[token] != s)
        yield from (o for o in tree.kids(clause, "obj") if o < tree.heads[token])  # "praised Iran for its part"
    while tree.heads[clause] != clause:
        head = tree.heads[clause]
        if tree.deps[clause] == "acl:relcl" and tree.deps[token] == "nmod:poss":
            yield from _owners_above(tree, head)
        # "the Pope, who urged him": past the noun that the clause describes, to the verb above
        relative = tree.deps[clause] == "acl:relcl" and tree.deps[token] != "nsubj"
        yield from tree.kids(tree.heads[head] if relative else head, *SUBJECT)
        clause = head
    if tree.deps[token] in SUBJECT:  # "when Powell arrived, he ..."
        yield from (s for c in tree.kids(own, "advcl") if c < token for s in tree.kids(c, *SUBJECT))


def _owners_above(tree: Tree, noun: int) -> Iterator[int]:
    """ "Ankara's expulsion of envoys": the owners of a noun and of those it depends on."""
    while tree.pos[noun] == "NOUN":
        yield from tree.kids(noun, "nmod:poss")
        if tree.heads[noun] == noun:
            return
        noun = tree.heads[noun]
