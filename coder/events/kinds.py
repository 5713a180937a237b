"""Kinds of actors that a pattern can ask for: in `SRC.armed seize TGT.people` only gunmen seize, and only people.

One verb is often several acts by who does it to whom: police who seize a man arrest him (173), rebels abduct him (181),
troops who seize a town occupy it (192).
"""

from __future__ import annotations

from coder.actors.codes import base
from coder.records import Mention

ARMED = frozenset(("REB", "SEP", "INS", "UAF", "CRM", "RAD"))
LAW = frozenset(("COP", "JUD", "SPY", "GOV", "MIL"))
OWNED = ("possessor", "place", "deed")  # how a thing stands for whose it is, where it is, who did it
KINDS = ("armed", "law", "people", "person", "place", "nation", "actor")


def is_of_kind(mention: Mention, kind: str) -> bool:
    """Whether an actor is of a kind: one of KINDS.

    `armed`: who fights without being a state's; `law`: police, courts, army, government; `people`: anybody with a
    sector; `person`: the same, but no thing of his ("the ambassador's residence"); `place`: a country or organisation
    itself, or a place in it; `nation`: a country or organisation that is named as a whole; `actor`: who is named
    himself, not by what is his ("Iran", not "Iran's rocket").
    """
    if kind in ("actor", "nation"):
        whole = mention.resolution == "dictionary" and mention.code == base(mention.code)
        return whole if kind == "nation" else mention.resolution not in OWNED
    sectors = mention.code[len(base(mention.code)) :]
    own = {sectors[i : i + 3] for i in range(0, len(sectors), 3)}
    if kind == "armed":
        return bool(own & ARMED) or mention.code.startswith("IMG")
    if kind == "law":
        return bool(own & LAW)
    if mention.resolution == "seat":
        return kind == "place"
    if kind == "person":
        return bool(own) and mention.resolution not in OWNED
    return bool(own) == (kind == "people") if mention.code else kind == "people"
