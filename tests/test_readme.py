"""The README cannot rot: its commands and snippets run as written, and its tables are those of the code.

Shell and Python blocks run in order in one folder with `seeds/` and `dictionaries/`; a `text` block after one holds
lines of its output. Blocks for R and Stata, the two that install, and those marked `not run` are left out.
"""

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

import coder.spacy_component  # noqa: F401 - an installed package is found by its entry point
from coder.dataset.schema import EVENTS
from coder.locations import dictionaries_path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ACCURACY = ROOT / "benchmarks" / "accuracy.json"
BLOCK = re.compile(r"^(<!-- not run[^\n]*-->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODER = """#!/bin/sh
exec "{python}" -m coder "$@"
"""
INSTALL = (
    "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/coder code seeds/ -o events/",
    "python3 -m venv .venv && .venv/bin/pip install '.[dev]' && .venv/bin/python -m pytest",
)


class Block(NamedTuple):
    """A fenced block of the README."""

    line: int
    language: str
    text: str
    skipped: bool


def blocks():
    for match in BLOCK.finditer(README):
        skipped = bool(match[1]) or "pip install" in match[3]
        yield Block(README[: match.start(2)].count("\n") + 1, match[2], match[3], skipped)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder as after the first command: seeds, dictionaries, and the seeds coded into `events`."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(dictionaries_path(), folder / "dictionaries")
    (folder / "bin").mkdir()
    (folder / "bin" / "coder").write_text(CODER.format(python=sys.executable))
    (folder / "bin" / "coder").chmod(0o755)
    shell("coder code seeds/ -o events/", folder)
    return folder


def shell(script, folder):
    path = os.pathsep.join([str(folder / "bin"), os.environ["PATH"]])
    variables = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "CODER_DICTIONARIES": str(folder / "dictionaries")}
    # 10,000 columns: a line of output stays a line.
    done = subprocess.run(  # noqa: S603 - the README's own commands
        ["/bin/sh", "-ec", script],
        cwd=folder,
        env=variables | {"COLUMNS": "10000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def python(script, names):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(script, "README.md", "exec"), names)  # noqa: S102 - the README's own snippets
    return out.getvalue()


def test_what_the_readme_shows_runs_and_gives_what_it_shows(folder, monkeypatch):
    monkeypatch.chdir(folder)
    names = {}
    out = ""
    for block in blocks():
        if block.language == "text":
            shown = {words(line) for line in out.splitlines()}
            missing = [line for line in block.text.splitlines() if words(line) not in shown]
            assert not missing, f"README.md line {block.line}: not in the output: {missing}\n{out}"
        elif block.skipped or block.language not in ("sh", "python"):
            out = ""
        elif block.language == "sh":
            out = shell(block.text, folder)
        else:
            out = python(block.text, names)
    assert names["coder"]


def words(line):
    return " ".join(line.split())


def test_the_two_commands_stand_in_the_readme():
    assert [block.text.strip() for block in blocks() if "pip install" in block.text] == list(INSTALL)


def test_the_files_it_links_to_exist():
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if not link.startswith("http") and not (ROOT / link).exists()] == []


def test_the_table_of_columns_is_the_schema():
    documented = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?) \|$", README, re.MULTILINE)
    assert documented == [(field.name, str(field.type), field.metadata[b"doc"].decode()) for field in EVENTS]


def test_the_version_is_the_same_everywhere():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\n## {version}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not ACCURACY.exists(), reason="no figures committed")
def test_the_table_of_accuracy_is_what_was_measured():
    figures = json.loads(ACCURACY.read_text(encoding="utf-8"))
    rows = [f"| {name} | {figure} | {value:.2f} |" for name, own in figures.items() for figure, value in own.items()]
    missing = [row for row in rows if row not in README]
    assert not missing, "README.md lacks, or has other values for:\n" + "\n".join(missing)
