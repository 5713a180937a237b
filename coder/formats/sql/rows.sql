-- All rows read, in the order of the files: `seq` tells it. Those with a problem go aside, `parsed` are the others, with what
-- mentions tell of them.
create view rows as
select (cast(file as bigint) << 40) + number as seq, * from $rows;
insert into aside select file, number, problem, given_date, line from rows where problem is not null;
create view parsed as
$parsed;
