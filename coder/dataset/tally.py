"""Counting while a run goes on: stories and sentences by status, events, reasons of what was not coded."""

from __future__ import annotations

from collections import Counter

import msgspec

from coder.dataset.manifest import Counts
from coder.records import CodedStory, RejectedStory


class Reason(msgspec.Struct, frozen=True):
    """Why stories or sentences gave no event, and how often: ("story", "rejected", "broken JSON", 3)."""

    unit: str
    status: str
    reason: str
    count: int


class Tally:
    """The counters of one run."""

    def __init__(self) -> None:
        self.stories: Counter[str] = Counter()
        self.sentences: Counter[str] = Counter()
        self.events = 0
        self.marked = 0
        self._reasons: Counter[tuple[str, str, str]] = Counter()

    def add(self, result: CodedStory | RejectedStory) -> None:
        """Count a story with its sentences and events."""
        if isinstance(result, RejectedStory):
            self._count_story("rejected", result.reason)
            return
        self._count_story(result.status, result.reason)
        for sentence in result.sentences:
            self.sentences[sentence.status] += 1
            self.events += len(sentence.events)
            if sentence.status != "coded" and sentence.reason:
                self._reasons["sentence", sentence.status, sentence.reason] += 1

    def counts(self, read: int) -> Counts:
        """Close the books; `read` is counted apart, where stories are read."""
        return Counts(
            read=read,
            stories=dict(self.stories),
            sentences=dict(self.sentences),
            events=self.events,
            marked=self.marked,
        )

    def reasons(self, top: int = 10) -> list[Reason]:
        """List the most frequent reasons."""
        return [Reason(*key, count) for key, count in self._reasons.most_common(top)]

    def _count_story(self, status: str, reason: str) -> None:
        self.stories[status] += 1
        if reason:
            # Only the kind before the colon: the detail (which byte, which value) differs from story to story.
            self._reasons["story", status, reason.split(": ", maxsplit=1)[0]] += 1
