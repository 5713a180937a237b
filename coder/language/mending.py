"""Mends what a parser often gets wrong, before anything reads the tree.

Coordinations of names that it has missed: "Bush and Indian Prime Minister Manmohan Singh". The "and" then hangs inside
the second name, on its title; the first name is a part of the second, the second an argument of its own, or its end a
part of the first name. And arguments that hang on an auxiliary: "said North Korea had sunk a ship". And nouns in -ing
read as clauses, "killed in fighting between ...", or clauses read as nouns, "set off a car bomb killing ten people".
"""

from __future__ import annotations

from coder.language.tree import Row

INSIDE = ("nmod:desc", "compound")  # what a title is to its name
NAMED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "appos")  # what a name is to its verb or noun
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
FIGHTS = frozenset(("fighting", "shelling", "bombing", "shooting", "infighting", "gunfighting", "skirmishing"))
AMID = frozenset(("in", "during", "amid", "from", "after", "by", "despite", "of"))  # what stands before a noun in -ing
OUTCOMES = {"killing": "kill", "wounding": "wound", "injuring": "injure"}
CLAUSAL = frozenset(("advcl", "acl", "xcomp", "ccomp"))
OF_VERBS = frozenset(("obj", "nsubj", "aux", "xcomp", "ccomp"))
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux"))


def mended(rows: list[Row]) -> list[Row]:
    """The rows of a sentence's tokens, with two such names coordinated and such arguments on their verb."""
    for token, row in enumerate(rows):
        if row.dep == "cc" and (names := _names(rows, token)) is not None:
            rows = _coordinated(rows, *names)
        elif row.dep == "flat" and _ends_second_name(rows, token):
            rows = [*rows[:token], row._replace(head=token - 1), *rows[token + 1 :]]
    for token in range(len(rows)):
        if _is_fight(rows, token):
            rows = _as_noun(rows, token)
        elif _is_outcome(rows, token):
            rows = _as_clause(rows, token)
    return [_lifted(row, rows) for row in rows]


def _is_fight(rows: list[Row], token: int) -> bool:
    """Whether a word like "fighting" is read as a clause though it has nothing of a verb: "died in fighting"."""
    row, before = rows[token], rows[token - 1]
    named = row.word.lower() in FIGHTS and row.pos == "VERB" and row.dep in CLAUSAL
    below = named and before.head == token and before.dep in ("mark", "case") and before.word.lower() in AMID
    return below and not any(other.head == token and other.dep in OF_VERBS for other in rows)


def _as_noun(rows: list[Row], token: int) -> list[Row]:
    """The rows with the fight as a noun after its preposition, and what follows it hung on a noun."""
    found = list(rows)
    fight = rows[token]
    below_noun = rows[fight.head].pos in ("NOUN", "PROPN", "NUM")
    found[token] = fight._replace(lemma=fight.word.lower(), pos="NOUN", tag="NN", dep="nmod" if below_noun else "obl")
    found[token - 1] = rows[token - 1]._replace(dep="case")
    for place, row in enumerate(rows):
        if row.head == token and row.dep in ("obl", "obl:agent"):
            found[place] = row._replace(dep="nmod")
    return found


def _is_outcome(rows: list[Row], token: int) -> bool:
    """Whether "killing", with an object of its own, is read as a noun that the one before narrows."""
    if rows[token].word not in OUTCOMES or rows[token].dep not in ("obj", "obl", "nsubj:pass") or not token:
        return False
    before = rows[token - 1]
    return before.head == token and before.dep == "compound" and any(r.head == token and r.dep == "obj" for r in rows)


def _as_clause(rows: list[Row], token: int) -> list[Row]:
    """The rows with the noun before in the place of "killing", which becomes a clause of the same verb."""
    found = list(rows)
    outcome = rows[token]
    found[token - 1] = rows[token - 1]._replace(dep=outcome.dep, head=outcome.head)
    found[token] = outcome._replace(lemma=OUTCOMES[outcome.word], pos="VERB", tag="VBG", dep="advcl")
    for place, row in enumerate(rows[: token - 1]):
        if row.head == token:
            found[place] = row._replace(head=token - 1)
    return found


def _lifted(row: Row, rows: list[Row]) -> Row:
    """The row, hung on the verb where the parser has hung it on its auxiliary."""
    holder = rows[row.head]
    return row._replace(head=holder.head) if holder.dep in AUXILIARY and row.dep in ARGUMENTS else row


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
