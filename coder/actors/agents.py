"""Agents: common nouns with a sector, whose country their phrase, the story or the scene tells."""

from __future__ import annotations

import msgspec

from coder.actors.agreement import PEOPLE
from coder.actors.bodies import body_of_kind
from coder.actors.codes import PREFIXES, STATE, base, with_sectors
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.mentions import referring
from coder.actors.movers import country_left, expelled_from, host
from coder.actors.nationals import nations_listed
from coder.actors.opponents import conferring
from coder.actors.origins import country_of_scene
from coder.actors.owners import holder_of, owner_of
from coder.actors.phrases import DIRECT, is_definite, is_former, is_plural
from coder.actors.resolver import Resolver
from coder.actors.several import is_group_word
from coder.records import Mention, Resolution

TOWARDS = ("to", "of")
ALIKE = ("nsubj", "nsubj:pass", "obj", "obl:agent")
LAITY, UNALIGNED = "CVL", "UAF"
MINISTERS = ("minister", "ministry", "deputy minister", "ministry spokesman", "ministry official")
CONCERNS = ("REF", "LAB", "EDU", "HLH", "AGR", "MED", "BUS", "CVL", "ENV", "DEV", "REL", "MIL", "COP", "JUD")
LED = ("leader", "gang")
EXILED = ("exiled", "exile", "dissident")
BELIEVERS, SEPARATISTS, OPPOSITION, PARTY = "REL", "SEP", "OPP", "PTY"
OPPOSED = ("OPP", "ELI")
ANYBODY = ("man", "woman")
ANY_KIND = ("person", "short", "agent", "group", "seat", *GEOGRAPHIC)


def agent(cast: Resolver, token: int, hit: Hit) -> Mention:
    """The agent that the hit names at the head of a phrase."""
    prefix, _, sectors = hit.code.partition("~")
    uprooted = hit.party.entry in cast.lexicon.uprooted
    owner = _keeper(cast, token, hit) or _nation_listed(cast, token, hit)
    if owner is None and not conferring(cast, token):
        owner = country_left(cast, token) if uprooted else expelled_from(cast, token) or holder_of(cast, token)
    sectors = _sectors_as_described(cast, token, hit, sectors, owner)
    if owner is None and (body := body_of_kind(cast, token, sectors)) is not None:
        return body
    if owner is not None or prefix or not _may_be_of_the_story(cast, token, hit):
        if owner is not None and owner.code == base(owner.code) and _leads_a_group(cast, token):
            sectors = sectors.removeprefix("GOV")
        if owner is not None and _is_only_their_concern(hit, owner):
            owner = msgspec.structs.replace(owner, code=base(owner.code))
        return _of_owner(agent_mention(cast, token, hit, code_of(prefix, sectors, owner.code if owner else "")), owner)
    if (people := _people_before(cast, token, hit)) is not None:
        return cast.mentions.same(token, people, "title")
    called = _called_so_before(cast, token, hit)
    if len(called) > 1:
        return agent_mention(cast, token, hit, sectors)
    owner = called[0] if called else _subject_before(cast, token, hit)
    if owner is not None and cast.lexicon.may_hold(hit.party.entry, base(owner.code)):
        whose = owner.code if called or owner.code[:3] in PREFIXES else base(owner.code)  # not the army's own minister
        return referring(agent_mention(cast, token, hit, with_sectors(whose, sectors), "title"), owner)
    country = country_of_scene(cast, token, hit)
    if uprooted and country == host(cast, token):
        country = ""
    return agent_mention(cast, token, hit, with_sectors(country, sectors))


def titled(cast: Resolver, token: int) -> Mention | None:
    """An unknown name with a title or an apposition that is an agent: "Iranian Foreign Minister M. J. Zarif".

    Of several that with a country of its own decides: "Colonel Hassani, a Syrian rebel commander".
    """
    children = cast.tree.kids(token, "nmod:desc", "compound", "flat", "amod", "appos")
    titles = [(child, hit) for child in children if (hit := cast.hit(child)) and hit.party.kind == "agent" and hit.code]
    if not titles:
        return _named_agent(cast, token)
    child, hit = next(((c, h) for c, h in titles if owner_of(cast, c)), titles[0])
    prefix, _, sectors = hit.code.partition("~")
    owner = owner_of(cast, child) or owner_of(cast, token)
    code = code_of(prefix, sectors, owner.code if owner else cast.scene.dateline)
    former = "GOV" in code and is_former(cast.tree, child, cast.lexicon)
    return _of_owner(agent_mention(cast, token, hit, base(code) + "ELI" if former else code), owner)


def _named_agent(cast: Resolver, token: int) -> Mention | None:
    """ "Ukrainian lawmaker Oleg Bondar", where the parser takes the name for an apposition, or apart from it."""
    head = cast.tree.heads[token]
    named = head if cast.tree.deps[token] == "appos" and head < token else _agent_before(cast, token)
    hit = cast.hit(named) if named is not None else None
    if named is None or hit is None or hit.party.kind != "agent" or not hit.code:
        return None
    found = cast.at(named)
    return cast.mentions.same(token, found, "agent") if found is not None and base(found.code) else None


def _agent_before(cast: Resolver, token: int) -> int | None:
    """The noun whose phrase ends where the name begins: "arrested MPs Oleg Bondar", "the consul to Haiti Ann Lee"."""
    tree = cast.tree
    first = min(tree.subtree(token))
    case, place = tree.lemmas[first] if tree.pos[first] == "ADP" else "", cast.hit(first + 1)
    if case and (case not in TOWARDS or place is None or place.party.kind not in GEOGRAPHIC):
        return None
    head = tree.heads[token]
    if case and head == first - 1:
        return head
    for other in tree.children[head]:
        alike = tree.deps[other] == tree.deps[token] or (case and tree.deps[other] in ALIKE)
        if alike and other < first and max(tree.subtree(other)) == first - 1:
            return other
    return None


def agent_mention(cast: Resolver, token: int, hit: Hit, code: str, resolution: Resolution = "agent") -> Mention:
    """A mention of the phrase as the agent; out of office it is ELI."""
    if "GOV" in code and is_former(cast.tree, token, cast.lexicon):
        code = base(code) + "ELI"
    name = cast.mentions.agent_name(hit.party.name, base(code))
    return cast.mentions.phrase(token, code, name, hit.party.entry, resolution, hit)


def _sectors_as_described(cast: Resolver, token: int, hit: Hit, sectors: str, owner: Mention | None) -> str:
    """A religious group for "Hindu crowds" and "Shiite leaders", the party of "the opposition leader's supporters".

    "Abkhazia's president" is a separatist.
    """
    tree, lexicon = cast.tree, cast.lexicon
    faith = any(tree.lemmas[child] in lexicon.faiths for child in tree.kids(token, "amod", "compound"))
    if faith and (sectors == LAITY or hit.party.entry in LED):
        return BELIEVERS
    if sectors == "GOV" and any(tree.lemmas[child] in EXILED for child in tree.kids(token, "amod")):
        return OPPOSITION
    if owner is None and hit.party.entry in lexicon.loners:
        return UNALIGNED
    if owner is not None and owner.text in lexicon.breakaway and sectors in STATE:
        return SEPARATISTS
    follows = tree.lemmas[token] in lexicon.followers and sectors == LAITY
    if owner is None or not (follows or (sectors == PARTY and owner.code.endswith("ELI"))):
        return sectors
    own = owner.code[len(base(owner.code)) :]
    return OPPOSITION if own.startswith(OPPOSED) else PARTY if own.startswith(PARTY) else sectors


def _keeper(cast: Resolver, token: int, hit: Hit) -> Mention | None:
    """Whose agent it is; for "the captors of two Italians" nobody, these are whom he holds; "their Iraqi captors"."""
    tree = cast.tree
    victims = [c for c in tree.kids(token, "nmod", "nmod:poss") if tree.case(c) != "from"]
    if not victims or hit.party.entry not in cast.lexicon.harmers:
        return owner_of(cast, token)
    nations = (found for c in tree.kids(token, "amod") if (found := cast.at(c)) is not None and base(found.code))
    return next(nations, None)


def _nation_listed(cast: Resolver, token: int, hit: Hit) -> Mention | None:
    """The first nation of "four workers, among them an American and a Briton"; people in general may be of more."""
    if hit.party.entry in cast.lexicon.nobodies:
        return None
    nations = (cast.at(nation) for nation in nations_listed(cast, token))
    found = next((nation for nation in nations if nation is not None), None)
    return msgspec.structs.replace(found, code=base(found.code)) if found is not None else None


def _is_only_their_concern(hit: Hit, owner: Mention) -> bool:
    """Whether a minister or ministry is called after whom it deals with: "Iraq's refugee minister"."""
    return hit.party.entry in MINISTERS and owner.code[len(base(owner.code)) :] in CONCERNS


def _leads_a_group(cast: Resolver, token: int) -> bool:
    """Whether he leads what is no state: "leaders of the Islamist movement in Algeria"."""
    of = [child for child in cast.tree.kids(token, "nmod") if cast.tree.case(child) == "of"]
    return any(cast.tree.lemmas[child] in cast.lexicon.groups and cast.hit(child) is None for child in of)


def _of_owner(mention: Mention, owner: Mention | None) -> Mention:
    """The agent with what its owner refers to: "its army" is that of whom "its" means."""
    return msgspec.structs.replace(mention, refers_to=owner.refers_to) if owner is not None else mention


def code_of(prefix: str, sectors: str, owner: str) -> str:
    """The code of an agent with a prefix of its own ("IGO~MIL") or none, and of its owner, if any."""
    if prefix:
        return with_sectors(owner if base(owner) else prefix, sectors) if owner and sectors else prefix + sectors
    return with_sectors(owner, sectors) if owner else sectors


def _may_be_of_the_story(cast: Resolver, token: int, hit: Hit) -> bool:
    """Whether an agent without owner may be of a country that the phrase does not name.

    Not "both presidents", "the heads of state", "Latin American leaders", "European mediators", "whose army", "the
    Balkan country's army", nor the office of a president of no known country.
    """
    tree = cast.tree
    if is_plural(tree, token) and hit.party.entry in cast.lexicon.single_offices:
        return False
    if "whose" in {tree.lemmas[child] for child in tree.kids(token, *DIRECT)}:
        return False
    for child in tree.kids(token, *DIRECT):
        own = cast.hit(child)
        if own is hit:
            continue
        unknown_country = tree.deps[child] == "nmod:poss" and tree.lemmas[child] in cast.lexicon.country_nouns
        if unknown_country or tree.lemmas[child] in cast.lexicon.regional:
            return False
        if own is None:
            continue
        if not own.code and tree.words[child][0].isupper():
            return False
        if own.party.kind == "agent" and own.code and tree.deps[child] == "nmod:poss":
            return False
    return not is_group_word(cast, token)


def _called_so_before(cast: Resolver, token: int, hit: Hit) -> list[Mention]:
    """Who was called so earlier in the story ("the envoys" after "South Korean envoys")."""
    tree = cast.tree
    if not is_definite(tree, token):
        return []
    words = [part for part in range(len(tree)) if cast.hit(part) is hit]
    title = [frozenset((tree.words[part].lower(), tree.lemmas[part])) for part in words if tree.lemmas[part] != "the"]
    return cast.memory.bearers(title, plural=is_plural(tree, token))


def _people_before(cast: Resolver, token: int, hit: Hit) -> Mention | None:
    """The only people of the sentence before whom "the men" can mean."""
    if hit.party.entry not in ANYBODY or not is_definite(cast.tree, token) or cast.tree.kids(token, "amod", "nummod"):
        return None
    return cast.memory.only(plural=is_plural(cast.tree, token), kinds=PEOPLE, without=frozenset(), fits=bool)


def _subject_before(cast: Resolver, token: int, hit: Hit) -> Mention | None:
    """Whom the sentence before was about, for those who serve a state: "The government" after "Chad expelled"."""
    if hit.code.partition("~")[2] not in STATE or not is_definite(cast.tree, token):
        return None
    if hit.party.entry in cast.lexicon.local_offices:
        return None
    plural = is_plural(cast.tree, token)
    found = cast.memory.subject(plural=plural, kinds=("person", "short", "agent") if plural else ANY_KIND)
    rules = hit.party.entry in cast.lexicon.ruling  # no organisation has a government
    return None if found is not None and rules and found.code[:3] in PREFIXES else found
