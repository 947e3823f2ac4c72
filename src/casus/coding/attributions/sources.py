"""Whose words a verb gives: its subject, its agent, or the noun phrase that stands beside it."""

from casus.coding.attributions.tree import Tree

SUBJECTS = ("nsubj", "csubj", "nsubj:outer")
BEING = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "am", "get", "got", "gets", "getting"}
)
APOSTROPHE_S = frozenset({"’s", "'s"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TIMES = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "night",
     "morning", "evening", "afternoon", "today", "yesterday", "january", "february", "march", "april", "june", "july",
     "august", "september", "october", "november", "december"}
)  # fmt: skip
TIMED = frozenset({"on", "in", "last", "this", "earlier", "late", "early", "that", "next", "the"})
SKIPPED = frozenset({"AUX", "ADV"})
COMMAS = frozenset({",", "—", "–", "--", "-"})
ANSWERING = frozenset({"deny", "dismiss", "dispute", "question", "refute", "reject"})
HERE = frozenset({"here", "there"})
SHARING = frozenset({"xcomp", "advcl", "conj", "parataxis", "ccomp"})


def is_passive(tree: Tree, at: int) -> bool:
    """Whether a verb is passive by its own words: "was told", "a man accused of"; never "has said"."""
    token = tree.tokens[at]
    if token.tag not in ("VBN", "VBD"):
        return False
    helpers = {tree.tokens[kid].lower for kid in tree.children[at] if tree.tokens[kid].dep.startswith("aux")}
    if helpers & BEING:
        # "he's spoken": 's may be "has", and is where nobody is the agent
        return not helpers & BEING <= APOSTROPHE_S or _agent(tree, at) is not None
    if is_misread(tree, at) or is_torn(tree, at):
        return False
    if helpers or token.tag != "VBN" or tree.kid(at, "nsubj") is not None:
        return False
    if token.dep == "conj" and tree.tokens[token.head].tag == "VBN":
        # "were named and identified": the second shares the first's "were"
        return is_passive(tree, token.head)
    return token.dep in ("acl", "advcl", "amod")


def is_misread(tree: Tree, at: int) -> bool:
    """Whether a participle after a noun is the only verb of its sentence, so a past tense: "The council called for"."""
    token = tree.tokens[at]
    if (
        token.tag != "VBN"
        or token.dep != "acl"
        or tree.tokens[token.head].head != token.head
        or _agent(tree, at) is not None
    ):
        return False
    sentence = tree.parse.sentences[token.sentence]
    return not any(other.tag in FINITE or other.pos == "AUX" for other in tree.tokens[sentence.first : sentence.last])


def is_torn(tree: Tree, at: int) -> bool:
    """Whether a participle before a noun is the verb of a subject that the parser gave the noun: "He denied claims"."""
    token = tree.tokens[at]
    if token.dep != "amod" or token.tag not in ("VBN", "VBD") or token.lemma in ("allege", "report", "suspect"):
        return False
    return _torn_subject(tree, at) is not None


def _torn_subject(tree: Tree, at: int) -> int | None:
    """The subject of such a verb: the noun's, or the root from which a relative clause in commas parts it."""
    noun = tree.tokens[at].head
    subject = tree.kid(noun, "nsubj")
    if tree.tokens[noun].dep == "root":
        return subject.index if subject is not None and subject.index < at < noun else None
    root = tree.tokens[noun].head
    parted = tree.tokens[noun].dep == "conj" and at > 0 and tree.tokens[at - 1].text == ","
    clause = any(kid.index < at for kid in tree.kids(root, "acl:relcl"))
    return (
        root if parted and clause and tree.tokens[root].dep == "root" and tree.tokens[at].lemma in ANSWERING else None
    )


def find_source(tree: Tree, at: int) -> int | None:
    """The token that heads the phrase of who speaks; None for "it is said" and passives without an agent."""
    if at not in tree.sources:
        tree.sources[at] = None
        tree.sources[at] = _find_source(tree, at)
    return tree.sources[at]


def _find_source(tree: Tree, at: int) -> int | None:
    if is_passive(tree, at):
        return _agent(tree, at)
    if is_torn(tree, at):
        return _torn_subject(tree, at)
    subject = tree.kid(at, *SUBJECTS, "nsubj:pass")
    beside = _beside(tree, at, subject.index if subject else None)
    if beside is not None:
        return beside
    if subject is None and at and tree.tokens[at - 1].text.startswith("@"):
        return at - 1
    if subject is not None:
        return _named_before(tree, subject.index) or subject.index
    return _from_above(tree, at)


def _named_before(tree: Tree, subject: int) -> int | None:
    """The name that a subject only describes: "Northern Watch, a monitor based abroad reported"."""
    first = min(tree.subtree(subject))
    start = tree.parse.sentences[tree.tokens[subject].sentence].first
    if tree.tokens[first].lower not in ("a", "an") or first - start < 2 or tree.tokens[first - 1].text != ",":
        return None
    last = first - 2
    if tree.tokens[last].text == ")":
        last = next((spot for spot in range(last, start, -1) if tree.tokens[spot].text == "("), start + 1) - 1
    if tree.tokens[last].pos != "PROPN" or any(
        tree.tokens[spot].pos not in ("PROPN", "DET", "ADJ", "ADP", "NOUN", "PUNCT") for spot in range(start, last)
    ):
        return None
    return phrase_head(tree, start, last + 1)


def _agent(tree: Tree, at: int) -> int | None:
    """The one by whom."""
    for kid in tree.kids(at, "obl:agent", "obl", "nmod"):
        if any(case.lower == "by" for case in tree.kids(kid.index, "case")):
            return kid.index
    return None


def _from_above(tree: Tree, at: int) -> int | None:
    """The source of a verb without a subject of its own: the noun it belongs to, or the subject of the verb above."""
    token = tree.tokens[at]
    absolute = _absolute(tree, at) if token.tag == "VBG" else None
    if absolute is not None:
        return absolute
    if token.dep == "acl" and is_misread(tree, at):
        return token.head
    if token.dep == "acl" and token.tag != "VBN":
        owner = tree.kid(token.head, "nmod:poss")
        return owner.index if owner is not None else _speaking(tree, token.head)
    if token.dep == "acl:relcl":
        return token.head
    if token.head == at or (token.dep not in SHARING and not (token.dep == "obj" and token.pos == "VERB")):
        return None
    if token.lower == "adding" and tree.tokens[token.head].dep == "ccomp":
        # "said the men had fled, adding": the one who said it adds, whatever the parser tied it to
        return find_source(tree, tree.tokens[token.head].head)
    above = tree.kid(token.head, *SUBJECTS, "nsubj:pass", "csubj:pass")
    if above is not None:
        return above.index
    return find_source(tree, token.head) if tree.tokens[token.head].pos == "VERB" else None


def _absolute(tree: Tree, at: int) -> int | None:
    """The noun of "with the agency reporting that"."""
    start = tree.parse.sentences[tree.tokens[at].sentence].first
    first = _skip_back(tree, at - 1, start) + 1
    while first > start and tree.tokens[first - 1].pos in ("NOUN", "PROPN", "DET", "ADJ", "NUM", "PART", "PRON", "SYM"):
        first -= 1
    if first in (at, start) or tree.tokens[first - 1].lower != "with":
        return None
    return phrase_head(tree, first, at)


def _speaking(tree: Tree, noun: int) -> int | None:
    """A noun with a participle ("a report saying"), or the subject above where such a noun cannot speak."""
    token = tree.tokens[noun]
    if token.pos in ("PROPN", "PRON") or token.lower in tree.speaking:
        return noun
    for above in tree.ancestors(noun):
        subject = tree.kid(above, *SUBJECTS)
        if subject is not None and subject.index != noun:
            return subject.index
    return noun


def _beside(tree: Tree, at: int, subject: int | None) -> int | None:
    """The noun phrase next to a finite verb, where the parser gave the verb no subject or a part of a quotation."""
    if tree.tokens[at].tag not in FINITE and not (
        tree.tokens[at].tag == "VBN" and subject is None and tree.kid(at, "aux")
    ):
        return None
    misled = subject is not None and (
        (tree.quote(subject) is not None and tree.quote(at) is None)
        or tree.tokens[subject].lower in TIMES
        or tree.tokens[subject].text.isdigit()
    )
    before = _step_back(tree, at)
    if before is None:
        return None if subject is not None and not misled else _after(tree, at)
    noun, comma = before
    torn = subject is not None and comma < 0 and subject < noun and noun not in tree.subtree(subject)
    torn = torn and not any(
        tree.tokens[spot].text == "," and tree.tokens[spot + 1].lower in ("a", "an")
        for spot in range(subject or 0, noun)
    )
    if torn or subject is None or misled or (comma >= 0 and comma < subject < at):
        return _climb(tree, noun, at)
    return None


def _step_back(tree: Tree, at: int) -> tuple[int, int] | None:
    """The noun that ends just before a verb and, where an apposition in commas lies between, its first comma."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    spot, comma = _skip_back(tree, at - 1, sentence.first), -1
    while spot > sentence.first and tree.tokens[spot].lower in HERE:
        spot -= 1
    if spot > sentence.first and tree.tokens[spot].text in COMMAS:
        mark = tree.tokens[spot].text
        comma = next((i for i in range(spot - 1, sentence.first, -1) if tree.tokens[i].text == mark), -1)
        spot = _skip_back(tree, comma - 1, sentence.first)
    if spot >= sentence.first and tree.tokens[spot].text == ")":
        spot = next((i for i in range(spot, sentence.first, -1) if tree.tokens[i].text == "("), 0) - 1
    if spot < sentence.first or tree.quote(spot) is not None or tree.tokens[spot].pos not in NOMINAL:
        return None
    return spot, comma


def _skip_back(tree: Tree, spot: int, start: int) -> int:
    """Past adverbs, auxiliaries and times: "Sanders on Tuesday also said"."""
    while spot > start:
        token = tree.tokens[spot]
        timed = token.lower in TIMES or (token.text.isdigit() and len(token.text) == 4)
        before_time = (token.lower in TIMED and tree.tokens[spot + 1].lower in TIMES | TIMED) or (
            token.lower == "in" and tree.tokens[spot + 1].text.isdigit()
        )
        if not (timed or before_time or token.pos in SKIPPED):
            break
        spot -= 1
    return spot


def noun_phrase_after(tree: Tree, at: int) -> int | None:
    """The head of the noun phrase that follows a verb: "…," said the mayor."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    spot = at + 1
    while spot < sentence.last and tree.tokens[spot].pos in ("DET", "ADJ", "NUM", "ADV"):
        spot += 1
    if spot >= sentence.last or tree.tokens[spot].pos not in NOMINAL or tree.quote(spot) is not None:
        return None
    head = tree.tokens[spot].head
    while head > spot and tree.tokens[head].pos in NOMINAL and tree.quote(head) is None:
        spot, head = head, tree.tokens[head].head
    return spot


def _after(tree: Tree, at: int) -> int | None:
    """The noun phrase after a verb that closes a quotation or a clause."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    if at > sentence.first and tree.tokens[at - 1].text not in COMMAS and tree.quote(at - 1) is None:
        return None
    return noun_phrase_after(tree, at)


def phrase_head(tree: Tree, first: int, at: int) -> int | None:
    """The head of the noun phrase that fills the tokens from `first` to a verb, adverbs and auxiliaries aside."""
    noun = at - 1
    while noun > first and tree.tokens[noun].pos in SKIPPED:
        noun -= 1
    if tree.tokens[noun].pos not in NOMINAL and tree.tokens[noun].tag not in ("DT", "JJ", "PDT", "WDT", "WP"):
        return None
    while first <= tree.tokens[noun].head < noun and tree.tokens[tree.tokens[noun].head].pos in NOMINAL:
        noun = tree.tokens[noun].head
    return noun


def _climb(tree: Tree, noun: int, at: int) -> int | None:
    """The head of the noun phrase that a noun before `at` closes; None for one after a preposition."""
    while True:
        head = tree.tokens[noun].head
        joins = (
            head < at
            and head != noun
            and tree.tokens[head].pos in NOMINAL
            and tree.tokens[noun].dep not in ("conj", "appos", "parataxis")
        )
        if not joins or tree.quote(head) is not None:
            return None if any(case.pos == "ADP" for case in tree.kids(noun, "case")) else noun
        noun = head
