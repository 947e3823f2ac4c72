"""Which reports tell the same happening: blocks, pair scores with their reasons, and clusters."""

from casus.linking.happenings import Cluster, Member, happenings
from casus.linking.linker import Linked, explain_pair, link, link_all

__all__ = ["Cluster", "Linked", "Member", "explain_pair", "happenings", "link", "link_all"]
