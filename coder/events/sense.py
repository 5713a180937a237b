"""What two parties do to each other that is no event of politics, whatever pattern fits."""

from __future__ import annotations

from coder.actors.codes import base
from coder.language.lexicon import Lexicon
from coder.records import Mention

ASSAULTS = ("18", "19")
BOMBING = "183"
FIGHT = "19"
STATEMENT = "01"
RETREAT = "087"
POSTURE = "15"
NEIGHBORS = frozenset(("CVL", "LAB", "BUS"))
ACROSS_BORDERS = ("042", "043", "161")  # a visit, a break of relations
OF_NATIONS = ("01", "02", "03", "05", "06", "10", "11", "13", "16")  # things of nations do not do these
OF_RULERS = ("175", "192")  # nor these
MEETING = "04"
REFUSAL = "12"
NOT_OF_FIRMS = ("09", *ASSAULTS)
GRACE = "05"
ART = ("03", "04", "05", "16", "19")  # concerts, tours and their cancelling, works that attack
COURT = ("JUD",)
PLEAS = ("02", "10")
WORKERS = ("LAB",)
STATE = ((), ("GOV",), ("MIL",))
PRIVATE = frozenset(("CVL", "EDU", "HLH", "LAB", "MED", "BUS", "AGR"))
AMONG_PRIVATE = ("017", "0841", "14", "18", "19", "20")  # vigils, hostages freed, protests, force: whoever does them
STRIKES = ("13",)  # which workers threaten
ABROAD = ("03", "04", "05", "08")  # peoples may also meet, promise and agree


def makes_sense(code: str, source: Mention, target: Mention, lexicon: Lexicon) -> bool:
    """Whether the act can be an event between the two.

    Nobody acts on himself, nor a country as a whole on itself; nobody pays a visit or breaks relations at home. No
    politics are: a stabbing among neighbours, a takeover or suit among firms, a word or deed among private people
    without force or protest, their pleas to courts and what courts bid them, their patrols and drills, their thanks to
    their own country, the tours and thanks of artists and praise of them, words and deals of unknown nouns called after
    nations ("a German team"), what a firm's ship crashes into or a firm says to nobody, to people somewhere or to its
    rival, what a thing of nobody's does ("floods in Mozambique"), strikes of workers and attacks by critics (read as
    19); and a state yields nothing to its own troops.
    """
    private = _is_private(source, lexicon)
    whom = _is_private(target, lexicon) or (private and target.entry in lexicon.counterparts)
    return not (
        _is_same(source, target)
        or _is_abroad_at_home(code, source, target)
        or (private and whom and _is_private_matter(code, source, target))
        or (code[:2] in PLEAS and ((private and _is_court(target)) or (whom and _is_court(source))))
        or (private and code.startswith(POSTURE))
        or (_is_firm(source) and (code[:2] in NOT_OF_FIRMS or (code.startswith(STATEMENT) and not target.code)))
        or _is_only_somewhere(source)
        or (code[:2] in OF_NATIONS and _is_thing(source) and (_is_thing(target) or _is_rival(target) or whom))
        or (code[:2] in OF_NATIONS and _is_firm(source) and (_is_only_somewhere(target) or _is_rival(target)))
        or (code.startswith(MEETING) and _is_firm_and_thing(source, target))
        or (code.startswith(REFUSAL) and _is_thing(source) and whom)
        or (code.startswith(OF_RULERS) and _is_thing(source))
        or (code.startswith(GRACE) and private and base(source.code) == target.code)
        or (code.startswith(ART) and source.entry in lexicon.performers)
        or (code.startswith(GRACE) and whom and target.entry in lexicon.performers)
        or (source.sectors[:1] == WORKERS and code.startswith(FIGHT))
        or (source.entry in lexicon.critics and code[:2] in ASSAULTS)
        or (code.startswith(RETREAT) and _commands(source, target))
    )


def _is_same(source: Mention, target: Mention) -> bool:
    if source.code != target.code:
        return False
    whole = bool(source.code) and source.code == base(source.code)
    return whole or _are_same_words(source, target) or _is_reflexive(source, target)


def _are_same_words(source: Mention, target: Mention) -> bool:
    return bool(source.end) and (source.start, source.end) == (target.start, target.end)


def _is_reflexive(source: Mention, target: Mention) -> bool:
    """ "Each other" leaves oneself out."""
    return target.resolution == "group" and bool(base(source.code))


def _is_abroad_at_home(code: str, source: Mention, target: Mention) -> bool:
    return code in ACROSS_BORDERS and bool(base(source.code)) and base(source.code) == base(target.code)


def _is_private_matter(code: str, source: Mention, target: Mention) -> bool:
    """What private people or firms do to each other without protest or force, or citizens in a brawl."""
    if _is_firm(source) and _is_firm(target):
        return True
    brawl = code[:2] in ASSAULTS and not code.startswith(BOMBING)
    if brawl and source.code.endswith("CVL") and base(source.code) == base(target.code) and _is_neighbor(target):
        return True
    strikes = STRIKES if source.sectors[:1] == WORKERS else ()
    abroad = ABROAD if base(source.code) != base(target.code) and not _is_firm(source) else ()
    return not code.startswith(AMONG_PRIVATE + strikes + abroad)


def _is_neighbor(mention: Mention) -> bool:
    return bool(mention.sectors) and NEIGHBORS.issuperset(mention.sectors)


def _is_court(mention: Mention) -> bool:
    return mention.sectors[:1] == COURT


def _is_private(mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a party is of no state, party, creed or band: "a shopkeeper", "the airline", "critics" of either."""
    known = bool(mention.sectors) and PRIVATE.issuperset(mention.sectors)
    return known or mention.code.startswith(("MNC", "BUS")) or mention.entry in lexicon.critics


def _is_only_somewhere(mention: Mention) -> bool:
    """Whether the party is known only by where it is, as the floods in a country are."""
    return mention.resolution == "place" and mention.refers_to is not None


def _is_rival(mention: Mention) -> bool:
    """ "Its French rival", which of a firm is another firm."""
    return mention.resolution == "title" and not mention.sectors


def _is_thing(mention: Mention) -> bool:
    """Whether the text names a nation only as that of an unknown noun, or a place: "a German team", "Milan"."""
    return mention.resolution in ("possessor", "place") and not mention.sectors


def _is_firm(mention: Mention) -> bool:
    return mention.code.startswith(("MNC", "BUS")) or mention.sectors[:1] == ("BUS",)


def _is_firm_and_thing(source: Mention, target: Mention) -> bool:
    """A firm and "a Chinese partner", in either order."""
    return (_is_firm(source) and _is_thing(target)) or (_is_thing(source) and _is_firm(target))


def _commands(source: Mention, target: Mention) -> bool:
    own = base(source.code) == base(target.code)
    return own and source.sectors[:1] in STATE and target.sectors[:1] == ("MIL",)
