"""Who says what in passages of many makes: wire, army, monitor, rights group, local news."""

import tomllib
from pathlib import Path

import pytest

PASSAGES = tomllib.loads((Path(__file__).parent / "claims.toml").read_text(encoding="utf-8"))["passage"]


def is_made(claim, coding):
    """Whether the report's claims hold one by this speaker, in this stance, about this and, if asked, of this value."""
    speaker, stance, about, *value = claim
    same = [c for c in coding.claims if c.stance == stance and c.about == about and len(c.chain) > 1]
    named = [c for c in same if _same_name(speaker, c.root or "")]
    return any(not value or c.value == value[0] for c in named)


def _same_name(one, other):
    one, other = one.lower(), other.lower()
    return one == other or bool(one and other and (one in other or other in one))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["text"].strip()[:40])
def test_every_claim_of_a_passage_is_made(read, passage):
    coding = read(" ".join(passage["text"].split())).coding
    assert [claim for claim in passage["claims"] if not is_made(claim, coding)] == []
