"""Workers: results in order, and what a process that dies costs."""

import pytest
from fake_coder import FakeCoder, broken_factory

from coder.pool import CHUNK_CHARACTERS, CHUNK_STORIES, chunks, code_in_order
from coder.records import RejectedStory, Story

MEET = "KORGOV 040 PRKGOV | PRKGOV 040 KORGOV"


def test_results_come_in_the_order_of_the_input():
    items = [
        RejectedStory(place="x", reason="no id") if n % 7 == 3 else Story(id=str(n), text=MEET)
        for n in range(3 * CHUNK_STORIES)
    ]
    results = list(code_in_order(items, FakeCoder(), FakeCoder, workers=2))
    assert [getattr(result, "story", result) for result in results] == items


def test_a_worker_that_dies_costs_only_its_story(caplog):
    items = [Story(id=str(n), text="die" if n == 40 else MEET) for n in range(70)]
    results = list(code_in_order(items, FakeCoder(), FakeCoder, workers=2))
    assert [result.story.id for result in results] == [str(n) for n in range(70)]
    assert [result.story.id for result in results if result.status != "coded"] == ["40"]
    assert results[40].reason.startswith("worker died")
    assert "starting the workers anew" in caplog.text


def test_a_coder_that_cannot_be_made_is_an_error():
    with pytest.raises(ValueError, match="no coder today"):
        list(code_in_order([Story(id="1", text="a")], FakeCoder(), broken_factory, workers=2))


def test_chunks_are_small_in_number_and_length():
    long = Story(id="1", text="a" * CHUNK_CHARACTERS)
    short = Story(id="2", text="a")
    assert [len(chunk) for chunk in chunks([short, long, *[short] * (CHUNK_STORIES + 1)])] == [2, CHUNK_STORIES, 1]
