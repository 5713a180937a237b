-- A label that a root and its first code share means the code: ICEWS has no roots.
create table labels as
select label, max_by(code, length(code)) as code, max_by(intensity, length(code)) as intensity from codes group by label;
create table known (whole ubigint, id_hash ubigint);
create table known_stories (story_id text);
