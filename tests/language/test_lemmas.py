"""Lemmas of words that the rules of the lemmatizer would cut wrong, with the real parser."""

import pytest

LEMMAS = [
    ("Kenya and Chad discuss the border.", "discuss"),
    ("Ministers express anger at Peru.", "express"),
    ("The two sides proceed with talks.", "proceed"),
    ("The rebels bring food to Goma.", "bring"),
    ("Iran summons the Dutch ambassador.", "summon"),
    ("Rebels wound two soldiers.", "wound"),
    ("Rebels lay siege to Goma.", "lay"),
    ("Ghana reoccupied the island.", "reoccupy"),
    ("Togo staged an exercise.", "stage"),
    ("Haiti hated the plan.", "hate"),
    ("Missiles hit two bases near Basra.", "base"),
    ("Police found the corpses in mass graves.", "grave"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "lemma"), LEMMAS)
def test_lemma_of_the_word(real_coder, sentence, lemma):
    assert lemma in [token.lemma_ for token in real_coder.nlp(sentence)]
