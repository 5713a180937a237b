"""Nouns that name acts, with the real parser: who does them, and what the verb that carries them says of them."""

import pytest
from tables import listed

CARRIED = [
    ("Israel launched an attack on Gaza.", "ISR 190 PSE"),
    ("Israel will launch an attack on Gaza.", "ISR 138 PSE"),
    ("Israel did not launch an attack on Gaza.", ""),
    ("Israel may launch an attack on Gaza.", ""),
    ("Israel will not hold talks with Syria.", "ISR 125 SYR"),
    ("Talks between Israel and Syria will be held on Sunday.", "ISR 036 SYR, SYR 036 ISR"),
    ("Talks between Israel and Syria were not held.", ""),
    ("Israel will continue its bombardment of Gaza.", "ISR 1384 PSE"),
    ("Israel did not continue the killing of Syrian journalists.", ""),
    # what comes after or before is not done by who acts now
    ("France imposed sanctions on Syria following Turkish attacks on Iraq.", "FRA 163 SYR, TUR 190 IRQ"),
    ("Israel and Egypt criticized Iran after talks with Syria.",
     "ISR 111 IRN, EGY 111 IRN, ISR 046 SYR, SYR 046 ISR, EGY 046 SYR, SYR 046 EGY"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CARRIED)
def test_the_verb_that_carries_a_noun_tells_its_mood(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == listed(expected)


UTTERED = [
    ("The Security Council adopted a resolution condemning Syria.", "IGOUNO 111 SYR"),
    (
        "The Security Council adopted a resolution demanding that Iraq withdraw its troops from Kuwait.",
        "IGOUNO 1056 IRQ",
    ),
    ("A resolution condemning Syria was adopted by the Security Council.", "IGOUNO 111 SYR"),
    ("The Security Council will adopt a resolution condemning Syria.", "IGOUNO 111 SYR"),
    ("The Security Council did not adopt a resolution condemning Syria.", ""),
    ("The Security Council failed to pass a resolution condemning Syria.", ""),
    ("Russia vetoed a resolution condemning Syria.", ""),
    ("The U.S. president signed an order freezing the assets of Iranian officials.", "USAGOV 163 IRNGOV"),
    ("The French parliament passed a law banning Turkish imports.", "FRALEG 163 TUR"),
    ("Japan issued a statement denouncing North Korea.", "JPN 111 PRK"),
    ("The Chinese foreign minister held a news conference criticizing Japan.", "CHNGOV 111 JPN"),
    ("Turkish soldiers guarding the border arrested Syrian journalists.", "TURMIL 173 SYRMED"),
    # an infinitive or gerund below a noun
    ("Russia took the step of summoning the Turkish ambassador.", "RUS 114 TURGOV"),
    ("The Turkish president accepted an invitation to visit Syria.", "TURGOV 036 SYR"),
    ("The Turkish president rejected an invitation to visit Syria.", "TURGOV 125 SYR"),
    ("Germany approved a plan to send aid to Mali.", "DEU 033 MLI"),
    ("Germany approved Russia's plan to send aid to Mali.", "RUS 033 MLI"),
]


@pytest.mark.parametrize(("sentence", "expected"), UTTERED)
def test_who_issues_a_text_does_what_it_says(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == listed(expected)
