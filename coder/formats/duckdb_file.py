"""One DuckDB file: the tables, the views of a dataset over them, and a comment on every column."""

from __future__ import annotations

from coder.dataset.connect import MACROS, view_sql
from coder.dataset.schema import TABLES
from coder.formats.format import Format
from coder.formats.job import ExportJob, quoted

VIEWS = ("happened", "dyad_month", "dyad_year", "quad_counts")
COMMENTS = {
    "events": "Who did what to whom, in CAMEO codes and ICEWS columns.",
    "stories": "Every story read, with its status and the reason of it.",
    "sentences": "Every sentence looked at, with its status and the reason of it.",
    "cameo": "The CAMEO codes: label, Goldstein value, quad class, PLOVER class.",
    "states": "The members of the COW and of the Gleditsch-Ward state system, with their days.",
}


def write(job: ExportJob) -> int:
    """Write the file; stories and sentences are those of the chosen events when a filter chose them."""
    con = job.con
    con.execute(f"attach {quoted(job.target)} as file")
    of_chosen = " where story_id in (select story_id from chosen)" if job.filtered else ""
    con.execute("create table file.events as select * from chosen")
    for table in ("stories", "sentences"):
        con.execute(f"create table file.{table} as select * from memory.{table}{of_chosen}")
    for table in ("cameo", "states"):
        con.execute(f"create table file.{table} as select * from memory.{table}")
    con.execute("use file")
    for view in (*VIEWS, *MACROS):
        con.execute(view_sql(view, job.target))
    for statement in _comments():
        con.execute(statement)
    count: int = con.execute("select count(*) from file.events").fetchall()[0][0]
    con.execute("use memory")
    con.execute("detach file")
    return count


def _comments() -> list[str]:
    on_tables = [f"comment on table {table} is {quoted(text)}" for table, text in COMMENTS.items()]
    return on_tables + [
        f"comment on column {table}.{field.name} is {quoted(field.metadata[b'doc'].decode())}"
        for table, schema in TABLES.items()
        for field in schema
    ]


FORMAT = Format(doc="one DuckDB file with tables, views and comments", write=write, streams=False)
