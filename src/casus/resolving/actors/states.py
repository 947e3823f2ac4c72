"""Names of countries as actors: "Iraq signed", "the United States", "Washington said", but not "in Iraq"."""

from casus.resolving.actors.found import POSSESSIVES, Found, Search

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})


def acting(search: Search, name: Found) -> bool:
    """Whether a registry name is meant as an actor here; only names of countries and capitals can fail."""
    if name.use == "capital":
        return _decides(search, name)
    if name.use != "name" or name.actor is None or not name.actor.startswith("state:"):
        return True
    return not (_is_where(search, name.head, name.first) or _visited(search, name.head))


def _decides(search: Search, name: Found) -> bool:
    """Whether a capital is the subject of a verb of saying or deciding."""
    token = search.tokens[name.head]
    while token.dep == "conj" and search.tokens[token.head].pos == "PROPN":
        token = search.tokens[token.head]
    if token.dep not in SUBJECTS:
        return False
    verb = search.tokens[token.head]
    return verb.lemma in search.words.decision or verb.lemma in search.words.speech


def _is_where(search: Search, head: int, first: int) -> bool:
    """Whether a country's name only says where: after a preposition of place, or after a town and a comma."""
    tokens = search.tokens
    before = first - 1
    while before >= 0 and _before_name(search, before) and tokens[before].sentence == tokens[first].sentence:
        before -= 1
    if before < 0 or tokens[before].sentence != tokens[first].sentence:
        return tokens[head].dep in ("root", "dep", "parataxis") and not _verbal(search, head)
    if tokens[before].lower in search.words.where:
        return not _possessive(search, head)
    if tokens[before].lower == "and" or tokens[before].text == ",":
        if tokens[head].dep == "conj" and tokens[head].head < head:
            other = search.named.get(tokens[head].head)
            if other is not None and other.first != first:
                return _is_where(search, other.head, other.first)
            if tokens[before].text == ",":
                return True
            return any(tokens[child].lower in search.words.where for child in search.parse.children[tokens[head].head])
        return tokens[before].text == "," and tokens[head].dep not in SUBJECTS
    return False


def _before_name(search: Search, index: int) -> bool:
    token = search.tokens[index]
    return token.pos in ("DET", "ADJ") or token.lower in ("both", "either", "neither")


def _visited(search: Search, head: int) -> bool:
    """Whether a country is only somewhere to go to: "left Kenya"."""
    token = search.tokens[head]
    return token.dep == "obj" and search.tokens[token.head].lemma in search.words.going


def _possessive(search: Search, head: int) -> bool:
    following = head + 1
    return following < len(search.tokens) and search.tokens[following].lower in POSSESSIVES


def _verbal(search: Search, head: int) -> bool:
    return any(search.tokens[child].dep in SUBJECTS for child in search.parse.children[head])
