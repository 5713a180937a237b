"""What coordinated verbs share, with the real parser: object and agent, but not what one of them has of its own."""

import pytest

SENTENCES = [
    ("Turkey arrested and expelled Syrian journalists.", "TUR 173 SYRMED, TUR 174 SYRMED"),
    ("Israel arrested or deported Syrian journalists.", "ISR 173 SYRMED, ISR 174 SYRMED"),
    ("Turkish police beat and arrested Syrian journalists.", "TURCOP 182 SYRMED, TURCOP 173 SYRMED"),
    ("Turkish police arrested and tortured Syrian journalists.", "TURCOP 173 SYRMED, TURCOP 1822 SYRMED"),
    ("Syrian journalists were arrested and deported by Turkey.", "TUR 173 SYRMED, TUR 174 SYRMED"),
    ("Syrian rebels were arrested and executed by Turkish troops.", "TURMIL 173 SYRREB, TURMIL 1823 SYRREB"),
    ("Turkish soldiers were abducted, tortured and freed by Syrian rebels.",
     "SYRREB 181 TURMIL, SYRREB 1822 TURMIL, SYRREB 0841 TURMIL"),
    ("Turkey was shocked and saddened by the killings in Syria.", "TUR 018 SYR"),
    # the target of another act of the same kind
    ("Turkey recalled its ambassador and suspended talks with Syria.", "TUR 161 SYR, TUR 164 SYR"),
    ("Turkey criticized Syria and recalled its ambassador.", "TUR 111 SYR, TUR 161 SYR"),
    ("Turkey visited Syria and recalled its ambassador.", "TUR 042 SYR, SYR 043 TUR, TUR 161 -"),
    # who is named apart of those told of
    ("Turkish police arrested ten people, including two Syrian journalists.", "TURCOP 173 TURCVL, TURCOP 173 SYRMED"),
    ("Syrian rebels killed ten people, two of them Turkish soldiers.", "SYRREB 180 SYRCVL, SYRREB 180 TURMIL"),
    # each its own
    ("Turkey arrested Syrian journalists and expelled Iraqi diplomats.", "TUR 173 SYRMED, TUR 161 IRQGOV"),
    ("Russia visited Syria and criticized Turkey.", "RUS 042 SYR, SYR 043 RUS, RUS 111 TUR"),
    ("Turkish police arrested Syrian journalists and left.", "TURCOP 173 SYRMED"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_coordinated_verbs(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == set(expected.split(", "))
