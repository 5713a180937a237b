-- ICEWS. The day may be written m/d/Y and the code be missing (2017); a code may have lost its zero. A country's name that
-- is not known leaves the country empty and is told.
with dated as (
    select
        *,
        coalesce(try_cast("Event Date" as date), cast(try_strptime("Event Date", '%m/%d/%Y') as date)) as event_day,
        lower("Event Text") as label,
        icews_country(lower("Source Country")) as source,
        icews_country(lower("Target Country")) as target,
        icews_country(lower("Country")) as place
    from cells
),
coded as (
    select
        *,
        case
            when "CAMEO Code" is null then label_code(label)
            when code_label("CAMEO Code") = label or label is null then cameo_code("CAMEO Code")
            when code_label('0' || "CAMEO Code") = label then '0' || "CAMEO Code"
            else cameo_code("CAMEO Code")
        end as code
    from dated
)
select
    $common
    concat_ws(
        ';',
        note(contains("Event Date", '/'), 'day written m/d/Y'),
        note("CAMEO Code" is null, 'code from the label'),
        note(code <> "CAMEO Code", 'zero before the code restored'),
        note("Intensity" is null, 'intensity from the code'),
        note("Source Country" is not null and source is null, 'country not known: ' || "Source Country"),
        note("Target Country" is not null and target is null, 'country not known: ' || "Target Country"),
        note("Country" is not null and place is null, 'country not known: ' || "Country")
    ) as notes,
    "Source Name" as source_name,
    "Source Sectors" as source_sectors,
    source as source_country,
    "Event Text" as event_text,
    "Target Name" as target_name,
    "Target Sectors" as target_sectors,
    target as target_country,
    "Story ID" as story_id,
    try_cast("Sentence Number" as integer) as sentence_number,
    "Publisher" as publisher,
    "City" as city,
    "District" as district,
    "Province" as province,
    place as country,
    event_day as publication_date,
    'publication' as date_precision
from coded
