-- The states of one system, each for as long as its codes do not change.
create temp table spells as
select cast($system as integer) as number, iso3, also, cow, gw, first_day, last_day
from states
where system = '$system' and $states;
