-- The rows of a file, with what every format gets and all columns; the line is kept of a row with a problem only.
select * replace (
    if(problem is null, null, $line) as line,
    nullif(notes, '') as notes,
    coalesce(event_text, label_text(cameo_code)) as event_text,
    left(cameo_code, 2) as root_code,
    code_quad(cameo_code) as quad_class,
    coalesce(plover, code_plover(cameo_code)) as plover
)
from (select *, $missing from ($rows))
