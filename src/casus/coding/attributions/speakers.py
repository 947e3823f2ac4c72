"""Who a source is: its noun phrase, the name a reader would write, the kind of speaker, the one it stands for."""

from collections.abc import Iterator

import msgspec

from casus.coding.attributions.antecedents import Antecedents, Known
from casus.coding.attributions.cues import Cues
from casus.coding.attributions.extents import noun_phrase
from casus.coding.attributions.kinds import noun_kind
from casus.coding.attributions.lists import included, is_listed, parted
from casus.coding.attributions.naming import RELATIVES, Namer
from casus.coding.attributions.passives import APOSTROPHE_S
from casus.coding.attributions.sources import find_source
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token
from casus.model import Names, Source

OWNERS = frozenset({"nmod:poss"})


class Voice(msgspec.Struct, frozen=True):
    """Who speaks, through whom (outermost first), and who else says the same."""

    source: Source
    via: tuple[Source, ...] = ()
    also: tuple[Source, ...] = ()


NOBODY = Voice(Source(None, "unknown"))


class Speakers:
    """The speakers of one text, asked for in text order."""

    def __init__(self, tree: Tree, names: Names, cues: Cues) -> None:
        self.tree, self.cues, self.naming = tree, cues, cues.naming
        self._namer = Namer(tree, names, cues)
        self._known = Antecedents(tree, cues)
        self._subjects = list(_subjects(tree, cues))[::-1]

    def span(self, head: int, cue: tuple[int, int] | None = None) -> tuple[int, int]:
        """First and last token of a source's noun phrase, bounded by its cue."""
        return noun_phrase(self.tree, head, cue)

    def is_denied(self, head: int) -> bool:
        """Whether nobody speaks: "no source reported"."""
        return any(kid.lower in ("no", "neither") for kid in self.tree.kids(head, "det"))

    def is_rumoured(self, head: int) -> bool:
        """Whether the source is no more than "reports" or "rumours" of nobody."""
        token = self.tree.tokens[head]
        first, last = self.span(head)
        return (
            token.lower in self.naming.rumoured
            and self._maker(head) is None
            and self._hidden(self._proper(head, self.tree.tokens[first : last + 1]))
        )

    def voice(self, head: int, cue: tuple[int, int] | None = None) -> Voice:
        """The speaker whom a noun phrase names or takes up; the cue bounds the phrase."""
        head = self._relative(head)
        if (listed := self._listed(head, cue)) is not None:
            return listed
        if (named := self._office_of(head)) is not None:
            return self._single(named)
        also = tuple(self._single(kid).source for kid in self._coordinated(head))
        found = self._single(head, cue=cue)
        also = tuple(other for other in also if other.name and other != found.source)
        if found.source.name is None and also:
            return Voice(also[0], found.via, also[1:])
        return Voice(found.source, found.via, also)

    def _office_of(self, head: int) -> int | None:
        """The noun with the name that two offices describe: "witness and local resident Anna Berg"."""
        token = self.tree.tokens[head]
        if token.tag != "NN" or self.tree.kids(head, "det", "nmod:poss", "nummod"):
            return None
        second = self.tree.kid(head, "conj")
        if second is None or self.tree.kids(second.index, "det", "nmod:poss"):
            return None
        if second.pos == "PROPN":
            named = any(kid.lower in self.naming.persons for kid in self.tree.kids(second.index, "amod", "compound"))
        else:
            named = any(kid.pos == "PROPN" for kid in self.tree.kids(second.index, "appos"))
        return second.index if named else None

    def _listed(self, head: int, cue: tuple[int, int] | None) -> Voice | None:
        """The voice of a phrase that lists several names; None where it names one."""
        first, last = self.span(head, cue)
        words = self.tree.tokens[first : last + 1]
        made = next((i + 1 for i, word in enumerate(words) if word.lower in ("by", "from")), 0)
        pieces = parted(words[made:], self.cues)
        if len(pieces) > 1:
            named = [self._namer.name(piece[-1].index, piece) for piece in pieces]
        elif self._hidden(self._proper(head, words)) or is_listed(self.tree, head):
            named = [self._single(at).source for at in included(self.tree, head)]
        else:
            return None
        named = [source for source in named if source.name]
        return Voice(named[0], (), tuple(dict.fromkeys(named[1:]))) if named else None

    def _proper(self, head: int, words: tuple[Token, ...]) -> tuple[Token, ...]:
        """A phrase without a complement that names nobody who speaks: "reports on the incident", "most of them"."""
        end = next((i for i, word in enumerate(words) if word.index > head and word.pos == "ADP"), len(words))
        speaks = any(word.lower in self.cues.speaking or self._namer.actor(word) for word in words[end:])
        return words if speaks else words[:end]

    def describe(self, head: int) -> Source:
        """The name and kind of a noun phrase that is not remembered as a speaker."""
        first, last = self.span(head)
        return self._namer.name(head, self.tree.tokens[first : last + 1])

    def _relative(self, head: int) -> int:
        """The noun that a relative pronoun stands for."""
        token = self.tree.tokens[head]
        if token.lower not in RELATIVES:
            return head
        clause = next((at for at in self.tree.ancestors(head) if self.tree.tokens[at].dep == "acl:relcl"), None)
        if clause is not None:
            return self.tree.tokens[clause].head
        return next(
            (at for at in range(head - 1, max(-1, head - 4), -1) if self.tree.tokens[at].pos in ("NOUN", "PROPN")), head
        )

    def _coordinated(self, head: int) -> Iterator[int]:
        """Further names in a list of sources."""
        for kid in self.tree.kids(head, "conj"):
            speaks = kid.pos == "NOUN" and kid.lower in self.cues.speaking and self._stands_alone(head, kid)
            if kid.pos == "PROPN" or kid.text.startswith("@") or speaks:
                yield kid.index

    def _stands_alone(self, head: int, noun: Token) -> bool:
        """Whether a second noun is a speaker of its own: "two men and an elder", "medics and residents"; not
        "army and police officials".
        """
        first = self.tree.tokens[head]
        both = noun.tag == "NNS" and (first.tag == "NNS" or first.lower in self.naming.hidden)
        return both or bool(self.tree.kids(noun.index, "det", "nummod", "amod", "compound", "nmod:poss"))

    def _single(self, head: int, depth: int = 0, cue: tuple[int, int] | None = None) -> Voice:
        tokens = self.tree.tokens
        maker = self._maker(head) if depth < 2 else None
        if maker is not None:
            return self._single(maker, depth + 1)
        first, last = self.span(head, cue)
        words = tokens[first : last + 1]
        owner = next(iter(self.tree.kids(head, *OWNERS)), None)
        if (
            tokens[head].lower in ("source", "sources")
            and owner is not None
            and (owner.pos == "PROPN" or owner.lower in self.cues.speaking)
        ):
            return Voice(Source(None, "unnamed"), (self._single(owner.index, depth + 1).source,))
        self._meet_subjects(head)
        taken_up = self._owner(head, words) or self._known.find(head, words)
        if taken_up is not None:
            self._known.add(taken_up, head)
            return Voice(taken_up.source)
        if self._hidden(self._proper(head, words)):
            return Voice(Source(None, "unnamed"))
        if tokens[head].lower in self.naming.pictures and not any(word.pos == "PROPN" for word in words):
            return NOBODY
        name = self._name_beside(head, words)
        if name is not None and depth < 2:
            return self._titled(name, head, words, depth)
        source = self._namer.name(head, words)
        self._known.add(Known(source, head, words, self._namer.apposed(head)))
        return Voice(source, self._quoted_by(head))

    def _owner(self, head: int, words: tuple[Token, ...]) -> Known | None:
        """For whom "its spokesman", "their forces" speak."""
        said = self.tree.tokens[head].lower
        if words[0].lower not in ("its", "their") or said not in self.naming.voices:
            return None
        owner = self._known.pronoun(words[0])
        medium = owner is not None and owner.source.kind in ("outlet", "state_media")
        return None if medium and said in self.naming.bodies else owner

    def _titled(self, name: int, head: int, words: tuple[Token, ...], depth: int) -> Voice:
        """The voice of a name that stands beside a description, as the kind that the description tells."""
        voice = self._single(name, depth + 1)
        if voice.source.kind != "unknown" or voice.source.name is None:
            return voice
        source = msgspec.structs.replace(voice.source, kind=noun_kind(words, self.tree.tokens[head], self.cues))
        self._known.add(Known(source, head, words))
        return msgspec.structs.replace(voice, source=source)

    def _name_beside(self, head: int, words: tuple[Token, ...]) -> int | None:
        """The name that a description is followed by: "the news agency, Al Hurra, reported"."""
        tokens = self.tree.tokens
        after = words[-1].index + 1
        if after >= len(tokens) or tokens[after].text != ",":
            return None
        described = words[0].lower in ("the", "a", "an", "its", "their")
        if described and not any(word.pos == "PROPN" for word in words):
            named = next((kid.index for kid in self.tree.kids(head, "appos") if kid.pos == "PROPN"), None)
            if named is not None:
                return named
        owned = any(word.text in APOSTROPHE_S for word in words)
        person = tokens[head].lower in self.naming.persons | self.naming.titles
        return self._person_after(after + 1) if person and (described or owned) else None

    def _person_after(self, first: int) -> int | None:
        """The head of a name of two to four words that stands alone between commas: ", Omar Haddad, said"."""
        tokens = self.tree.tokens
        last = first
        while last < len(tokens) and tokens[last].text[0].isupper() and tokens[last].pos != "PRON":
            last += 1
        closed = last < len(tokens) and (tokens[last].text == "," or tokens[last].lower in self.cues.verbs)
        if not closed or not 2 <= last - first <= 4:
            return None
        head = last - 1
        while first <= tokens[head].head < last and tokens[head].head != head:
            head = tokens[head].head
        return head

    def _quoted_by(self, head: int) -> tuple[Source, ...]:
        """Who quotes a speaker: "Rami, a farmer quoted by the agency"."""
        for noun in (head, *(kid.index for kid in self.tree.kids(head, "appos"))):
            for clause in self.tree.kids(noun, "acl"):
                if clause.lower in self.cues.citing and clause.tag == "VBN":
                    agents = self.tree.kids(clause.index, "obl:agent", "obl")
                    return tuple(self.describe(agent.index) for agent in agents[:1])
        return ()

    def _meet_subjects(self, head: int) -> None:
        """Remember the subjects before a source: "he" and "it" may take them up though they did not speak yet."""
        while self._subjects and self._subjects[-1] < head:
            at = self._subjects.pop()
            first, last = self.span(at)
            words = self.tree.tokens[first : last + 1]
            owned = words[0].tag == "PRP$"
            if not owned and not self._known.find(at, words) and not self._hidden(words):
                beside = self._name_beside(at, words)
                named = self.describe(beside) if beside is not None else self._namer.name(at, words)
                self._known.add(Known(named, at, words, self._namer.apposed(at), spoke=False))

    def _maker(self, head: int) -> int | None:
        """Whose report, post or statement it is."""
        token = self.tree.tokens[head]
        if token.lower not in self.naming.vehicles:
            return None
        for kid in self.tree.kids(head, "nmod:poss", "nmod", "obl", "compound"):
            if kid.dep == "nmod:poss" and kid.pos in ("PROPN", "NOUN"):
                return kid.index
            case = next((case.lower for case in self.tree.kids(kid.index, "case")), "")
            if case in ("by", "from") or (case in self.naming.makers and self._is_medium(kid)):
                return kid.index
        verb = self.tree.tokens[token.head]
        if token.dep in ("obj", "nsubj:pass") and verb.lower in self.cues.giving:
            giver = find_source(self.tree, verb.index)
            if giver is not None and giver != head:
                return giver
        clause = next((kid for kid in self.tree.kids(head, "acl") if kid.tag == "VBN"), None)
        agents = self.tree.kids(clause.index, "obl", "obl:agent") if clause else []
        return next(
            (kid.index for kid in agents if any(case.lower == "by" for case in self.tree.kids(kid.index, "case"))), None
        )

    def _is_medium(self, kid: Token) -> bool:
        first, last = self.span(kid.index)
        return noun_kind(self.tree.tokens[first : last + 1], kid, self.cues) in ("outlet", "state_media")

    def _hidden(self, words: tuple[Token, ...]) -> bool:
        """Whether a phrase names nobody: "several local sources"."""
        lowers = [word.lower for word in words if word.text[0].isalnum() and word.pos not in ("PRON", "ADP")]
        nameless = self.naming.vague | self.naming.hidden | self.naming.platforms
        named = [lower for lower in lowers if lower not in nameless]
        return not named and any(lower in self.naming.hidden for lower in lowers)


def _subjects(tree: Tree, cues: Cues) -> Iterator[int]:
    """The subjects that could speak: names, and nouns of those who speak."""
    for token in tree.tokens:
        speaks = token.pos == "PROPN" or (token.pos == "NOUN" and token.lower in cues.speakers)
        if speaks and token.dep in ("nsubj", "nsubj:pass") and tree.quote(token.index) is None:
            yield token.index
