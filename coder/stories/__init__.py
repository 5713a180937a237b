"""Reading stories: files, folders and stdin in, `Story | RejectedStory` out, one at a time and in a fixed order.

Every piece of input that is no story comes out as a `RejectedStory` with place and reason; only an input that cannot
be opened at all is an `InputError`.
"""

from __future__ import annotations

from coder.stories.check import MAX_TEXT_BYTES, StoryDefaults
from coder.stories.find import find_sources
from coder.stories.meter import Meter
from coder.stories.read import read_stories
from coder.stories.source import Source

__all__ = ["MAX_TEXT_BYTES", "Meter", "Source", "StoryDefaults", "find_sources", "read_stories"]
