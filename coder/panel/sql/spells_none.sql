-- Without a state system every country code that occurs is a state of all times.
create temp table spells as
select
    cast(row_number() over (order by code) as integer) as number,
    code as iso3,
    cast(null as varchar) as also,
    cast(null as smallint) as cow,
    cast(null as smallint) as gw,
    date '0001-01-01' as first_day,
    date '9999-12-31' as last_day
from (select source_country as code from chosen union select target_country from chosen)
where code is not null and $codes;
