-- Every row of an imported file that could not be used: where it stands, the reason, its date as written, the row itself.
create view kept_aside as
select * exclude (year)
from read_parquet('$dataset/kept_aside/*/*.parquet', hive_partitioning = true, hive_types = {'year': integer});
