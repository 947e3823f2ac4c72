"""Which words say that people were harmed, and which noun phrase names the people."""

from collections.abc import Iterator

import msgspec

from casus.coding.tolls.lexicon import lexicon, word_list
from casus.coding.tolls.tree import ancestors, child, children, preposition
from casus.language.parse import Parse
from casus.model.toll import TollKind

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
OBJECTS = ("obj", "iobj")
_ADJACENT = 4  # tokens from one verb to the next that shares its object
REFLEXIVES = word_list("reflexives")
_WHILE = frozenset({"before", "after", "while", "when"})
HOLDERS = frozenset(("acl", "acl:relcl", "amod"))


class Harm(msgspec.Struct, frozen=True):
    """People at token `victim` (a noun's head) and what the token `anchor` says happened to them."""

    kind: TollKind
    anchor: int
    victim: int
    inclusive: bool = False
    weak: bool = False


def verb_harms(parse: Parse, i: int) -> Iterator[Harm]:
    """The harms that the verb at token i states."""
    words, token = lexicon(), parse.tokens[i]
    if token.lower in words.intransitive:
        for victim in subjects(parse, i):
            if _speaks(parse, victim, i):
                continue
            yield Harm(words.intransitive[token.lower], i, victim)
        return
    weak = token.lower not in words.transitive
    if token.lower in words.bullets_only and not _by_bullet(parse, i):
        return
    kind = words.weak[token.lower] if weak else words.transitive[token.lower]
    if (
        token.lower in words.inclusive
        and i + 1 < len(parse.tokens)
        and parse.tokens[i + 1].lower == "at"
        and not _place_follows(parse, i + 2)
    ):
        return
    lethal = is_lethal(parse, i)
    if lethal:
        kind = "killed"
    for victim in patients(parse, i):
        yield Harm(kind, i, victim, token.lower in words.inclusive and not lethal, weak and not lethal)


def _by_bullet(parse: Parse, i: int) -> bool:
    """Whether a blow came from a shot or blast, not from a hand or a car: "struck by a bullet", "hit in the leg"."""
    words = lexicon()
    agents = [t for t in children(parse, i, "obl", "obl:agent") if preposition(parse, t.index) in ("by", "with")]
    if is_passive(parse, i):
        return all(t.lower in words.missiles for t in agents)
    doers = children(parse, i, "nsubj")
    return any(t.lower in words.missiles for t in doers) or (not doers and parse.tokens[i].tag == "VBG")


def _place_follows(parse: Parse, k: int) -> bool:
    """Whether "at" opens a place or time rather than a target: "shot at the bar", not "shot at him"."""
    near = parse.tokens[k : k + 4]
    return any(token.pos in ("PROPN", "NUM") for token in near) or any(token.lower in lexicon().sites for token in near)


def _speaks(parse: Parse, subject: int, i: int) -> bool:
    """Whether the noun is rather the subject of a verb of saying between it and the deed: "officials said he died"."""
    for token in parse.tokens[subject + 1 : i]:
        if token.lower in (",", "who"):
            return False
        if token.lower in lexicon().saying:
            return True
    return False


def is_lethal(parse: Parse, i: int) -> bool:
    """Whether a deed is said to be fatal: "fatally shot", "shot dead", "stabbed to death"."""
    tokens = parse.tokens
    after = [token.lower for token in tokens[i + 1 : i + 4]]
    if after[:1] == ["dead"] or after[:2] == ["to", "death"] or after[:1] == ["fatally"]:
        return True
    near = (i - 1, *parse.children[i]) if i else parse.children[i]
    return any(tokens[k].lower in ("fatally", "mortally", "dead") and tokens[k - 1].pos != "NUM" for k in near)


def patients(parse: Parse, i: int) -> list[int]:
    """The heads of the noun phrases that undergo the verb: object, passive subject, or the noun it modifies."""
    token = parse.tokens[i]
    if gapped := gapped_subject(parse, i):
        return [gapped]
    objects = [t.index for t in children(parse, i, *OBJECTS) if t.lower not in lexicon().calendar]
    if any(parse.tokens[k].lower in REFLEXIVES for k in objects):
        return subjects(parse, i)
    if objects and not is_passive(parse, i):
        return objects
    if is_passive(parse, i):
        return subjects(parse, i)
    if shared := _shared_object(parse, i):
        return shared
    if token.dep == "amod" and token.lower.endswith("ing") and token.head > i:
        return [token.head]
    if token.tag in ("VBN", "VBD") and token.dep in HOLDERS and child(parse, i, "nsubj") is None:
        return [resolve(parse, token.head)]
    return _headline_subject(parse, i)


def gapped_subject(parse: Parse, i: int) -> int | None:
    """The bare "another", "others" or number right before a participle: "one killed and another injured"."""
    token, k = parse.tokens[i], i - 1
    if (
        i == 0
        or token.tag not in ("VBN", "VBD", "JJ")
        or any(parse.tokens[c].dep in ("nsubj:pass", "obj") for c in parse.children[i])
    ):
        return None
    while k > 0 and (parse.tokens[k].pos in ("ADV", "AUX") or parse.tokens[k].lower == "more"):
        k -= 1
    before, opener = parse.tokens[k], parse.tokens[k - 1] if k else None
    if before.sentence != token.sentence:
        return None
    if before.lower in ("another", "others"):
        return k
    joined = opener is not None and opener.lower in ("and", ",")
    if (
        before.lower in lexicon().people
        and (joined or (before.head == i and before.dep.startswith("obl")))
        and token.dep == "conj"
    ):
        return k
    counted = before.pos == "NUM" or before.lower in lexicon().plurals
    return (
        k
        if counted and token.dep == "conj" and opener is not None and opener.pos in ("CCONJ", "PUNCT", "ADP", "ADJ")
        else None
    )


def is_passive(parse: Parse, i: int) -> bool:
    """Whether the verb is passive, also where a conjunct before it carries the auxiliary."""
    token = parse.tokens[i]
    if any(parse.tokens[k].dep in ("nsubj:pass", "aux:pass") for k in parse.children[i]):
        return True
    calendar = lexicon().calendar
    own = any(
        parse.tokens[k].dep in ("nsubj", "obj") and parse.tokens[k].lower not in calendar for k in parse.children[i]
    )
    if token.dep == "conj" and not own and token.tag in ("VBN", "VBD"):
        return is_passive(parse, token.head) or parse.tokens[token.head].dep == "acl"
    return token.dep == "xcomp" and token.tag == "VBN" and not own


def subjects(parse: Parse, i: int) -> list[int]:
    """The subject heads of the predicate at i, borrowed from the clause above where it has none of its own."""
    own = [resolve(parse, t.index) for t in children(parse, i, *SUBJECTS)]
    if own:
        return [k for k in own if k >= 0]
    token = parse.tokens[i]
    if token.dep == "acl" and any(parse.tokens[k].lower in _WHILE for k in parse.children[i]):
        verb = next((head.index for head in ancestors(parse, i) if head.pos == "VERB"), i)
        return subjects(parse, verb) if verb != i else []
    if token.dep in ("acl", "acl:relcl"):
        return [resolve(parse, token.head)]
    if token.dep == "amod":
        return [token.head]
    if token.dep == "xcomp" and (held := [t.index for t in children(parse, token.head, *OBJECTS)]):
        return held
    if token.dep == "ccomp" and parse.tokens[token.head].lower in lexicon().saying:
        return [t.index for t in children(parse, token.head, "obj") if token.head < t.index < i]
    if token.dep == "conj" and (noun := _hung_beside(parse, i)):
        return [noun]
    if token.dep in ("conj", "xcomp", "advcl", "parataxis", "dep", "ccomp") and token.head != i:
        return subjects(parse, token.head)
    return []


def _hung_beside(parse: Parse, i: int) -> int | None:
    """The noun that a tree made a conjunct of the verb above, and which is the subject of the verb at i."""
    head = parse.tokens[i].head
    beside = [t.index for t in children(parse, head, "conj") if head < t.index < i and t.pos in ("NOUN", "PROPN")]
    return beside[-1] if beside and parse.tokens[head].pos == "VERB" else None


def resolve(parse: Parse, i: int) -> int:
    """The noun that a relative pronoun, or "they" in a clause below, stands for; any other stands for itself."""
    token = parse.tokens[i]
    if token.lower == "they" and (above := _subject_above(parse, i)):
        return above
    if token.lower not in ("who", "whom", "that", "which") or token.pos != "PRON":
        return i
    for head in ancestors(parse, i):
        if head.dep.startswith("acl"):
            return _person_before(parse, head.head, i) if token.lower in ("who", "whom") else head.head
    return i


def _subject_above(parse: Parse, i: int) -> int | None:
    """The subject of a clause above a pronoun: "both were taken to a clinic, where they were pronounced dead"."""
    for head in list(ancestors(parse, i))[1:]:
        for subject in children(parse, head.index, *SUBJECTS):
            if subject.index < i and subject.pos in ("NOUN", "NUM", "DET", "PRON") and subject.lower != "they":
                return subject.index if head.lower not in lexicon().saying else None
    return None


def _person_before(parse: Parse, noun: int, i: int) -> int:
    """The noun over a relative clause; where "who" cannot mean it ("the scene who"), the last person before it."""
    words, token = lexicon(), parse.tokens[noun]
    if token.pos != "NOUN" or token.lower in words.people or token.lower.endswith(words.suffixes):
        return noun
    before = range(noun - 1, parse.sentences[parse.tokens[i].sentence].first - 1, -1)
    return next((k for k in before if parse.tokens[k].lower in words.people), noun)


def _headline_subject(parse: Parse, i: int) -> list[int]:
    """A bare subject before a participle: "Five killed in raid", "Man shot in park", "... and four wounded"."""
    subject, token = child(parse, i, "nsubj", "nsubj:pass"), parse.tokens[i]
    if subject is None or token.tag not in ("VBN", "VBD", "JJ") or _misses(parse, i):
        return []
    if token.dep == "conj" and parse.tokens[token.head].lemma == "leave" and child(parse, i, "obj") is None:
        return [subject.index]  # "left a man dead and a boy wounded"
    bare = subject.pos == "NUM" or not any(
        parse.tokens[k].dep in ("det", "nmod:poss") for k in parse.children[subject.index]
    )
    counted = any(parse.tokens[k].pos == "NUM" for k in parse.children[subject.index])
    after = parse.tokens[i + 1] if i + 1 < len(parse.tokens) else None
    if token.tag == "VBD" and after is not None and after.pos not in ("ADP", "PUNCT", "ADV", "CCONJ", "SCONJ", "PROPN"):
        return []
    title = parse.sentences[token.sentence].heading or subject.lower in lexicon().people
    return [subject.index] if subject.pos == "NUM" or (bare and (counted or title) and subject.pos != "PRON") else []


def _misses(parse: Parse, i: int) -> bool:
    """Whether the deed was only aimed: "shot at", "fired toward"."""
    after = parse.tokens[i + 1].lower if i + 1 < len(parse.tokens) else ""
    return after in ("at", "toward", "towards", "into", "himself", "twice", "several", "back")


def _shared_object(parse: Parse, i: int) -> list[int]:
    """The object of a verb coordinated with this one: "shot and killed a man"."""
    for token in children(parse, i, "conj"):
        if token.pos == "VERB" and token.index - i <= _ADJACENT and not children(parse, token.index, *SUBJECTS):
            return [t.index for t in children(parse, token.index, "obj")]
    return []
