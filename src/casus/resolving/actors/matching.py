"""Registry names in a text: the longest name at each place, in capitals where it must be."""

from collections.abc import Iterator, Sequence

from casus.language.parse import Token
from casus.resolving.actors.entries import Entry, Pattern
from casus.resolving.actors.found import Found, Search, of_entry, spelt
from casus.resolving.actors.loading import PART
from casus.resolving.actors.pieces import pieces
from casus.resolving.actors.registry import pick

# Kinds of actors whose names of several words are hardly ever met as ordinary words.
GROUPS = frozenset({"rebel", "militia"})


def find_names(search: Search) -> list[Found]:
    """Every registry name, left to right, none inside another; also puts them into `search.named`."""
    stream, owner = _stream(search.tokens)
    found, at = [], 0
    while at < len(stream):
        name = _longest(search, stream, owner, at)
        if name is None:
            at += 1
            continue
        found.append(name)
        for token in range(name.first, name.last):
            search.named[token] = name
        while at < len(stream) and owner[at] < name.last:
            at += 1
    return found


def _stream(tokens: Sequence[Token]) -> tuple[list[str], list[int]]:
    """The folded pieces of a text, and the token of each."""
    stream, owner = [], []
    for token in tokens:
        for piece in pieces(token.text):
            stream.append(piece)
            owner.append(token.index)
    return stream, owner


def _longest(search: Search, stream: list[str], owner: list[int], at: int) -> Found | None:
    rows = search.registry.starting(stream[at])
    if not rows or (at and owner[at - 1] == owner[at]):
        return None
    for pattern in rows:
        end = at + len(pattern.pieces)
        if end <= len(stream) and tuple(stream[at:end]) == pattern.pieces and _whole(search, owner, at, end, pattern):
            same = [row for row in rows if row.pieces == pattern.pieces and _whole(search, owner, at, end, row)]
            chosen = pick(_used(search, same, owner[at]), search.when)
            first, last = owner[at], owner[end - 1] + 1
            if chosen.entry.kind == "person" and _other_person(search, first):
                return None
            first += search.tokens[first].text == "the" and last - first > 1
            return of_entry(first, last, _head(search, first, last), _of_day(search, chosen.entry), chosen.use)
    return None


def _of_day(search: Search, entry: Entry) -> Entry:
    """A state's government as it was on the day."""
    if entry.role != PART or not entry.id.endswith("-government") or entry.country is None:
        return entry
    return search.registry.part(entry.country, "government", search.when) or entry


def _other_person(search: Search, first: int) -> bool:
    """Whether a first name before the name makes it another person's ("Ali Mahmoud Abbas")."""
    return first > search.first_of(first) and spelt(search.tokens[first - 1]) in search.words.given


def _whole(search: Search, owner: list[int], at: int, end: int, pattern: Pattern) -> bool:
    """Whether the pieces are whole tokens of one sentence, written as the name must be."""
    first, last = owner[at], owner[end - 1]
    if end < len(owner) and owner[end] == last:
        return False
    tokens = search.tokens[first : last + 1]
    if tokens[0].sentence != tokens[-1].sentence:
        return False
    if pattern.acronym:
        return all(_capital(search, token) for token in tokens if len(token.text) > 1 or len(tokens) == 1)
    return any(_begins_capital(token) for token in tokens) or _in_capitals(tokens, pattern)


def _in_capitals(tokens: Sequence[Token], pattern: Pattern) -> bool:
    """ "SHINING PATH": ordinary words that are an armed group's name, in a text all in capitals."""
    return pattern.entry.kind in GROUPS and len(tokens) > 1 and all(token.text.isupper() for token in tokens)


def _capital(search: Search, token: Token) -> bool:
    """Whether an acronym stands in capitals; in a text all in capitals, whether it is no ordinary word there."""
    letters = [letter for letter in token.text if letter.isalpha()]
    if sum(map(str.isupper, letters)) < len(letters) - (len(letters) > 2):
        return False
    if not (token.cased and token.cased.islower()):
        return True
    following = search.tokens[token.index + 1].lower if token.index + 1 < len(search.tokens) else ""
    return following in search.words.nouns and token.pos in ("PRON", "PROPN")  # "US TROOPS"


def _begins_capital(token: Token) -> bool:
    if token.cased:
        return not token.cased.islower()
    return token.text[:1].isupper()


def _used(search: Search, rows: list[Pattern], index: int) -> list[Pattern]:
    """The uses of a name that the tree allows: an adjective before its noun, a people or a name elsewhere."""
    if len(rows) == 1:
        return rows
    token = search.tokens[index]
    before_noun = token.dep in ("amod", "compound")
    wanted = ("adjective", "name") if before_noun else ("name", "people", "capital", "adjective")
    for use in wanted:
        chosen = [row for row in rows if row.use == use]
        if chosen:
            return chosen
    return rows


def _head(search: Search, first: int, last: int) -> int:
    """The token whose head lies outside; the last one where several do."""
    inside: Iterator[int] = (i for i in range(last - 1, first - 1, -1) if not first <= search.tokens[i].head < last)
    return next(inside, last - 1)
