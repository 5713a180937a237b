"""Where the parties of an event are at home: who suffers in a place that is struck, and of which country they are."""

from __future__ import annotations

import msgspec

from coder.actors import Cast
from coder.actors.codes import base, with_sectors
from coder.records import Mention

AT_HOME = frozenset(("GOV", "COP", "JUD", "LEG", "OPP"))  # who are mostly where they serve
NEAR = ("implied", "agent")
PLACED = ("seat", "place", "possessor")  # how a mention is a place
CURFEWS = ("1723", "0813")
TAKEN = ("192", "196")  # an occupied town is a place, a broken truce nobody's
SHOWN = "15"
COERCIVE = ("17", "18", "19", "20")
TOWNS = ("city", "capital", "region")
VIOLENT = ("18", "19", "20")
CIVILIAN, UNKNOWN = "CVL", "UAF"
BODILY = ("15", "18", "19", "20")


def as_suffering(cast: Cast, code: str, target: Mention) -> Mention:
    """Who suffers what is done to a place: its people, "shelled the town of Goma", "imposed a curfew in Cizre".

    Else the country, "bombed the north", "seized the town", not the government for which a capital stands.
    """
    bodily = code[:2] in BODILY
    if target.resolution not in PLACED or not (bodily or code in CURFEWS):
        return target
    people = cast.inhabitants(target) if code[:3] not in TAKEN and code[:2] != SHOWN else ""
    if not people and not (bodily and target.resolution == "seat"):
        return target
    return msgspec.structs.replace(target, code=base(target.code) + people)


def at_home(cast: Cast, code: str, source: Mention, target: Mention) -> tuple[Mention, Mention]:
    """Both parties of a deed of force, one of no known country as of that which the other serves or opposes."""
    if code[:2] not in COERCIVE:
        return source, target
    if code[:2] in VIOLENT and source.entry in cast.lexicon.nobodies and source.code.endswith(CIVILIAN):
        code_of_gunmen = source.code.removesuffix(CIVILIAN) + UNKNOWN  # "men shot a judge"
        source = msgspec.structs.replace(source, code=code_of_gunmen)
    return _beside(cast, source, target), _beside(cast, target, source)


def is_stranger(cast: Cast, mention: Mention) -> bool:
    """Whether only the nation of a named person is known, "Kenya's Paul Oduya", or "he" if it was said of him."""
    who = mention.referent if mention.resolution in ("possessor", "pronoun") and not mention.sectors else None
    if who is None:
        return False
    tree, first, last = cast.tree, who.start - cast.offset, who.end - cast.offset
    within = {token for token, start in enumerate(tree.offsets) if first <= start < last}
    return any(tree.deps[t] == "flat" and tree.pos[tree.heads[t]] == "PROPN" for t in within)


def _is_struck_at_home(cast: Cast, struck: Mention) -> bool:
    """Whether unknown attackers are of the country of whom they strike: it is where he is, or the only one named."""
    country = base(struck.code)
    within = (hit for hit in cast.names_in(struck) if base(hit.code) == country)
    if country in {base(hit.code) for hit in cast.scene.listed}:
        return False  # "killed ten workers, among them an American"
    if struck.resolution in ("implied", "place", "seat") or all(hit.party.kind in TOWNS for hit in within):
        return True
    return cast.scene.countries <= {country} and country not in cast.lexicon.expeditionary


def _beside(cast: Cast, party: Mention, other: Mention) -> Mention:
    country = base(other.code)
    serves = (party.code == UNKNOWN and _is_struck_at_home(cast, other)) or bool(set(other.sectors) & AT_HOME)
    uprooted = party.entry in cast.lexicon.uprooted  # whom a state holds is not its own
    if base(party.code) or not party.code or not country or not serves or uprooted or party.resolution not in NEAR:
        return party
    name = cast.mentions.agent_name(party.name, country)
    return msgspec.structs.replace(party, code=with_sectors(country, party.code), name=name)
