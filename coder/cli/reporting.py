"""What `coder code` tells on stderr: a bar on a terminal, log lines elsewhere, and the summary at the end."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.logging import RichHandler
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from coder.dataset.manifest import STATUSES
from coder.pool import Result
from coder.records import CodedStory
from coder.run import Progress, RunSummary

LOG_EVERY = 10.0  # seconds between two log lines

logger = logging.getLogger("coder")


@contextmanager
def progress() -> Iterator[Progress]:
    """Give a function to call with each result."""
    console = Console(stderr=True)
    with _terminal(console) if console.is_terminal else _log() as advance:
        yield advance


@contextmanager
def _terminal(console: Console) -> Iterator[Progress]:
    handler = RichHandler(console=console, show_path=False, show_time=False)
    text = TextColumn("{task.fields[stories]:,} stories, {task.fields[events]:,} events, {task.fields[pace]:.1f}/s")
    columns = (BarColumn(), text, TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
    with _logging(handler), Bar(*columns, console=console) as bar:
        task = bar.add_task("", total=None, stories=0, events=0, pace=0.0)
        pace = _Pace()

        def advance(result: Result, share: float) -> None:
            pace.add(result)
            bar.update(
                task,
                completed=share,
                total=1.0 if share else None,
                stories=pace.stories,
                events=pace.events,
                pace=pace.per_second(),
            )

        yield advance


@contextmanager
def _log() -> Iterator[Progress]:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%d %H:%M:%S"))
    with _logging(handler):
        pace = _Pace()
        told = time.monotonic()

        def advance(result: Result, share: float) -> None:
            nonlocal told
            pace.add(result)
            if time.monotonic() - told >= LOG_EVERY:
                told = time.monotonic()
                logger.info("%.0f%%: %d stories, %d events, %.1f/s", *pace.told(share))

        yield advance


@contextmanager
def _logging(handler: logging.Handler) -> Iterator[None]:
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)


class _Pace:
    def __init__(self) -> None:
        self.stories = 0
        self.events = 0
        self._began = time.monotonic()

    def add(self, result: Result) -> None:
        self.stories += 1
        self.events += len(result.events) if isinstance(result, CodedStory) else 0

    def told(self, share: float) -> tuple[float, int, int, float]:
        return 100 * share, self.stories, self.events, self.per_second()

    def per_second(self) -> float:
        return self.stories / max(time.monotonic() - self._began, 0.001)


def summary(done: RunSummary, dataset: Path) -> str:
    """Tell what the run did."""
    counts = done.counts
    lines = [f"Stories    {counts.read:,} read: {_listed({s: counts.stories.get(s, 0) for s in STATUSES})}"]
    lines.append(f"Sentences  {sum(counts.sentences.values()):,}: {_listed(counts.sentences)}")
    lines.append(f"Events     {counts.events:,}, of which {counts.marked:,} repeat another of the same day")
    if done.reasons:
        lines.append("Not coded, most frequent reasons:")
        lines += [f"  {item.count:>8,}  {item.unit} {item.status}: {item.reason}" for item in done.reasons]
    lines.append(f"Written to {dataset} in {done.seconds:.1f} s")
    return "\n".join(lines)


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{count:,} {status}" for status, count in counts.items()) or "none"
