"""Background told as background: what the clause dates more than a month back is historical, and still an event."""

import datetime as dt

import pytest

from coder.events.time import era_finder, times
from coder.language.lexicon import load_lexicon

DAY = dt.date(2014, 1, 17)
TIMES = [
    ("in 1994", [(1994, 12, 31)]),
    ("since the 1950-53 war", [(1953, 12, 31)]),
    ("the 1998–2003 war", [(2003, 12, 31)]),
    ("in the late 1980s", [(1989, 12, 31)]),
    ("in March 2011", [(2011, 3, 31)]),
    ("on March 3, 2011", [(2011, 3, 31)]),
    ("last May", [(2013, 5, 31)]),
    ("in January", [(2014, 1, 17)]),
    ("on December 3", [(2013, 12, 3)]),
    ("two weeks ago", [(2014, 1, 3)]),
    ("a year earlier", [(2013, 1, 17)]),
    ("a year after the 2003 invasion", [(2004, 12, 30)]),
    ("last year", [(2013, 12, 31)]),
    ("during the Cold War", [(1991, 12, 31)]),
    ("1,994 men with $2000 in 20140 houses", []),
    ("10,000 years after", []),
    ("99999999 years ago", [(1014, 9, 17)]),
    ("900 centuries ago", []),
    ("on Friday, this week, last month", []),
]


@pytest.mark.parametrize(("text", "latest"), TIMES)
def test_times(text, latest):
    found = times(text, DAY, era_finder({"cold war": "1991"}))
    assert [time.latest for time in found] == [dt.date(*day) for day in latest]


PAST, NEWS = "historical", "asserted"
ACTS = [  # the story's date, the sentence, the factuality of each act by its words
    ("2004-04-06", "Hutu militia killed Tutsi civilians in Rwanda in 1994.", {"killed": PAST}),
    ("2004-10-01", "North Korea abducted Japanese citizens decades ago.", {"abducted": PAST}),
    ("2002-09-18", "Japanese citizens were kidnapped by North Korea in the 1970s and 1980s.", {"kidnapped": PAST}),
    ("2010-10-01", "U.S. troops occupied Iraq a year after the 2003 invasion of Iraq.", {"occupied": PAST}),
    ("2004-10-01", "U.S. troops occupied Iraq a year after the 2003 invasion of Iraq.", {"occupied": NEWS}),
    ("2010-10-01", "Israel met Egyptian officials during the Cold War.", {"met": PAST}),
    (
        "1999-06-04",
        "The Chinese army killed protesters in 1989, and China arrested protesters on Monday.",
        {"killed": PAST, "arrested": NEWS},
    ),
    ("2004-06-04", "China marked the 15th anniversary of the army's attack on protesters.", {"attack": PAST}),
    ("2024-03-17", "Ukraine marked ten years since Russia annexed Crimea.", {"annexed": PAST}),
    ("2018-06-04", "Iran and Iraq held their first talks since 2003.", {"held": NEWS}),
    (
        "2002-10-24",
        "Cameroon, whose soldiers have exchanged fire with Nigerian troops since 1993, met Nigeria on Monday.",
        {"exchanged": PAST, "met": NEWS},
    ),
    (
        "2017-01-17",
        "Kiev accused Moscow of persecuting Tatars in Crimea, which Russian troops seized from Ukraine in 2014.",
        {"accused": NEWS, "seized": PAST},
    ),
    (
        "2004-10-01",
        "An Argentine court acquitted five Iranian suspects in the 1994 bombing of Israeli diplomats by Iran.",
        {"acquitted": NEWS},
    ),
    (
        "2004-10-01",
        "Iraq attacked Kuwait in 1990 and arrested Kuwaiti officials.",
        {"attacked": PAST, "arrested": PAST},
    ),
    ("2016-10-01", "Israel carried out an attack on Iran in 1994.", {"attack": PAST}),
    (
        "2018-10-01",
        "The two Koreas, which have clashed since the 1950-53 war, held talks.",
        {"clashed": PAST, "held": NEWS},
    ),
    (
        "2018-10-01",
        "The United States, which invaded Iraq in 2003, urged Iran to hold talks.",
        {"invaded": PAST, "urged": "demanded"},
    ),
    ("2011-03-22", "Iran released three American hikers it arrested last July.", {"released": NEWS, "arrested": PAST}),
    ("2003-03-22", "In 1994 North Korea agreed to talks with the United States.", {"agreed": PAST}),
    # never of this month's news
    ("2014-01-17", "Israel bombed Gaza in January.", {"bombed": NEWS}),
    ("2014-01-17", "Israel bombed Gaza in November.", {"bombed": PAST}),
    ("2014-01-17", "Israel bombed Gaza in December.", {"bombed": NEWS}),
    ("2014-01-17", "Israel bombed Gaza last year.", {"bombed": NEWS}),
    ("2014-03-17", "Israel bombed Gaza last year.", {"bombed": PAST}),
    ("2013-03-22", "Turkey withdrew its ambassador from Israel three weeks ago.", {"withdrew": NEWS}),
    ("2014-01-17", "Israel will meet Egypt in May.", {"meet": "intended"}),
    ("2016-10-01", "Turkish police arrested 1994 Syrian protesters on Monday.", {"arrested": NEWS}),
    ("2016-10-03", "Turkish police arrested Syrian protesters on October 2, 2016.", {"arrested": NEWS}),
    # without a day nothing is past
    (None, "Hutu militia killed Tutsi civilians in Rwanda in 1994.", {"killed": NEWS}),
]


@pytest.mark.parametrize(("day", "text", "acts"), ACTS)
def test_acts(real_coder, day, text, acts):
    found = {event.action_text: event.factuality for event in real_coder.code(text, day)}
    assert {act: found.get(act) for act in acts} == acts


def test_news_hides_the_same_act_of_the_past(real_coder):
    text = "Israel, which bombed Syria in 1982, bombed Syria on Monday."
    (event,) = real_coder.code(text, "2014-01-17")
    assert event.factuality == "asserted"


@pytest.mark.parametrize("era", ["Cold War: 1991", "cold war: later", "cold war: 91"])
def test_an_era_is_a_name_in_lower_case_and_a_year(tmp_path, era):
    path = tmp_path / "grammar.yaml"
    path.write_text(f"eras: {{{era}}}")
    problems = []
    load_lexicon(path, problems)
    assert [f'grammar.yaml, eras: "{era}" is no era. Write' in problem for problem in problems] == [True]
