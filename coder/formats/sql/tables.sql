create table known (whole ubigint, id_hash ubigint);
create table known_stories (story_id text);
