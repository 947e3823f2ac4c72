"""Trees of pipelines in the ClearNLP scheme (spaCy's en_core_web_*) rewritten as Universal Dependencies v2.

The schemes differ in names and in heads: ClearNLP makes prepositions and "be" heads of what follows them, hangs each
conjunct on the one before, and a conjunction on the conjunct before it (Choi and Palmer 2012, "Guidelines for the
CLEAR style constituent to dependency conversion"; universaldependencies.org/u/dep).
"""

from collections.abc import Collection
from dataclasses import dataclass, field

# Relations that only the ClearNLP scheme has; one of them tells the scheme.
_FOREIGN = frozenset({"dobj", "pobj", "nsubjpass", "auxpass", "prep"})
_NAMES = {
    "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "dobj": "obj", "auxpass": "aux:pass", "relcl": "acl:relcl",
    "poss": "nmod:poss", "nn": "compound", "nmod": "compound", "prt": "compound:prt", "neg": "advmod", "num": "nummod",
    "possessive": "case", "oprd": "xcomp", "attr": "xcomp", "acomp": "xcomp", "predet": "det:predet",
    "preconj": "cc:preconj", "quantmod": "advmod", "intj": "discourse", "meta": "dep", "dative": "iobj",
    "agent": "obl:agent", "prep": "advmod", "pobj": "obl", "pcomp": "advcl", "subtok": "goeswith",
}  # fmt: skip
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM"})
_CLAUSAL = frozenset({"VERB", "AUX"})


@dataclass
class Tree:
    """One document's tree as parallel lists that the rewriting changes in place; a root is its own head."""

    heads: list[int]
    deps: list[str]
    pos: list[str]
    lemmas: list[str]

    below: list[list[int]] = field(default_factory=list)

    def hang(self) -> None:
        """Find what hangs on each token, which the rewriting keeps up to date."""
        self.below = [[] for _ in self.heads]
        for index, head in enumerate(self.heads):
            if head != index:
                self.below[head].append(index)

    def move(self, index: int, head: int, dep: str) -> None:
        """Hang a token on another head, or make it a root (head = index)."""
        if self.heads[index] != index:
            self.below[self.heads[index]].remove(index)
        if head != index:
            self.below[head].append(index)
        self.heads[index], self.deps[index] = head, dep


def is_foreign(labels: Collection[str]) -> bool:
    """Whether a parser's labels are of the ClearNLP scheme."""
    return not _FOREIGN.isdisjoint(labels)


def to_universal(tree: Tree) -> None:
    """Rewrite a ClearNLP tree in place."""
    tree.hang()
    order = range(len(tree.heads))
    for index in order:
        if tree.deps[index] in ("prep", "agent", "dative") and tree.below[index]:
            _lower_preposition(tree, index)
    for index in order:
        if tree.deps[index] in ("attr", "acomp") and tree.lemmas[tree.heads[index]] == "be":
            _raise_predicate(tree, index)
    for index in order:
        if tree.deps[index] == "conj":
            _flatten_conjunct(tree, index)
    for index in order:
        tree.deps[index] = _name(tree, index)


def _lower_preposition(tree: Tree, index: int) -> None:
    """ "strike -prep-> on -pobj-> town" becomes "strike -nmod-> town -case-> on"."""
    inner = next((c for c in tree.below[index] if tree.deps[c] in ("pobj", "pcomp")), None)
    if inner is None:
        deeper = next((c for c in tree.below[index] if tree.deps[c] == "prep" and tree.below[c]), None)
        if deeper is None:
            return
        _lower_preposition(tree, deeper)
        inner = next((c for c in tree.below[index] if tree.deps[c] in ("nmod", "obl", "UD:nmod", "UD:obl")), None)
        if inner is None:
            return
    head, was = tree.heads[index], tree.deps[index]
    clause = tree.deps[inner] == "pcomp" and tree.pos[inner] in _CLAUSAL
    tree.move(inner, head, "UD:" + _phrase_relation(tree, head, was, clause))
    tree.move(index, inner, "UD:mark" if clause else "UD:case")
    for child in [c for c in tree.below[index] if tree.deps[c] not in ("advmod", "punct", "neg")]:
        tree.move(child, inner, tree.deps[child])


def _phrase_relation(tree: Tree, head: int, was: str, clause: bool) -> str:
    nominal = tree.pos[head] in _NOMINAL
    if clause:
        return "acl" if nominal else "advcl"
    if was == "agent":
        return "obl:agent"
    return "nmod" if nominal else "obl"


def _raise_predicate(tree: Tree, index: int) -> None:
    """ "was -attr-> soldier" becomes "soldier -cop-> was", what hung on the verb moves along."""
    verb = tree.heads[index]
    above, dep = tree.heads[verb], tree.deps[verb]
    tree.move(index, index if above == verb else above, dep)
    for child in list(tree.below[verb]):
        tree.move(child, index, tree.deps[child])
    tree.move(verb, index, "UD:cop")


def _flatten_conjunct(tree: Tree, index: int) -> None:
    """All conjuncts hang on the first; a conjunction and comma hang on the conjunct they precede."""
    before = tree.heads[index]
    between = [c for c in tree.below[before] if before < c < index and tree.deps[c] in ("cc", "punct")]
    for child in between:
        if tree.deps[child] == "cc" or child == index - 1:
            tree.move(child, index, tree.deps[child])
    first = before
    while tree.deps[first] == "conj" and tree.heads[first] != first:
        first = tree.heads[first]
    tree.move(index, first, "conj")


def _name(tree: Tree, index: int) -> str:
    dep = tree.deps[index]
    if dep.startswith("UD:"):
        return dep[3:]
    if dep == "npadvmod":
        return "nmod:unmarked" if tree.pos[tree.heads[index]] in _NOMINAL else "obl:unmarked"
    return _NAMES.get(dep, dep.lower())
