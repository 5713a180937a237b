"""Where the dictionaries are found."""

import pytest

from coder.errors import InputError
from coder.locations import VARIABLE, dictionaries_path


def test_dictionaries_are_found_in_order(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    assert (dictionaries_path() / "cameo.csv").exists()
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert dictionaries_path() == tmp_path
    with pytest.raises(InputError, match=r'dictionaries: ".*none" is not a folder'):
        dictionaries_path(tmp_path / "none")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "gone"))
    with pytest.raises(InputError, match=VARIABLE):
        dictionaries_path()


def test_no_dictionaries_at_all(tmp_path, monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("coder.locations.INSTALLED", tmp_path / "a")
    monkeypatch.setattr("coder.locations.CHECKOUT", tmp_path / "b")
    with pytest.raises(InputError, match="No dictionaries in"):
        dictionaries_path()
