"""An attribution in the making: token positions instead of characters."""

from dataclasses import dataclass, field

from casus.coding.attributions.cues import Cue
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


def draft(at: int, cue: Cue, source: int | None, content: set[int]) -> Draft:
    """A draft with one cue token and what the cue entry says."""
    return Draft((at, at), source, content, cue.stance, cue.speech, "quote" in cue.takes)
