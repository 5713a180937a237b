"""What the parser often gets wrong, mended; what it gets right stays."""

import datetime as dt

import pytest

from coder.language.mending import mended
from coder.language.tree import Row

# Tokens as word[~lemma]/part of speech[.tag]/relation>head, and those that mending changes as number:relation>head.
CASES = [
    (
        "asked~ask/VERB/ROOT>0 Russia/PROPN/iobj>0 for/SCONJ/mark>5 troops/NOUN/nsubj>5 to/PART.TO/mark>5 stop/VERB.VB/ccomp>0 riots/NOUN/obj>5",
        "2:case>3 3:obl>0 5:acl>3",
    ),
    (
        "freed/VERB/ROOT>0 men/NOUN/obj>0 jailed/VERB.VBN/advcl>0 for/ADP/case>4 spying/NOUN/obl>2",
        "2:acl>1",
    ),
    (
        "praised~praise/VERB/ROOT>0 pledges~pledge/NOUN/obj>0 by/ADP/case>3 Peru/PROPN/nmod>1 to/PART.TO/mark>5 leave/VERB.VB/advcl>0",
        "5:acl>1",
    ),
    (
        "offered/VERB/ROOT>0 to/PART.TO/mark>2 free/VERB.VB/amod>3 rebels/NOUN/obj>0",
        "2:xcomp>0 3:obj>2",
    ),
    (
        "men/NOUN/nsubj>1 held/VERB.VBD/ROOT>1 hostage/NOUN/obj>1 were/AUX/aux:pass>4 freed/VERB.VBN/advcl>1",
        "0:nsubj>4 1:acl>0 2:xcomp>1 4:ROOT>4",
    ),
    (
        "denied/VERB/ROOT>0 bombing/NOUN/compound>2 Chad/PROPN/obj>0",
        "1:xcomp>0 2:obj>1",
    ),
    (
        "accused/VERB/ROOT>0 Sudan/PROPN/obj>0 of/ADP/case>4 bombing/NOUN/compound>4 Chad/PROPN/nmod>1",
        "2:mark>3 3:advcl>0 4:obj>3",
    ),
    (
        "arrested/VERB/ROOT>0 bombing/NOUN/compound>2 suspects/NOUN/obj>0",
        "",
    ),
    (
        "mediated/VERB/ROOT>0 between/ADP/case>2 Mali/PROPN/compound>5 and/CCONJ/cc>4 Tuareg/PROPN/conj>2 rebels/NOUN/obl>0",
        "2:obl>0 3:cc>4 4:amod>5 5:conj>2",
    ),
    (
        "opposed~oppose/VERB/ROOT>0 a/DET/det>2 move/NOUN/obj>0 by/ADP/case>4 Peru/PROPN/obl>0 to/PART.TO/mark>6 leave/VERB.VB/advcl>0",
        "4:nmod>2 6:acl>2",
    ),
    (
        "two/NUM/nsubj:pass>2 were/AUX/aux:pass>2 set/VERB/ROOT>2 free/ADJ/xcomp>2 by/ADP/case>5 rebels/NOUN/obl>3",
        "3:compound:prt>2 5:obl>2",
    ),
    # names and nouns taken for one phrase
    (
        "Chirac/PROPN/compound>3 and/CCONJ/cc>2 Chancellor/PROPN/nmod:desc>3 Merkel/PROPN/nsubj>4 met/VERB/ROOT>4",
        "0:nsubj>4 3:conj>0",
    ),
    (
        "Chirac/PROPN/nsubj>4 and/CCONJ/cc>2 Chancellor/PROPN/conj>0 Merkel/PROPN/flat>0 met/VERB/ROOT>4",
        "3:flat>2",
    ),
    (
        "Chirac/PROPN/nsubj>4 and/CCONJ/cc>3 Chancellor/PROPN/nmod:desc>3 Merkel/PROPN/conj>0 met/VERB/ROOT>4",
        "",
    ),
    (
        "the/DET/det>1 army/NOUN/compound>4 and/CCONJ/cc>3 separatist/ADJ/conj>1 rebels/NOUN/nsubj>5 met/VERB/ROOT>5",
        "1:nsubj>5 3:amod>4 4:conj>1",
    ),
    (
        "president/NOUN/nsubj>4 and/CCONJ/cc>2 leader/NOUN/nmod:desc>3 Sankoh/PROPN/nmod>0 met/VERB/ROOT>4",
        "3:conj>0",
    ),
    ("Presidents~president/NOUN.NNS/nsubj>1 Wade/PROPN.NNP/nsubj>2 met/VERB/ROOT>2", "0:nmod:desc>1"),
    (
        "President/PROPN/nmod:desc>1 Moon/PROPN/nsubj>7 President/PROPN/nmod:desc>3 Xi/PROPN/appos>1 and/CCONJ/cc>6 "
        "Premier/PROPN/nmod:desc>6 Abe/PROPN/conj>3 met/VERB/ROOT>7",
        "3:conj>1",
    ),
    (
        "Yahya/PROPN/nsubj>4 Jammeh/PROPN/flat>0 of/ADP/case>3 Gambia/PROPN/nmod>1 spoke/VERB/ROOT>4",
        "3:nmod>0",
    ),
    (
        "held/VERB/ROOT>0 talks/NOUN/obj>0 with/ADP/case>3 Minister/PROPN/nmod:desc>4 Singh/PROPN/obj>0",
        "2:case>4 4:obl>0",
    ),
    # who is given, and who is called
    (
        "EU/PROPN/nsubj>1 gave~give/VERB/ROOT>1 the/DET/det>3 Congo/PROPN/compound>5 5/NUM.CD/compound>5 "
        "million/NUM.CD/nummod>6 dollars/NOUN/obj>1",
        "3:iobj>1",
    ),
    (
        "China/PROPN/nsubj>1 offered~offer/VERB/ROOT>1 Iran/PROPN/compound>4 60/NUM.CD/flat>2 jets/NOUN/obj>1",
        "2:iobj>1 3:nummod>4",
    ),
    ("Boeing/PROPN/nsubj>1 built~build/VERB/ROOT>1 Boeing/PROPN/compound>3 747s/NOUN.CD/obj>1", ""),
    ("Modi/PROPN/nsubj>1 called~call/VERB/ROOT>1 Xi/PROPN/xcomp>1", "2:obj>1"),
    ("Modi/PROPN/nsubj>1 called~call/VERB/ROOT>1 it/PRON/obj>1 Bharat/PROPN/xcomp>1", ""),
    # what is rejected
    (
        "France/PROPN/nsubj>1 rejected~reject/VERB/ROOT>1 calls~call/NOUN/obj>1 to/PART/mark>4 act/VERB.VB/xcomp>1",
        "4:acl>2",
    ),
    # what a colon says
    (
        "ministry/NOUN/nsubj>3 :/PUNCT/punct>3 Iran/PROPN/nsubj>3 lied~lie/VERB.VBD/ROOT>3",
        "0:nsubj>1 1:ROOT>1 3:ccomp>1",
    ),
    ("agreed/VERB/ROOT>0 on/ADP/case>2 this/PRON/obl>0 :/PUNCT/punct>5 Iran/PROPN/nsubj>5 lied/VERB/parataxis>0", ""),
    # who is to do something, what is sworn, and what is handed over
    (
        "rebels/NOUN/nsubj>1 swore~swear/VERB/ROOT>1 to/PART/mark>3 fight/VERB.VB/advcl>1",
        "3:xcomp>1",
    ),
    (
        "refused~refuse/VERB/ROOT>0 to/PART/mark>2 hand/VERB.VB/xcomp>0 over/ADP/case>4 power/NOUN/obl>2",
        "3:compound:prt>2 4:obj>2",
    ),
    (
        "let/VERB.VB/ROOT>0 jets/NOUN.NNS/obj>0 based/VERB.VBN/acl>1 there/ADV/advmod>2 to/PART.TO/mark>5 "
        "attack/VERB.VB/advcl>2",
        "5:xcomp>0",
    ),
    ("handed~hand/VERB.VBD/ROOT>0 over/ADV/advmod>2 five/NUM.CD/nummod>3 men/NOUN.NNS/obj>0", "1:compound:prt>0"),
    ("killed~kill/VERB.VBD/ROOT>0 over/ADV/advmod>2 five/NUM.CD/nummod>3 men/NOUN.NNS/obj>0", ""),
    # headlines
    (
        "Two/NUM.CD/nummod>1 soldiers/NOUN.NNS/ROOT>1 killed~kill/VERB.VBN/acl>1 in/ADP/case>4 Mali/PROPN.NNP/obl>2",
        "1:nsubj:pass>2 2:ROOT>2",
    ),
    (
        "Iran/PROPN.NNP/ROOT>0 to/PART.TO/mark>2 resume/VERB.VB/acl>0 talks/NOUN.NNS/obj>2",
        "0:nsubj>2 2:ROOT>2",
    ),
    (
        "Men/NOUN.NNS/nsubj>3 accused~accuse/VERB.VBN/acl>0 here/ADV/advmod>1 fled~flee/VERB.VBD/ROOT>3",
        "",
    ),
    ("Hostage/NOUN.NN/nsubj>1 freed~free/VERB.VBD/ROOT>1", "0:nsubj:pass>1"),
    ("Rebels/NOUN.NNS/nsubj>1 freed~free/VERB.VBD/ROOT>1 him/PRON/obj>1", ""),
    # who seized power
    (
        "the/DET/det>3 military/ADJ.JJ/amod>3 seized~seize/ADJ.VBN/amod>3 power/NOUN.NN/ROOT>3 and/CCONJ/cc>5 "
        "fled~flee/VERB.VBD/conj>3",
        "0:det>1 1:nsubj>2 2:ROOT>2 3:obj>2 5:conj>2",
    ),
    # clauses and days, and the nouns that they belong to
    (
        "Chad/PROPN/nsubj>1 accused/VERB/ccomp>7 Sudan/PROPN/obj>1 ,/PUNCT/punct>7 a/DET/det>5 charge/NOUN/nsubj>7 "
        "Sudan/PROPN/nsubj>7 denied/VERB/ROOT>7",
        "1:ROOT>1 3:punct>1 5:appos>1 7:acl:relcl>5",
    ),
    (
        "Chad/PROPN/nsubj>1 accused/VERB/ROOT>1 Sudan/PROPN/obj>1 ,/PUNCT/punct>1 a/DET/det>6 charge/NOUN/compound>6 "
        "Sudan/PROPN/nsubj>7 denied/VERB/parataxis>1",
        "4:det>5 5:appos>1 7:acl:relcl>5",
    ),
    (
        "Colombia/PROPN/nsubj>1 rejected/VERB/ROOT>1 on/ADP/case>4 Monday/PROPN/compound>4 accusations/NOUN/obl>1",
        "2:case>3 3:obl>1 4:obj>1",
    ),
    ("Troops/NOUN/nsubj>1 attacked/VERB/ROOT>1 on/ADP/case>4 Monday/PROPN/compound>4 night/NOUN/obl>1", ""),
    (
        "Iran/PROPN/nsubj>1 denied/VERB/ROOT>1 claims~claim/NOUN/obj>1 that/SCONJ/mark>5 it/PRON/nsubj>5 "
        "attacked/VERB/advcl>1",
        "5:acl>2",
    ),
    (
        "an/DET/det>1 offer/NOUN/ROOT>1 that/SCONJ.IN/obj>4 Iran/PROPN/nsubj>4 rejected/VERB/acl>1",
        "4:acl:relcl>1",
    ),
    # verbs
    (
        "said/VERB/ROOT>0 Korea/PROPN/nsubj>2 had/AUX/aux>3 sunk/VERB/ccomp>0 ships/NOUN/obj>3",
        "1:nsubj>3",
    ),
    (
        "Minsk/PROPN/nsubj>1 forced/VERB.VBD/ROOT>1 it/PRON/obj>1 to/PART/mark>4 land/VERB.VB/xcomp>1 and/CCONJ/cc>6 "
        "arrested/VERB.VBD/conj>4",
        "6:conj>1",
    ),
    (
        "he/PRON/nsubj>1 said/VERB.VBD/ROOT>1 it/PRON/nsubj>4 had~have/AUX/aux>4 failed/VERB.VBN/ccomp>1 and/CCONJ/cc>6 "
        "blamed/VERB.VBD/conj>4",
        "6:conj>1",
    ),
    (
        "soldiers/NOUN/nsubj>1 fired/VERB.VBD/ccomp>4 ,/PUNCT/punct>1 he/PRON/nsubj>4 said/VERB.VBD/ROOT>4 "
        ",/PUNCT/punct>6 drawing/VERB.VBG/advcl>4 anger/NOUN/obj>6",
        "6:advcl>1",
    ),
    (
        "soldiers/NOUN/nsubj>1 fired/VERB.VBD/ccomp>4 ,/PUNCT/punct>1 he/PRON/nsubj>4 said/VERB.VBD/ROOT>4 "
        "Monday/PROPN/obl>4 ,/PUNCT/punct>7 reversing/VERB.VBG/advcl>4",
        "",
    ),
    (
        "Police/NOUN.NNS/ROOT>0 arrested~arrest/VERB.VBN/acl>0 protesters/NOUN.NNS/obj>1 ./PUNCT/punct>0",
        "0:nsubj>1 1:ROOT>1 3:punct>1",
    ),
    (
        "Protesters/NOUN.NNS/ROOT>0 arrested~arrest/VERB.VBN/acl>0 in/ADP.IN/case>3 Cairo/PROPN.NNP/obl>1",
        "0:nsubj:pass>1 1:ROOT>1",
    ),
    (
        "North/PROPN/compound>1 Korea/PROPN/compound>2 test/NOUN/obl:unmarked>4 -/PUNCT/punct>2 fired/VERB/ROOT>4 "
        "missiles/NOUN/obj>4",
        "1:nsubj>4",
    ),
    (
        "Men/NOUN/nsubj>1 dressed~dress/VERB.VBN/ROOT>1 as/SCONJ/mark>4 police/NOUN/nsubj>4 shot/VERB.VBD/advcl>1 "
        "a/DET/det>6 judge/NOUN/obj>4 ./PUNCT/punct>1",
        "0:nsubj>4 1:acl>0 2:case>3 3:obl>1 4:ROOT>4 7:punct>4",
    ),
    (
        "Men/NOUN/ROOT>0 posing~pose/VERB.VBG/acl>0 as/SCONJ/mark>4 police/NOUN/nsubj>4 shot/VERB.VBD/advcl>1 "
        "a/DET/det>6 judge/NOUN/obj>4",
        "0:nsubj>4 2:case>3 3:obl>1 4:ROOT>4",
    ),
    (
        "Police/NOUN/nsubj>1 firing/VERB.VBG/csubj>3 gas/NOUN/obj>1 stormed/VERB.VBD/ROOT>3 a/DET/det>5 park/NOUN/obj>3",
        "0:nsubj>3 1:acl>0",
    ),
    (
        "Troops/NOUN/nsubj>1 hunting/VERB.VBG/ROOT>1 rebels/NOUN/nsubj>3 shot/VERB.VBD/ccomp>1 villagers/NOUN/obj>3",
        "0:nsubj>3 1:acl>0 2:obj>1 3:ROOT>3",
    ),
    (
        "Police/NOUN/ROOT>0 acting/VERB.VBG/acl>0 on/ADP/case>3 tips/NOUN/obl>1 arrested/VERB.VBN/acl>3 men/NOUN/obj>4",
        "0:nsubj>4 4:ROOT>4",
    ),
    (
        "Troops/NOUN/nsubj>2 are/AUX/aux>2 hunting/VERB.VBG/ROOT>2 men/NOUN/obj>2 who/PRON.WP/nsubj>5 "
        "shot/VERB.VBD/acl:relcl>3 villagers/NOUN/obj>5",
        "",
    ),
    (
        "Peru/PROPN/nsubj>1 called/VERB/ROOT>1 Chile/PROPN/nmod:poss>3 visit/NOUN/xcomp>1 a/DET/det>5 stunt/NOUN/xcomp>1",
        "3:obj>1",
    ),
    (
        "Peru/PROPN/nsubj>1 told/VERB/ROOT>1 envoys/NOUN/iobj>1 to/PART/mark>4 leave/VERB/xcomp>1 ,/PUNCT/punct>6 "
        "calling~call/VERB.VBG/advcl>4 them/PRON/obj>6 spies/NOUN/xcomp>6",
        "6:advcl>1",
    ),
    (
        "downing/NOUN/ROOT>0 of/ADP/case>2 jet/NOUN/nmod>0 by/ADP/case>4 Peru/PROPN/nmod>2",
        "4:nmod>0",
    ),
    (
        "Chile/PROPN/nsubj>1 condemned/VERB.VBD/ROOT>1 killing/NOUN/obj>1 of/ADP/case>4 soldiers/NOUN/nmod>2 "
        "by/ADP/case>6 Peru/PROPN/obl>1",
        "6:nmod>2",
    ),
    # speech
    (
        "Iran/PROPN/nsubj>3 ,/PUNCT/punct>0 Peru/PROPN/nsubj>3 said~say/VERB/ROOT>3 ,/PUNCT/punct>3 has/AUX/aux>6 "
        "lied/VERB/ccomp>3",
        "0:nsubj>6",
    ),
    (
        "Iran/PROPN/nsubj>2 ,/PUNCT/punct>0 said~say/VERB/ROOT>2 Peru/PROPN/nsubj>6 ,/PUNCT/punct>3 has/AUX/aux>6 "
        "lied/VERB/ccomp>2",
        "0:nsubj>6 3:nsubj>2",
    ),
    (
        "Iran/PROPN/dep>3 ,/PUNCT/punct>0 Peru/PROPN/nsubj>3 said~say/VERB/parataxis>6 ,/PUNCT/punct>3 has/AUX/aux>6 "
        "lied/VERB/ROOT>6",
        "0:nsubj>6 3:ROOT>3 6:ccomp>3",
    ),
    ("Peru/PROPN/nsubj>1 said~say/VERB/ROOT>1 Iran/PROPN/nsubj>4 has/AUX/aux>4 lied/VERB/ccomp>1", ""),
    (
        "Peru/PROPN/nsubj>1 said~say/VERB/ROOT>1 in/ADP/case>4 a/DET/det>4 statement/NOUN/obl>1 that/SCONJ/mark>8 "
        "Iran/PROPN/nsubj>8 had/AUX/aux>8 lied/VERB/acl>4",
        "8:ccomp>1",
    ),
    # subjects that act
    (
        "Iran/PROPN/nsubj:pass>1 arrested~arrest/VERB.VBN/ROOT>1 and/CCONJ/cc>3 freed~free/VERB.VBD/conj>1 "
        "bankers~banker/NOUN/obj>3",
        "0:nsubj>1",
    ),
    (
        "bankers~banker/NOUN/nsubj:pass>2 were/AUX/aux:pass>2 arrested~arrest/VERB.VBN/ROOT>2 and/CCONJ/cc>4 "
        "fled~flee/VERB.VBD/conj>2 Iran/PROPN/obj>4",
        "",
    ),
    (
        "troops~troop/NOUN/nsubj:pass>1 left~leave/VERB.VBN/ROOT>1 for/ADP/case>3 Sudan/PROPN/obl>1",
        "0:nsubj>1",
    ),
    # for whom something is permitted or approved
    (
        "approved/VERB/ROOT>0 loans/NOUN/obj>0 for/ADP/case>3 Ghana/PROPN/nsubj>5 to/PART/mark>5 build/VERB.VB/advcl>0",
        "3:nmod>1 5:acl>3",
    ),
    (
        "gave/VERB/ROOT>0 permission/NOUN/obj>0 for/SCONJ/mark>5 Ghana/PROPN/nsubj>5 to/PART/mark>5 buy/VERB.VB/acl>1",
        "2:case>3 3:nmod>1 5:acl>3",
    ),
    (
        "made/VERB/ROOT>0 calls/NOUN/obj>0 for/SCONJ/mark>5 Ghana/PROPN/nsubj>5 to/PART/mark>5 leave/VERB.VB/acl>1",
        "",
    ),
    # means, and what is made available
    (
        "Duda/PROPN/nsubj>1 travelled/VERB.VBD/ROOT>1 by/ADP/case>3 train/NOUN/obl:agent>1",
        "3:obl>1",
    ),
    (
        "Duda/PROPN/nsubj:pass>2 was/AUX/aux:pass>2 seen/VERB.VBN/ROOT>2 by/ADP/case>4 soldiers/NOUN/obl:agent>2",
        "",
    ),
    (
        "made~make/VERB/ROOT>0 bases/NOUN/obj>0 available/ADJ/amod>1 to/ADP/case>4 NATO/PROPN/obl>2",
        "2:compound:prt>0 4:obl>0",
    ),
    (
        "set/VERB/ROOT>0 free/ADJ/xcomp>0 soldiers~soldier/NOUN/obj>1",
        "1:compound:prt>0 2:obj>0",
    ),
    (
        "set/VERB/ROOT>0 soldiers~soldier/NOUN/obj>0 free/ADJ/xcomp>0",
        "",
    ),
    (
        "gave/VERB/ROOT>0 gold/NOUN/obj>0 back/ADV/advmod>0 to/ADP/case>4 Peru/PROPN/obl>2",
        "4:obl>0",
    ),
    # verbs with a hyphen, and what stands beside phrases
    (
        "Police/NOUN/compound>4 tear/NOUN/compound>3 -/PUNCT/punct>1 gassed/ADJ/amod>4 miners/NOUN/ROOT>4",
        "0:nsubj>3 1:obl:unmarked>3 3:ROOT>3 4:obj>3",
    ),
    ("The/DET/det>4 US/PROPN/compound>3 -/PUNCT/punct>1 backed/ADJ/amod>4 rebels/NOUN/ROOT>4", ""),
    (
        "Rebels/NOUN/nsubj>1 hacked/VERB/ROOT>1 to/ADP/case>3 death/NOUN/obl>1 two/NUM/nummod>5 farmers/NOUN/obj>3",
        "5:obj>1",
    ),
    (
        "fired/VERB/ROOT>0 at/ADP/case>3 a/DET/det>3 base/NOUN/compound>4 west/ADV/advmod>0 of/ADP/case>6 "
        "Kabul/PROPN/obl>4",
        "3:obl>0 4:advmod>3",
    ),
    (
        "fired/VERB/ROOT>0 shots/NOUN/obj>0 on/ADP/case>3 pilgrims/NOUN/nsubj>4 kneeling/VERB.VBG/acl>1",
        "3:nmod>1 4:acl>3",
    ),
    (
        "bombed/VERB/ROOT>0 buses/NOUN/obj>0 carrying/VERB.VBG/acl>1 troops/NOUN/obj>2 ,/PUNCT/punct>5 "
        "killing~kill/VERB.VBG/advcl>2 six/NUM/obj>5",
        "5:advcl>0",
    ),
    (
        "Workers/NOUN/nsubj>1 seized/VERB.VBN/ROOT>1 in/ADP/case>3 May/PROPN/obl>1 were~be/AUX/aux:pass>5 "
        "freed/VERB.VBN/conj>1",
        "0:nsubj>5 1:acl>0 5:ROOT>5",
    ),
    # words
    (
        "people/NOUN/nsubj:pass>1 killed/VERB/ROOT>1 in/SCONJ/mark>3 fighting/VERB/advcl>1 between/ADP/case>5 "
        "clans/NOUN/obl>3",
        "2:case>3 3:obl>1 5:nmod>3",
    ),
    (
        "detonated/VERB/ROOT>0 a/DET/det>3 bomb/NOUN/compound>3 killing/NOUN/obj>0 people/NOUN/obj>3",
        "1:det>2 2:obj>0 3:advcl>0",
    ),
    (
        "flew/VERB.VBD/ROOT>0 to/PART.TO/mark>2 besieged~besiege/VERB.VBN/advcl>0 Kyiv/PROPN/obl>2",
        "",
    ),
    (
        "flew/VERB.VBD/ROOT>0 to/PART.TO/mark>2 besieged~besiege/VERB.VBN/advcl>0 Kyiv/PROPN/obj>2 to/PART.TO/mark>5 "
        "help/VERB.VB/advcl>2",
        "1:case>3 2:amod>3 3:obl>0 5:advcl>0",
    ),
    (
        "agreed~agree/VERB.VBD/ROOT>0 to/ADP.IN/case>3 free/ADJ.JJ/amod>3 hostages~hostage/NOUN.NNS/obl>0",
        "1:mark>2 2:xcomp>0 3:obj>2",
    ),
    (
        "agreed~agree/VERB.VBD/ROOT>0 to/ADP.IN/case>3 free/ADJ.JJ/amod>3 elections~election/NOUN.NNS/obl>0",
        "",
    ),
    (
        "went~go/VERB.VBD/ROOT>0 on/ADV.RB/advmod>0 to/PART.TO/mark>4 oust/VERB.VB/amod>4 rebels~rebel/NOUN.NNS/obl>0",
        "2:mark>3 3:xcomp>0 4:obj>3",
    ),
]


def rows(tokens):
    found = []
    for token in tokens.split():
        said, pos, relation = token.split("/")
        word, _, lemma = said.partition("~")
        part, _, tag = pos.partition(".")
        dep, _, head = relation.rpartition(">")
        found.append(Row(word, lemma or word, part, tag, dep, int(head), 0))
    return found


@pytest.mark.parametrize(("parsed", "changes"), CASES)
def test_mended(parsed, changes):
    before = rows(parsed)
    after = [f"{n}:{row.dep}>{row.head}" for n, row in enumerate(mended(before))]
    expected = {int(change.partition(":")[0]): change for change in changes.split()}
    assert after == [expected.get(n, f"{n}:{row.dep}>{row.head}") for n, row in enumerate(before)]


def test_fighting_becomes_a_noun_and_killing_a_verb():
    fight, killing = (mended(rows(parsed))[3] for parsed, _ in CASES[-7:-5])
    assert (fight.pos, fight.lemma) == ("NOUN", "fighting")
    assert (killing.pos, killing.lemma) == ("VERB", "kill")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bush and Indian Prime Minister Manmohan Singh signed an agreement on Thursday.",
        "Talks between Bush and Indian Prime Minister Manmohan Singh collapsed.",
        "Bush and Indian Prime Minister Singh held talks.",
    ],
)
def test_both_leaders_are_parties(real_coder, sentence):
    events = [event for coded, _ in real_coder.extractions(sentence, dt.date(2006, 3, 2)) for event in coded.events]
    assert {(event.source.code, event.target.code) for event in events} == {("USAGOV", "INDGOV"), ("INDGOV", "USAGOV")}
