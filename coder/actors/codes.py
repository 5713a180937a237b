"""CAMEO actor codes: a country or an international prefix, then sectors of three letters each."""

from __future__ import annotations

import re
from functools import cache

from coder.sectors import PREFIXES as PREFIX_NAMES
from coder.sectors import SECTORS

PREFIXES = frozenset(PREFIX_NAMES) - {"UAF"}
FIGHTERS = ("UAF", "MIL", "REB", "INS", "RAD", "CRM")
SERVICES = ("MIL", "SPY")
STATE = frozenset(("GOV", "MIL", "COP", "JUD", "LEG", "SPY"))
REBELS = ("REB", "SEP", "INS")
# What an agent with these sectors does not change: "army officers", "Hamas gunmen", a rebel front's "party leader".
KEPT = {
    "COP": SERVICES,
    **dict.fromkeys(FIGHTERS, (*REBELS, "CRM")),
    "PTY": (*REBELS, "OPP", "OPPPTY"),
}
STAFFED = frozenset(("NGO", "MNC", "NGM"))
SHAPE = re.compile(r"(?:[A-Z]{3})+")


def is_code(code: str) -> bool:
    """Whether `code` is made of groups of three capital letters."""
    return SHAPE.fullmatch(code) is not None


@cache
def base(code: str) -> str:
    """The country, or the international organisation with its known group ("IGOUNO"); "" for a bare sector.

    >>> base("KORGOVMIL"), base("IGOUNOMIL"), base("MIL")
    ('KOR', 'IGOUNO', '')
    """
    first = code[:3]
    if first in SECTORS and first not in PREFIXES:
        return ""
    groups = [code[i : i + 3] for i in range(0, len(code), 3)]
    end = 1
    while first in PREFIXES and end < len(groups) and groups[end] not in SECTORS:
        end += 1
    return "".join(groups[:end])


def with_sectors(code: str, sectors: str) -> str:
    """The code of an agent of `code`'s country: government people of an organisation are the organisation itself.

    So are all people of a non-governmental one or a firm: a "Greenpeace activist" is Greenpeace.

    >>> with_sectors("KOR", "GOV"), with_sectors("KORGOV", "MIL"), with_sectors("PSEREB", "UAF")
    ('KORGOV', 'KORMIL', 'PSEREB')
    >>> with_sectors("NGOHRI", "EDU"), with_sectors("KOR|PRK", "GOV")
    ('NGOHRI', 'KORGOV|PRKGOV')
    """
    if "|" in code:
        return "|".join(with_sectors(each, sectors) for each in code.split("|"))
    if code[:3] in STAFFED and len(code) > len(base(code)):
        return code
    if sectors == "GOV" and (len(code) > len(base(code)) or code[:3] in PREFIXES):
        return code
    return code if code[len(base(code)) :] in KEPT.get(sectors, ()) else base(code) + sectors


def same_side(code: str, other: str) -> bool:
    """Whether two parties are one, one is of the other, or both are of one state.

    >>> same_side("PAK", "PAKMIL"), same_side("SDNGOV", "SDNMIL"), same_side("SDNREB", "SDNMIL")
    (True, True, False)
    """
    country = base(code)
    sectors = re.findall("...", code.removeprefix(country) + other.removeprefix(country))
    of_state = country == base(other) and STATE.issuperset(sectors)
    return bool(code and other) and (code.startswith(other) or other.startswith(code) or of_state)


def opposed(code: str) -> str:
    """The code of a party that is said to be in opposition.

    >>> opposed("INDPTY"), opposed("BGDOPPPTY"), opposed("INDGOV")
    ('INDOPP', 'BGDOPP', 'INDGOV')
    """
    return code.removesuffix("PTY").removesuffix("OPP") + "OPP" if code.endswith("PTY") else code
