"""Phrases that mean several actors: "the Russian and Turkish presidents", "both sides", "the pair"."""

from __future__ import annotations

import msgspec

from coder.actors.arms import with_army
from coder.actors.codes import PREFIXES, base, with_sectors
from coder.actors.counterparts import is_counterpart
from coder.actors.gazetteer import GEOGRAPHIC
from coder.actors.mentions import words_of
from coder.actors.nationals import nations_listed
from coder.actors.objects import is_object, object_meant
from coder.actors.opponents import conferring
from coder.actors.phrases import DIRECT, is_definite, is_ethnic, is_plural
from coder.actors.pronouns import pair_above, several_above
from coder.actors.resolver import Resolver
from coder.language.tree import Tree
from coder.records import Mention

TWO = 2
NUMBERS = {"two": TWO, "three": 3, "four": 4, "five": 5}
AGAINST_STATES = ("REB", "SEP", "INS", "RAD", "UAF", "OPP")
ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl")
SERVED = ("of", "for", "from")


def members(cast: Resolver, several: Mention) -> list[Mention]:
    """One mention for each country of a name for several ("the two Koreas"), whose codes are joined by `|`."""
    return [
        msgspec.structs.replace(several, code=code, name=cast.mentions.country_name(code), resolution="group")
        for code in several.code.split("|")
    ]


def offices_of(cast: Resolver, token: int, first: Mention) -> str:
    """The sectors that colleagues share: those of the agent, "UN and Sudanese officials", unless they are past."""
    hit = cast.hit(token)
    own = hit.code.partition("~")[2] if hit is not None and hit.party.kind == "agent" else ""
    sectors = first.code[len(base(first.code)) :]
    return own if own and sectors != "ELI" else sectors


def colleagues(cast: Resolver, token: int, sectors: str, first: Mention) -> list[Mention]:
    """The same agents of further countries or bodies: "the Russian and Turkish presidents", "of Peru and Ecuador"."""
    tree = cast.tree
    bodies = _coordinated_bodies(cast, token, sectors, first)
    if not sectors or tree.lemmas[token] in cast.lexicon.minorities or _is_nation(cast, token):  # "Haitian Americans"
        return bodies
    found = {base(body.code): with_sectors(body.code, sectors) for body in _served(cast, token, sectors)}
    if sectors in AGAINST_STATES and (states := _states_beside(cast, token)):
        return [*bodies, *states]
    owners = [other for child in _nations_of(cast, token, first) for other in tree.conjuncts(child)]
    for owner in owners or nations_listed(cast, token):
        if (mention := cast.at(owner)) is not None:
            found[base(mention.code)] = with_sectors(base(mention.code), sectors)
    called = first.name.partition(" (")[0]
    return [
        *bodies,
        *(
            msgspec.structs.replace(first, code=code, name=cast.mentions.agent_name(called, country))
            for country, code in found.items()
            if country not in ("", base(first.code))
        ),
    ]


def _served(cast: Resolver, token: int, sectors: str) -> list[Mention]:
    """The governments of "spokesmen for the Polish and Czech governments"."""
    tree = cast.tree
    served = [c for c in tree.kids(token, "nmod") if tree.case(c) in SERVED and _is_agent(cast, c)]
    return [body for child in served for body in cast.group(child)] if sectors == "GOV" else []


def _nations_of(cast: Resolver, token: int, first: Mention) -> list[int]:
    """The nations whose agents they are, as the phrase has them; none where it tells the home of a minority."""
    tree = cast.tree
    nations = [c for c in tree.kids(token, *DIRECT) if _is_nation(cast, c)]
    owners = [c for c in nations if tree.deps[c] == "nmod:poss"]
    home = cast.at(owners[0]) if owners else None
    if home is not None and len(nations) > len(owners) and home.code == base(first.code):
        return []  # "Kosovo's Albanian leaders"
    if len(nations) > len(owners):  # "Thailand's Burmese refugees"
        nations = [nation for nation in nations if nation not in owners]
    first_ones = [c for c in tree.kids(token, *DIRECT) if c in nations or _is_body(cast, c)]
    nations += [c for one in first_ones for c in tree.kids(one, "conj") if _is_nation(cast, c)]  # U.S. and Russian
    harms = tree.lemmas[token] in cast.lexicon.harmers  # "the killers of two Italians in Iraq"
    owned = bool(tree.kids(token, "nmod:poss")) and not is_counterpart(cast, token)
    alone = not harms and not nations and not owned and base(first.code)[:3] not in PREFIXES
    if alone and _is_agent(cast, token) and not conferring(cast, token):  # "Turkish troops from Cyprus"
        told = [child for child in tree.kids(token, "nmod") if tree.case(child) in ("of", "from", "in")]
        return [child for child in told if tree.case(child) != "in"] or told  # "a leader of Hamas in Damascus"
    return nations


def co_owners(cast: Resolver, token: int, first: Mention) -> list[Mention]:
    """The further countries of things that several nations stand before: Israel of "U.S. and Israeli flags"."""
    tree = cast.tree
    before = tree.kids(token, *DIRECT) if is_plural(tree, token) else []
    named = [other for one in before for other in (one, *tree.kids(one, "conj"))]
    named = [other for other in named if _is_nation(cast, other) or _is_body(cast, other)]
    owners = [mention for one in named if (mention := cast.at(one)) is not None]
    country = base(first.code)
    sectors = "" if country[:3] in PREFIXES else first.code[len(country) :]
    codes = {base(o.code): with_army(cast, token, o) or o.code + sectors for o in owners if o.code == base(o.code)}
    if country not in codes:
        return []
    return [msgspec.structs.replace(first, code=code) for other, code in codes.items() if other not in ("", country)]


def _coordinated_bodies(cast: Resolver, token: int, sectors: str, first: Mention) -> list[Mention]:
    """Those of "Taliban and al-Qaeda militants", "Hamas and Fatah leaders" that `first` is not."""
    tree = cast.tree
    coordinated = [(c, *tree.kids(c, "conj")) for c in tree.kids(token, *DIRECT) if tree.kids(c, "conj")]
    found: dict[str, Mention] = {}
    for body in (each for several in coordinated for each in several if _is_body(cast, each)):
        mention = cast.at(body)
        if mention is None or cast.hit(body) is cast.hit(token):
            continue
        code = with_sectors(mention.code, sectors) if sectors else mention.code
        if code != first.code:
            found[code] = msgspec.structs.replace(first, code=code, name=mention.name, entry=mention.entry)
    return list(found.values())


def _is_body(cast: Resolver, token: int) -> bool:
    hit = cast.hit(token)
    return hit is not None and hit.party.kind == "group"


def _is_agent(cast: Resolver, token: int) -> bool:
    hit = cast.hit(token)
    return hit is not None and hit.party.kind == "agent"


def _states_beside(cast: Resolver, token: int) -> list[Mention]:
    """The countries that "and" divides from rebels: Israel of "Israel and Hamas militants"."""
    tree = cast.tree
    before = [child for child in tree.kids(token, *DIRECT) if "cc" in tree.deps[child:token]]
    hits = [(child, hit) for child in before if (hit := cast.hit(child)) is not None]
    states = (cast.at(child) for child, hit in hits if hit.party.kind == "country")
    return [mention for mention in states if mention is not None]


def _is_nation(cast: Resolver, token: int) -> bool:
    hit = cast.hit(token)
    return hit is not None and hit.party.kind in GEOGRAPHIC and not is_ethnic(cast.tree, token)


def called(cast: Resolver, token: int) -> list[Mention]:
    """Those whose names follow a plural title, if several: "the presidents Wade of Senegal and Konare of Mali"."""
    tree = cast.tree
    if not is_plural(tree, token) or not _is_agent(cast, token):
        return []
    names = [name for first in tree.kids(token, "appos")[:1] for name in tree.conjuncts(first)]
    found = [mention for name in names if (mention := cast.at(name)) is not None and base(mention.code)]
    return found if len(found) == len(names) > 1 else []


def parties_meant(cast: Resolver, token: int) -> list[Mention]:
    """Whom "both sides", "the pair" or "each other" mean: those of the clause above, else of an earlier sentence."""
    reciprocal = [t for t in (token, *cast.tree.kids(token, "det", "nmod:poss")) if _is_reciprocal(cast, t)]
    if reciprocal:
        parties = _each_other(cast, reciprocal[0])
    elif _means_two(cast, token) or _is_each(cast, token):
        parties = pair_above(cast, token) or cast.memory.pair() or cast.memory.coordinated(TWO)
        named = cast.memory.two_people() if cast.tree.lemmas[token] in cast.lexicon.titles else []
        parties = parties or cast.memory.partners or named
    elif count := _counted(cast, token):
        parties = cast.memory.coordinated(count)
    elif _means_a_couple(cast, token):
        parties = pair_above(cast, token) or cast.memory.couple()
    else:
        return []
    several = cast.mentions.phrase(token, "", "", "", "group")
    group = {"start": several.start, "end": several.end, "text": several.text, "resolution": "group"}
    by_code: dict[str, list[Mention]] = {}
    for party in parties:
        by_code.setdefault(_code_as_called(cast, token, party.code), []).append(party)
    return [
        msgspec.structs.replace(
            same[-1],
            code=code,
            refers_to=same[0].referent if len(same) == 1 else words_of(same),
            **group,
        )
        for code, same in by_code.items()
    ]


def _code_as_called(cast: Resolver, token: int, code: str) -> str:
    """The nations of "both countries", the governments of "the two leaders" or "both governments" after nations."""
    lemma, country = cast.tree.lemmas[token], base(code)
    if country[:3] in ("", *PREFIXES):
        return code
    if lemma in cast.lexicon.country_nouns or lemma in cast.lexicon.others:
        return country
    rules = lemma in cast.lexicon.ruling or (code == country and lemma in cast.lexicon.titles)
    return with_sectors(country, "GOV") if rules else code


def _each_other(cast: Resolver, token: int) -> list[Mention]:
    """The actors of the nearest subject above that has several."""
    tree = cast.tree
    verb = token
    while tree.heads[verb] != verb:
        verb = tree.heads[verb]
        for subject in tree.kids(verb, "nsubj", "nsubj:pass"):
            parties = [mention for each in tree.conjuncts(subject) for mention in cast.group(each)]
            if len(parties) > 1:
                return parties
    return []


def _is_reciprocal(cast: Resolver, token: int) -> bool:
    """Whether the token begins "each other" or "one another"."""
    tree = cast.tree
    second = {"each": "other", "one": "another"}.get(tree.lemmas[token])
    return second in {tree.words[child].lower() for child in tree.children[token]}


def they(cast: Resolver, token: int) -> list[Mention]:
    """The actors of a coordination that "they" or "them" means; none where it is a single one."""
    tree = cast.tree
    if tree.pos[token] != "PRON" or cast.lexicon.pronouns.get(tree.lemmas[token]) != "they":
        return _of_theirs(cast, token)
    if is_object(tree, token) and (meant := object_meant(cast, token, "they")) is not None:
        parties = [mention for each in tree.conjuncts(meant) for mention in cast.group(each)]
    else:
        parties = several_above(cast, token) or (cast.memory.partners if cast.at(token) is None else [])
    return [cast.mentions.same(token, party, "pronoun") for party in parties] if len(parties) > 1 else []


def _of_theirs(cast: Resolver, token: int) -> list[Mention]:
    """The governments of "their governments", where "their" means several countries."""
    tree, hit = cast.tree, cast.hit(token)
    theirs = [child for child in tree.kids(token, "nmod:poss") if tree.words[child].lower() == "their"]
    if not theirs or hit is None or not is_plural(tree, token) or hit.code[:4] not in ("~GOV", "~MIL"):
        return []
    parties = several_above(cast, theirs[0]) or cast.memory.coordinated(TWO) or cast.memory.pair()
    codes = dict.fromkeys(base(party.code) for party in parties)
    if len(codes) != len(parties) or len(codes) < TWO:
        return []
    sectors = hit.code.partition("~")[2]
    return [
        cast.mentions.phrase(
            token, code + sectors, cast.mentions.agent_name(hit.party.name, code), hit.party.entry, "agent", hit
        )
        for code in codes
    ]


def _means_two(cast: Resolver, token: int) -> bool:
    tree = cast.tree
    if tree.words[token].lower() == "both":  # "both rejected the plan"
        return tree.deps[token] in ARGUMENTS and not tree.kids(token, "nmod")
    if tree.lemmas[token] not in cast.lexicon.pair_nouns or tree.tags[token] != "NNS":
        return False
    two = {tree.lemmas[child] for child in tree.kids(token, "det", "nummod", "det:predet")}
    rivals = any(tree.lemmas[child] == "rival" for child in tree.kids(token, "amod"))
    return "both" in two or {"the", "two"} <= two or ("the" in two and rivals)


def _counted(cast: Resolver, token: int) -> int:
    """How many "the three countries" are; 0 if it does not say so."""
    tree = cast.tree
    told = tree.lemmas[token] in cast.lexicon.pair_nouns and is_definite(tree, token)
    return next((NUMBERS.get(tree.lemmas[child], 0) for child in tree.kids(token, "nummod")), 0) if told else 0


def _is_each(cast: Resolver, token: int) -> bool:
    """ "Each", "each country" or "the other" of "each side accused the other"."""
    tree = cast.tree
    if any(tree.lemmas[child] == "each" for child in tree.kids(token, "det")):
        return tree.lemmas[token] in cast.lexicon.pair_nouns and tree.deps[token] == "nsubj"
    if tree.lemmas[token] == "each":
        return tree.deps[token] == "nsubj" and any(_is_other(tree, c) for c in tree.kids(tree.heads[token], "obj"))
    subjects = tree.kids(tree.heads[token], "nsubj") if _is_other(tree, token) else []
    return any(_is_each(cast, subject) for subject in subjects)


def _is_other(tree: Tree, token: int) -> bool:
    return tree.words[token].lower() == "other" and is_definite(tree, token) and tree.deps[token] == "obj"


def _means_a_couple(cast: Resolver, token: int) -> bool:
    """ "The pair", "the two", "the two men", "the leaders" after two people named together; not "the pair of jets"."""
    tree = cast.tree
    if not is_definite(tree, token) or tree.kids(token, "nmod"):
        return False
    if is_plural(tree, token) and tree.lemmas[token] in cast.lexicon.pair_nouns and cast.hit(token) is not None:
        return not tree.kids(token, *DIRECT[:3]) and len(cast.memory.couple(together=True)) == TWO
    if tree.lemmas[token] in cast.lexicon.couples or tree.words[token].lower() == "two":
        return True
    return tree.lemmas[token] in ("man", "woman") and "two" in {tree.lemmas[c] for c in tree.kids(token, "nummod")}


def is_group_word(cast: Resolver, token: int) -> bool:
    """Whether the phrase means two parties named before: "both presidents", "the leaders" after "Trump and Moon"."""
    return _means_two(cast, token) or _means_a_couple(cast, token) or _counted(cast, token) > TWO
