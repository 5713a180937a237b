"""Mends what a parser often gets wrong, before anything reads the tree.

Coordinations of names that it has missed: "Bush and Indian Prime Minister Manmohan Singh". The "and" then hangs inside
the second name, on its title; the first name is a part of the second, the second an argument of its own, or its end a
part of the first name. Arguments that hang on an auxiliary: "said North Korea had sunk a ship". The object after a
day: "rejected on Monday accusations by Iran". What somebody claims: "denied claims by Iran that ...". And the verb of a
sentence that the parser takes for a noun phrase: "Police arrested at least three protesters".
"""

from __future__ import annotations

from coder.language.tree import Row

INSIDE = ("nmod:desc", "compound")  # what a title is to its name
NAMED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "appos")  # what a name is to its verb or noun
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
DAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
CLAIMS = frozenset(
    (
        "accusation",
        "allegation",
        "charge",
        "claim",
        "report",
        "suggestion",
        "assertion",
        "complaint",
        "warning",
        "demand",
        "call",
    )
)
GIVING = frozenset(
    (
        "give",
        "grant",
        "award",
        "hand",
        "offer",
        "deny",
        "refuse",
        "send",
        "show",
        "tell",
        "ask",
        "teach",
        "pay",
        "call",
        "name",
    )
)
HOURS = frozenset(("morning", "afternoon", "evening", "night"))
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux"))


def mended(rows: list[Row]) -> list[Row]:
    """The rows of a sentence's tokens, with two such names coordinated and such arguments on their verb."""
    for token, row in enumerate(rows):
        if row.dep == "cc" and (names := _names(rows, token)) is not None:
            rows = _coordinated(rows, *names)
        elif row.dep == "flat" and _ends_second_name(rows, token):
            rows = [*rows[:token], row._replace(head=token - 1), *rows[token + 1 :]]
        elif row.word in DAYS and row.dep == "compound" and _precedes_object(rows, token):
            rows = _dated(rows, token)
    if (verb := _main_verb(rows)) is not None:
        rows = _headed(rows, verb)
    for token, row in enumerate(rows):
        if row.dep == "advcl" and (claim := _claim(rows, token)) is not None:
            rows = [*rows[:token], row._replace(dep="acl", head=claim), *rows[token + 1 :]]
    return [_lifted(row, rows) for row in rows]


def _lifted(row: Row, rows: list[Row]) -> Row:
    """The row, hung on the verb where the parser has hung it on its auxiliary."""
    holder = rows[row.head]
    return row._replace(head=holder.head) if holder.dep in AUXILIARY and row.dep in ARGUMENTS else row


def _main_verb(rows: list[Row]) -> int | None:
    """The past tense that stands as a participle on a noun at the root, though it has an object of its own."""
    for token, row in enumerate(rows):
        noun = rows[row.head]
        is_past = row.dep == "acl" and row.tag in ("VBN", "VBD") and row.lemma not in GIVING
        if is_past and row.head < token and noun.dep == "ROOT" and noun.pos in ("NOUN", "PROPN"):
            below = [child for child in rows if child.head == token]
            if any(c.dep == "obj" for c in below) and not any(
                c.dep in ("obl:agent", "aux:pass", "nsubj") for c in below
            ):
                return token
    return None


def _headed(rows: list[Row], verb: int) -> list[Row]:
    """The rows with the verb at the root, the noun as its subject, and what follows on the verb."""
    noun = rows[verb].head
    found = [row._replace(head=verb) if n > verb and row.head == noun else row for n, row in enumerate(rows)]
    found[verb] = rows[verb]._replace(dep="ROOT", head=verb)
    found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
    return found


def _claim(rows: list[Row], token: int) -> int | None:
    """The object whose content a "that" clause is, though it hangs on the verb: "denied claims by Iran that ..."."""
    marked = any(row.head == token and row.dep == "mark" and row.lemma == "that" for row in rows)
    objects = [n for n, row in enumerate(rows[:token]) if row.head == rows[token].head and row.dep == "obj"]
    return next((n for n in objects if marked and rows[n].lemma in CLAIMS), None)


def _precedes_object(rows: list[Row], token: int) -> bool:
    """Whether "on" and a day stand before a verb's object, which the parser holds for one phrase."""
    noun = rows[token].head
    verb = rows[noun].head
    before = rows[token - 1]
    joined = noun > token and before.word.lower() == "on" and before.head == noun and rows[noun].dep == "obl"
    has_object = any(row.head == verb and row.dep == "obj" for row in rows)
    return joined and rows[verb].pos == "VERB" and not has_object and rows[noun].word.lower() not in HOURS


def _dated(rows: list[Row], token: int) -> list[Row]:
    found = list(rows)
    noun = rows[token].head
    found[token] = rows[token]._replace(dep="obl", head=rows[noun].head)
    found[token - 1] = rows[token - 1]._replace(head=token)
    found[noun] = rows[noun]._replace(dep="obj")
    return found


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
