"""Wrong rows of the actor tables: each kind has its message, and all are listed at once."""

import shutil

import pytest

from coder.actors import load_actors
from coder.locations import dictionaries_path

HEADERS = {
    "countries.csv": "code,name,aliases,adjectives,capital,seats,cities,regions,start,end,cow,gw,note",
    "agents.csv": "agent,plural,code,note",
    "actors/kor.csv": "actor_id,name,aliases,short_forms,code,start,end,note,provenance",
}
GOOD = {
    "countries.csv": "KOR,South Korea,ROK,Korean,Seoul,Blue House,Busan,Jeju,,,732,732,",
    "agents.csv": "soldier,,~MIL,",
    "actors/kor.csv": "moon,Moon Jae-in,,Moon,KORGOV,2017-05-10,2022-05-09,,public record",
}


def prepare(folder):
    """A folder with the shipped word lists, in which the tables are still to come."""
    (folder / "actors").mkdir()
    for path in dictionaries_path().glob("*.yaml"):
        shutil.copy(path, folder)
    (folder / "groups.csv").write_text("name,aliases,adjectives,members,note\n", encoding="utf-8")


def load(folder, **changed):
    """Load tables of one good row each, and the rows of `changed` after it (`header` replaces)."""
    prepare(folder)
    for name, header in HEADERS.items():
        (folder / name).write_text("\n".join([header, GOOD[name], *changed.get(name, [])]) + "\n", encoding="utf-8")
    problems = []
    actors = load_actors(folder, problems)
    return actors, problems


def test_good_tables_have_no_problems(tmp_path):
    actors, problems = load(tmp_path)
    assert problems == []
    assert actors.country_names == {"KOR": "South Korea"}
    names = [
        "South Korea",
        "ROK",
        "Korean",
        "Seoul",
        "Blue House",
        "Busan",
        "Jeju",
        "soldier",
        "soldiers",
        "Moon",
        "Moon Jae-in",
    ]
    assert all(actors.gazetteer.lookup(name) for name in names)


WRONG = [
    ("actors/kor.csv", "a,A,,,KORGOV,2017-13-10,,,", "row 3, start", "is not a date"),
    ("actors/kor.csv", "a,A,,,KORGOV,,2017-02-29,,", "row 3, end", "is not a date"),
    ("actors/kor.csv", "a,A,,,KORGOV,2018-01-01,2017-01-01,,", "a", "Swap the dates"),
    ("actors/kor.csv", "a,A,,,KORGOV,,", "row 3", "7 cells, not 9"),
    ("actors/kor.csv", "a,A,,,KORGOV,,,,,", "row 3", "10 cells, not 9"),
    ("actors/kor.csv", "a,A,,,XXXGOV,,,,", "a, code", "XXXGOV"),
    ("actors/kor.csv", "a,A,,,korgov,,,,", "a, code", "korgov"),
    ("actors/kor.csv", "a,A,,,,,,,", "a, code", '""'),
    ("countries.csv", "PRK,North Korea,,,,,,,1948,,,,", "row 3, start", "is not a date"),
    ("countries.csv", "PRK,North Korea", "row 3", "2 cells, not 13"),
    ("agents.csv", "soldier,,~MIL,", "soldier", "stands twice"),
    ("agents.csv", "nurse,,~XYZ,", "nurse, code", "~XYZ"),
    ("agents.csv", "medic,,HLH,", "medic, code", "HLH"),
    ("agents.csv", "cook,,~HL,", "cook, code", "~HL"),
    ("actors/kor.csv", "a,A,,,KORXYZ,,,,", "a, code", "KORXYZ"),
    ("actors/kor.csv", "a,,,,KORGOV,,,,", "a", "name"),
    ("actors/kor.csv", ",A,,,KORGOV,,,,", "actor_id", "actor_id"),
    ("countries.csv", "KOR,North Korea,,,,,,,,,,,", "KOR", "twice"),
    ("countries.csv", "korea,North Korea,,,,,,,,,,,", "korea", "code"),
    ("agents.csv", ",,~MIL,", "agents.csv", "agent"),
]


@pytest.mark.parametrize(
    ("file", "row", "place", "message"),
    WRONG,
)
def test_a_wrong_row(tmp_path, file, row, place, message):
    _, problems = load(tmp_path, **{file: [row]})
    assert len(problems) == 1
    assert problems[0].split("/")[-1].startswith(file.split("/")[-1])
    assert place in problems[0]
    assert message in problems[0]


@pytest.mark.parametrize("file", HEADERS)
def test_a_wrong_header(tmp_path, file):
    prepare(tmp_path)
    for name, header in HEADERS.items():
        (tmp_path / name).write_text((header.replace(",note", ",notes") if name == file else header) + "\n")
    problems = []
    load_actors(tmp_path, problems)
    assert len(problems) == 1
    assert ",notes" in problems[0]
    assert f"Write {HEADERS[file]}." in problems[0]


def test_all_wrong_rows_are_listed_at_once(tmp_path):
    rows = {}
    for file, row, *_ in WRONG:
        rows.setdefault(file, []).append(row)
    _, problems = load(tmp_path, **rows)
    assert len(problems) == len(WRONG)


def test_a_quoted_comma_is_no_new_cell(tmp_path):
    _, problems = load(tmp_path, **{"actors/kor.csv": ['a,"A, Inc.",,,KORBUS,,,,']})
    assert problems == []
