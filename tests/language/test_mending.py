"""What the parser often gets wrong, mended: names taken for one, nouns that sum a clause up, objects after days."""

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


def test_an_object_after_a_day_is_the_verbs_and_not_the_days():
    found = mended(
        rows(
            ("Colombia", "PROPN", "nsubj", 1),
            ("rejected", "VERB", "ROOT", 1),
            ("on", "ADP", "case", 4),
            ("Monday", "PROPN", "compound", 4),
            ("accusations", "NOUN", "obl", 1),
        )
    )
    assert heads_and_relations(found)[2:] == [("case", 3), ("obl", 1), ("obj", 1)]


def test_a_phrase_of_day_and_hour_stays():
    right = rows(
        ("Troops", "NOUN", "nsubj", 1),
        ("attacked", "VERB", "ROOT", 1),
        ("on", "ADP", "case", 4),
        ("Monday", "PROPN", "compound", 4),
        ("night", "NOUN", "obl", 1),
    )
    assert mended(right) == right


def test_what_is_claimed_hangs_on_the_claim():
    found = mended(
        [
            Row("Iran", "Iran", "PROPN", "", "nsubj", 1, 0),
            Row("denied", "deny", "VERB", "", "ROOT", 1, 5),
            Row("claims", "claim", "NOUN", "", "obj", 1, 12),
            Row("that", "that", "SCONJ", "", "mark", 5, 19),
            Row("it", "it", "PRON", "", "nsubj", 5, 24),
            Row("attacked", "attack", "VERB", "", "advcl", 1, 27),
        ]
    )
    assert heads_and_relations(found)[5] == ("acl", 2)


def test_a_participle_with_an_object_is_the_verb_of_the_sentence():
    found = mended(
        [
            Row("Police", "police", "NOUN", "NNS", "ROOT", 0, 0),
            Row("arrested", "arrest", "VERB", "VBN", "acl", 0, 7),
            Row("protesters", "protester", "NOUN", "NNS", "obj", 1, 16),
            Row(".", ".", "PUNCT", ".", "punct", 0, 26),
        ]
    )
    assert heads_and_relations(found) == [("nsubj", 1), ("ROOT", 1), ("obj", 1), ("punct", 1)]


def test_a_participle_without_an_object_stays_what_the_noun_suffered():
    right = [
        Row("Protesters", "protester", "NOUN", "NNS", "ROOT", 0, 0),
        Row("arrested", "arrest", "VERB", "VBN", "acl", 0, 11),
        Row("in", "in", "ADP", "IN", "case", 3, 20),
        Row("Cairo", "Cairo", "PROPN", "NNP", "obl", 1, 23),
    ]
    assert mended(right) == right


def test_a_plural_title_belongs_to_the_first_name_after_it():
    title = Row("Presidents", "president", "NOUN", "NNS", "nsubj", 1, 0)
    name = Row("Wade", "Wade", "PROPN", "NNP", "nsubj", 2, 0)
    verb = Row("met", "meet", "VERB", "VBD", "ROOT", 2, 0)
    assert heads_and_relations(mended([title, name, verb])) == [("nmod:desc", 1), ("nsubj", 2), ("ROOT", 2)]


def test_names_with_titles_of_their_own_are_no_appositions_in_a_list():
    found = mended(
        rows(
            ("President", "PROPN", "nmod:desc", 1),
            ("Moon", "PROPN", "nsubj", 7),
            ("President", "PROPN", "nmod:desc", 3),
            ("Xi", "PROPN", "appos", 1),
            ("and", "CCONJ", "cc", 6),
            ("Premier", "PROPN", "nmod:desc", 6),
            ("Abe", "PROPN", "conj", 3),
            ("met", "VERB", "ROOT", 7),
        )
    )
    assert (found[3].dep, found[3].head) == ("conj", 1)


def test_what_hangs_on_the_end_of_a_name_belongs_to_the_name():
    found = mended(
        rows(
            ("Yahya", "PROPN", "nsubj", 4),
            ("Jammeh", "PROPN", "flat", 0),
            ("of", "ADP", "case", 3),
            ("Gambia", "PROPN", "nmod", 1),
            ("spoke", "VERB", "ROOT", 4),
        )
    )
    assert found[3].head == 0


def test_a_preposition_on_the_title_of_an_object_makes_it_none():
    found = mended(
        rows(
            ("held", "VERB", "ROOT", 0),
            ("talks", "NOUN", "obj", 0),
            ("with", "ADP", "case", 3),
            ("Minister", "PROPN", "nmod:desc", 4),
            ("Singh", "PROPN", "obj", 0),
        )
    )
    assert heads_and_relations(found)[2:] == [("case", 4), ("nmod:desc", 4), ("obl", 0)]


def test_fighting_after_a_preposition_is_a_noun():
    found = mended(
        rows(
            ("people", "NOUN", "nsubj:pass", 1),
            ("killed", "VERB", "ROOT", 1),
            ("in", "SCONJ", "mark", 3),
            ("fighting", "VERB", "advcl", 1),
            ("between", "ADP", "case", 5),
            ("clans", "NOUN", "obl", 3),
        )
    )
    assert heads_and_relations(found)[2:] == [("case", 3), ("obl", 1), ("case", 5), ("nmod", 3)]
    assert (found[3].pos, found[3].lemma) == ("NOUN", "fighting")


def test_killing_with_an_object_is_a_verb():
    found = mended(
        rows(
            ("detonated", "VERB", "ROOT", 0),
            ("a", "DET", "det", 3),
            ("bomb", "NOUN", "compound", 3),
            ("killing", "NOUN", "obj", 0),
            ("people", "NOUN", "obj", 3),
        )
    )
    assert heads_and_relations(found) == [("ROOT", 0), ("det", 2), ("obj", 0), ("advcl", 0), ("obj", 3)]


def test_the_subject_of_a_verb_with_a_hyphen_is_not_a_part_of_its_first_half():
    found = mended(
        rows(
            ("North", "PROPN", "compound", 1),
            ("Korea", "PROPN", "compound", 2),
            ("test", "NOUN", "obl:unmarked", 4),
            ("-", "PUNCT", "punct", 2),
            ("fired", "VERB", "ROOT", 4),
            ("missiles", "NOUN", "obj", 4),
        )
    )
    assert heads_and_relations(found)[:3] == [("compound", 1), ("nsubj", 4), ("obl:unmarked", 4)]
