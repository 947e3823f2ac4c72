"""The dossier of one event."""

import msgspec

from casus.dossier.contradictions import Contradiction, contradictions
from casus.dossier.evidence import Evidence
from casus.dossier.history import Figure, toll_history
from casus.dossier.independence import Independence, independence
from casus.dossier.matrix import Matrix, matrix


class Dossier(msgspec.Struct, frozen=True):
    """Everything behind an event; claims are named by their ids.

    `timeline` has the claims by the day of their report, `matrix` who says what of which field,
    `contradictions` what cannot be true together, `toll_history` every figure as it was given, `independence`
    which report rests on whom.
    """

    timeline: tuple[str, ...]
    matrix: Matrix
    contradictions: tuple[Contradiction, ...]
    toll_history: tuple[Figure, ...]
    independence: Independence


def dossier_of(evidence: Evidence) -> Dossier:
    """The dossier that the evidence of an event gives."""
    return Dossier(
        timeline=tuple(claim.id for claim in evidence.in_time()),
        matrix=matrix(evidence),
        contradictions=tuple(contradictions(evidence)),
        toll_history=tuple(toll_history(evidence)),
        independence=independence(evidence),
    )
