"""What refers back to acts and to several actors, with the real parser: "the attack", "the move", "each other"."""

import pytest

DEEDS = [
    (
        "Thailand's army arrested a journalist. The prime minister praised the generals.",
        {"THAMIL 173 THAMED", "THAGOV 051 THAMIL"},
    ),
    ("Hezbollah kidnapped a soldier near Haifa. The group criticized France.", {"LBNREB 181 ISRMIL", "LBNREB 111 FRA"}),
    (
        "Russia shelled the Ukrainian town of Avdiivka. France condemned the attack.",
        {"RUS 194 UKRCVL", "FRA 111 RUS"},
    ),
    (
        "A suicide bomber killed twenty people in Kabul. The United Nations condemned the bombing.",
        {"AFGUAF 1831 AFGCVL", "IGOUNO 111 AFGUAF"},
    ),
    ("Iran freed a British journalist. London welcomed the decision.", {"IRN 0841 GBRMED", "GBRGOV 051 IRN"}),
    ("Iran freed a British journalist on Monday, a move London welcomed.", {"IRN 0841 GBRMED", "GBRGOV 051 IRN"}),
    (
        "Iran expelled a British diplomat on Monday, a move that drew criticism from France.",
        {"IRN 161 GBRGOV", "FRA 111 IRN"},
    ),
    ("Uganda test-fired a missile on Monday, a move Kenya condemned.", {"UGA 150 -", "KEN 111 UGA"}),
    # a deed of another kind, or one that the text tells more of, is not the last one
    ("Iran freed a British journalist. France condemned the bombing.", {"IRN 0841 GBRMED"}),
    (
        "Russia shelled the Ukrainian town of Avdiivka. France condemned the attack by Syria.",
        {"RUS 194 UKRCVL", "FRA 111 SYR"},
    ),
    # who suffers a deed is not who did it
    (
        "Turkey attacked Syria. Families of victims of the attack met the Syrian president.",
        {"TUR 190 SYR", "SYRCVL 040 SYRGOV", "SYRGOV 040 SYRCVL"},
    ),
]
ACCUSERS = [
    (
        "Rwanda accused Burundi of sheltering rebels, a charge Burundi denied.",
        {"RWA 112 BDI", "BDI 016 RWA"},
    ),
    ("Rwanda accused Burundi of harassment. Burundi denied it on Monday.", {"RWA 1122 BDI", "BDI 016 RWA"}),
    ("Peru denied reports in Chilean media that it had deployed tanks.", {"PER 016 CHLMED"}),
    # who accused somebody else, or nobody
    ("Rwanda accused Burundi of harassment. Kenya denied any involvement.", {"RWA 1122 BDI", "KEN 016 -"}),
    ("Burundi denied the allegations.", {"BDI 016 -"}),
]
EACH_OTHER = [
    ("Armenia and Azerbaijan criticized each other.", {"ARM 111 AZE", "AZE 111 ARM"}),
    ("India and Pakistan expelled each other's diplomats.", {"IND 161 PAK", "PAK 161 IND"}),
    ("Armenia criticized each journalist.", {"ARM 111 ARMMED"}),
]


@pytest.mark.parametrize(("text", "expected"), DEEDS)
def test_whose_deed_it_is(events_of, text, expected):
    assert events_of(text, "2016-05-20") == expected


@pytest.mark.parametrize(("text", "expected"), ACCUSERS)
def test_a_denial_is_addressed_to_the_accuser(events_of, text, expected):
    assert events_of(text, "2016-05-20") == expected


@pytest.mark.parametrize(("text", "expected"), EACH_OTHER)
def test_each_other(events_of, text, expected):
    assert events_of(text, "2016-05-20") == expected
