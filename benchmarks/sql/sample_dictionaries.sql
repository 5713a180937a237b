-- Without the ICEWS sample: every pair of countries that a fixed hash picks, and CAMEO codes alike often.
create temp table sample as
select
    row_number() over () - 1 as k,
    source.name as source_name,
    'Government' as source_sectors,
    source.iso3 as source_country,
    code.code as cameo_code,
    target.name as target_name,
    'Government' as target_sectors,
    target.iso3 as target_country,
    'Example Post' as publisher,
    cast(null as varchar) as city,
    cast(null as varchar) as district,
    cast(null as varchar) as province,
    target.iso3 as country,
    cast(null as double) as latitude,
    cast(null as double) as longitude
from countries as source, countries as target, cameo as code
where hash(source.iso3, target.iso3, code.code) % 3000 = 0;
