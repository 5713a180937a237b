-- GDELT 2.0's mentions of events, without those that are none; GDELT writes -1 where it has no offset.
create or replace temp table told as
select
    file,
    number,
    line,
    coalesce(
        width_problem,
        if("GLOBALEVENTID" is null, 'no GLOBALEVENTID', null),
        not_integer('SentenceID', "SentenceID"),
        not_integer('Actor1CharOffset', "Actor1CharOffset"),
        not_integer('Actor2CharOffset', "Actor2CharOffset"),
        not_integer('ActionCharOffset', "ActionCharOffset"),
        not_number('Confidence', "Confidence")
    ) as problem,
    "GLOBALEVENTID" as event_id,
    "MentionIdentifier" as story_id,
    "MentionSourceName" as publisher,
    try_cast("SentenceID" as integer) as sentence_number,
    nullif(try_cast("Actor1CharOffset" as integer), -1) as source_start,
    nullif(try_cast("Actor2CharOffset" as integer), -1) as target_start,
    nullif(try_cast("ActionCharOffset" as integer), -1) as action_start,
    try_cast("Confidence" as double) / 100 as confidence
from cells;
insert into aside by name select file, number, problem, line from told where problem is not null;
insert into mentions by name select * exclude (file, number, line, problem) from told where problem is null;
