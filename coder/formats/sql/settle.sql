-- After all rows are parsed: what is there twice, which events are the first of their day, which are mutual, ids.

-- Rows that say the same as an earlier one, of this import or of the dataset.
create table good as
select seq, whole_row(event_id) as whole from parsed;
create table extra as
select seq
from good
left join (select whole, min(seq) as first from good group by whole having count(*) > 1) as twice using (whole)
where seq > first or whole in (select whole from known);

create table facts as
select
    p.seq as seq,
    cast(extract(year from publication_date) as integer) as year,
    hash(event_id) as id_hash,
    hash(
        event_date, coalesce(source.code, source_code, lower(source_name), ''),
        coalesce(target.code, target_code, lower(target_name), ''), cameo_code, factuality, negated
    ) as act,
    mutual_pair(coalesce(source_name, source_code), coalesce(target_name, target_code)) as pair,
    if(
        cameo_code in ('042', '043'), cameo_code = '043',
        coalesce(source_name, source_code) > coalesce(target_name, target_code)
    ) as side
from parsed as p
left join actors as source on source.country is not distinct from source_country and source.sectors is not distinct from source_sectors
left join actors as target on target.country is not distinct from target_country and target.sectors is not distinct from target_sectors
where p.seq not in (select seq from extra);

-- An id that other events have too (ICEWS 2007-2013) gets a number: 20718170/2.
create table turns as
select seq, turn
from (
    select seq, row_number() over (partition by id_hash order by seq) as turn
    from (select seq, id_hash from facts union all select -1, id_hash from known)
    where id_hash in (
        select id_hash from (select id_hash from facts union all select id_hash from known)
        group by id_hash having count(*) > 1
    )
)
where turn > 1 and seq >= 0;
create table ids as
select id_of.seq, any_value(p.event_id || if(turn is null, '', '/' || turn)) as event_id
from (
    select min(seq) as seq from facts group by act having count(*) > 1
    union all
    select seq from facts
    where pair in (select pair from facts where pair is not null group by pair having bool_or(side) and not bool_and(side))
) as id_of
join parsed as p on p.seq = id_of.seq
left join turns on turns.seq = id_of.seq
group by id_of.seq;

create table repeats as
select facts.seq, ids.event_id as duplicate_of
from facts
join (select act, min(seq) as first from facts group by act having count(*) > 1) as firsts using (act)
join ids on ids.seq = first
where facts.seq > first;

create table mutual as
with sides as (
    select seq, pair, side, row_number() over (partition by pair, side order by seq) as n
    from facts
    where pair in (select pair from facts where pair is not null group by pair having bool_or(side) and not bool_and(side))
)
select greatest(a.seq, b.seq) as seq, ids.event_id as reciprocal_of
from sides as a
join sides as b on a.pair = b.pair and a.n = b.n and not a.side and b.side
join ids on ids.seq = least(a.seq, b.seq);

create table marks as
select seq, turn, duplicate_of, reciprocal_of, year
from (
    select seq, any_value(turn) as turn, any_value(duplicate_of) as duplicate_of, any_value(reciprocal_of) as reciprocal_of
    from (
        select seq, turn, null as duplicate_of, null as reciprocal_of from turns
        union all
        select seq, null, duplicate_of, null from repeats
        union all
        select seq, null, null, reciprocal_of from mutual
    )
    group by seq
)
join facts using (seq);
