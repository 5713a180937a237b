-- What every export starts from: the chosen events, in the dataset's order, and how values are written.
create temp view chosen as
select * from events where $condition;

-- A double in the fewest digits that read as the same double, a whole one without ".0".
create temp macro number_text(x) as
if(suffix(cast(x as text), '.0'), left(cast(x as text), length(cast(x as text)) - 2), cast(x as text));

-- Tabs and line ends would break a file that knows no quotes.
create temp macro flat(x) as if(regexp_matches(x, '[\t\n\r]'), regexp_replace(x, '[\t\n\r]+', ' ', 'g'), x);
