"""Who is hit: by what the text says of the thing, of his employer, of each place, and of both sides."""

import datetime as dt

import pytest

CASES = [
    ("A bomb exploded on a bus carrying Danish tourists in Cairo.", {"EGYUAF 183 DNKCVL"}),
    ("Two engineers working for a Danish company were kidnapped in Cairo.", {"EGYUAF 181 DNKCVL"}),
    (
        "The United States fired missiles at a factory in Sudan and at camps in Yemen.",
        {"USA 194 SDN", "USA 194 YEM"},
    ),
    (
        "Seven rebels and three soldiers died in fighting in western Nepal.",
        {"NPLREB 190 NPLMIL", "NPLMIL 190 NPLREB"},
    ),
    ("Seven rebels died in fighting in western Nepal.", {"NPLUAF 190 NPLREB"}),
    ("Two Danish soldiers were killed at a checkpoint west of Kabul.", {"AFGUAF 190 DNKMIL"}),
    ("A bomb exploded near a Danish school in Cairo.", {"EGYUAF 183 DNKEDU"}),
    ("The mayor of Goma was beaten by soldiers and arrested.", {"CODMIL 173 CODGOV"}),
]


@pytest.mark.parametrize(("sentence", "events"), CASES)
def test_who_is_hit(real_coder, sentence, events):
    found = [event for coded, _ in real_coder.extractions(sentence, dt.date(2004, 10, 8)) for event in coded.events]
    codes = {f"{event.source.code} {event.cameo_code} {event.target.code}" for event in found}
    assert events <= codes
