"""Turns what a report says of a happening into claims: one value, one source chain, the quoted words."""

import hashlib
from collections.abc import Sequence, Set

from msgspec.structs import replace

from casus.coding.draft import Draft
from casus.coding.grouping import Happening
from casus.model import Attribution, Claim, Mention, Names, Report, Source
from casus.model.source import Stance

SPEAKING = frozenset({"declines", "denies", "doubts", "acknowledges"})


class ClaimWriter:
    """Writes the claims of one report."""

    def __init__(self, report: Report, names: Names, attributions: Sequence[Attribution], hedges: Set[str]) -> None:
        self._report, self._names, self._attributions, self._hedges = report, names, attributions, hedges
        self._outlet = Source(report.outlet, "outlet")

    def write(self, happening: Happening, mentions: Sequence[Mention], responses: Sequence[int]) -> list[Claim]:
        """The claims of a happening, in text order: what speakers say of it, then what the outlet itself tells.

        `responses` are attributions that speak of the happening without telling it (no comment, denial, doubt).
        """
        claims: list[Claim] = []
        voiced: set[int] = set()
        for draft, mention in zip(happening.drafts, mentions, strict=True):
            claims += self._tolls(draft, mention, voiced)
        for draft, mention in zip(happening.drafts, mentions, strict=True):
            claims += self._blames(draft, mention, voiced)
            claims += self._told(draft, mention, voiced)
            claims += self._own_voice(mention)
        for number in responses:
            said = self._attributions[number]
            about = "perpetrator" if said.stance == "acknowledges" else "event"
            claims.append(self._claim(mentions[0], about, None, said, *_extent(said)))
        claims += [c for claim in claims for c in self._also(claim)]
        return list({c.id: c for c in claims}.values())

    def _also(self, claim: Claim) -> list[Claim]:
        """The same claim by every further speaker of the same words ("the army and the police said")."""
        said = next(
            (a for a in self._attributions if a.also and a.speaker == claim.root and _holds(a, claim.start)), None
        )
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
            item = places.get((toll.start, toll.end, toll.kind), -1)
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

    def _told(self, draft: Draft, mention: Mention, voiced: set[int]) -> list[Claim]:
        """What a speaker tells of the happening without a figure: one claim, about what is new in it."""
        said = self._covering(mention.start)
        if said is None:
            return [self._claim(mention, "event", mention.type, None, mention.start, mention.end)]
        if id(said) in voiced:
            return []
        voiced.add(id(said))
        about, value = self._news(draft, mention)
        if about == "perpetrator" and said.stance == "asserts":
            said = replace(said, stance="acknowledges")
        return [self._claim(mention, about, value, said, mention.start, mention.end)]

    def _news(self, draft: Draft, mention: Mention) -> tuple[str, str | None]:
        """What a telling adds: of a happening already told, its time, place or target; else that it happened."""
        if draft.own_deed and any(r.role == "perpetrator" and r.status == "claimed" for r in mention.roles):
            return "perpetrator", next(r.name for r in mention.roles if r.role == "perpetrator")
        if draft.names_target:
            return "target", _hit(mention)
        if draft.definite and mention.times:
            time = self._names.times[mention.times[0]]
            return "time", self._report.text[time.start : time.end]
        if draft.definite and mention.places:
            return "place", self._names.places[mention.places[0].place].name
        if draft.definite and _hit(mention):
            return "target", _hit(mention)
        return "event", mention.type

    def _own_voice(self, mention: Mention) -> list[Claim]:
        """Who did it and what was hit, as the report itself puts it."""
        claims = []
        for item, role in enumerate(mention.roles):
            about = {"perpetrator": "perpetrator", "target": "target", "victim": "target"}.get(role.role)
            if about and not role.blamed:
                claims.append(self._claim(mention, about, role.name, None, role.start, role.end, item))
        for item, target in enumerate(mention.targets):
            claims.append(self._claim(mention, "target", target.name, None, target.start, target.end, item))
        return claims

    def _covering(self, offset: int) -> Attribution | None:
        """The narrowest spoken attribution whose content holds an offset; hedges ("alleged") are none."""
        found = [
            a
            for a in self._attributions
            if a.speech
            and (a.source or a.cue)
            and not is_hedge(self._report.text, a, self._hedges)
            and _holds(a, offset)
        ]
        return min(found, key=lambda a: sum(e - s for s, e in a.content), default=None)

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


def _identity(*parts: str | None) -> str:
    return "cl_" + hashlib.blake2b("|".join(map(str, parts)).encode(), digest_size=8).hexdigest()


def _holds(said: Attribution, offset: int) -> bool:
    return any(start <= offset < end for start, end in said.content)


def toll_value(low: int | None, high: int | None, words: str | None) -> int | str | None:
    """A claim's value for a toll: the number, the range, the stated bound, or the words where nothing bounds it."""
    if low is not None and high is not None:
        return low if low == high else f"{low}-{high}"
    if low is None and high is None:
        return words
    return low if low is not None else high


def _hit(mention: Mention) -> str | None:
    names = [t.name for t in mention.targets] + [r.name for r in mention.roles if r.role in ("target", "victim")]
    return ", ".join(names) or None


def _speaker(said: Attribution) -> Source:
    return Source(said.speaker, said.speaker_kind, said.speaker_actor)


def by_nobody(text: str, said: Attribution) -> bool:
    """ "Nobody has claimed responsibility": no claim is made."""
    words = text[slice(*said.source)].lower() if said.source else ""
    return words.startswith(("nobody", "no one", "no-one", "none ", "no group", "no party", "no side"))


def is_hedge(text: str, said: Attribution, hedges: Set[str]) -> bool:
    """ "alleged", "suspected" before a noun: a hedge, nobody speaks."""
    return said.source is None and said.cue is not None and text[slice(*said.cue)].lower() in hedges


def _extent(said: Attribution) -> tuple[int, int]:
    ranges = [r for r in (said.source, said.cue) if r] + list(said.content)
    return min(s for s, _ in ranges), max(e for _, e in ranges)
