"""What the parser often gets wrong, mended: coordinated names taken for one, nouns that sum a clause up."""

import datetime as dt

import pytest

from coder.language.mending import mended
from coder.language.tree import Row


def rows(*tokens):
    return [Row(word, word, pos, "", dep, head, 0) for word, pos, dep, head in tokens]


def heads_and_relations(found):
    return [(row.dep, row.head) for row in found]


def test_a_name_inside_of_another_becomes_the_first_of_two():
    found = mended(
        rows(
            ("Chirac", "PROPN", "compound", 3),
            ("and", "CCONJ", "cc", 2),
            ("Chancellor", "PROPN", "nmod:desc", 3),
            ("Merkel", "PROPN", "nsubj", 4),
            ("met", "VERB", "ROOT", 4),
        )
    )
    assert heads_and_relations(found) == [("nsubj", 4), ("cc", 2), ("nmod:desc", 3), ("conj", 0), ("ROOT", 4)]


def test_the_end_of_the_second_name_is_no_part_of_the_first():
    found = mended(
        rows(
            ("Chirac", "PROPN", "nsubj", 4),
            ("and", "CCONJ", "cc", 2),
            ("Chancellor", "PROPN", "conj", 0),
            ("Merkel", "PROPN", "flat", 0),
            ("met", "VERB", "ROOT", 4),
        )
    )
    assert found[3].head == 2


def test_a_coordination_that_the_parser_found_stays():
    right = rows(
        ("Chirac", "PROPN", "nsubj", 4),
        ("and", "CCONJ", "cc", 3),
        ("Chancellor", "PROPN", "nmod:desc", 3),
        ("Merkel", "PROPN", "conj", 0),
        ("met", "VERB", "ROOT", 4),
    )
    assert mended(right) == right


@pytest.mark.parametrize(
    "sentence",
    [
        "Bush and Indian Prime Minister Manmohan Singh signed an agreement on Thursday.",
        "Talks between Bush and Indian Prime Minister Manmohan Singh collapsed.",
        "Bush and Indian Prime Minister Singh held talks.",
    ],
)
def test_both_leaders_are_parties(real_coder, sentence):
    events = [event for coded, _ in real_coder.extractions(sentence, dt.date(2006, 3, 2)) for event in coded.events]
    assert {(event.source.code, event.target.code) for event in events} == {("USAGOV", "INDGOV"), ("INDGOV", "USAGOV")}


def test_a_noun_that_sums_up_a_clause_is_not_the_subject_of_what_is_told_of_it():
    found = mended(
        rows(
            ("Chad", "PROPN", "nsubj", 1),
            ("accused", "VERB", "ccomp", 7),
            ("Sudan", "PROPN", "obj", 1),
            (",", "PUNCT", "punct", 7),
            ("a", "DET", "det", 5),
            ("charge", "NOUN", "nsubj", 7),
            ("Sudan", "PROPN", "nsubj", 7),
            ("denied", "VERB", "ROOT", 7),
        )
    )
    relations = [("nsubj", 1), ("ROOT", 1), ("obj", 1), ("punct", 1), ("det", 5), ("appos", 1), ("nsubj", 7)]
    assert heads_and_relations(found) == [*relations, ("acl:relcl", 5)]
