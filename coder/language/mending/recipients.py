"""Who is given something, apart from how much and what for.

"Gave Ghana 10 million dollars", read as dollars of Ghana. "Approved loans for Ghana to build roads", "gave permission
for Ghana to buy arms", where Ghana is only who builds or buys. "Asked Russia for troops to guard the border", where the
troops are only who guards it.
"""

from __future__ import annotations

from coder.language.tree import Row

GIVING = frozenset(
    "give lend loan offer grant sell send pay award hand owe promise pledge supply guarantee wire fine".split()
)
WITHIN = ("compound", "nummod", "flat", "amod")  # how a parser makes name, number and noun one phrase
ASKING = ("ask", "beg", "petition")
NUMBER = "CD"
PERMISSIONS = frozenset("approval permission consent clearance authorization authorisation go-ahead".split())


def with_recipients(rows: list[Row]) -> list[Row]:
    """The rows with a name between a verb of giving and a number as whom the verb gives something."""
    for name, row in enumerate(rows[:-1]):
        verb = _giving(rows, name) if row.pos == "PROPN" and rows[name + 1].tag == NUMBER else None
        if verb is not None:
            rows = _apart(rows, name, verb)
    return rows


def with_permitted(rows: list[Row]) -> list[Row]:
    """The rows with the subject of a "to" clause after a noun and "for" below that noun, and the clause below it."""
    found = list(rows)
    for token, row in enumerate(rows):
        if row.dep != "nsubj" or rows[row.head].tag != "VB":
            continue
        said = [t for t in range(1, token) if rows[t].lemma == "for" and rows[t].head in (token, row.head)]
        noun = said[-1] - 1 if said else 0
        if said and _is_asked(rows, noun, rows[row.head].head):
            found[token] = row._replace(dep="obl", head=rows[row.head].head)
        elif not said or rows[noun].pos != "NOUN":
            continue
        elif rows[said[-1]].dep == "case" or rows[noun].lemma in PERMISSIONS:
            found[token] = row._replace(dep="nmod", head=noun)
        if found[token] is not row:
            found[said[-1]] = rows[said[-1]]._replace(dep="case", head=token)
            found[row.head] = rows[row.head]._replace(dep="acl", head=token)
    return found


def _is_asked(rows: list[Row], whom: int, verb: int) -> bool:
    """Whether somebody is asked for what does something: "asked Russia for troops to guard the border"."""
    return rows[verb].lemma in ASKING and rows[whom].head == verb and rows[whom].dep in ("obj", "iobj")


def _giving(rows: list[Row], name: int) -> int | None:
    """The verb right before the name's phrase whose object the parser holds it for, or for a part of it."""
    first = name
    while first > 0 and name in (rows[first - 1].head, rows[rows[first - 1].head].head):
        first -= 1
    verb = first - 1
    if verb < 0 or rows[verb].pos != "VERB" or rows[verb].lemma not in GIVING:
        return None
    above = name
    while rows[above].dep in WITHIN and rows[above].head > above:
        above = rows[above].head
    return verb if rows[above].head == verb and rows[above].dep in ("obj", "iobj") else None


def _apart(rows: list[Row], name: int, verb: int) -> list[Row]:
    found = list(rows)
    noun = next((t for t in range(len(rows) - 1, name, -1) if rows[t].head == verb and rows[t].dep == "obj"), None)
    if noun is None:
        return rows
    found[name] = rows[name]._replace(dep="iobj", head=verb)
    for token in range(name + 1, noun):
        if rows[token].dep == "flat" and rows[token].head == name:
            found[token] = rows[token]._replace(dep="nummod", head=noun)
    for token in range(verb + 1, name):
        if rows[token].head > name:  # the article
            found[token] = rows[token]._replace(head=name)
    return found
