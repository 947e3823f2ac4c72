"""Whose words a verb gives: its subject, its agent, or the noun phrase that stands beside it."""

from casus.coding.attributions.beside import noun_beside, phrase_head, skip_back
from casus.coding.attributions.passives import (
    FINITE,
    NOMINAL,
    agent_of,
    is_misread,
    is_passive,
    is_torn,
    noun_root,
    torn_subject,
)
from casus.coding.attributions.tree import Tree
from casus.language.parse import Token

SUBJECTS = ("nsubj", "csubj", "nsubj:outer")
SHARING = frozenset({"xcomp", "advcl", "conj", "parataxis", "ccomp"})


def find_source(tree: Tree, at: int) -> int | None:
    """The token that heads the phrase of who speaks; None for "it is said" and passives without an agent."""
    if at not in tree.sources:
        tree.sources[at] = None
        tree.sources[at] = _find_source(tree, at)
    return tree.sources[at]


def _find_source(tree: Tree, at: int) -> int | None:
    if is_passive(tree, at):
        return agent_of(tree, at)
    if is_torn(tree, at):
        return torn_subject(tree, at)
    subject = _subject(tree, at)
    beside = noun_beside(tree, at, subject.index if subject else None)
    if beside is not None:
        return beside
    if subject is None and at and tree.tokens[at - 1].text.startswith("@"):
        return at - 1
    if subject is not None:
        return _named_before(tree, subject.index) or subject.index
    return _from_above(tree, at)


def _subject(tree: Tree, at: int) -> Token | None:
    """The subject of a verb; of two before it the nearer, where the other is in apposition to a place told before."""
    subjects = tree.kids(at, *SUBJECTS, "nsubj:pass")
    before = [token for token in subjects if token.index < at]
    return before[-1] if len(before) > 1 and before[-1].pos == "PROPN" else next(iter(subjects), None)


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


def _from_above(tree: Tree, at: int) -> int | None:
    """The source of a verb without a subject of its own: the noun it belongs to, or the subject of the verb above."""
    token = tree.tokens[at]
    absolute = _absolute(tree, at) if token.tag == "VBG" else None
    if absolute is not None:
        return absolute
    if token.dep == "acl" and is_misread(tree, at):
        return noun_root(tree, at)
    if token.dep == "acl" and token.tag in FINITE and (owner := _governor(tree, at)) is not None:
        return owner
    if token.dep == "acl" and token.tag != "VBN":
        maker = tree.kid(token.head, "nmod:poss")
        return maker.index if maker is not None else _speaking(tree, token.head)
    if token.dep == "acl:relcl":
        return token.head
    if token.head == at or (token.dep not in SHARING and not (token.dep == "obj" and token.pos == "VERB")):
        return None
    if token.lower == "adding" and tree.tokens[token.head].dep == "ccomp":
        # "said the men had fled, adding": the one who said it adds, whatever the parser tied it to
        return find_source(tree, tree.tokens[token.head].head)
    if token.tag == "VBG" and token.dep == "advcl" and (teller := _teller(tree, at)) is not None:
        return teller
    above = tree.kid(token.head, *SUBJECTS, "nsubj:pass", "csubj:pass")
    if above is not None:
        return above.index
    return find_source(tree, token.head) if tree.tokens[token.head].pos == "VERB" else None


def _teller(tree: Tree, at: int) -> int | None:
    """The speaker above for "denied that its jets bombed it, calling it a lie": who denies also calls."""
    told = tree.tokens[tree.tokens[at].head]
    if tree.tokens[at - 1].text != "," or told.lower in tree.saying or told.dep not in ("ccomp", "acl:relcl"):
        return None
    if told.dep == "ccomp":
        return find_source(tree, told.head) if tree.tokens[told.head].lower in tree.saying else None
    saying = next((i for i in range(min(tree.subtree(told.index)) - 1, told.head, -1) if _speaks(tree, i)), None)
    return find_source(tree, saying) if saying is not None else None


def _speaks(tree: Tree, at: int) -> bool:
    return tree.tokens[at].lower in tree.saying and tree.tokens[at].pos == "VERB"


def _governor(tree: Tree, at: int) -> int | None:
    """The noun whose phrase a finite verb closes: "The rebels in a statement issued to a website denied"."""
    above = [i for i in tree.ancestors(at) if i < at and tree.tokens[i].pos in NOMINAL]
    bare = [i for i in above if not any(case.pos == "ADP" for case in tree.kids(i, "case"))]
    return bare[-1] if len(above) > 1 and bare else None


def _absolute(tree: Tree, at: int) -> int | None:
    """The noun of "with the agency reporting that"."""
    start = tree.parse.sentences[tree.tokens[at].sentence].first
    first = skip_back(tree, at - 1, start) + 1
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
