"""Small codings made by hand; every span is found in the text."""

from datetime import date, timedelta

from casus.model import (
    ActorName,
    Claim,
    Coding,
    Mention,
    MentionPlace,
    PlaceName,
    Published,
    Role,
    Source,
    Target,
    TimeExpression,
    Toll,
    WeaponName,
)


class CodingMaker:
    """Builds one coding: add names first, then mentions that point at them."""

    def __init__(self, report, text="Nine people were killed in a strike on the town.", published=None, outlet=None):
        self.report, self.text, self.outlet = report, text, outlet
        day = date.fromisoformat(published) if published else None
        self.published = Published(day, day, "day", "given") if day else None
        self.times, self.places, self.actors, self.weapons = [], [], [], []
        self.mentions, self.claims, self.links = [], [], []

    def time(self, earliest=None, latest=None, precision="day", kind="DATE", value=""):
        first = date.fromisoformat(earliest) if earliest else None
        last = date.fromisoformat(latest) if latest else first
        self.times.append(
            TimeExpression(start=0, end=1, type=kind, value=value, earliest=first, latest=last, precision=precision)
        )
        return len(self.times) - 1

    def place(self, name, latitude=None, longitude=None, **more):
        self.places.append(PlaceName(start=0, end=1, name=name, latitude=latitude, longitude=longitude, **more))
        return len(self.places) - 1

    def weapon(self, name):
        self.weapons.append(WeaponName(start=0, end=1, name=name))
        return len(self.weapons) - 1

    def actor(self, name, actor, country=None):
        self.actors.append(ActorName(start=0, end=1, name=name, actor=actor, country=country))

    def mention(self, kind="air_strike", happening=0, start=0, tolls=(), places=(), roles=(), targets=(), **more):
        name = f"m{len(self.mentions)}"
        self.mentions.append(
            Mention(
                id=name,
                type=kind,
                start=start,
                end=start + 1,
                sentence=0,
                happening=happening,
                tolls=tuple(tolls),
                places=tuple(p if isinstance(p, MentionPlace) else MentionPlace(p) for p in places),
                roles=tuple(roles),
                targets=tuple(targets),
                **more,
            )
        )
        return name

    def claim(
        self, about, value=None, mention="m0", source=None, kind="official", stance="asserts", item=-1, actor=None
    ):
        chain = (
            (Source(self.outlet, "outlet"),)
            if source is None
            else (Source(self.outlet, "outlet"), Source(source, kind, actor))
        )
        name = f"{self.report}-c{len(self.claims)}"
        self.claims.append(
            Claim(
                id=name,
                about=about,
                value=value,
                stance=stance,
                chain=chain,
                root=source,
                report=self.report,
                start=len(self.claims),
                end=len(self.claims) + 1,
                quote=self.text[len(self.claims) : len(self.claims) + 1],
                mention=mention,
                item=item,
            )
        )
        return name

    def build(self):
        return Coding(
            report=self.report,
            text=self.text,
            outlet=self.outlet,
            published=self.published,
            sentences=((0, len(self.text)),),
            times=tuple(self.times),
            places=tuple(self.places),
            actors=tuple(self.actors),
            weapons=tuple(self.weapons),
            mentions=tuple(self.mentions),
            claims=tuple(self.claims),
            links=tuple(self.links),
        )


def toll(low, high="same", kind="killed", group="unknown", start=0, **more):
    return Toll(
        kind=kind, low=low, high=low if high == "same" else high, group=group, start=start, end=start + 1, **more
    )


def perpetrator(name, actor=None, status="undisputed"):
    return Role(role="perpetrator", start=0, end=1, name=name, actor=actor, status=status)


def target(name, kind="building"):
    return Target(name=name, kind=kind, start=0, end=1)


def day(offset, since="2024-03-01"):
    return (date.fromisoformat(since) + timedelta(days=offset)).isoformat()


class FakeType:
    def __init__(self, label="Air strike", family="violence"):
        self.label, self.family, self.codes = label, family, {"cameo": "195"}


class FakeTypes(dict):
    def __missing__(self, key):
        return FakeType(key.replace("_", " ").capitalize(), FAMILIES.get(key, "violence"))


class FakeCodebook:
    types = FakeTypes()


FAMILIES = {"protest": "contention", "arrest": "coercion", "meeting": "cooperation", "condemnation": "words"}
