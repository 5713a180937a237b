-- Which code of a country means which state, and when.
create temp table members as
select distinct
    unnest(string_split(concat_ws('|', iso3, also), '|')) as code,
    number,
    first_day,
    last_day
from spells;
