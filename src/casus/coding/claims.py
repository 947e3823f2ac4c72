"""Turns what a report says of a happening into claims: one value, one source chain, the quoted words."""

import hashlib
from collections.abc import Sequence, Set

from msgspec.structs import replace

from casus.coding.accounts import Account
from casus.coding.draft import Draft
from casus.coding.happening import Happening
from casus.coding.news import answer, culprits, news_of
from casus.coding.scene import Scene
from casus.coding.voices import Heard, holds, in_passing, is_hedge, only_reacts, speaks_for
from casus.model import AMONG, Attribution, Claim, Mention, Report, Role, Source
from casus.model.source import Stance

FIGURES = frozenset({"killed", "injured", "missing", "captured", "displaced"})
# What a plural without a number means at the least: it counts nobody's total.
SEVERAL = 2
SPEAKING = frozenset({"declines", "denies", "doubts", "acknowledges"})


class ClaimWriter:
    """Writes the claims of one report."""

    def __init__(self, report: Report, scene: Scene, attributions: Sequence[Attribution], hedges: Set[str]) -> None:
        self._report, self._scene, self._attributions = report, scene, attributions
        self._spoken = [
            a for a in attributions if a.speech and not is_hedge(report.text, a, hedges) and not only_reacts(scene, a)
        ]
        self._joint = [a for a in attributions if a.also]
        self._heard = Heard(scene, self._spoken)
        self._outlet = Source(report.outlet, "outlet")

    def write(
        self, happening: Happening, mentions: Sequence[Mention], responses: Sequence[int], accounts: Sequence[Account]
    ) -> list[Claim]:
        """The claims of a happening, in text order: what speakers say of it, then what the outlet itself tells.

        `responses` are attributions that answer the happening without telling it (no comment, denial, doubt),
        `accounts` those that tell of it without naming the act.
        """
        claims: list[Claim] = []
        voiced: set[int] = set()
        told = list(zip(happening.drafts, mentions, strict=True))
        for draft, mention in told:
            claims += self._tolls(draft, mention, voiced)
            claims += self._blames(draft, mention, voiced)
            claims += self._culprits(draft, mention, voiced)
        doers = [r for m in mentions for r in m.roles if r.role == "perpetrator" and not r.blamed]
        for draft, mention in told:
            claims += self._told(draft, mention, voiced, doers)
            claims += self._own_voice(mention)
        for number in responses:
            said = self._attributions[number]
            claims.append(self._claim(mentions[0], answer(self._scene, said), None, said, *_extent(said)))
        for told_of in accounts:
            said = self._attributions[told_of.attribution]
            claims.append(self._claim(mentions[0], told_of.about, told_of.value, said, told_of.start, told_of.end))
        claims = _without_denied_figures(_without_bare(claims))
        claims += [c for claim in claims for c in self._also(claim)]
        return list({c.id: c for c in claims}.values())

    def _also(self, claim: Claim) -> list[Claim]:
        """The same claim by every further speaker of the same words ("the army and the police said")."""
        said = next((a for a in self._joint if a.speaker == claim.root and holds(a, claim.start)), None)
        if said is None or len(claim.chain) < 2:
            return []
        return [
            replace(claim, id=_identity(claim.id, source.name), chain=(*claim.chain[:-1], source), root=source.name)
            for source in said.also
        ]

    def _tolls(self, draft: Draft, mention: Mention, voiced: set[int]) -> list[Claim]:
        """Every figure as the narrowest speaker around it gives it, else in the outlet's own voice."""
        claims = []
        places = {(t.start, t.end, t.kind): i for i, t in enumerate(mention.tolls)}
        for toll in draft.figures or draft.tolls:
            some = toll.within >= 0 or (toll.words is not None and (toll.low or 0) <= SEVERAL)
            item = places.get((toll.start, toll.end, toll.kind), AMONG if some else -1)
            if toll.implied:
                continue
            said = self._covering(toll.start)
            if said is not None:
                voiced.add(id(said))
            claims.append(
                self._claim(
                    mention, toll.kind, toll_value(toll.low, toll.high, toll.words), said, toll.start, toll.end, item
                )
            )
        return claims

    def _blames(self, draft: Draft, mention: Mention, voiced: set[int]) -> list[Claim]:
        """Each naming of a culprit by whoever names it."""
        claims = []
        places = {r.actor or r.name: i for i, r in enumerate(mention.roles) if r.role == "perpetrator"}
        for role in draft.blames:
            said = self._covering(role.start)
            if said is not None:
                voiced.add(id(said))
            item = places.get(role.actor or role.name, -1)
            claims.append(self._claim(mention, "perpetrator", role.name, said, role.start, role.end, item))
        return claims

    def _culprits(self, draft: Draft, mention: Mention, voiced: set[int]) -> list[Claim]:
        """Who did it, by whoever tells of the deed with its doer."""
        said = self._covering(mention.start)
        if said is None:
            return []
        claims = []
        for fact in culprits(draft, self._as_told(mention, said), said):
            voiced.add(id(said))
            by = replace(said, stance=fact.stance)
            claims.append(self._claim(mention, fact.about, fact.value, by, fact.start, fact.end, fact.item))
        return claims

    def _told(self, draft: Draft, mention: Mention, voiced: set[int], doers: Sequence[Role]) -> list[Claim]:
        """What a speaker tells of the happening without a figure or a culprit."""
        said = self._covering(mention.start)
        if said is None:
            return [self._claim(mention, "event", mention.type, None, mention.start, mention.end)]
        if id(said) in voiced:
            return []
        voiced.add(id(said))
        own = any(speaks_for(said, role) and not in_passing(self._scene, role) for role in doers)
        return [
            self._claim(mention, fact.about, fact.value, replace(said, stance=fact.stance), fact.start, fact.end)
            for fact in news_of(self._scene, draft, self._as_told(mention, said), said, own)
        ]

    def _as_told(self, mention: Mention, said: Attribution) -> Mention:
        """The mention as one speaker tells it: who asserts what another denies does not deny it."""
        refuted = any(
            self._attributions[n].stance == "denies" and self._attributions[n] != said for n in mention.attributions
        )
        return replace(mention, realis="actual") if refuted and said.stance == "asserts" else mention

    def _own_voice(self, mention: Mention) -> list[Claim]:
        """Who did it and what was hit, as the report itself puts it; of what is only denied it says neither."""
        said = self._covering(mention.start)
        if mention.realis == "negated" and said is not None and said.stance == "denies":
            return []
        claims = []
        for item, role in enumerate(mention.roles):
            about = {"perpetrator": "perpetrator", "target": "target", "victim": "target"}.get(role.role)
            if about and not role.blamed:
                claims.append(self._claim(mention, about, role.name, None, role.start, role.end, item))
        for item, target in enumerate(mention.targets):
            claims.append(self._claim(mention, "target", target.name, None, target.start, target.end, item))
        return claims

    def _covering(self, offset: int) -> Attribution | None:
        """The narrowest attribution whose content holds an offset, a named voice before "reportedly" inside it."""
        found = [said for n in self._heard.at(offset) if (said := self._spoken[n]).source or said.cue]
        return min(found, key=lambda a: (a.source is None, sum(e - s for s, e in a.content)), default=None)

    def _claim(
        self,
        mention: Mention,
        about: str,
        value: int | str | None,
        said: Attribution | None,
        start: int,
        end: int,
        item: int = -1,
    ) -> Claim:
        chain = (self._outlet,) + (said.via if said else ()) + ((_speaker(said),) if said else ())
        stance: Stance = said.stance if said else "asserts"
        quote = self._report.text[start:end]
        key = f"{self._report.id}|{mention.id}|{about}|{value}|{stance}|{chain[-1].name}|{start}|{end}"
        identity = _identity(key)
        return Claim(
            id=identity, about=about, value=value, stance=stance, chain=chain, root=chain[-1].name,
            report=self._report.id, start=start, end=end, quote=quote, mention=mention.id, item=item,
        )  # fmt: skip


def _without_bare(claims: Sequence[Claim]) -> list[Claim]:
    """Leaves out that a speaker tells of the happening where the same speaker says more of it."""
    more = {(c.chain, c.stance) for c in claims if c.about != "event"}
    return [c for c in claims if c.about != "event" or len(c.chain) < 2 or (c.chain, c.stance) not in more]


def _without_denied_figures(claims: Sequence[Claim]) -> list[Claim]:
    """Leaves out the figures of a deed that the same speaker denies: who did not shell it denies no number of dead."""
    undone = {c.chain for c in claims if c.stance == "denies" and c.about == "perpetrator"}
    return [c for c in claims if c.stance != "denies" or c.about not in FIGURES or c.chain not in undone]


def _identity(*parts: str | None) -> str:
    return "cl_" + hashlib.blake2b("|".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def toll_value(low: int | None, high: int | None, words: str | None) -> int | str | None:
    """A claim's value for a toll: the number, the range, the stated bound, or the words where nothing bounds it."""
    if low is not None and high is not None:
        return low if low == high else f"{low}-{high}"
    if low is None and high is None:
        return words
    return low if low is not None else high


def _speaker(said: Attribution) -> Source:
    return Source(said.speaker, said.speaker_kind, said.speaker_actor)


def _extent(said: Attribution) -> tuple[int, int]:
    ranges = [r for r in (said.source, said.cue) if r] + list(said.content)
    return min(s for s, _ in ranges), max(e for _, e in ranges)
