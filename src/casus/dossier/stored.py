"""Evidence from a store."""

from casus.dossier.evidence import Evidence
from casus.model import Event
from casus.store import Store


def evidence_of(store: Store, event: Event) -> Evidence:
    """The evidence of a stored event: its reports as they were last coded. Raises StoreError where one is missing."""
    return Evidence(event, [store.coding(report) for report in event.reports], store.members(event.id))
