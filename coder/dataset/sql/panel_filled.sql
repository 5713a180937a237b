-- What both panels count, with zeros; cooperation and conflict sum up quad classes.
cast(coalesce(events, 0) as integer) as events,
cast(coalesce(icews_verbal_cooperation, 0) as integer) as icews_verbal_cooperation,
cast(coalesce(icews_material_cooperation, 0) as integer) as icews_material_cooperation,
cast(coalesce(icews_verbal_conflict, 0) as integer) as icews_verbal_conflict,
cast(coalesce(icews_material_conflict, 0) as integer) as icews_material_conflict,
cast(coalesce(icews_verbal_cooperation + icews_material_cooperation, 0) as integer) as cooperation,
cast(coalesce(icews_verbal_conflict + icews_material_conflict, 0) as integer) as conflict,
cast(coalesce(protests, 0) as integer) as protests,
coalesce(sum_intensity, 0) as sum_intensity,
mean_intensity
