"""Personal pronouns as actors, for readers who want every mention of one; coding does without them."""

from casus.language.parse import Parse, Token
from casus.model import ActorName
from casus.model.names import ActorKind

PRONOUNS: dict[str, ActorKind] = {"i": "person", "he": "person", "she": "person", "we": "other", "they": "other"}


def find_pronouns(parse: Parse) -> tuple[ActorName, ...]:
    """The pronouns that name somebody acting or speaking (I, he, she, we, they), in text order."""
    return tuple(
        ActorName(start=token.start, end=token.end, name=token.text, kind=PRONOUNS[token.lower], form="pronoun")
        for token in parse.tokens
        if token.lower in PRONOUNS and token.pos == "PRON" and _acts(token)
    )


def _acts(token: Token) -> bool:
    return token.text.istitle() or token.text.islower() or bool(token.cased)
