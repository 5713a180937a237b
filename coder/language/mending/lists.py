"""Names in a list, which a parser takes for appositions or for phrases of their own.

"France, the United Kingdom and Germany urged": the second explains nothing, since no comma closes it. "Food from the
European Union, the United States and Norway": what has no preposition has that of the name before it.
"""

from __future__ import annotations

from coder.language.tree import Row

JOINING = ("and", "or")
OWN = ("conj", "cc", "punct", "appos", "acl:relcl", "acl")  # below a name, but no part of its phrase
LOOSE = ("obl", "obl:unmarked", "nmod")


def with_lists(rows: list[Row]) -> list[Row]:
    """The rows with such names as conjuncts of the first of their list."""
    for token in range(len(rows) - 1, 0, -1):  # the last first, since each is told by the one after it
        first = _first_of_list(rows, token)
        if first is not None:
            rows = [row._replace(head=first) if row.head == token and row.dep == "conj" else row for row in rows]
            rows[token] = rows[token]._replace(dep="conj", head=first)
    return rows


def _first_of_list(rows: list[Row], token: int) -> int | None:
    """The name whose list the name at `token` goes on, if the parser has it otherwise."""
    row = rows[token]
    if row.pos != "PROPN" or any(each.head == token and each.dep in ("case", "nmod", "nmod:desc") for each in rows):
        return None
    start, end = _phrase(rows, token)
    if start < 2 or rows[start - 1].word != "," or not _goes_on(rows, token, end):  # noqa: PLR2004 - a name and a comma
        return None
    if row.dep == "appos" and row.head < token and rows[row.head].pos == "PROPN":
        return row.head
    before = start - 2
    name = rows[before].head if rows[before].dep == "flat" else before
    if rows[name].pos != "PROPN" or rows[name].dep not in LOOSE:
        return None
    noun = rows[name].head  # "the ministers of Chad, ...", "talks between Chad, ..."
    joined = row.dep == "conj" and row.head == noun
    second = row.dep == rows[noun].dep == "nsubj" and row.head == rows[noun].head
    return name if row.dep in LOOSE or (rows[noun].tag == "NNS" and (joined or second)) else None


def _phrase(rows: list[Row], token: int) -> tuple[int, int]:
    """The first and the last token of a name with what belongs to it."""
    own = {token}
    for _ in range(2):
        own |= {t for t, row in enumerate(rows) if row.head in own and t != row.head and row.dep not in OWN}
    return min(own), max(own)


def _goes_on(rows: list[Row], token: int, end: int) -> bool:
    """Whether "and" follows, or a comma and the next of the list."""
    after = rows[end + 1] if end + 1 < len(rows) else None
    if after is None:
        return False
    if after.dep == "cc" and after.lemma in JOINING:
        joined = rows[after.head]
        return joined.pos == "PROPN" and joined.dep == "conj" and joined.head in (token, rows[token].head)
    firsts = (token, rows[token].head)
    return after.word == "," and any(r.dep == "conj" and r.head in firsts for r in rows[end + 2 : end + 5])
