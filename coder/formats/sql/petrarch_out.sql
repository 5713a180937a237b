-- What PETRARCH writes: day, source, target, code, issues, sentence, publisher; --- for a party that is not known.
select
    strftime(event_date, '%Y%m%d') as date,
    coalesce(source_code, '---') as source,
    coalesce(target_code, '---') as target,
    cameo_code as code,
    if(contexts is null, null, replace(flat(contexts), ',', ',1;') || ',1') as issues,
    flat(story_id || coalesce('_' || sentence_number, '')) as ids,
    flat(publisher) as publisher
from chosen
