"""Who told whom: the sources behind an event, and which of them are witnesses of their own."""

from collections.abc import Sequence

import msgspec

from casus.linking.copies import credited, same_texts
from casus.model import Claim, Source
from casus.weighing.figures import INTERESTED
from casus.weighing.roots import SUPPORTING, attributed, fold, independent_roots, root_key, voices_of
from casus.weighing.tellings import Telling


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A report or a source.

    `witness`: it counts as one; `interested`: a party that speaks of itself or its enemy; `voice`: whose word a
    report is where it names nobody.
    """

    id: str
    name: str
    kind: str
    witness: bool = False
    interested: bool = False
    voice: str = ""


class Step(msgspec.Struct, frozen=True):
    """`teller` has it from `source`; `how` is "quotes", "credits" an agency, or "copies" a text."""

    teller: str
    source: str
    how: str


class Independence(msgspec.Struct, frozen=True):
    """The graph of an event's sources: reports first, each step from a teller towards the root."""

    nodes: tuple[Node, ...]
    steps: tuple[Step, ...]

    @property
    def witnesses(self) -> tuple[Node, ...]:
        """The nodes that count as independent witnesses."""
        return tuple(node for node in self.nodes if node.witness)


def independence(tellings: Sequence[Telling]) -> Independence:
    """The graph of the reports of one event and the sources of their claims that speak for it."""
    voices = voices_of(telling.coding for telling in tellings)
    roots = independent_roots(tellings, voices)
    nodes: dict[str, Node] = {}
    steps: dict[Step, None] = {}
    for telling in tellings:
        _enter(telling, voices[telling.coding.report], roots, nodes, steps)
    for copy, original in _copies(tellings):
        steps[Step(copy, original, "copies")] = None
    for telling in tellings:
        for claim in telling.claims:
            if claim.stance in SUPPORTING and attributed(claim):
                _walk(claim, root_key(claim, voices), root_key(claim, voices) in roots, nodes, steps)
    return Independence(tuple(nodes.values()), tuple(steps))


def _enter(
    telling: Telling, voice: str, roots: frozenset[str], nodes: dict[str, Node], steps: dict[Step, None]
) -> None:
    """Adds a report, and the agency that it credits; the first to speak with a voice of its own is the witness."""
    name, agency = telling.coding.report, credited(telling.coding.text)
    own = voice in roots and not any(c.stance in SUPPORTING and attributed(c) for c in telling.claims)
    if agency:
        heard = voice in nodes and nodes[voice].witness
        nodes[voice] = Node(id=voice, name=agency, kind="outlet", witness=own or heard)
        steps[Step(name, voice, "credits")] = None
    first = own and not agency and not any(node.witness and node.voice == voice for node in nodes.values())
    shown = telling.coding.outlet or name
    nodes[name] = Node(id=name, name=shown, kind="report", witness=first, voice=voice)


def _copies(tellings: Sequence[Telling]) -> list[tuple[str, str]]:
    """(copy, the first report of its text), in the canonical order of the tellings."""
    groups = same_texts([telling.coding.text for telling in tellings])
    reports = [telling.coding.report for telling in tellings]
    pairs = [(reports[other], reports[group[0]]) for group in groups for other in group[1:]]
    return [(copy, original) for copy, original in pairs if copy != original]


def _walk(claim: Claim, key: str, counts: bool, nodes: dict[str, Node], steps: dict[Step, None]) -> None:
    """Adds a claim's chain, from the report over those who passed it on to the root."""
    before = claim.report
    for position, source in enumerate(claim.chain[1:], 2):
        last = position == len(claim.chain)
        name = key if last else _key(source)
        node = nodes.get(name) or Node(id=name, name=source.name or "", kind=source.kind)
        nodes[name] = msgspec.structs.replace(
            node,
            witness=node.witness or (last and counts),
            interested=node.interested or (last and source.kind in INTERESTED),
        )
        steps[Step(before, name, "quotes")] = None
        before = name


def _key(source: Source) -> str:
    if source.kind == "outlet":
        return "outlet:" + fold(source.name or "")
    return source.actor or "name:" + fold(source.name or "")


def dot(graph: Independence) -> str:
    """The graph in the language of Graphviz: witnesses are filled, interested parties dashed, copies dotted."""
    lines = ["digraph independence {", "  rankdir=LR;", '  node [shape=box, fontname="sans-serif"];']
    for node in graph.nodes:
        style = [*(["filled"] if node.witness else []), *(["dashed"] if node.interested else [])]
        lines.append(f'  {_quoted(node.id)} [label={_quoted(node.name or "unnamed")}, style="{",".join(style)}"];')
    for step in graph.steps:
        dotted = ", style=dotted" if step.how == "copies" else ""
        lines.append(f"  {_quoted(step.teller)} -> {_quoted(step.source)} [label={_quoted(step.how)}{dotted}];")
    return "\n".join([*lines, "}"])


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
