"""Which report rests on whom, laid out for drawing."""

import msgspec

from casus.dossier.evidence import Evidence
from casus.weighing.independence import independence as graph_of

WHY = {"quotes": "names it as the source", "copies": "prints the same text"}


class Node(msgspec.Struct, frozen=True):
    """A report, a source that passes words on, or a root.

    `counts` marks the witnesses, `interested` a party that speaks of itself or its enemy.
    """

    id: str
    label: str
    kind: str
    counts: bool = False
    interested: bool = False


class Edge(msgspec.Struct, frozen=True, rename={"origin": "from"}):
    """From who tells it to whom they have it from."""

    origin: str
    to: str
    why: str


class Independence(msgspec.Struct, frozen=True):
    """The graph behind the number of witnesses."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def independence(evidence: Evidence) -> Independence:
    """The graph of an event's reports and of the sources that speak for it; a root has it from nobody."""
    graph = graph_of(evidence.tellings)
    telling = {step.teller for step in graph.steps}
    nodes = tuple(
        Node(
            node.id,
            node.name or "unnamed",
            "report" if node.kind == "report" else "source" if node.id in telling else "root",
            node.witness,
            node.interested,
        )
        for node in graph.nodes
    )
    return Independence(nodes, tuple(Edge(step.teller, step.source, WHY[step.how]) for step in graph.steps))
