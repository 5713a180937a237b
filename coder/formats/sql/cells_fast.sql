-- The rows of a file by column, where pyarrow has split them.
create or replace temp view cells as
select
    $file as file,
    number,
    concat_ws(chr(9), $raw) as line,
    null::text as width_problem,
    $cells
from columns;
