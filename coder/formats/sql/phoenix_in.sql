-- Phoenix. A sentence's id is the story's, an underscore and a number; of several sentences the first counts. The code of
-- the place is ISO3 or ISO2.
with dated as (
    select
        *,
        coalesce(
            cast(try_strptime("Date", '%Y%m%d') as date),
            try_cast("Date" as date),
            try_cast("Year" || '-' || lpad("Month", 2, '0') || '-' || lpad("Day", 2, '0') as date)
        ) as event_day,
        cameo_country(left("SourceActorFull", 3)) as source,
        cameo_country(left("TargetActorFull", 3)) as target,
        coalesce(cameo_country("CountryCode"), iso2_country("CountryCode")) as place,
        split_part("SentenceID", ';', 1) as sentence,
        case
            when left("EventCode", 2) = lpad("EventRootCode", 2, '0') then cameo_code("EventCode")
            when '0' || left("EventCode", 1) = lpad("EventRootCode", 2, '0') then cameo_code('0' || "EventCode")
            else cameo_code("EventCode")
        end as code
    from cells
)
select
    $common
    concat_ws(
        ';',
        note(code <> "EventCode", 'zero before the code restored'),
        note("CountryCode" is not null and place is null, 'country not known: ' || "CountryCode")
    ) as notes,
    split_part("URLs", ';', 1) as url,
    source as source_country,
    target as target_country,
    nullif(if(regexp_matches(sentence, '_\d+$$'), regexp_extract(sentence, '^(.*)_\d+$$', 1), sentence), '') as story_id,
    try_cast(nullif(regexp_extract(sentence, '_(\d{1,9})$$', 1), '') as integer) as sentence_number,
    "NewsSources" as publisher,
    "LocationName" as city,
    "StateName" as province,
    place as country,
    event_day as publication_date,
    'publication' as date_precision,
    "SourceActorFull" as source_code,
    "TargetActorFull" as target_code,
    replace(regexp_replace("Issues", ',\d+(;|$$)', '\1', 'g'), ';', ',') as contexts
from dated
