"""Word sets: members of several words, sets within sets, and what cannot be expanded."""

import pytest

from coder.events.words import WordSets

SETS = {
    "attack": ["attack", "air strike", "@bombing"],
    "bombing": ["bomb", "@big bomb"],
    "big": ["big", "very large"],
    "empty": [],
    "self": ["a", "@self"],
    "first": ["@second"],
    "second": ["x @third"],
    "third": ["@first"],
    "broken": ["@missing"],
    "Capital": ["Attack"],
}


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("attack", "attack, air strike, bomb, big bomb, very large bomb"),
        ("bombing", "bomb, big bomb, very large bomb"),
        ("empty", ""),
        ("Capital", "attack"),
    ],
)
def test_expand(name, members):
    assert {" ".join(words) for words in WordSets(SETS).expand(name)} == set(filter(None, members.split(", ")))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nothing", "@nothing is no word set"),
        ("broken", "@missing is no word set"),
        ("self", "@self contains itself, by way of self"),
        ("first", "@first contains itself, by way of first -> second -> third"),
    ],
)
def test_what_cannot_be_expanded(name, message):
    with pytest.raises(ValueError, match=message):
        WordSets(SETS).expand(name)


def test_the_set_of_a_file_stands_before_the_shared_one():
    own = WordSets(SETS, {"big": ["huge"]})
    assert own.expand("bombing") == {("bomb",), ("huge", "bomb")}
