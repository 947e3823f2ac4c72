"""What did not happen: negated, denied, or said to be false."""

from casus.codebook.codebook import RealisWords
from casus.coding.realis.tree import ASIDES, above, below, marks
from casus.coding.realis.verdict import Verdict
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import Clause, is_definite, is_negated, is_verb
from casus.language.parse import Token

OCCURRING = word_list("taking_place")
DENIED_IN = frozenset({"ccomp", "xcomp", "obj", "advcl", "obl"})


def denied(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """Negated by its own words, or by what is said of it; what is never done at all is a habit."""
    if clause.negated and "to" in marks(scene, clause.predicate):
        return "hypothetical", "not to be done"
    if clause.negated:
        habit = clause.kind == "verb" and clause.tense == "present" and not _holds_have(scene, clause)
        return ("generic", "what is not done") if habit else ("negated", "negated")
    if clause.kind == "noun" and _never_was(scene, clause.predicate):
        return "negated", "said never to have been"
    known = clause.kind == "noun" and is_definite(scene.parse, clause.predicate)
    lower = scene.token(clause.predicate)
    for governor, relation in above(scene, clause.predicate):
        if (known and relation != "obj") or _is_purpose(scene, lower, relation):
            return None
        lower = governor
        if governor.lemma in words.negated and relation in DENIED_IN and is_verb(governor):
            twice = is_negated(scene.parse, governor.index)
            return None if twice else ("negated", f"under {governor.text!r}")
        if governor.lemma in words.false or _proved(scene, governor) & words.false:
            return "negated", f"said to be {governor.text!r}"
        if relation in ASIDES:
            return None
    return None


def _is_purpose(scene: Scene, lower: Token, relation: str) -> bool:
    """ "denied them a haven to plot attacks": what something would have been for is not what is denied."""
    return relation in ("acl", "advcl") and "to" in marks(scene, lower.index)


def _never_was(scene: Scene, index: int) -> bool:
    """ "a strike that never happened": a relative clause denies that it took place."""
    said = (t for t in below(scene, index) if t.dep == "acl:relcl")
    return any(t.lemma in OCCURRING and is_negated(scene.parse, t.index) for t in said)


def _proved(scene: Scene, verb: Token) -> set[str]:
    """What a verb says that something turned out to be ("proved false")."""
    return {t.lemma for t in below(scene, verb.index) if t.dep == "xcomp"}


def _holds_have(scene: Scene, clause: Clause) -> bool:
    """Whether the verb group holds have or be ("has not struck", "is not striking")."""
    return any(t.dep.startswith("aux") and t.lemma in ("have", "be") for t in below(scene, clause.predicate))
