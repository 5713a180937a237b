-- Every story read, with its status and the reason of it.
create view stories as
select * replace (nullif(year, 0) as year)
from read_parquet('$dataset/stories/*/*.parquet', hive_partitioning = true, hive_types = {'year': integer});
