"""The coder as a spaCy component: `nlp.add_pipe("event_coder")`, then `doc._.events`.

The doc's own sentences and parse are used, so the pipeline needs a parser and a lemmatizer before it, with the labels
of Universal Dependencies or of spaCy's own English models. `doc._.date` (YYYY-MM-DD, also `doc.user_data["date"]`)
decides who held which office.

Both attributes are kept in `doc.user_data` as text and bytes, so that docs survive `to_bytes` and
`nlp.pipe(n_process=2)`.
"""

import datetime as dt
from pathlib import Path
from typing import Literal

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from coder.coder import Coder, Draft, Sentence
from coder.errors import InputError, ModelError
from coder.language import Tree, tree_of
from coder.language.text import CleanText, dateline
from coder.records import Event, Story

DATE = "date"
EVENTS = "event_coder"


class EventCoder:
    """Codes each doc that passes; raises ModelError for a doc without a parse that the coder can read."""

    def __init__(self, coder: Coder) -> None:
        self._coder = coder

    def __call__(self, doc: Doc) -> Doc:
        """Find the events of the doc."""
        self._check(doc)
        coded = self._coder._finish(*self._read(doc))  # noqa: SLF001 - the coder's stages after its own parse
        doc.user_data[EVENTS] = msgspec.msgpack.encode(coded.events)
        return doc

    def _check(self, doc: Doc) -> None:
        if not doc.has_annotation("DEP") or not doc.has_annotation("LEMMA"):
            raise ModelError("event_coder: the doc has no parse or no lemmas. Add a parser and a lemmatizer before it.")

    def _read(self, doc: Doc) -> tuple[Draft, dict[int, Tree]]:
        date = _as_date(get_date(doc))
        place, start = dateline(doc.text)
        spans = [span for span in doc.sents if span.text.strip()]
        sentences = [self._sentence(number, span, start, date) for number, span in enumerate(spans, 1)]
        draft = Draft(
            story=Story(id="", text=doc.text, date=date),
            clean=CleanText(doc.text, None),
            sentences=sentences,
            setting=self._coder._setting(date, place, sentences),  # noqa: SLF001
            discarded=self._coder._dictionaries.discards.story(doc.text),  # noqa: SLF001
        )
        if draft.discarded:
            return draft._replace(sentences=[]), {}
        open_ones = (pair for pair in zip(sentences, spans, strict=True) if not pair[0].status)
        return draft, {sentence.number: tree_of(span) for sentence, span in open_ones}

    def _sentence(self, number: int, span: Span, start: int, date: dt.date | None) -> Sentence:
        """Look the names up; those of a dateline tell where the story is, and act in no event."""
        whole = (span.start_char, span.end_char)
        sentence = self._coder._sentence(number, span.doc.text, whole, date)  # noqa: SLF001
        return sentence._replace(hits=[hit for hit in sentence.hits if sentence.start + hit.start >= start])


def get_date(doc: Doc) -> str | None:
    """Return the day of the doc's publication as it was set."""
    date: str | None = doc.user_data.get(DATE)
    return date


def set_date(doc: Doc, date: dt.date | str | None) -> None:
    """Set the day of the doc's publication."""
    doc.user_data[DATE] = date.isoformat() if isinstance(date, dt.date) else date


def get_events(doc: Doc) -> tuple[Event, ...]:
    """Return the events found; offsets are characters of `doc.text`."""
    events = doc.user_data.get(EVENTS)
    return msgspec.msgpack.decode(events, type=tuple[Event, ...]) if events else ()


def _as_date(date: dt.date | str | None) -> dt.date | None:
    if not isinstance(date, str):
        return date
    try:
        return dt.date.fromisoformat(date)
    except ValueError as error:
        raise InputError(f'doc._.date: "{date}" is not a date. Write YYYY-MM-DD.') from error


def register_attributes() -> None:
    """Declare `doc._.events` and `doc._.date`, unless the user has attributes of these names."""
    if not Doc.has_extension("events"):
        Doc.set_extension("events", getter=get_events)
    if not Doc.has_extension("date"):
        Doc.set_extension("date", getter=get_date, setter=set_date)


@Language.factory(
    "event_coder",
    assigns=["doc._.events"],
    requires=["token.dep", "token.head", "token.lemma", "token.pos", "token.tag", "doc.sents"],
    default_config={"dictionaries": None, "unknown_actors": "drop"},
)
def make_event_coder(
    nlp: Language,
    name: str,  # noqa: ARG001 - spaCy passes it by name
    dictionaries: str | None,
    unknown_actors: Literal["drop", "keep"],
) -> EventCoder:
    """Make the component; `dictionaries` is a folder, by default the one that `coder code` would use."""
    register_attributes()
    folder = Path(dictionaries) if dictionaries else None
    return EventCoder(Coder(folder, nlp=nlp, unknown_actors=unknown_actors))
