"""Names: those of the dictionaries in a phrase, general nouns that a name explains, and surnames of the story."""

from __future__ import annotations

import re

from coder.actors.agents import titled
from coder.actors.codes import STATE, base
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.memory import Remembered
from coder.actors.mentions import referring
from coder.actors.minorities import home_of_minority
from coder.actors.nationals import are_people
from coder.actors.owners import owner_of
from coder.actors.phrases import NAME_PARTS, is_former, is_plural
from coder.actors.resolver import Resolver
from coder.actors.scene import FIGHTING
from coder.actors.shared import named_elsewhere
from coder.records import Mention, Resolution

NAMED = ("person", "group", "short")
PARTS = ("flat", "nmod:desc", "appos")
BESIDE = ("appos", "flat", "nmod:desc", "nmod:unmarked")
ACTING = ("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "nmod:poss")
FACING = (
    "with",
    "by",
    "on",
    "against",
    "between",
    "including",
    "'s",
    "’s",
)  # before a party, not a place
PEOPLE = "CVL"
DEMONYM = re.compile(r"(?:an|en|er|ri|ar|ti|vi)s$")  # Gazans, Chechens, Darfuris
SEPARATISTS = "SEP"
SERVING = (STATE | FIGHTING | {"OPP", "PTY"}) - {"MIL"}  # a general keeps his rank
STAFF = ("IGO", "NGO")
RESOLUTION: dict[str, Resolution] = {"city": "place", "region": "place", "short": "short_form"}


def named(cast: Resolver, hit: Hit, head: int) -> Mention | None:
    """Whom the hit names, as the phrase headed by `head`."""
    if not hit.code:
        return None
    if hit.party.kind == "short" and (_is_of_another_office(cast, hit, head) or _is_with_article(cast, head)):
        return None
    if hit.party.kind == "short" and (others := _namesakes(cast, hit, head)) is not None:
        return _agreed(cast, head, others)
    if (body := _seated_there(cast, hit, head) or named_elsewhere(cast, hit, head)) is not None:
        return body
    if (post := _international_post(cast, hit, head)) is not None:
        return post
    code = _code_of(cast, hit, head)
    name, sectors, resolution = _meant_by_place(cast, hit, head)
    mention = cast.mentions.phrase(head, code + sectors, name, hit.party.entry, resolution, hit)
    return referring(mention, _named_in_full(cast, hit, head)) if resolution == "short_form" else mention


def _is_with_article(cast: Resolver, head: int) -> bool:
    """Within a sentence "The Hague" is no William Hague."""
    return head > 1 and cast.tree.words[head - 1] == "The" and cast.tree.deps[head] != "compound"


def _code_of(cast: Resolver, hit: Hit, head: int) -> str:
    """The code of the name, with what its phrase says of it: out of office, in one, a part of a region."""
    in_office = cast.scene.day is not None and not hit.code.endswith("ELI")
    if hit.party.kind in ("person", "short") and is_former(cast.tree, head, cast.lexicon, in_office=in_office):
        return base(hit.code) + "ELI"
    told = _held_by(cast, hit, head) or _titled_code(cast, hit, head)
    if told or not (home := home_of_minority(cast, hit, head)):
        return told or hit.code
    return home + PEOPLE if hit.party.kind == "group" else home


def _titled_code(cast: Resolver, hit: Hit, head: int) -> str:
    """The code that a title gives one whom the dictionary has in no office: "Security Minister Vano Merabishvili".

    Nor in that of a head of state or government, though just out of it: "President Francois Bozize" on the next day.
    """
    if hit.party.kind != "person" or not hit.code.endswith(("ELI", "OPP")):
        return ""
    office = titled(cast, head)
    if office is not None and hit.code.endswith("OPP") and office.entry not in cast.lexicon.single_offices:
        return ""
    serves = office is not None and office.code[len(base(office.code)) :][:3] in SERVING
    return office.code if office is not None and serves and base(office.code) == base(hit.code) else ""


def _meant_by_place(cast: Resolver, hit: Hit, head: int) -> tuple[str, str, Resolution]:
    """Name, sectors and evidence of a name: a capital that acts is a government, "Angry Liberians" are citizens."""
    if hit.party.kind == "capital" and _acts(cast, head):
        return f"Government ({hit.party.name})", "GOV", "seat"
    acts = cast.tree.deps[head] == "nsubj" or cast.tree.case(head) in FACING
    if hit.party.kind == "region" and acts and cast.tree.text[hit.start : hit.end] in cast.lexicon.breakaway:
        return hit.party.name, SEPARATISTS, "place"
    demonym = hit.party.kind == "adjective" or (hit.party.kind == "region" and DEMONYM.search(cast.tree.words[head]))
    if demonym and cast.hit(head) is hit and are_people(cast, head):
        return cast.mentions.agent_name("Citizen", _code_of(cast, hit, head)), PEOPLE, "dictionary"
    if hit.party.kind == "adjective" and (noun := _shared_noun(cast, head)) is not None:
        return hit.party.name, noun.code[len(base(noun.code)) :], "agent"
    return hit.party.name, "", RESOLUTION.get(hit.party.kind, "dictionary")


def _shared_noun(cast: Resolver, head: int) -> Mention | None:
    """The government of "the Greek and the Turkish government", for the Greek; not "a Greek and two Turks"."""
    tree = cast.tree
    if is_plural(tree, head) or {tree.words[child].lower() for child in tree.kids(head, "det")} & {"a", "an"}:
        return None
    for noun in tree.kids(head, "conj"):
        before = (noun - 1, *tree.kids(noun, "amod"))
        nation = any((hit := cast.hit(word)) is not None and hit.party.kind == "adjective" for word in before)
        if nation and tree.pos[noun] == "NOUN" and not tree.kids(noun, "nummod"):
            return cast.at(noun)
    return None


def _held_by(cast: Resolver, hit: Hit, head: int) -> str:
    """The country whose part of a region is meant: "the Syrian Golan Heights", "Indian Kashmir"; or ""."""
    if hit.party.kind != "region":
        return ""
    holders = [other for child in cast.tree.kids(head, "amod") if (other := cast.hit(child)) is not None]
    return next((holder.code for holder in holders if holder.party.kind == "adjective"), "")


def _international_post(cast: Resolver, hit: Hit, head: int) -> Mention | None:
    """Whom an apposition says a person to serve: "Jan Pronk, the U.N. envoy", unless as its chairman."""
    tree = cast.tree
    if hit.party.kind != "person" or is_former(tree, head, cast.lexicon):
        return None
    title = cast.hit(head)
    if hit.code.endswith("ELI") and title is not None and title.party.kind == "agent":
        served = owner_of(cast, head)  # "its envoy, Franz Vranitzky"
        if served is not None and served.code[:3] in STAFF:
            return cast.mentions.phrase(head, served.code, hit.party.name, hit.party.entry, "dictionary", hit)
    for post in (child for child in tree.kids(head, "appos") if child > head and tree.pos[child] == "NOUN"):
        found = cast.at(post)
        presides = "GOV" in hit.code and tree.lemmas[post] in cast.lexicon.presiding
        if found is not None and len(found.code) > len("IGO") and found.code[:3] in STAFF and not presides:
            return cast.mentions.phrase(head, found.code, hit.party.name, hit.party.entry, "dictionary", hit)
    return None


def _acts(cast: Resolver, head: int) -> bool:
    """Whether a capital stands for its government: "Moscow denied", "talks with Tehran", not "in Moscow"."""
    case = cast.tree.case(head)
    return case in FACING if case else cast.tree.deps[head] in (*ACTING, "conj")


def _named_in_full(cast: Resolver, hit: Hit, head: int) -> Mention | None:
    """Where the sentence or the story so far has the full name of a short form's bearer."""
    for before in range(head - 1, -1, -1):
        other = cast.hit(before)
        if other is not None and other.party.kind == "person" and other.party.entry == hit.party.entry:
            return cast.at(before)
    return cast.memory.named(hit.party.name)


def _seated_there(cast: Resolver, hit: Hit, head: int) -> Mention | None:
    """ "Brussels criticized Moscow": a city that acts is the body that has its seat there; "in Brussels" is a place."""
    tree = cast.tree
    body = cast.lexicon.seats_of.get(tree.words[head].lower())
    if body is None or hit.party.kind not in GEOGRAPHIC or tree.deps[head] not in ACTING or tree.case(head):
        return None
    code, name = body
    return cast.mentions.phrase(head, code, name, hit.party.entry, "dictionary", hit)


def name_within(cast: Resolver, token: int) -> Mention | None:
    """A person or group named in the phrase itself, title + name in any of the parser's shapes."""
    for child in cast.tree.kids(token, *PARTS):
        hit = cast.hit(child)
        if hit is not None and hit.party.kind in NAMED and hit.code:
            return named(cast, hit, token)
    return None


def name_beside(cast: Resolver, token: int) -> Mention | None:
    """The country or body that explains a general noun.

    "Its neighbour Sudan", "Cameroon, its neighbour", "the nation of Fiji".
    """
    tree = cast.tree
    general = tree.lemmas[token] in cast.lexicon.country_nouns
    if not general and tree.lemmas[token] not in cast.lexicon.relations:
        return None
    of = [child for child in tree.kids(token, "nmod") if general and tree.case(child) == "of"]
    explained = [tree.heads[token]] if tree.deps[token] == "appos" else []
    after = [child for child in tree.kids(token, *BESIDE) if child > token and not tree.kids(child, "case")]
    for name in (*after, *of, *explained):
        hit = cast.hit(name)
        if hit is not None and hit.code and hit.party.kind in {*GEOGRAPHIC, "group"} - {"adjective"}:
            return named(cast, hit, token)
    return None


def shortened(cast: Resolver, token: int) -> Mention | None:
    """A surname whose bearer the story has named in full."""
    if cast.tree.kids(token, "flat") or cast.tree.deps[token] == "flat":
        return None
    return _agreed(cast, token, cast.memory.namesakes(cast.tree.words[token]))


def _namesakes(cast: Resolver, hit: Hit, head: int) -> list[Remembered] | None:
    """The people of the story with this surname; None if there are none or the dictionary's bearer is among them."""
    word = cast.tree.text[hit.start : hit.end]
    found = cast.memory.namesakes(word)
    if _unknown_bearer_before(cast, word, head):
        return []
    return None if not found or hit.party.name in {r.full for r in found} else found


def _is_of_another_office(cast: Resolver, hit: Hit, head: int) -> bool:
    """Whether a title says that the bearer of the surname is not meant: no "King Abdullah" is an Afghan politician."""
    titles = {cast.tree.lemmas[child] for child in cast.tree.kids(head, *NAME_PARTS)} & cast.lexicon.offices.keys()
    return any("GOV" not in hit.code or not cast.lexicon.may_hold(title, base(hit.code)) for title in titles)


def _unknown_bearer_before(cast: Resolver, word: str, head: int) -> bool:
    """Whether an unknown person of this sentence has the surname: "envoy Kim Hyun-chong said that Kim ..."."""
    tree = cast.tree
    return any(
        tree.words[t] == word
        and cast.hit(t) is None
        and any(tree.deps[c] in NAME_PARTS for c in (t, *tree.children[t]))
        for t in range(head)
    )


def _agreed(cast: Resolver, token: int, people: list[Remembered]) -> Mention | None:
    """The one whom all of them are, by code."""
    if len({person.mention.code for person in people}) != 1:
        return None
    return cast.mentions.same(token, people[-1].mention, "short_form")
