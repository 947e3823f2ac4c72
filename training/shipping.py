"""What a shipped pipeline can do without."""

import json
from pathlib import Path

from spacy.language import Language


def drop_words(nlp: Language, folder: Path) -> None:
    """Keep only labels of the words in the written vocabulary: words are hashed, only labels are ever read back."""
    labels = {label for pipe in nlp.pipe_labels.values() for label in pipe}
    for label in list(labels):
        labels.update(label.split("||"))
        labels.update(label.split("-", 1))
    kept = sorted(labels | set(type(nlp)().vocab.strings))
    (folder / "vocab" / "strings.json").write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
