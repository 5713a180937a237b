"""Which actor a noun phrase stands for, from the parser's trees and the shipped dictionaries.

The phrase stands in brackets; `""` is nobody. Stories are of 20 May 2016 where no day is given.
"""

import datetime as dt

import pytest

PHRASES = [
    # agents with adjectives, owners, of- and in-phrases
    ("[Israeli troops] entered the town.", "ISRMIL"),
    ("[Israel's army] entered the town.", "ISRMIL"),
    ("[The foreign minister of Egypt] left Rome.", "EGYGOV"),
    ("[Police in Karachi] arrested an activist.", "PAKCOP"),
    ("[Soldiers from Chad] left Mali.", "TCDMIL"),
    ("[London police] arrested an activist.", "GBRCOP"),
    ("[The mayor of London] criticized Iran.", "GBRGOV"),
    ("[The opposition in Venezuela] protested.", "VENOPP"),
    ("[Iraqi Kurds] protested in Erbil.", "IRQCVL"),
    ("[Palestinians] protested in Gaza.", "PSECVL"),
    ("[A Frenchman] was arrested in Turkey.", "FRACVL"),
    ("[The Pakistani Taliban's leader] was killed.", "PAKREB"),
    ("[Hezbollah fighters] attacked Israel.", "LBNREB"),
    ("[U.N. peacekeepers] left Mali.", "IGOUNOMIL"),
    ("[The Saudi-led coalition] bombed Yemen.", "SAUMIL"),
    ("[The government of Prime Minister Shinzo Abe] fell.", "JPNGOV"),
    ("[Syrian army spokesman Ali Maihoub] criticized Turkey.", "SYRMIL"),
    # names with titles, known and unknown
    ("[U.S. Secretary of State John Kerry] left Paris.", "USAGOV"),
    ("[John Kerry], the U.S. secretary of state, left Paris.", "USAGOV"),
    ("[Iranian Foreign Minister Jawad Sharifi] left Rome.", "IRNGOV"),
    ("[Jawad Sharifi, the Iranian foreign minister], left Rome.", "IRNGOV"),
    ("[Colonel Ahmed Hassani of the Syrian army] left Rome.", "SYRMIL"),
    ("[President Barack Obama] met Putin.", "USAGOV"),
    ("[Syrian President Bashar al-Assad] criticized Iraq.", "SYRGOV"),
    ("[President Assad] criticized Iraq.", "SYRGOV"),
    ("[King Abdullah of Jordan] visited China.", "JORGOV"),
    ("[China's Xi] met Putin.", "CHNGOV"),
    # former
    ("[Former U.S. President Bill Clinton] left Paris.", "USAELI"),
    ("[Former Iranian foreign minister Jawad Sharifi] left Rome.", "IRNELI"),
    ("[Ex-President Nicolas Sarkozy] left Rome.", "FRAELI"),
    # quantities
    ("[Dozens of Iraqi soldiers] were killed.", "IRQMIL"),
    ("[At least 20 Iraqi soldiers] were killed in Mosul.", "IRQMIL"),
    ("[A group of Turkish journalists] left Rome.", "TURMED"),
    ("[Thousands of people] protested in Cairo.", "EGYCVL"),
    ("[One of the Iraqi soldiers] left Rome.", "IRQMIL"),
    # coordinated adjectives and owners
    ("[The Russian and Turkish presidents] met in Moscow.", "RUSGOV TURGOV"),
    ("[The presidents of Peru and Ecuador] met in Lima.", "PERGOV ECUGOV"),
    ("[Russian, Turkish and Iranian diplomats] met in Rome.", "TURGOV RUSGOV IRNGOV"),
    # things of an owner
    ("[Israel's decision] angered Egypt.", "ISR"),
    ("[A U.S. Supreme Court decision] angered Egypt.", "USAJUD"),
    # seats, capitals, organisations
    ("[Washington] criticized Moscow.", "USAGOV"),
    ("[The Kremlin] criticized Washington.", "RUSGOV"),
    ("[The White House] criticized Iran.", "USAGOV"),
    ("[The United Nations] criticized Israel.", "IGOUNO"),
    ("[The EU] criticized Russia.", "IGOEUREEC"),
    ("[NATO] bombed Libya.", "IGONAT"),
    ("[Hamas] fired rockets at Israel.", "PSEREB"),
    ("[The Democratic Republic of Congo] criticized Rwanda.", "COD"),
    ("[South Korea] criticized North Korea.", "KOR"),
    ("[The South Korean president] met Kim.", "KORGOV"),
    # pronouns
    ("Iran said [it] would attack Israel.", "IRN"),
    ("Merkel said [she] would visit Israel.", "DEUGOV"),
    ("Sudan said [it] was ready for talks with Chad.", "SDN"),
    ("Merkel said [she] was a friend of Israel.", "DEUGOV"),
    ("Hundreds of Syrians left after [they] criticized Iraq.", "SYRCVL"),
    ("China told [us] to leave.", ""),
    # what is no actor, and what is one
    ("[Anti-American protesters] marched in Tehran.", "IRNOPP"),
    ("[Iranian-backed rebels in Yemen] attacked Aden.", "YEMREB"),
    ("[Michael Jordan] visited China.", ""),
    ("[Jordan Smith] visited China.", ""),
    ("[Georgia Smith] met Putin.", ""),
    ("[Jordan] criticized Israel.", "JOR"),
    ("[Turkey] attacked Syria.", "TUR"),
    ("They ate [turkey] with China's leader.", ""),
    ("[The US] attacked Syria.", "USA"),
    ("[Theresa May] visited China.", "GBRGOV", "2017-05-20"),
    ("[May] met Merkel.", "GBRGOV", "2017-05-20"),
    ("[May] met Merkel.", "", "2009-05-20"),
    ("China met Japan in [May].", "", "2009-05-20"),
    ("China met Japan in [May].", "", "2017-05-20"),
    # in and out of office
    ("[Obama] met Putin.", "USAGOV"),
    ("[Obama] met Putin.", "", "2019-05-20"),
    ("[Barack Obama] met Putin.", "USAELI", "2019-05-20"),
    ("[Nelson Mandela] criticized Iran.", "ZAFGOV", "1995-05-20"),
    ("[Donald Trump] criticized Iran.", "USAGOV", "2018-05-20"),
]


def case(text, expected, day="2016-05-20"):
    return pytest.param(text, expected, dt.date.fromisoformat(day), id=f"{text} {day}")


@pytest.mark.parametrize(("text", "expected", "day"), [case(*row) for row in PHRASES])
def test_a_phrase(real_coder, text, expected, day):
    before, phrase, after = text.replace("]", "[").split("[")
    _, extraction = next(real_coder.extractions(before + phrase + after, day))
    assert " ".join(mention.code for mention in group(extraction, len(before), len(before + phrase))) == expected


def group(extraction, start, end):
    """The actors of the phrase at these characters: of the one token in it whose head is outside."""
    if extraction is None:
        return []
    tree = extraction.tree
    inside = [token for token, offset in enumerate(tree.offsets) if start <= offset < end]
    head = next(token for token in inside if tree.heads[token] not in inside or tree.heads[token] == token)
    return extraction.cast.group(head)
