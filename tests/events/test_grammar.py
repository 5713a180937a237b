"""Grammar, with the real parser: every construction times three verbs, in one table.

`{base}`, `{past}` (also the participle), `{ing}` and `{noun}` are forms of the verb; the expected events are those of the
mood: a deed, an intent, or what stands there.
"""

import pytest

VERBS = {
    "attack": ("attack", "attacked", "attacking", "attack on"),
    "arrest": ("arrest", "arrested", "arresting", "arrest of"),
    "criticize": ("criticize", "criticized", "criticizing", "criticism of"),
}
CODES = {  # the deed, the intent
    "attack": ("190", "138"),
    "arrest": ("173", "137"),
    "criticize": ("111", "111"),
}
DEED, INTENT, NOTHING = ["TURCOP {deed} SYRMED"], ["TURCOP {intent} SYRMED"], []

CONSTRUCTIONS = {
    "active": ("Turkish police {past} Syrian journalists on Sunday.", DEED),
    "progressive": ("Turkish police are {ing} Syrian journalists.", DEED),
    "perfect": ("Turkish police have repeatedly {past} Syrian journalists.", DEED),
    "passive": ("Syrian journalists were {past} by Turkish police on Sunday.", DEED),
    "passive perfect": ("Syrian journalists have been {past} by Turkish police.", DEED),
    "distant agent": ("Syrian journalists were {past} on Sunday in Ankara by Turkish police.", DEED),
    "subject relative": ("Turkish police, who {past} Syrian journalists, left the town.", DEED),
    "object relative": ("Syrian journalists whom Turkish police {past} left the town.", DEED),
    "relative without pronoun": ("Syrian journalists Turkish police {past} left the town.", DEED),
    "passive relative": ("Syrian journalists who were {past} by Turkish police left the town.", DEED),
    "present participle": ("Turkish police {ing} Syrian journalists left the town.", DEED),
    "past participle": ("Syrian journalists {past} by Turkish police left the town.", DEED),
    "participle before": ("After {ing} Syrian journalists, Turkish police left the town.", DEED),
    "participle after": ("Turkish police entered the town, {ing} Syrian journalists.", DEED),
    "purpose": ("Turkish police entered the town to {base} Syrian journalists.", DEED),
    "clause of time": ("When Turkish police {past} Syrian journalists, a crowd gathered.", DEED),
    "noun with owner": ("Turkish police's {noun} Syrian journalists lasted an hour.", DEED),
    "noun with by": ("The {noun} Syrian journalists by Turkish police lasted an hour.", DEED),
    "noun as object": ("A crowd saw the {noun} Syrian journalists by Turkish police.", DEED),
    "coordinated subjects": (
        "Turkish police and Iraqi soldiers {past} Syrian journalists.", [*DEED, "IRQMIL {deed} SYRMED"],
    ),
    "coordinated objects": (
        "Turkish police {past} Syrian journalists and Iraqi soldiers.", [*DEED, "TURCOP {deed} IRQMIL"],
    ),
    "coordinated verbs": ("Turkish police entered the town and {past} Syrian journalists.", DEED),
    "coordinated passives": ("Syrian journalists were chased and {past} by Turkish police.", DEED),
    "raising": ("Turkish police appeared to {base} Syrian journalists.", DEED),
    "raising passive": ("Turkish police are said to have {past} Syrian journalists.", DEED),
    "beginning": ("Turkish police began to {base} Syrian journalists.", DEED),
    "continuing": ("Turkish police continued {ing} Syrian journalists.", DEED),
    "success": ("Turkish police managed to {base} Syrian journalists.", DEED),
    "reported": ("Russia said Turkish police {past} Syrian journalists.", DEED),
    "reported with that": ("Russia said that Turkish police had {past} Syrian journalists.", DEED),
    "reported after": ("Turkish police {past} Syrian journalists, Russia said.", DEED),
    "according to": ("According to Russia, Turkish police {past} Syrian journalists.", DEED),
    "negated": ("Turkish police did not {base} Syrian journalists.", NOTHING),
    "unreal": ("Turkish police would have {past} Syrian journalists.", NOTHING),
    "never": ("Turkish police never {past} Syrian journalists.", NOTHING),
    "negated passive": ("Syrian journalists were not {past} by Turkish police.", NOTHING),
    "no": ("No Turkish police {past} Syrian journalists.", NOTHING),
    "neither": ("Turkish police {past} neither Syrian journalists nor Iraqi soldiers.", NOTHING),
    "untrue": ("It is not true that Turkish police {past} Syrian journalists.", NOTHING),
    "condition": ("If Turkish police {base} Syrian journalists, a crowd will gather.", NOTHING),
    "unless": ("Unless Turkish police {base} Syrian journalists, a crowd will gather.", NOTHING),
    "until": ("A crowd will not leave until Turkish police {base} Syrian journalists.", NOTHING),
    "until, vowed": ("A crowd vowed to stay until Turkish police {past} Syrian journalists.", NOTHING),
    "until, nominal": ("There will be no peace until Turkish police {base} Syrian journalists.", NOTHING),
    "possibility": ("Turkish police may {base} Syrian journalists.", NOTHING),
    "has to": ("Turkish police will have to {base} Syrian journalists.", NOTHING),
    "had to": ("Turkish police had to {base} Syrian journalists.", DEED),
    "failure": ("Turkish police failed to {base} Syrian journalists.", NOTHING),
    "prevented": ("Russia prevented Turkish police from {ing} Syrian journalists.", NOTHING),
    "future": ("Turkish police will {base} Syrian journalists.", INTENT),
    "going to": ("Turkish police are going to {base} Syrian journalists.", INTENT),
    "future passive": ("Syrian journalists will be {past} by Turkish police.", INTENT),
    "expected": ("Turkish police are expected to {base} Syrian journalists.", INTENT),
    "planned": ("Turkish police plan to {base} Syrian journalists.", INTENT),
    "promised": ("Turkish police promised to {base} Syrian journalists.", INTENT),
}  # fmt: skip

GARDEN = "the parser reads the journalists as police"
WRONG = {
    "relative without pronoun": (VERBS, GARDEN),
    "planned": (("attack",), "the parser reads the plan as a noun; police without country"),
}


def cases():
    for name, (text, events) in CONSTRUCTIONS.items():
        for verb, (base, past, ing, noun) in VERBS.items():
            deed, intent = CODES[verb]
            expected = {event.format(deed=deed, intent=intent) for event in events}
            verbs, reason = WRONG.get(name, ((), ""))
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if verb in verbs else []
            sentence = text.format(base=base, past=past, ing=ing, noun=noun)
            yield pytest.param(sentence, expected, id=f"{name}: {verb}", marks=marks)


@pytest.mark.parametrize(("sentence", "expected"), [*cases()])
def test_construction(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == expected


TIMETABLED = [
    ("Condoleezza Rice heads to Israel on Tuesday.", {"USAGOV 036 ISR"}),
    ("Iran and Britain meet next week.", {"IRN 036 GBR", "GBR 036 IRN"}),
    ("Condoleezza Rice meets Israeli ministers.", {"USAGOV 040 ISRGOV", "ISRGOV 040 USAGOV"}),
    ("Condoleezza Rice went to Israel on Tuesday.", {"USAGOV 042 ISR", "ISR 043 USAGOV"}),
]


@pytest.mark.parametrize(("sentence", "expected"), TIMETABLED)
def test_present_tense_with_a_day_is_an_intent(events_of, sentence, expected):
    assert events_of(sentence, "2006-05-20") == expected


SEIZED = [
    ("Rebels seized three British journalists in Mali.", {"MLIREB 181 GBRMED"}),
    ("Police seized three British journalists in Mali.", {"MLICOP 173 GBRMED"}),
    ("Turkish troops seized Aleppo.", {"TURMIL 192 SYR"}),
]


@pytest.mark.parametrize(("sentence", "expected"), SEIZED)
def test_who_does_it_to_whom_tells_the_act(events_of, sentence, expected):
    assert events_of(sentence, "2016-05-20") == expected


NO_EVENTS = [
    "A Chinese helicopter and a Russian plane crashed in Siberia, killing nine people.",
    "Nineteen people were killed in a blast at a coal mine in Ukraine.",
    "President Vladimir Putin held a campaign rally in Moscow.",
]


@pytest.mark.parametrize("sentence", NO_EVENTS)
def test_what_a_rule_calls_no_event_gives_none(events_of, sentence):
    assert events_of(sentence, "2016-05-20") == set()
