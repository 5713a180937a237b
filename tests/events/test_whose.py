"""Of which country those are whom a sentence leaves without one, and whom it means without saying so."""

import pytest
from tables import listed

LISTED = [
    ("Malian rebels freed six miners, among them a Swiss and a Pole.", "MLIREB 0841 CHELAB, MLIREB 0841 POLLAB"),
    ("A gunman killed 12 tourists, most of them Danes, in Kenya.", "KENUAF 193 DNKCVL"),
    ("Police in Angola detained scores of foreigners, most of them Chadians.", "AGOCOP 173 TCDCVL"),
    ("Norway expelled three diplomats, one Cuban and two Syrians.", "NOR 161 CUBGOV, NOR 161 SYRGOV"),
    # they are whom it is done to, and nobody else is of their nation
    ("A bomb killed six aid workers, including a Dane and two Poles.", "UAF 183 DNKNGO, UAF 183 POLNGO"),
    # people may be of more nations, and reporters are told apart from them
    ("Turkish police arrested ten people, including two Syrian reporters.", "TURCOP 173 TURCVL, TURCOP 173 SYRMED"),
    ("A court in Kuwait freed eight men, all of them policemen.", "KWTJUD 0841 KWTCVL"),
]
MINORITIES = [
    ("Serbian police killed nine Albanian villagers in Kosovo.", "SRBCOP 190 XKXCVL"),
    ("Albania's army killed nine Serbian villagers.", "ALBMIL 190 SRBCVL"),
    ("Peruvian police arrested two Indian villagers.", "PERCOP 173 PERCVL"),
    ("Mexico arrested two Indian villagers, India said.", "MEX 173 INDCVL"),
    ("Turkish police arrested three Kurds.", "TURCOP 173 TURCVL"),
    ("Iranian police arrested three Kurds.", "IRNCOP 173 IRNCVL"),
    ("Indian officials praised Mexico.", "INDGOV 051 MEX"),
]
THEIRS = [
    ("Chile recalled its envoy to Peru after soldiers killed two of its citizens.", "CHL 161 PER, PERMIL 190 CHLCVL"),
    ("Iranian forces boarded a Greek tanker and detained its crew.", "IRNMIL 1711 GRCBUS, IRNMIL 173 GRCCVL"),
    ("The Chilean army said a jet bombed a village in Peru.", "CHLMIL 195 PER"),
    ("A drone killed three Iraqi soldiers.", "IRQUAF 195 IRQMIL"),
    ("A poet was held at the airport for two days by Cuban police.", "CUBCOP 173 CUBCVL"),
    ("The killing of a Chadian rebel by Libyan soldiers angered Niger.", "LBYMIL 190 TCDREB, NER 111 LBYMIL"),
    ("NICOSIA - Syria jailed two reporters on Monday.", "SYR 173 SYRMED"),
    ("MIAMI - Cuba freed 12 dissidents on Friday.", "CUB 0841 CUBOPP"),
    ("ACCRA - The Liberian government met rebels on Friday.", "LBRGOV 040 LBRREB, LBRREB 040 LBRGOV"),
    ("Norway condemned the jailing of two poets, and Iran protested.", "NOR 111 IRNCVL"),
    ("Norway condemned the jailing of two Norwegian poets.", ""),
]
UNSAID = [
    ("Senegal's government announced a ceasefire.", "SENGOV 0871 SENREB"),
    ("Senegal's rebels announced a ceasefire.", "SENREB 0871 SENGOV"),
    ("Senegal announced a ceasefire.", ""),
    ("ABIDJAN - French troops took up positions at the airport.", "FRAMIL 154 CIV"),
    ("The Chilean president deployed soldiers in Santiago.", "CHLGOV 154 CHL"),
    ("Peruvian jets bombed a camp in Ecuador. Ecuador recalled its ambassador.", "PERMIL 195 ECU, ECU 161 PER"),
    ("Oman cut ties with Iran, and Kuwait recalled its envoy in protest.", "OMN 161 IRN, KWT 161 IRN"),
    ("A Peruvian gunman killed two Chilean miners, and Chile condemned the massacre.",
     "PERUAF 193 CHLLAB, CHL 111 PERUAF"),
    ("Chile approved new tariffs, a step denounced by Peru.", "PER 111 CHL"),
    ("Niger accused rebels of downing a plane, killing all on board.", "NER 1123 NERREB"),
]  # fmt: skip
MEDIATED = [
    ("Chad and Niger signed a truce in a deal brokered by Gabon.",
     "TCD 057 NER, NER 057 TCD, GAB 045 TCD, GAB 045 NER"),
    ("Chad and Niger signed a truce after Libyan mediation.", "TCD 057 NER, NER 057 TCD, LBY 045 TCD, LBY 045 NER"),
    ("Chad and Niger held Gabon-hosted talks.", "TCD 046 NER, NER 046 TCD, GAB 045 TCD, GAB 045 NER"),
    ("Chad rejected mediation by Gabon.", "TCD 126 GAB"),
    ("The Chadian government signed a truce with the rebels. Both thanked Gabon.",
     "TCDGOV 057 TCDREB, TCDREB 057 TCDGOV, TCDGOV 051 GAB, TCDREB 051 GAB"),
    ("Chad and Niger held talks. They rejected the Gabonese plan.",
     "TCD 046 NER, NER 046 TCD, TCD 120 GAB, NER 120 GAB"),
]  # fmt: skip
HELD = [
    ("Rebels kidnapped three Danish tourists in Mali. Denmark demanded their release.",
     "MLIREB 181 DNKCVL, DNK 1053 MLIREB"),
    ("Norway called for the release of a priest held by Iran.", "NOR 0253 IRN"),
    ("Norway called for the release of reporters jailed in Eritrea.", "NOR 0253 ERI"),
    ("Norway called for the release of a Norwegian sailor.", ""),
    ("The Chadian opposition demanded the release of prisoners.", "TCDOPP 1053 TCDGOV"),
    ("A Swiss judge ordered Carlos Menem's arrest.", "CHEJUD 173 ARGELI"),
    ("Iran's arrest of a poet angered France.", "IRN 173 IRNCVL, FRA 111 IRN"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTED + MINORITIES + THEIRS + UNSAID + MEDIATED + HELD)
def test_whose(events_of, text, expected):
    assert events_of(text, "2004-05-20") == listed(expected)


JOINED = [
    ("Chad, the United Kingdom and Niger condemned Iran.", "TCD 111 IRN, GBR 111 IRN, NER 111 IRN"),
    ("Chad banned imports of beef from the European Union, the United States and Niger.",
     "TCD 163 IGOEUREEC, TCD 163 USA, TCD 163 NER"),
    ("Talks between Iran, the United States and China began.",
     "IRN 046 USA, USA 046 IRN, IRN 046 CHN, CHN 046 IRN, USA 046 CHN, CHN 046 USA"),
    ("Angela Merkel, the German chancellor, and Mariano Rajoy met.", "DEUGOV 040 ESPGOV, ESPGOV 040 DEUGOV"),
    ("The European Commission fined Google 4.3 billion euros.", "IGOEUREEC 172 USABUS"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_names_of_a_list(events_of, text, expected):
    assert events_of(text, "2016-05-20") == listed(expected)
