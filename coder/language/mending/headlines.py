"""Clauses written as headlines, without "was" and "is to": "Two soldiers killed in Mali", "Iran to resume talks".

The parser takes them for noun phrases, or the sufferer for who did it.
"""

from __future__ import annotations

from coder.language.tree import Row

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
PAST = ("VBN", "VBD")
MAIN = ("ROOT", "parataxis")
# Nobody does these without an object: "hostage freed", "leader arrested".
SUFFERED = frozenset(
    "kill wound injure arrest detain jail free release kidnap abduct capture behead execute deport rescue".split()
)
OBJECTS = frozenset(("obj", "iobj", "ccomp", "xcomp", "nsubj:pass", "aux:pass", "aux"))


def with_headlines(rows: list[Row]) -> list[Row]:
    """The rows with the participle or infinitive of a headline as its verb, and sufferers as such."""
    verb = _headline_verb(rows)
    if verb is not None:
        rows = _with_verb(rows, verb)
    for token, row in enumerate(rows):
        if row.dep == "nsubj" and _is_suffered(rows, row.head):
            rows = [*rows[:token], row._replace(dep="nsubj:pass"), *rows[token + 1 :]]
    return rows


def _headline_verb(rows: list[Row]) -> int | None:
    """The participle or "to" infinitive right below a noun at the root of a sentence without any finite verb."""
    root = next((token for token, row in enumerate(rows) if row.head == token), None)
    if root is None or rows[root].pos not in ("NOUN", "PROPN", "NUM") or any(row.tag in FINITE for row in rows):
        return None
    return next((t for t in range(root + 1, len(rows)) if rows[t].head == root and _is_predicate(rows, t)), None)


def _is_predicate(rows: list[Row], token: int) -> bool:
    row = rows[token]
    if row.dep != "acl" or any(other.head == token and other.dep == "nsubj" for other in rows):
        return False
    marked = any(other.head == token and other.dep == "mark" and other.lemma == "to" for other in rows)
    return row.tag == "VBN" or (row.tag == "VB" and marked)


def _with_verb(rows: list[Row], verb: int) -> list[Row]:
    noun = rows[verb].head
    found = [row._replace(head=verb) if row.head == noun and n > verb else row for n, row in enumerate(rows)]
    found[verb] = rows[verb]._replace(dep="ROOT", head=verb)
    found[noun] = rows[noun]._replace(dep="nsubj" if rows[verb].tag == "VB" else "nsubj:pass", head=verb)
    return found


def _is_suffered(rows: list[Row], verb: int) -> bool:
    row = rows[verb]
    dead = row.lemma == "shoot" and any(other.head == verb and other.lemma == "dead" for other in rows)
    if row.tag not in PAST or row.dep not in MAIN or not (row.lemma in SUFFERED or dead):
        return False
    return not any(other.head == verb and other.dep in OBJECTS for other in rows)
