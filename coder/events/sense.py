"""What two parties do to each other that is no event of politics, whatever pattern fits."""

from __future__ import annotations

from coder.actors.codes import base
from coder.records import Mention

ASSAULTS = ("18", "19")
BOMBING = "183"
FIGHT = "19"
RETREAT = "087"
TRAVEL = ("042", "043")
WORKERS = ("LAB",)
STATE = ((), ("GOV",), ("MIL",))


def makes_sense(code: str, source: Mention, target: Mention) -> bool:
    """Whether the act can be an event between the two.

    Nobody acts on himself, nor a country as a whole on itself; nobody pays a visit at home; a stabbing among
    neighbours, a takeover or suit among firms and the strikes of workers (read as 19) are no politics; and a state
    yields nothing to its own troops.
    """
    if _is_same(source, target) or (_is_firm(source) and _is_firm(target)):
        return False
    if code in TRAVEL and base(source.code) and base(source.code) == base(target.code):
        return False
    private = code[:2] in ASSAULTS and not code.startswith(BOMBING)
    if source.code == target.code and source.code.endswith("CVL") and private:
        return False
    if code.startswith(FIGHT) and source.sectors[:1] == WORKERS:
        return False
    return not (code.startswith(RETREAT) and _commands(source, target))


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


def _is_firm(mention: Mention) -> bool:
    return mention.code.startswith("MNC") or mention.sectors[:1] == ("BUS",)


def _commands(source: Mention, target: Mention) -> bool:
    own = base(source.code) == base(target.code)
    return own and source.sectors[:1] in STATE and target.sectors[:1] == ("MIL",)
