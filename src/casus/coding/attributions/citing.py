"""Words passed on: "the agency reported ten dead, citing the ministry"."""

from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.tree import Tree


def cite(tree: Tree, drafts: list[Draft], cues: Cues) -> None:
    """Give what a source reports to the one whom it cites in the same breath; the citing itself is then no claim."""
    for made in drafts:
        token = tree.tokens[made.cue[0]]
        if token.tag != "VBG" or token.lower not in cues.citing:
            continue
        cited = tree.kid(token.index, "obj")
        if cited is None or not (cited.pos == "PROPN" or cited.lower in cues.speaking):
            continue
        made.speech = False
        for host in drafts:
            if host is not made and host.spoken and _same_sentence(tree, host, made) and _passes_on(host, made):
                host.cited, made.source = cited.index, host.source
                host.content -= tree.subtree(token.index)


def _passes_on(host: Draft, made: Draft) -> bool:
    """Whether one who cites is the one who speaks, also where the citing is read as a part of what is said."""
    return host.source == made.source or (host.cue[0] < made.cue[0] and made.cue[0] in host.content)


def _same_sentence(tree: Tree, one: Draft, two: Draft) -> bool:
    return tree.tokens[one.cue[0]].sentence == tree.tokens[two.cue[0]].sentence
