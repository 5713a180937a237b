"""Doubts about the actor tables: each kind is told, unless a row is marked as checked; the shipped tables have none."""

import datetime as dt

import msgspec
import pytest

from coder.actors.checks import warnings
from coder.actors.dictionary import ActorRow, ActorTables, CountryRow
from coder.dictionaries import actor_warnings
from coder.locations import dictionaries_path

KOREA = CountryRow("KOR", "South Korea", (), ("Korean",), ("Seoul",), (), (), (), None, None, "732", "732", "")


def leader(actor_id, start, end, code="KORGOV", **changed):
    first, last = (dt.date.fromisoformat(day) if day else None for day in (start, end))
    row = ActorRow(actor_id, f"{actor_id.title()} Jae-in", (), (), code, first, last, "", "public record")
    return msgspec.structs.replace(row, **changed)


def kinds(*rows):
    return [each.kind for each in warnings(ActorTables([KOREA], [], [], {"leaders": list(rows)}))]


ROH = leader("roh", "2003-02-25", "2008-02-24")
LEE = leader("lee", "2008-02-25", "2013-02-24")
CASES = [
    ("vacancy", [ROH, leader("lee", "2009-02-25", "2013-02-24")]),
    (None, [ROH, LEE]),
    (None, [ROH, leader("lee", "2008-03-20", None)]),
    (None, [leader("rhee", "1948-08-15", "1960-04-27"), leader("yun", "1960-08-13", "1962-03-23")]),
    (None, [ROH, leader("lee", "2009-02-25", None, note="no government; checked: vacancy")]),
    (None, [leader("chief", None, None), leader("lee", "2009-02-25", None)]),
    ("overlap", [ROH, leader("roh", "2007-01-01", "2009-01-01", "KOROPP")]),
    ("gap", [ROH, leader("roh", "2008-03-10", "2009-01-01")]),
    ("common word", [leader("roh", "2003-02-25", None, short_forms=("Will",))]),
    ("place name", [leader("roh", "2003-02-25", None, short_forms=("Seoul",))]),
    ("provenance", [leader("roh", "2003-02-25", None, provenance="")]),
]


@pytest.mark.parametrize(("kind", "rows"), CASES)
def test_a_doubt_is_told(kind, rows):
    assert kinds(*rows) == ([kind] if kind else [])


def test_the_shipped_tables_have_none():
    assert actor_warnings(dictionaries_path(None)) == []
