"""Who says what, where the parser hangs it on the wrong verb or noun.

Speech that is told inside what is said: "Iran, the minister said, is a liar", where the parser has Iran speak. What is
said somewhere or to somebody: "said in a statement that ...", read as what the statement is. What a colon says.
"""

from __future__ import annotations

from coder.language.mending.verbs import SUBJECTS
from coder.language.tree import Row

TELLING = frozenset(
    "say tell add report note claim state announce declare insist argue assert explain confirm allege maintain admit "
    "acknowledge stress write reply suggest remark comment reveal warn believe contend charge complain predict".split()
)
# On these one says something; what "that" begins after them is said, not what they are.
OCCASIONS = frozenset(
    "statement interview speech letter report conference briefing message address communique communiqué article note "
    "memo rally meeting television radio broadcast hearing telegram editorial remark post tweet blog testimony filing "
    "document forum session gathering ceremony summit sermon release newspaper congress parliament".split()
)
COLON = ":"
ACCORDING = frozenset(("according", "accord"))
OF_VERBS = ("aux", "aux:pass", "cop", "advmod")


def with_speech_apart(rows: list[Row]) -> list[Row]:
    """The rows with what is said on the verb that says so, and each subject on its own verb."""
    if any(row.lemma in ACCORDING for row in rows):
        rows = [_according(row, rows, token) for token, row in enumerate(rows)]
    for verb, row in enumerate(rows):
        if row.lemma in TELLING and row.pos == "VERB":
            rows = _said_there(_said_around(_with_speech_above(rows, verb), verb), verb)
    return rows


def with_colons_saying(rows: list[Row]) -> list[Row]:
    """The rows with the colon of "Foreign ministry: Iran has lied" as the verb that says it."""
    colon = next((token for token, row in enumerate(rows) if row.word == COLON), 0)
    if not colon or any(row.pos in ("VERB", "AUX") for row in rows[:colon]):
        return rows
    first = next((t for t in range(colon) if rows[t].head == t or rows[t].head > colon), None)
    main = [t for t in range(colon + 1, len(rows)) if rows[t].head == t or rows[t].head < colon]
    if first is None or not main or rows[first].pos not in ("NOUN", "PROPN") or not _is_clause(rows, colon, main[0]):
        return rows
    found = [row._replace(head=first) if n < colon < row.head else row for n, row in enumerate(rows)]
    found[first] = rows[first]._replace(dep="nsubj", head=colon)
    found[colon] = rows[colon]._replace(lemma="say", pos="VERB", tag="VBZ", dep="ROOT", head=colon)
    for token in main:
        found[token] = rows[token]._replace(dep="ccomp" if token == main[0] else "punct", head=colon)
    return found


def _is_clause(rows: list[Row], colon: int, head: int) -> bool:
    """Whether a subject of its own after the colon makes it one."""
    return any(t > colon for t in _below(rows, head, *SUBJECTS))


def _below(rows: list[Row], head: int, *deps: str) -> list[int]:
    return [token for token, row in enumerate(rows) if row.head == head != token and (not deps or row.dep in deps)]


def _according(row: Row, rows: list[Row], token: int) -> Row:
    """ "Iran, according to France, has lied": of what is told, not of Iran."""
    told = any(each.head == token and each.dep == "case" and each.lemma in ACCORDING for each in rows)
    while told and row.dep in ("nmod", "obl") and rows[row.head].dep in (*SUBJECTS, "nmod", "obj", "obl"):
        row = row._replace(dep="obl", head=rows[row.head].head)
    return row


def _with_speech_above(rows: list[Row], verb: int) -> list[Row]:
    """The speech above what it tells: "Iran has, he said, lied", where it hangs on "lied"."""
    said = rows[verb].head
    apart = verb and "," in {rows[t].word for t in _below(rows, verb, "punct")} | {rows[verb - 1].word}
    alone = rows[verb].dep == "parataxis" and not _below(rows, verb, "obj", "ccomp", "xcomp", "conj", "mark")
    if not (apart and alone and _below(rows, verb, "nsubj")) or rows[said].dep == "conj":
        return rows
    found = list(rows)
    top = rows[said].head == said
    found[verb] = rows[verb]._replace(dep=rows[said].dep, head=verb if top else rows[said].head)
    found[said] = rows[said]._replace(dep="ccomp", head=verb)
    return found


def _said_around(rows: list[Row], verb: int) -> list[Row]:
    """The noun before the comma as subject of what is said after the speech, which keeps the other noun."""
    said = next((t for t in _below(rows, verb, "ccomp") if t > verb), None)
    first = next((t for t in _below(rows, verb, "dep", *SUBJECTS) if t < verb), None)
    if said is None or first is None:
        return rows
    comma = next((t for t in range(first + 1, verb + 1) if rows[t].word == ","), None)
    inner = [t for t in _below(rows, verb, "nsubj") if t != first]
    inner = inner or [t for t in _below(rows, said, *SUBJECTS) if verb < t]
    if comma is None or not inner or inner[0] < comma or not _is_set_off(rows, verb, inner[0], said):
        return rows
    if inner[0] > verb and comma + 1 != verb:  # "Iran, said the minister, is ..."
        return rows
    passive = bool(_below(rows, said, "aux:pass"))
    found = [
        r._replace(head=said) if r.head == verb and r.dep in OF_VERBS and t < comma else r for t, r in enumerate(rows)
    ]
    if not any(t != inner[0] for t in _below(rows, said, *SUBJECTS)):
        found[first] = rows[first]._replace(dep="nsubj:pass" if passive else "nsubj", head=said)
    found[inner[0]] = rows[inner[0]]._replace(dep="nsubj", head=verb)
    return found


def _is_set_off(rows: list[Row], verb: int, speaker: int, said: int) -> bool:
    """Whether a comma ends the speech before what is said goes on."""
    return any(rows[t].word == "," for t in range(max(verb, speaker) + 1, said))


def _said_there(rows: list[Row], verb: int) -> list[Row]:
    """What is said "in a statement" or to "a news conference" on the verb."""
    if _below(rows, verb, "ccomp"):
        return rows
    places = _below(rows, verb, "iobj") + [t for t in _below(rows, verb, "obl") if rows[t].lemma in OCCASIONS]
    for clause in (t for place in places for t in _below(rows, place, "acl")):
        if any(rows[t].lemma == "that" for t in _below(rows, clause, "mark")):
            return [*rows[:clause], rows[clause]._replace(dep="ccomp", head=verb), *rows[clause + 1 :]]
    return rows
