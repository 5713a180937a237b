"""Quotations and reported adjectives, with the real parser: "we" is who is quoted, "it was angry" the subject above."""

import pytest
from tables import listed

SENTENCES = [
    ('"We condemn Israel," said the Iranian president.', "IRNGOV 111 ISR"),
    ('"We condemn Israel," the Iranian president said.', "IRNGOV 111 ISR"),
    ('"I will meet the Syrian president," the Turkish president said.', "TURGOV 036 SYRGOV"),
    ('"We will never negotiate with Israel," said an Iranian spokesman.', "IRNGOV 125 ISR"),
    ("We condemn Israel.", ""),
    ("Russia said it was angry at Turkey.", "RUS 110 TUR"),
    ("He is critical of Turkey, the Russian president said.", "RUSGOV 111 TUR"),
    ("Having arrested Syrian journalists, Turkish police left the town.", "TURCOP 173 SYRMED"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_who_speaks(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == listed(expected)
