"""The coder: a story in, its events and the reasons for their absence out.

A sentence is parsed only when something in it could be coded: it names an actor, and has a word that heads a pattern.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from coder.actors import Cast, Setting
from coder.actors.gazetteer import GEOGRAPHIC, Hit
from coder.actors.setting import story_setting, telling
from coder.dictionaries import Dictionaries, load_dictionaries
from coder.events.confidence import Confidence, estimate
from coder.events.extract import Extraction
from coder.language import Headlines, Tree, load_model, tree_from, tree_of
from coder.language.sentences import sentence_spans
from coder.language.text import CleanText, clean, dateline
from coder.locations import dictionaries_path
from coder.records import CodedSentence, CodedStory, Event, Mention, SentenceStatus, Span, Story

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 128  # sentences parsed together


class Sentence(NamedTuple):
    """A sentence before parsing: its place in the clean text, its names, and why it needs no parse ("" if it does)."""

    number: int
    start: int
    end: int
    text: str
    hits: list[Hit]
    status: SentenceStatus | Literal[""]
    reason: str = ""


class Draft(NamedTuple):
    """A story on its way: clean text, sentences, setting."""

    story: Story
    clean: CleanText
    sentences: list[Sentence]
    setting: Setting
    discarded: str

    @property
    def open_sentences(self) -> list[Sentence]:
        """The sentences that need a parse."""
        return [sentence for sentence in self.sentences if not sentence.status]


class Coder:
    """Codes stories with one set of dictionaries and one parser.

    `unknown_actors="keep"` also gives events between parties no dictionary has (empty code, text kept).
    `first_sentences` limits each story to its beginning. Raises DictionaryError when a dictionary is wrong and
    ModelError when the model is not there.
    """

    def __init__(
        self,
        dictionaries: Path | None = None,
        model: str | None = None,
        *,
        unknown_actors: Literal["drop", "keep"] = "drop",
        first_sentences: int | None = None,
        nlp: Language | None = None,
    ) -> None:
        self._dictionaries: Dictionaries = load_dictionaries(dictionaries_path(dictionaries))
        self.nlp = nlp if nlp is not None else load_model(model)
        self._headlines = Headlines(self.nlp)
        self.confidence: Confidence = estimate  # another model may stand in its place
        self._keep_unknown = unknown_actors == "keep"
        self._first = first_sentences
        self.dictionary_hash = self._dictionaries.hash
        self.model_name = f"{self.nlp.meta.get('name', 'model')} {self.nlp.meta.get('version', '')}".strip()

    def code(self, text: str, date: dt.date | str | None = None) -> tuple[Event, ...]:
        """Code a text; `date` (YYYY-MM-DD) decides who held which office. Offsets are characters of `text`."""
        day = dt.date.fromisoformat(date) if isinstance(date, str) else date
        digest = hashlib.sha256(text.encode()).hexdigest()[:12]
        return self.code_story(Story(id=digest, text=text, date=day)).events

    def code_story(self, story: Story) -> CodedStory:
        """Code one story."""
        return next(self.code_stories([story]))

    def code_stories(self, stories: Iterable[Story]) -> Iterator[CodedStory]:
        """Code stories in their order; the sentences of several are parsed together, which is faster."""
        for drafts in _batches(map(self._draft, stories)):
            trees = self._parse(drafts)
            yield from (self._finish(draft, own) for draft, own in zip(drafts, trees, strict=True))

    def extractions(self, text: str, date: dt.date | None) -> Iterator[tuple[CodedSentence, Extraction | None]]:
        """Each sentence as coded, with its extraction and what that tried, for `coder explain` (None: not parsed)."""
        draft = self._draft(Story(id="", text=text, date=date))
        trees = self._parse([draft])[0]
        for sentence in draft.sentences:
            extraction = self._extraction(sentence, draft, trees.get(sentence.number))
            if extraction is not None:
                extraction.trials = []
            yield self._code_sentence(sentence, draft, extraction), extraction

    # ---- before the parse

    def _draft(self, story: Story) -> Draft:
        text = clean(story.text)
        place, start = dateline(text.text)
        spans = list(sentence_spans(text.text, start))[: self._first]
        discarded = self._dictionaries.discards.story(text.text[: spans[-1][1]] if spans else "")
        sentences = (
            [] if discarded else [self._sentence(n, text.text, span, story.date) for n, span in enumerate(spans, 1)]
        )
        return Draft(story, text, sentences, self._setting(story.date, place, sentences), discarded)

    def _sentence(self, number: int, text: str, span: tuple[int, int], date: dt.date | None) -> Sentence:
        start, end = span
        sentence = text[start:end].replace("\n", " ")
        reason = self._dictionaries.discards.sentence(sentence)
        if reason:
            return Sentence(number, start, end, sentence, [], "discarded", reason)
        hits = self._dictionaries.actors.gazetteer.find(sentence, date)
        refers = number > 1 and self._dictionaries.actors.lexicon.refers(sentence)
        if not (self._keep_unknown or refers or any(hit.code for hit in hits)):
            return Sentence(number, start, end, sentence, hits, "no_actor")
        return Sentence(number, start, end, sentence, hits, "")

    def _setting(self, date: dt.date | None, place: str, sentences: list[Sentence]) -> Setting:
        lexicon = self._dictionaries.actors.lexicon
        host = place.lower().split(",")[0] in lexicon.host_cities
        named = [(each.text, telling(each.text, each.hits, lexicon)) for each in sentences]
        return story_setting(date, self._country_of(place, date), named, host=host)

    def _country_of(self, place: str, date: dt.date | None) -> str:
        hits = self._dictionaries.actors.gazetteer.find(place.title(), date) if place else []
        codes = [hit.code for hit in hits if hit.party.kind in GEOGRAPHIC]
        return codes[-1] if codes else ""

    # ---- the parse and after

    def _parse(self, drafts: list[Draft]) -> list[dict[int, Tree]]:
        """The trees of each draft's open sentences, by sentence number."""
        texts = [sentence.text for draft in drafts for sentence in draft.open_sentences]
        # A batch ends with a whole story, mostly a few sentences past BATCH: those are no batch of their own.
        docs: Iterator[Doc] = iter(self.nlp.pipe(texts, batch_size=2 * BATCH))
        return [{sentence.number: self._tree(next(docs)) for sentence in draft.open_sentences} for draft in drafts]

    def _tree(self, parsed: Doc) -> Tree:
        headline = self._headlines.reread(parsed)
        return tree_of(parsed) if headline is None else tree_from(parsed.text, headline)

    def _finish(self, draft: Draft, trees: dict[int, Tree]) -> CodedStory:
        if draft.discarded:
            return CodedStory(story=draft.story, status="discarded", reason=draft.discarded)
        coded = tuple(
            self._code_sentence(sentence, draft, self._extraction(sentence, draft, trees.get(sentence.number)))
            for sentence in draft.sentences
        )
        found = any(sentence.events for sentence in coded)
        return CodedStory(story=draft.story, status="coded" if found else "no_event", sentences=coded)

    def _code_sentence(self, sentence: Sentence, draft: Draft, extraction: Extraction | None) -> CodedSentence:
        start, end = draft.clean.original(sentence.start, sentence.end)
        record = CodedSentence(
            number=sentence.number,
            start=start,
            end=end,
            text=draft.story.text[start:end],
            status=sentence.status or "no_pattern",
            reason=sentence.reason,
        )
        if extraction is None:
            return record
        events = tuple(_original(event, draft) for event in extraction.events())
        if sentence.number < len(draft.sentences):
            extraction.cast.remember()  # after its events, whose pronouns mean somebody of the sentences before
        return msgspec.structs.replace(
            record, status=extraction.status, reason="" if events else extraction.reason, events=events
        )

    def _extraction(self, sentence: Sentence, draft: Draft, tree: Tree | None) -> Extraction | None:
        if tree is None:
            return None
        cast = Cast(tree, sentence.hits, draft.setting, self._dictionaries.actors, sentence.start)
        return Extraction(tree, cast, self._dictionaries.rules, self.confidence, keep_unknown=self._keep_unknown)


def _batches(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """Group drafts until they have BATCH sentences to parse."""
    batch: list[Draft] = []
    for draft in drafts:
        batch.append(draft)
        if sum(len(each.open_sentences) for each in batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _original(event: Event, draft: Draft) -> Event:
    """The event with offsets and texts of the story as it came."""
    start, end = draft.clean.original(event.action_start, event.action_end)
    source, target = _original_mention(event.source, draft), _original_mention(event.target, draft)
    return msgspec.structs.replace(event, source=source, target=target, action_start=start, action_end=end)


def _original_mention(mention: Mention, draft: Draft) -> Mention:
    if not mention.text:
        return mention
    own, other = _original_span(mention.start, mention.end, draft), mention.refers_to
    refers_to = _original_span(other.start, other.end, draft) if other is not None else None
    return msgspec.structs.replace(mention, start=own.start, end=own.end, text=own.text, refers_to=refers_to)


def _original_span(start: int, end: int, draft: Draft) -> Span:
    first, last = draft.clean.original(start, end)
    return Span(first, last, draft.story.text[first:last])
