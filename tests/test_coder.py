"""The Coder: offsets point at the story's own characters, and any text is survived."""

import datetime as dt
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coder.coder import Coder
from coder.errors import InputError, ModelError
from coder.records import Story

ATTACK = "Turkey attacked Syria."
STORIES = {
    "plain": ATTACK,
    "entities": "Iraq #39;s army quot;shelledquot; Syria. Turkey&#39;s army attacked Syria&rsquo;s rebels, quot;killingquot; Iraqis.",
    "blanks": "Turkey   attacked \t\t Syria.  Israel\xa0\xa0bombed    Iraq.",
    "a dateline": "BAGHDAD, Iraq (AP) -- Soldiers attacked protesters on Sunday. Turkey attacked Syria.",
    "dateline, entities and blanks": "DAMASCUS, Syria (AP)  -  Turkey&#39;s  army attacked Syria. He  met quot;Putinquot; in Moscow.",
    "hard wraps": "Turkish police arrested\nSyrian journalists on\nSunday.\nThe United\nStates criticized Turkey.",
    "paragraphs": "Turkey attacks Syria\n\nTurkey attacked Syria.\n\n\n   Russia criticized Turkey.",
    "accents and emoji": "😀 Türkei. Côte d’Ivoire criticized France. “Turkey attacked Syria” 😀 — Russia criticized Turkey.",
    "carriage returns": "Turkey attacked Syria.\r\n\r\nRussia criticized Turkey.\r\n",
    "a long story": "It rained in Paris. " * 200 + ATTACK,
    "agents and pronouns": "Iraq's police arrested five Kurdish journalists, and they criticized Iraq. Iran said it would attack Israel.",
    "quotes": '"Turkey attacked Syria," Russia said. "It also attacked Iraq."',
}


@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
def test_offsets_are_the_storys(real_coder, text):
    coded = real_coder.code_story(Story(id="1", text=text, date=dt.date(2016, 5, 20)))
    assert coded.events
    end = 0
    for sentence in coded.sentences:
        assert end <= sentence.start < sentence.end
        end = sentence.end
        assert text[sentence.start : sentence.end] == sentence.text
        for event in sentence.events:
            assert sentence.start <= event.action_start < event.action_end <= sentence.end
            for mention in filter(lambda mention: mention.text, (event.source, event.target)):
                assert text[mention.start : mention.end] == mention.text


def test_action_text_is_the_storys(real_coder):
    for text in STORIES.values():
        for event in real_coder.code(text, "2016-05-20"):
            assert text[event.action_start : event.action_end] == event.action_text


def test_the_dateline_tells_where_the_story_is(events_of):
    assert events_of("BAGHDAD, Iraq (AP) -- Soldiers attacked protesters on Sunday.") == {"IRQMIL 190 IRQOPP"}


@pytest.mark.parametrize("date", ["2016-05-20", dt.date(2016, 5, 20)])
def test_a_date_is_text_or_date(real_coder, date):
    assert real_coder.code("Obama criticized Syria.", date)[0].source.code == "USAGOV"


def test_without_date_a_short_form_is_its_bearer_in_office(real_coder):
    (event,) = real_coder.code("Obama criticized Syria.")
    assert event.source.code == "USAGOV"


@pytest.mark.parametrize("date", ["2016-02-30", "yesterday", ""])
def test_a_wrong_date_is_told(real_coder, date):
    with pytest.raises(ValueError, match=r"\S"):
        real_coder.code(ATTACK, date)


@pytest.mark.parametrize("number", [1, 2, 99])
def test_first_sentences(real_coder, number):
    few = Coder(nlp=real_coder.nlp, first_sentences=number)
    coded = few.code_story(Story(id="1", text="Turkey attacked Syria. It rained. Iran attacked Iraq."))
    assert len(coded.sentences) == min(number, 3)


def test_unknown_actors_are_kept_when_asked_for(real_coder):
    keeping = Coder(nlp=real_coder.nlp, unknown_actors="keep")
    text = "Zorbians attacked Syria."
    (event,) = keeping.code(text)
    assert (event.source.code, event.source.text, event.source.resolution) == ("", "Zorbians", "unknown")
    assert real_coder.code(text) == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Uzbekistan has declared a ceasefire.", "0871"),
        ("Uzbekistan agreed to upgrade its railways.", "030"),
    ],
)
def test_an_act_without_addressee_is_kept_with_unknown_actors(real_coder, text, code):
    keeping = Coder(nlp=real_coder.nlp, unknown_actors="keep")
    (event,) = keeping.code(text)
    assert (event.cameo_code, event.target.code, event.target.text) == (code, "", "")
    assert real_coder.code(text) == ()


def test_one_party_of_a_mutual_act_is_no_event_in_reverse(real_coder):
    keeping = Coder(nlp=real_coder.nlp, unknown_actors="keep")
    assert [event.mirrors for event in keeping.code("Uzbekistan agreed to upgrade its railways.")] == [None]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\0", ".", "...", "#39;", "(AP) - ", "BAGHDAD (AP) - ", "\ufeff", "\u2028"]
)
def test_nothing_in_next_to_nothing(real_coder, text):
    coded = real_coder.code_story(Story(id="1", text=text))
    assert (coded.status, coded.events) == ("no_event", ())


@pytest.mark.parametrize(
    "text",
    [
        "Turkey\0 attacked\x07 Syria.",
        "\x1b[31mTurkey attacked Syria.\x1b[0m",
        "Turkey\u200b attacked\u202e Syria.",
        "\ud800 Turkey.",
    ],
)
def test_control_characters_do_no_harm(real_coder, text):
    for event in real_coder.code_story(Story(id="1", text=text)).events:
        assert text[event.action_start : event.action_end] == event.action_text


WORDS = "Turkey Syria's Israeli police troops attacked met will not and by with to said that , . ; ( ) \" quot; #39; the May 5 \n\n 's - é 😀"


@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=30).map(" ".join))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_heap_of_words_is_coded_within_its_text(real_coder, text):
    for event in real_coder.code(text, "2016-05-20"):
        assert text[event.action_start : event.action_end] == event.action_text
        for mention in (event.source, event.target):
            assert not mention.text or text[mention.start : mention.end] == mention.text


def test_the_same_text_gives_the_same_events(real_coder):
    text = " ".join(STORIES.values())
    assert real_coder.code(text, "2016-05-20") == real_coder.code(text, "2016-05-20")


def test_a_story_does_not_change_the_next(real_coder):
    stories = [
        Story(id="1", text="BAGHDAD (AP) - Obama attacked Syria."),
        Story(id="2", text="Soldiers attacked protesters."),
    ]
    together = [coded.events for coded in real_coder.code_stories(stories)]
    assert together == [real_coder.code_story(story).events for story in stories]


HEAPS = {
    "names and no end": ("Turkey " * 750_000, 40),
    "one word": ("x" * 5_000_000, 40),
    "markup": ("&amp;#39; " * 550_000, 40),
    "newlines": ("\n" * 5_000_000, 40),
    "full stops": ("." * 5_000_000, 40),
    "initials": ("A. " * 1_700_000, 40),
}


@pytest.mark.parametrize(("text", "seconds"), HEAPS.values(), ids=HEAPS)
def test_five_megabytes_finish(real_coder, text, seconds):
    """Only the first sentences are parsed; splitting and cleaning see all of it."""
    few = Coder(nlp=real_coder.nlp, first_sentences=5)
    start = time.perf_counter()
    few.code(text)
    assert time.perf_counter() - start < seconds


def test_a_model_that_is_not_there_is_told():
    with pytest.raises(ModelError, match="no such spaCy pipeline"):
        Coder(model="xx_no_such_model")


def test_dictionaries_that_are_not_there_are_told(tmp_path):
    with pytest.raises(InputError, match="is not a folder"):
        Coder(tmp_path / "none")
