-- GDELT 2.0's mentions: one row for each telling of an event; those that repeat an event of the same day are tellings of it.
-- A mention is known by the story's id, so it is of MentionType 2, a citation.
select
    whole_id($event) as "GLOBALEVENTID",
    strftime(event_date, '%Y%m%d000000') as "EventTimeDate",
    strftime(publication_date, '%Y%m%d000000') as "MentionTimeDate",
    2 as "MentionType",
    flat(publisher) as "MentionSourceName",
    flat(story_id) as "MentionIdentifier",
    sentence_number as "SentenceID",
    source_start as "Actor1CharOffset",
    target_start as "Actor2CharOffset",
    action_start as "ActionCharOffset",
    1 as "InRawText",
    cast(round(100 * confidence) as integer) as "Confidence",
    null as "MentionDocLen",
    null as "MentionDocTone",
    null as "MentionDocTranslationInfo",
    null as "Extras"
from $tellings
