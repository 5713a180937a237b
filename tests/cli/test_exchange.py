"""`coder export` and `coder import`: options, messages, exit statuses."""

import sys

import pytest

import coder.cli


@pytest.fixture
def run(monkeypatch, capfd):
    """Run `coder ARGUMENTS`; give exit status, stdout, stderr."""

    def run_coder(*arguments):
        monkeypatch.setattr(sys, "argv", ["coder", *map(str, arguments)])
        with pytest.raises(SystemExit) as exit_status:
            coder.cli.main()
        captured = capfd.readouterr()
        return exit_status.value.code or 0, captured.out, captured.err

    return run_coder


def phoenix(tmp_path, *days):
    rows = [
        f"{n}\t{day}\t\t\t\tUSAGOV\t\t\t\tKORGOV\t\t\t\t042\t04\t\t1.9\t\t\t\t\t\tKR\ts_{n}\t\t"
        for n, day in enumerate(days)
    ]
    path = tmp_path / "events.txt"
    path.write_text("".join(f"{row}\n" for row in rows))
    return path


def test_in_and_out(tmp_path, run):
    file = phoenix(tmp_path, "20140620", "20140621", "20140621", "x")
    status, out, err = run("import", "phoenix", file, "-o", tmp_path / "out")
    assert (status, out) == (0, "")
    assert "Rows       4 read: 3 events, 0 there twice and left out, 1 kept aside" in err
    assert "Events     3, of which 1 repeat another of the same day" in err
    assert "       1  not a date" in err
    options = [
        "--from",
        "2014-06-21",
        "--to",
        "2014-06-30",
        "--country",
        "USA",
        "--country",
        "FRA",
        "--root",
        "04",
        "--quad",
        "1",
    ]
    status, out, err = run("export", tmp_path / "out", "--format", "icews", "-o", "-", *options, "--unique")
    assert status == 0
    assert [line.split("\t")[:2] for line in out.splitlines()] == [["Event ID", "Event Date"], ["1", "2014-06-21"]]
    assert err == "1 events written to stdout\n"
    status, out, err = run(
        "export", tmp_path / "out", "--format", "csv", "-o", tmp_path / "e.csv", "--where", "event_id = '0'"
    )
    assert (status, out, err) == (0, "", f"1 events written to {tmp_path / 'e.csv'}\n")
    status, out, _ = run("info", tmp_path / "out")
    assert "rows of imported files\t4\n  events\t3\n  repeated\t0\n  kept_aside\t1\n" in out
    assert run("import", "phoenix", file, "-o", tmp_path / "out", "--append")[0] == 0


def test_what_goes_wrong(tmp_path, run):
    file = phoenix(tmp_path, "x")
    assert run("import", "phoenix", file, "-o", tmp_path / "out")[0] == 1  # nothing of it can be used
    assert run("import", "phoenix", file, "-o", tmp_path / "out")[0] == 1  # it is there
    assert run("import", "phoenix", file, "-o", tmp_path / "out", "--append", "--overwrite")[0] == 2
    status, _, err = run("import", "word", file, "-o", tmp_path / "other")
    assert (status, err) == (
        1,
        'Error: "word" is no format of import. Use one of icews, gdelt1, gdelt2, phoenix, polecat.\n',
    )
    status, _, err = run("export", tmp_path / "out", "--format", "word", "-o", tmp_path / "e")
    assert status == 1
    assert '"word" is no format of export. Use one of icews, gdelt1,' in err
    status, _, err = run("export", tmp_path / "out", "--format", "csv", "-o", tmp_path / "no" / "folder")
    assert status == 1
    assert "cannot be written" in err
    assert run("export", tmp_path / "none", "--format", "csv", "-o", tmp_path / "e")[0] == 1
