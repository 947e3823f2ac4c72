"""Organisations whose name says what they are: "Aleppo Media Center", "Ministry of Health", "Free Idlib Army"."""

from casus.resolving.actors.belonging import relation, set_country
from casus.resolving.actors.found import HYPHENS, POSSESSIVES, Found, Search, of_shape, spelt
from casus.resolving.actors.lexicon import Shape
from casus.resolving.actors.runs import capital

GOVERNMENT = frozenset({"GOV", "LEG", "JUD"})


def find_organisations(search: Search) -> list[Found]:
    """Every capitalised phrase that an organisation noun begins or ends."""
    found: list[Found] = []
    for token in search.tokens:
        shape = _shape(search, token.index)
        if shape is None or (found and token.index < found[-1].last):
            continue
        one = _grown(search, token.index, shape)
        if one is not None:
            found.append(one)
    return found


def _shape(search: Search, at: int) -> Shape | None:
    token = search.tokens[at]
    if token.pos not in ("PROPN", "NOUN") or not capital(token):
        return None
    if at and search.tokens[at - 1].sentence == token.sentence:
        pair = search.words.shapes.get(f"{search.tokens[at - 1].text} {token.text}")
        if pair is not None:
            return pair
    word = token.text if token.text in search.words.shapes else token.text.capitalize()
    return search.words.shapes.get(word)


def _grown(search: Search, at: int, shape: Shape) -> Found | None:
    """The whole name around the noun; nothing where the noun stands alone or is written as a common noun."""
    first, last = _left(search, at), _right(search, at, shape)
    if last - first < 2 or not _named(search, first, last, at) or _known_after_owner(search, first, last):
        return None
    found = of_shape(first, last, at, shape)
    inside = [search.named[i] for i in range(first, last) if i in search.named and search.named[i].first == i]
    owners = [owner for owner in inside if owner.country and not relation(search, owner, last)]
    if owners and len({owner.country for owner in owners}) == 1:
        if shape.sector in GOVERNMENT:
            found.force = "government"
            set_country(search, found, owners[0].country)
        else:
            found.country = owners[0].country
    return found


def _known_after_owner(search: Search, first: int, last: int) -> bool:
    """Whether a registry name stands there with its owner before it: "Sudan's Rapid Support Forces"."""
    name = search.named.get(last - 1)
    if name is None or name.actor is None or name.last != last or name.first <= first:
        return False
    return search.tokens[name.first - 1].lower in POSSESSIVES


def _named(search: Search, first: int, last: int, at: int) -> bool:
    """Whether another word of the name is capitalised too, and no state stands there alone before a common noun."""
    return any(capital(search.tokens[i]) for i in range(first, last) if i != at)


def _left(search: Search, at: int) -> int:
    edge, least = at, search.first_of(at)
    while edge > least:
        token = search.tokens[edge - 1]
        if token.lower in POSSESSIVES and edge - 2 in search.named:
            edge = search.named[edge - 2].first
        elif token.text in HYPHENS and search.touching(edge) and search.touching(edge - 1):
            edge -= 2
        elif _part(search, edge - 1):
            edge -= 1
        else:
            break
    return edge


def _part(search: Search, index: int) -> bool:
    token = search.tokens[index]
    return (
        capital(token)
        and token.pos in ("PROPN", "ADJ", "NOUN", "VERB", "X", "NUM")
        and spelt(token) not in search.words.not_names
    )


def _right(search: Search, at: int, shape: Shape) -> int:
    end, last = at + 1, search.last_of(at)
    while end < last:
        if (shape.opens or end > at + 1) and _part(search, end):
            end += 1
            continue
        reach = _over(search, end, last)
        if reach == end:
            break
        end = reach
    return end


def _over(search: Search, end: int, last: int) -> int:
    """Past connectors to the next capitalised word, which must not open another name."""
    at = end
    while at < last and at - end < 3 and search.tokens[at].lower in ("of", "for", "the", "and", "&", "on", "against"):
        at += 1
    if at == end or at >= last or not _part(search, at):
        return end
    only_and = all(search.tokens[i].lower in ("and", "the", "&") for i in range(end, at))
    if only_and and (at in search.named or "of" not in {search.tokens[i].lower for i in range(max(0, end - 4), end)}):
        return end
    return at + 1
