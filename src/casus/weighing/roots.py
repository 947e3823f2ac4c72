"""Who a claim comes from in the end: its root, and when two roots are really one."""

import unicodedata
from collections.abc import Iterable, Mapping

from casus.linking.copies import credited, same_texts
from casus.model import Claim, Coding
from casus.weighing.tellings import Telling

# Stances that speak for the happening; the others refuse, doubt or deny it.
SUPPORTING = frozenset({"asserts", "alleges", "acknowledges", "speculates"})


def fold(name: str) -> str:
    """A name without case, diacritics, punctuation and a leading article, for comparing."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def attributed(claim: Claim) -> bool:
    """Whether a named source other than the reporting outlet stands at the root of the claim."""
    last = claim.chain[-1] if claim.chain else None
    if last is None or last.name is None or last.kind == "unnamed":
        return False
    return last.kind != "outlet" or len(claim.chain) > 1


def root_key(claim: Claim, voices: Mapping[str, str]) -> str:
    """What identifies the root of a claim.

    A named source: its registry id, else its folded name. A source that the text hides speaks with the
    voice of the outlet, since nobody can tell whether two hidden sources differ. `voices` gives each
    report's voice: see `voices_of`.
    """
    if not attributed(claim):
        return voices[claim.report]
    last = claim.chain[-1]
    if last.kind == "outlet":
        return "outlet:" + fold(last.name or "")
    return last.actor or "name:" + fold(last.name or "")


def voices_of(codings: Iterable[Coding]) -> dict[str, str]:
    """Report id -> the voice that speaks where no source is named: the news agency that it credits, else the outlet,
    else the report itself. Copies of one text share one voice.
    """
    ordered = sorted({coding.report: coding for coding in codings}.values(), key=lambda coding: coding.report)
    voices: dict[str, str] = {}
    for group in same_texts([coding.text for coding in ordered]):
        names = [credited(ordered[i].text) for i in group] + [ordered[i].outlet for i in group]
        outlet = next((name for name in names if name), None)
        voice = "outlet:" + fold(outlet) if outlet else "report:" + ordered[group[0]].report
        voices |= {ordered[i].report: voice for i in group}
    return voices


def independent_roots(tellings: Iterable[Telling], voices: Mapping[str, str]) -> frozenset[str]:
    """The roots that speak for the happening, each once.

    An outlet's own words count only where the report names no source for the happening: what a report
    says plainly beside an attributed claim usually rests on that source.
    """
    found: set[str] = set()
    for telling in tellings:
        supporting = [claim for claim in telling.claims if claim.stance in SUPPORTING]
        named = {root_key(claim, voices) for claim in supporting if attributed(claim)}
        found |= named or {voices[telling.coding.report]}
    return frozenset(found)
