"""No-comments told by set words: "neither confirmed nor denied", "has yet to respond", "asked in vain".

The words around them tell more than a tree does, so these are found by position.
"""

from collections.abc import Sequence

from casus.coding.attributions.beside import phrase_head
from casus.coding.attributions.cues import Cues
from casus.coding.attributions.draft import Draft
from casus.coding.attributions.sources import find_source
from casus.coding.attributions.tree import Tree
from casus.language.parse import Sentence

HAVING = frozenset({"has", "have", "had"})
ABSENT = frozenset({"not", "n't", "n’t", "no", "nothing", "none", "without"})
TOPICS = frozenset({"on", "about", "regarding"})
LONGEST = 6
# "Calls to the army went unanswered", "requests for comment were not returned".
CALLS = frozenset(
    {"call", "calls", "message", "messages", "email", "emails", "request", "requests", "inquiries", "questions"}
)
UNANSWERED = frozenset({"unanswered", "unreturned"})
ANSWERED = frozenset({"answered", "returned"})
WHOM = frozenset({"to", "from", "by"})


def find_refusals(tree: Tree, sentence: Sentence, drafts: Sequence[Draft], cues: Cues) -> list[Draft]:
    """The no-comments of a sentence that none of its drafts has given yet."""
    known = {at for made in drafts if made.stance == "declines" for at in range(made.cue[0], made.cue[1] + 1)}
    found = []
    for at in range(sentence.first, sentence.last):
        last = _last_word(tree, at, sentence, cues)
        asked = None if last else _asked(tree, at, sentence, cues)
        source = _before(tree, at, last, sentence) if last else asked
        if source is not None and not known & set(range(at, (last or at) + 1)):
            found.append(Draft((at, last or at), source, _topic(tree, (last or at) + 1, sentence), "declines"))
        elif not known and (called := _called(tree, at)) is not None:
            found.append(Draft((at, at), called, set(), "declines"))
    return found


def _last_word(tree: Tree, at: int, sentence: Sentence, cues: Cues) -> int | None:
    """Where the set words that begin at a token end."""
    if tree.tokens[at].lower != "neither" and tree.tokens[at].lower not in HAVING:
        return None
    words = [token.lower for token in tree.tokens[at : min(at + LONGEST, sentence.last)]]
    if words[0] == "neither" and len(words) > 3 and words[2] == "nor" and {words[1], words[3]} <= cues.silent:
        return at + 3
    if words[0] in HAVING and words[1:3] == ["yet", "to"]:
        return next((at + i for i, word in enumerate(words[3:], 3) if word in cues.silent), None)
    return None


def _before(tree: Tree, at: int, last: int, sentence: Sentence) -> int | None:
    """Who keeps silent: the verb's subject, else the noun phrase that opens the sentence."""
    source = find_source(tree, last)
    if source is not None and source < at:
        return source
    end = next((i for i in range(sentence.first, at) if tree.tokens[i].text == ","), at)
    return phrase_head(tree, sentence.first, end) if end > sentence.first else None


def _asked(tree: Tree, at: int, sentence: Sentence, cues: Cues) -> int | None:
    """Whom somebody asked for comment in vain: "had approached the army for a statement and had not received one"."""
    if tree.tokens[at].lower not in cues.asking:
        return None
    words = [token.lower for token in tree.tokens[at : sentence.last]]
    wanted = next((i for i, word in enumerate(words) if word in cues.silences), None)
    if wanted is None or "for" not in words[:wanted] or not ABSENT & set(words[wanted:]):
        return None
    asked = tree.kid(at, "obj")
    return asked.index if asked is not None and asked.index < at + wanted else None


def _called(tree: Tree, at: int) -> int | None:
    """Who left calls unanswered: "calls to the army spokesman went unanswered"."""
    token = tree.tokens[at]
    if token.lower not in CALLS or token.dep not in ("nsubj", "nsubj:pass"):
        return None
    kids = {tree.tokens[kid].lower for kid in tree.children[token.head]}
    left = tree.tokens[token.head].lower in ANSWERED and kids & ABSENT
    if not (kids & UNANSWERED or left):
        return None
    nouns = [*tree.subtree(at), *(kid.index for kid in tree.kids(token.head, "obl:agent"))]
    return next((i for i in sorted(nouns) if any(case.lower in WHOM for case in tree.kids(i, "case"))), None)


def _topic(tree: Tree, first: int, sentence: Sentence) -> set[int]:
    """What there is no comment on: the words after "on", or the object of "neither confirmed nor denied"."""
    end = next((i for i in range(first, sentence.last) if tree.tokens[i].text in (",", ";", ".")), sentence.last)
    start = next((i + 1 for i in range(first, end) if tree.tokens[i].lower in TOPICS), first)
    return set(range(start, end))
