"""What somebody who tells of a happening tells of it: who did it, what was hit, when, where, who suffered."""

from collections.abc import Iterator

import msgspec

from casus.coding.draft import Draft
from casus.coding.scene import Scene
from casus.coding.voices import speaks_for
from casus.coding.wordlists import word_groups, word_list
from casus.language.clauses import is_verb
from casus.model import Attribution, Mention, Role
from casus.model.source import Stance

# Noun that a happening is told under -> what is claimed: "the location of the strike" is about the place.
ASPECTS = {word: about for about, words in word_groups("aspects").items() for word in words}
# Word for harm to people -> the kind of toll that is claimed though no figure is given.
HARMS = {word: kind for kind, words in word_groups("harms").items() for word in words}
DEEDS = word_list("deeds") | {"responsibility"}
STRANGERS = word_list("strangers")
OCCURRING = word_list("occurring")


class Fact(msgspec.Struct, frozen=True):
    """One thing told: what it is about, its value, the words' range, the entry of the mention's list, the stance."""

    about: str
    value: str | None
    start: int
    end: int
    stance: Stance
    item: int = -1


def culprits(draft: Draft, mention: Mention, said: Attribution) -> Iterator[Fact]:
    """Who is named as the doer by the words of the deed: "that troops shelled the camp", "an attack by a militia".

    "An Israeli strike killed four" names the strike in passing: no claim of its own. Nor is a hedge's ("reportedly").
    """
    verbal = draft.candidate.clause.kind == "verb" and bool(draft.candidate.arguments.agent_heads)
    for item, role in enumerate(mention.roles):
        named = verbal or role.start >= mention.end
        if role.role != "perpetrator" or role.blamed or not named or said.source is None or _is_anybody(role):
            continue
        own = speaks_for(said, role)
        if own or any(start <= role.start < end for start, end in said.content):
            yield Fact("perpetrator", role.name, role.start, role.end, stance_of(said, mention, own), item)


def _is_anybody(role: Role) -> bool:
    """Whether a doer is nobody in particular: "gunmen", "armed men"."""
    return role.actor is None and role.name.split()[-1].lower() in STRANGERS


def news_of(scene: Scene, draft: Draft, mention: Mention, said: Attribution, own: bool) -> list[Fact]:
    """What a telling adds besides figures and culprits; that it happened, where it adds nothing else.

    `own`: the speaker is the one who did it.
    """
    if said.stance == "acknowledges" and answer(scene, said) == "responsibility":
        return [Fact("responsibility", None, mention.start, mention.end, said.stance)]
    found = list(_about(scene, draft, mention, said))
    return [
        Fact(about, value, mention.start, mention.end, stance_of(said, mention, own and about in ("event", "killed")))
        for about, value in found or [("event", mention.type)]
    ]


def stance_of(said: Attribution, mention: Mention, own: bool) -> Stance:
    """The stance to one happening: who says that it did not happen denies it, who tells the own deed owns up."""
    if said.stance != "asserts":
        return said.stance
    if mention.realis == "negated":
        return "denies"
    return "acknowledges" if own and mention.realis == "actual" else "asserts"


def _about(scene: Scene, draft: Draft, mention: Mention, said: Attribution) -> Iterator[tuple[str, str | None]]:
    tokens = scene.parse.tokens
    above = tokens[tokens[draft.head].head]
    harm = _harm(tokens[draft.head].lemma, said.stance) if mention.type == "casualties_reported" else None
    if harm:
        yield harm, None
    elif draft.candidate.clause.kind == "noun" and above.lemma in ASPECTS:
        yield ASPECTS[above.lemma], _place(scene, mention) if ASPECTS[above.lemma] == "place" else None
    elif draft.names_target:
        yield "target", _hit(mention)
    elif draft.definite and occurs(scene, above.index):
        if mention.times:
            time = scene.names.times[mention.times[0]]
            yield "time", scene.parse.text[time.start : time.end]
        if mention.places:
            yield "place", _place(scene, mention)
    elif draft.definite and tokens[draft.head].dep == "nsubj" and _hit(mention):
        yield "target", _hit(mention)


def occurs(scene: Scene, index: int) -> bool:
    """Whether a verb says no more than that something happened ("took place")."""
    token = scene.token(index)
    if not is_verb(token):
        return False
    taken = token.lemma == "take" and any(scene.token(child).lemma == "place" for child in scene.parse.children[index])
    return taken or token.lemma in OCCURRING


def _harm(lemma: str, stance: Stance) -> str | None:
    """The kind of toll that a word of harm is about; who is silent on casualties or denies them speaks of the dead."""
    silent = stance in ("declines", "denies", "doubts")
    return "killed" if silent and lemma in ("casualty", "toll") else HARMS.get(lemma)


def _place(scene: Scene, mention: Mention) -> str | None:
    return scene.names.places[mention.places[0].place].name if mention.places else None


def _hit(mention: Mention) -> str | None:
    names = [t.name for t in mention.targets] + [r.name for r in mention.roles if _suffers(r)]
    return ", ".join(names) or None


def _suffers(role: Role) -> bool:
    return role.role in ("target", "victim")


def answer(scene: Scene, said: Attribution) -> str:
    """What somebody who owns up, denies or keeps silent speaks of: the deed, the people harmed, or all of it."""
    words = [scene.token(i).lemma for piece in said.content for i in scene.tokens_of(*piece)]
    if "responsibility" in words and said.stance == "acknowledges":
        return "responsibility"
    if said.stance == "acknowledges" or (said.stance in ("denies", "declines") and any(w in DEEDS for w in words)):
        return "perpetrator"
    return next((harm for word in words if (harm := _harm(word, said.stance))), "event")
