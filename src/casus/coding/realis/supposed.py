"""What a sentence only supposes: of anybody who might do it, or under a condition that its order of words states."""

from casus.codebook.codebook import RealisWords
from casus.coding.realis.tree import below, marks
from casus.coding.realis.verdict import Verdict
from casus.coding.scene import Scene
from casus.coding.wordlists import word_list
from casus.language.clauses import SUBJECTS, Clause, clause_of, is_verb, tense_of

ANYBODY = word_list("whoever")
INVERTED = word_list("inverted")
CONDITIONS = word_list("conditions")
ONGOING = word_list("ongoing")


def of_anybody(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "anyone who attacks a hospital": whoever may do it, in the present tense, has not done it yet."""
    verb = clause.verb if clause.verb >= 0 else clause.predicate
    if not is_verb(scene.token(verb)) or tense_of(scene.parse, verb) == "past":
        return None
    doers = clause.agents if verb == clause.predicate else clause_of(scene.parse, verb).agents
    anybody = next((scene.token(i).lower for i in doers if scene.token(i).lower in ANYBODY), None)
    return ("generic", f"of anybody ({anybody})") if anybody else None


def inverted(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "Had the bomb gone off, …": a verb before its subject at the head of a sentence that is no question."""
    sentence = scene.parse.sentences[scene.token(clause.predicate).sentence]
    tokens = scene.parse.tokens[sentence.first : sentence.last]
    opening = next((t for t in tokens if t.pos != "PUNCT"), tokens[0])
    if opening.lower not in INVERTED or any(t.text == "?" for t in tokens):
        return None
    comma = next((t.index for t in tokens if t.text == ","), sentence.first)
    return ("hypothetical", f"under {opening.text!r}") if clause.predicate < comma else None


def goes_on(scene: Scene, clause: Clause, words: RealisWords) -> Verdict:
    """ "if the attacks do not stop": what may or may not go on are many acts, none of them singled out."""
    token = scene.token(clause.predicate)
    verb = clause.verb
    if clause.kind != "noun" or token.tag != "NNS" or verb < 0 or token.dep not in SUBJECTS:
        return None
    condition = marks(scene, verb) & CONDITIONS
    counted = any(t.dep == "nummod" for t in below(scene, clause.predicate))
    if condition and not counted and scene.token(verb).lemma in ONGOING:
        return "generic", f"under {min(condition)!r}"
    return None
