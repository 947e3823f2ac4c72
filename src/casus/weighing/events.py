"""From clusters to events."""

import hashlib
from collections.abc import Sequence

from casus.linking.happenings import Cluster
from casus.model import Claim, Coding, Event, EventMention
from casus.weighing.actors import event_actors
from casus.weighing.doubts import doubts
from casus.weighing.grades import grade
from casus.weighing.links import closed, open_links
from casus.weighing.places import event_places
from casus.weighing.policies import Policy, policy_named
from casus.weighing.roots import independent_roots, voices_of
from casus.weighing.summary import summary
from casus.weighing.tellings import Book, Telling, bare_strikes
from casus.weighing.things import event_targets, event_weapons
from casus.weighing.times import event_time
from casus.weighing.tolls import event_tolls
from casus.weighing.types import Codebook, event_realis, event_type


def events_of(
    clusters: Sequence[Cluster], codings: Sequence[Coding], codebook: Codebook, policy: str = "witnesses"
) -> list[Event]:
    """One event per cluster, ordered by the first report in which it is told, then by first mention.

    Raises UsageError for a policy that does not exist.
    """
    weighed = weigh(clusters, codings, codebook, policy)
    ids = {(codings[index].report, number): event.id for cluster, event in weighed for index, number in cluster}
    return [closed(event, ids.get) for _, event in weighed]


def weigh(
    clusters: Sequence[Cluster], codings: Sequence[Coding], codebook: Codebook, policy: str = "witnesses"
) -> list[tuple[Cluster, Event]]:
    """As `events_of`, each event with its cluster, whose members stand in canonical order, and with open links."""
    chosen, book = policy_named(policy), Book(codings)
    told = sorted((book.tellings(cluster) for cluster in clusters if cluster), key=_place_in_run)
    return [(members(tellings), _event(tellings, codebook, chosen)) for tellings in told]


def members(tellings: Sequence[Telling]) -> Cluster:
    """The members that the tellings are of, in their order."""
    return tuple((telling.index, telling.mentions[0].happening) for telling in tellings)


def event_id(tellings: Sequence[Telling]) -> str:
    """The id that an event has from its canonical earliest member: publication, report and place in the text."""
    return "ev_" + hashlib.sha256(repr(min(telling.key for telling in tellings)).encode()).hexdigest()[:16]


def _place_in_run(tellings: Sequence[Telling]) -> tuple[int, int, int, str]:
    first = min(tellings, key=lambda telling: (telling.index, telling.mentions[0].start))
    return first.index, first.mentions[0].start, first.mentions[0].end, first.mentions[0].id


def _event(tellings: Sequence[Telling], codebook: Codebook, policy: Policy) -> Event:
    voices = voices_of(telling.coding for telling in tellings)
    mentions = [mention for telling in tellings for mention in telling.mentions]
    type_id, realis = event_type(mentions, bare_strikes(tellings)), event_realis(mentions)
    entry = codebook.types[type_id]
    claims, aimed_at = distinct_claims(tellings), [target.name for target in event_targets(tellings)]
    actors = event_actors(tellings, voices, aimed_at)
    roots = independent_roots(tellings, voices)
    time, places = event_time(tellings), event_places(tellings)
    tolls = event_tolls(tellings, voices, policy)
    level, rule = grade(realis, actors, claims, len(roots))
    return Event(
        id=event_id(tellings),
        type=type_id,
        family=entry.family,
        label=entry.label,
        realis=realis,
        time=time,
        places=places,
        actors=actors,
        tolls=tolls,
        weapons=event_weapons(tellings),
        targets=event_targets(tellings, actors),
        grade=level,
        grade_rule=rule,
        witnesses=len(roots),
        claims=claims,
        mentions=_evidence(tellings),
        reports=tuple(dict.fromkeys(telling.coding.report for telling in tellings)),
        links=open_links(tellings),
        codes=dict(entry.codes),
        summary=summary(entry.label, actors, places, time, tolls, realis),
        doubts=doubts(tellings, time, realis),
    )


def distinct_claims(tellings: Sequence[Telling]) -> tuple[Claim, ...]:
    """The claims by report and place in the text, those of one id once."""
    ordered = (sorted(telling.claims, key=lambda claim: (claim.start, claim.end, claim.id)) for telling in tellings)
    return tuple({claim.id: claim for group in ordered for claim in group}.values())


def _evidence(tellings: Sequence[Telling]) -> tuple[EventMention, ...]:
    return tuple(
        EventMention(
            report=telling.coding.report,
            start=mention.start,
            end=mention.end,
            sentence=_sentence(telling.coding, mention.sentence),
        )
        for telling in tellings
        for mention in telling.mentions
    )


def _sentence(coding: Coding, index: int) -> str:
    start, end = coding.sentences[index]
    return coding.text[start:end]
