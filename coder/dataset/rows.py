"""From records to rows: a coded or rejected story gives one row of stories/, and rows of sentences/ and events/."""

from __future__ import annotations

import logging
from functools import cache
from typing import Any

from coder.cameo import CameoCode
from coder.dataset.event_ids import event_ids
from coder.dataset.one_a_day import OneADay
from coder.records import CodedSentence, CodedStory, Event, Mention, RejectedStory, Story
from coder.sectors import country_of, sector_names

logger = logging.getLogger(__name__)

Row = dict[str, Any]  # a column that is missing is null


def rejected_row(rejected: RejectedStory) -> Row:
    """Make the row of stories/ for input that is no story."""
    return {
        "story_id": rejected.id or None,
        "publisher": rejected.publisher,
        "status": "rejected",
        "reason": rejected.reason,
        "events": 0,
        "place": rejected.place,
        "given_date": rejected.date,
    }


def story_row(coded: CodedStory) -> Row:
    """Make the row of stories/ for a story."""
    story = coded.story
    return {
        "story_id": story.id,
        "publication_date": story.date,
        "publisher": story.publisher,
        "headline": story.headline,
        "url": story.url,
        "language": story.language,
        "status": coded.status,
        "reason": coded.reason or None,
        "characters": len(story.text),
        "sentences": len(coded.sentences),
        "events": len(coded.events),
    }


def sentence_row(story: Story, sentence: CodedSentence) -> Row:
    """Make the row of sentences/ for a sentence."""
    return {
        "story_id": story.id,
        "sentence_number": sentence.number,
        "publication_date": story.date,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
        "sentence_text": sentence.text,
        "status": sentence.status,
        "reason": sentence.reason or None,
        "events": len(sentence.events),
    }


def event_rows(story: Story, sentence: CodedSentence, cameo: dict[str, CameoCode], one_a_day: OneADay) -> list[Row]:
    """Make the rows of events/ for a sentence."""
    ids = event_ids(story.id, sentence)
    return [
        {
            "event_id": event_id,
            **_story_columns(story, sentence),
            **_code_columns(event.cameo_code, cameo.get(event.cameo_code)),
            **_party_columns("source", event.source),
            **_party_columns("target", event.target),
            **_act_columns(event),
            "reciprocal_of": None if event.mirrors is None else ids[event.mirrors],
            "duplicate_of": one_a_day.duplicate_of(story.date, event, event_id),
        }
        for event_id, event in zip(ids, sentence.events, strict=True)
    ]


def _story_columns(story: Story, sentence: CodedSentence) -> Row:
    return {
        "event_date": story.date,
        "publication_date": story.date,
        "date_precision": "publication" if story.date else None,
        "story_id": story.id,
        "sentence_number": sentence.number,
        "publisher": story.publisher,
    }


def _code_columns(code: str, entry: CameoCode | None) -> Row:
    if entry is None:
        _tell_unknown(code)
        return {"cameo_code": code, "root_code": code[:2]}
    return {
        "cameo_code": code,
        "root_code": code[:2],
        "event_text": entry.label,
        "intensity": entry.intensity,
        "quad_class": entry.quad_class,
        "plover": entry.plover,
    }


@cache
def _tell_unknown(code: str) -> None:
    logger.warning("CAMEO code %s does not stand in cameo.csv: its events have no label and no intensity", code)


def _party_columns(role: str, mention: Mention) -> Row:
    if not (mention.text or mention.code):
        return {}
    refers_to = mention.refers_to
    columns = {
        "name": mention.name or None,
        "sectors": sector_names(mention.code),
        "country": country_of(mention.code),
        "code": mention.code or None,
        "text": mention.text or None,
        "start": mention.start if mention.text else None,
        "end": mention.end if mention.text else None,
        "entry": mention.entry or None,
        "resolution": mention.resolution,
        "refers_to": refers_to.text if refers_to else None,
        "refers_start": refers_to.start if refers_to else None,
        "refers_end": refers_to.end if refers_to else None,
    }
    return {f"{role}_{name}": value for name, value in columns.items()}


def _act_columns(event: Event) -> Row:
    return {
        "action_text": event.action_text,
        "action_start": event.action_start,
        "action_end": event.action_end,
        "factuality": event.factuality,
        "negated": event.negated,
        "attributed_to": event.attributed_to,
        "pattern_id": event.pattern_id,
        "confidence": event.confidence,
    }
