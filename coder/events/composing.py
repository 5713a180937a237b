"""How an act and those inside it fit together: which explains more, who does it to each other, whom it addresses."""

from __future__ import annotations

from coder.actors.codes import base, same_side
from coder.events.acts import Act
from coder.language.tree import Tree
from coder.records import Mention

SPEECH = ("02", "03", "10", "11", "12", "13")  # who refuses a request or an offer refuses the one who made it
THREAT = "13"
CLAIM = "claim"  # the verb, and its operator
ASIDE = ("after", "before", "since", "when", "while", "as", "because", "although", "though", "until", "unless", "if")
INTENT = "03"  # who intend to cooperate in what names nobody else do so with each other


def take_from_inner(act: Act, own: list[Mention]) -> None:
    """Give a composed act what it takes from the one inside it: code, parties, whether it is mutual.

    `own` are the targets that the operator itself names.
    """
    if not act.inner or act.rule.operator is None:
        return
    inner = act.inner[0]
    if act.code == "keep":
        act.code, act.mirror = inner.code, inner.mirror
        act.sources = act.sources or inner.sources
        if inner.rule.is_judgment:  # "said Turkey continued to violate the ceasefire"
            act.sources, act.targets = inner.sources, inner.targets
    elif not act.sources and act.rule.pattern.kind == "noun" and act.rule.operator.source == "inner":
        act.sources = inner.sources  # "a halt to U.S. bombing"
        act.targets = own or addressed(act.rule.operator.target, act.inner, act.sources)
    elif not act.sources and act.code.startswith(INTENT) and inner.mirror:
        act.sources, act.targets = inner.sources, inner.targets  # "talks between A and B are planned"
        act.mirror = act.code
    elif not act.targets and inner.is_mutual:
        act.mirror = act.code  # "A and B agreed to meet"
    elif act.code.startswith(INTENT) and _are_each_other(inner, act.sources, act.targets):
        act.mirror, act.targets = act.code, []  # "A and B agreed to cut their arsenals"


def explains_more(composed: Act, plain: Act) -> bool:
    """Of an operator with its inner act and a plain pattern: who explains more words, if it has both parties too."""
    if (plain.sources and plain.targets) and not (composed.sources and composed.targets):
        return False
    if plain.is_whole and not composed.is_whole:
        return False
    if composed.names_both and not plain.is_whole:
        return True
    return composed.size > plain.rule.pattern.size


def is_of_victims(act: Act) -> bool:
    """ "Soldiers were wounded when their jeep hit a mine": whose the thing is that did it, he is no attacker."""
    struck = {target.code for target in act.targets}
    return bool(act.rule.source) and all(s.resolution == "possessor" and s.code in struck for s in act.sources)


def is_of_himself(act: Act) -> bool:
    """ "The rebels said they had tried to kill ...": what "they" did is told, and nobody is accused of it."""
    own = {source.code for source in act.sources}
    named = act.targets if not act.implied_target else []
    return bool(named) and all(t.resolution == "pronoun" and t.code in own for t in named)


def is_of_another(judgment: Act) -> bool:
    """Whether somebody says it of a party that is neither himself nor his country."""
    countries = {base(source.code) for source in judgment.sources}
    own = {(source.code, source.entry) for source in judgment.sources}
    others = [t for t in judgment.targets if t.code not in countries and (t.code, t.entry) not in own]
    return bool(own) and bool(others or (not judgment.targets and judgment.implied_target))


def is_own_claim(act: Act) -> bool:
    """ "The army claimed that its men had killed rebels": told of one's own side, and nobody is accused."""
    if act.rule.operator is None or act.rule.operator.id != CLAIM:
        return False
    return any(same_side(m.code, s.code) for inner in act.inner for m in inner.sources for s in act.sources)


def threatened(act: Act, warned: list[Mention]) -> list[Mention]:
    """Whom a threat is against: not the threatener's own, nor "troops" that he would send if others do not yield."""
    home = {base(source.code) for source in act.sources}
    is_aimed = any(base(t.code) not in home and t.resolution != "agent" for t in act.targets)
    return act.targets if is_aimed else warned or act.targets


def _are_each_other(act: Act, sources: list[Mention], targets: list[Mention]) -> bool:
    """Whether several do what both can do to each other, and nobody else is named."""
    if act.mirror and not act.is_mutual:
        return False
    return len(sources) > 1 and {target.code for target in targets} <= {source.code for source in sources}


def addressed(order: str, inner: list[Act], sources: list[Mention]) -> list[Mention]:
    """To whom a composed act is addressed: parties of the inner acts, in the order that the operator states."""
    parties: list[Mention] = []
    own = {source.code for source in sources}
    for act in inner:
        doers, others = (
            [m for m in named if m not in sources and not (m.resolution == "pronoun" and m.code in own)]
            for named in (act.sources, act.targets)
        )
        if act.targets and order != "inner_source":  # who hopes that his country meets Chile addresses Chile
            doers = [m for m in doers if m.code not in {base(code) for code in own}]
        if (doers and act.code[:2] in SPEECH) or order == "inner_doer":
            parties += doers
        elif order == "inner_any":
            parties += doers + others
        elif order == "inner_source":
            parties += doers or others
        else:
            parties += others or doers
    return list(dict.fromkeys(parties))


def is_aside(tree: Tree, clause: int) -> bool:
    """ "After it fell"; "ties with Cuba, broken in 1961": a clause that only tells the background."""
    if tree.deps[clause] == "acl" and tree.tags[clause] == "VBN":
        return tree.words[clause - 1] == ","
    return tree.deps[clause] == "advcl" and tree.case(clause) in ASIDE
