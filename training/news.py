"""Generated sentences of conflict news with their trees: constructions that reports are full of and treebanks lack.

A small grammar composes Universal Dependencies trees from phrases; words come from `news.toml`. Seeded, so that
the same sentences come out on every machine. The sentences are invented and mean nothing.
"""

import random
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from treebank import Paragraph, Sentence

WORDS: dict[str, list] = tomllib.loads((Path(__file__).parent / "news.toml").read_text(encoding="utf-8"))  # type: ignore[type-arg]


@dataclass
class Node:
    """A word with what hangs on it, left and right of it in text order."""

    word: str
    lemma: str
    pos: str
    tag: str
    dep: str = "ROOT"
    left: list["Node"] = field(default_factory=list)
    right: list["Node"] = field(default_factory=list)

    def as_(self, dep: str) -> "Node":
        """The same phrase in another function."""
        return replace(self, dep=dep)

    def plus(self, *right: "Node | None", left: "list[Node] | None" = None) -> "Node":
        """The phrase with more words outside those it has."""
        return replace(self, left=[*(left or []), *self.left], right=[*self.right, *(n for n in right if n)])


def word(text: str, pos: str, tag: str, dep: str, lemma: str | None = None) -> Node:
    """A bare word."""
    return Node(text, lemma or text.lower(), pos, tag, dep)


def name(text: str, tag: str = "NNP") -> Node:
    """A proper name; further words are flat on the first."""
    first, *rest = text.split()
    return Node(first, first, "PROPN", tag, right=[word(w, "PROPN", tag, "flat", w) for w in rest])


class Grammar:
    """Draws sentences."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, key: str) -> str:
        """One word of a list."""
        return self.random.choice(WORDS[key])

    def chance(self, share: float) -> bool:
        """True in this share of the draws."""
        return self.random.random() < share

    # Noun phrases -------------------------------------------------------------------------------

    def plural(self, key: str) -> Node:
        """A noun in the plural, from a list."""
        text = self.pick(key)
        lemma = {
            "people": "people",
            "policemen": "policeman",
            "gunmen": "gunman",
            "militiamen": "militiaman",
            "women": "woman",
            "men": "man",
            "children": "child",
            "police": "police",
            "troops": "troop",
            "bodies": "body",
        }.get(text, text.removesuffix("s"))
        return Node(text, lemma, "NOUN", "NNS")

    def number(self) -> list[Node]:
        """A count as modifiers ("at least nine"); none before "dozens"."""
        text = self.pick("numbers")
        if text == "dozens":
            return []
        count = word(text, "NUM", "CD", "nummod")
        if self.chance(0.25):
            count.left = [Node("at", "at", "ADP", "IN", "advmod", right=[word("least", "ADJ", "JJS", "fixed")])]
        elif self.chance(0.1):
            count.left = [Node("more", "more", "ADJ", "JJR", "advmod", right=[word("than", "ADP", "IN", "fixed")])]
        return [count]

    def victims(self) -> Node:
        """ "Nine Kurdish soldiers, including a child"."""
        node = self.plural("people")
        mods = self.number()
        if self.chance(0.2):
            mods.append(word(self.pick("demonyms"), "ADJ", "JJ", "amod", ""))
        elif self.chance(0.1):
            mods.append(
                word(
                    self.random.choice(["pro-Iranian", "Kurdish", "Shia", "displaced", "armed", "Tuareg"]),
                    "ADJ",
                    "JJ",
                    "amod",
                )
            )
        node.left = mods
        if self.chance(0.15):
            inner = self.random.choice([self.one(), self.plural("people").plus(left=self.number())])
            return node.plus(
                word(",", "PUNCT", ",", "punct"),
                inner.as_("nmod").plus(left=[word("including", "VERB", "VBG", "case", "include")]),
            )
        return node

    def others(self) -> Node:
        """ "five others", "several others"."""
        node = Node("others", "other", "NOUN", "NNS")
        node.left = self.number() or [word("several", "ADJ", "JJ", "amod")]
        return node

    def one(self) -> Node:
        """ "a 30-year-old woman"."""
        text = self.pick("persons")
        node = Node(text, text, "NOUN", "NN", left=[word(self.random.choice(["a", "a", "the"]), "DET", "DT", "det")])
        if self.chance(0.3):
            age = self.random.randint(5, 80)
            node.left.append(word(f"{age}-year-old", "ADJ", "JJ", "amod"))
        return node

    def person(self) -> Node:
        """A person by name, half of them with their age behind it."""
        node = name(f"{self.pick('firsts')} {self.pick('lasts')}")
        if self.chance(0.5):
            node = node.plus(
                word(",", "PUNCT", ",", "punct"),
                word(str(self.random.randint(5, 80)), "NUM", "CD", "appos"),
                word(",", "PUNCT", ",", "punct"),
            )
        return node

    def agent(self) -> Node:
        """Who acts: a group, a force, a state, an army, a weapon."""
        draw = self.random.random()
        if draw < 0.35:
            return self.plural("groups").plus(
                left=[
                    word(
                        self.random.choice(["Islamist", "unidentified", "armed", "suspected", "masked", "Taliban"]),
                        "ADJ",
                        "JJ",
                        "amod",
                    )
                ]
                if self.chance(0.4)
                else []
            )
        if draw < 0.55:
            return Node(
                *self.random.choice(
                    [
                        ("forces", "force"),
                        ("troops", "troop"),
                        ("jets", "jet"),
                        ("warplanes", "warplane"),
                        ("drones", "drone"),
                        ("aircraft", "aircraft"),
                        ("artillery", "artillery"),
                    ]
                ),
                "NOUN",
                "NNS",
                left=[word(self.pick("demonyms"), "ADJ", "JJ", "amod")],
            )
        if draw < 0.75:
            return name(self.pick("states"))
        if draw < 0.9:
            head = self.random.choice(["army", "military", "police"])
            return Node(
                head,
                head,
                "NOUN",
                "NN",
                left=[word("the", "DET", "DT", "det"), word(self.pick("demonyms"), "ADJ", "JJ", "amod")],
            )
        return self.plural("weapons")

    def target(self) -> Node:
        """ "a crowded market", "depots and convoys belonging to militants"."""
        if self.chance(0.55):
            text = self.pick("things")
            node = Node(text, text, "NOUN", "NN", left=[word(self.random.choice(["a", "the"]), "DET", "DT", "det")])
            if self.chance(0.25):
                node.left.append(
                    word(
                        self.random.choice(["residential", "police", "fuel", "weapons", "crowded", "military", "arms"]),
                        "ADJ",
                        "JJ",
                        "amod",
                    )
                )
        else:
            node = self.plural("many")
            if self.chance(0.4):
                other = self.plural("many").as_("conj")
                node.right.append(other.plus(left=[word("and", "CCONJ", "CC", "cc")]))
        if self.chance(0.3):
            belongs = self.plural("groups").as_("obl").plus(left=[word("to", "ADP", "IN", "case")])
            node.right.append(Node("belonging", "belong", "VERB", "VBG", "acl", right=[belongs]))
        return node

    # Adjuncts -----------------------------------------------------------------------------------

    def where(self, dep: str = "obl") -> Node:
        """ "near the eastern town of X", "in X, Y"."""
        prep = self.random.choice(["in", "near", "in", "outside", "at", "north of"])
        place = name(self.pick("places"))
        draw = self.random.random()
        if draw < 0.25:
            kind = self.random.choice(["town", "city", "village", "district", "suburb"])
            inner = place.as_("nmod").plus(left=[word("of", "ADP", "IN", "case")])
            place = Node(kind, kind, "NOUN", "NN", left=[word("the", "DET", "DT", "det")], right=[inner])
            if self.chance(0.6):
                place.left.append(word(self.random.choice(["eastern", "northern", "southern"]), "ADJ", "JJ", "amod"))
            if self.chance(0.5):
                place.left.append(word(self.pick("demonyms"), "ADJ", "JJ", "amod"))
        elif draw < 0.4:
            place = place.plus(word(",", "PUNCT", ",", "punct"), name(self.pick("countries")).as_("appos"))
        elif draw < 0.55:
            kind = self.random.choice(["province", "district", "state", "region"])
            place = Node(
                kind,
                kind,
                "NOUN",
                "NN",
                left=[word("the", "DET", "DT", "det"), place.as_("compound")]
                if self.chance(0.5)
                else [place.as_("compound")],
            )
        if prep == "north of":
            cases = [Node("north", "north", "ADV", "RB", "case", right=[word("of", "ADP", "IN", "fixed")])]
        else:
            cases = [word(prep, "ADP", "IN", "case")]
        return place.as_(dep).plus(left=cases)

    def when(self) -> Node:
        """ "on Monday evening", "last week"."""
        day = word(self.pick("days"), "PROPN", "NNP", "obl", "")
        if self.chance(0.3):
            part = self.random.choice(["evening", "morning", "night"])
            return Node(
                part, part, "NOUN", "NN", "obl", left=[word("on", "ADP", "IN", "case"), replace(day, dep="compound")]
            )
        if self.chance(0.2):
            unit = self.random.choice(["week", "month", "night", "weekend"])
            return Node(unit, unit, "NOUN", "NN", "obl", left=[word("last", "ADJ", "JJ", "amod")])
        return day.plus(left=[word("on", "ADP", "IN", "case")])

    def adjuncts(self) -> list[Node]:
        """Place and day, either or both or none."""
        found = []
        if self.chance(0.75):
            found.append(self.where())
        if self.chance(0.65):
            found.append(self.when())
        return found

    def toll(self) -> Node:
        """ ", killing nine people and wounding at least five others"."""
        text, lemma = self.random.choice(WORDS["harming"])
        node = Node(
            text,
            lemma,
            "VERB",
            "VBG",
            "advcl",
            left=[word(",", "PUNCT", ",", "punct")],
            right=[self.victims().as_("obj")],
        )
        if self.chance(0.5):
            text, lemma = self.random.choice(WORDS["harming"])
            node.right.append(
                Node(
                    text,
                    lemma,
                    "VERB",
                    "VBG",
                    "conj",
                    left=[word("and", "CCONJ", "CC", "cc")],
                    right=[self.others().as_("obj")],
                )
            )
        return node

    # Clauses ------------------------------------------------------------------------------------

    def active(self) -> Node:
        """ "Israeli jets struck depots in X on Monday, killing nine people"."""
        text, lemma = self.random.choice(WORDS["struck"])
        node = Node(
            text,
            lemma,
            "VERB",
            "VBD",
            left=[self.agent().as_("nsubj")],
            right=[self.target().as_("obj"), *self.adjuncts()],
        )
        return node.plus(self.toll()) if self.chance(0.4) else node

    def harm(self) -> Node:
        """ "Gunmen shot a man dead in X"."""
        text, lemma = self.random.choice(WORDS["harmed"])
        person = self.random.choice([self.victims, self.one])()
        node = Node(
            text, lemma, "VERB", "VBD", left=[self.agent().as_("nsubj")], right=[person.as_("obj"), *self.adjuncts()]
        )
        if lemma == "shoot" and self.chance(0.6):
            node.right.insert(0, word("dead", "ADJ", "JJ", "xcomp"))
        return node

    def passive(self) -> Node:
        """ "Nine soldiers were killed in an airstrike on X"."""
        text, lemma = self.random.choice(WORDS["harmed"])
        person = self.random.choice([self.victims, self.one, self.person])()
        be = "was" if person.tag in ("NN", "NNP") else "were"
        node = Node(
            text, lemma, "VERB", "VBN", left=[person.as_("nsubj:pass"), word(be, "AUX", "VBD", "aux:pass", "be")]
        )
        if self.chance(0.3):
            other, other_lemma = self.random.choice([("wounded", "wound"), ("injured", "injure")])
            node.right.append(
                Node(
                    other,
                    other_lemma,
                    "VERB",
                    "VBN",
                    "conj",
                    left=[word("and", "CCONJ", "CC", "cc"), self.others().as_("nsubj:pass")],
                )
            )
        if self.chance(0.5):
            node.right.append(self.event().as_("obl").plus(left=[word("in", "ADP", "IN", "case")]))
        elif self.chance(0.4):
            node.right.append(self.agent().as_("obl").plus(left=[word("by", "ADP", "IN", "case")]))
        return node.plus(*self.adjuncts())

    def event(self) -> Node:
        """ "an Israeli airstrike on a house", "clashes"."""
        if self.chance(0.6):
            text = self.pick("attack")
            node = Node(text, text, "NOUN", "NN", left=[word("a" if text[0] not in "ae" else "an", "DET", "DT", "det")])
        else:
            node = self.plural("attacks")
        if self.chance(0.5):
            by = word(self.pick("demonyms"), "ADJ", "JJ", "amod", "")
            node.left.append(by)
            if node.left[0].pos == "DET":
                node.left[0] = word(
                    "an" if by.word[0] in "AEIU" and by.word != "Ukrainian" else "a",
                    "DET",
                    "DT",
                    "det",
                )
        if self.chance(0.45):
            node.right.append(self.target().as_("nmod").plus(left=[word("on", "ADP", "IN", "case")]))
        return node

    def event_kills(self) -> Node:
        """ "Air strikes targeting the town of X near the border killed 21 personnel"."""
        subject = self.event()
        if self.chance(0.5):
            subject.right = [
                Node(
                    "targeting",
                    "target",
                    "VERB",
                    "VBG",
                    "acl",
                    right=[self.random.choice([self.target(), name(self.pick("places"))]).as_("obj")],
                )
            ]
        if self.chance(0.4):
            subject.right.append(self.where("nmod"))
        text, lemma = self.random.choice(
            [("killed", "kill"), ("wounded", "wound"), ("injured", "injure"), ("destroyed", "destroy")]
        )
        objects = self.victims() if lemma != "destroy" else self.target()
        return Node(
            text, lemma, "VERB", "VBD", left=[subject.as_("nsubj")], right=[objects.as_("obj"), *self.adjuncts()]
        )

    def left_dead(self) -> Node:
        """ "an attack that left nine people dead"."""
        relative = Node(
            "left",
            "leave",
            "VERB",
            "VBD",
            "acl:relcl",
            left=[word("that", "PRON", "WDT", "nsubj")],
            right=[
                self.victims().as_("obj"),
                word(self.random.choice(["dead", "wounded", "injured"]), "ADJ", "JJ", "xcomp"),
            ],
        )
        subject = self.target()
        event = self.event()
        event.right = [relative]
        return Node(
            "scene",
            "scene",
            "NOUN",
            "NN",
            left=[
                subject.as_("nsubj"),
                word("was" if subject.tag == "NN" else "were", "AUX", "VBD", "cop", "be"),
                word("the", "DET", "DT", "det"),
            ],
            right=[event.as_("nmod").plus(left=[word("of", "ADP", "IN", "case")])],
        )

    def bomb(self) -> Node:
        """ "A car bomb exploded outside a police station in X"."""
        text, *more = self.pick("bombs").split()
        node = Node(
            more[0] if more else text,
            more[0] if more else text,
            "NOUN",
            "NN",
            left=[word("A", "DET", "DT", "det", "a")] + ([word(text, "NOUN", "NN", "compound")] if more else []),
        )
        verb = self.random.choice(
            [("exploded", "explode"), ("detonated", "detonate"), ("landed", "land"), ("fell", "fall")]
        )
        at = (
            self.target()
            .as_("obl")
            .plus(left=[word(self.random.choice(["outside", "near", "in", "on", "beside"]), "ADP", "IN", "case")])
        )
        result = Node(*verb, "VERB", "VBD", left=[node.as_("nsubj")], right=[at, *self.adjuncts()])
        return result.plus(self.toll()) if self.chance(0.6) else result

    def opened_fire(self) -> Node:
        """ "Gunmen opened fire on a convoy"."""
        on = self.random.choice([self.target, self.victims])()
        fire = word("fire", "NOUN", "NN", "obj")
        at = on.as_("obl").plus(left=[word("on", "ADP", "IN", "case")])
        return Node(
            "opened", "open", "VERB", "VBD", left=[self.agent().as_("nsubj")], right=[fire, at, *self.adjuncts()]
        )

    def launched(self) -> Node:
        """ "Jets carried out strikes on depots"."""
        verb = self.random.choice([("launched", "launch"), ("conducted", "conduct"), ("carried", "carry")])
        event = self.plural("attacks").plus(
            self.target().as_("nmod").plus(left=[word(self.random.choice(["on", "against"]), "ADP", "IN", "case")])
        )
        node = Node(*verb, "VERB", "VBD", left=[self.agent().as_("nsubj")], right=[event.as_("obj"), *self.adjuncts()])
        if verb[1] == "carry":
            node.right.insert(0, word("out", "ADP", "RP", "compound:prt"))
        return node

    def speech(self, content: Node) -> Node:
        """ "…, police said" or "The ministry said that …"."""
        text, lemma = self.random.choice(WORDS["said"][:5])
        speaker = self.random.choice(
            [lambda: self.plural("speakers"), lambda: name(self.pick("states")), self.ministry]
        )()
        if self.chance(0.5):
            verb = Node(
                text,
                lemma,
                "VERB",
                "VBD",
                left=[content.as_("ccomp"), word(",", "PUNCT", ",", "punct"), speaker.as_("nsubj")],
            )
        else:
            inner = content.as_("ccomp").plus(left=[word("that", "SCONJ", "IN", "mark")] if self.chance(0.6) else [])
            verb = Node(text, lemma, "VERB", "VBD", left=[speaker.as_("nsubj")], right=[inner])
        return verb

    def ministry(self) -> Node:
        """ "the health ministry"."""
        kind = self.random.choice(["defence", "health", "interior"])
        return Node(
            "ministry",
            "ministry",
            "NOUN",
            "NN",
            left=[word("the", "DET", "DT", "det"), word(kind, "NOUN", "NN", "compound")],
        )

    # Sentences ----------------------------------------------------------------------------------

    def sentence(self) -> Sentence:
        """One sentence; a share without a full stop, as headlines have none."""
        makers: list[Callable[[], Node]] = [
            self.active,
            self.active,
            self.harm,
            self.passive,
            self.passive,
            self.event_kills,
            self.event_kills,
            self.left_dead,
            self.bomb,
            self.opened_fire,
            self.launched,
        ]
        node = self.random.choice(makers)()
        if self.chance(0.4):
            node = self.speech(node)
        if not self.chance(0.12):
            node = node.plus(word(".", "PUNCT", ".", "punct"))
        return flat(node)


def flat(root: Node) -> Sentence:
    """The tree as rows in text order."""
    order: list[Node] = []
    heads: list[tuple[Node, Node]] = []

    def walk(node: Node, above: Node) -> None:
        for child in node.left:
            walk(child, node)
        order.append(node)
        heads.append((node, above))
        for child in node.right:
            walk(child, node)

    walk(root, root)
    where = {id(n): i for i, n in enumerate(order)}
    words = [n.word for n in order]
    words[0] = words[0][:1].upper() + words[0][1:]
    return Sentence(
        words=words, spaces=[i + 1 < len(order) and order[i + 1].tag not in (",", ".") for i in range(len(order))],
        lemmas=[n.lemma or n.word for n in order], pos=[n.pos for n in order], tags=[n.tag for n in order],
        heads=[where[id(above)] for _, above in heads], deps=[n.dep for n in order],
    )  # fmt: skip


def paragraphs(count: int, seed: int) -> list[Paragraph]:
    """`count` sentences, one to three to a paragraph, of the genre "generated"."""
    grammar, rng = Grammar(seed), random.Random(seed + 1)
    found: list[Paragraph] = []
    while count > 0:
        size = min(count, rng.choice((1, 1, 2, 3)))
        found.append(Paragraph("generated", [grammar.sentence() for _ in range(size)]))
        count -= size
    return found


if __name__ == "__main__":
    for paragraph in paragraphs(20, 1):
        for made in paragraph.sentences:
            print("".join(w + " " * s for w, s in zip(made.words, made.spaces, strict=True)))
