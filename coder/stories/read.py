"""Read all sources as one stream of stories, in order; a source that cannot be read does not cost the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coder.errors import InputError
from coder.records import RejectedStory, Story
from coder.stories.check import StoryDefaults, checked
from coder.stories.formats import FORMATS
from coder.stories.meter import Meter
from coder.stories.source import READ_ERRORS, RawStory, Source


def read_stories(
    sources: Sequence[Source], defaults: StoryDefaults | None = None, meter: Meter | None = None
) -> Iterator[Story | RejectedStory]:
    """Yield the stories of all sources.

    A source that cannot be read, or not to its end, is rejected with its reason; if it is the only one and gave
    nothing, that is an InputError. `meter` tells how much has been read.
    """
    meter = meter or Meter(0)
    for source in sources:
        given = 0
        try:
            for raw in _raw(source, meter):
                yield raw if isinstance(raw, RejectedStory) else checked(raw, defaults or StoryDefaults())
                given += 1
        except InputError as error:
            if len(sources) == 1 and not given:
                raise
            yield RejectedStory(place=source.name, reason=f"unreadable: {error}")
        meter.finish(source.size)


def _raw(source: Source, meter: Meter) -> Iterator[RawStory | RejectedStory]:
    if source.path is not None and source.size == 0:
        raise InputError(f"{source.name}: 0 bytes, an empty file. Leave it out, or write the stories into it.")
    given = 0
    try:
        for raw in FORMATS[source.format](source, meter):
            given += 1
            yield raw
    except READ_ERRORS as error:
        raise InputError(f"{source.name}: breaks off after {given} stories ({error}). Copy the file anew.") from error
    if not given:
        raise InputError(f"{source.name}: holds no story. Leave it out, or write the stories into it.")
