"""Event ids: a hash of the story id, the sentence number and what makes the event this one and no other."""

from __future__ import annotations

import hashlib
from collections import Counter

import msgspec

from coder.records import CodedSentence, Event, Mention

ID_BYTES = 8  # 16 hexadecimal digits: among 100 million events two share an id with a chance of 0.0003


def event_ids(story_id: str, sentence: CodedSentence) -> list[str]:
    """Return the ids of the sentence's events, in their order; events equal in every way are told apart by a count."""
    seen: Counter[tuple[object, ...]] = Counter()
    ids = []
    for event in sentence.events:
        key = _key(event)
        ids.append(_digest(story_id, sentence.number, key, seen[key]))
        seen[key] += 1
    return ids


def _key(event: Event) -> tuple[object, ...]:
    return (event.cameo_code, *_party(event.source), *_party(event.target), event.action_start, event.action_end)


def _party(mention: Mention) -> tuple[object, ...]:
    return mention.code, mention.name, mention.start, mention.end


def _digest(*parts: object) -> str:
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=ID_BYTES).hexdigest()
