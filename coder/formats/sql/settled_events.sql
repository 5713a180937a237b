-- The rows of events/ of one year, in the order of the files.
select $columns
from (
    select
        p.* replace (
            if(turn is null, event_id, event_id || '/' || turn) as event_id,
            coalesce(p.source_code, source.code) as source_code,
            coalesce(p.target_code, target.code) as target_code,
            coalesce(p.source_sectors, source_names.names) as source_sectors,
            coalesce(p.target_sectors, target_names.names) as target_sectors,
            marks.duplicate_of as duplicate_of,
            marks.reciprocal_of as reciprocal_of
        )
    from parsed as p
    left join (select * from marks where year = $year) as marks on marks.seq = p.seq
    left join actors as source on source.country is not distinct from p.source_country and source.sectors is not distinct from p.source_sectors
    left join actors as target on target.country is not distinct from p.target_country and target.sectors is not distinct from p.target_sectors
    left join sector_names as source_names on source_names.code = p.source_code
    left join sector_names as target_names on target_names.code = p.target_code
    where publication_date between date '$year-01-01' and date '$year-12-31'
        and p.seq not in (select seq from extra)
    order by p.seq  -- joins do not keep it
)
