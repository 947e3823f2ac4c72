"""Who speaks in an attribution: nobody, the outlet hedging, the accused."""

from collections.abc import Sequence, Set

from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.model import Attribution, Role

REACTING = word_list("reacting")
NOBODY = tuple(sorted(word_list("nobody")))
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being"})
NEAR = 20  # characters before a cue in which the word before it stands
# Names of no body in particular: "forces" are not those of whoever speaks.
TROOPS = frozenset({"force", "forces", "troops", "soldiers", "fighters"})


class Heard:
    """Which attributions speak at a place of the text, looked up by sentence."""

    def __init__(self, scene: Scene, attributions: Sequence[Attribution]) -> None:
        self._scene, self._attributions = scene, attributions
        self._by_sentence: dict[int, list[int]] = {}
        for number, said in enumerate(attributions):
            for sentence in sorted({s for piece in said.content for s in self._sentences(*piece)}):
                self._by_sentence.setdefault(sentence, []).append(number)

    def _sentences(self, start: int, end: int) -> range:
        first = self._scene.token(self._scene.token_at(start)).sentence
        return range(first, self._scene.token(self._scene.token_at(max(start, end - 1))).sentence + 1)

    def at(self, offset: int) -> list[int]:
        """Numbers of the attributions whose content holds an offset, in text order."""
        sentence = self._scene.token(self._scene.token_at(offset)).sentence
        return [n for n in self._by_sentence.get(sentence, ()) if holds(self._attributions[n], offset)]


def holds(said: Attribution, offset: int) -> bool:
    """Whether what is said covers an offset of the text."""
    return any(start <= offset < end for start, end in said.content)


def by_nobody(text: str, said: Attribution) -> bool:
    """ "Nobody has claimed responsibility": no claim is made."""
    words = f"{text[slice(*said.source)].lower()} " if said.source else ""
    return words.startswith(tuple(f"{opening} " for opening in NOBODY))


def is_hedge(text: str, said: Attribution, hedges: Set[str]) -> bool:
    """ "alleged", "suspected" before a noun: a hedge, nobody speaks; "was reported" tells what somebody said."""
    if said.source is not None or said.cue is None or text[slice(*said.cue)].lower() not in hedges:
        return False
    before = text[max(0, said.cue[0] - NEAR) : said.cue[0]].split()[-1:]
    return not before or before[0].lower() not in BEING


def only_reacts(scene: Scene, said: Attribution) -> bool:
    """Whether somebody answers news with a feeling and tells none: "condemned the strike", "mourned the dead"."""
    return said.cue is not None and scene.token(scene.token_at(said.cue[0])).lemma in REACTING


def speaks_for(said: Attribution, role: Role) -> bool:
    """Whether the speaker is, or speaks for, the one who fills a role, or a body of the same state.

    Who is not named speaks for nobody, but for an admission: that is weighed with who made it.
    """
    hidden = said.speaker_kind == "unnamed" and said.stance != "acknowledges"
    if said.speaker is None or said.speaker_side == "" or hidden:
        return False
    if said.source is not None and said.source[0] <= role.start < said.source[1]:
        return True  # the body named beside the speaker's office: "army spokesman Anna Berg said we fired"
    side = said.speaker_side or said.speaker_actor
    if role.actor and side:
        return role.actor in (side, said.speaker_actor) or _state(role.actor) == _state(side) != ""
    ours, theirs = role.name.lower(), said.speaker.lower()
    return ours not in TROOPS and (ours in theirs or theirs in ours)


def in_passing(scene: Scene, role: Role) -> bool:
    """Whether a doer is only named before the deed ("a Ruritanian strike hit"), not told to have done it."""
    return scene.token(scene.token_at(role.start)).dep in ("amod", "compound")


def party_of(role: Role) -> str:
    """Who stands behind a role: the state of its forces, else the actor, else the name."""
    return (_state(role.actor) or role.actor) if role.actor else role.name


def _state(actor: str) -> str:
    """The state of a state, its government or its forces."""
    kind, _, rest = actor.partition(":")
    return rest[:3] if kind in ("state", "force") or (kind == "org" and rest.endswith("-government")) else ""
