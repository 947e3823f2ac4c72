"""Through whom words came: speakers inside what others say, and media to whom somebody spoke."""

from collections.abc import Iterator

import msgspec

from casus.coding.attributions.draft import Draft
from casus.coding.attributions.speakers import Speakers
from casus.coding.attributions.tree import Tree
from casus.model import Attribution, Source

CARRIERS = frozenset({"outlet", "state_media"})
# Who denies or doubts a thing does not pass it on.
PASSING = frozenset({"asserts", "alleges", "acknowledges", "speculates"})
CARRYING = frozenset({"to", "with", "by", "on"})


def with_chains(tree: Tree, found: list[tuple[Draft, Attribution]], speakers: Speakers) -> Iterator[Attribution]:
    """The attributions with `via` filled in, outermost first."""
    holders: dict[int, list[int]] = {}
    for number, (made, _) in enumerate(found):
        if made.source is not None:
            for sentence in sorted({tree.tokens[at].sentence for at in made.content}):
                holders.setdefault(sentence, []).append(number)
    for made, attribution in found:
        near = [found[number] for number in holders.get(tree.tokens[made.cue[0]].sentence, ())]
        outer = [other for draft, other in near if draft is not made and _holds(draft, made)]
        outer.sort(key=lambda other: -sum(end - start for start, end in other.content))
        via = [_source(other) for other in outer if other.speech and other.speaker and other.stance in PASSING] + list(
            attribution.via
        )
        carrier = _carrier(tree, made, speakers)
        if carrier is not None:
            via.append(carrier)
        kept = [link for at, link in enumerate(via) if link.name != attribution.speaker and link not in via[:at]]
        yield msgspec.structs.replace(attribution, via=tuple(kept)) if kept else attribution


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether one attribution, with cue and source, stands inside what another says."""
    if outer.source is None or inner.cue[0] not in outer.content or outer.cue[0] in inner.content:
        return False
    return inner.source is None or inner.source in outer.content


def _source(attribution: Attribution) -> Source:
    return Source(attribution.speaker, attribution.speaker_kind, attribution.speaker_actor)


def _carrier(tree: Tree, made: Draft, speakers: Speakers) -> Source | None:
    """The outlet to which somebody spoke: "told Reuters", "said in an interview with CNN"."""
    if made.source is None or not made.spoken:
        return None
    for kid in tree.kids(made.cue[1], "obj", "iobj", "obl"):
        for noun in (kid, *tree.kids(kid.index, "nmod")):
            if noun.pos != "PROPN" or noun.index in made.content:
                continue
            case = next((case.lower for case in tree.kids(noun.index, "case")), "")
            if noun.dep in ("obj", "iobj") or case in CARRYING:
                source = speakers.describe(noun.index)
                if source.kind in CARRIERS and noun.lower not in speakers.naming.platforms:
                    return source
    return None
