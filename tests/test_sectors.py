"""What the parts of an actor code mean."""

import pytest

from coder.sectors import country_of, sector_names


@pytest.mark.parametrize(
    ("code", "country", "sectors"),
    [
        ("KOR", "KOR", None),
        ("KORGOVMIL", "KOR", "Government,Military"),
        ("IGOUNO", None, "International Government Organization"),
        ("IGOUNOMIL", None, "International Government Organization,Military"),
        ("NGO", None, "Nongovernmental Organizations / Activists"),
        ("COP", None, "Police"),
        ("XKXGOV", "XKX", "Government"),
        ("", None, None),
    ],
)
def test_what_an_actor_code_means(code, country, sectors):
    assert (country_of(code), sector_names(code)) == (country, sectors)
