-- $number events of the year $year, in the order of their days: parties and code are those of a row of the sample. In one
-- event of ten the target is that of another row, so that rare pairs occur too, as they do among millions of real events.
with drawn as (
    select
        i,
        cast(hash(i, $year, 1) % $size as integer) as k,
        cast(if(hash(i, $year, 2) % 10 = 0, hash(i, $year, 3), hash(i, $year, 1)) % $size as integer) as t,
        date '$year-01-01' + cast(i * $days // $number as integer) as day
    from range($number) as numbers(i)
)
select
    printf('%016x', hash(i, $year, 4)) as event_id,
    day as event_date,
    s.source_name,
    s.source_sectors,
    s.source_country,
    cameo.label as event_text,
    s.cameo_code,
    cameo.intensity,
    t.target_name,
    t.target_sectors,
    t.target_country,
    concat('story-$year-', i // 2) as story_id,
    cast(i % 6 + 1 as integer) as sentence_number,
    s.publisher,
    s.city,
    s.district,
    s.province,
    s.country,
    s.latitude,
    s.longitude,
    day as publication_date,
    concat(s.source_country, 'GOV') as source_code,
    concat(t.target_country, 'GOV') as target_code,
    left(s.cameo_code, 2) as root_code,
    cameo.quad_class,
    cameo.plover,
    'asserted' as factuality,
    false as negated,
    -- Shares of the ICEWS sample: 13 of 100 events mirror another, 26 repeat one of the day.
    if(hash(i, $year, 5) % 100 < 13, printf('%016x', hash(i - 1, $year, 4)), null) as reciprocal_of,
    1.0 as confidence,
    if(hash(i, $year, 6) % 100 < 26, printf('%016x', hash(i - 1, $year, 4)), null) as duplicate_of
from drawn
join sample as s using (k)
join sample as t on t.k = drawn.t
join cameo on cameo.code = s.cameo_code
order by i
