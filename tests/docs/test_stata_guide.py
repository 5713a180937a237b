"""The guide to Stata, which no test can run: its shell commands run, and its variables are those of the files they make."""

import re

import polars as pl
import pyreadstat
import pytest
from guides import blocks, run_shell

LISTING = re.compile(
    r"^(?:summarize|keep|xtset|xtreg|xtpoisson|merge \S+|preserve|collapse.*by\() ?([^,\n]*)", re.MULTILINE
)
MADE = re.compile(r"^generate (\w+)|^rename \w+ (\w+)$|^rename \(.*\) \((.*)\)$|^collapse .*?(\w+) =", re.MULTILINE)


@pytest.fixture(scope="module")
def folder(seeds):
    for _, block in blocks("stata.md", "sh"):
        run_shell(block, seeds.parent)
    return seeds.parent


@pytest.fixture(scope="module")
def script():
    return "\n".join(block for _, block in blocks("stata.md", "stata"))


def variables(file):
    return set(pyreadstat.read_dta(str(file), metadataonly=True)[1].column_names)


def test_the_variables_of_the_guide_exist(folder, script):
    known = {name for found in MADE.findall(script) for name in " ".join(found).split()}
    assert {"month", "received", "ccode1", "day", "acts"} <= known
    known |= variables(folder / "dyads.dta") | variables(folder / "countries.dta")
    known |= set(pl.read_csv(folder / "events.csv").columns)
    lists = " ".join(re.sub(r" using .*", "", found) for found in LISTING.findall(script))
    used = {re.sub(r"^[Li]\.", "", word).strip(")") for word in lists.split()}
    assert {"conflict", "root_14", "root_17", "target_country", "gw", "dyad"} <= used
    assert used - known - {""} == set()


def test_the_files_are_as_the_guide_says(folder):
    frame, about = pyreadstat.read_dta(str(folder / "dyads.dta"), output_format="polars")
    assert about.original_variable_types["period"] == "%td"
    assert all(about.column_names_to_labels[name] for name in ("events", "conflict", "mean_intensity"))
    assert not frame.select("dyad", "period").is_duplicated().any()
    numbers = frame.select(pl.col("dyad") == 1000 * pl.col("source_cow") + pl.col("target_cow"))
    assert numbers.to_series().all()
    countries = pyreadstat.read_dta(str(folder / "countries.dta"), output_format="polars")[0]
    assert not countries.select("gw", "year").is_duplicated().any()


def test_the_columns_that_are_read_as_text_are_the_codes(folder):
    columns = pl.read_csv(folder / "events.csv").columns
    assert columns[1:7] == ["source_country", "target_country", "source_code", "target_code", "cameo_code", "root_code"]
