"""From codings to clusters of happenings."""

from collections.abc import Sequence

from casus.linking.happenings import Cluster, each_alone
from casus.model import Coding


def link(codings: Sequence[Coding], codebook: object = None, across: bool = True) -> list[Cluster]:
    """Clusters of (coding index, happening number); without `across` every happening stands alone."""
    return each_alone(codings)
