"""The Python guides run as written, and the model finds what was put into the data."""

import re

import pytest
from guides import run_python


def run(guide, dataset, monkeypatch):
    """Run the Python blocks where `events` is the dataset."""
    monkeypatch.chdir(dataset.parent)
    return run_python(guide)


def test_the_guide_to_panels_runs(seeds, monkeypatch):
    names, out = run("panels.md", seeds, monkeypatch)
    assert len(names["frame"]) > 0
    assert "HKG" not in out  # no member of a state system


@pytest.mark.filterwarnings("default")  # other people's libraries
def test_the_guide_to_python_finds_reciprocity(reciprocity, answered, monkeypatch):
    for library in ("pandas", "statsmodels", "linearmodels", "networkx"):
        pytest.importorskip(library)
    names, out = run("python.md", reciprocity, monkeypatch)
    assert names["within"].params["received"] == pytest.approx(answered, abs=0.06)
    assert names["within"].params["lagged"] == pytest.approx(0, abs=0.06)
    assert names["counts"].pvalues["received"] < 0.001
    assert set(names["central"]) == set(names["powers"])
    assert re.search(r"reciprocity 0\.\d|reciprocity 1\.0", out)


@pytest.mark.filterwarnings("default")
def test_the_guide_to_python_runs_on_the_sample_stories(seeds, monkeypatch):
    for library in ("pandas", "statsmodels", "linearmodels", "networkx"):
        pytest.importorskip(library)
    names, _ = run("python.md", seeds, monkeypatch)
    assert len(names["happened"]) > 50
    assert names["monthly"]["events"].sum() > 0
