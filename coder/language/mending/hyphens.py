"""Verbs with a hyphen, which the parser cuts in two.

"Iran test-fired a missile", read as the firing of an Iran test; "Police tear-gassed students", read as students who
are gassed. A "Saudi-brokered truce" is one that Saudi Arabia has brokered.
"""

from __future__ import annotations

from coder.language.mending.verbs import SUBJECTS
from coder.language.tree import Row

MEDIATED = {
    "brokered": "broker",
    "chaired": "chair",
    "facilitated": "facilitate",
    "hosted": "host",
    "mediated": "mediate",
    "supervised": "supervise",
}
HYPHENED = {"sprayed": "spray", "gassed": "gas", "charged": "charge", "gunned": "gun", "bombed": "bomb"}


def with_hyphened_verbs(rows: list[Row]) -> list[Row]:
    """The rows with the subject of a verb like "test-fired" on the verb, and not on its first half."""
    for half in range(len(rows) - 2):
        verb, before = half + 2, rows[half - 1]
        if rows[half + 1].word != "-":
            continue
        if rows[verb].dep == "amod" and rows[verb].word in MEDIATED and rows[half].head == verb:
            rows = [*rows[:half], rows[half]._replace(dep="obl:agent"), *rows[half + 1 :]]
            rows[verb] = rows[verb]._replace(lemma=MEDIATED[rows[verb].word], pos="VERB", tag="VBN", dep="acl")
        elif rows[verb].dep == "amod" and rows[verb].word in HYPHENED:
            rows = _with_verb_above(rows, verb)
        elif (
            half
            and rows[verb].pos == "VERB"
            and rows[half].head == verb
            and (before.head, before.dep) == (half, "compound")
        ):
            rows = _with_subject_of(rows, half, verb)
    return rows


def _with_subject_of(rows: list[Row], half: int, verb: int) -> list[Row]:
    subject = half - 1
    if any(row.head == verb and row.dep in SUBJECTS and token != half for token, row in enumerate(rows)):
        return rows
    found = [row._replace(head=subject) if row.head == half and n < subject else row for n, row in enumerate(rows)]
    found[subject] = rows[subject]._replace(dep="nsubj", head=verb)
    found[half] = rows[half]._replace(dep="obl:unmarked")
    return found


def _with_verb_above(rows: list[Row], verb: int) -> list[Row]:
    """The rows with the verb in the place of its object: "Police tear-gassed students", read as gassed students."""
    half, subject, noun = verb - 2, verb - 3, rows[verb].head
    top = rows[noun]
    if subject < 0 or rows[subject].pos not in ("NOUN", "PROPN") or top.dep != "ROOT" or noun < verb:
        return rows
    found = list(rows)
    for token, row in enumerate(rows):
        if row.head == noun and token < subject:
            found[token] = row._replace(head=subject)
        elif row.head == noun and row.dep in ("conj", "punct", "advcl", "parataxis", "ccomp") and token > noun:
            found[token] = row._replace(head=verb)
    found[subject] = rows[subject]._replace(dep="nsubj", head=verb)
    found[half] = rows[half]._replace(dep="obl:unmarked", head=verb)
    lemma = HYPHENED[rows[verb].word]
    found[verb] = rows[verb]._replace(lemma=lemma, pos="VERB", tag="VBD", dep="ROOT", head=verb)
    found[noun] = top._replace(dep="obj", head=verb)
    return found
