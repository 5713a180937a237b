"""Runs that fail, or are killed: the dataset stays as it was, or becomes what it should be."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from dataset_helpers import CODES, FACTS, coded, query, write

from coder import connect
from coder.dataset.manifest import read_manifest
from coder.dataset.staging import MARK
from coder.dataset.writer import DatasetWriter
from coder.errors import DatasetError


def test_a_failed_run_leaves_nothing(tmp_path):
    def fail():
        with DatasetWriter(tmp_path / "out", CODES, FACTS) as writer:
            writer.add(coded("a"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert not (tmp_path / "out").exists()


KILLED = """
import sys, time
from pathlib import Path
import coder.dataset.writer as module
from dataset_helpers import CODES, FACTS, coded
module.FLUSH_AT = {"events": 4, "stories": 4, "sentences": 4}
with module.DatasetWriter(Path(sys.argv[1]), CODES, FACTS, sys.argv[2]) as writer:
    for n in range(10):
        writer.add(coded(f"killed {n}"))
    print("ready", flush=True)
    time.sleep(60)
"""


def kill_a_run(dataset, mode):
    here = Path(__file__).parent
    path = os.pathsep.join([str(here), str(here.parent), str(here.parents[1])])
    with subprocess.Popen(  # noqa: S603  # our own program
        [sys.executable, "-c", KILLED, str(dataset), mode],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    ) as process:
        assert process.stdout.readline() == b"ready\n"
        with pytest.raises(DatasetError, match="another run is writing here"):
            write(dataset, coded("b"), mode="append")
        process.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("mode", ["overwrite", "append"])
def test_a_killed_run_leaves_the_dataset_as_it_was(tmp_path, mode):
    dataset = tmp_path / "out"
    write(dataset, coded("a"))
    kill_a_run(dataset, mode)
    assert duckdb.sql(f"select count(*) from '{dataset}/events/**/*.parquet'").fetchall() == [(2,)]
    assert query(dataset, "select story_id from stories") == [("a",)]
    write(dataset, coded("b"), mode="append")
    assert query(dataset, "select story_id from stories order by all") == [("a",), ("b",)]
    assert not list(dataset.glob(".run-*"))


def test_a_first_run_that_is_killed_leaves_no_dataset(tmp_path):
    dataset = tmp_path / "out"
    kill_a_run(dataset, "new")
    assert not list(dataset.glob("events/**/*.parquet"))
    with pytest.raises(DatasetError, match=r"has no dataset\.json"):
        connect(dataset)
    write(dataset, coded("b"))
    assert query(dataset, "select story_id from stories") == [("b",)]


@pytest.mark.parametrize("mode", ["new", "overwrite", "append"])
@pytest.mark.parametrize("moves", range(6))
def test_a_run_killed_while_moving_is_finished_by_the_next(tmp_path, monkeypatch, mode, moves):
    dataset = tmp_path / "out"
    if mode != "new":
        write(dataset, coded("a"))
    left = moves

    def move(source, target):
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)

    with monkeypatch.context() as patch:
        patch.setattr("coder.dataset.staging._move", move)
        patch.setattr("coder.dataset.staging.Staging.discard", lambda _: None)
        if moves < 5:
            with pytest.raises(KeyboardInterrupt):
                write(dataset, coded("b"), mode=mode)
        else:
            write(dataset, coded("b"), mode=mode)
    for folder in dataset.glob(".run-*"):
        assert (folder / MARK).exists()
        folder.rename(folder.with_name(f"{folder.name.rpartition('-')[0]}-{dead_process()}"))
    write(dataset, coded("c"), mode="append")
    expected = ["b", "c"] if mode != "append" else ["a", "b", "c"]
    assert [row[0] for row in query(dataset, "select story_id from stories order by all")] == expected
    assert query(dataset, "select count(*) from events") == [(2 * len(expected),)]
    assert read_manifest(dataset).counts.read == len(expected)


def dead_process():
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        pass
    time.sleep(0.01)
    return process.pid
