"""Persons: capitalised sequences with a title, a known first name, or something only persons do."""

from collections.abc import Sequence
from dataclasses import replace

from casus.resolving.actors.found import Found, Search, of_shape, spelt
from casus.resolving.actors.lexicon import AgentNoun, Shape
from casus.resolving.actors.phrases import left_edge
from casus.resolving.actors.runs import capital, name_runs

PERSON = Shape("person", "UNK", "unknown")
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
LONGEST = 6
Rows = tuple[tuple[tuple[str, ...], AgentNoun], ...]


def find_persons(
    search: Search, known: Sequence[Found], phrases: Sequence[Found], taken: frozenset[int]
) -> list[Found]:
    """Persons by name with their titles, those of the registry too; then the same persons by their last name alone."""
    offices = {phrase.last: phrase for phrase in phrases if not _body(search, phrase)}
    found = [_with_title(search, person, offices) for person in known]
    for first, last in name_runs(search, taken):
        person = _person(search, first, last, offices)
        if person is not None:
            found.append(person)
    return found + _surnames(search, found, taken)


def _body(search: Search, phrase: Found) -> bool:
    """Whether a phrase is a body, which bears no personal name after it."""
    rows: Rows = search.words.nouns.get(search.tokens[phrase.head].lower, ())
    return bool(rows) and rows[-1][1].body


def _with_title(search: Search, person: Found, offices: dict[int, Found]) -> Found:
    """A person of the registry with the title before the name."""
    first = _skip_back(search, person.first)
    office = offices.get(first) or offices.get(person.first)
    if office is not None:
        first = min(first, office.first)
    return replace(person, first=first)


def _skip_back(search: Search, first: int) -> int:
    """Where the titles before a name begin."""
    at = first
    while at > search.first_of(first):
        dotted = search.tokens[at - 1].text == "." and at >= 2
        before = at - 2 if dotted else at - 1
        if before in search.named or spelt(search.tokens[before]).strip(".") not in search.words.titles:
            break
        at = before
    return at


def _person(search: Search, first: int, last: int, offices: dict[int, Found]) -> Found | None:
    name = _skip_titles(search, first, last)
    office = offices.get(name) or offices.get(first)
    if office is not None and office.sector == "CVL" and search.tokens[office.head].text.islower():
        office = None
    titled = name > first or office is not None
    nameless = not search.tokens[last - 1].text[:1].isalpha() or spelt(search.tokens[last - 1]) in search.words.titles
    if nameless or last - name > LONGEST or not (titled or _evident(search, name, last)):
        return None
    begin = first
    if titled:
        begin = min(first, office.first) if office else left_edge(search, first, last - 1)
    person = of_shape(begin, last, last - 1, PERSON)
    _describe(search, person, office, first, name)
    return person


def _skip_titles(search: Search, first: int, last: int) -> int:
    """Where the name begins behind the last title or office in the sequence."""
    for at in range(last - 2, first - 1, -1):
        text = spelt(search.tokens[at])
        if text == "." or text.strip(".") in search.words.titles or search.tokens[at].lower in search.words.nouns:
            return at + 1
    return first


def _evident(search: Search, first: int, last: int) -> bool:
    """Whether an untitled name is a person's: by a first name, by an apposition, or by what it does."""
    tokens = search.tokens
    if first and tokens[first - 1].pos == "DET":
        return False
    if last - first > 1 and any(spelt(token) in search.words.given for token in tokens[first : last - 1]):
        return True
    if _acts(search, first, last):
        return not spelt(tokens[last - 1]).isupper() or last - first > 1
    return last - first > 1 and (_apposed(search, last) or _beside_office(search, first))


def _acts(search: Search, first: int, last: int) -> bool:
    """Whether the name is the subject of a verb of speech or thought."""
    for index in range(first, last):
        token = search.tokens[index]
        if token.dep in SUBJECTS and not first <= token.head < last:
            return search.tokens[token.head].lemma in search.words.speech
    return False


def _apposed(search: Search, last: int) -> bool:
    """Whether an office follows: "Brett McGurk, special envoy"."""
    if last >= len(search.tokens) or search.tokens[last].text != ",":
        return False
    for token in search.tokens[last + 1 : last + 5]:
        if token.text in (",", ".") or token.pos == "VERB":
            return False
        if _is_office(search, token.index):
            return True
    return False


def _beside_office(search: Search, first: int) -> bool:
    """Whether the name stands in apposition to an office: "the minister for the east, Tobias Ellwood"."""
    token = search.tokens[first]
    return token.dep == "appos" and _is_office(search, token.head)


def _is_office(search: Search, index: int) -> bool:
    token = search.tokens[index]
    rows: Rows = search.words.nouns.get(token.lower, ())
    return token.pos in ("NOUN", "PROPN") and any(not noun.body for _, noun in rows)


def _describe(search: Search, person: Found, office: Found | None, first: int, name: int) -> None:
    """Role and affiliation from the title: sector, speaker, country and side."""
    if office is not None:
        person.sector, person.speaker_kind = office.sector, office.speaker_kind
        person.country, person.side = office.country, office.side
        return
    for index in range(first, name):
        title = search.words.titles.get(spelt(search.tokens[index]).strip("."))
        if title is not None and (title.sector != "CVL" or person.sector == "UNK"):
            person.sector, person.speaker_kind = title.sector, title.speaker_kind
    owners = [search.named[i] for i in range(person.first, first) if i in search.named]
    if owners and owners[-1].country:
        person.country, person.side = owners[-1].country, owners[-1].side


def _surnames(search: Search, persons: Sequence[Found], taken: frozenset[int]) -> list[Found]:
    """Later mentions by last name; "al-Abadi" is also called "Abadi"."""
    known = {
        search.tokens[p.last - 1].text: p for p in persons if p.size > 1 and len(search.tokens[p.last - 1].text) > 2
    }
    covered = {i for p in persons for i in range(p.first, p.last)}
    return [
        replace(known[token.text], first=_article(search, token.index), last=token.index + 1, head=token.index)
        for token in search.tokens
        if token.text in known and token.index not in covered and token.index not in taken and capital(token)
    ]


def _article(search: Search, first: int) -> int:
    """Where "al-" before a name begins."""
    while (
        first >= 2 and search.tokens[first - 1].text == "-" and search.tokens[first - 2].lower in search.words.particles
    ):
        first -= 2
    return first
