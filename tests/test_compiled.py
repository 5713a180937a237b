"""Compiled dictionaries kept between runs: the same as made anew, made anew when anything changed, never in the way."""

import gc
import shutil

import pytest

from coder.compiled import KEPT, cache_folder, kept
from coder.dictionaries import load_dictionaries
from coder.errors import DictionaryError
from coder.locations import dictionaries_path


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("CODER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_the_second_time_it_is_not_made():
    made = []

    def make():
        made.append(1)
        return ({"a": 1}, "b")

    assert [kept("x", make), kept("x", make), kept("y", make)] == [[{"a": 1}, "b"]] * 3
    assert len(made) == 2


@pytest.mark.parametrize("runs", [True, False])
def test_the_garbage_collector_rests_and_is_then_as_it_was(runs):
    before = gc.isenabled()
    try:
        (gc.enable if runs else gc.disable)()
        assert kept("x", lambda: [gc.isenabled()]) == [False]
        assert gc.isenabled() is runs
    finally:
        (gc.enable if before else gc.disable)()


def test_a_broken_file_is_made_anew(cache):
    kept("x", lambda: [1])
    (path,) = cache.glob("*.pickle")
    path.write_bytes(b"no pickle")
    assert kept("x", lambda: [2]) == [2]
    assert kept("x", lambda: [3]) == [2]


def test_the_oldest_go(cache):
    for number in range(KEPT + 3):
        kept(str(number), lambda: [1])
    assert len(list(cache.glob("*"))) == KEPT


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("CODER_CACHE", str(tmp_path / "file" / "below"))
    assert [kept("x", lambda: [1]), kept("x", lambda: [2])] == [[1], [2]]


def test_off(cache, monkeypatch):
    monkeypatch.setenv("CODER_CACHE", "off")
    assert kept("x", lambda: [1]) == [1]
    assert cache_folder() is None
    assert not cache.exists()


def test_dictionaries_are_the_same_from_the_cache(cache):
    anew = load_dictionaries(dictionaries_path())
    again = load_dictionaries(dictionaries_path())
    assert list(cache.glob("*.pickle"))
    assert (again.hash, again.summary, again.folder) == (anew.hash, anew.summary, anew.folder)
    text = "Turkish police arrested Angela Merkel in Kabul."
    assert again.actors.gazetteer.find(text, None) == anew.actors.gazetteer.find(text, None)
    assert again.discards.story("shares rose on the stock exchange") == anew.discards.story(
        "shares rose on the stock exchange"
    )


def test_a_change_or_an_error_is_noticed_at_once(tmp_path):
    folder = tmp_path / "dictionaries"
    shutil.copytree(dictionaries_path(), folder)
    first = load_dictionaries(folder)
    with (folder / "actors" / "officials.csv").open("a", encoding="utf-8") as file:
        file.write("a-b,Zorvan Quuxley,,,GBRGOV,,,,test\n")
    second = load_dictionaries(folder)
    assert second.hash != first.hash
    assert second.actors.gazetteer.lookup("Zorvan Quuxley")
    with (folder / "actors" / "officials.csv").open("a", encoding="utf-8") as file:
        file.write("a-c,Zorvan Quuxley,,,XXXGOV,,,,test\n")
    with pytest.raises(DictionaryError, match="XXXGOV"):
        load_dictionaries(folder)
