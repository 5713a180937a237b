-- One row for each story of the events, of its first year; and one for each row kept aside. Stories that the dataset has
-- are left out.
select * from (
    select
        story_id,
        min(p.publication_date) as publication_date,
        any_value(p.publisher) as publisher,
        null::text as headline,
        any_value(p.url) as url,
        any_value(p.language) as language,
        'coded' as status,
        null::text as reason,
        null::integer as characters,
        null::integer as sentences,
        cast(count(*) as integer) as events,
        null::text as place,
        null::text as given_date
    from parsed as p
    where story_id is not null
        and story_id not in (select story_id from known_stories)
        and p.seq not in (select seq from extra)
    group by story_id
    union all
    select
        null, null, null, null, null, null, 'rejected', problem, null, null, 0,
        list_extract($names, file + 1) || ' line ' || number, given_date
    from aside
)
