"""Pronouns that are objects, with the real parser: whom they mean, and when nobody can tell."""

import pytest

SENTENCES = [
    ("Rebels in Syria captured Turkish soldiers and threatened to kill them.", "SYRREB 181 TURMIL, SYRREB 138 TURMIL"),
    ("Russia criticized Turkey and accused it of attacking Syria.", "RUS 111 TUR, RUS 1123 TUR"),
    ("The Russian president met the Turkish president and thanked him.",
     "RUSGOV 040 TURGOV, TURGOV 040 RUSGOV, RUSGOV 051 TURGOV"),
    ("Turkish police arrested a Syrian journalist and beat him.", "TURCOP 173 SYRMED, TURCOP 182 SYRMED"),
    ("Pakistan released Indian fishermen after detaining them.", "PAK 0841 INDCVL, PAK 173 INDCVL"),
    ("Iran rejected the U.S. plan, calling it dangerous.", "IRN 120 USA, IRN 111 USA"),
    ("Iran seized two British ships and detained their crews.", "IRN 1711 GBR, IRN 173 GBRCVL"),
    ("Turkey recalled its ambassador to Israel, and Greece held talks with it.",
     "TUR 161 ISR, GRC 046 ISR, ISR 046 GRC"),
    ("Iran said Israel had attacked it.", "ISR 190 IRN"),
    # number, sex, and who acts
    ("Israel attacked Hamas, and Iran condemned it.", "ISR 190 PSEREB"),
    ("Turkey criticized Iran and threatened to attack him.", "TUR 111 IRN"),
    ("Turkey arrested a Syrian journalist and beat them.", "TUR 173 SYRMED"),
    # the sentence before
    ("Turkish police arrested Syrian journalists. Turkey will deport them.", "TURCOP 173 SYRMED, TUR 137 SYRMED"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_whom_an_object_pronoun_means(events_of, text, expected):
    assert events_of(text, "2016-05-20") == set(expected.split(", "))
