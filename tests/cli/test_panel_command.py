"""`coder panel`: options in, files and a summary out."""

import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from fake_coder import FakeCoder

import coder.cli
from coder.run import code_stories

ROOT = Path(__file__).parents[2]


@pytest.fixture
def dataset(tmp_path):
    (tmp_path / "2018-03-05.txt").write_text("KORGOV 040 PRKGOV | PRKGOV 040 KORGOV. USAGOV 138 PRKGOV")
    code_stories([tmp_path / "2018-03-05.txt"], tmp_path / "events", factory=FakeCoder)
    return tmp_path / "events"


@pytest.fixture
def run(monkeypatch, capsys):
    def run_coder(*arguments):
        monkeypatch.setattr(sys, "argv", ["coder", "panel", *map(str, arguments)])
        with pytest.raises(SystemExit) as exit_status:
            coder.cli.main()
        return exit_status.value.code or 0, capsys.readouterr().err

    return run_coder


def test_a_file_and_another_like_it(dataset, tmp_path, run):
    file = tmp_path / "panel.csv"
    status, err = run(
        dataset, "-o", file, "--unit", "dyad-year", "--countries", "KOR, PRK,USA", "--counts", "root,phoenix"
    )
    assert status == 0
    assert "Events     3 counted of 3 chosen; left out: 0 without a country" in err
    made = pl.read_csv(file)
    assert len(made) == 6
    assert made.filter(source_country="USA", target_country="PRK")["root_13"].to_list() == [1]
    again = tmp_path / "again.parquet"
    assert run(dataset, "-o", again, "--like", file, "--undirected", "--no-zeros")[0] == 0
    assert pl.read_parquet(again).select("a_country", "b_country", "phoenix_verbal_conflict").rows() == [
        ("USA", "PRK", 1), ("PRK", "KOR", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        (("--unit", "country-day", "--states", "none", "--role", "target"), 2),
        (("--unit", "country-month", "--states", "gw", "--no-microstates"), 174),
        (("--unit", "country-month", "--sectors", "GOV,MIL"), 390),
        (("--unit", "country-month", "--from", "2017-12-01", "--to", "2018-03-31"), 780),
        (("--no-zeros", "--where", "quad_class = 3", "--all", "--reported", "--intensity", "phoenix"), 1),
    ],
)
def test_csv_on_stdout(dataset, options, rows):
    command = [sys.executable, "-m", "coder", "panel", str(dataset), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    lines = done.stdout.splitlines()
    assert lines[0].startswith("period,year,")
    assert len(lines) == rows + 1


@pytest.mark.parametrize(
    ("options", "status", "message"),
    [
        (("--unit", "dyad-eon"), 2, "Use one of country-day"),
        (("--counts", "weis"), 2, "Use one of root"),
        (("--states", "un"), 2, "--states"),
        (("--from", "2018-02-30"), 2, "--from"),
        (("--from", "2019-01-01", "--to", "2018-01-01"), 2, "is after the last"),
        (("--like", "gone.csv"), 1, "gone.csv: has no record of its options"),
        (("-o", "panel.xlsx"), 1, "Use .parquet, .csv, .csv.gz, .dta, or - for CSV on stdout"),
        (("--where", "nonsense = 1"), 1, "the panel cannot be made"),
    ],
)
def test_problems(dataset, run, options, status, message):
    code, err = run(dataset, *options)
    assert code == status
    assert message in err
