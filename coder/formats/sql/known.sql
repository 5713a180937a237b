-- What a dataset holds before the rows that are added to it.
insert into known
select whole_row(event_id), hash(split_part(event_id, '/', 1)) from read_parquet('$dataset/events/*/*.parquet');
insert into known_stories
select story_id from read_parquet('$dataset/stories/*/*.parquet') where story_id is not null;
