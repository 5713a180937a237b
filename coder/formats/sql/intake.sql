-- What an import kept aside, what it read of mentions, and how cells are read.
create table aside (file integer, number bigint, problem text, given_date text, line text);
create table mentions (
    event_id text,
    story_id text,
    publisher text,
    sentence_number integer,
    source_start integer,
    target_start integer,
    action_start integer,
    confidence double
);

-- A cell: NA and nothing are null; the .tab files since 2018 put texts in quotes.
create macro bare(x) as
if(left(x, 1) = '"' and right(x, 1) = '"' and length(x) > 1, replace(x[2:-2], '""', '"'), x);
create macro cell(x, quoted) as nullif(nullif(if(quoted, bare(x), x), ''), 'NA');

create macro is_day(x) as x between date '1800-01-01' and date '2199-12-31';
create macro not_number(name, x) as
if(x is not null and try_cast(x as double) is null, name || ' is no number: ' || x, null);
create macro not_integer(name, x) as
if(x is not null and try_cast(x as integer) is null, name || ' is no whole number: ' || x, null);
create macro note(condition, text) as if(condition, text, null);

-- What makes two rows the same row; `id` without the number that an import may have added.
create macro whole_row(id) as hash(
    split_part(id, '/', 1), event_date, source_name, source_sectors, source_country, cameo_code, intensity, target_name,
    target_sectors, target_country, story_id, sentence_number, publisher, city, district, province, country, latitude,
    longitude
);

-- Cooperation in both directions within a sentence is one mutual act; to visit and to be host are one visit.
create macro mutual_pair(a, b) as
case
    when story_id is null or sentence_number is null or a is null or b is null or a = b then null
    when cameo_code = '042' then hash(story_id, sentence_number, event_date, 'visit', a, b)
    when cameo_code = '043' then hash(story_id, sentence_number, event_date, 'visit', b, a)
    when left(cameo_code, 2) in ('03', '04', '05', '06')
        then hash(story_id, sentence_number, event_date, cameo_code, least(a, b), greatest(a, b))
end;

-- Sectors run together are an actor code if they are groups of three capital letters.
create macro polecat_code(x) as if(regexp_full_match(x, '([A-Z]{3})+'), x, null);
