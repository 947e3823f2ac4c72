"""Whose words a verb gives: its subject, its agent, or the noun phrase that stands beside it."""

from casus.coding.attributions.tree import Tree

SUBJECTS = ("nsubj", "csubj", "nsubj:outer")
PASSIVE = ("nsubj:pass", "csubj:pass", "aux:pass")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SKIPPED = frozenset({"AUX", "ADV"})
COMMAS = frozenset({",", "—", "–", "--", "-"})
SHARING = frozenset({"xcomp", "advcl", "conj", "parataxis", "ccomp"})


def find_source(tree: Tree, at: int) -> int | None:
    """The token that heads the phrase of who speaks; None for "it is said" and passives without an agent."""
    agent = _agent(tree, at)
    if agent is not None:
        return agent
    if tree.kid(at, *PASSIVE):
        return None
    subject = tree.kid(at, *SUBJECTS)
    beside = _beside(tree, at, subject.index if subject else None) if tree.tokens[at].tag in FINITE else None
    if beside is not None:
        return beside
    if subject is not None:
        return subject.index
    return _from_above(tree, at)


def _agent(tree: Tree, at: int) -> int | None:
    """The one by whom, in a passive clause or a participle."""
    token = tree.tokens[at]
    if token.tag != "VBN" or not (tree.kid(at, *PASSIVE) or token.dep in ("acl", "advcl", "conj")):
        return None
    for kid in tree.kids(at, "obl", "obl:agent", "nmod"):
        if any(case.lower == "by" for case in tree.kids(kid.index, "case")):
            return kid.index
    return None


def _from_above(tree: Tree, at: int) -> int | None:
    """The source of a verb without a subject of its own: the noun it belongs to, or the subject of the verb above."""
    token = tree.tokens[at]
    if token.dep == "acl":
        return token.head if token.tag != "VBN" else None
    if token.dep == "acl:relcl":
        return token.head
    if token.dep not in SHARING or token.head == at:
        return None
    above = tree.kid(token.head, *SUBJECTS, "nsubj:pass", "csubj:pass")
    if above is not None:
        return above.index
    return find_source(tree, token.head) if tree.tokens[token.head].pos == "VERB" else None


def _beside(tree: Tree, at: int, subject: int | None) -> int | None:
    """The noun phrase next to a finite verb, where the parser gave the verb no subject or a part of a quotation."""
    misled = subject is not None and tree.quote(subject) is not None and tree.quote(at) is None
    before = _step_back(tree, at)
    if before is None:
        return None if subject is not None and not misled else _after(tree, at)
    noun, comma = before
    if subject is None or misled or (comma >= 0 and comma < subject < at):
        return _climb(tree, noun, at)
    return None


def _step_back(tree: Tree, at: int) -> tuple[int, int] | None:
    """The noun that ends just before a verb and, where an apposition in commas lies between, its first comma."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    spot, comma = at - 1, -1
    while spot > sentence.first and tree.tokens[spot].pos in SKIPPED:
        spot -= 1
    if spot > sentence.first and tree.tokens[spot].text in COMMAS:
        mark = tree.tokens[spot].text
        comma = next((i for i in range(spot - 1, sentence.first, -1) if tree.tokens[i].text == mark), -1)
        spot = comma - 1
    if spot >= sentence.first and tree.tokens[spot].text == ")":
        spot = next((i for i in range(spot, sentence.first, -1) if tree.tokens[i].text == "("), 0) - 1
    if spot < sentence.first or tree.quote(spot) is not None or tree.tokens[spot].pos not in NOMINAL:
        return None
    return spot, comma


def _after(tree: Tree, at: int) -> int | None:
    """The noun phrase that follows a verb at the end of a quotation or clause: "…," said the mayor."""
    sentence = tree.parse.sentences[tree.tokens[at].sentence]
    if at > sentence.first and tree.tokens[at - 1].text not in COMMAS and tree.quote(at - 1) is None:
        return None
    spot = at + 1
    while spot < sentence.last and tree.tokens[spot].pos in ("DET", "ADJ", "NUM", "ADV"):
        spot += 1
    if spot >= sentence.last or tree.tokens[spot].pos not in NOMINAL or tree.quote(spot) is not None:
        return None
    head = tree.tokens[spot].head
    while head > spot and tree.tokens[head].pos in NOMINAL and tree.quote(head) is None:
        spot, head = head, tree.tokens[head].head
    return spot


def _climb(tree: Tree, noun: int, at: int) -> int:
    """The head of the noun phrase that a noun before `at` closes."""
    while True:
        head = tree.tokens[noun].head
        joins = head < at and head != noun and tree.tokens[head].pos in NOMINAL and tree.tokens[noun].dep not in ("conj", "appos", "parataxis")
        if not joins or tree.quote(head) is not None:
            return noun
        noun = head
