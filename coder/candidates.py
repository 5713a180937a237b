"""Parties of events that no dictionary has, the most frequent first: the queue from which a dictionary grows.

Stories are coded with unknown actors kept; what then acts or is acted upon without a code is counted once a sentence,
with the country that it mostly deals with and a guess what it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec

from coder.coder import Coder
from coder.records import CodedSentence, Mention, Story
from coder.sectors import country_of
from coder.stories import StoryDefaults, find_sources, read_stories

Kind = Literal["person", "organisation", "agent"]

LEADING = re.compile(
    r"^(?:(?:the|a|an|some|several|many|most|more than|at least|about|around|two|three|four|five|six|\d[\d,.]*|its|his|"
    r"her|their|our|this|that|these|those)\s+)+",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:Party|Front|Movement|Army|Ministry|Council|Union|Group|Organi[sz]ation|Committee|Commission|Agency|Bank|Court|Forces?|"
    r"Brigades?|Coalition|Alliance|Association|Institute|University|Foundation|Company|Corp|Inc|Ltd|Federation|League|"
    r"Congress|Parliament|Office|Bureau|Department|Centre|Center|Network|Militia|Guards?|Church|Society)\b"
)
NOBODY = frozenset(
    """
    it they he she we i you him her them us me who whom which that this these those others other one ones both all
    each none what something anything nothing someone anyone monday tuesday wednesday thursday friday saturday sunday
    today yesterday
    """.split()
)
NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:al-|bin |de |van |von |el-)?[A-Z][\w.'’-]*)+")
CONTEXTS = 3  # sentences kept of each


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A name or noun phrase that no dictionary has. `country` is that of whom it mostly deals with, ISO3."""

    name: str
    kind: Kind
    sentences: int
    stories: int
    country: str | None
    contexts: list[str]


@dataclass(slots=True)
class _Tally:
    sentences: int = 0
    stories: set[str] = field(default_factory=set)
    countries: Counter[str] = field(default_factory=Counter)
    contexts: list[str] = field(default_factory=list)


def candidates(inputs: Iterable[Path | str], coder: Coder, *, at_least: int = 2) -> list[Candidate]:
    """Rank the unknown parties of all stories; `coder` must keep unknown actors. Raises InputError for wrong inputs."""
    tallies: dict[str, _Tally] = {}
    found = read_stories(find_sources(inputs), StoryDefaults())
    for coded in coder.code_stories(story for story in found if isinstance(story, Story)):
        for sentence in coded.sentences:
            for name, countries in unknown_parties(sentence).items():
                tally = tallies.setdefault(name, _Tally())
                tally.sentences += 1
                tally.stories.add(coded.story.id)
                tally.countries.update(countries)
                tally.contexts += [sentence.text] if len(tally.contexts) < CONTEXTS else []
    ranked = sorted(tallies.items(), key=lambda item: (-item[1].sentences, item[0]))
    return [_candidate(name, tally) for name, tally in ranked if tally.sentences >= at_least]


def unknown_parties(sentence: CodedSentence) -> dict[str, set[str]]:
    """The unknown parties of a sentence's events, with the countries of those they deal with."""
    found: dict[str, set[str]] = {}
    for event in sentence.events:
        for party, other in ((event.source, event.target), (event.target, event.source)):
            name = short_name(party.text, opens=party.start == sentence.start) if party.resolution == "unknown" else ""
            if name and name.lower() not in NOBODY:
                found.setdefault(name, set()).update(_countries(other))
    return found


def short_name(text: str, *, opens: bool) -> str:
    """The phrase without articles and numbers; where it `opens` the sentence, a single capital says nothing.

    >>> short_name("At least two Angry Farmers", opens=True), short_name("Farmers", opens=True)
    ('Angry Farmers', 'farmers')
    """
    name = LEADING.sub("", " ".join(text.split())).strip(" ,;:\"'”“")
    first, _, rest = name.partition(" ")
    plain = opens and not NAME.search(name) and not first.isupper()
    return f"{first.lower()} {rest}".strip() if plain else name


def guess(name: str) -> Kind:
    """What a name probably is, by its words.

    >>> guess("Jane Example"), guess("FRUD"), guess("Example Liberation Front"), guess("street vendors")
    ('person', 'organisation', 'organisation', 'agent')
    """
    if BODY.search(name) or (name.isupper() and " " not in name):
        return "organisation"
    return "person" if NAME.search(name) else "agent"


def _countries(other: Mention) -> Iterator[str]:
    country = country_of(other.code)
    if country:
        yield country


def _candidate(name: str, tally: _Tally) -> Candidate:
    country = tally.countries.most_common(1)
    return Candidate(
        name=name,
        kind=guess(name),
        sentences=tally.sentences,
        stories=len(tally.stories),
        country=country[0][0] if country else None,
        contexts=tally.contexts,
    )
