"""The parser: our own Universal Dependencies pipeline for news, shipped in the package, or a spaCy model by name.

A model by name may have the labels of Universal Dependencies or of spaCy's English models; docs/models.md tells more.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from coder.errors import ModelError
from coder.language.schemes import is_clearnlp

if TYPE_CHECKING:
    from spacy.language import Language

BUNDLED = "en_ud_news"
# Forms whose lemma the rules of the lemmatizer do not find.
LEMMAS = {
    "verb": {
        "reoccupied": "reoccupy",
        "readied": "ready",
        "outgunned": "outgun",
        "unbanned": "unban",
        "airdropped": "airdrop",
        "teargassed": "teargas",
        "installed": "install",
        "installing": "install",
        "readmitted": "readmit",
        "readmitting": "readmit",
        "targetted": "target",
        "targetting": "target",
        "cosied": "cosy",
        "sited": "site",
        "taped": "tape",
        "taping": "tape",
        "cozied": "cozy",
        "wiretapped": "wiretap",
        "wiretapping": "wiretap",
        "extolled": "extol",
        "extolling": "extol",
        "gutted": "gut",
        "gutting": "gut",
        **dict.fromkeys(("hated", "hating"), "hate"),
        **dict.fromkeys(("scared", "scaring"), "scare"),
        **dict.fromkeys(("bared", "baring"), "bare"),
        **dict.fromkeys(("rated", "rating"), "rate"),
        **dict.fromkeys(("stared", "staring"), "stare"),
        **dict.fromkeys(("waned", "waning"), "wane"),
        **dict.fromkeys(("coped", "coping"), "cope"),
        **dict.fromkeys(("fulfil", "fulfils", "fulfilled", "fulfilling"), "fulfill"),
        **dict.fromkeys(("wound", "wounds"), "wound"),  # not "wind"
        "lay": "lay",
        "ground": "ground",
        "axed": "axe",
        "stymied": "stymie",
        "remedied": "remedy",
        "reburied": "rebury",
    },
    "noun": {"taxes": "tax", "bases": "base"},
}
# Verbs that the lemmatizer does not know, and rare ones for which it takes "staged", "hoped" and "fined".
UNKNOWN = frozenset(
    (
        "cordon deadlock deregister napalm relaunch reoccupy waterboard baton taser scapegoat cozy cosy defund "
        "truncheon re-establish re-open re-arrest re-examine re-enter re-elect re-impose co-ordinate co-operate "
        "rearrest reconnect"
    ).split()
)
RARE = frozenset(
    (
        "stag rap wag fin can rag hop din sham spar snip lambast slat hat rat pip prim jib ax grip rob bar par "
        "wad summons"
    ).split()
)
RARE_NOUNS = frozenset(("graf", "corps", "dos", "vas", "sens", "motif"))  # "graves", "corpses", "doses"

ENDINGS = ("s", "ed", "ing")

# How the parser is to read what it would take for another word: the body, not the pronoun; a verb, not a name.
NORMS = {"WHO": "unesco", "overran": "seized", "retook": "seized"}


def load_model(name: str | None = None) -> Language:
    """Load the bundled parser, or the installed spaCy pipeline (or folder) called `name`.

    Raises ModelError when there is no such pipeline, when it does not parse, or when its labels are of no known scheme.
    """
    import spacy  # noqa: PLC0415 - a second of start-up that commands without parsing do without
    from thinc.api import NumpyOps, set_current_ops  # noqa: PLC0415

    # numpy's OpenBLAS multiplies 1.7 times as fast as thinc's own BLIS on the CPUs measured (see ARCHITECTURE.md).
    set_current_ops(NumpyOps(use_blis=False))
    bundled = name is None or name == BUNDLED
    path = files("coder.language") / BUNDLED if bundled else name
    try:
        nlp = spacy.load(str(path), exclude=["ner"])
    except OSError as error:
        remedy = f"Install it (python -m spacy download {name}), give a folder, or leave --model out."
        raise ModelError(f"model {name!r}: there is no such spaCy pipeline. {remedy}") from error
    if not {"parser", "lemmatizer"} <= set(nlp.pipe_names):
        raise ModelError(f"model {name!r}: has {', '.join(nlp.pipe_names)}; it needs a parser and a lemmatizer.")
    parser: Any = nlp.get_pipe("parser")
    try:
        is_clearnlp(part for label in parser.labels for part in label.split("||"))  # "obl||obj" is two
    except ModelError as error:
        raise ModelError(f"model {name!r}: {error}") from error
    _mend_lemmas(nlp)
    for word, norm in NORMS.items():
        nlp.tokenizer.add_special_case(word, [{"ORTH": word, "NORM": norm}])  # type: ignore[union-attr]
    return nlp


def _mend_lemmas(nlp: Language) -> None:
    """Teach a rule lemmatizer the words of news that its rules take for others."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    lookups = getattr(lemmatizer, "lookups", None)
    if lookups is None or not lookups.has_table("lemma_exc"):
        return  # a lemmatizer of another kind
    exceptions, index = lookups.get_table("lemma_exc"), lookups.get_table("lemma_index")
    for pos, forms in LEMMAS.items():
        exceptions[pos] = {**exceptions[pos], **{form: [lemma] for form, lemma in forms.items()}}
    index["verb"] = {verb: verb for verb in (*index["verb"], *UNKNOWN) if verb not in RARE}
    index["noun"] = {noun: noun for noun in index["noun"] if noun not in RARE_NOUNS}
    # "Ministers discuss", "officials press": the rules cut the endings of plurals and past tenses off plain forms too.
    plain = {verb: [verb] for verb in index["verb"] if verb.endswith(ENDINGS)}
    exceptions["verb"] = {**plain, **exceptions["verb"]}
