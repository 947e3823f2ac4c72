"""Short stories that tell of the same people several times: how many died and were hurt in all."""

import pytest

from casus.coding.tolls import find_tolls, total
from casus.language import Parser, load_parser
from casus.model import Names


@pytest.fixture(scope="module")
def parser() -> Parser:
    return load_parser()


STORIES = [
    # a total that comes after its parts
    ("A man died and two others were injured. Medics took the three shooting victims to a clinic.", 1, 2),
    ("One man is dead and two others were hurt. All three were shot. One of the men was pronounced dead.", 1, 2),
    ("A mother and her son were left dead. Both victims were shot in the head.", 2, 0),
    ("Police found three people with gunshot wounds. One of them died.", 1, 2),
    ("A bomb killed three police officers. A month ago 16 militants were killed by the army.", 3, 0),
    ("The rocket left five dead and dozens wounded. Five people were killed and 22 injured, medics said.", 5, 22),
    ("Five people were shot outside a home. Among the victims were a girl and three adults.", 0, 5),
    ("Two children hurt in the attack are in hospital. Four adults were also hurt.", 0, 6),
    ("Guards killed ten militants. Fifteen troops died in the clash and the bodies lay there.", 10, 0),
    ("No casualties were reported, but 19 soldiers were injured.", 0, 19),
    # the dead of a lead, found hurt further down
    ("The shooting left one man dead. Officers found a man with a gunshot wound. He died in hospital.", 1, 0),
    ("The shooting left a woman dead. Officers found a man with a gunshot wound. He died in hospital.", 2, 0),
    ("One man is dead. One of the men was in critical condition and was pronounced dead.", 1, 0),
    # who is meant again
    ("A shooting left a man dead and a boy wounded. The man was pronounced dead at the scene.", 1, 1),
    ("One man was killed and another wounded. The man killed was named as Abel Doro, 28.", 1, 1),
    # people brought in before it is told what befell them
    ("A woman of 74 was killed. A woman of 54 was in the kitchen. She suffered an injury to the head.", 1, 1),
    ("A driver shot a man. He was wounded.", 0, 1),
    ("A suspect opened fire and wounded an officer before being killed by other officers.", 1, 1),
    ("Police said an officer was shot. A bystander also was shot.", 0, 2),
    ("It was reported that fire was heard. An officer was shot. A bystander was shot.", 0, 2),
    ("A police officer was shot and the suspect later took his own life.", 1, 1),
    ("The ambush has left five soldiers and three attackers dead.", 8, 0),
    ("A fight ended with a woman fatally stabbed and a man hurt. Officers found the man and woman injured.", 1, 1),
    ("A man and his daughter were injured by a bomb. The father Abel Doro died of his injuries later.", 1, 1),
    ("One teen is dead, another is hurt. Two boys were hospitalized on Oak Street. One of them died.", 1, 1),
    ("One teenager is dead, and another was shot. Two wounded teens arrived at clinics. A boy died.", 1, 1),
    ("A boy died. The other victim was hurt. Police said a boy is dead and another teen is injured.", 1, 1),
    (
        "A teen is dead and a man hurt. Police came. A man was brought in with wounds. The other person died.",
        1,
        1,
    ),
    (
        "They found a man and a boy with wounds. Both were brought to a clinic, where they were pronounced dead.",
        2,
        0,
    ),
    (
        "A strike killed seven medics. It was night. At least 338 people have been killed in attacks there.",
        7,
        0,
    ),
    (
        "A strike killed seven medics. It was night. At least 338 people have been killed in attacks there. "
        "At least 10 soldiers and seven civilians have been killed in the north.",
        7,
        0,
    ),
    ("ADEN (Agency) -Three Yemeni paramedics were killed.", 3, 0),
    # names that look like nouns
    ("Doro fatally shot Ilen Moss, 18. Kristopher Mora, 20, was grazed and lived.", 1, 1),
    ("Ann Womack and Joe Doro were inside. Womack was injured.", 0, 1),
    # people without a noun or far from their wound
    ("One man was killed and another taken to a hospital after a shooting.", 1, 1),
    ("Officers found a passenger in a van with a gunshot wound.", 0, 1),
    ("A second victim was found at the scene who had been shot in the leg.", 0, 1),
]


@pytest.mark.parametrize(("text", "killed", "injured"), STORIES, ids=[text[:60] for text, *_ in STORIES])
def test_people_of_a_story_count_once(parser: Parser, text: str, killed: int, injured: int) -> None:
    tolls = find_tolls(parser.parse(text), Names())
    assert [(total(tolls, kind) or (0, 0))[0] for kind in ("killed", "injured")] == [killed, injured]
