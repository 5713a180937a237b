-- What every export starts from: the chosen events, in the dataset's order, and how values are written.
create temp view chosen as
select * from events where $condition;

-- A double in the fewest digits that read as the same double, a whole one without ".0".
create temp macro number_text(x) as
if(suffix(cast(x as text), '.0'), left(cast(x as text), length(cast(x as text)) - 2), cast(x as text));

-- Tabs and line ends would break a file that knows no quotes.
create temp macro flat(x) as if(regexp_matches(x, '[\t\n\r]'), regexp_replace(x, '[\t\n\r]+', ' ', 'g'), x);

-- A text id as a whole number that fits a double: a number is itself ("/2" was added on import), of a hash the first 13
-- hexadecimal digits count.
create temp macro whole_id(x) as
case
    when regexp_full_match(x, '\d{1,18}(/\d+)?') then cast(split_part(x, '/', 1) as bigint)
    when regexp_full_match(x, '[0-9a-f]{13,}') then cast('0x' || left(x, 13) as bigint)
    else cast(hash(x) >> 12 as bigint)
end;

-- The three-letter parts of an actor code; those that are sectors or prefixes; the known group of an organisation.
create temp macro actor_parts(code) as regexp_extract_all(code, '[A-Z]{3}');
create temp macro actor_sectors(code) as
list_filter(actor_parts(code), lambda part: list_contains(getvariable('sectors'), part));
create temp macro actor_group(code) as
if(
    list_contains(getvariable('prefixes'), left(code, 3)) and not list_contains(getvariable('sectors'), substr(code, 4, 3)),
    nullif(substr(code, 4, 3), ''), null
);

-- GDELT's kinds of place (1 country, 2 US state, 3 US city, 4 city, 5 state) and its name: city, province, country. Commas
-- part them, so of "Moldova, Republic of" only the first part is written.
create temp macro geo_type(city, province, country) as
case
    when country is null then 0
    when city is not null then if(country = 'USA', 3, 4)
    when province is not null then if(country = 'USA', 2, 5)
    else 1
end;
create temp macro geo_name(city, province, country) as
if(country is null, null, concat_ws(', ', flat(city), flat(province), split_part(country_name(country), ',', 1)));

-- PLOVER's actor: words, country or prefix, sectors.
create temp macro plover_party(words, name, code, country) as
if(
    code is null and words is null and name is null, [],
    [struct_pack(
        "actorText" := coalesce(words, name), code := coalesce(country, left(code, 3)),
        sector := nullif(array_to_string(list_filter(actor_parts(code), lambda part: part is distinct from
            coalesce(country, left(code, 3))), ','), '')
    )]
);
create temp macro polecat_sectors(code, country) as
if(country is null, actor_parts(code), actor_parts(code)[2:]);
