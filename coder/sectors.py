"""What the three-letter parts of a CAMEO actor code mean: country, international prefix or sector, with ICEWS's names.

Names that ICEWS has are ICEWS's (its 2018 events), so that datasets compare. ICEWS_SECTORS
is the way back: every sector name of that sample, some 150, and the CAMEO sector it belongs to; None where CAMEO has no
sector for it (an ideology, a level of government) and the other names of the actor decide.
"""

from __future__ import annotations

SECTORS = {
    "GOV": "Government",
    "MIL": "Military",
    "COP": "Police",
    "JUD": "Judicial",
    "LEG": "Legislative / Parliamentary",
    "SPY": "State Intelligence",
    "OPP": "Opposition",
    "REB": "Rebels",
    "SEP": "Separatists",
    "INS": "Insurgents",
    "UAF": "Unidentified Forces",
    "CRM": "Criminals / Gangs",
    "BUS": "Business",
    "MNC": "Multinational Corporation",
    "MED": "Media",
    "EDU": "Education",
    "CVL": "General Population / Civilian / Social",
    "ELI": "Elite",
    "LAB": "Labor",
    "REL": "Religious",
    "AGR": "Agriculture",
    "ENV": "Environment",
    "HLH": "Health",
    "HRI": "Human Rights",
    "REF": "Refugees",
    "DEV": "Development",
    "NGO": "Nongovernmental Organizations / Activists",
    "PTY": "Parties",
    "SET": "Settlers",
    "UIS": "Unidentified State Actor",
    "RAD": "Radicals / Extremists / Fundamentalists",
    "MOD": "Moderates",
}
PREFIXES = {
    "IGO": "International Government Organization",
    "IMG": "International Militant Group",
    "INT": "International",
    "NGM": "Nongovernmental Movement",
    "NGO": SECTORS["NGO"],
    "MNC": SECTORS["MNC"],
    "UAF": SECTORS["UAF"],
}

# Names of ICEWS that mean the same as an entry above are not repeated here.
ICEWS_SECTORS: dict[str, str | None] = {
    **dict.fromkeys(
        (
            "Executive",
            "Executive Office",
            "Cabinet",
            "Foreign Ministry",
            "Defense / Security Ministry",
            "Finance / Economy / Commerce / Trade Ministry",
            "Information / Communication / Transparency Ministry",
            "Industrial / Textiles / Mining Ministry",
            "Interior / Home Ministry",
            "Education Ministry",
            "Transportation Ministry",
            "Health Ministry",
            "Justice / Law Ministry",
            "Management / Budget / Planning / Organization Ministry",
            "Elections Ministry",
            "Energy Ministry",
            "Tourism Ministry",
            "Agriculture / Fishing / Forestry Ministry",
            "Labor Ministry",
            "Human Rights Ministry",
            "Drugs Ministry",
            "Women / Children / Social / Welfare / Development / Religion Ministry",
            "Science / Tech / Knowledge / Innovation Ministry",
            "Environment Ministry",
            "Government Religious",
            "Government Major Party (In Government)",
        ),
        "GOV",
    ),
    **dict.fromkeys(("Lower House", "Upper House", "Unicameral"), "LEG"),
    **dict.fromkeys(
        (
            "Army",
            "Navy",
            "Air Force",
            "Marines",
            "Army Special Forces",
            "National / Border Divisions",
        ),
        "MIL",
    ),
    **dict.fromkeys(("Military Intelligence", "Intelligence Ministry"), "SPY"),
    "Municipal Divisions": "COP",
    "Legal": "JUD",
    **dict.fromkeys(
        (
            "Opposition Major Party (Out Of Government)",
            "Dissident",
            "International Dissident",
            "Protestors / Popular Opposition / Mobs",
        ),
        "OPP",
    ),
    "Rebel": "REB",
    "International Insurgents": "INS",
    "Organized Violent": "UAF",
    **dict.fromkeys(("Fundamentalist", "International Radicals / Extremists / Fundamentalists"), "RAD"),
    **dict.fromkeys(
        ("(National) Major Party", "(National) Minor Party", "Municipal Party", "Provincial Party"),
        "PTY",
    ),
    **dict.fromkeys(
        (
            "Consumer Goods Business",
            "Consulting / Financial Services Business",
            "Science / Tech / Knowledge / Innovation Business",
            "Durable Goods Business",
            "Transportation Business",
            "State Owned Enterprises",
            "State-Owned Consulting / Financial Services",
            "State-Owned Heavy Industrial / Chemical",
        ),
        "BUS",
    ),
    **dict.fromkeys(
        ("News", "State Media", "Print News", "Television News", "Entertainment", "Television Entertainment"), "MED"
    ),
    "Agricultural": "AGR",
    "Medical / Health": "HLH",
    "Refugees / Displaced": "REF",
    **dict.fromkeys(
        (
            "Nongovernmental Organization (International)",
            "Human Rights NGOs",
            "Medical / Health NGOs",
            "Business NGOs",
            "Ethnic NGOs",
            "Education NGOs",
            "Labor NGOs",
        ),
        "NGO",
    ),
    **dict.fromkeys(
        (
            "Regional Diplomatic IGOs",
            "Global Diplomatic IGOs",
            "Human Rights IGOs",
            "Global Economic/Financial/Trade IGOs",
            "Regional Economic/Financial/Trade IGOs",
            "Global Defense / Security IGOs",
            "Regional Defense / Security IGOs",
            "Global Development IGOs",
            "Global Information / Communication / Transparency IGOs",
            "Global Law / Justice / Judicial IGOs",
            "Global Health IGOs",
        ),
        "IGO",
    ),
    **dict.fromkeys(
        (
            "International Religious",
            "National Religious",
            "Religious Minority",
            "Hindu",
            "Muslim",
            "Sunni",
            "Shia",
            "Buddhist",
            "Shinto",
            "Christian",
            "Catholic",
            "Orthodox",
            "Protestant",
            "Jewish",
            "Jews",
            "Sikh",
        ),
        "REL",
    ),
    **dict.fromkeys(
        (
            "Social",
            "Ideological",
            "Center Left",
            "Center Right",
            "Centrist",
            "Far Left",
            "Far Right",
            "Nationalist",
            "Communist",
            "Secular",
            "Unspecified",
            "Regional",
            "Global",
            "Local",
            "Provincial",
            "Municipal",
            "International Ethnic",
            "National Ethnic",
            "National Ethnic Minority",
            "National Ethnic Majority",
            "Kurd (Ethnic Group)",
            "Fulani / Fulbe",
            "Kashmiri",
            "Oromo",
            "Gypsy",
            "Igbo",
            "Tamil",
            "Kanuri-Saharan",
        )
    ),
}
# Sectors that say little once another is known: a general who is also "Government, Elite" is MIL.
GENERAL = ("GOV", "PTY", "REL", "CVL", "ELI")
ARMED = {"REB", "SEP", "INS", "UAF", "CRM", "RAD"}


def country_of(code: str) -> str | None:
    """Return the ISO 3166 alpha-3 country of an actor code; None for a prefix, a bare sector, no code."""
    head = code[:3]
    return head if head.isalpha() and head not in PREFIXES and head not in SECTORS else None


def sector_names(code: str) -> str | None:
    """Return the names of an actor code's prefix and sectors, comma-separated; None when it has none.

    A known group after the prefix (the UNO of IGOUNO) is no sector and has no name here.
    """
    parts = [code[i : i + 3] for i in range(0, len(code), 3)]
    names = [PREFIXES.get(part, SECTORS.get(part, "")) for part in parts]
    return ",".join(dict.fromkeys(filter(None, names))) or None


def sector_code(name: str) -> str | None:
    """Return the CAMEO sector or prefix that ICEWS's name stands for; None when it has none or is not known."""
    return _CODES.get(name.strip().casefold())


def actor_code(country: str | None, sectors: str | None) -> str | None:
    """Derive a CAMEO actor code from ICEWS's country (ISO3) and comma-separated sectors; None when both say nothing.

    Without a country an international prefix leads. A person of the executive is GOV whatever the party; of GENERAL
    only the first counts, and only where no other sector is known; "Dissident" is ICEWS's roof over all armed groups.

    >>> actor_code("VNM", "Military,Government"), actor_code(None, "Global,International Government Organization")
    ('VNMMIL', 'IGO')
    """
    names = [name.strip() for name in (sectors or "").split(",") if name.strip()]
    codes = sorted({code for name in names if (code := sector_code(name))}, key=_ORDER.index)
    head = country or next((code for code in codes if code in PREFIXES), "")
    rest = [code for code in codes if code != head and not (country and code == "IGO")]
    special = [code for code in rest if code not in GENERAL]
    if ARMED & set(special):
        special = [code for code in special if code != "OPP"]
    if "Executive" in names and not {"MIL", "COP", "JUD", "SPY"} & set(special):
        special = ["GOV"]
    return head + "".join(special or rest[:1]) or None


_CODES: dict[str, str | None] = {
    name.casefold(): code
    for name, code in [
        *((name, code) for code, name in PREFIXES.items()),
        *((name, code) for code, name in SECTORS.items()),
        *ICEWS_SECTORS.items(),
    ]
}
# Specific sectors first, then the general ones from the most telling on.
_ORDER = [*dict.fromkeys([*(code for code in SECTORS if code not in GENERAL), *PREFIXES, *GENERAL])]
