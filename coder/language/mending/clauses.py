"""Clauses joined by "and" whose subject a parser takes for a part of the clause before.

"Ecuador broke ties with Colombia and Venezuela expelled an envoy", read as ties with both.
"""

from __future__ import annotations

from coder.language.tree import Row

PAST = ("VBD", "VBN")
HANGING = ("acl", "advcl", "conj", "parataxis", "ccomp")
OF_OTHERS = ("nsubj", "nsubj:pass", "aux", "aux:pass", "obl:agent")


def with_clauses_apart(rows: list[Row]) -> list[Row]:
    """The rows with such a name as the subject of the verb right after it."""
    for name, row in enumerate(rows):
        if row.dep != "conj" or row.pos != "PROPN" or row.head > name:
            continue
        end = max((t for t, each in enumerate(rows) if each.head == name and each.dep == "flat"), default=name)
        verb = end + 1
        if verb < len(rows) and _is_its_verb(rows, verb):
            rows = _apart(rows, name, verb)
    return rows


def _is_its_verb(rows: list[Row], verb: int) -> bool:
    """Whether a past tense has an object, and nobody else who does it."""
    below = {row.dep for token, row in enumerate(rows) if row.head == verb and token != verb}
    row = rows[verb]
    return row.tag in PAST and row.dep in HANGING and "obj" in below and below.isdisjoint(OF_OTHERS)


def _apart(rows: list[Row], name: int, verb: int) -> list[Row]:
    above = rows[name].head
    while rows[above].pos != "VERB" and rows[above].head != above:
        above = rows[above].head
    joining = [t for t, row in enumerate(rows) if row.head == name and row.dep == "cc"]
    if rows[above].pos != "VERB" or above > name or not joining:
        return rows
    found = list(rows)
    found[name] = rows[name]._replace(dep="nsubj", head=verb)
    found[verb] = rows[verb]._replace(dep="conj", pos="VERB", head=above)
    found[joining[0]] = rows[joining[0]]._replace(head=verb)
    return found
