"""The names that the package gives."""

import pytest

import coder
from coder.records import Story


def test_the_package_gives_its_names_lazily():
    assert coder.Story is Story
    assert set(coder.__all__) <= set(dir(coder))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        coder.nothing  # noqa: B018
