"""Agreement of two codings: alpha against published values, and codings of every form."""

import json

import pytest

from coder.errors import InputError
from coder.evaluation import agreement
from coder.evaluation.agreement import alpha, compare_codings

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): example A, ten units, binary; B, twelve, nominal.
BINARY = ("0100000010", "1110010000"), 0.095
NOMINAL = ("aabbdcccedda", "babbbccceddd"), 0.692


@pytest.mark.parametrize(("labels", "value"), [BINARY, NOMINAL])
def test_alpha_is_the_published_one(labels, value):
    assert alpha(zip(*labels, strict=True), lambda a, b: float(a != b)) == pytest.approx(value, abs=0.0005)


def roots(text):
    return {str(n): frozenset(unit.split()) for n, unit in enumerate(text.split("|"))}


def test_by_unit_and_root():
    figures = compare_codings(roots("04|04 05||19"), roots("04|04||"), "text")
    assert (figures.units, figures.only_first, figures.only_second) == (4, 0, 0)
    assert figures.event_or_not.agreement == 0.75
    assert figures.same_roots == 0.5
    own = figures.roots["04"]
    assert (own.first, own.second, own.both, own.agreement, own.alpha) == (2, 2, 2, 1.0, 1.0)
    assert figures.roots["05"].alpha == pytest.approx(0)
    assert 0 < figures.roots_alpha < 1


def test_what_never_varies_agrees():
    figures = compare_codings(roots("|"), roots("|"), "text")
    assert (figures.event_or_not.alpha, figures.roots_alpha, figures.roots) == (1.0, 1.0, {})


def test_units_of_one_side_only_are_left_out():
    figures = compare_codings({"1": frozenset(["04"]), "2": frozenset()}, {"1": frozenset(["04"])}, "text")
    assert (figures.units, figures.only_first, figures.only_second, figures.same_roots) == (1, 1, 0, 1.0)


def test_two_files(tmp_path):
    one, other = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    event = {"source": "KOR", "code": "043", "target": "PRK"}
    one.write_text(json.dumps({"id": "1", "text": "a", "events": [event]}))
    other.write_text(json.dumps({"id": "1", "text": "a", "events": [event | {"code": "040"}]}))
    figures = agreement(one, other)
    assert (figures.unit, figures.units, figures.same_roots) == ("text", 1, 1.0)
    other.write_text(json.dumps({"id": "2", "text": "a", "events": []}))
    with pytest.raises(InputError, match="have no text in common"):
        agreement(one, other)
