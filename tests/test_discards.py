"""Discards: their examples, and what `unless` and `at_least` mean."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from coder.discards import DiscardEntry, Discards, load_discards
from coder.locations import dictionaries_path
from coder.tables import read_yaml

FILE = dictionaries_path(None) / "discards.yaml"
ENTRIES: list[DiscardEntry] = read_yaml(FILE, list[DiscardEntry], [])


@pytest.fixture(scope="module")
def discards() -> Discards:
    problems: list[str] = []
    found = load_discards(FILE, problems)
    assert not problems
    return found


@pytest.mark.parametrize("text", [text for entry in ENTRIES for text in entry.examples])
def test_an_example_is_discarded(discards: Discards, text: str) -> None:
    assert discards.story(text) or discards.sentence(text)


@pytest.mark.parametrize("text", [text for entry in ENTRIES for text in entry.keeps])
def test_what_an_entry_keeps_no_entry_discards(discards: Discards, text: str) -> None:
    assert not discards.story(text)
    assert not discards.sentence(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The storm hit Crete.", "weather"),
        ("The storm hit Crete, and Greece asked for Aid.", ""),  # in any case
        ("The storm hit Crete, and THE U.N. came.", ""),
        ("The un-named storm hit Crete.", "weather"),  # as written
        ("Crete saw stormy talks.", ""),
    ],
)
def test_unless_keeps_what_the_phrases_would_discard(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "discards.yaml"
    entry = {"id": "weather", "level": "sentence", "phrases": ["storm"], "unless": [["aid"], ["U.N."]]}
    path.write_bytes(msgspec.yaml.encode([entry]))
    assert load_discards(path, []).sentence(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Peru crushed Chile 6-2.", "score"),
        ("Peru held office in 1996-98.", ""),  # no number of four digits
        ("Peru crushed well-known rivals.", ""),
    ],
)
def test_a_hash_stands_for_a_number(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "discards.yaml"
    path.write_bytes(msgspec.yaml.encode([{"id": "score", "level": "sentence", "phrases": ["#-#"]}]))
    assert load_discards(path, []).sentence(text) == reason


def test_a_word_in_two_cases_is_one_phrase(tmp_path: Path) -> None:
    path = tmp_path / "discards.yaml"
    path.write_bytes(
        msgspec.yaml.encode([{"id": "x", "level": "sentence", "phrases": ["games", "Games"], "at_least": 2}])
    )
    assert not load_discards(path, []).sentence("The Games are no games.")
