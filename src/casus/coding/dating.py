"""Whether a time in a sentence dates something else than the acts that the sentence tells."""

from collections.abc import Sequence

from casus.coding.draft import Draft
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import ancestors, is_verb
from casus.language.phrases import preposition

# Verbs that tell no more of an act than when and where it was: what they date is the act.
OCCURRING = word_list("occurring")
SAYING = word_list("saying")
# Before what is named to say what came first: "after the May 3 vote".
FIRST = word_list("after") | frozenset({"before", "until"})


def dates_saying(scene: Scene, start: int) -> bool:
    """ "Officials said late on Monday a bomb went off": a time right after a verb of saying dates the saying.

    What "was reported on Monday" was so to those who were called.
    """
    index = scene.token_at(start) - 1
    while index > 0 and (scene.token(index).pos == "ADP" or scene.token(index).lower in ("late", "early")):
        index -= 1
    verb = scene.token(index)
    passive = any(scene.token(i).dep == "aux:pass" for i in scene.parse.children[index])
    return index >= 0 and is_verb(verb) and verb.lemma in SAYING and not passive


def dates_other_act(scene: Scene, head: int, drafts: Sequence[Draft]) -> bool:
    """ "was kidnapped in May and freed three days later": the verb above the time is coordinated with a trigger."""
    above = scene.parse.tokens[scene.parse.tokens[head].head]
    if not is_verb(above) or above.dep != "conj" or above.index == head:
        return False
    return all(above.index not in (d.head, d.candidate.clause.verb) for d in drafts)


def dates_other_thing(scene: Scene, head: int, drafts: Sequence[Draft]) -> bool:
    """Whether a time belongs to a noun or a relative clause that tells nothing of the acts.

    "After the May 3 vote", "a fair that ended on Sunday", "a district where rebels have ruled since 2015". What people
    and vehicles were doing when they were hit is dated like the act.
    """
    acts = {i for d in drafts for i in (d.head, d.candidate.clause.verb)}
    above = scene.token(scene.token(head).head)
    if above.pos == "NOUN" and above.index not in acts and above.index != head:
        named = scene.token(head).dep in ("compound", "nmod", "nmod:poss", "amod", "nummod")
        return named and preposition(scene.parse, above.index) in FIRST
    for index in ancestors(scene.parse, head):
        token = scene.token(index)
        if index in acts or (is_verb(token) and token.lemma in OCCURRING):
            return False
        if token.dep == "acl:relcl" and is_verb(token):
            told = acts.intersection((token.head, *scene.parse.children[token.head]))
            return not told and not _was_there(scene, token.head, index)
    return False


def _was_there(scene: Scene, antecedent: int, verb: int) -> bool:
    """Whether a relative clause is of somebody or of a vehicle."""
    who = any(scene.token(i).lower in ("who", "whom") for i in scene.parse.children[verb])
    return who or bool(scene.classes(antecedent) & {"person", "vehicle", "transport"})
