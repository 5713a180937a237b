"""Actor codes: what they begin with, what an agent of theirs has; and the examples in the docstrings."""

import doctest

import pytest

import coder.actors.codes
import coder.actors.dictionary
from coder.actors.codes import base, is_code, with_sectors


@pytest.mark.parametrize("module", [coder.actors.codes, coder.actors.dictionary])
def test_the_docstrings(module):
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize("code", ["KOR", "KORGOV", "IGOUNO", "MIL"])
def test_codes(code):
    assert is_code(code)


@pytest.mark.parametrize("code", ["", "KO", "kor", "KORG", "KOR GOV", "KOR1", "~GOV", "KOR\n"])
def test_no_codes(code):
    assert not is_code(code)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("KOR", "KOR"), ("KORGOVMIL", "KOR"), ("IGO", "IGO"), ("IGOEUREEC", "IGOEUREEC"), ("IGOEUREECMIL", "IGOEUREEC"),
     ("NGOHRI", "NGO"), ("UAF", ""), ("COP", ""), ("MNC", "MNC"), ("", "")],
)  # fmt: skip
def test_base(code, expected):
    assert base(code) == expected


@pytest.mark.parametrize(
    ("code", "sectors", "expected"),
    [("KOR", "GOV", "KORGOV"), ("KORGOV", "COP", "KORCOP"), ("PSEREB", "GOV", "PSEREB"), ("IGOUNO", "GOV", "IGOUNO"),
     ("IGOUNO", "MIL", "IGOUNOMIL"), ("KORGOV", "", "KOR")],
)  # fmt: skip
def test_with_sectors(code, sectors, expected):
    assert with_sectors(code, sectors) == expected
