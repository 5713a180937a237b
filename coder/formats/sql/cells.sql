-- The rows of a file by column. Tabs at the end of a row, without anything between them, do no harm.
create or replace temp view cells as
select
    $file as file,
    number,
    line,
    if(len(c) < $least or len(array_to_string(c[$width + 1:], '')) > 0,
        'wrong number of columns: ' || len(c) || ', not $width', null) as width_problem,
    $cells
from (select number, line, string_split(line, chr(9)) as c, contains(line, '"') as quoted from (select number, rtrim(line, chr(10)) as line from lines))
where line <> '';
