"""Code stories with several processes, in the order they came, and go on when a process dies.

Each process makes one coder. Since they are started anew (not forked, which hangs where threads run), a script that
calls this needs the usual `if __name__ == "__main__":`.
"""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType
from typing import Protocol, Self

from coder.records import CodedStory, RejectedStory, Story

logger = logging.getLogger(__name__)

Result = CodedStory | RejectedStory
Item = Story | Result  # what is no Story is a result already, and keeps its place

CHUNK_STORIES = 32
CHUNK_CHARACTERS = 200_000  # some seconds of work, so that a few long stories do not wait in one process
CHUNKS_AHEAD = 3  # chunks waiting for each process: none is idle, and no more of the input is held


class StoryCoder(Protocol):
    """What codes a story: `coder.Coder`, or another coder of the user's own."""

    dictionary_hash: str
    model_name: str

    def code_stories(self, stories: Iterable[Story]) -> Iterable[CodedStory]:
        """Code stories; the results in their order."""
        ...


CoderFactory = Callable[[], StoryCoder]  # goes to the processes, so it must be picklable


def code_in_order(items: Iterable[Item], coder: StoryCoder, factory: CoderFactory, workers: int) -> Iterator[Result]:
    """Yield a result for each item. One worker codes here, with `coder`; more make their own with `factory`."""
    if workers == 1:
        for chunk in chunks(items):
            yield from code_chunk(coder, chunk)
        return
    with _Pool(factory, workers) as pool:
        waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        for chunk in chunks(items):
            waiting.append((chunk, pool.submit(chunk)))
            if len(waiting) > workers * CHUNKS_AHEAD:
                yield from _first(waiting, pool)
        while waiting:
            yield from _first(waiting, pool)


def code_chunk(coder: StoryCoder, chunk: list[Item]) -> list[Result]:
    """Code the stories of a chunk together; when that fails one by one, so that one bad story costs no other."""
    stories = [item for item in chunk if isinstance(item, Story)]
    try:
        coded = iter([*coder.code_stories(stories)])
    except Exception:  # noqa: BLE001 - told below, for the story it comes from
        coded = iter([_code_alone(coder, story) for story in stories])
    return [next(coded) if isinstance(item, Story) else item for item in chunk]


def _code_alone(coder: StoryCoder, story: Story) -> CodedStory:
    """Code a story; an error in the coder costs this story, told with its reason, and not the run."""
    try:
        return next(iter(coder.code_stories([story])))
    except Exception as error:
        logger.exception("story %s could not be coded", story.id)
        return _failed(story, f"internal error: {type(error).__name__} {error}")


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Group items into chunks of CHUNK_STORIES, or fewer when they are long."""
    chunk: list[Item] = []
    characters = 0
    for item in items:
        chunk.append(item)
        characters += len(item.text) if isinstance(item, Story) else 0
        if len(chunk) >= CHUNK_STORIES or characters >= CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = [], 0
    if chunk:
        yield chunk


class _Pool:
    """A process pool that can be replaced when one of its processes was killed, which breaks it for good."""

    def __init__(self, factory: CoderFactory, workers: int) -> None:
        self._factory = factory
        self._workers = workers
        self._executor = self._new()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    def submit(self, chunk: list[Item]) -> Future[list[Result]]:
        try:
            return self._executor.submit(_code_chunk, chunk)
        except BrokenProcessPool as error:  # it broke since the last result; told where this chunk's turn comes
            failed: Future[list[Result]] = Future()
            failed.set_exception(error)
            return failed

    def rebuild(self) -> None:
        logger.warning("a worker process died; starting the workers anew")
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = self._new()

    def _new(self) -> ProcessPoolExecutor:
        spawn = get_context("spawn")
        return ProcessPoolExecutor(self._workers, spawn, initializer=_start_worker, initargs=(self._factory,))


def _first(waiting: deque[tuple[list[Item], Future[list[Result]]]], pool: _Pool) -> Iterator[Result]:
    """Yield the results of the chunk that has waited longest."""
    chunk, future = waiting.popleft()
    if not isinstance(future.exception(), BrokenProcessPool):
        yield from future.result()
        return
    pool.rebuild()
    yield from _one_by_one(chunk, pool)
    # All chunks in flight were lost with the pool.
    again = [(other, pool.submit(other)) for other, _ in waiting]
    waiting.clear()
    waiting.extend(again)


def _one_by_one(chunk: list[Item], pool: _Pool) -> Iterator[Result]:
    """Code each story alone, so that the one a process dies of is known, and lost, and no other."""
    for item in chunk:
        try:
            yield from pool.submit([item]).result()
        except BrokenProcessPool:
            pool.rebuild()
            if isinstance(item, Story):
                yield _failed(item, "worker died: coding this story ended its process (out of memory?)")


def _failed(story: Story, reason: str) -> CodedStory:
    return CodedStory(story=story, status="rejected", reason=reason)


class _Worker:
    """What one process holds: its coder, made at the first chunk so that an error in making it comes back as such."""

    def __init__(self, factory: CoderFactory) -> None:
        self._factory = factory
        self._coder: StoryCoder | None = None

    def code(self, chunk: list[Item]) -> list[Result]:
        coder = self._coder = self._coder or self._factory()
        return code_chunk(coder, chunk)


_worker: _Worker  # set once in each worker process; the process pool has no other place for it


def _start_worker(factory: CoderFactory) -> None:
    global _worker  # noqa: PLW0603
    # The processes are the parallelism: threads inside each would fight for the same cores.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    _worker = _Worker(factory)


def _code_chunk(chunk: list[Item]) -> list[Result]:
    return _worker.code(chunk)
