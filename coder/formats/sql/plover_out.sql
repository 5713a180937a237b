-- PLOVER's records, as in its gold standard: parties are lists of actors, what is not known is left empty.
select
    event_id as id,
    event_date as date,
    plover_party(source_text, source_name, source_code, source_country) as source,
    plover_party(target_text, target_name, target_code, target_country) as target,
    coalesce(plover, '') as event,
    coalesce(action_text, event_text, '') as "eventText",
    coalesce(contexts, '') as context,
    coalesce(plover_mode(cameo_code), '') as mode,
    coalesce(publisher, '') as publication,
    'event-coder' as coder,
    struct_pack(
        cameo := cameo_code, intensity := intensity, story := story_id, sentence := sentence_number, factuality := factuality,
        negated := negated
    ) as "eventInfo",
    struct_pack(
        city := city, province := province, country := country, latitude := latitude, longitude := longitude
    ) as location
from chosen
