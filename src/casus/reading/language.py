"""Which texts are not in English; in doubt a text is taken as English."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")
# Latin letters with their extensions (Unicode blocks Basic Latin to IPA Extensions, and Additional).
_LATIN = re.compile(r"[a-zA-Z\u00aa\u00ba\u00c0-\u02af\u1e00-\u1eff]")
_ENGLISH = frozenset({"en", "eng", "english"})
MEASURED = 5_000


def is_english_code(code: str) -> bool:
    """Whether a language tag such as `en`, `en-GB` or `English` means English."""
    return re.split(r"[-_ ]", code.strip().lower())[0] in _ENGLISH


def foreign_language(text: str) -> str | None:
    """The code of the language of a text that is surely not English (`und` where only the script tells); else None.

    The detector is asked only where the small words of English are scarce, since names and lists lack them too.
    """
    rules, head = _rules(), text[:MEASURED]
    words = _WORD.findall(head)
    letters = sum(map(len, words))
    other = letters - len(_LATIN.findall(head))
    if letters >= rules["fewest_script_letters"] and other > rules["other_script_share"] * letters:
        return _detected(head)[0] if letters >= rules["fewest_letters"] else "und"
    if letters < rules["fewest_letters"]:
        return None
    if sum(word.lower() in rules["words"] for word in words) >= rules["english_share"] * len(words):
        return None
    language, certainty = _detected(head)
    return language if language != "en" and certainty >= rules["certainty"] else None


def _detected(text: str) -> tuple[str, float]:
    # Lower case, because the detector takes English capitals for other languages.
    language, certainty = _detector().classify(text.lower())
    return str(language), float(certainty)


@cache
def _detector() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _rules() -> dict[str, Any]:
    rules = tomllib.loads(files("casus.reading").joinpath("data/language.toml").read_text(encoding="utf-8"))
    return {**rules, "words": frozenset(rules["words"])}
