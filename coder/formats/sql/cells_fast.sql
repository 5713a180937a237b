-- The rows of a file by column, where pyarrow has split them; a line is put together again only where it is wanted.
create or replace temp view cells as
select
    $file as file,
    number,
    row($raw) as line,
    null::text as width_problem,
    $cells
from columns;
