-- Every event, in ICEWS's order of columns; year is the year of publication and tells DuckDB which files to read.
create view events as
select * replace (nullif(year, 0) as year)
from read_parquet('$dataset/events/*/*.parquet', hive_partitioning = true, hive_types = {'year': integer});
