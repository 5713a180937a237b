"""Which actor a noun phrase stands for: trees by hand with a dictionary of a dozen rows, no model."""

import datetime as dt
import shutil

import pytest
from trees import tree

from coder.actors import Cast, Setting, load_actors
from coder.locations import dictionaries_path

TABLES = {
    "countries.csv": """code,name,aliases,adjectives,capital,seats,cities,regions,start,end,cow,gw,note
IRN,Iran,,Iranian|Iranians,Tehran,,Isfahan,,,,,,
ISR,Israel,,Israeli|Israelis,Jerusalem,Knesset,,,,,,,
JOR,Jordan,,Jordanian,Amman,,,,,,,,
USA,United States,America|U.S.,American,Washington,White House,,,,,,,
RUS,Russia,,Russian,Moscow,Kremlin,,Chechnya,,,,,
LBN,Lebanon,,Lebanese,Beirut,,,,,,,,
PAK,Pakistan,,Pakistani,Islamabad,,Karachi,,,,,,""",
    "groups.csv": "name,aliases,adjectives,members,note",
    "agents.csv": """agent,plural,code,note
soldier,,~MIL,
troop,troops,~MIL,
police,-,~COP,
police station,,,
protester,,~OPP,
president,,~GOV,
foreign minister,,~GOV,
peacekeeper,,IGO~MIL,""",
    "actors/leaders.csv": """actor_id,name,aliases,short_forms,code,start,end,note,provenance
rouhani,Hassan Rouhani,,Rouhani,IRNGOV,2013-08-03,2021-08-03,,
un,United Nations,UN,,IGOUNO,,,,
hezbollah,Hezbollah,,,LBNREB,,,,""",
}


@pytest.fixture(scope="module")
def actors(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dictionaries")
    (folder / "actors").mkdir()
    for path in dictionaries_path().glob("*.yaml"):
        shutil.copy(path, folder)
    for name, table in TABLES.items():
        (folder / name).write_text(table + "\n", encoding="utf-8")
    problems = []
    loaded = load_actors(folder, problems)
    assert problems == []
    return loaded


@pytest.fixture
def who(actors):
    """The mention for the token of a tree whose word is marked with `*`."""

    def resolve(table, date=dt.date(2016, 5, 20), **setting):
        rows = table.splitlines()
        token = next(number for number, row in enumerate(filter(str.strip, rows)) if "*" in row)
        parsed = tree(table.replace("*", ""))
        cast = Cast(parsed, actors.gazetteer.find(parsed.text, date), Setting(date, **setting), actors)
        return cast.at(token)

    return resolve


PHRASES = {
    "a country": ("1 *Iran Iran PROPN NNP ROOT 1", "IRN", "Iran"),
    "an adjective": (
        "1 The the DET DT det 3\n2 Israeli Israeli ADJ JJ amod 3\n3 *troops troop NOUN NNS ROOT 3",
        "ISRMIL", "The Israeli troops",
    ),
    "an owner": (
        "1 Israel Israel PROPN NNP nmod:poss 3\n2 's 's PART POS case 1\n3 *troops troop NOUN NNS ROOT 3",
        "ISRMIL", "Israel 's troops",
    ),
    "of": ("1 *soldiers soldier NOUN NNS ROOT 1\n2 of of ADP IN case 3\n3 Iran Iran PROPN NNP nmod 1", "IRNMIL", "soldiers"),
    "in": ("1 *police police NOUN NNS ROOT 1\n2 in in ADP IN case 3\n3 Karachi Karachi PROPN NNP nmod 1", "PAKCOP", "police"),
    "a quantity": (
        "1 *Dozens dozen NOUN NNS ROOT 1\n2 of of ADP IN case 4\n3 Iranian Iranian ADJ JJ amod 4\n4 protesters protester NOUN NNS nmod 1",
        "IRNOPP", "Iranian protesters",
    ),
    "a number": (
        "1 *Ten ten NUM CD ROOT 1\n2 of of ADP IN case 4\n3 Iran Iran PROPN NNP nmod:poss 4\n4 soldiers soldier NOUN NNS nmod 1",
        "IRNMIL", "Iran soldiers",
    ),
    "title and name": (
        "1 Iranian Iranian ADJ JJ amod 2\n2 President President PROPN NNP nmod:desc 3\n3 *Hassan Hassan PROPN NNP ROOT 3\n"
        "4 Rouhani Rouhani PROPN NNP flat 3",
        "IRNGOV", "Iranian President Hassan Rouhani",
    ),
    "title over a name": (
        "1 Iranian Iranian ADJ JJ amod 2\n2 *President President NOUN NN ROOT 2\n3 Hassan Hassan PROPN NNP flat 2\n"
        "4 Rouhani Rouhani PROPN NNP flat 3",
        "IRNGOV", "Iranian President Hassan Rouhani",
    ),
    "a short form": ("1 *Rouhani Rouhani PROPN NNP ROOT 1", "IRNGOV", "Rouhani"),
    "former": (
        "1 Former former ADJ JJ amod 2\n2 President President PROPN NNP nmod:desc 3\n3 *Rouhani Rouhani PROPN NNP ROOT 3",
        "IRNELI", "Former President Rouhani",
    ),
    "a former agent": (
        "1 former former ADJ JJ amod 3\n2 Iranian Iranian ADJ JJ amod 3\n3 *president president NOUN NN ROOT 3",
        "IRNELI", "former Iranian president",
    ),
    "a former soldier stays one": (
        "1 former former ADJ JJ amod 3\n2 Iranian Iranian ADJ JJ amod 3\n3 *soldiers soldier NOUN NNS ROOT 3",
        "IRNMIL", "former Iranian soldiers",
    ),
    "an unknown name with a title": (
        "1 Iranian Iranian ADJ JJ amod 3\n2 Foreign Foreign PROPN NNP compound 3\n3 Minister Minister PROPN NNP nmod:desc 4\n"
        "4 *Zarif Zarif PROPN NNP ROOT 4",
        "IRNGOV", "Iranian Foreign Minister Zarif",
    ),
    "an unknown name with an apposition": (
        "1 *Zarif Zarif PROPN NNP ROOT 1\n2 , , PUNCT , punct 5\n3 Iran Iran PROPN NNP nmod:poss 5\n4 foreign foreign ADJ JJ amod 5\n"
        "5 minister minister NOUN NN appos 1",
        "IRNGOV", "Zarif , Iran foreign minister",
    ),
    "a member of an organisation": (
        "1 UN UN PROPN NNP compound 2\n2 *soldiers soldier NOUN NNS ROOT 2", "IGOUNOMIL", "UN soldiers",
    ),
    "the president of an organisation is the organisation": (
        "1 Hezbollah Hezbollah PROPN NNP compound 2\n2 *president president NOUN NN ROOT 2", "LBNREB", "Hezbollah president",
    ),
    "an international agent": ("1 *peacekeepers peacekeeper NOUN NNS ROOT 1", "IGOMIL", "peacekeepers"),
    "the thing of an owner": (
        "1 Israel Israel PROPN NNP nmod:poss 3\n2 's 's PART POS case 1\n3 *budget budget NOUN NN ROOT 3", "ISR", "Israel 's budget",
    ),
    "a seat of government": ("1 the the DET DT det 2\n2 *Kremlin Kremlin PROPN NNP ROOT 2", "RUSGOV", "the Kremlin"),
    "a look-alike is its owner's": (
        "1 Iranian Iranian ADJ JJ amod 3\n2 police police NOUN NN compound 3\n3 *station station NOUN NN ROOT 3",
        "IRN", "Iranian police station",
    ),
}  # fmt: skip
NOBODY = {
    "a word": "1 *budget budget NOUN NN ROOT 1",
    "an unknown name": "1 *Zarif Zarif PROPN NNP ROOT 1",
    "a look-alike": "1 police police NOUN NN compound 2\n2 *station station NOUN NN ROOT 2",
    "Michael Jordan": "1 Michael Michael PROPN NNP ROOT 1\n2 *Jordan Jordan PROPN NNP flat 1",
    "Jordan Smith": "1 *Jordan Jordan PROPN NNP ROOT 1\n2 Smith Smith PROPN NNP flat 1",
    "anti-American": "1 *anti-American anti-american ADJ JJ ROOT 1",
    "Iranian-backed": "1 *Iranian-backed iranian-backed ADJ JJ ROOT 1",
    "a pronoun": "1 *They they PRON PRP nsubj 2\n2 left leave VERB VBD ROOT 2",
}


@pytest.mark.parametrize(("table", "code", "text"), PHRASES.values(), ids=PHRASES)
def test_a_phrase(who, table, code, text):
    found = who(table)
    assert (found.code, found.text) == (code, text)
    assert found.end - found.start == len(text)


@pytest.mark.parametrize("table", NOBODY.values(), ids=NOBODY)
def test_nobody(who, table):
    assert who(table) is None


IRAN_SAID_IT = """
1 Iran Iran PROPN NNP nsubj 2
2 said say VERB VBD ROOT 2
3 {pronoun} it PRON PRP nsubj 5
4 would would AUX MD aux 5
5 attack attack VERB VB ccomp 2
"""


@pytest.mark.parametrize(("pronoun", "code"), [("*it", "IRN"), ("*they", "IRN"), ("*he", None), ("*you", None)])
def test_a_pronoun_is_the_subject_that_agrees(who, pronoun, code):
    found = who(IRAN_SAID_IT.format(pronoun=pronoun).replace(" it PRON", f" {pronoun[1:]} PRON"))
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ({}, "MIL"),
        ({"dateline": "PAK"}, "PAKMIL"),
        ({"country": "IRN"}, "IRNMIL"),
        ({"dateline": "PAK", "country": "IRN"}, "PAKMIL"),
    ],
)
def test_an_agent_without_country_is_of_the_place(who, setting, code):
    assert who("1 *soldiers soldier NOUN NNS ROOT 1", **setting).code == code


@pytest.mark.parametrize(
    ("date", "code"), [(dt.date(2016, 1, 1), "IRNGOV"), (dt.date(2022, 1, 1), None), (None, "IRNGOV")]
)
def test_a_short_form_holds_in_office_only(who, date, code):
    found = who("1 *Rouhani Rouhani PROPN NNP ROOT 1", date)
    assert (found and found.code) == code


def test_one_phrase_may_be_several_actors(actors):
    parsed = tree("""
        1 The       the       DET   DT  det   5
        2 Russian   Russian   ADJ   JJ  amod  5
        3 and       and       CCONJ CC  cc    4
        4 Iranian   Iranian   ADJ   JJ  conj  2
        5 presidents president NOUN NNS ROOT  5
    """)
    cast = Cast(parsed, actors.gazetteer.find(parsed.text, None), Setting(), actors)
    assert [mention.code for mention in cast.group(4)] == ["RUSGOV", "IRNGOV"]


def test_offsets_are_of_the_story(actors):
    parsed = tree("1 Iran Iran PROPN NNP ROOT 1")
    cast = Cast(parsed, actors.gazetteer.find(parsed.text, None), Setting(), actors, 1000)
    assert (cast.at(0).start, cast.at(0).end) == (1000, 1004)
