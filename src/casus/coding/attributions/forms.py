"""The inflected forms of a verb, so that finding a cue does not hang on the parser's lemma."""

VOWELS = "aeiou"


def verb_forms(lemma: str) -> set[str]:
    """Base, third person, past and -ing form by the regular rules; "confirm": confirms, confirmed, confirming.

    Both spellings are given where a final consonant may double ("signal"); irregular forms are data.
    """
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    forms = {lemma, lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")}
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    elif lemma.endswith(("ee", "ye", "oe")):
        forms |= {lemma + "d", lemma + "ing"}
    else:
        forms |= {stem + "ed", stem + "ing"}
    if _doubles(lemma):
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


def _doubles(lemma: str) -> bool:
    """Whether a consonant after one vowel ends the word ("admit", "refer")."""
    return len(lemma) > 2 and lemma[-1] not in VOWELS + "wxyh" and lemma[-2] in VOWELS and lemma[-3] not in VOWELS
