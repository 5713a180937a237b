"""Headlines, parsed a second time as prose: "EU, China sign trade deal" as "EU and China signed trade deal".

A parser learns from full sentences. In a headline it takes the plain form of a verb for a noun ("rebels kidnap mayor"),
and a comma for an apposition. What is shown is the headline's own words; only the parse is that of the prose.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from coder.language.tree import Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.language import Language
    from spacy.tokens import Doc, Token

SHORTEST, LONGEST = 3, 16  # words
ENDS = frozenset(".!?…:;,\"'”’)")
NAMES = ("NNP", "NNPS")
NOUNS = ("NN", "NNS", "CD", *NAMES)
PLURALS = ("NNS", "NNPS", "CD")
COLLECTIVE = frozenset("police troops army military navy opposition militia team group".split())  # plural or not
FINITE = ("VBD", "VBP", "VBZ", "MD")
TAKEN_FOR = ("NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBZ", "JJ")  # tags that verbs of headlines get
SUBJECTS = ("nsubj", "nsubj:pass")
OBJECTS = ("obj", "ccomp", "xcomp")


class Headlines:
    """Reads the headlines among parsed sentences; without the tables of a rule lemmatizer, none."""

    def __init__(self, nlp: Language) -> None:
        """Take the parser."""
        self._nlp = nlp
        self._verbs = _lemma_table(nlp, "lemma_index")
        self._irregular: dict[str, list[str]] = defaultdict(list)
        for form, lemmas in _lemma_table(nlp, "lemma_exc").items():
            for lemma in lemmas:
                self._irregular[lemma].append(form)

    def reread(self, doc: Doc) -> list[Row] | None:
        """The rows of a headline read as prose; None where the sentence is none or is read well."""
        if not self._verbs or not SHORTEST <= len(doc) <= LONGEST or doc[-1].text[-1] in ENDS:
            return None
        joined = dict.fromkeys(_joining_commas(list(doc)), "and")
        for verb in self._candidates(doc):
            second = self._second(doc, verb)
            past = {each: self._past(self._lemma(doc[each].text)) for each in (verb, *second)}
            rows = self._parsed(doc, joined | past | {each - 1: "and" for each in second})
            main = rows[verb].head == verb or rows[verb].dep == "parataxis"  # "Turkey: rebels free soldiers"
            if main and any(row.dep in SUBJECTS and row.head == verb for row in rows[:verb]):
                return rows
        return self._parsed(doc, joined) if joined else None

    def _parsed(self, doc: Doc, words: dict[int, str]) -> list[Row]:
        """The rows of the doc, parsed with some words in place of its own."""
        from spacy.tokens import Doc as Words  # noqa: PLC0415 - loaded with the parser

        spaces = [bool(token.whitespace_) for token in doc]
        prose = self._nlp(Words(doc.vocab, words=[words.get(t.i, t.text) for t in doc], spaces=spaces))
        return [
            Row(own.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, own.idx)
            for own, t in zip(doc, prose, strict=True)
        ]

    def _candidates(self, doc: Doc) -> list[int]:
        """The tokens that may be the verb, the parser's own first; none if it has a verb that is surely right."""
        root = next(token for token in doc if token.head.i == token.i)
        sure = root.tag_ == "VBD" or any(child.dep_ in OBJECTS for child in root.children)
        apart = any(token.text == "," for token in doc[: root.i])
        if root.tag_ in FINITE and root.pos_ == "VERB" and sure and not apart:
            return []
        return sorted((t.i for t in doc[1:-1] if self._may_be_verb(doc, t.i)), key=lambda token: token != root.i)

    def _may_be_verb(self, doc: Doc, token: int) -> bool:
        """Whether a word has the form of a verb in the present that agrees with its subject, a noun before it."""
        word, before = doc[token], doc[token - 1]
        lemma = self._lemma(word.text)
        if not lemma or word.tag_ not in TAKEN_FOR or before.tag_ not in NOUNS:
            return False
        if word.tag_ in NAMES and not doc[token + 1].text[:1].isupper():
            return False  # a name, where not all words have capitals
        subject = doc[next((t.i for t in doc[1:token] if t.tag_ == "IN"), token) - 1]
        if lemma == word.lower_:
            return _is_plural(subject) or bool(_joining_commas(list(doc[:token])))
        return not _is_plural(subject) or subject.tag_ == "NNPS" or subject.lower_ in COLLECTIVE

    def _second(self, doc: Doc, verb: int) -> list[int]:
        """A verb that goes on after a comma in the same form: "orders mobilisation, threatens West"."""
        after = [t.i for t in doc[verb + 2 : -1] if doc[t.i - 1].text == "," and self._lemma(t.text)]
        return [each for each in after if self._is_plain(doc[each]) == self._is_plain(doc[verb])][:1]

    def _is_plain(self, word: Token) -> bool:
        return self._lemma(word.text) == word.lower_

    def _lemma(self, word: str) -> str:
        """The verb of which a word is the plain form or that with -s; or ""."""
        word = word.lower()
        if word in self._verbs or not word.endswith("s"):
            return word if word in self._verbs else ""
        stems = (word[:-3] + "y",) if word.endswith("ies") else (word[:-1], word[:-2])
        return next((stem for stem in stems if stem in self._verbs), "")

    def _past(self, verb: str) -> str:
        forms = sorted(form for form in self._irregular[verb] if not form.endswith("s"))
        past = [form for form in forms if not form.endswith("ing")]
        if past:
            return next((form for form in past if not form.endswith("n")), past[0])  # "broke", not "broken"
        if forms:
            return verb  # "hitting" is irregular, and "hit" its own past
        return verb + ("d" if verb.endswith("e") else "ed")


def _lemma_table(nlp: Language, name: str) -> Mapping[str, list[str]]:
    """What a table of the rule lemmatizer has on verbs; nothing if there is none."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.pipe_names else None
    lookups = getattr(lemmatizer, "lookups", None)
    return lookups.get_table(name).get("verb", {}) if lookups is not None and lookups.has_table(name) else {}


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in PLURALS or noun.lower_ in COLLECTIVE


def _joining_commas(words: list[Token]) -> list[int]:
    """The one comma that stands for "and" between two nouns before any verb: "EU, China sign"."""
    commas = [n for n, word in enumerate(words) if word.text == ","]
    if len(commas) != 1 or not 0 < commas[0] < len(words) - 1:
        return []
    before, after = words[: commas[0]], words[commas[0] + 1]
    opens = before[-1].tag_ in NOUNS and not any(word.tag_ in (*FINITE, "IN") for word in before)
    return [commas[0]] if opens and after.tag_ in (*NOUNS, "JJ") else []
