"""The guide to R: its shell commands run, and its R as far as the libraries are installed (haven and data.table in CI)."""

import re
import shutil
import subprocess

import polars as pl
import pytest
from guides import blocks, run_python, run_shell

from coder import connect
from coder.panel import panel

RSCRIPT = shutil.which("Rscript")
NEEDED = {"haven", "data.table"}
CHECK = """
stopifnot(is.character(events$cameo_code), inherits(events$event_date, "Date"), inherits(stata$period, "Date"))
fwrite(events[, .(event_id, event_date, cameo_code, intensity, event_text)], "events_r.csv")
write.csv(stata, "dyads_r.csv", row.names = FALSE, na = "")
writeLines(c(attr(stata, "label"), attr(stata$protests, "label")), "labels.txt")
write.csv(data.frame(name = names(coef(model)), estimate = coef(model), error = errors), "model.csv")
"""


def r_libraries():
    """The installed ones; none without R."""
    if RSCRIPT is None:
        return set()
    script = 'cat(rownames(installed.packages()), sep = "\\n")'
    done = subprocess.run([RSCRIPT, "-e", script], capture_output=True, text=True, check=True)  # noqa: S603
    return set(done.stdout.split())


def script(libraries):
    """All blocks of R whose libraries are there."""
    parts = []
    for _, block in blocks("r.md", "r"):
        if set(re.findall(r"^library\(([\w.]+)\)", block, re.MULTILINE)) <= libraries:
            parts.append(block)
            if "read_dta" in block:
                parts.append("stata <- dyads\n")
    return "\n".join(parts)


@pytest.fixture(scope="module")
def ran(reciprocity):
    """The folder in which the guide was run."""
    libraries = r_libraries()
    if not libraries >= NEEDED:
        pytest.skip(f"R with {' and '.join(sorted(NEEDED))} is not installed")
    folder = reciprocity.parent
    for _, block in blocks("r.md", "sh"):
        run_shell(block, folder)
    (folder / "guide.R").write_text("options(warn = 2)\n" + script(libraries) + CHECK)
    done = subprocess.run([RSCRIPT, "guide.R"], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_data_table_reads_the_events_with_leading_zeros_dates_and_labels(ran):
    columns = "event_id, event_date, cameo_code, intensity, event_text"
    with connect(ran / "events") as con:
        own = con.sql(f"select {columns} from happened order by event_id").pl()
    theirs = pl.read_csv(ran / "events_r.csv", schema=own.schema).sort("event_id")
    assert theirs.equals(own)
    assert set(theirs["cameo_code"]) == {"190", "042"}


def test_haven_reads_the_panel_with_types_dates_and_labels(ran):
    powers = ("USA", "RUS", "CHN", "GBR", "FRA", "DEU", "SAU", "IRN", "IND", "PAK")
    own = panel(ran / "events", countries=powers)
    assert pl.read_csv(ran / "dyads_r.csv", schema=own.schema).equals(own)
    label, protests = (ran / "labels.txt").read_text().splitlines()
    assert re.fullmatch(r"coder panel [0-9a-f]{64}", label)
    assert protests == "CAMEO 14"


@pytest.mark.filterwarnings("default")
def test_the_model_in_r_finds_what_python_finds(ran, answered, monkeypatch):
    model = pl.read_csv(ran / "model.csv").rows_by_key("name", named=True, unique=True)
    assert model["received"]["estimate"] == pytest.approx(answered, abs=0.06)
    for library in ("pandas", "statsmodels", "linearmodels", "networkx"):
        pytest.importorskip(library)
    monkeypatch.chdir(ran)
    within = run_python("python.md")[0]["within"]
    for name in ("lagged", "received"):
        assert model[name]["estimate"] == pytest.approx(within.params[name], abs=1e-8)
        assert model[name]["error"] == pytest.approx(within.std_errors[name], rel=0.03)  # corrections differ


def test_every_block_is_run_where_its_libraries_are():
    """At least the blocks of haven, data.table and base R; without R the rest of this file is skipped."""
    here = script(NEEDED)
    assert here.count("library(data.table)") == 2
    assert "read_dta" in here
    assert "rowsum" in here
    assert "fixest" not in here
