"""Completes headlines before they are parsed: what they leave out is put in, and afterwards taken out of the tree.

"Taliban, Pakistan forces clash" is parsed as "Taliban and Pakistan forces clash", "Two men shot dead in raid" as "Two
men were shot dead in raid"; what stands before a first colon ("Libya: …") and a last speaker ("…: governor") are parsed
by themselves. The parser learnt from sentences, which is what it is then given; every token keeps its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from casus.language.boundaries import COMPLETE
from casus.language.headlines import LINKS, is_listed
from casus.language.labels import Tree
from casus.language.wordlists import word_list

LONGEST = 24  # tokens
LONGEST_LABEL, LONGEST_SPEAKER, SHORTEST_CORE = 4, 6, 3
LONGEST_PARTY = 6
_COLON = frozenset({":"})
_MARKS = frozenset({":", "-", "–", "—", "--"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "X"})
_SEVERAL = frozenset({"VBP", "VBD", "VBN"})
_PAST = frozenset({"VBD", "VBN"})
# What can follow a bare participle: an agent, a circumstance, or nothing more.
_CIRCUMSTANCES = frozenset(
    {"by", "in", "after", "as", "near", "during", "when", "while", "outside", "inside", "amid", "amidst", "dead", ","}
)

Seen = tuple[str, int | None]  # a word as the parser shall see it, with the number of the token that it stands for


@dataclass(frozen=True)
class Columns:
    """Parts of speech, tags, the tree, and the first tokens of sentences, token by token."""

    pos: list[str]
    tags: list[str]
    tree: Tree
    firsts: list[int]


@dataclass(frozen=True)
class Title:
    """A headline as the parser shall see it: its parts, the main one first, and two parties before a verb.

    `deps` are the relations of the other parts to the main one.
    `pair` holds where the first party begins, the comma after it, and the verb, as numbers of tokens.
    """

    parts: list[list[Seen]]
    deps: list[str]
    pair: tuple[int, int, int] | None


def is_title(words: Sequence[str]) -> bool:
    """Whether a line of these words can be a headline: short, and not closed as a sentence is."""
    return SHORTEST_CORE <= len(words) <= LONGEST and words[-1] not in COMPLETE


def completed(words: Sequence[str], spaced: Sequence[bool], read: Columns) -> Title | None:
    """A headline with what it leaves out; None to leave it as it is.

    `read` is how the parser reads it as written, `spaced` says which tokens stand after a space.
    """
    first, last = _label(words, read), _speaker(words, spaced, read)
    first = first if last - first >= SHORTEST_CORE else 0
    end = _second_clause(words, read, first, last)
    pair = _pair(words, read, first, end)
    core = list(_core(words, read, range(first, end), pair[1] if pair else None))
    others = [(range(first), "dep"), (range(end, last), "advcl"), (range(last, len(words)), "dep")]
    others = [(part, dep) for part, dep in others if part]
    if not others and all(number is not None and words[number] == word for word, number in core):
        return None
    written = [_as_written(words, part) for part, _ in others]
    return Title([core, *written], [dep for _, dep in others], pair)


def joined(title: Title, read: Sequence[Columns]) -> Columns:
    """One tree of the parts' trees: the core's root above the others, without the words that were put in."""
    parts = title.parts
    size = sum(number is not None for part in parts for _, number in part)
    whole = Columns([""] * size, [""] * size, Tree([0] * size, [""] * size, [""] * size, [""] * size), [0])
    for part, columns in zip(parts, read, strict=True):
        _copy(part, columns, whole)
    top, *below = (_root(part, columns) for part, columns in zip(parts, read, strict=True))
    for root, dep in zip(below, title.deps, strict=True):
        whole.tree.heads[root], whole.tree.deps[root] = top, dep
    if title.pair is not None:
        _join_parties(whole, *title.pair)
    return whole


def _as_written(words: Sequence[str], part: range) -> list[Seen]:
    return [(words[i], i) for i in part]


def _label(words: Sequence[str], read: Columns) -> int:
    """Where the headline begins after "Libya: ", "Breaking: "; 0 without a label."""
    for i in range(1, min(LONGEST_LABEL + 1, len(words) - SHORTEST_CORE)):
        if words[i] in _COLON:
            return i + 1 if all(read.pos[n] in _NAMING | {"VERB", "ADV"} for n in range(i)) else 0
    return 0


def _speaker(words: Sequence[str], spaced: Sequence[bool], read: Columns) -> int:
    """Where ": governor", "- air force" begins at the end; the number of words without one."""
    for i in range(len(words) - 2, max(SHORTEST_CORE, len(words) - LONGEST_SPEAKER - 2), -1):
        if words[i] in _MARKS and spaced[i + 1]:
            named = all(read.pos[n] in _NAMING for n in range(i + 1, len(words)))
            return i if named else len(words)
    return len(words)


def _second_clause(words: Sequence[str], read: Columns, first: int, last: int) -> int:
    """Where "as gunmen storm hotel" begins, a clause in which the parser sees no verb; `last` without one."""
    for i in range(first + 2, last - SHORTEST_CORE):
        if words[i].lower() in LINKS and not any(_finite(read, n) for n in range(i + 1, last)):
            told = any(is_listed(words[n]) for n in range(i + 2, last - 1))
            return i if told else last
    return last


def _core(words: Sequence[str], read: Columns, core: range, comma: int | None) -> Iterator[Seen]:
    for i in core:
        if i == comma:
            yield "and", i
            continue
        if _lacks_auxiliary(words, read, core, i):
            yield "were", None
        yield words[i], i


def _pair(words: Sequence[str], read: Columns, first: int, last: int) -> tuple[int, int, int] | None:
    """The parties of "A, B clash", with the only comma before a verb between them."""
    verb = next((i for i in range(first, last) if _finite(read, i)), None)
    if verb is None or read.tags[verb] not in _SEVERAL:
        return None
    commas = [i for i in range(first, verb) if words[i] == ","]
    if len(commas) != 1:
        return None
    parties = range(first, commas[0]), range(commas[0] + 1, verb)
    fit = all(0 < len(p) <= LONGEST_PARTY and all(read.pos[i] in _NOMINAL for i in p) for p in parties)
    return (first, commas[0], verb) if fit else None


def _join_parties(whole: Columns, first: int, comma: int, verb: int) -> None:
    """Makes the second party a conjunct of the first, where the parser took the first for a modifier of the second."""
    tree, one, other = whole.tree, comma - 1, verb - 1
    if not comma < tree.heads[one] < verb:
        return
    tree.heads[one], tree.deps[one] = tree.heads[other], tree.deps[other]
    tree.heads[other], tree.deps[other] = one, "conj"
    tree.heads[comma], tree.deps[comma] = other, "cc"
    for i in range(first, verb):
        home = one if i < comma else other
        if i not in (one, other, comma) and (tree.heads[i] < comma) != (i < comma):
            tree.heads[i], tree.deps[i] = home, "amod" if tree.pos[i] == "ADJ" else "compound"


def _finite(read: Columns, i: int) -> bool:
    verb = read.pos[i] == "VERB" and read.tags[i] in ("VBP", "VBZ", "VBD", "VBN")
    return verb or read.tags[i] in ("MD",) or read.pos[i] == "AUX"


def _lacks_auxiliary(words: Sequence[str], read: Columns, core: range, i: int) -> bool:
    """ "Two men shot dead by police": a bare participle of a verb that never lacks an object."""
    if read.tags[i] not in _PAST or read.tree.lemmas[i] not in word_list("transitive") or i == core.start:
        return False
    if read.pos[i - 1] not in ("NOUN", "PROPN", "NUM") or any(read.pos[n] == "AUX" for n in range(core.start, i)):
        return False
    return i + 1 == core.stop or words[i + 1].lower() in _CIRCUMSTANCES


def _copy(part: Sequence[Seen], read: Columns, whole: Columns) -> None:
    for place, (_, number) in enumerate(part):
        if number is None:
            continue
        head = _kept_head(part, read, place)
        whole.pos[number], whole.tags[number] = read.pos[place], read.tags[place]
        tree = whole.tree
        tree.heads[number] = number if head is None else head
        tree.deps[number] = "root" if head is None else read.tree.deps[place]
        tree.pos[number], tree.lemmas[number] = read.tree.pos[place], read.tree.lemmas[place]


def _kept_head(part: Sequence[Seen], read: Columns, place: int) -> int | None:
    """The token above; what was put in is represented by the word after it. None for the root."""
    head = read.tree.heads[place]
    if part[head][1] is None:
        head = head + 1 if read.tree.heads[head] in (head, head + 1) else read.tree.heads[head]
    return None if head == place else part[head][1]


def _root(part: Sequence[Seen], read: Columns) -> int:
    for place, (_, number) in enumerate(part):
        if number is not None and _kept_head(part, read, place) is None:
            return number
    raise AssertionError("every tree has a root")
