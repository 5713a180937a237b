"""How an act and those inside it fit together: which explains more, who does it to each other, whom it addresses."""

from __future__ import annotations

from coder.events.acts import Act
from coder.records import Mention

SPEECH = ("02", "03", "10", "11", "12", "13")  # who refuses a request or an offer refuses the one who made it


def explains_more(composed: Act, plain: Act) -> bool:
    """Of an operator with its inner act and a plain pattern: who explains more words, if it has both parties too."""
    if (plain.sources and plain.targets) and not (composed.sources and composed.targets):
        return False
    if plain.is_whole and not composed.is_whole:
        return False
    return composed.size > plain.rule.pattern.size


def is_of_himself(act: Act) -> bool:
    """ "The rebels said they had tried to kill ...": what "they" did is told, and nobody is accused of it."""
    own = {source.code for source in act.sources}
    named = act.targets if not act.implied_target else []
    return bool(named) and all(t.resolution == "pronoun" and t.code in own for t in named)


def are_each_other(act: Act, sources: list[Mention], targets: list[Mention]) -> bool:
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
        if (doers and act.code[:2] in SPEECH) or order == "inner_doer":
            parties += doers
        elif order == "inner_any":
            parties += doers + others
        elif order == "inner_source":
            parties += doers or others
        else:
            parties += others or doers
    return list(dict.fromkeys(parties))
