"""CAMEO codes and countries across code systems."""

import csv
import datetime as dt
from itertools import combinations

import pytest
from typer.testing import CliRunner

from coder.cli import make_app
from coder.codes import cameo_codes, scale, schemes, search
from coder.countries import countries, country, states
from coder.errors import DictionaryError
from coder.locations import dictionaries_path

TODAY = dt.date(2016, 12, 31)


def run(*arguments):
    done = CliRunner().invoke(make_app(), ["codes", *arguments])
    return done.exit_code, done.output


def test_the_hierarchy_is_complete():
    codes = cameo_codes()
    assert [code.code for code in codes.values() if code.parent is None] == [f"{root:02}" for root in range(1, 21)]
    assert all(codes[code.parent].children.count(code.code) == 1 for code in codes.values() if code.parent)
    assert codes["1411"].parent == "141"


def test_the_two_goldstein_scales_differ_where_formats_says():
    """The design's formats.md, section 2.2: six codes differ, 016 in its sign."""
    icews, phoenix = scale("icews"), scale("phoenix")
    assert {code: (icews[code], phoenix[code]) for code in ("016", "124", "1246", "163", "164", "166")} == {
        "016": (-5, 3.4), "124": (-4, -5), "1246": (-4, -5), "163": (-8, -6.5), "164": (-6.5, -7), "166": (-7, -8),
    }  # fmt: skip
    assert phoenix["1011"] == phoenix["10"] == -5  # a code that Phoenix lacks has its root's value


def test_an_unknown_scale_is_told():
    with pytest.raises(DictionaryError, match=r'no scale "weis". Use one of icews, phoenix'):
        scale("weis")


@pytest.mark.parametrize(
    ("code", "classes"),
    [
        ("010", {"icews": "verbal_cooperation", "gdelt": "verbal_cooperation", "phoenix": "neutral"}),
        (
            "163",
            {
                "icews": "material_conflict", "gdelt": "material_conflict", "phoenix": "verbal_conflict",
                "plover": "material_conflict", "plover_2018": "verbal_conflict",
            },
        ),
        (
            "090",
            {
                "icews": "verbal_conflict", "gdelt": "verbal_conflict", "phoenix": "verbal_conflict",
                "plover": "verbal_conflict", "plover_2018": "material_cooperation",
            },
        ),
        (
            "0871",
            {
                "icews": "material_cooperation", "gdelt": "material_cooperation", "phoenix": "material_cooperation",
                "plover": "material_cooperation", "plover_2018": "material_cooperation",
            },
        ),
    ],
)  # fmt: skip
def test_the_schemes_disagree_by_name(code, classes):
    assert cameo_codes()[code].classes == classes


@pytest.mark.parametrize("scheme", schemes())
def test_a_scheme_gives_a_code_one_class_at_most(scheme):
    for code in cameo_codes().values():
        names = [name for name, rows in schemes()[scheme].items() for row in rows if row.covers(code.code, code.plover)]
        assert len(names) <= 1
        assert names or scheme.startswith("plover")


@pytest.mark.parametrize("scheme", ["icews", "gdelt"])
def test_the_quad_class_of_cameo_csv_is_icews(scheme):
    order = list(schemes()[scheme])
    with (dictionaries_path() / "cameo.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            assert order[int(row["quad_class"]) - 1] == cameo_codes()[row["code"]].classes[scheme]


@pytest.mark.parametrize(
    ("code", "scheme", "date", "iso3"),
    [
        ("KR", "iso2", None, "KOR"), ("KS", "fips", None, "KOR"), ("732", "cow", None, "KOR"),
        ("South Korea", "name", None, "KOR"), ("WE", "fips", None, "PSE"),
        ("365", "cow", dt.date(1985, 1, 1), "SUN"), ("365", "cow", None, "RUS"),
        ("260", "cow", dt.date(1985, 1, 1), "DEU"), ("255", "cow", dt.date(1995, 1, 1), "DEU"),
        ("260", "gw", dt.date(1995, 1, 1), "DEU"), ("260", "cow", dt.date(1995, 1, 1), None),
        ("345", "cow", dt.date(1995, 1, 1), "YUG"), ("345", "cow", TODAY, "SRB"), ("340", "gw", TODAY, "SRB"),
        ("679", "cow", TODAY, "YEM"), ("678", "gw", TODAY, "YEM"), ("678", "cow", dt.date(1980, 1, 1), "YAR"),
        ("970", "gw", TODAY, "KIR"), ("970", "cow", TODAY, "NRU"), ("347", "cow", dt.date(2007, 1, 1), None),
        ("999", "cow", None, None),
    ],
)  # fmt: skip
def test_a_country_by_each_code(code, scheme, date, iso3):
    found = country(code, scheme, date)
    assert (found and found.iso3) == iso3


def test_every_state_of_today_has_a_country():
    # Two members that only Gleditsch and Ward count have no code of their own in ISO 3166.
    nameless = {state.name for state in states() if not state.iso3 and state.holds(TODAY)}
    assert nameless == {"Abkhazia", "South Ossetia"}
    assert {state.iso3 for state in states() if state.iso3} <= set(countries())


@pytest.mark.parametrize(("system", "members"), [("cow", 195), ("gw", 197)])
def test_the_members_on_a_day_are_those_of_the_lists(system, members):
    """COW had 195 members in 2016; Gleditsch and Ward 174 and 23 microstates."""
    assert sum(state.system == system and state.holds(TODAY) for state in states()) == members


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_no_code_means_two_states_on_one_day(system):
    own = [state for state in states() if state.system == system]
    for one, other in combinations(own, 2):
        together = one.start <= (other.end or dt.date.max) and other.start <= (one.end or dt.date.max)
        shared = {one.iso3, *one.also} & {other.iso3, *other.also} - {""}
        assert not (together and (shared or getattr(one, system) == getattr(other, system))), (one, other)


def test_search_by_code_and_by_words():
    assert [code.code for code in search("1411")[0]] == ["1411"]
    assert [nation.iso3 for nation in search("korea")[1]] == ["KOR", "PRK"]
    assert {code.code for code in search("military aid")[0]} >= {"0232", "072"}
    assert search("no such thing") == ([], [])


def test_the_command_shows_a_code():
    status, out = run("016")
    assert status == 0
    assert "Goldstein\ticews -5, phoenix 3.4" in out
    assert "phoenix\tneutral" in out


def test_the_command_shows_a_country_as_of_a_day():
    assert "COW 345\t1944-10-20 .. 2003-02-04\tYugoslavia" in run("YUG", "--date", "1999-03-24")[1]
    assert "COW" not in run("YUG", "--date", "2010-01-01")[1]


def test_the_command_lists_roots_json_and_nothing():
    assert run()[1].count("\n") == 20
    assert '"iso3":"KOR"' in run("KOR", "--json")[1]
    status, out = run("no such thing")
    assert (status, out) == (1, '"no such thing" is neither a code nor a word of a name.\n')
