"""Which reports tell the same happening: blocks, pair scores with their reasons, and clusters."""

from casus.linking.happenings import Cluster, Member, happenings
from casus.linking.link import link

__all__ = ["Cluster", "Member", "happenings", "link"]
