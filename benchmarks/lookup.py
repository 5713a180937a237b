"""How fast names are looked up: `python -m benchmarks.lookup [INPUT ...] [--repeat N] [--rounds N]`.

Looks all names of the dictionaries up in texts, sentence by sentence as the coder does and a story at a time, and sets it
against the automaton alone, whose matches nobody has yet resolved to actors of the day. Then it loads the dictionaries
in processes of their own, as they were compiled by a run before and afresh, and takes the memory that they add. INPUT is what `coder code` takes; by default the sample stories and the news items of `benchmarks/news/dev.jsonl`.
The fastest of `--rounds` counts, since other work on the machine can only slow a round down.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.steps import fastest, peak_kilobytes, run_step
from coder.actors.gazetteer import blanked, fold
from coder.cli import COLLECTION
from coder.dictionaries import Dictionaries, load_dictionaries
from coder.language.sentences import sentence_spans
from coder.locations import dictionaries_path
from coder.records import Story
from coder.stories import StoryDefaults, find_sources, read_stories

HERE = Path(__file__).parent
INPUTS = [HERE.parent / "seeds", HERE / "news" / "dev.jsonl"]
LOAD = "--load"  # what a process of its own does


class Load(NamedTuple):
    """Seconds and megabytes that loading took, without the start of Python and the imports."""

    seconds: float
    megabytes: float


def load() -> Dictionaries:
    """Load, and print the seconds and the megabytes it took."""
    before, began = peak_kilobytes(), time.process_time()
    loaded = load_dictionaries(dictionaries_path())
    print(time.process_time() - began, (peak_kilobytes() - before) / 1024)
    return loaded


def loads(rounds: int) -> tuple[Load, Load]:
    """The fastest load of dictionaries compiled before, and afresh."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CODER_CACHE"] = folder
        _load_apart()
        compiled = min(_load_apart() for _ in range(rounds))
        os.environ["CODER_CACHE"] = "off"
        fresh = min(_load_apart() for _ in range(rounds))
        del os.environ["CODER_CACHE"]
    return compiled, fresh


def _load_apart() -> Load:
    seconds, megabytes = run_step("benchmarks.lookup", LOAD).said.split()
    return Load(float(seconds), float(megabytes))


def look_up(inputs: list[Path], repeat: int, rounds: int) -> None:
    """Report the speed of looking up in these texts."""
    found = read_stories(find_sources(inputs), StoryDefaults())
    stories = [story for story in found if isinstance(story, Story)] * repeat
    sentences = [(story.text[a:b], story.date) for story in stories for a, b in sentence_spans(story.text)]
    gazetteer = load_dictionaries(dictionaries_path()).actors.gazetteer
    size = sum(len(story.text.encode()) for story in stories) / 1e6
    hits = sum(len(gazetteer.find(story.text, story.date)) for story in stories)
    automaton = gazetteer._automaton  # noqa: SLF001 - what it alone takes is the question
    print(f"{len(gazetteer):,} names; {size:.2f} MB of text, {hits / size / 1000:.0f} names found a KB; one core")
    for what, work in (
        ("names, by sentence", lambda: [gazetteer.find(text, date) for text, date in sentences]),
        ("names, by story", lambda: [gazetteer.find(story.text, story.date) for story in stories]),
        ("automaton alone", lambda: [automaton.find_overlapping(blanked(fold(f" {s.text} "))) for s in stories]),
    ):
        print(f"{what:20}{size / fastest(rounds, work, time.process_time):7.1f} MB/s")


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", type=Path, default=INPUTS)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    compiled, fresh = loads(options.rounds)
    gc.set_threshold(*COLLECTION)  # as the command does
    look_up(options.inputs, options.repeat, options.rounds)
    for what, took in (("loaded, compiled", compiled), ("loaded, afresh", fresh)):
        print(f"{what:20}{took.seconds:7.2f} s  {took.megabytes:4.0f} MB with all dictionaries")


if __name__ == "__main__":
    if sys.argv[1:] == [LOAD]:
        load()
    else:
        main()
