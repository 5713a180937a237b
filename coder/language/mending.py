"""Mends what a parser often gets wrong, before anything reads the tree.

Coordinations of names that it has missed: "Bush and Indian Prime Minister Manmohan Singh". The "and" then hangs inside
the second name, on its title; the first name is a part of the second, the second an argument of its own, or its end a
part of the first name. Arguments that hang on an auxiliary: "said North Korea had sunk a ship". Finite verbs joined to
an infinitive: "forced a plane to land and arrested a man". Participles after who said it: "soldiers fired, he said,
drawing criticism". And what sums up a clause: "Chad accused Sudan of backing rebels, a charge Sudan denied", where the
parser has two subjects of "denied".
"""

from __future__ import annotations

from coder.language.tree import Row

INSIDE = ("nmod:desc", "compound")  # what a title is to its name
NAMED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "appos")  # what a name is to its verb or noun
FINITE = ("VBD", "VBZ")
INFINITIVE = ("xcomp", "advcl", "acl")
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
INDEFINITE = ("a", "an", "another")
SUBJECTS = ("nsubj", "nsubj:pass")
CLAUSES = ("ccomp", "advcl", "parataxis", "conj", "dep")
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux", "mark"))


def mended(rows: list[Row]) -> list[Row]:
    """The rows of a sentence's tokens, with such names coordinated, arguments on their verb, clauses summed up."""
    for token, row in enumerate(rows):
        if row.dep == "cc" and (names := _names(rows, token)) is not None:
            rows = _coordinated(rows, *names)
        elif row.dep == "flat" and _ends_second_name(rows, token):
            rows = [*rows[:token], row._replace(head=token - 1), *rows[token + 1 :]]
    rows = [_lifted(row, rows) for row in rows]
    for verb, row in enumerate(rows):
        if row.pos == "VERB" and (noun := _summing_up(rows, verb)) is not None:
            rows = _told_of(rows, verb, noun)
    return rows


def _lifted(row: Row, rows: list[Row]) -> Row:
    """The row, hung on the verb where the parser has hung it on its auxiliary, or on an infinitive below it."""
    head = row.head
    if rows[head].dep in AUXILIARY and row.dep in ARGUMENTS:
        head = rows[head].head
    while row.dep == "conj" and row.tag in FINITE and rows[head].tag == "VB" and rows[head].dep in INFINITIVE:
        head = rows[head].head
    if row.dep == "conj" and row.tag == "VBD" and rows[head].dep == "ccomp" and _is_perfect(rows, head):
        head = rows[head].head  # "said the vote had been delayed and accused ..."
    if row.dep == "advcl" and row.tag == "VBG" and (told := _told_before(rows, head)) is not None:
        head = told
    return row._replace(head=head)


def _is_perfect(rows: list[Row], verb: int) -> bool:
    return any(row.head == verb and row.dep == "aux" and row.lemma == "have" for row in rows[:verb])


def _told_before(rows: list[Row], speech: int) -> int | None:
    """The predicate of what is said before the verb that says so: "soldiers fired, he said, drawing criticism"."""
    if rows[speech + 1 : speech + 2] and rows[speech + 1].lemma != ",":
        return None  # "he said on Monday, reversing ..." is what he did himself
    own = [(token, row.dep) for token, row in enumerate(rows[:speech]) if row.head == speech]
    subjects = [token for token, dep in own if dep in SUBJECTS]
    return next((token for token, dep in own if dep == "ccomp" and subjects and token < subjects[0]), None)


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


def _summing_up(rows: list[Row], verb: int) -> int | None:
    """The noun after a comma that sums up the clause before it, and of which the verb tells.

    The parser takes it for a second subject of the verb, or for the first word of its subject ("a charge Sudan").
    """
    subjects = [token for token in range(verb) if rows[token].head == verb and rows[token].dep in SUBJECTS]
    nouns = [
        t
        for t in range(2, verb)
        if rows[t].pos == "NOUN" and rows[t - 1].lemma in INDEFINITE and rows[t - 2].lemma == "," and t + 1 < verb
    ]
    for noun in nouns:
        if len(subjects) == 2 and noun == subjects[0]:  # noqa: PLR2004 - the noun, and whose verb it is
            return noun if all(noun < rows[t].head <= subjects[1] for t in range(noun + 1, subjects[1])) else None
        if subjects[-1:] == [rows[noun].head] and rows[noun].dep == "compound" and rows[subjects[-1]].pos == "PROPN":
            return noun
    return None


def _told_of(rows: list[Row], verb: int, noun: int) -> list[Row]:
    """The verb as relative clause of the noun, which belongs to the clause before the comma."""
    comma = noun - 2
    main = next((t for t in range(comma) if rows[t].head == verb and rows[t].dep in CLAUSES), rows[verb].head)
    if not main < comma:
        return rows
    found = list(rows)
    if rows[main].head == verb:
        is_root = rows[verb].head == verb
        found[main] = rows[main]._replace(dep=rows[verb].dep, head=main if is_root else rows[verb].head)
        for token in range(comma + 1):
            if token != main and found[token].head == verb:
                found[token] = found[token]._replace(head=main)
    found[noun - 1] = rows[noun - 1]._replace(head=noun)
    found[noun] = rows[noun]._replace(dep="appos", head=main)
    found[verb] = rows[verb]._replace(dep="acl:relcl", head=noun)
    return found
