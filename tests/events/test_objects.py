"""What stands for a verb's object, in trees written by hand."""

import pytest
from trees import tree

from coder.events.compiler import compile_pattern
from coder.events.frame import Frame
from coder.events.objects import after_phrasal, beside
from coder.events.words import WordSets

NO_SETS = WordSets({})
WITHDREW = """
    1 Iran      Iran     PROPN NNP nsubj 2
    2 withdrew  withdraw VERB  VBD root  2
    3 from      from     ADP   IN  case  4
    4 Iraq      Iraq     PROPN NNP obl   2
"""
CHEERED = """
    1 He      he    PRON PRP nsubj:pass 3
    2 was     be    AUX  VBD aux:pass   3
    3 cheered cheer VERB VBN root       3
    4 when    when  ADV  WRB advmod     6
    5 he      he    PRON PRP nsubj      6
    6 came    come  VERB VBD advcl      3
"""


@pytest.mark.parametrize(
    ("pattern", "objects"),
    [
        ("SRC (quit|withdraw from) TGT", [3]),
        ("SRC (quit|withdraw) TGT", []),
        ("SRC (quit|withdraw into) TGT", []),
    ],
)
def test_the_noun_after_a_phrasal_verb_is_its_object(pattern, objects):
    frame = Frame(1, subject=[0], oblique=[("from", 3)])
    assert after_phrasal(tree(WITHDREW), frame, compile_pattern(pattern, NO_SETS)) == objects


def test_a_clause_with_a_subject_is_no_object():
    assert beside(tree(CHEERED), Frame(2, passive=True), compile_pattern("SRC cheer arrival", NO_SETS)) == []
