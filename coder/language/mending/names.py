"""Names and nouns beside each other that the parser has taken for one phrase, or for another.

"Bush and Indian Prime Minister Manmohan Singh": the "and" hangs inside the second name, on its title; the first name is
a part of the second, the second an argument of its own, or its end a part of the first name. "The government and
separatist rebels", "Ministers Singh of India and Kasuri", "President Abe, President Moon and Premier Li", "talks with
Prime Minister Singh".
"""

from __future__ import annotations

from itertools import pairwise

from coder.language.tree import Row

INSIDE = ("nmod:desc", "compound")  # what a title is to its name
NAMED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "appos")  # what a name is to its verb or noun
DESCRIBING = ("det", "amod", "nmod:poss")
BETWEEN = ("between", "among")  # "between Mali and Tuareg rebels": two
SUBJECTS = ("nsubj", "nsubj:pass")
PLURAL = ("NNS", "NNPS")


def with_names_apart(rows: list[Row]) -> list[Row]:
    """The rows with such names and nouns apart."""
    for token, row in enumerate(rows):
        if row.dep == "cc" and (names := _names(rows, token)) is not None:
            rows = _coordinated(rows, *names)
        elif row.dep == "flat" and _ends_second_name(rows, token):
            rows = [*rows[:token], row._replace(head=token - 1), *rows[token + 1 :]]
        elif row.dep == "cc" and (nouns := _nouns(rows, token)) is not None:
            rows = _apart(rows, *nouns)
    return _listed(_governed(_titled(rows)))


def _listed(rows: list[Row]) -> list[Row]:
    """The rows, with names that have titles of their own as conjuncts: "President Abe, President Moon and Premier Li".

    They are so where the parser takes the second for an apposition or a part of the first.
    """
    titled = {row.head for row in rows if row.dep == "nmod:desc"}
    joined = {row.head for row in rows if row.dep == "conj"}
    found = list(rows)
    for token, row in enumerate(rows):
        if token not in titled or row.head not in titled or row.head >= token or row.pos != "PROPN":
            continue
        if row.dep == "flat" or (row.dep == "appos" and {token, row.head} & joined):
            found[token] = row._replace(dep="conj")
    return found


def _titled(rows: list[Row]) -> list[Row]:
    """The rows, with a plural title on the first of the names that follow it: "Ministers Singh of India and Kasuri".

    And with a noun before a name as its title where the parser has two subjects: "Russian oligarch Ivan Volkov said".
    """
    found = list(rows)
    for token, (row, name) in enumerate(pairwise(rows)):
        apart = row.dep == "nmod" and name.dep in ("nmod", "appos") and row.head == name.head
        below = row.dep == "nsubj" and row.head == token + 1
        if (
            row.tag == "NN"
            and name.pos == "PROPN"
            and row.dep == name.dep
            and row.head == name.head
            and row.dep in SUBJECTS
        ):
            found[token] = row._replace(dep="nmod:desc", head=token + 1)
        if row.tag in PLURAL and name.pos == "PROPN" and (apart or below):
            found[token] = row._replace(dep="nmod:desc", head=token + 1)
            found[token + 1] = name._replace(dep=row.dep) if apart else name
    return found


def _governed(rows: list[Row]) -> list[Row]:
    """The rows, with a second object whose title has a preposition as what that preposition makes of it.

    "Held talks with Prime Minister Singh": with its preposition on "Minister", "Singh" is no object of "held".
    """
    found = list(rows)
    for token, row in enumerate(rows):
        title = rows[row.head]
        name = rows[title.head]
        if row.dep == "case" and title.dep == "nmod:desc" and name.dep == "obj" and title.head > row.head:
            found[title.head] = name._replace(dep="obl")
            found[token] = row._replace(head=title.head)
    return found


def _names(rows: list[Row], token: int) -> tuple[int, int] | None:
    """The heads of the names before and after an "and" that hangs on the second one's title."""
    title = rows[rows[token].head]
    second = title.head
    if title.dep not in INSIDE or rows[second].pos != "PROPN" or second < token:
        return None
    if rows[token - 1].pos == "NOUN" and (rows[second].dep, rows[second].head) == ("nmod", token - 1):
        return token - 1, second  # "the president and the rebel leader Foday Sankoh"
    if rows[token - 1].pos != "PROPN":
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


def _nouns(rows: list[Row], token: int) -> tuple[int, int, int] | None:
    """The first noun, what modifies the second and the second in "the government and separatist rebels".

    They are so where the parser makes "government and separatist" a part of "rebels".
    """
    modifier = rows[token].head
    first = rows[modifier].head
    second = rows[first].head
    inside = rows[first].dep == "compound" and rows[first].pos in ("NOUN", "PROPN") and rows[modifier].dep == "conj"
    ordered = first == token - 1 and token < modifier < second
    before = [row for row in rows[:first] if row.head == first]
    described = rows[first].pos == "NOUN" and any(row.dep in DESCRIBING for row in before)
    apart = described or any(row.dep == "case" and row.lemma in BETWEEN for row in before)
    return (first, modifier, second) if inside and ordered and apart else None


def _apart(rows: list[Row], first: int, modifier: int, second: int) -> list[Row]:
    """The second noun as conjunct of the first, which takes its place."""
    found = list(rows)
    root = rows[second].head == second
    found[first] = rows[first]._replace(dep=rows[second].dep, head=first if root else rows[second].head)
    between = next((n for n in range(first) if rows[n].head == first and rows[n].lemma in BETWEEN), 0)
    if between and rows[second].dep in SUBJECTS:  # "Talks between Mali and Tuareg rebels resumed"
        found[first] = rows[first]._replace(dep="nmod", head=between - 1)
    found[modifier] = rows[modifier]._replace(dep="amod", head=second)
    found[second] = rows[second]._replace(dep="conj", head=first)
    for place, row in enumerate(rows[:first]):
        if row.head == second:
            found[place] = row._replace(head=first)
    return found


def _ends_second_name(rows: list[Row], token: int) -> bool:
    """Whether "Singh" of "Bush and Prime Minister Singh" is said to be a part of "Bush"."""
    before = rows[token - 1]
    return before.dep == "conj" and before.head == rows[token].head and before.pos == "PROPN"
