-- POLECAT. Its events are PLOVER's: the CAMEO code is the one that plover_modes.csv gives for type and mode. Countries are
-- ISO3 or names.
with dated as (
    select
        *,
        coalesce(try_cast("Event Date" as date), cast(try_strptime("Event Date", '%m/%d/%Y') as date)) as event_day,
        try_cast("Publication Date" as date) as published,
        coalesce(cameo_country("Actor Country"), icews_country(lower("Actor Country"))) as actor_iso,
        coalesce(cameo_country("Recipient Country"), icews_country(lower("Recipient Country"))) as recipient_iso,
        coalesce(cameo_country("Country"), icews_country(lower("Country"))) as place_iso,
        upper("Event Type") as kind,
        coalesce(
            plover_code(upper("Event Type") || '/' || lower(coalesce("Event Mode", ''))), plover_code(upper("Event Type") || '/')
        ) as code,
        regexp_replace(coalesce("Actor Sectors", "Primary Actor Sector"), '[;, ]+', '', 'g') as source_parts,
        regexp_replace(coalesce("Recipient Sectors", "Primary Recipient Sector"), '[;, ]+', '', 'g') as target_parts
    from cells
)
select
    $common
    concat_ws(
        ';',
        note(
            "Event Mode" is not null and plover_code(kind || '/' || lower("Event Mode")) is null,
            'mode not known: ' || kind || ' ' || "Event Mode"
        ),
        note("Actor Country" is not null and actor_iso is null, 'country not known: ' || "Actor Country"),
        note("Recipient Country" is not null and recipient_iso is null, 'country not known: ' || "Recipient Country"),
        note("Country" is not null and place_iso is null, 'country not known: ' || "Country")
    ) as notes,
    "Language" as language,
    "Actor Name" as source_name,
    actor_iso as source_country,
    "Recipient Name" as target_name,
    recipient_iso as target_country,
    "Source" as publisher,
    "City" as city,
    "District" as district,
    "Province" as province,
    place_iso as country,
    coalesce(published, event_day) as publication_date,
    nullif(coalesce(actor_iso, '') || coalesce(polecat_code(source_parts), ''), '') as source_code,
    nullif(coalesce(recipient_iso, '') || coalesce(polecat_code(target_parts), ''), '') as target_code,
    "Actor Name Raw" as source_text,
    "Recipient Name Raw" as target_text,
    kind as plover,
    replace("Contexts", ';', ',') as contexts
from dated
