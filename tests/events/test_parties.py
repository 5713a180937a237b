"""Who does what to whom where a sentence says it a step off, with the real parser."""

import pytest
from tables import listed

SENTENCES = [
    # nobody does it
    ("Nothing is worse than attacking Syrian journalists.", ""),
    ("Attacking Syrian journalists is a crime.", ""),
    ("It is wrong to attack Syrian journalists, the Turkish president said.", ""),
    ("Turkey said it would allow Russian jets to bomb Syrian villages.", ""),
    ("Turkey asked Russia to help free Syrian journalists.", "TUR 023 RUS"),
    # nor does who speaks of it, or stays in spite of it
    ("The Iraqi president refused to step down despite protests.", "IRQGOV 1231 IRQCVL"),
    ("Turkey expressed outrage at the poisoning of Syrian journalists.", "UAF 1823 SYRMED"),
    ("Turkey voiced anger at the killing of Syrian journalists by Iraqi soldiers.", "TUR 111 IRQMIL"),
    ("The Turkish opposition led thousands in a march against the government.", "TUROPP 141 TURGOV"),
    # the agent after other phrases
    ("The Turkish president was greeted at the airport by the Syrian president.",
     "SYRGOV 043 TURGOV, TURGOV 042 SYRGOV"),
    ("Syrian journalists were arrested near the airport by Turkish police.", "TURCOP 173 SYRMED"),
    ("Turkey is said to be attacking Syria.", "TUR 190 SYR"),
    ("Iraqi rebels said they tried to assassinate the Jordanian prime minister.", "IRQREB 185 JORGOV"),
    # a clause beside the verb is not its object
    ("The Turkish president was cheered when he visited Syria.", "TURGOV 042 SYR, SYR 043 TURGOV"),
    ("Russia stood by Turkey after it downed a Syrian jet.", "RUS 051 TUR, RUS 194 SYR"),
    ("Turkish judges found a Syrian journalist guilty of espionage.", "TURJUD 116 SYRMED"),
    ("A crowd gathered after Turkish police arrested Syrian journalists.", "TURCOP 173 SYRMED"),
    ("Turkish forces were engaged in ethnic cleansing in Syria.", "TURMIL 203 SYR"),
    # whose the thing is that hits a mine, or is hit in a town
    ("Three Turkish soldiers were wounded when their truck hit a mine in Syria.", "SYRUAF 1833 TURMIL"),
    ("Syrian rebels attacked Greek homes and schools in Izmir.", "SYRREB 180 GRCEDU"),
    # whose the charge is that somebody denies
    ("Russia said Turkish jets had crossed its border, a charge Ankara rejected.", "TURGOV 016 RUS"),
    ("Turkey denied a report published by Russia that its jets had crossed the border.", "TUR 016 RUS"),
    # whose the air strikes are
    ("Turkey shelled Aleppo after air and tank attacks killed two Syrian journalists.", "TURMIL 195 SYRMED"),
    # several of one act
    ("Russia, Iran and Turkey signed a pact.",
     "RUS 057 IRN, IRN 057 RUS, RUS 057 TUR, TUR 057 RUS, IRN 057 TUR, TUR 057 IRN"),
    ("Russia criticized and Iran condemned Israel.", "RUS 111 ISR, IRN 111 ISR"),
    ("Turkey said there was no doubt about the crime, and urged Russia to free the journalists.", "TUR 0253 RUS"),
    # what is told after an infinitive is told of the same subject
    ("Turkey forced a plane to land and arrested a Syrian journalist.", "TUR 173 SYRMED"),
    ("Turkey refused to sign the treaty and urged Syria to free the journalists.", "TUR 0253 SYR"),
    # things do not speak
    ("The United States said the killings in Syria were a crime and blamed Turkey.", "USA 112 TUR"),
    # what somebody said it was
    ("Turkish warplanes bombed what Ankara said was a camp of Syrian rebels.", "TURMIL 195 SYRREB"),
    # whose "of" it is
    ("Russia rejected a Turkish proposal on the future of Syria.", "RUS 120 TUR"),
    ("The arrest of a Syrian journalist in Turkey was no surprise.", "TURCOP 173 SYRMED"),
    # the pattern that has both parties, or else what is implied
    ("North Korea pulled out of the nuclear talks.", "PRK 164 -"),
    ("North Korea pulled out of the nuclear talks with South Korea.", "PRK 164 KOR"),
    # what one claims to have done is told, what another is claimed to have done is blame
    ("Eritrea claimed to have shot down an Ethiopian jet.", "ERI 194 ETH"),
    ("Eritrea claimed that Ethiopia had shelled its town.", "ERI 112 ETH"),
    # whose the deed is, not whom it is done to
    ("Norway criticized Myanmar's treatment of Rohingya refugees.", "NOR 111 MMR"),
    ("Kuwait turned down Iraq's offer of oil for its hospitals.", "KWT 120 IRQ"),
    # only one's own are ordered to act; others are told to
    ("Togo's president ordered Ghanaian soldiers to leave Togo.", "TGOGOV 1056 GHAMIL"),
    # what is shot down for what it did
    ("Turkey shot down a Greek jet after it violated Turkey's airspace.", "TUR 194 GRC, GRC 128 TUR"),
    # unknown attackers where they strike, an army where its rebels are
    ("Two men shot dead a judge in Karachi.", "PAKUAF 193 PAKJUD"),
    ("A bomb killed a former Lebanese minister.", "LBNUAF 183 LBNELI"),
    ("Chadian rebels clashed with government troops.", "TCDREB 190 TCDMIL, TCDMIL 190 TCDREB"),
    ("Niger ruled out talks with rebels.", "NER 125 NERREB"),
    # whom one joins in it does it, too
    ("Canada joined Japan in imposing sanctions on Myanmar.", "CAN 163 MMR, JPN 163 MMR"),
    # a state does not blame its own embassy
    ("Japan lodged a protest over damage to its embassy.", ""),
    ("Kenya's government offered to host talks with rebels from Sudan.", "KENGOV 039 SDNREB"),
    # "fired on a rally" has nobody rally, "called the killing a crime" nobody kill
    ("Police fired on a rally in Lima.", "PERCOP 175 PERCVL"),
    ("Sweden's king called the killing of a poet in Iran a tragedy.", "IRNUAF 180 IRNCVL"),
]  # fmt: skip
GOVERNED = [
    ("Serbia insisted that Iraq release the prisoners.", "SRB 1053 IRQ"),
    ("Serbia insisted that Iraq be punished.", "SRB 100 IRQ"),
    ("Serbia insisted that Iraq bombed Syria.", "IRQ 195 SYR"),
    ("France opened an investigation into whether Iran bombed Israel.", "FRA 093 IRN"),
    ("Israel said there would be no talks with Syria.", "ISR 125 SYR"),
    ("Israel said there were no talks with Syria.", ""),
    ("Russia condemned what it called Turkey's aggression against Syria.", "RUS 1123 TUR"),
    ("Russia condemned what it described as Turkish interference.", "RUS 111 TUR"),
    ("Turkey asked Russia to explain the flight of its planes.", "TUR 020 RUS"),
    ("Iran threatened to halt oil exports if Israel attacks Syria.", "IRN 1312 ISR"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES + GOVERNED)
def test_parties(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == listed(expected)
