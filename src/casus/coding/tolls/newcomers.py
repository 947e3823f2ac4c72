"""People whom a report brings in before it says what befell them: "A woman was at home. She was hit in the leg"."""

from collections.abc import Iterator

from casus.coding.tolls.counts import find_counts
from casus.coding.tolls.described import describe
from casus.coding.tolls.figures import Figure
from casus.coding.tolls.frames import is_passive
from casus.coding.tolls.lexicon import lexicon
from casus.coding.tolls.phrase import Described
from casus.language.parse import Parse, Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def newcomer(parse: Parse, figure: Figure, since: int) -> Described | None:
    """Whom the pronoun of a figure stands for: the one person who is the subject of the sentence before it.

    `since` is the sentence in which somebody whom it may mean was told of last: the newcomer comes after it.
    """
    before = figure.sentence - 1
    if before <= since:
        return None
    found = list(_subjects(parse, before))
    told = describe(parse, find_counts(parse, parse.sentences[before]), found[0].index) if len(found) == 1 else []
    return told[0] if len(told) == 1 and told[0].single and _fits(told[0], figure) else None


def _subjects(parse: Parse, sentence: int) -> Iterator[Token]:
    """The people who are subjects of a sentence and neither speak nor do harm in it."""
    here, words = parse.sentences[sentence], lexicon()
    for token in parse.tokens[here.first : here.last]:
        verb = parse.tokens[token.head]
        harms = (verb.lower in words.transitive or verb.lower in words.weak) and not is_passive(parse, verb.index)
        person = token.lower in words.people
        if token.dep in _SUBJECTS and person and not harms and verb.lower not in words.saying:
            yield token


def _fits(told: Described, figure: Figure) -> bool:
    pronoun = figure.told
    return pronoun is not None and not (told.sex and pronoun.sex and told.sex != pronoun.sex)
