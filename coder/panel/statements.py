"""The SQL of a panel: the files of sql/ in their order, and what the options put into them."""

from __future__ import annotations

from importlib.resources import files
from string import Template

import duckdb

from coder.codes import ICEWS
from coder.errors import InputError
from coder.panel.measures import Measure, measures
from coder.panel.options import PanelOptions

# An event says that something happened unless it is marked; imported data may leave both columns empty.
HAPPENED = "negated is not true and coalesce(factuality, 'asserted') not in ('hypothetical', 'historical')"


def statements(con: duckdb.DuckDBPyConnection, options: PanelOptions) -> list[str]:
    """Return the statements that end in the view `panel`; `con` is asked for the days of the dataset."""
    unit = "dyad" if options.dyads else "country"
    spells = "spells_none" if options.system == "none" else "spells"
    names = _days(con, options) | _of_events(options) | _of_states(options) | _of_actors(options) | _of_columns(options)
    steps = ("chosen", spells, "members", "presence", f"acts_{unit}", f"panel_{unit}")
    return [Template(_text(step)).substitute(names) for step in steps]


def no_country(options: PanelOptions) -> str:
    """The condition for events that lack a country which the panel needs."""
    roles = ("source", "target") if options.dyads or options.role == "domestic" else (options.role,)
    return " or ".join(f"{role}_country is null" for role in roles)


def wrong_place(options: PanelOptions) -> str:
    """The condition for events within one country in a panel of dyads, between two in a panel of domestic events."""
    if options.dyads:
        return "source_country = target_country"
    return "source_country <> target_country" if options.role == "domestic" else "false"


def _text(step: str) -> str:
    return files("coder.panel").joinpath("sql", f"{step}.sql").read_text(encoding="utf-8")


def _days(con: duckdb.DuckDBPyConnection, options: PanelOptions) -> dict[str, str]:
    first, last = options.first, options.last
    if first is None or last is None:
        own_first, own_last = con.execute("select min(event_date), max(event_date) from events").fetchall()[0]
        first, last = first or own_first, last or own_last
    if first is None or last is None:
        raise InputError("The dataset has no dated events. Give the first and the last day of the panel.")
    return {"first": first.isoformat(), "last": last.isoformat(), "period": options.period}


def _of_events(options: PanelOptions) -> dict[str, str]:
    conditions = [HAPPENED] if options.happened else []
    conditions += ["duplicate_of is null"] if options.unique else []
    conditions += ["reciprocal_of is null"] if options.mutual_once else []
    conditions += [f"({options.where})"] if options.where else []
    own_scale = options.intensity == ICEWS
    return {
        "condition": " and ".join(conditions) or "true",
        "events": "events" if own_scale else "events left join scale using (cameo_code)",
        "intensity": "intensity" if own_scale else "scale.value",
    }


def _of_states(options: PanelOptions) -> dict[str, str]:
    codes = list(options.countries)
    wanted = [] if options.microstates else ["not microstate"]
    wanted += [f"list_has_any(string_split(concat_ws('|', iso3, also), '|'), {codes})"] if codes else []
    return {
        "system": options.system,
        "states": " and ".join(wanted) or "true",
        "codes": f"list_contains({codes}, code)" if codes else "true",
        "join": "left join" if options.fill and options.system != "none" else "join",
    }


def _of_actors(options: PanelOptions) -> dict[str, str]:
    role = "target" if options.role == "target" else "source"
    roles = ("source", "target") if options.dyads else (role,)
    sectors = list(options.sectors)
    return {
        "sectors": str(sectors or [""]),
        "sectors_wanted": " and ".join(f"list_contains({sectors}, {r}_sector)" for r in roles) if sectors else "true",
        "source_sector": "source_sector" if sectors else "''",
        "target_sector": "target_sector" if sectors else "''",
        "own_sector": f"{role}_sector" if sectors else "''",
        "own_country": f"{role}_country",
        "role_wanted": "source_country = target_country" if options.role == "domestic" else "true",
        "swap": "false" if options.directed else "source.number > target.number",
        "pairs": "a.number <> b.number" if options.directed else "a.number < b.number",
        "a": "source" if options.directed else "a",
        "b": "target" if options.directed else "b",
    }


def _of_columns(options: PanelOptions) -> dict[str, str]:
    columns = measures(options)
    return {
        "measures": ",\n    ".join(f"{column.expression} as {column.name}" for column in columns),
        "filled": ",\n    ".join(_filled(column) for column in columns),
    }


def _filled(column: Measure) -> str:
    value = f"acts.{column.name}"
    return value if column.zero == "null" else f"coalesce({value}, {column.zero}) as {column.name}"
