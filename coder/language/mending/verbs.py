"""What belongs to a verb, hung on the right one.

Arguments that hang on an auxiliary: "said North Korea had sunk a ship". Finite verbs joined to an infinitive: "forced a
plane to land and arrested a man". Participles after who said it: "soldiers fired, he said, drawing criticism". The
verb of a sentence that the parser takes for a noun phrase: "Police arrested at least three protesters". The subject
of a verb with a hyphen: "Iran test-fired a missile", read as the firing of an Iran test. The verb below a disguise:
"Men dressed as police shot a judge", where the police would have shot. The verb below a participle of its subject:
"Police firing tear gas stormed a park", read as what police are firing.
"""

from __future__ import annotations

from coder.language.tree import NOMINAL, Row

SUBJECTS = ("nsubj", "nsubj:pass")
FINITE = ("VBD", "VBZ")
INFINITIVE = ("xcomp", "advcl", "acl")
AUXILIARY = frozenset(("aux", "aux:pass", "cop", "mark", "case"))  # "due to" is a preposition to the parser
ARGUMENTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "cop", "aux", "mark"))
BELOW_NAME = frozenset(("conj", "nmod", "appos", "acl:relcl"))  # of a name, not of its end
OF_PASSIVES = ("obl:agent", "aux:pass", "nsubj")
DISGUISING = frozenset(("disguise", "dress", "pose", "masquerade"))
# Passives of these keep an object: "the man given three years".
GIVING = frozenset("give grant award hand offer deny refuse send show tell ask teach pay call name".split())


def with_arguments_lifted(rows: list[Row]) -> list[Row]:
    """The rows, each on the verb or name whose auxiliary, lower verb or end the parser has hung it on."""
    return [_lifted(row, rows) for row in rows]


def _lifted(row: Row, rows: list[Row]) -> Row:
    head = row.head
    if rows[head].dep == "flat" and row.dep in BELOW_NAME:
        return row._replace(head=rows[head].head)
    if rows[head].dep in AUXILIARY and row.dep in ARGUMENTS:
        head = rows[head].head
    while row.dep == "conj" and row.tag in FINITE and rows[head].tag == "VB" and rows[head].dep in INFINITIVE:
        head = rows[head].head
    if row.dep == "conj" and row.tag == "VBD" and rows[head].dep == "ccomp" and _is_perfect(rows, head):
        head = rows[head].head  # "said the vote had been delayed and accused ..."
    if row.dep == "advcl" and row.tag == "VBG" and (told := _told_before(rows, head)) is not None:
        head = told
    return row if head == row.head else row._replace(head=head)


def _is_perfect(rows: list[Row], verb: int) -> bool:
    return any(row.head == verb and row.dep == "aux" and row.lemma == "have" for row in rows[:verb])


def _told_before(rows: list[Row], speech: int) -> int | None:
    """The predicate of what is said before the verb that says so: "soldiers fired, he said, drawing criticism"."""
    if rows[speech + 1 : speech + 2] and rows[speech + 1].lemma != ",":
        return None  # "he said on Monday, reversing ..." is what he did himself
    own = [(token, row.dep) for token, row in enumerate(rows[:speech]) if row.head == speech]
    subjects = [token for token, dep in own if dep in SUBJECTS]
    return next((token for token, dep in own if dep == "ccomp" and subjects and token < subjects[0]), None)


def with_hyphened_verbs(rows: list[Row]) -> list[Row]:
    """The rows with the subject of a verb like "test-fired" on the verb, and not on its first half."""
    for half in range(1, len(rows) - 2):
        verb = half + 2
        joined = rows[half + 1].word == "-" and rows[verb].pos == "VERB" and rows[half].head == verb
        subject = half - 1
        if not joined or rows[subject].head != half or rows[subject].dep != "compound":
            continue
        if any(row.head == verb and row.dep in SUBJECTS and token != half for token, row in enumerate(rows)):
            continue
        found = [row._replace(head=subject) if row.head == half and n < subject else row for n, row in enumerate(rows)]
        found[subject] = rows[subject]._replace(dep="nsubj", head=verb)
        found[half] = rows[half]._replace(dep="obl:unmarked")
        rows = found
    return rows


def with_disguises(rows: list[Row]) -> list[Row]:
    """The rows with what the disguised did above their disguise, where the parser has it done by whom they pose as."""
    for guise, row in enumerate(rows[:-1]):
        deed = rows[guise + 1].head
        is_clause = rows[guise + 1].dep == "mark" and rows[deed].dep == "advcl" and rows[deed].head == guise
        if row.lemma not in DISGUISING or rows[guise + 1].lemma != "as" or not is_clause:
            continue
        masks = [n for n in range(guise, deed) if rows[n].head == deed and rows[n].dep in SUBJECTS]
        own = [n for n in range(guise) if rows[n].head == guise and rows[n].dep in SUBJECTS]
        worn = [row.head] if row.dep == "acl" else own
        if masks and worn:
            found = _raised(rows, deed, row.head if row.dep == "acl" else guise)
            found[worn[0]] = rows[worn[0]]._replace(dep="nsubj", head=deed)
            found[guise] = row._replace(dep="acl", head=worn[0])
            found[masks[0]] = rows[masks[0]]._replace(dep="obl", head=guise)
            found[guise + 1] = rows[guise + 1]._replace(dep="case", head=masks[0])
            return found
    return rows


def _raised(rows: list[Row], verb: int, top: int) -> list[Row]:
    """The rows with the verb in the place of `top`, and with what follows it."""
    between = (top, rows[verb].head)
    found = [row._replace(head=verb) if n > verb and row.head in between else row for n, row in enumerate(rows)]
    found[verb] = rows[verb]._replace(dep=rows[top].dep, head=verb if rows[top].head == top else rows[top].head)
    return found


def with_participles_below(rows: list[Row]) -> list[Row]:
    """The rows with a sentence's verb above a participle of its subject: "Police firing tear gas stormed a park"."""
    for participle, row in enumerate(rows):
        noun = _bearer(rows, participle) if row.tag == "VBG" else None
        if noun is None:
            continue
        verb = row.head if row.dep == "csubj" else _finite_below(rows, participle)
        if verb is None:
            continue
        taken = [n for n in range(participle, verb) if rows[n].head == verb and rows[n].dep in SUBJECTS]
        found = list(rows) if row.dep == "csubj" else _raised(rows, verb, noun if row.dep == "acl" else participle)
        found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
        found[participle] = row._replace(dep="acl", head=noun)
        for subject in taken:  # "soldiers hunting rebels shot ...", read as what the rebels did
            found[subject] = rows[subject]._replace(dep="obj", head=participle)
        return found
    return rows


def _bearer(rows: list[Row], participle: int) -> int | None:
    """The subject of a bare participle that is read as a sentence's verb, or the noun at the root above it."""
    row, own = rows[participle], [(n, r.dep) for n, r in enumerate(rows) if r.head == participle and n != participle]
    if any(dep in ("aux", "aux:pass", "mark", "cop") for _, dep in own):
        return None
    if row.dep == "acl" and row.head < participle and rows[row.head].dep == "ROOT" and rows[row.head].pos in NOMINAL:
        return row.head
    subjects = [n for n, dep in own if dep in SUBJECTS and n < participle]
    return subjects[0] if subjects and row.dep in ("ROOT", "csubj") else None


def _finite_below(rows: list[Row], participle: int) -> int | None:
    """The first past tense after a participle, in a clause below it that is neither marked nor another's."""
    for verb in range(participle + 1, len(rows)):
        row = rows[verb]
        deps = {r.dep for r in rows if r.head == verb}
        is_past = row.tag == "VBD" or (row.tag == "VBN" and "obj" in deps and not deps & set(OF_PASSIVES))
        if not is_past or row.dep not in ("acl", "xcomp", "advcl", "ccomp") or row.lemma in GIVING:
            continue
        below = [r for r in rows[participle:verb] if r.head == verb and r is not row]
        subjects = [r for r in below if r.dep in SUBJECTS]
        objects = [r for r in rows[participle:verb] if r.head == participle and r.dep == "obj"]
        is_free = all(r.dep in (*SUBJECTS, "advmod") and r.tag not in ("WRB", "WP", "WDT") for r in below)
        return verb if is_free and not (subjects and (objects or row.dep != "ccomp")) else None
    return None


def with_main_verb(rows: list[Row]) -> list[Row]:
    """The rows with the verb at the root where the parser has put its subject there."""
    verb = _main_verb(rows)
    if verb is None:
        return rows
    noun = rows[verb].head
    found = _raised(rows, verb, noun)
    found[noun] = rows[noun]._replace(dep="nsubj", head=verb)
    return found


def _main_verb(rows: list[Row]) -> int | None:
    """The past tense that stands as a participle on a noun at the root, though it has an object of its own."""
    for token, row in enumerate(rows):
        noun = rows[row.head]
        is_past = row.dep == "acl" and row.tag in ("VBN", "VBD") and row.lemma not in GIVING
        if is_past and row.head < token and noun.dep == "ROOT" and noun.pos in ("NOUN", "PROPN"):
            below = [child.dep for child in rows if child.head == token]
            if "obj" in below and not any(dep in OF_PASSIVES for dep in below):
                return token
    return None
