"""The columns of the dataset: name, type and one sentence each, which the Parquet files carry and the docs print.

Flat columns only, ids as text, no 64-bit integers: so that DuckDB, polars, R's arrow and nanoparquet and the Stata
exporter all take them. A value that is not known is null, never an empty text.
"""

from __future__ import annotations

from typing import Any

import pyarrow as pa

TEXT, DAY, INTEGER, NUMBER, TRUTH = pa.string(), pa.date32(), pa.int32(), pa.float64(), pa.bool_()


def _schema(*columns: tuple[str, Any, str]) -> Any:
    return pa.schema([pa.field(name, kind, metadata={"doc": doc}) for name, kind, doc in columns])


EVENTS = _schema(
    # ICEWS's twenty, in its order.
    ("event_id", TEXT, "Hash of story, sentence and event; the same when a run is repeated."),
    ("event_date", DAY, "Day of the event; the day of publication where the text tells none."),
    ("source_name", TEXT, "The dictionary's name of who acts, in ICEWS style for agents: Police (South Korea)."),
    ("source_sectors", TEXT, "English names of the source's sectors, separated by commas."),
    ("source_country", TEXT, "ISO 3166 alpha-3 country of the source; null for international actors."),
    ("event_text", TEXT, "ICEWS's label of the CAMEO code."),
    ("cameo_code", TEXT, "CAMEO code, 2 to 4 digits with the leading zero."),
    ("intensity", NUMBER, "Goldstein value of the CAMEO code, -10 (conflict) to 10 (cooperation)."),
    ("target_name", TEXT, "The dictionary's name of who is acted upon."),
    ("target_sectors", TEXT, "English names of the target's sectors, separated by commas."),
    ("target_country", TEXT, "ISO 3166 alpha-3 country of the target; null for international actors."),
    ("story_id", TEXT, "Id of the story, as in stories/."),
    ("sentence_number", INTEGER, "Number of the sentence in the story, from 1."),
    ("publisher", TEXT, "Newspaper or agency that published the story."),
    ("city", TEXT, "City where the event took place."),
    ("district", TEXT, "District where the event took place."),
    ("province", TEXT, "Province where the event took place."),
    ("country", TEXT, "ISO 3166 alpha-3 country where the event took place."),
    ("latitude", NUMBER, "Latitude of the place, in degrees north."),
    ("longitude", NUMBER, "Longitude of the place, in degrees east."),
    # Ours.
    ("publication_date", DAY, "Day on which the story was published."),
    ("source_code", TEXT, "CAMEO actor code of the source: country or prefix, then sectors; null if unknown."),
    ("target_code", TEXT, "CAMEO actor code of the target; null if unknown or if there is none."),
    ("source_text", TEXT, "The words of the story that name the source."),
    ("target_text", TEXT, "The words of the story that name the target."),
    ("action_text", TEXT, "The words of the story that tell the act."),
    ("source_start", INTEGER, "Where source_text begins, in characters of the story's text from 0."),
    ("source_end", INTEGER, "Where source_text ends (exclusive)."),
    ("target_start", INTEGER, "Where target_text begins."),
    ("target_end", INTEGER, "Where target_text ends (exclusive)."),
    ("action_start", INTEGER, "Where action_text begins."),
    ("action_end", INTEGER, "Where action_text ends (exclusive)."),
    ("root_code", TEXT, "First two digits of the CAMEO code."),
    ("quad_class", INTEGER, "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."),
    ("plover", TEXT, "PLOVER class of the CAMEO code; null where PLOVER has none."),
    ("factuality", TEXT, "asserted, intended, threatened, demanded, denied, hypothetical or historical."),
    ("negated", TRUTH, "Whether the text says that the event did not happen."),
    ("attributed_to", TEXT, "Who claims the event, if the text reports it as a claim."),
    ("reciprocal_of", TEXT, "event_id of the same act in the other direction (A met B, B met A), on the second one."),
    ("pattern_id", TEXT, "The dictionary pattern that found the event."),
    ("source_entry", TEXT, "The dictionary row or agent that the source came from."),
    ("target_entry", TEXT, "The dictionary row or agent that the target came from."),
    ("source_resolution", TEXT, "By which evidence the source was found: dictionary, agent, pronoun, ..."),
    ("target_resolution", TEXT, "By which evidence the target was found."),
    (
        "source_refers_to",
        TEXT,
        "The words of the story that source_text refers to: the name meant by a pronoun, title, ...",
    ),
    ("source_refers_start", INTEGER, "Where source_refers_to begins, in characters of the story's text from 0."),
    ("source_refers_end", INTEGER, "Where source_refers_to ends (exclusive)."),
    ("target_refers_to", TEXT, "The words of the story that target_text refers to."),
    ("target_refers_start", INTEGER, "Where target_refers_to begins, in characters of the story's text from 0."),
    ("target_refers_end", INTEGER, "Where target_refers_to ends (exclusive)."),
    ("confidence", NUMBER, "How far the coder trusts the event, 0 to 1."),
    ("contexts", TEXT, "Issues that the story is about, separated by commas."),
    ("date_precision", TEXT, "What event_date rests on: publication (the day of the story)."),
    ("geo_precision", TEXT, "How exactly the place is known."),
    ("killed", INTEGER, "Number of people killed."),
    ("injured", INTEGER, "Number of people injured."),
    ("duplicate_of", TEXT, "event_id of the first event of the run with same day, parties and code (one a day)."),
)

STORIES = _schema(
    ("story_id", TEXT, "Id of the story; null only for input without one."),
    ("publication_date", DAY, "Day on which the story was published; null only if unknown."),
    ("publisher", TEXT, "Newspaper or agency that published the story."),
    ("headline", TEXT, "Headline."),
    ("url", TEXT, "Where the story stands on the web."),
    ("language", TEXT, "Language, as the input says."),
    ("status", TEXT, "coded, no_event, discarded, duplicate or rejected."),
    ("reason", TEXT, "The discard rule, or why the input is no story: a kind, then a colon and the detail."),
    ("characters", INTEGER, "Length of the text in characters."),
    ("sentences", INTEGER, "Number of sentences looked at."),
    ("events", INTEGER, "Number of events found."),
    ("place", TEXT, "Where rejected input stands: file and line or row."),
    ("given_date", TEXT, "The date of rejected input, as it was written."),
)

SENTENCES = _schema(
    ("story_id", TEXT, "Id of the story, as in stories/."),
    ("sentence_number", INTEGER, "Number of the sentence in the story, from 1."),
    ("publication_date", DAY, "Day on which the story was published."),
    ("sentence_start", INTEGER, "Where the sentence begins, in characters of the story's text from 0."),
    ("sentence_end", INTEGER, "Where the sentence ends (exclusive)."),
    ("sentence_text", TEXT, "The sentence."),
    ("status", TEXT, "coded, no_actor, no_pattern, no_source, no_target or discarded."),
    ("reason", TEXT, "The discard rule, or the pattern that lacked a party."),
    ("events", INTEGER, "Number of events found."),
)

TABLES: dict[str, Any] = {"events": EVENTS, "stories": STORIES, "sentences": SENTENCES}
