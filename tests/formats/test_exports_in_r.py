"""R reads the exports: haven the files of Stata and SPSS, data.table the CSV, with types, labels, zeros and dates."""

import datetime as dt
import shutil
import subprocess

import polars as pl
import pytest
from panel_helpers import dataset

from coder import scan_events
from coder.dataset.schema import EVENTS
from coder.formats import export_events
from coder.formats.labelled import IN_THE_TEXT, LABEL

RSCRIPT = shutil.which("Rscript")
NEEDED = ("haven", "data.table")
COMPARED = ["event_id", "event_date", "cameo_code", "root_code", "intensity", "source_name", "quad_class", "latitude"]
HAVEN = """
library(haven)
for (name in c("dta", "sav")) {
  events <- if (name == "dta") read_dta("e.dta") else read_sav("e.sav")
  stopifnot(is.character(events$cameo_code), inherits(events$event_date, "Date"), is.numeric(events$intensity))
  events$quad_class <- zap_labels(events$quad_class)
  write.csv(as.data.frame(events)[COMPARED], paste0("haven.", name, ".csv"), row.names = FALSE, na = "", fileEncoding = "UTF-8")
}
stata <- read_dta("e.dta")
spss <- read_sav("e.sav")
writeLines(c(attr(stata$root_code, "label"), attr(spss$root_code, "label"),
             as.character(as_factor(stata$quad_class))[1], as.character(as_factor(spss$quad_class))[1],
             as.character(as_factor(spss$cameo_code))[1], as.character(as_factor(stata$negated))[1]), "labels.txt")
cat(names(stata), sep = "\\n", file = "names.txt")
"""
DATA_TABLE = """
library(data.table)
codes <- list(character = c("cameo_code", "root_code", "event_id"))
for (name in c("e.csv", "unpacked.csv")) {
  if (name == "e.csv") events <- fread(name, na.strings = "", colClasses = codes)
  else events <- fread(cmd = "gzip -dc e.csv.gz", na.strings = "", colClasses = codes)
  # fread leaves a doubled quote as it is.
  events[, source_name := gsub('""', '"', source_name, fixed = TRUE)]
  stopifnot(inherits(events$event_date, "Date"), is.integer(events$quad_class), is.numeric(events$intensity))
  write.csv(as.data.frame(events)[COMPARED], paste0(name, ".csv"), row.names = FALSE, na = "", fileEncoding = "UTF-8")
}
"""


def run_r(script, folder):
    columns = ", ".join(f'"{name}"' for name in COMPARED)
    (folder / "read.R").write_text(f"options(warn = 2)\nCOMPARED <- c({columns})\n{script}", encoding="utf-8")
    command = [RSCRIPT, "--encoding=UTF-8", "read.R"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    if RSCRIPT is None:
        pytest.skip("R is not installed")
    has = f"cat(all(sapply(c({', '.join(map(repr, NEEDED))}), requireNamespace, quietly = TRUE)))"
    if subprocess.run([RSCRIPT, "-e", has], capture_output=True, text=True, check=True).stdout != "TRUE":  # noqa: S603
        pytest.skip(f"R has not {' and '.join(NEEDED)}")
    folder = tmp_path_factory.mktemp("r")
    dataset(
        folder / "events",
        ("2018-03-05 KORGOV 040 PRKGOV", {"source_name": 'Moon "Jae-in"', "latitude": 37.5683, "negated": False}),
        ("1995-12-31 USA 0251 IRQ", {"source_name": "Dún, Laoghaire\nGarda", "quad_class": None}),
        ("2030-01-01 SYR 190 SYRREB", {"source_name": None, "intensity": None}),
    )
    for name, form in (("e.dta", "stata"), ("e.sav", "spss"), ("e.csv", "csv"), ("e.csv.gz", "csv")):
        export_events(folder / "events", folder / name, form)
    return folder


def own(folder):
    return scan_events(folder / "events").select(COMPARED).collect().sort("event_id")


def theirs(file, schema):
    """What R has written; Stata and SPSS know no missing text, only an empty one."""
    return pl.read_csv(file, schema=schema).with_columns(pl.col(pl.String).replace("", None)).sort("event_id")


def test_haven(folder):
    run_r(HAVEN, folder)
    expected = own(folder)
    for name in ("dta", "sav"):
        assert theirs(folder / f"haven.{name}.csv", expected.schema).equals(expected), name
    assert expected["cameo_code"].to_list() == ["040", "0251", "190"]
    assert expected["event_date"].to_list()[1] == dt.date(1995, 12, 31)
    label = EVENTS.field("root_code").metadata[b"doc"].decode()[:LABEL]
    labels = (folder / "labels.txt").read_text(encoding="utf-8").splitlines()
    assert labels == [label, label, "verbal cooperation", "verbal cooperation", "Consult", "no"]
    names = (folder / "names.txt").read_text().split()
    assert names == [name for name in EVENTS.names if name not in IN_THE_TEXT]


def test_data_table(folder):
    run_r(DATA_TABLE, folder)
    expected = own(folder)
    for name in ("e.csv", "unpacked.csv"):
        assert theirs(folder / f"{name}.csv", expected.schema).equals(expected), name
