"""Panels: what is counted, what is a zero, and what is no row."""

import datetime as dt

import duckdb
import polars as pl
import pyreadstat
import pytest
from panel_helpers import dataset

from coder import connect
from coder.errors import DatasetError, InputError
from coder.panel import PanelOptions, dataset_hash, panel, read_record, write_panel

MARCH = dt.date(2018, 3, 1)
EVENTS = (
    "2018-03-05 KORGOV 040 PRKGOV",
    ("2018-03-05 PRKGOV 040 KORGOV", {"reciprocal_of": "0"}),
    ("2018-03-05 KORMIL 040 PRKGOV", {"duplicate_of": "0"}),
    ("2018-03-06 USAGOV 138 PRKGOV", {"factuality": "threatened"}),
    ("2018-03-06 USAGOV 190 PRKGOV", {"factuality": "hypothetical"}),
    ("2018-03-06 USAGOV 190 PRKGOV", {"negated": True}),
    ("2018-03-07 USAGOV 163 PRKGOV", {"factuality": None, "negated": None}),
    "2018-04-30 USACVL 141 USAGOV",
    "2018-04-30 HKGCVL 141 CHNGOV",
    "2018-04-30 IGOUNO 010 PRKGOV",
)


@pytest.fixture(scope="module")
def korea(tmp_path_factory):
    return dataset(tmp_path_factory.mktemp("panel") / "korea", *EVENTS)


def one(frame, **where):
    found = frame.filter(*(pl.col(name) == value for name, value in where.items()))
    assert len(found) == 1, found
    return found.row(0, named=True)


def test_a_dyad_month(korea):
    made = panel(korea)
    assert len(made) == 2 * 195 * 194  # COW's 195 states in March and April
    threat = one(made, period=MARCH, source_country="USA", target_country="PRK")
    assert threat == {
        "period": MARCH, "year": 2018, "dyad": 2731,
        "source_country": "USA", "source_cow": 2, "source_gw": 2,
        "target_country": "PRK", "target_cow": 731, "target_gw": 731,
        "events": 2, "icews_verbal_cooperation": 0, "icews_material_cooperation": 0,
        "icews_verbal_conflict": 1, "icews_material_conflict": 1, "cooperation": 0, "conflict": 2, "protests": 0,
        "sum_intensity": -15, "mean_intensity": -7.5,
    }  # fmt: skip
    nothing = one(made, period=MARCH, source_country="FRA", target_country="PRK")
    assert (nothing["events"], nothing["sum_intensity"], nothing["mean_intensity"]) == (0, 0, None)
    order = ["source_cow", "target_cow", "period"]
    assert made.select(order).equals(made.select(order).sort(order))


@pytest.mark.parametrize(
    ("settings", "events"),
    [
        ({}, 4),
        ({"unique": False}, 5),
        ({"happened": False}, 6),
        ({"directed": False}, 3),  # the meeting once
        ({"directed": False, "unique": False}, 5),
        ({"system": "gw"}, 4),
        ({"system": "none"}, 5),  # Hong Kong is no member of any system
        ({"where": "intensity < 0"}, 2),
        ({"first": dt.date(2018, 3, 6)}, 2),
        ({"last": dt.date(2018, 3, 5)}, 2),
        ({"countries": ("KOR", "PRK")}, 2),
        ({"sectors": ("GOV",)}, 4),
        ({"sectors": ("MIL", "GOV"), "unique": False}, 5),
        ({"unit": "country-month"}, 5),  # as source: Hong Kong and the UN are left out
        ({"unit": "country-month", "role": "target"}, 7),
        ({"unit": "country-month", "role": "domestic"}, 1),
        ({"unit": "dyad-day"}, 4),
        ({"unit": "dyad-week", "fill": False}, 4),
        ({"unit": "dyad-quarter"}, 4),
        ({"unit": "dyad-year"}, 4),
    ],
)
def test_what_is_counted(korea, tmp_path, settings, events):
    made = panel(korea, **{"countries": ("USA", "PRK", "KOR", "CHN", "HKG"), **settings})
    assert made["events"].sum() == events
    again = made.group_by(made.columns[: made.columns.index("events")]).len()
    assert again["len"].max() == 1  # a row is a unit in a period
    record = write_panel(korea, tmp_path / "panel.parquet", PanelOptions(**settings))
    assert record.chosen == record.counted + record.no_country + record.wrong_place + record.outside


def test_a_missing_pair_is_a_zero_only_while_both_states_existed(tmp_path):
    sudan = dataset(tmp_path / "sudan", "2011-01-10 SDNGOV 190 USAGOV", "2011-12-10 SSDGOV 040 SDNGOV")
    months = panel(sudan, countries=("SDN", "SSD"))["period"].unique().sort()
    assert months.to_list() == [dt.date(2011, month, 1) for month in range(7, 13)]


def test_two_states_of_one_month_that_never_met(tmp_path):
    """COW: Russia follows the Soviet Union without a gap; East Germany ended the day before Germany began."""
    ends = dataset(tmp_path / "ends", "1990-10-01 DDRGOV 040 RUSGOV", "1990-10-20 DEUGOV 040 RUSGOV")
    made = panel(ends, countries=("DDR", "DEU", "RUS"), unit="dyad-month")
    pairs = {(r["source_cow"], r["target_cow"]): r["events"] for r in made.iter_rows(named=True)}
    assert pairs == {
        (255, 365): 1, (260, 265): 0, (260, 365): 0, (265, 260): 0, (265, 365): 1, (365, 255): 0, (365, 260): 0,
        (365, 265): 0,
    }  # fmt: skip
    assert set(made["source_country"]) == {"DDR", "DEU", "SUN"}


def test_codes_that_follow_one_another_are_one_state(tmp_path):
    serbia = dataset(
        tmp_path / "serbia",
        "1999-03-24 USAGOV 195 YUGGOV", "1999-04-24 USAGOV 195 SRBGOV", "2004-01-01 USAGOV 040 SCGGOV", "2016-01-01 USAGOV 040 SRBGOV",
    )  # fmt: skip
    made = panel(serbia, unit="dyad-year", countries=("USA", "SRB", "YUG", "SCG"), fill=False)
    found = made.select("year", "target_country", "target_cow", "target_gw", "events").rows()
    assert found == [(1999, "YUG", 345, 345, 2), (2004, "SCG", 345, 345, 1), (2016, "SRB", 345, 340, 1)]
    assert panel(serbia, unit="dyad-year", system="gw", fill=False)["target_gw"].to_list() == [340, 345, 345]


def test_the_ways_to_count(korea):
    ways = ("root", "plover_class", "phoenix", "plover", "plover_2018", "gdelt")
    made = panel(korea, counts=ways, intensity="phoenix", fill=False)
    threat = one(made, period=MARCH, source_country="USA", target_country="PRK")
    counted = {name: value for name, value in threat.items() if value == 1}
    assert set(counted) == {
        "root_13", "root_16", "plover_threaten", "plover_coerce",
        "plover_verbal_conflict", "plover_material_conflict", "gdelt_verbal_conflict", "gdelt_material_conflict",
    }  # fmt: skip
    assert threat["phoenix_verbal_conflict"] == threat["plover_2018_verbal_conflict"] == 2
    assert threat["sum_intensity"] == -7 - 6.5
    protest = panel(korea, unit="country-year", role="domestic", countries=("USA",))
    assert protest.select("country", "cow", "protests").rows() == [("USA", 2, 1)]


def test_sectors_are_rows(korea):
    made = panel(korea, sectors=("GOV", "MIL"), countries=("KOR", "PRK"), unit="dyad-year", unique=False)
    assert len(made) == 2 * 2 * 2
    row = one(made, source_country="KOR", source_sector="MIL", target_sector="GOV")
    assert row["events"] == 1


def test_an_undirected_pair_names_both(korea):
    made = panel(korea, directed=False, unit="dyad-year", countries=("KOR", "PRK"))
    assert made.select("dyad", "a_country", "b_country", "events").rows() == [(731732, "PRK", "KOR", 1)]


@pytest.mark.parametrize("unit", ["month", "quarter", "year", "week"])
@pytest.mark.parametrize("system", ["cow", "gw"])
def test_the_macro_gives_the_same(korea, unit, system):
    made = panel(korea, unit=f"dyad-{unit}", system=system)
    with connect(korea) as con:
        macro = con.sql(f"from dyad_panel(unit := '{unit}', states_of := '{system}')").pl()
    assert made.equals(macro)


@pytest.mark.parametrize("unique", [True, False])
def test_the_macro_has_undirected_pairs_and_every_event(korea, unique):
    made = panel(korea, directed=False, unique=unique)
    with connect(korea) as con:
        macro = con.sql(f"from dyad_panel(directed := false, every_event := {not unique})").pl()
    assert made["events"].sum() == (3 if unique else 5)
    assert made.rows() == macro.rows()


@pytest.mark.parametrize("role", ["source", "target", "domestic"])
@pytest.mark.parametrize("system", ["cow", "gw"])
def test_the_macro_of_countries_gives_the_same(korea, role, system):
    days = {"first": dt.date(2018, 3, 6), "last": dt.date(2018, 4, 30)}
    made = panel(korea, unit="country-week", role=role, system=system, **days)
    call = f"country_panel(unit := 'week', states_of := '{system}', role := '{role}', from_day := date '2018-03-06')"
    with connect(korea) as con:
        macro = con.sql(f"from {call}").pl()
    assert made["events"].sum() > 0
    assert made.equals(macro)


@pytest.mark.parametrize(
    "call", ["dyad_panel(states_of := 'un')", "country_panel(states_of := 'un')", "country_panel(role := 'both')"]
)
def test_the_macros_refuse_what_they_do_not_know(korea, call):
    with connect(korea) as con, pytest.raises(duckdb.Error, match="use '"):
        con.sql(f"from {call}").fetchall()


def test_the_first_and_the_last_period_end_with_the_panel(tmp_path):
    """South Sudan became a state on 2011-07-09 (COW), Montenegro on 2006-06-12."""
    sudan = dataset(tmp_path / "sudan", "2011-07-10 SSDGOV 040 SDNGOV")
    days = {"first": dt.date(2011, 7, 1), "countries": ("SDN", "SSD")}
    assert len(panel(sudan, last=dt.date(2011, 7, 8), **days)) == 0
    assert len(panel(sudan, last=dt.date(2011, 7, 9), **days)) == 2
    with connect(sudan) as con:
        sql = "select count(*) from dyad_panel(from_day := date '2011-07-01', to_day := date '{}') where 'SSD' = {}_country"
        assert con.sql(sql.format("2011-07-08", "source")).fetchall() == [(0,)]
        assert con.sql(sql.format("2011-07-09", "source")).fetchall() == [(194,)]


def test_a_panel_can_be_made_again_from_its_record(korea, tmp_path):
    options = PanelOptions(
        unit="country-quarter", first=MARCH, countries=("USA", "PRK"), counts=("root",), where="intensity < 0"
    )
    for name in ("panel.parquet", "panel.csv.gz", "panel.dta"):
        record = write_panel(korea, tmp_path / name, options)
        assert read_record(tmp_path / name) == record
    (tmp_path / "other.csv").write_text("a,b\n")
    pl.DataFrame({"a": [1]}).write_parquet(tmp_path / "other.parquet")
    for name in ("other.csv", "other.parquet", "gone.parquet"):
        with pytest.raises(InputError, match="has no record of its options"):
            read_record(tmp_path / name)


def test_the_formats_hold_the_same(korea, tmp_path):
    made = panel(korea, countries=("USA", "PRK", "KOR"), counts=("icews", "plover_2018"))
    options = PanelOptions(countries=("USA", "PRK", "KOR"), counts=("icews", "plover_2018"))
    for name in ("panel.parquet", "panel.csv", "panel.csv.gz", "panel.dta"):
        write_panel(korea, tmp_path / name, options)
    assert pl.read_parquet(tmp_path / "panel.parquet").equals(made)
    for name in ("panel.csv", "panel.csv.gz"):
        assert pl.read_csv(tmp_path / name, schema=made.schema).equals(made)
    stata, about = pyreadstat.read_dta(str(tmp_path / "panel.dta"), output_format="polars")
    assert stata.cast(dict(made.schema)).equals(made)
    assert about.column_names_to_labels["protests"] == "CAMEO 14"
    assert about.file_label == f"coder panel {dataset_hash(korea)}"
    with pytest.raises(InputError, match="not a format of panels"):
        write_panel(korea, tmp_path / "panel.xlsx", options)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"unit": "dyad-decade"}, 'unit: "dyad-decade" is not known. Use one of country-day'),
        ({"system": "un"}, 'system: "un" is not known'),
        ({"counts": ("quad",)}, "Use one of root, plover_class, icews, gdelt, phoenix"),
        ({"intensity": "weis"}, "Use one of icews, phoenix"),
        ({"countries": ("KOR", "KOR'")}, 'countries: "KOR\'" is no ISO3 code. Look it up with: coder codes'),
        ({"countries": ("GER",)}, 'countries: "GER" is no ISO3 code'),
        ({"sectors": ("ARMY",)}, 'sectors: "ARMY" is not known. Use one of none, GOV, MIL'),
        ({"first": MARCH, "last": dt.date(2017, 1, 1)}, "is after the last"),
    ],
)
def test_options_that_are_wrong(settings, message):
    with pytest.raises(InputError, match=message):
        PanelOptions(**settings)


def test_a_wrong_condition_and_an_empty_dataset(korea, tmp_path):
    with pytest.raises(DatasetError, match="the panel cannot be made"):
        panel(korea, where="nonsense = 1")
    with pytest.raises(InputError, match="no dated events"):
        panel(dataset(tmp_path / "empty"))
    assert panel(tmp_path / "empty", unit="country-year", first=MARCH, last=MARCH)["events"].sum() == 0
