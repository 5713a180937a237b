-- What both panels count.
count(*) as events,
count(*) filter (root_code in ('01', '02', '03', '04', '05')) as icews_verbal_cooperation,
count(*) filter (root_code in ('06', '07', '08')) as icews_material_cooperation,
count(*) filter (root_code in ('09', '10', '11', '12', '13')) as icews_verbal_conflict,
count(*) filter (root_code in ('14', '15', '16', '17', '18', '19', '20')) as icews_material_conflict,
count(*) filter (root_code = '14') as protests,
round(sum(intensity), 6) as sum_intensity,
round(avg(intensity), 6) as mean_intensity
