"""The tree's questions, on sentences written as rows."""

import pytest
from trees import tree

ATTACK = tree("""
    1 Turkish  Turkish  ADJ   JJ   amod   2
    2 troops   troop    NOUN  NNS  nsubj  3
    3 marched  march    VERB  VBD  ROOT   3
    4 out      out      ADP   IN   case   6
    5 of       of       ADP   IN   fixed  4
    6 Syria    Syria    PROPN NNP  obl    3
    7 ,        ,        PUNCT ,    punct  8
    8 Iraq     Iraq     PROPN NNP  conj   6
    9 and      and      CCONJ CC   cc     10
    10 Iran    Iran     PROPN NNP  conj   8
    11 after   after    SCONJ IN   mark   12
    12 killing kill     VERB  VBG  advcl  3
    13 the     the      DET   DT   det    16
    14 heavily heavily  ADV   RB   advmod 15
    15 armed   armed    ADJ   JJ   amod   16
    16 army    army     NOUN  NN   compound 17
    17 chief   chief    NOUN  NN   obj    12
    18 's      's       PART  POS  case   17
""")
WORD = {word: index for index, word in enumerate(ATTACK.words)}


@pytest.mark.parametrize(
    ("word", "case"), [("Syria", "out of"), ("killing", "after"), ("troops", ""), ("chief", ""), ("Iraq", "")]
)
def test_case(word, case):
    assert ATTACK.case(WORD[word]) == case


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Syria", "Syria Iraq Iran"), ("Iraq", "Iraq Iran"), ("Iran", "Iran"), ("marched", "marched")],
)
def test_conjuncts(word, expected):
    assert [ATTACK.words[token] for token in ATTACK.conjuncts(WORD[word])] == expected.split()


def test_a_clause_is_no_conjunct_of_a_noun():
    mixed = tree("1 Iran Iran PROPN NNP ROOT 1\n2 left leave VERB VBD conj 1")
    assert mixed.conjuncts(0) == [0]


@pytest.mark.parametrize(
    ("word", "expected"), [("troops", "turkish"), ("chief", "army armed"), ("army", "the armed"), ("Syria", "")]
)
def test_modifiers(word, expected):
    assert ATTACK.modifiers(WORD[word]) == set(expected.split())


def test_kids_are_in_the_order_of_the_text():
    assert [ATTACK.words[kid] for kid in ATTACK.kids(WORD["marched"], "obl", "nsubj", "advcl")] == [
        "troops",
        "Syria",
        "killing",
    ]
    assert ATTACK.kids(WORD["Iran"], "obj") == []


def test_subtree_and_span():
    below = ATTACK.subtree(WORD["Syria"], frozenset({"case", "punct", "cc"}))
    assert [ATTACK.words[token] for token in sorted(below)] == ["Syria", "Iraq", "Iran"]
    start, end = ATTACK.span(below)
    assert ATTACK.text[start:end] == "Syria , Iraq and Iran"
    assert ATTACK.span(reversed(below)) == (start, end)
    start, end = ATTACK.span(ATTACK.subtree(WORD["marched"]))
    assert ATTACK.text[start:end] == ATTACK.text


@pytest.mark.parametrize(("word", "finite"), [("marched", True), ("killing", False)])
def test_is_finite(word, finite):
    assert ATTACK.is_finite(WORD[word]) is finite


def test_lemmas_are_lower_case():
    assert ATTACK.lemmas[WORD["Syria"]] == "syria"
    assert {"march", "turkish", "kill"} <= ATTACK.lemma_set


def test_an_empty_tree():
    assert len(tree("")) == 0


def test_the_parser_gives_the_same_tree_as_rows(real_coder):
    from coder.language import tree_of

    doc = real_coder.nlp("Turkish troops attacked Syria.")
    parsed = tree_of(doc)
    assert parsed.words == ("Turkish", "troops", "attacked", "Syria", ".")
    assert parsed.lemmas[:4] == ("turkish", "troop", "attack", "syria")
    assert parsed.deps == ("amod", "nsubj", "ROOT", "obj", "punct")
    assert parsed.heads == (1, 2, 2, 2, 2)
    assert parsed.offsets == (0, 8, 15, 24, 29)
