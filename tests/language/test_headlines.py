"""Headlines are parsed as the prose that they stand for, with the real parser."""

import pytest

CODED = [
    ("Kenya, Chad sign border treaty", {"KEN 057 TCD", "TCD 057 KEN"}),
    ("Peruvian rebels kidnap mayor", {"PERREB 181 PERGOV"}),
    ("Chilean police fire tear gas at students", {"CHLCOP 175 CHLEDU"}),
    ("Norway, Kuwait to hold talks", {"NOR 036 KWT", "KWT 036 NOR"}),
    ("Ghana bombs Togo", {"GHA 195 TGO"}),
    ("Nepali Army Ousts King", {"NPLMIL 180 NPLGOV"}),
    ("Cuba bans union, threatens Spain", {"CUB 1721 CUBLAB", "CUB 130 ESP"}),
    ("Turkey: Kurdish rebels free soldiers", {"TURREB 0841 TURMIL"}),
]
LEFT = ("Peace talks in Geneva", "Peru police station", "Kenya tea exports", "Chad, Sudan and the rains")


@pytest.mark.parametrize(("headline", "expected"), CODED)
def test_events_of_a_headline(events_of, headline, expected):
    assert events_of(headline, "2004-05-05") == expected


@pytest.mark.parametrize("phrase", LEFT)
def test_phrases_without_a_verb_stay_phrases(events_of, phrase):
    assert events_of(phrase, "2004-05-05") == set()


def test_words_and_places_are_those_of_the_headline(real_coder):
    (event, _) = real_coder.code("Kenya, Chad sign border treaty", "2004-05-05")
    assert (event.action_text, event.target.text) == ("sign", "Chad")


def test_sentences_with_a_full_stop_are_read_once(real_coder):
    assert real_coder._headlines.reread(real_coder.nlp("Kenya, Chad sign border treaty.")) is None
