"""Bodies of people are "it" and "they" alike, whatever the number of their name."""

import pytest


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Sudan's Rapid Support Forces moved tanks to Kadugli. On Monday it shelled a village.", "group:rsf-sdn"),
        ("Sudan's army moved tanks to Kadugli. On Monday it shelled a village.", "force:SDN-army"),
        ("Saudi Arabia said they had fired the missiles that struck a tanker on Tuesday.", "state:SAU"),
        ("The Houthis said they had fired the missiles that struck a tanker on Tuesday.", "group:houthis"),
    ],
)
def test_a_pronoun_stands_for_the_body_named_before(read, text, actor):
    struck = [m for m in read(text).coding.mentions if m.type in ("shelling", "missile_strike")]
    assert actor in {r.actor for m in struck for r in m.roles if r.role == "perpetrator"}
