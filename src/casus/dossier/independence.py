"""Which report rests on whom: the graph behind the number of witnesses."""

from collections.abc import Iterator

import msgspec

from casus.dossier.evidence import Evidence
from casus.model import Claim
from casus.weighing.roots import attributed, fold


class Node(msgspec.Struct, frozen=True):
    """A report, a source that passes words on, or a root; `counts` where the root is one of the witnesses."""

    id: str
    label: str
    kind: str
    counts: bool = False


class Edge(msgspec.Struct, frozen=True, rename={"origin": "from"}):
    """From who tells it to whom they have it from."""

    origin: str
    to: str
    why: str


class Independence(msgspec.Struct, frozen=True):
    """The graph, nodes and edges each once and in the order in which the reports came out."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def independence(evidence: Evidence) -> Independence:
    """The graph of an event's reports, sources and roots; copies of one text point at the first of them."""
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str], Edge] = {}
    for claim in evidence.in_time():
        for node, edge in _path(evidence, claim):
            nodes.setdefault(node.id, node)
            if edge:
                edges.setdefault((edge.origin, edge.to), edge)
    for edge in _copies(evidence, nodes):
        edges.setdefault((edge.origin, edge.to), edge)
    return Independence(tuple(nodes.values()), tuple(edges.values()))


def _path(evidence: Evidence, claim: Claim) -> Iterator[tuple[Node, Edge | None]]:
    """From the report over those who pass the words on to the root."""
    here = Node(f"report:{claim.report}", evidence.outlet(claim.report) or claim.report, "report")
    yield here, None
    named = attributed(claim)
    for source in claim.chain[1:-1]:
        if named and source.name:
            there = Node(f"source:{source.actor or fold(source.name)}", source.name, "source")
            yield there, Edge(here.id, there.id, "passes on what it says")
            here = there
    speaker = evidence.speaker(claim)
    root = Node(f"root:{speaker.key}", speaker.name or claim.report, "root", speaker.key in evidence.independent)
    yield root, Edge(here.id, root.id, "names it as the source" if named else "says it in its own voice")


def _copies(evidence: Evidence, nodes: dict[str, Node]) -> Iterator[Edge]:
    """Reports of different outlets that share one voice print one text."""
    first: dict[str, str] = {}
    for coding in sorted(evidence.codings, key=lambda coding: (str(evidence.day(coding.report)), coding.report)):
        voice = evidence.voices[coding.report]
        original = first.setdefault(voice, coding.report)
        same = evidence.outlet(original) == coding.outlet
        if original != coding.report and not same and f"report:{coding.report}" in nodes:
            yield Edge(f"report:{coding.report}", f"report:{original}", "prints the same text")
