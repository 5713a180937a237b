"""What a pattern asks of a dependency tree: a head, and slots that hang on it.

The head is a verb, a noun, or the adjective after "be"; the slots are subject, owner, object, preposition phrase,
particle, infinitive, inner act. `coder.events.compiler` makes these records of the language that dictionaries/README.md
describes, `coder.events.matcher` reads them; nothing here knows trees.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

import msgspec

from coder.events.words import Words

Role = Literal["SRC", "TGT", "ACT"]
Kind = Literal["verb", "noun", "be"]

ANYWHERE = "*"  # the head of "SRC be in TGT", which any place can be
PREPOSITIONS = frozenset(
    """
    aboard about above across after against ahead_of alongside along amid among around as at away_from because_of
    before behind below beside between beyond by concerning despite down during for from in in_front_of inside into
    like near of off on on_behalf_of onto out_of outside over past per regarding round since through throughout
    to toward towards under until up_to upon versus via with within without in_favor_of in_favour_of instead_of
    over_to up_with back_to close_to following in_honor_of in_honour_of on_to opposite
    """.split()
)
AIMED = frozenset(("at", "on", "against", "into"))
PARTICLES = frozenset(
    """
    up down off out over away back apart on in together through forward aside ahead around forth along by under
    across
    """.split()
)


class Phrase(msgspec.Struct, frozen=True):
    """A noun phrase by its words: head lemma -> the ways to be modified, each a tuple of sets.

    Of each set one member must stand before the head.

    `owner` is the role of the phrase's owner ("TGT's proposal").
    """

    heads: dict[str, tuple[tuple[frozenset[str], ...], ...]]
    owner: Role | None = None


class Slot(msgspec.Struct, frozen=True):
    """One constraint below a head. `filler` is a role, a phrase, or for an infinitive the pattern of its verb."""

    kind: Literal["subject", "owner", "object", "prep", "case", "particle", "infinitive", "between", "place"]
    filler: Role | Phrase | Pattern | None = None
    words: frozenset[str] = frozenset()  # the prepositions or particles


class Pattern(msgspec.Struct, frozen=True, dict=True):
    """A compiled pattern. `heads` maps the head's lemma to what else its member asks for ("shoot" -> {("dead",)})."""

    text: str
    kind: Kind
    heads: dict[str, tuple[Words, ...]]
    slots: tuple[Slot, ...]
    phrase: Phrase | None = None  # the head of a nominal pattern, with its modifiers
    size: int = 1  # how many words the text must have: the more, the more specific
    needs: tuple[frozenset[str], ...] = ()  # of each set, the sentence must have a lemma
    kinds: tuple[tuple[str, str], ...] = ()  # role and kind of actor that it must be: ("TGT", "people")
    copular: bool = False  # "be behind attack": a noun after "be", never the passive "was attacked"

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """The prepositions and particles that the pattern is written with, also those of a verb: "on" of "go on"."""
        words = set(re.findall(r"\w+", self.text)) & (PREPOSITIONS | PARTICLES)
        return frozenset(words | {word for ways in self.heads.values() for way in ways for word in way})

    @cached_property
    def aims(self) -> frozenset[str]:
        """Those of its prepositions after which stands whom the act is done to."""
        return frozenset(word for slot in self.slots if slot.kind == "prep" for word in slot.words) & AIMED

    @cached_property
    def is_between(self) -> bool:
        """Whether it names both parties as equals: "talks between SRC and TGT"."""
        return any(slot.kind == "between" for slot in self.slots)

    def roles(self) -> set[str]:
        """The roles that the pattern names."""
        found: set[str] = set()
        for slot in self.slots:
            if isinstance(slot.filler, str):
                found.add(slot.filler)
            elif isinstance(slot.filler, Pattern):
                found |= slot.filler.roles()
            elif slot.filler is not None and slot.filler.owner:
                found.add(slot.filler.owner)
        return found
