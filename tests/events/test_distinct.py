"""Acts of one root between one pair in one sentence, with the real parser: one event or two."""

import pytest

SENTENCES = [
    # side by side: two
    ("The Turkish president condemned Syria and accused Syria of killing civilians.", "TURGOV 111 SYR, TURGOV 1123 SYR"),
    ("Rebels kidnapped three Turkish engineers and tortured two Turkish teachers in Syria.",
     "SYRREB 181 TURCVL, SYRREB 1822 TUREDU"),
    ("Rebels kidnapped a Turkish engineer and tortured another Turkish engineer in Syria.",
     "SYRREB 181 TURCVL, SYRREB 1822 TURCVL"),
    # a general code gives way to a detailed one
    ("Israel attacked Gaza and shelled Gaza with artillery.", "ISR 194 PSE"),
    # one told inside the other: the outer one
    ("Rebels in Syria started a hunger strike to protest against the Syrian government.", "SYRREB 142 SYRGOV"),
    # the same act twice
    ("Turkey condemned Syria, and Turkey condemned Syria again.", "TUR 111 SYR"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_what_is_told_twice_is_one_event(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == set(expected.split(", "))


def test_a_more_detailed_code_takes_the_place_of_a_mirrored_one(real_coder):
    events = real_coder.code("Russia held a meeting with Turkey and held peace talks with Turkey.", "2016-05-20")
    assert [(e.cameo_code, e.mirrors) for e in events] == [("046", None), ("046", 0)]
