"""Who is meant, by kind of phrase: cases.csv, written from knowledge of news, with the shipped parser and dictionaries.

The phrase in question stands in brackets in the sentence (or in the last of a few). `code` holds its actors, several
with blanks between them, none for no actor. `fails_because` says why a case is known to fail.
"""

import csv
import datetime as dt
from pathlib import Path

import pytest

with Path(__file__).with_name("cases.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


def parameter(case):
    known = case["fails_because"]
    marks = [pytest.mark.xfail(strict=False, reason=known)] if known else []
    return pytest.param(case, marks=marks, id=f"{case['kind']}: {case['sentence']} {case['date']}")


@pytest.mark.parametrize("case", [parameter(case) for case in CASES])
def test_the_phrase_is_this_actor(real_coder, case):
    assert actors(real_coder, case) == sorted(case["code"].split())


def actors(coder, case):
    before, phrase, after = case["sentence"].replace("]", "[").split("[")
    for coded, extraction in coder.extractions(
        before + phrase + after, dt.date.fromisoformat(case["date"]) if case["date"] else None
    ):
        if coded.end > len(before):
            start = len(before) - coded.start
            return codes(extraction, start, start + len(phrase)) if extraction else []
    raise AssertionError("the phrase is in no sentence")


def codes(extraction, start, end):
    """The actors of the phrase at these characters of the sentence: of its last word, or of what that belongs to."""
    tree = extraction.tree
    inside = [
        token for token, offset in enumerate(tree.offsets) if start <= offset < end and tree.pos[token] != "PUNCT"
    ]
    token = inside[-1]
    while tree.heads[token] in inside and tree.heads[token] != token:
        token = tree.heads[token]
    return sorted(mention.code for mention in extraction.cast.group(token))


def test_there_are_cases_of_every_kind():
    assert len(CASES) >= 300
    assert len({case["kind"] for case in CASES}) >= 15


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        ("Anti-Japan protests erupted in China.", {"JPN"}),
        ("Egyptians held anti-U.S. demonstrations.", {"USA"}),
        ("Anti-government protests erupted in Egypt.", {"EGYGOV"}),
    ],
)
def test_a_protest_addresses_whom_it_is_against(real_coder, sentence, targets):
    events = [event for coded, _ in real_coder.extractions(sentence, dt.date(2012, 9, 27)) for event in coded.events]
    assert {event.target.code for event in events} == targets
