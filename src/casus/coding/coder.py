"""Codes one report: triggers, realis, roles, what belongs to them, happenings, and who says so."""

import hashlib
from collections.abc import Sequence

from casus.codebook import Codebook
from casus.coding.accounts import accounts
from casus.coding.acts import ActReader
from casus.coding.attaching import attach_times, attach_tolls, attach_weapons, share_with_participles
from casus.coding.attributions import find_attributions, load_cues
from casus.coding.blame import find_blame
from casus.coding.claims import ClaimWriter
from casus.coding.draft import Draft
from casus.coding.evidence import keep_real
from casus.coding.grouping import group
from casus.coding.happening import Happening
from casus.coding.locating import attach_places
from casus.coding.membership import name_groups
from casus.coding.outweighing import contexts_of
from casus.coding.realis import LASTING, RealisReader, has_perfect
from casus.coding.responsibility import assign_blame, responses, settle_status
from casus.coding.roles import read_roles
from casus.coding.scene import Scene, Words
from casus.coding.selves import speakers_own
from casus.coding.setting import drop_later, set_scene
from casus.coding.settling import (
    drop_counted,
    drop_pronouns,
    drop_retold,
    firm_up,
    place_loose_tolls,
    settle_tolls,
    tell_denied,
    with_people,
    without_objects,
    without_particulars,
)
from casus.coding.sides import with_sides
from casus.coding.standing import no_act
from casus.coding.subject import leave_accidents, leave_matters, leave_years
from casus.coding.ties import find_ties
from casus.coding.tolls import find_tolls
from casus.coding.triggers import Candidate, TriggerFinder
from casus.coding.voices import Heard, by_nobody, is_hedge
from casus.language.clauses import clause_of, is_definite
from casus.language.parse import Parse
from casus.model import Attribution, Coding, Mention, MentionPlace, Names, Report
from casus.model.coding import MentionLink
from casus.model.mention import PlaceRole

# Words that, told in the present perfect without a day, are a standing position ("has accused", "has threatened").
STANDING = frozenset({"accusation", "threat", "demand", "rejection"})
OWN = frozenset({"they", "it", "we", "he", "she", "i"})


class Coder:
    """Codes reports by one codebook; holds only what is the same for all reports."""

    def __init__(self, codebook: Codebook, reader: ActReader | None = None) -> None:
        self.codebook = codebook
        self._words = Words(codebook)
        self._triggers = TriggerFinder(codebook)
        self._realis = RealisReader(codebook.realis)
        self._cues = load_cues()
        self._acts = reader or ActReader()
        self._hedges = frozenset(self._cues.adjectives)

    def code(self, report: Report, parse: Parse, names: Names) -> Coding:
        """What one report says: `parse` and `names` are of the report's text, all offsets refer to it."""
        scene = self.scene(parse, names)
        attributions = [a for a in find_attributions(parse, names, self._cues) if not by_nobody(report.text, a)]
        attributions = with_sides(report.text, names, attributions)
        scene.speakers = speakers_own(scene, attributions)
        tolls = find_tolls(parse, names)
        drafts, _ = self.read(scene)
        drafts, _ = keep_real(scene, drafts, tolls)
        drafts = without_objects(drafts)
        by_sentence: dict[int, list[Draft]] = {}
        for draft in drafts:
            by_sentence.setdefault(draft.sentence, []).append(draft)
        for sentence, here in by_sentence.items():
            attach_times(scene, sentence, here)
            attach_places(scene, sentence, here)
            attach_weapons(scene, sentence, here)
            share_with_participles(scene, here)
        drop_later(scene, drafts, report.published)
        loose = attach_tolls(scene, [t for t in tolls if not t.cumulative], by_sentence)
        firm_up(scene, drafts)
        leave_years(scene, drafts, report.published)
        self._attribute(scene, drafts, attributions)
        tell_denied(drafts, attributions)
        happenings = group(scene, drafts)
        self._acts.doubt(scene, happenings, tolls)
        leave_matters(scene, happenings, report.published)
        leave_accidents(scene, happenings)
        place_loose_tolls(scene, loose, drafts)
        happenings = with_people(scene, happenings)
        without_particulars(scene, happenings)
        for happening in happenings:
            set_scene(scene, happening, report.published)
        for happening in happenings:
            settle_tolls(happening)
            drop_pronouns(scene, happening)
            drop_retold(scene, happening)
            drop_counted(scene, happening)
        blames = [b for s in parse.sentences for b in find_blame(scene, s.index) if self._happened(scene, b.cue)]
        assign_blame(scene, happenings, blames)
        spoken = responses(scene, happenings, attributions, lambda cue: self._happened(scene, cue))
        name_groups(scene, happenings)
        settle_status(scene, happenings, attributions, spoken, self._hedges)
        return self._coding(report, scene, attributions, happenings, spoken)

    def scene(self, parse: Parse, names: Names) -> Scene:
        """The look-ups of one text."""
        return Scene(parse, names, self._words)

    def read(self, scene: Scene) -> tuple[list[Draft], list[Candidate]]:
        """The counted triggers of a text as drafts, and the rejected ones, both in text order."""
        drafts: list[Draft] = []
        rejected: list[Candidate] = []
        for sentence in scene.parse.sentences:
            for found in self._triggers.find(scene, sentence.index):
                contexts = contexts_of(scene, sentence.index, found.clause, found.arguments)
                barred = any(found.type.family in context.bars for context in contexts)
                if found.rejected is None and not barred:
                    drafts.append(self._draft(scene, sentence.index, found))
                else:
                    rejected.append(found)
        return drafts, rejected

    def _happened(self, scene: Scene, cue: int) -> bool:
        """Whether the blame was laid: "seldom claims responsibility" and "would blame" lay none."""
        return self._realis.read(scene, clause_of(scene.parse, cue), "words")[0] == "actual"

    def _draft(self, scene: Scene, sentence: int, found: Candidate) -> Draft:
        realis, why = self._realis.read(scene, found.clause, found.type.family)
        if realis == "actual" and found.type.id in STANDING and has_perfect(scene, found.clause):
            realis, why = "generic", LASTING
        none = no_act(scene, found)
        if none:
            realis, why = "generic", none
        draft = Draft(found, found.type, sentence, realis, why)
        draft.aims = scene.parse.tokens[found.first].lemma == "target"
        draft.definite = found.clause.kind == "noun" and is_definite(scene.parse, found.head)
        draft.roles, draft.targets = read_roles(scene, found)
        draft.own_deed = any(scene.parse.tokens[h].lower in OWN for h in found.clause.agents)
        return draft

    def _attribute(self, scene: Scene, drafts: Sequence[Draft], attributions: Sequence[Attribution]) -> None:
        heard = Heard(scene, attributions)
        for draft in drafts:
            draft.attributions += heard.at(scene.parse.tokens[draft.candidate.first].start)
            told = [attributions[number] for number in draft.attributions]
            draft.hedges += [said for said in told if is_hedge(scene.parse.text, said, self._hedges)]

    def _coding(
        self, report: Report, scene: Scene, attributions: Sequence[Attribution], happenings: Sequence[Happening],
        spoken: dict[int, list[int]],
    ) -> Coding:  # fmt: skip
        writer = ClaimWriter(report, scene, attributions, self._hedges)
        heard = accounts(scene, happenings, attributions)
        mentions: list[Mention] = []
        claims = []
        finished: dict[int, Mention] = {}
        for happening in happenings:
            own = [make_mention(report, scene, d) for d in happening.drafts]
            finished |= {id(d): m for d, m in zip(happening.drafts, own, strict=True)}
            mentions += own
            claims += writer.write(happening, own, spoken.get(happening.number, []), heard.get(happening.number, []))
        return Coding(
            report=report.id, text=report.text, published=report.published, title=report.title, outlet=report.outlet,
            sentences=tuple((s.start, s.end) for s in scene.parse.sentences),
            times=scene.names.times, places=scene.names.places, actors=scene.names.actors,
            weapons=tuple(w for w, _ in scene.weapons), attributions=tuple(attributions),
            mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end))),
            claims=tuple(sorted(claims, key=lambda c: (c.start, c.end, c.id))),
            links=tuple(
                make_link(scene, kind, finished[id(later)], finished[id(earlier)], word)
                for kind, later, earlier, word in find_ties(scene, happenings)
            ),
        )  # fmt: skip


def make_mention(report: Report, scene: Scene, draft: Draft) -> Mention:
    """The finished mention of a draft; its id is derived from the report's text and the trigger's place in it."""
    tokens = scene.parse.tokens
    start, end = tokens[draft.candidate.first].start, tokens[draft.candidate.last - 1].end
    identity = hashlib.blake2b(
        f"{report.id}|{report.digest}|{start}|{draft.type.id}".encode(), digest_size=8
    ).hexdigest()
    places = tuple(MentionPlace(number, _role(role)) for number, role in sorted(draft.places.items()))
    return Mention(
        id=f"mn_{identity}", type=draft.type.id, start=start, end=end, sentence=draft.sentence, realis=draft.realis,
        roles=tuple(draft.roles), targets=tuple(draft.targets), times=tuple(sorted(set(draft.times))), places=places,
        tolls=tuple(draft.tolls), weapons=tuple(sorted(set(draft.weapons))), attributions=tuple(draft.attributions),
        happening=draft.happening, why=draft.why,
    )  # fmt: skip


def make_link(scene: Scene, kind: str, later: Mention, earlier: Mention, word: int) -> MentionLink:
    """The finished link of a tie; its range is the word that says so."""
    token = scene.parse.tokens[word]
    return MentionLink(kind, later.id, earlier.id, token.start, token.end)


def _role(role: str) -> PlaceRole:
    return role  # type: ignore[return-value]
