"""Nouns that name acts, with the real parser: who does them, and what the verb that carries them says of them."""

import pytest

CARRIED = [
    ("Israel launched an attack on Gaza.", "ISR 190 PSE"),
    ("Israel will launch an attack on Gaza.", "ISR 138 PSE"),
    ("Israel did not launch an attack on Gaza.", ""),
    ("Israel may launch an attack on Gaza.", ""),
    ("Israel will not hold talks with Syria.", "ISR 125 SYR"),
    ("Talks between Israel and Syria will be held on Sunday.", "ISR 036 SYR"),
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
    assert events_of(sentence, "2016-05-20") == set(filter(None, expected.split(", ")))
