"""Phrases with a preposition, and what hangs beside them.

The object after a phrase: "hacked to death two farmers", read as the farmers' death. Where a place lies: "at a base
west of Kabul", read as the west of a base. Whom shots are fired at: "fired on pilgrims kneeling", read as who kneels.
What a deed ends in: "bombed a bus carrying troops, killing three".
"""

from __future__ import annotations

from coder.language.tree import DIRECTIONS, Row

OUTCOMES = frozenset("kill wound injure maim hurt destroy damage wreck".split())
DONE_TO = ("obj", "obl", "nsubj:pass")
NOUNS = ("NOUN", "PROPN")


def with_objects_after_phrases(rows: list[Row]) -> list[Row]:
    """The rows with the object of a verb on the verb, and not on the noun of a phrase before it."""
    found = list(rows)
    for token, row in enumerate(rows):
        phrase = rows[row.head]
        verb = phrase.head
        of_phrase = row.dep == "obj" and phrase.pos == "NOUN" and phrase.dep == "obl" and row.head < token
        if of_phrase and rows[verb].pos == "VERB" and not any(r.head == verb and r.dep == "obj" for r in rows):
            found[token] = row._replace(head=verb)
    return found


def with_places_of_directions(rows: list[Row]) -> list[Row]:
    """The rows with a place above the direction in which it lies from another."""
    for token, row in enumerate(rows):
        noun = token - 1
        lies = row.lemma in DIRECTIONS and any(r.lemma == "of" and n == token + 1 for n, r in enumerate(rows))
        if lies and noun >= 0 and (rows[noun].dep, rows[noun].head) == ("compound", token):
            rows = _above_direction(rows, noun, token)
    return rows


def _above_direction(rows: list[Row], noun: int, direction: int) -> list[Row]:
    """The noun in the place of the direction, with what stands before it; the direction keeps what follows."""
    row = rows[direction]
    cased = any(r.head in (noun, direction) and r.dep == "case" for r in rows[:noun])
    found = [r._replace(head=noun) if n < noun and r.head == direction else r for n, r in enumerate(rows)]
    verbal = rows[row.head].pos == "VERB"
    dep = row.dep if row.dep != "advmod" else "obj" if not cased else "obl" if verbal else "nmod"
    found[noun] = rows[noun]._replace(dep=dep, head=row.head)
    found[direction] = row._replace(dep="advmod", head=noun)
    return found


def with_outcomes_lifted(rows: list[Row]) -> list[Row]:
    """The rows with ", killing three" on the deed, and not on a participle that describes what is hit."""
    found = list(rows)
    for token, row in enumerate(rows):
        described = rows[rows[row.head].head]
        below = row.dep == "advcl" and rows[row.head].dep == "acl" and row.head < token
        if below and row.tag == "VBG" and row.lemma in OUTCOMES and rows[token - 1].word == ",":
            while described.dep == "nmod":
                described = rows[described.head]
            if described.dep in DONE_TO and rows[described.head].pos == "VERB":
                found[token] = row._replace(head=described.head)
    return found


def with_victims_above(rows: list[Row]) -> list[Row]:
    """The rows with a noun after a preposition above the participle of which the parser has it the subject."""
    for token, row in enumerate(rows):
        verb = row.head
        if row.dep != "nsubj" or row.pos not in NOUNS:
            continue
        cased = any(r.head == token and r.dep == "case" for r in rows[:token])
        if not cased or rows[verb].tag != "VBG" or rows[verb].dep != "acl" or rows[verb].head > token:
            continue
        found = list(rows)
        found[token] = row._replace(dep="nmod", head=rows[verb].head)
        found[verb] = rows[verb]._replace(head=token)
        rows = found
    return rows
