-- Every sentence looked at, with its status and the reason of it.
create view sentences as
select * replace (nullif(year, 0) as year)
from read_parquet('$dataset/sentences/*/*.parquet', hive_partitioning = true, hive_types = {'year': integer});
