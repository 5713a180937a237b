"""Who meets, talks or mediates, and whether it has happened, with the real parser."""

import pytest
from tables import listed

SENTENCES = [
    # planned, not yet held
    ("Talks between India and Pakistan are scheduled for Monday.", "IND 036 PAK, PAK 036 IND"),
    ("Talks between India and Pakistan are due to resume on Monday.", "IND 036 PAK, PAK 036 IND"),
    ("Upcoming talks between India and Pakistan will focus on water.", "IND 036 PAK, PAK 036 IND"),
    ("Talks between India and Pakistan resumed on Monday.", "IND 046 PAK, PAK 046 IND"),
    ("The Polish president will fly to Sweden to meet the Swedish king.", "POLGOV 036 SWE, POLGOV 036 SWEGOV"),
    ("The Polish president is set for talks with the Swedish king.", "POLGOV 036 SWEGOV"),
    ("Norway stands ready to help Somalia.", "NOR 033 SOM"),
    # refused
    ("Israel agreed not to negotiate with Lebanon.", "ISR 125 LBN"),
    ("The European Union announced the suspension of talks with Rwanda.", "IGOEUREEC 164 RWA"),
    # by whom what is agreed will be done
    ("The French and Russian presidents agreed that Russia would pull out its troops from Georgia.",
     "FRAGOV 030 RUSGOV, RUSGOV 030 FRAGOV, RUS 0356 GEO"),
    ("Saudi and Omani envoys visited Yemen's capital Sanaa.",
     "SAUGOV 042 YEM, YEM 043 SAUGOV, OMNGOV 042 YEM, YEM 043 OMNGOV"),
    # a preposition of another noun
    ("The Saudi king will speak with the Yemeni president about the future of Libya.", "SAUGOV 036 YEMGOV"),
    ("Indonesia and rebels began talks aimed at ending the conflict in Aceh.", "IDN 046 IDNREB, IDNREB 046 IDN"),
    # each with each
    ("The Indonesian government and separatist rebels of the Free Aceh Movement began a round of talks.",
     "IDNGOV 046 IDNSEP, IDNSEP 046 IDNGOV"),
    ("Talks between Chad, Niger and Mali ended.",
     "TCD 046 NER, NER 046 TCD, TCD 046 MLI, MLI 046 TCD, NER 046 MLI, MLI 046 NER"),
    ("The talks involve Norway and Sweden.", "NOR 046 SWE, SWE 046 NOR"),
    ("UN and Sudanese officials met in Khartoum.", "IGOUNO 040 SDNGOV, SDNGOV 040 IGOUNO"),
    ("The Norwegian and Swedish Foreign Ministers met in Oslo.", "NORGOV 040 SWEGOV, SWEGOV 040 NORGOV"),
    ("Presidents Abdoulaye Wade of Senegal and Yahya Jammeh of Gambia met.", "SENGOV 040 GMBGOV, GMBGOV 040 SENGOV"),
    ("Norwegian Prime Minister Jens Stoltenberg, Polish President Lech Kaczynski and Czech President Vaclav Klaus met.",
     "NORGOV 040 POLGOV, POLGOV 040 NORGOV, NORGOV 040 CZEGOV, CZEGOV 040 NORGOV, POLGOV 040 CZEGOV, CZEGOV 040 POLGOV"),
    # between whom somebody mediates
    ("The talks brokered by Egypt between Israel and Lebanon stalled.", "EGY 045 ISR, EGY 045 LBN"),
    ("Israel and Lebanon resumed talks mediated by Egypt.",
     "ISR 046 LBN, LBN 046 ISR, EGY 045 ISR, EGY 045 LBN"),
    ("Kosovo and Serbia resumed EU-mediated talks.", "XKX 046 SRB, SRB 046 XKX, IGOEUREEC 045 XKX, IGOEUREEC 045 SRB"),
    # to whom it is said
    ("The Italian prime minister told Egypt that he would accept the plan.", "ITAGOV 030 EGY"),
    ("The Italian prime minister told reporters that he would accept the plan.", ""),
    # nobody pays a visit at home
    ("The Polish president arrived in Warsaw.", ""),
    # a loose participle is background
    ("Spain agreed to restore diplomatic relations with Cuba, broken in 1961.", "ESP 032 CUB"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_talks(events_of, sentence, expected):
    assert events_of(sentence, "2009-05-20") == listed(expected)
