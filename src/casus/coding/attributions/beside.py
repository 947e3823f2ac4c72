"""The noun phrase next to a verb, found by position: "Sanders on Tuesday also said", "said the mayor"."""

from casus.coding.attributions.passives import FINITE, NOMINAL
from casus.coding.attributions.tree import Tree

TIMES = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "night",
     "morning", "evening", "afternoon", "today", "yesterday", "january", "february", "march", "april", "june", "july",
     "august", "september", "october", "november", "december"}
)  # fmt: skip
# What stands behind a name and is no part of it, in the manner of agencies: "said spokesman Anna Berg Saturday".
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
TIMED = frozenset({"on", "in", "last", "this", "earlier", "late", "early", "that", "next", "the"})
SKIPPED = frozenset({"AUX", "ADV"})
COMMAS = frozenset({",", "—", "–", "--", "-"})
HERE = frozenset({"here", "there"})


def noun_beside(tree: Tree, at: int, subject: int | None) -> int | None:
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
    spot, comma = skip_back(tree, at - 1, sentence.first), -1
    while spot > sentence.first and tree.tokens[spot].lower in HERE:
        spot -= 1
    if spot > sentence.first and tree.tokens[spot].text in COMMAS:
        mark = tree.tokens[spot].text
        comma = next((i for i in range(spot - 1, sentence.first, -1) if tree.tokens[i].text == mark), -1)
        spot = skip_back(tree, comma - 1, sentence.first)
    if spot >= sentence.first and tree.tokens[spot].text == ")":
        spot = next((i for i in range(spot, sentence.first, -1) if tree.tokens[i].text == "("), 0) - 1
    if spot < sentence.first or tree.quote(spot) is not None or tree.tokens[spot].pos not in NOMINAL:
        return None
    return spot, comma


def skip_back(tree: Tree, spot: int, start: int) -> int:
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
    case = next((kid.index for kid in tree.kids(noun, "case") if kid.pos == "ADP" and kid.index > first), None)
    if case is not None and tree.tokens[case - 1].pos in NOMINAL:
        return phrase_head(tree, first, case)  # "medical authorities in Gaza": not Gaza
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
