"""An attribution in the making: token positions instead of characters."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from casus.coding.attributions.cues import Cue
from casus.coding.attributions.tree import Tree
from casus.model import Stance


@dataclass
class Draft:
    """What a finder saw: the cue's tokens [first, last], the source's head, the content's tokens.

    `source` is the token that heads the source's noun phrase, None where the text names nobody;
    `spoken` marks a cue that takes quotations, so that later ones may go on from it. `cited` heads the one whose
    words the source only passes on ("…, citing the ministry"), `via` those through whom they came.
    """

    cue: tuple[int, int]
    source: int | None
    content: set[int]
    stance: Stance
    speech: bool = True
    spoken: bool = False
    cited: int | None = None
    via: list[int] = field(default_factory=list)


def by_sentence(tree: Tree, drafts: Iterable[Draft]) -> dict[int, list[Draft]]:
    """Drafts by the sentence of their cue, in the order given."""
    found: dict[int, list[Draft]] = {}
    for made in drafts:
        found.setdefault(tree.tokens[made.cue[0]].sentence, []).append(made)
    return found


def draft(at: int, cue: Cue, source: int | None, content: set[int]) -> Draft:
    """A draft with one cue token and what the cue entry says."""
    return Draft((at, at), source, content, cue.stance, cue.speech, "quote" in cue.takes)
