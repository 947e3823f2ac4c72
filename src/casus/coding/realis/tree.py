"""What stands above and beside a clause in the tree, as the rules of realis ask for it."""

from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import SUBJECTS, Clause, is_verb
from casus.language.parse import Token

CLIMB = 6
# Relations across which a governor no longer speaks of the clause: asides and clauses of their own.
ASIDES = frozenset({"appos", "parataxis", "acl:relcl", "list"})
FACTIVE = word_list("factive")
REPORTING = FACTIVE | word_list("reporting")
CLOSERS = frozenset({";", ":", "“", "”", '"'})


def above(scene: Scene, index: int) -> list[tuple[Token, str]]:
    """(governor, relation to it) pairs from a token upward."""
    found: list[tuple[Token, str]] = []
    token = scene.parse.tokens[index]
    while token.head != token.index and len(found) < CLIMB:
        found.append((scene.parse.tokens[token.head], token.dep))
        token = scene.parse.tokens[token.head]
    return found


def below(scene: Scene, index: int) -> list[Token]:
    """The tokens that hang on a token."""
    return [scene.parse.tokens[i] for i in scene.parse.children[index]]


def marks(scene: Scene, index: int) -> set[str]:
    """The words that open a clause: "if", "since", "to"."""
    return {t.lower for t in below(scene, index) if t.dep == "mark"}


def reports(token: Token) -> bool:
    """Whether what hangs on a word is told, believed or shown to have happened."""
    return token.lemma in REPORTING


def has_perfect(scene: Scene, clause: Clause) -> bool:
    """Whether the clause is told in the present perfect ("has accused")."""
    helpers = below(scene, clause.predicate)
    return any(t.dep == "aux" and t.lower in ("has", "have", "'s", "’s", "'ve") and t.lemma == "have" for t in helpers)


def clause_range(scene: Scene, clause: Clause) -> tuple[int, int]:
    """The tokens [first, last) of the clause around its verb, bounded by speech cues and semicolons."""
    tokens = scene.parse.tokens
    sentence = scene.parse.sentences[tokens[clause.predicate].sentence]
    verb = clause.verb if clause.verb >= 0 else clause.predicate
    first, last = verb, verb + 1
    while first > sentence.first and not _ends(scene, first - 1):
        first -= 1
    while last < sentence.last and not _ends(scene, last):
        last += 1
    return first, last


def _ends(scene: Scene, index: int) -> bool:
    token = scene.parse.tokens[index]
    joins = token.dep == "cc" and is_verb(scene.parse.tokens[token.head]) and not _shares_subject(scene, token.head)
    return token.lower in CLOSERS or token.dep == "mark" or token.tag in ("WDT", "WP") or joins


def _shares_subject(scene: Scene, verb: int) -> bool:
    """ "killed or maimed 1,900 people over the past year": a second verb without a subject of its own."""
    first = scene.parse.tokens[verb]
    return first.dep == "conj" and not any(t.dep in SUBJECTS for t in below(scene, verb))
