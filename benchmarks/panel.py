"""How fast panels are: 10 million synthetic events, dyad-month counts, the zero-filled panel 1990-2025.

    python -m benchmarks.panel [--events 10_000_000] [--folder DIR]

Codes and pairs of countries are drawn from the ICEWS sample of 2018 (`--sample`, the published .tab), so that few pairs have
most events, as in the news; a tenth of the pairs is drawn at random among all. Each step runs in a process of its own, which
tells its time and peak memory. The dataset is kept in --folder, if there is one, and used again.
"""

from __future__ import annotations

FIRST, LAST = 1990, 2025
LIMITS = {
    "dyad-month counts": (2, None),
    "zero-filled panel to Parquet": (60, 4),
    "zero-filled panel in polars": (60, 4),
}
TYPES = {"string": "varchar", "date32[day]": "date", "int32": "integer", "double": "double", "bool": "boolean"}
ROWS = """
copy (
    with drawn as (
        select i, 1 + cast(floor(random() * $pairs) as integer) as pair, 1 + cast(floor(random() * $codes) as integer) as code,
            date '1990-01-01' + cast(floor(random() * 365 * ($end - $start + 1)) as integer) as day
        from range($events) as numbers(i)
    )
    select {columns}, year(day) as year
    from drawn join pairs on pairs.id = drawn.pair join codes on codes.id = drawn.code
) to '{folder}/events' (format parquet, compression zstd, partition_by (year), filename_pattern 'part-1-{{i}}')
"""
EOF_MARK = None
