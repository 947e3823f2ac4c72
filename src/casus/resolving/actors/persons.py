"""Persons: capitalised sequences with a title, a known first name, or something only persons do."""

from casus.resolving.actors.found import Found, Search, of_shape
from casus.resolving.actors.lexicon import AgentNoun, Shape
from casus.resolving.actors.phrases import left_edge
from casus.resolving.actors.runs import capital, name_runs

PERSON = Shape("person", "UNK", "unknown")
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
LONGEST = 6


def find_persons(search: Search, phrases: list[Found], taken: frozenset[int]) -> list[Found]:
    """Persons by name with their titles; then the same persons by their last name alone."""
    by_end = {phrase.last: phrase for phrase in phrases if not _body(search, phrase)}
    found = []
    for first, last in name_runs(search, taken):
        person = _person(search, first, last, by_end)
        if person is not None:
            found.append(person)
    return found + _surnames(search, found, taken)


def _body(search: Search, phrase: Found) -> bool:
    """Whether a phrase is a body, which bears no personal name after it."""
    for front, noun in search.words.nouns.get(search.tokens[phrase.head].lower, ()):
        if not front:
            return noun.body
    return False


def _person(search: Search, first: int, last: int, by_end: dict[int, Found]) -> Found | None:
    name = _skip_titles(search, first, last)
    office = by_end.get(name) or by_end.get(first)
    titled = name > first or office is not None
    if name == last or last - name > LONGEST or not (titled or _evident(search, name, last)):
        return None
    begin = min(first, office.first) if office else left_edge(search, first, last - 1)
    person = of_shape(begin, last, last - 1, PERSON)
    _describe(search, person, office, first, name)
    return person


def _skip_titles(search: Search, first: int, last: int) -> int:
    at = first
    while at < last and search.tokens[at].text.strip(".") in search.words.titles:
        at += 1
    return at


def _evident(search: Search, first: int, last: int) -> bool:
    """Whether an untitled name is a person's: by its first name, by an apposition, or by what it does."""
    tokens = search.tokens
    if tokens[first].text in search.words.given and (last - first > 1 or _acts(search, first, last)):
        return True
    if _acts(search, first, last):
        return not tokens[last - 1].text.isupper() or last - first > 1
    return last - first > 1 and _apposed(search, last)


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
        rows: tuple[tuple[tuple[str, ...], AgentNoun], ...] = search.words.nouns.get(token.lower, ())
        if any(not noun.body for _, noun in rows) and token.pos in ("NOUN", "PROPN"):
            return True
    return False


def _describe(search: Search, person: Found, office: Found | None, first: int, name: int) -> None:
    """Role and affiliation from the title: sector, speaker, country and side."""
    if office is not None:
        person.sector, person.speaker_kind = office.sector, office.speaker_kind
        person.country, person.side = office.country, office.side
        return
    for index in range(first, name):
        title = search.words.titles[search.tokens[index].text.strip(".")]
        if title.sector != "CVL" or person.sector == "UNK":
            person.sector, person.speaker_kind = title.sector, title.speaker_kind
    owners = [search.named[i] for i in range(person.first, first) if i in search.named]
    if owners and owners[-1].country:
        person.country, person.side = owners[-1].country, owners[-1].side


def _surnames(search: Search, persons: list[Found], taken: frozenset[int]) -> list[Found]:
    """Later mentions by last name; "al-Abadi" is also called "Abadi"."""
    known = {search.tokens[p.last - 1].text: p for p in persons if p.size > 1 and len(search.tokens[p.last - 1].text) > 2}
    covered = {i for p in persons for i in range(p.first, p.last)}
    found = []
    for token in search.tokens:
        person = known.get(token.text)
        if person is None or token.index in covered or token.index in taken or not capital(token):
            continue
        first = token.index
        while first >= 2 and search.tokens[first - 1].text == "-" and search.tokens[first - 2].lower in search.words.particles:
            first -= 2
        again = of_shape(first, token.index + 1, token.index, PERSON)
        again.sector, again.speaker_kind, again.country, again.side = person.sector, person.speaker_kind, person.country, person.side
        found.append(again)
    return found
