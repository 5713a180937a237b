"""How fast the coder is: `python -m benchmarks.speed [INPUT ...] [--repeat N] [--rounds N]`.

Codes stories end to end (read, code, write a dataset) and, in the same run on the same core, merely parses all of their
sentences with the same pipeline. Our own code should add at most half of the parse time. Then it times a cold start of
`coder explain`. INPUT is what `coder code` takes; by default the sample stories, `--repeat` times over. The fastest of
`--rounds` counts, since other work on the machine can only slow a round down.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # one core; read when numpy is loaded, so it stands before the imports

from benchmarks.steps import fastest
from coder.cli import COLLECTION
from coder.coder import BATCH, Coder
from coder.language.sentences import sentence_spans
from coder.language.text import clean
from coder.records import Story
from coder.run import CodingOptions, code_stories
from coder.stories import StoryDefaults, find_sources, read_stories

SEEDS = Path(__file__).parents[1] / "seeds"
LIMIT = 0.5  # of the parse time, for all that is not parsing
COLD_LIMIT = 3.0  # seconds
SENTENCE = "Trump threatened to impose sanctions on Iran."


class Text(NamedTuple):
    """What is coded: the stories, and their sentences as the parser gets them."""

    stories: list[Story]
    sentences: list[str]

    @property
    def words(self) -> int:
        """Words of all sentences, by blanks."""
        return sum(len(sentence.split()) for sentence in self.sentences)


def read(inputs: list[Path], repeat: int) -> Text:
    """Read the stories `repeat` times, under ids of their own."""
    found = [story for story in read_stories(find_sources(inputs), StoryDefaults()) if isinstance(story, Story)]
    stories = [Story(id=f"{n}-{s.id}", text=s.text, date=s.date) for n in range(repeat) for s in found]
    texts = (clean(story.text).text for story in stories)
    return Text(stories, [text[start:end] for text in texts for start, end in sentence_spans(text)])


def end_to_end(text: Text, coder: Coder) -> None:
    """Code the stories from a file into a dataset."""
    import msgspec  # noqa: PLC0415 - after the threads are set

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stories.jsonl"
        path.write_bytes(b"".join(msgspec.json.encode(story) + b"\n" for story in text.stories))
        code_stories([path], Path(folder) / "events", CodingOptions(), factory=lambda: coder)


def parse(text: Text, coder: Coder) -> None:
    """Parse every sentence, and do nothing with it."""
    for _ in coder.nlp.pipe(text.sentences, batch_size=BATCH):
        pass


def explain() -> None:
    """Explain a sentence in a process of its own."""
    command = [sys.executable, "-m", "coder", "explain", SENTENCE, "--date", "2018-03-05"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603


def main() -> int:
    """Measure and report; exit with 1 where a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", type=Path, default=[SEEDS])
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    gc.set_threshold(*COLLECTION)  # as the command does
    coder = Coder()
    text = read(options.inputs, options.repeat)
    count = len(text.sentences)
    parsing = fastest(options.rounds, lambda: parse(text, coder))
    coding = fastest(options.rounds, lambda: end_to_end(text, coder))
    cold = fastest(options.rounds, explain)
    added = (coding - parsing) / parsing
    print(f"{len(text.stories):,} stories, {count:,} sentences, {text.words:,} words, one core")
    print(f"merely parsed   {count / parsing:8,.0f} sentences/s  {text.words / parsing:9,.0f} words/s")
    print(f"coded           {count / coding:8,.0f} sentences/s  {text.words / coding:9,.0f} words/s")
    print(f"added by coding {added:8.2f} of the parse time (limit {LIMIT})")
    print(f"cold start of `coder explain` {cold:.2f} s (limit {COLD_LIMIT})")
    return int(added > LIMIT or cold > COLD_LIMIT)


if __name__ == "__main__":
    sys.exit(main())
