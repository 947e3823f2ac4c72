"""Who is behind a happening as the report has it: blame assigned, statuses settled, answers of the accused."""

from collections.abc import Callable, Sequence, Set

from msgspec.structs import replace

from casus.coding.blame import Blame
from casus.coding.draft import Draft
from casus.coding.fillers import make_role
from casus.coding.happening import Happening
from casus.coding.nearest import BySentence
from casus.coding.scene import Scene
from casus.coding.voices import holds, is_hedge, party_of, speaks_for
from casus.model import Attribution, Role
from casus.model.mention import ActorStatus

ANSWERS = frozenset({"declines", "denies", "doubts", "acknowledges"})
UNTOLD = frozenset({"hypothetical", "generic"})
STATES = ("state:", "force:")
INTERESTED = frozenset({"state_media", "party"})


def assign_blame(scene: Scene, happenings: Sequence[Happening], blames: Sequence[Blame]) -> None:
    """Adds each named culprit to the violent happening of its sentence, else to the nearest one before it."""
    drafts = [d for h in happenings for d in h.drafts]
    told = BySentence(drafts)
    violent = BySentence(d for d in drafts if d.type.family in ("violence", "harm") and _stated(d))
    for blame in blames:
        draft = _blamed_draft(scene, told, violent, blame)
        if draft is None:
            continue
        role = make_role(scene, "perpetrator", blame.who, scene.actor_headed(blame.who))
        role = replace(role, status=blame.status, blamed=blame.status == "alleged")
        draft.blames.append(role)
        if not any(r.role == "perpetrator" and (r.actor or r.name) == (role.actor or role.name) for r in draft.roles):
            draft.roles.append(role)


def _tells(said: Attribution, draft: Draft) -> bool:
    """Whether an answer is about the act that stands in it: "declined to say whether the army was behind the attack"
    asks of one told before.
    """
    return draft.realis not in UNTOLD or said.stance == "acknowledges"


def _telling(attributions: Sequence[Attribution], draft: Draft) -> list[int]:
    """Who tells of an act; who denies what another tells answers: "a raid killed ten, a claim the army denied"."""
    named = [n for n in draft.attributions if attributions[n].source is not None and attributions[n].speech]
    inner = min(named, key=lambda n: sum(e - s for s, e in attributions[n].content), default=None)
    return [n for n in draft.attributions if n == inner or attributions[n].stance not in ("denies", "doubts")]


def _is_answered(draft: Draft) -> bool:
    """Whether somebody can be asked to answer for it: violence, and deaths, not hunger or displacement."""
    return draft.type.family == "violence" or draft.type.id == "casualties_reported"


def _stated(draft: Draft) -> bool:
    return draft.realis in ("actual", "negated")


def _blamed_draft(scene: Scene, told: BySentence, violent: BySentence, blame: Blame) -> Draft | None:
    sentence = scene.parse.tokens[blame.cue].sentence
    if here := violent.at(sentence):
        return min(here, key=lambda d: abs(d.head - blame.cue))
    if any(d.type.family != "words" for d in told.at(sentence)):
        return None
    return violent.up_to(sentence - 1)


def responses(
    scene: Scene, happenings: Sequence[Happening], attributions: Sequence[Attribution], happened: Callable[[int], bool]
) -> dict[int, list[int]]:
    """Happening number -> attributions that answer it without telling it: no comment, denial, doubt, admission.

    `happened` says of a cue's token whether the answer was given, not a habit ("seldom claims responsibility").
    """
    found: dict[int, list[int]] = {}
    drafts = [d for h in happenings for d in h.drafts]
    told = {number for d in drafts for number in _telling(attributions, d) if _tells(attributions[number], d)}
    violent = BySentence(d for d in drafts if _is_answered(d) and _stated(d))
    for number, said in enumerate(attributions):
        if said.stance not in ANSWERS or not said.speech or said.cue is None:
            continue
        if number in told:
            continue
        cue = scene.token_at(said.cue[0])
        if said.stance == "acknowledges" and not happened(cue):
            continue
        home = violent.up_to(scene.parse.tokens[cue].sentence)
        if home is not None:
            found.setdefault(home.happening, []).append(number)
    return found


class _Sides:
    """On whose side somebody is: as the registry has it, also for "the coalition" where a report names only one."""

    def __init__(self, scene: Scene) -> None:
        named = [a for a in scene.names.actors if a.actor and a.side]
        self._of = {a.actor: a.side for a in named}
        self._called: dict[str, set[str | None]] = {}
        for actor in named:
            if actor.form == "name":
                self._called.setdefault(actor.name.split()[-1].lower(), set()).add(actor.side)

    def of(self, role: Role) -> str | None:
        """The side of who fills a role, None where it is not known."""
        if role.actor:
            return self._of.get(role.actor)
        called = self._called.get(role.name.split()[-1].lower(), set())
        return next(iter(called)) if len(called) == 1 else None


class _Tellers:
    """Those who tell of one happening, each once but for those near a place of the text."""

    def __init__(self, scene: Scene, said: Sequence[Attribution]) -> None:
        self._scene = scene
        self._near: dict[int, list[Attribution]] = {}
        for one in said:
            for start, end in (*one.content, *filter(None, (one.source,))):
                for sentence in range(scene.sentence_at(start), scene.sentence_at(end - 1) + 1):
                    self._near.setdefault(sentence, []).append(one)
        self._once = list({_voice(one): one for one in said}.values())

    def of(self, role: Role) -> list[Attribution]:
        """Whoever may speak for who fills a role, or of them."""
        return self._once + self._near.get(self._scene.sentence_at(role.start), [])


def _voice(said: Attribution) -> tuple[object, ...]:
    """What makes two attributions one voice with one stance, wherever they stand."""
    return (
        said.speaker, said.speaker_actor, said.speaker_side, said.speaker_kind, said.stance, said.speech,
    )  # fmt: skip


def settle_status(
    scene: Scene,
    happenings: Sequence[Happening],
    attributions: Sequence[Attribution],
    spoken: dict[int, list[int]],
    hedges: Set[str],
) -> None:
    """Sets the status of every perpetrator: denied by itself, claimed by itself, alleged by others, else undisputed."""
    sides = _Sides(scene)
    for happening in happenings:
        drafts = happening.drafts
        answers = [attributions[i] for i in spoken.get(happening.number, [])]
        said = _Tellers(scene, [a for d in drafts for a in _covering(d, attributions)] + answers)
        deeds = [d for d in drafts if d.type.family == "violence" and d.realis == "actual"]
        telling = _Tellers(scene, [a for d in deeds for a in _covering(d, attributions)])
        named = _Tellers(scene, [a for d in drafts for a in _covering(d, attributions) if _names_speaker(d, a)])
        hedged = _hedged(scene.parse.text, drafts, attributions, hedges)
        for draft in drafts:
            own = said if draft.own_deed and draft.type.family == "violence" else telling
            undone = _covering(draft, attributions) if draft.realis == "negated" else []
            draft.roles = [
                _settled(r, said.of(r), party_of(r) in hedged, (named if r.blamed else own).of(r), undone, sides.of(r))
                if r.role == "perpetrator"
                else r
                for r in draft.roles
            ]


def _hedged(text: str, drafts: Sequence[Draft], attributions: Sequence[Attribution], hedges: Set[str]) -> set[str]:
    """The parties of which only a hedge or an allegation tells."""
    return {
        party_of(role)
        for d in drafts
        if any(is_hedge(text, a, hedges) or a.stance == "alleges" for a in _covering(d, attributions))
        for role in d.roles
        if role.role == "perpetrator"
    }


def _names_speaker(draft: Draft, said: Attribution) -> bool:
    """Whether a mention names the one who tells of it as its doer; being blamed by others is not enough."""
    return any(r.role == "perpetrator" and not r.blamed and speaks_for(said, r) for r in draft.roles)


def _covering(draft: Draft, attributions: Sequence[Attribution]) -> list[Attribution]:
    return [attributions[i] for i in draft.attributions]


def _settled(
    role: Role, said: Sequence[Attribution], hedged: bool, telling: Sequence[Attribution],
    undone: Sequence[Attribution], side: str | None,
) -> Role:  # fmt: skip
    """The role with its status; `telling` are the attributions that tell of a deed of violence, `undone` those that
    say that there was none. Who leads a coalition, its `side`, denies for it.
    """
    status: ActorStatus = role.status
    own = [a for a in said if speaks_for(a, role) or (side and a.stance == "denies" and a.speaker_side == side)]
    if any(a.stance == "acknowledges" for a in own):
        status = "claimed"
    elif any(a.stance == "denies" for a in own) or any(_owns_up(a, role) for a in undone):
        status = "denied"
    elif any(_owns_up(a, role) for a in telling):
        status = "claimed"
    elif status == "undisputed" and (hedged or _accused_by_enemy(said, role)):
        status = "alleged"
    return replace(role, status=status)


def _owns_up(said: Attribution, role: Role) -> bool:
    """Whether somebody tells of a deed as their own."""
    return said.stance == "asserts" and said.speech and speaks_for(said, role)


def _accused_by_enemy(said: Sequence[Attribution], role: Role) -> bool:
    """A party, its army or its state media naming somebody else is an allegation; so is what states say of states."""
    return any(
        a.stance == "asserts"
        and a.speech
        and not speaks_for(a, role)
        and (a.speaker_kind in INTERESTED or _at_odds(a, role))
        for a in said
    )


def _at_odds(said: Attribution, role: Role) -> bool:
    """Whether one state or armed group speaks of another state's deed."""
    side, other = said.speaker_side or "", role.actor or ""
    return other.startswith(STATES) and side.startswith((*STATES, "group:")) and holds(said, role.start)
