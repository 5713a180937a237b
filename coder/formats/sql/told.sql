select
    rows.* replace (
        coalesce(rows.publisher, m.publisher) as publisher,
        coalesce(rows.sentence_number, m.sentence_number) as sentence_number,
        m.source_start as source_start,
        m.target_start as target_start,
        m.action_start as action_start,
        m.confidence as confidence
    )
from rows
left join (
    select event_id, story_id, any_value(columns(* exclude (event_id, story_id))) from mentions group by event_id, story_id
) as m using (event_id, story_id)
where problem is null
