"""The command line: messages, exit statuses, and what starts without spaCy."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MEET = "KORGOV 040 PRKGOV | PRKGOV 040 KORGOV"
GOOD = json.dumps({"id": "good", "date": "2018-03-05", "text": MEET}) + "\n"


@pytest.fixture
def dataset(tmp_path, run):
    (tmp_path / "news.jsonl").write_text(GOOD)
    run("code", tmp_path / "news.jsonl", "-o", tmp_path / "out")
    return tmp_path / "out"


def test_code_tells_what_it_did_on_stderr(tmp_path, run):
    (tmp_path / "news.jsonl").write_text(GOOD + "{\n" + GOOD.replace("good", "2").replace(MEET, "nothing"))
    status, out, err = run("code", tmp_path / "news.jsonl", "-o", tmp_path / "out")
    assert (status, out) == (0, "")
    assert "Stories    3 read: 1 coded, 1 no_event, 0 discarded, 0 duplicate, 1 rejected" in err
    assert "Sentences  2: 1 coded, 1 no_pattern" in err
    assert "Events     2, of which 0 repeat another of the same day" in err
    assert "1  story rejected: broken JSON" in err


BAD_FILES = [
    ("news.jsonl", b"{", "story rejected: broken JSON"),
    ("news.jsonl", b'{"date": "2018-03-05", "text": "a"}', "story rejected: no id"),
    ("news.jsonl", b'{"id": "1", "date": "2018-03-05", "text": ""}', "story rejected: no text"),
    ("news.jsonl", b'{"id": "1", "text": "a"}', "story rejected: no date"),
    ("news.jsonl", b'{"id": "1", "date": "2018-02-30", "text": "a"}', "story rejected: impossible date"),
    ("news.jsonl", b'{"id": "1", "date": "2018-03-05", "text": "\xff"}', "story rejected: not UTF-8"),
    ("2018-03-05.txt", b"\x00\x01", "story rejected: no text"),
    ("2018-03-05.txt", b"a" * 20_000_001, "story rejected: too long"),
    ("empty.jsonl", b"", "0 bytes, an empty file. Leave it out"),
    ("news.docx", b"x", '".docx" is no format of stories. Use .txt'),
    ("news.csv", b"a,b\n1,2\n", "Name the columns of a CSV file: id, date, text."),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD_FILES, ids=[bad[2] for bad in BAD_FILES])
def test_input_of_which_nothing_can_be_used_exits_with_1(tmp_path, run, name, content, message):
    (tmp_path / name).write_bytes(content)
    status, out, err = run("code", tmp_path / name, "-o", tmp_path / "out")
    assert (status, out) == (1, "")
    assert message in err
    assert "Traceback" not in err


@pytest.mark.parametrize(("name", "content", "message"), BAD_FILES, ids=[bad[2] for bad in BAD_FILES])
def test_the_same_input_beside_good_input_exits_with_0(tmp_path, run, name, content, message):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(content)
    (tmp_path / "in" / "good.jsonl").write_text(GOOD)
    status, _, err = run("code", tmp_path / "in", "-o", tmp_path / "out")
    assert status == 0
    assert " 1 coded," in err
    assert "1 rejected" in err or name == "news.docx", message


def test_date_and_publisher_for_all(tmp_path, run):
    (tmp_path / "story.txt").write_text(MEET)
    arguments = ("code", tmp_path / "story.txt", "-o", tmp_path / "out", "--date", "2018-03-05", "--publisher", "AP")
    assert run(*arguments)[0] == 0
    _, out, _ = run("query", tmp_path / "out", "select distinct event_date, publisher from events", "--format", "csv")
    assert out == "event_date,publisher\n2018-03-05,AP\n"


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("code", "missing.jsonl", "-o", "OUT"), 1, "missing.jsonl: there is no such file or folder"),
        (("code", "IN"), 2, "--output"),
        (("code", "-o", "OUT"), 2, "INPUT"),
        (("code", "IN", "-o", "OUT", "--date", "2018-02-30"), 2, "--date"),
        (("code", "IN", "-o", "OUT", "--workers", "0"), 2, "--workers"),
        (("code", "IN", "-o", "OUT", "--first-sentences", "0"), 2, "--first-sentences"),
        (("code", "IN", "-o", "OUT", "--unknown-actors", "maybe"), 2, "--unknown-actors"),
        (("code", "IN", "-o", "OUT", "--overwrite", "--append"), 2, "exclude each other"),
        (("code", "IN", "-o", "OUT", "--dictionaries", "gone"), 1, 'dictionaries: "gone" is not a folder'),
        (("code", "IN", "-o", "IN"), 1, "is a file; a dataset is a folder"),
        (("query", "gone", "select 1"), 1, "there is no such dataset"),
        (("query", "OUT", "select 1", "--format", "xml"), 2, "--format"),
        (("info", "gone"), 1, "there is no such dataset"),
        (("nonsense",), 2, "nonsense"),
    ],
)
def test_problems(tmp_path, run, arguments, status, message):
    (tmp_path / "in.jsonl").write_text(GOOD)
    places = {"IN": tmp_path / "in.jsonl", "OUT": tmp_path / "out"}
    code, out, err = run(*(places.get(argument, argument) for argument in arguments))
    assert (code, out) == (status, "")
    assert message in err
    assert not (tmp_path / "out").exists()


def test_an_existing_dataset(tmp_path, run, dataset):
    arguments = ("code", tmp_path / "news.jsonl", "-o", dataset)
    status, _, err = run(*arguments)
    assert (status, "there is a dataset already" in err) == (1, True)
    assert "1 duplicate" in run(*arguments, "--append")[2]
    assert "1 coded" in run(*arguments, "--overwrite")[2]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("csv", 'source_country,n,note\nKOR,1,"a,b"\nPRK,1,"a,b"\n'),
        ("jsonl", '{"source_country":"KOR","n":1,"note":"a,b"}\n{"source_country":"PRK","n":1,"note":"a,b"}\n'),
    ],
)
def test_query_formats(run, dataset, form, expected):
    sql = "select source_country, count(*) as n, 'a,b' as note from events group by all order by all"
    assert run("query", dataset, sql, "--format", form) == (0, expected, "")


def test_query_as_a_table(run, dataset):
    _, out, _ = run("query", dataset, "select story_id, '[red]x' as c, null as d from stories")
    assert [line.split() for line in out.splitlines() if line.strip(" ─")] == [
        ["story_id", "c", "d"],
        ["good", "[red]x"],
    ]


def test_a_long_table_is_cut_and_says_so(run, dataset):
    _, out, err = run("query", dataset, "select range from range(1500)")
    assert "999" in out
    assert "1000" not in out
    assert "first 1,000 rows" in err


def test_a_wrong_query(run, dataset):
    status, out, err = run("query", dataset, "select nothing from events")
    assert (status, out) == (1, "")
    assert "The query failed." in err


def test_the_prompt(run, dataset, monkeypatch):
    lines = ["select count(*)\n", "as n from events;\n", "select oops;\n", "select 7 as last\n"]
    monkeypatch.setattr(sys, "stdin", iter(lines))
    status, out, err = run("query", dataset, "--format", "csv")
    assert (status, out) == (0, "n\n2\nlast\n7\n")
    assert "oops" in err


def test_the_prompt_ends(run, dataset, monkeypatch):
    monkeypatch.setattr(sys, "stdin", iter([".quit\n", "select 1;\n"]))
    assert run("query", dataset)[1] == ""


def test_info(run, dataset):
    status, out, _ = run("info", dataset)
    assert status == 0
    assert "stories\t1\n  coded\t1\n" in out
    assert "dictionaries 0123456789ab, model fake 1.0" in out


def test_version(run):
    assert run("--version")[1].startswith("coder ")


def python(*arguments, stdin=""):
    return subprocess.run(  # noqa: S603  # our own program
        [sys.executable, *map(str, arguments)], cwd=ROOT, input=stdin, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["code", "--help"], ["query", "DATASET", "select 1"]])
def test_what_starts_without_spacy(dataset, arguments):
    arguments = [str(dataset) if argument == "DATASET" else argument for argument in arguments]
    program = (
        "import sys, coder.cli\n"
        f"sys.argv = ['coder', *{arguments!r}]\n"
        "try: coder.cli.main()\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'thinc', 'coder.coder', 'pyarrow', 'polars', 'numpy'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = python("-c", program)
    assert done.returncode == 0, done.stderr


def test_stories_from_stdin(tmp_path):
    program = (
        "import sys, coder.run, coder.cli\n"
        "sys.path.insert(0, 'tests')\n"
        "from fake_coder import FakeCoder\n"
        "coder.run.make_coder = lambda *_: FakeCoder()\n"
        f"sys.argv = ['coder', 'code', '-', '-o', {str(tmp_path / 'out')!r}]\n"
        "coder.cli.main()\n"
    )
    done = python("-c", program, stdin="\n" + GOOD)
    assert "1 coded" in done.stderr
    assert done.returncode == 0


def test_the_module_runs():
    done = python("-m", "coder", "--version")
    assert done.stdout.startswith("coder ")
