-- The CAMEO codes, as the dictionaries had them when the dataset was written.
create view cameo as
select code, label, intensity, quad_class, plover
from read_csv('$dataset/cameo.csv', header = true, delim = ',', quote = '"', nullstr = '', columns = {
    'code': 'varchar', 'label': 'varchar', 'intensity': 'double', 'quad_class': 'integer', 'plover': 'varchar'
});
