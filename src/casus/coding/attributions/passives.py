"""Verbs that are passive, and past tenses that the parser took for participles."""

from casus.coding.attributions.tree import Tree

BEING = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "am", "get", "got", "gets", "getting"}
)
APOSTROPHE_S = frozenset({"’s", "'s"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ANSWERING = frozenset({"deny", "dismiss", "dispute", "question", "refute", "reject"})


def is_passive(tree: Tree, at: int) -> bool:
    """Whether a verb is passive by its own words: "was told", "a man accused of"; never "has said"."""
    token = tree.tokens[at]
    if token.tag not in ("VBN", "VBD"):
        return False
    helpers = {tree.tokens[kid].lower for kid in tree.children[at] if tree.tokens[kid].dep.startswith("aux")}
    if helpers & BEING:
        # "he's spoken": 's may be "has", and is where nobody is the agent
        return not helpers & BEING <= APOSTROPHE_S or agent_of(tree, at) is not None
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
    if token.tag != "VBN" or token.dep != "acl" or agent_of(tree, at) is not None:
        return False
    sentence = tree.parse.sentences[token.sentence]
    end = _that(tree, at, sentence.last)
    only = not any(other.tag in FINITE or other.pos == "AUX" for other in tree.tokens[sentence.first : end])
    return only and (tree.tokens[token.head].head == token.head or (end < sentence.last and noun_root(tree, at) < at))


def _that(tree: Tree, at: int, stop: int) -> int:
    """Where the "that" of a verb of saying stands, a time or place between ("denied on Friday that"); else `stop`."""
    for spot in range(at + 1, stop):
        token = tree.tokens[spot]
        if token.lower == "that" and token.dep != "det":
            return spot
        if token.pos in ("VERB", "AUX", "PUNCT"):
            break
    return stop


def noun_root(tree: Tree, at: int) -> int:
    """The root of a token's sentence where it is a noun, else the token itself."""
    root = (tree.ancestors(at) or [at])[-1]
    return root if tree.tokens[root].pos in NOMINAL else at


def is_torn(tree: Tree, at: int) -> bool:
    """Whether a participle before a noun is the verb of a subject that the parser gave the noun: "He denied claims"."""
    token = tree.tokens[at]
    if token.dep != "amod" or token.tag not in ("VBN", "VBD") or token.lemma in ("allege", "report", "suspect"):
        return False
    return torn_subject(tree, at) is not None


def torn_subject(tree: Tree, at: int) -> int | None:
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


def agent_of(tree: Tree, at: int) -> int | None:
    """The one by whom."""
    for kid in tree.kids(at, "obl:agent", "obl", "nmod"):
        if any(case.lower == "by" for case in tree.kids(kid.index, "case")):
            return kid.index
    return None
