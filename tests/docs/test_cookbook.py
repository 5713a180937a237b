"""The SQL cookbook: every query runs on the sample stories, and gives the right answer on a small made-up history."""

import datetime as dt
import re
from pathlib import Path

import pytest
from panel_helpers import dataset

from coder import connect

COOKBOOK = (Path(__file__).parents[2] / "docs" / "cookbook.md").read_text(encoding="utf-8")
RECIPE = re.compile(r"^## (\d+)\. ([^\n]+)\n+```sql\n(.*?)^```$", re.MULTILINE | re.DOTALL)
QUESTIONS = {int(number): sql for number, _, sql in RECIPE.findall(COOKBOOK)}

# A war with threats before, a mediator and a broken truce; sanctions and aid; a wave of protest; a civil war.
HISTORY = (
    "2018-01-05 RUSGOV 111 UKRGOV",
    "2018-01-20 RUSGOV 138 UKRGOV",
    "2018-01-22 UKRGOV 138 RUSGOV",
    "2018-02-10 RUSGOV 150 UKRGOV",
    "2018-02-20 RUSMIL 190 UKRMIL",
    ("2018-02-20 RUSGOV 190 UKRMIL", {"duplicate_of": "4"}),
    ("2018-02-20 USAMIL 190 RUSMIL", {"negated": True}),
    "2018-02-21 UKRMIL 190 RUSMIL",
    "2018-03-01 TURGOV 045 RUSGOV",
    "2018-03-03 TURGOV 045 UKRGOV",
    "2018-03-05 BLROPP 141 BLRGOV",
    "2018-03-10 RUSGOV 0871 UKRGOV",
    ("2018-03-10 UKRGOV 0871 RUSGOV", {"reciprocal_of": "11"}),
    "2018-03-20 RUSMIL 190 UKRMIL",
    "2018-04-01 USAGOV 1312 RUSGOV",
    "2018-04-02 DEUGOV 1312 RUSGOV",
    "2018-04-05 USAGOV 0331 UKRGOV",
    "2018-04-06 JPNGOV 0331 UKRGOV",
    "2018-05-01 SYRMIL 190 SYRREB",
    "2018-05-02 SYRREB 190 SYRMIL",
    "2018-05-09 SYRREB 183 SYRGOV",
    "2018-05-15 USAGOV 163 RUSGOV",
    "2018-06-04 USAGOV 071 UKRGOV",
    *(f"2018-06-{day} BLROPP 141 BLRGOV" for day in (11, 12, 13, 14)),
    "2018-06-12 BLRCOP 175 BLROPP",
)
OTHER = ("2018-02-20 RUSMIL 190 UKRMIL", "2018-02-25 RUSMIL 195 UKRMIL", "2018-06-01 CHNGOV 036 USAGOV")
# Question -> its answer on HISTORY, worked out by hand; of 8 and 18, whose answers are long, one row.
DAY = dt.date
ANSWERS = {
    1: [
        ("RUS", "UKR", 3, DAY(2018, 2, 10), DAY(2018, 3, 20)),
        ("UKR", "RUS", 1, DAY(2018, 2, 21), DAY(2018, 2, 21)),
        ("USA", "RUS", 1, DAY(2018, 5, 15), DAY(2018, 5, 15)),
    ],
    3: [("RUS", "UKR", DAY(2018, 2, 20), 1, 1, 29), ("UKR", "RUS", DAY(2018, 2, 21), 1, 1, 30)],
    4: [("RUS", "UKR", "words > threats > measures > force", 46), ("UKR", "RUS", "threats > force", 30)],
    5: [("RUS", "UKR", 3, 0.93, -27.2, -8.0)],
    6: [("RUS", "UKR", 5, 2), ("UKR", "RUS", 2, 0), ("USA", "RUS", 2, 0), ("DEU", "RUS", 1, 0)],
    7: [(DAY(2018, 5, 1), "USA", "RUS", 1)],
    9: [("TUR", "RUS", "UKR", 1, DAY(2018, 3, 1))],
    10: [("RUS", "UKR", DAY(2018, 3, 10), DAY(2018, 3, 20), 10)],
    11: [
        ("DEU", "RUS", "1312", 1, 0),
        ("RUS", "UKR", "138", 1, 1),
        ("UKR", "RUS", "138", 1, 1),
        ("USA", "RUS", "1312", 1, 1),
    ],
    12: [
        ("USA", "UKR", DAY(2018, 4, 5), DAY(2018, 6, 4), 60),
        ("JPN", "UKR", DAY(2018, 4, 6), None, None),
    ],
    13: [(DAY(2018, 6, 11), "BLR", 4, 0.0)],
    14: [("BLR", 5, 2, 2)],
    15: [(DAY(2018, 5, 1), "SYR", 1, 2)],
    16: [
        ("RUS", 4, 2, 3, 13),
        ("UKR", 4, 4, 1, 13),
        ("USA", 2, 1, 1, 4),
        ("TUR", 2, 2, 0, 2),
        ("DEU", 1, 0, 1, 1),
        ("JPN", 1, 1, 0, 1),
    ],
    17: [("unbalanced", 1, 1, "RUS-TUR-UKR"), ("balanced", 2, 1, "RUS-UKR-USA")],
    19: [(2018, "RUS", "UKR", 5, 1, 5.5), (2018, "USA", "RUS", 2, 0, 30.0)],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where the queries find what they name: another dataset and a table of trade."""
    folder = tmp_path_factory.mktemp("cookbook")
    dataset(folder / "history", *HISTORY)
    dataset(folder / "icews", *OTHER)
    (folder / "trade.csv").write_text("ccode1,ccode2,year,trade\n365,369,2018,5.5\n2,365,2018,30.0\n365,369,2017,9.0\n")
    return folder


def answer(path, number):
    with connect(path) as con:
        return con.sql(QUESTIONS[number]).fetchall()


def test_there_are_twenty_questions():
    assert list(QUESTIONS) == list(range(1, 21))
    assert COOKBOOK.count("```sql") == 20


@pytest.mark.parametrize("number", QUESTIONS)
def test_the_query_runs_on_the_sample_stories(seeds, folder, monkeypatch, number):
    monkeypatch.chdir(folder)
    assert answer(seeds, number) is not None


@pytest.mark.parametrize("number", ANSWERS)
def test_the_answer_is_right(folder, monkeypatch, number):
    monkeypatch.chdir(folder)
    assert answer("history", number) == ANSWERS[number]


def test_the_long_answers_are_right(folder, monkeypatch):
    monkeypatch.chdir(folder)
    means = answer("history", 8)
    assert len(means) == 8 * 6  # dyads with an event, and months
    assert (DAY(2018, 3, 1), "RUS", "UKR", 2, round(-27.2 / 6, 2)) in means
    assert (DAY(2018, 4, 1), "RUS", "UKR", 0, round((-7.2 - 10 + 9 - 10) / 4, 2)) in means
    assert (DAY(2018, 3, 1), "USA", "UKR", 0, None) in means
    sources = {row[0]: row[1:] for row in answer("history", 18)}
    assert sources["19"] == (5, 2, 1, round(1 / 6, 2))
    assert sources["13"] == (4, 0, 0, 0.0)


def test_the_texts_behind_a_number(seeds):
    rows = answer(seeds, 2)
    assert any("tear gas" in sentence for *_, sentence in rows)
    assert all(words in sentence for _, _, *parties, _, sentence in rows for words in parties if words)


def test_conflict_by_the_number_of_stories(seeds):
    rows = answer(seeds, 20)
    with connect(seeds) as con:
        counted = con.sql("select count(*) from stories where status <> 'rejected'").fetchall()[0][0]
        conflict = con.sql("select count(*) from happened where quad_class = 4").fetchall()[0][0]
    assert sum(row[1] for row in rows) == counted
    assert sum(row[3] or 0 for row in rows) == conflict
    assert all(row[4] is None or row[4] == round(1000 * row[3] / row[1], 1) for row in rows)


def test_every_question_is_answered_somewhere():
    assert set(QUESTIONS) - set(ANSWERS) == {2, 8, 18, 20}
