"""What is behind one event, laid out for a reader: who says what, what contradicts what, how figures changed."""

from casus.dossier.dossier import Dossier, dossier_of
from casus.dossier.evidence import Evidence
from casus.dossier.stored import evidence_of

__all__ = ["Dossier", "Evidence", "dossier_of", "evidence_of"]
