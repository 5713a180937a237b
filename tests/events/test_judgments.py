"""What a speaker says that another is or has done, with the real parser."""

import pytest
from tables import listed

SENTENCES = [
    # with any verb of speech, before, after and around the clause
    ("France said Turkey was irresponsible.", "FRA 111 TUR"),
    ("Turkey was irresponsible, France complained.", "FRA 111 TUR"),
    ("Turkey was irresponsible, according to France.", "FRA 111 TUR"),
    ("The French president responded by saying that Turkey was irresponsible.", "FRAGOV 111 TUR"),
    ("Turkey was irresponsible.", ""),
    # denied praise is blame, denied blame nothing
    ("France said Turkey had kept its promises.", "FRA 051 TUR"),
    ("France said Turkey had not kept its promises.", "FRA 111 TUR"),
    ("France said Turkey was not irresponsible.", ""),
    ("France said the plan by Turkey would be a mistake.", "FRA 111 TUR"),
    ("France said Turkey might be irresponsible.", ""),
    # by the preposition as well: "out of touch" is not "in touch"
    ("France said Turkey was out of touch.", "FRA 111 TUR"),
    ("France said Turkey was in line for membership.", ""),
    # what goes on is told as what is; a claim says it as well
    ("France said Turkey continued to violate the ceasefire.", "FRA 112 TUR"),
    ("France claimed that Turkey had become irresponsible.", "FRA 111 TUR"),
    # of himself, of a thing, in an aside, in the words of a third
    ("France said it was irresponsible.", ""),
    ("France said Turkey's rocket had failed to do damage.", ""),
    ("France said it would visit Iran, which has failed to arrest the killers.", "FRA 036 IRN"),
    ("Russia has accused Turkey of violating the ceasefire, France said.", "RUS 1123 TUR"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_judgments(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == listed(expected)
