"""Acts told only as a reason or part of another act, with the real parser."""

import pytest
from tables import listed

SENTENCES = [
    ("Norway expelled two Russian diplomats over the poisoning of a dissident.", "NOR 161 RUSGOV"),
    ("Chad jailed ten soldiers for helping Sudanese rebels.", "TCD 173 TCDMIL"),
    ("Japan cut off aid to Fiji because of its invasion of Tonga.", "JPN 162 FJI"),
    ("Chad and Niger signed a treaty that ended years of border fighting.", "NER 057 TCD, TCD 057 NER"),
    ("Peru's government and rebels signed a deal easing a curfew in Lima.", "PERGOV 057 PERREB, PERREB 057 PERGOV"),
    ("Rebels backed by Chad attacked a town in Sudan.", "SDNREB 190 SDN"),
    ("Turkey shelled Cyprus to punish its government.", "TUR 194 CYP"),
    # nothing stands above these
    ("Norway adopted a law banning arms sales to Sudan.", "NOR 163 SDN"),
    ("The shooting of two French tourists was the first in Niger this year.", "NERUAF 193 FRACVL"),
    # a means is no reason
    ("Kenyan troops helped Somalia by bombing the rebels.", "KENMIL 070 SOM, KENMIL 195 SOMREB"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_the_act_above_is_the_news(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == listed(expected)
