"""What belongs to a verb, hung on the right one.

Arguments that hang on an auxiliary: "said North Korea had sunk a ship". What somebody is to do: "allowed jets based
there to attack". Finite verbs joined to an infinitive: "forced a plane to land and arrested a man". Participles after
who said it: "soldiers fired, he said, drawing criticism". The object that is called, read as what it is called: "called
Iran's claim a lie", "called President Xi on Friday". Particles: "handed over five men" are not more than five. Means:
"travelled by train" is no passive. "Made a base available to NATO" is read as "made available a base to NATO", and
"gave it back to Peru" as "gave back it to Peru"; the soldier of "set free a soldier" is no object of "free".
What is sworn, promised or agreed right after the verb.
"""

from __future__ import annotations

from itertools import pairwise

from coder.language.tree import Row

SUBJECTS = ("nsubj", "nsubj:pass")
FINITE = ("VBD", "VBZ")
INFINITIVE = ("xcomp", "advcl", "acl")
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
HELPING = AUXILIARY | {"flat"}
JOINED = frozenset(("conj", "advcl"))
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux", "mark"))
BELOW_NAME = frozenset(("conj", "nmod", "appos", "acl:relcl"))  # of a name, not of its end
ORDERING = frozenset("allow permit let help enable order urge tell ask force persuade press want expect".split())
HANDING = ("hand", "turn")
HELPED = ("aux", "aux:pass", "cop", *SUBJECTS)
BACK = frozenset(("back", "home", "together", "away"))
OF_RESULTS = ("obl", "obl:agent", "obj", "conj")
RESULTS = frozenset(("available", "free", "loose"))
SWEARING = frozenset("swear vow agree consent pledge promise threaten refuse decline".split())
CHARGING = frozenset("accuse suspect blame charge convict".split())
HARMING = frozenset("kill wound injure hurt maim displace leave".split())
# Participles after an infinitive by which who gave the order goes on: "told them to leave, accusing them of spying".
REMARKING = frozenset(
    "accuse argue blame brand call charge cite claim complain condemn criticise criticize demand denounce "
    "describe insist label reject say urge vow warn".split()
)


def with_arguments_lifted(rows: list[Row]) -> list[Row]:
    """The rows, each on the verb or name whose auxiliary, lower verb or end the parser has hung it on."""
    return [_lifted(row, rows) if row.dep in JOINED or rows[row.head].dep in HELPING else row for row in rows]


def _lifted(row: Row, rows: list[Row]) -> Row:
    head = row.head
    if rows[head].dep == "flat" and row.dep in BELOW_NAME:
        return row._replace(head=rows[head].head)
    if rows[head].dep in AUXILIARY and row.dep in ARGUMENTS:
        head = rows[head].head
    while row.dep == "conj" and row.tag in FINITE and rows[head].tag == "VB" and rows[head].dep in INFINITIVE:
        head = rows[head].head
    perfect = _perfect(rows, head) if row.dep == "conj" and rows[head].dep == "ccomp" else ""
    if (row.tag == "VBD" and perfect == "have") or (perfect and row.lemma in REMARKING):
        head = rows[head].head  # "said the vote had been delayed and accused ..."
    if row.dep == "advcl" and row.tag == "VB" and (ordering := _ordering(rows, head)) is not None:
        return row._replace(dep="xcomp", head=ordering)
    if row.dep == "advcl" and row.tag == "VB" and rows[head].lemma in SWEARING and _follows(rows, row, head):
        return row._replace(dep="xcomp")
    if row.dep == "advcl" and row.tag == "VBN" and (noun := _object_before(rows, row)) is not None:
        return row._replace(dep="acl", head=noun)
    if row.dep == "advcl" and row.lemma in REMARKING and (order := _order_ended(row, rows)) is not None:
        head = order
    if row.dep == "advcl" and row.tag == "VBG" and (before := _told_before(rows, head) or _charge(rows, row)):
        head = before
    return row if head == row.head else row._replace(head=head)


def _follows(rows: list[Row], row: Row, verb: int) -> bool:
    """Whether the infinitive is all that the verb has after it, but for a day: "swore on Monday to fight"."""
    infinitive = rows.index(row)
    between = rows[verb + 1 : infinitive]
    own = any(each.head == infinitive and each.lemma == "to" for each in between)
    return own and not any(each.head == verb and each.dep in ("obj", "iobj", "punct") for each in between)


def _object_before(rows: list[Row], row: Row) -> int | None:
    """The object of the same verb right before a participle, which describes it: "freed two men jailed for spying"."""
    noun = rows.index(row) - 1
    described = noun > row.head and rows[noun].head == row.head and rows[noun].dep == "obj"
    return noun if described and not any(each.head == noun + 1 and each.dep in HELPED for each in rows) else None


def _ordering(rows: list[Row], participle: int) -> int | None:
    """The verb that has an object, described by a participle, do something: "let jets based there attack Iraq"."""
    noun = rows[participle].head
    described = rows[participle].dep == "acl" and rows[noun].dep in ("obj", "iobj")
    return rows[noun].head if described and rows[rows[noun].head].lemma in ORDERING else None


def _order_ended(row: Row, rows: list[Row]) -> int | None:
    """The verb with an object whose infinitive a participle after a comma hangs on: "told them to go, saying".

    Also "rejected an appeal to disarm, saying", where the infinitive hangs on the object.
    """
    comma = next((before.word for before, after in pairwise(rows) if after is row), "") == ","
    infinitive = rows[row.head]
    above = rows[infinitive.head]
    if not comma or row.tag != "VBG":
        return None
    if infinitive.dep == "acl" and infinitive.tag == "VB" and above.dep == "obj":
        return above.head
    commanded = any(each.head == infinitive.head and each.dep in ("obj", "iobj") for each in rows)
    return infinitive.head if infinitive.dep == "xcomp" and above.pos == "VERB" and commanded else None


def _charge(rows: list[Row], row: Row) -> int | None:
    """The deed one is accused of, if the participle tells what came of it: "of sinking a ship, killing 46"."""
    verb, result = row.head, rows.index(row)
    if rows[verb].lemma not in CHARGING or row.lemma not in HARMING:
        return None
    charged = [t for t in range(verb + 1, result - 1) if rows[t].tag == "VBG" and rows[t - 1].lemma in ("of", "for")]
    return charged[-1] if charged and any(each.lemma == "," for each in rows[charged[-1] : result]) else None


def _perfect(rows: list[Row], verb: int) -> str:
    """ "have" of a verb in the perfect, "had" of one in the pluperfect, which goes on with "and killed"."""
    helping = (row.lemma for row in rows[:verb] if row.head == verb and row.dep == "aux")
    return next((lemma for lemma in helping if lemma in ("have", "had")), "")


def _told_before(rows: list[Row], speech: int) -> int | None:
    """The predicate of what is said before the verb that says so: "soldiers fired, he said, drawing criticism"."""
    if rows[speech + 1 : speech + 2] and rows[speech + 1].lemma != ",":
        return None  # "he said on Monday, reversing ..." is what he did himself
    own = [(token, row.dep) for token, row in enumerate(rows[:speech]) if row.head == speech]
    subjects = [token for token, dep in own if dep in SUBJECTS]
    return next((token for token, dep in own if dep == "ccomp" and subjects and token < subjects[0]), None)


def with_ways_taken(rows: list[Row]) -> list[Row]:
    """The rows with nouns that have a preposition as phrases, and not as predicates: "took Germany to court"."""
    cases = {row.head for row in rows if row.dep == "case"}
    return [
        row._replace(dep="obl") if row.dep == "xcomp" and row.pos == "NOUN" and token in cases else row
        for token, row in enumerate(rows)
    ]


def with_objects_called(rows: list[Row]) -> list[Row]:
    """The rows with who is called as the object: the first of two nouns that are predicates, or a name alone."""
    for verb, row in enumerate(rows):
        if row.pos != "VERB":
            continue
        below = [token for token, each in enumerate(rows) if each.head == verb]
        called = [token for token in below if token > verb and rows[token].dep == "xcomp"]
        if not called or any(rows[token].dep in ("obj", "nsubj:pass") for token in below):
            continue
        first, alone = rows[called[0]].pos, row.lemma == "call" and any(rows[token].dep == "nsubj" for token in below)
        if (len(called) == 2 and first in ("NOUN", "PROPN")) or (alone and first == "PROPN"):  # noqa: PLR2004
            rows = [each._replace(dep="obj") if token == called[0] else each for token, each in enumerate(rows)]
    return rows


def with_handed_over(rows: list[Row]) -> list[Row]:
    """The rows with "over" on the verb: "handed over five men" are not more than five, "handed over power"."""
    for token in range(1, len(rows) - 1):
        verb, noun = token - 1, rows[token].head
        if rows[token].word != "over" or rows[verb].lemma not in HANDING:
            continue
        quantified = rows[token].dep == "advmod" and rows[noun].tag == "CD" and rows[rows[noun].head].head == verb
        governing = rows[token].dep == "case" and rows[noun].head == verb and rows[noun].dep == "obl"
        if governing and not any(row.head == verb and row.dep in ("obj", "nsubj:pass") for row in rows):
            rows = [row._replace(dep="obj") if n == noun else row for n, row in enumerate(rows)]
        elif not quantified:
            continue
        rows = [*rows[:token], rows[token]._replace(dep="compound:prt", head=verb), *rows[token + 1 :]]
    return rows


def with_means_apart(rows: list[Row]) -> list[Row]:
    """The rows with "by train" of an active verb as no doer."""
    means = (row.dep == "obl:agent" and _is_active(rows, row.head) for row in rows)
    return [row._replace(dep="obl") if is_means else row for row, is_means in zip(rows, means, strict=True)]


def with_back_apart(rows: list[Row]) -> list[Row]:
    """The rows with what follows "back", "home" or "together" of a verb on the verb: "gave the money back to Peru"."""
    found = list(rows)
    for token, row in enumerate(rows):
        above = rows[row.head]
        if row.dep == "obl" and above.dep == "advmod" and above.lemma in BACK and rows[above.head].pos == "VERB":
            found[token] = row._replace(head=above.head)
    return found


def with_results_apart(rows: list[Row]) -> list[Row]:
    """The rows with "available" of "make", "free" of "set free a soldier" as a particle, and what they govern."""
    for token, row in enumerate(rows):
        if row.lemma not in RESULTS:
            continue
        verb = row.head if row.dep == "xcomp" else rows[row.head].head
        below = [other.dep for other in rows if other.head == token]
        passive = any(other.dep == "aux:pass" and other.head == verb for other in rows)
        made = row.lemma == "available" and row.dep in ("xcomp", "amod") and rows[verb].lemma == "make"
        freed = row.lemma != "available" and rows[verb].lemma in ("set", "let") and row.dep == "xcomp"
        if made or (freed and (passive or "obj" in below)):
            rows = [
                other._replace(head=verb) if other.head == token and other.dep in OF_RESULTS else other
                for other in rows
            ]
            rows[token] = row._replace(dep="compound:prt", head=verb)
    return rows


def _is_active(rows: list[Row], verb: int) -> bool:
    """Whether a verb in a finite form has a subject that acts."""
    deps = {row.dep for row in rows if row.head == verb}
    return rows[verb].tag in ("VBD", "VBZ", "VBP") and "nsubj" in deps and not deps & {"nsubj:pass", "aux:pass"}
