"""Signs of real force around a trigger that is often a figure of speech ("attack", "came under fire").

A figurative trigger counts where its clause or sentence shows force, or where the report tells of force elsewhere.
"""

from collections.abc import Sequence

from casus.coding.draft import Draft
from casus.coding.scene import Scene
from casus.coding.triggers import Candidate
from casus.model import Toll

FORCEFUL_AGENTS = frozenset({"armed", "attacker", "weapon", "suicide_attacker", "state_force"})
PHYSICAL = frozenset({"target", "place"})
TARGETS = frozenset(
    {
        "residential",
        "hospital",
        "school",
        "religious",
        "camp",
        "building",
        "military",
        "materiel",
        "infrastructure",
        "transport",
    }
    | {"vehicle", "aircraft", "ship", "place"}
)
LITERAL_FAMILIES = frozenset({"violence"})


def keep_real(scene: Scene, drafts: Sequence[Draft], tolls: Sequence[Toll]) -> tuple[list[Draft], list[Draft]]:
    """(kept, dropped): figurative triggers without a sign of force are dropped unless the report has a real one."""
    hurt = {scene.parse.tokens[scene.token_at(t.start)].sentence for t in tolls if t.high != 0}
    literal = {
        d.sentence
        for d in drafts
        if d.type.family in LITERAL_FAMILIES and not d.candidate.figurative and d.realis == "actual"
    }
    shown = [
        d for d in drafts if d.candidate.figurative and _shows_force(scene, d.candidate, d.sentence in hurt | literal)
    ]
    real = bool(literal) or any(d.realis == "actual" for d in shown)
    if real:
        return list(drafts), []
    forceful = {id(d) for d in shown}
    doubtful = [d.candidate.figurative and id(d) not in forceful for d in drafts]
    kept = [d for d, out in zip(drafts, doubtful, strict=True) if not out]
    return kept, [d for d, out in zip(drafts, doubtful, strict=True) if out]


def _shows_force(scene: Scene, candidate: Candidate, in_sentence: bool) -> bool:
    arguments = candidate.arguments
    if in_sentence or arguments.weapons or arguments.agents & FORCEFUL_AGENTS:
        return True
    if candidate.type.id == "explosion" and arguments.patients & PHYSICAL:
        return True
    direct = {kind for head in arguments.patient_heads for kind in scene.classes(head)}
    hit = (direct or arguments.patients) - {"land", "meeting"}
    if candidate.type.id == "shooting" and hit & {"person", "civilian"}:
        return True
    able = "official" not in arguments.agents or "state" in arguments.agents
    return bool(hit & {"armed"} or (hit & TARGETS and able))
