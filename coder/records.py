"""The record types that pass between the stages: story in, coded story out. They import nothing of ours."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

Factuality = Literal["asserted", "intended", "threatened", "demanded", "denied", "hypothetical", "historical"]
Resolution = Literal[
    "dictionary",
    "agent",
    "seat",
    "possessor",
    "place",
    "implied",
    "short_form",
    "title",
    "pronoun",
    "group",
    "deed",
    "unknown",
]
STAND_INS: tuple[Resolution, ...] = ("short_form", "pronoun", "group")  # for the same actor, named elsewhere
SentenceStatus = Literal["coded", "no_actor", "no_pattern", "no_source", "no_target", "discarded"]
StoryStatus = Literal["coded", "no_event", "discarded", "duplicate", "rejected"]


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """A dated news text. `date` is the day of publication; None only where a library user has none."""

    id: str
    text: str
    date: dt.date | None = None
    publisher: str | None = None
    headline: str | None = None
    url: str | None = None
    language: str | None = None


class RejectedStory(msgspec.Struct, frozen=True, kw_only=True):
    """Input that is no story, and why: counted and kept aside, so that books balance and good data is never lost.

    `place` is where it stands ("news.jsonl line 7"), `reason` a kind, then ": " and the detail; `date` is as given.
    """

    place: str
    reason: str
    id: str | None = None
    date: str | None = None
    publisher: str | None = None


class Span(msgspec.Struct, frozen=True):
    """Characters `start`:`end` of a story's text, and these words."""

    start: int
    end: int
    text: str


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """An actor's occurrence in a story: characters `start`:`end` of the story's text, and who it is.

    `code` is a CAMEO actor code ("KORGOV"; "" when unknown), `name` the dictionary's name for it (ICEWS style for
    agents, "Police (South Korea)"), `entry` the dictionary row or agent it came from, `resolution` by which kind of
    evidence. `refers_to` are the words of the story that say whom a pronoun, short form, title, group, deed or owned
    thing refers to; None where the mention is itself the evidence.
    """

    start: int
    end: int
    text: str
    code: str
    name: str
    entry: str
    resolution: Resolution
    refers_to: Span | None = None

    @property
    def referent(self) -> Span | None:
        """What a reference to this mention refers to: the words it stands in for, else its own, if it has any."""
        if self.refers_to is not None and self.resolution in STAND_INS:
            return self.refers_to
        return Span(self.start, self.end, self.text) if self.text else None

    @property
    def country(self) -> str | None:
        """ISO 3166 alpha-3, or an international prefix such as IGO; None when unknown."""
        return self.code[:3] or None

    @property
    def sectors(self) -> tuple[str, ...]:
        """The three-letter sectors after the country or prefix, in CAMEO's order."""
        return tuple(self.code[i : i + 3] for i in range(3, len(self.code), 3))


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Who did what to whom in one sentence of a story, and the evidence. Offsets are characters of the story's text.

    A missing party (an agentless passive, an act without addressee) is a mention with empty text and code.
    """

    cameo_code: str
    source: Mention
    target: Mention
    action_start: int
    action_end: int
    action_text: str
    pattern_id: str
    factuality: Factuality = "asserted"
    negated: bool = False
    attributed_to: str | None = None
    mirrors: int | None = None  # index, in the sentence's events, of the event that this one is the reverse of
    confidence: float = 1.0


class CodedSentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence, numbered from 1 in its story, with its events or the reason why it has none."""

    number: int
    start: int
    end: int
    text: str
    status: SentenceStatus
    reason: str = ""  # the discard rule, or the pattern that lacked a party
    events: tuple[Event, ...] = ()


class CodedStory(msgspec.Struct, frozen=True, kw_only=True):
    """A story with its sentences coded; the unit that every interface passes."""

    story: Story
    status: StoryStatus
    reason: str = ""
    sentences: tuple[CodedSentence, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the story, in the order of its sentences."""
        return tuple(event for sentence in self.sentences for event in sentence.events)
