"""Coordinated names that the parser has taken for one: "Bush and Indian Prime Minister Manmohan Singh".

The "and" then hangs inside the second name, on its title; the first name is a part of the second, the second an
argument of its own, or its end a part of the first name.
"""

from __future__ import annotations

from coder.language.tree import Row

INSIDE = ("nmod:desc", "compound")  # what a title is to its name
NAMED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "appos")  # what a name is to its verb or noun


def with_names_apart(rows: list[Row]) -> list[Row]:
    """The rows with two such names coordinated."""
    for token, row in enumerate(rows):
        if row.dep == "cc" and (names := _names(rows, token)) is not None:
            rows = _coordinated(rows, *names)
        elif row.dep == "flat" and _ends_second_name(rows, token):
            rows = [*rows[:token], row._replace(head=token - 1), *rows[token + 1 :]]
    return rows


def _names(rows: list[Row], token: int) -> tuple[int, int] | None:
    """The heads of the names before and after an "and" that hangs on the second one's title."""
    title = rows[rows[token].head]
    second = title.head
    if title.dep not in INSIDE or rows[second].pos != "PROPN" or second < token or rows[token - 1].pos != "PROPN":
        return None
    first = rows[token - 1].head if rows[token - 1].dep == "flat" else token - 1
    within = rows[first].head == second and rows[first].dep == "compound"
    beside = rows[first].dep in NAMED and rows[second].dep in NAMED and rows[first].head != second
    return (first, second) if within or beside else None


def _coordinated(rows: list[Row], first: int, second: int) -> list[Row]:
    """The second name as conjunct of the first, which takes its place where it was a part of it."""
    found = list(rows)
    if rows[first].head == second:
        root = rows[second].head == second
        found[first] = rows[first]._replace(dep=rows[second].dep, head=first if root else rows[second].head)
        for place, row in enumerate(rows[:first]):
            if row.head == second and row.dep == "case":
                found[place] = row._replace(head=first)
    found[second] = rows[second]._replace(dep="conj", head=first)
    return found


def _ends_second_name(rows: list[Row], token: int) -> bool:
    """Whether "Singh" of "Bush and Prime Minister Singh" is said to be a part of "Bush"."""
    before = rows[token - 1]
    return before.dep == "conj" and before.head == rows[token].head and before.pos == "PROPN"
