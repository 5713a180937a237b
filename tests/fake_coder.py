"""A coder without model or dictionaries: each text says what is to come out, sentence by sentence.

"KORGOV 042 PRKGOV | PRKGOV 043 KORGOV" is one sentence with two events; "crash" and "die" go wrong.
A sentence ends with a full stop.
"""

import os

from coder.records import CodedSentence, CodedStory, Event, Mention, Story


class FakeCoder:
    dictionary_hash = "0123456789abcdef"
    model_name = "fake 1.0"

    def code_stories(self, stories):
        return [self.code_story(story) for story in stories]

    def code_story(self, story: Story) -> CodedStory:
        if "crash" in story.text:
            raise RuntimeError("the coder crashed")
        if "die" in story.text:
            os._exit(9)
        if "sport" in story.text:
            return CodedStory(story=story, status="discarded", reason="sport")
        sentences = tuple(
            self._sentence(story, n, text) for n, text in enumerate(story.text.split("."), 1) if text.strip()
        )
        coded = any(sentence.events for sentence in sentences)
        return CodedStory(story=story, status="coded" if coded else "no_event", sentences=sentences)

    def _sentence(self, story: Story, number: int, text: str) -> CodedSentence:
        triples = [part.split() for part in text.split("|") if part.split()[1:2] and part.split()[1].isdigit()]
        events = tuple(event(*triple, mirrors=0 if n else None) for n, triple in enumerate(triples))
        status = "coded" if events else "no_pattern"
        start = story.text.index(text)
        reason = "" if events else "nothing said"
        return CodedSentence(
            number=number, start=start, end=start + len(text), text=text, status=status, reason=reason, events=events
        )


def mention(code: str, start: int = 0) -> Mention:
    """`?` is a party that the text does not name."""
    code, text = ("", "") if code == "?" else (code, code.lower())
    return Mention(
        start=start, end=start + len(text), text=text, code=code, name=code and f"Name of {code}", entry=code.lower(),
        resolution="dictionary" if code else "unknown",
    )  # fmt: skip


def event(source: str, cameo_code: str, target: str, **more) -> Event:
    return Event(
        cameo_code=cameo_code, source=mention(source), target=mention(target, 10), action_start=7, action_end=9,
        action_text="do", pattern_id=f"{cameo_code}:1", **more,
    )  # fmt: skip


def broken_factory() -> FakeCoder:
    raise ValueError("no coder today")
