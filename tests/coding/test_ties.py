import pytest


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The strike on Homs was part of a raid on the camp.", ("part_of", "strike", "raid")),
        (
            "Jets struck Gao on Sunday in a campaign of air strikes that began on Friday.",
            ("same_campaign", "struck", "air strikes"),
        ),
    ],
)
def test_words_for_what_holds_several_acts_tie_them(read, text, tie):
    told = read(text)
    words = {mention.id: told.words(mention) for mention in told.mentions}
    assert [(link.type, words[link.of], words[link.on]) for link in told.coding.links] == [tie]


@pytest.mark.parametrize(
    "text",
    ["Part of a building in Homs collapsed after a strike.", "The army shelled Idlib and raided part of Homs."],
)
def test_a_part_of_a_place_ties_nothing(read, text):
    assert not [link for link in read(text).coding.links if link.type in ("part_of", "same_campaign")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Jets bombed a base near Damascus hours after rockets hit the Golan Heights.", ("bombed", "hit")),
        ("The strike, which came hours after gunmen abducted nine people, killed eleven in Homs.",
         ("strike", "abducted")),
        ("Protests erupted in Tunis a day after police killed a street vendor.", ("Protests", "killed")),
        ("A suicide bomber struck the mosque in Herat on Friday. An hour later another blast hit the hospital.",
         ("blast", "struck")),
        ("Gunmen abducted three nurses in Gao on Monday. This came after jets bombed a depot in Kidal.",
         ("abducted", "bombed")),
        ("The raid in Homs was followed by clashes in Idlib.", ("clashes", "raid")),
    ],
)  # fmt: skip
def test_words_of_order_tie_what_came_next_to_what_came_first(read, text, tie):
    told = read(text)
    words = {mention.id: told.words(mention) for mention in told.mentions}
    assert [(link.type, words[link.of], words[link.on]) for link in told.coding.links] == [("follows", *tie)]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The drone strike on the depot was retaliation for the bombing of a bus in Ankara.",
         ("drone strike", "bombing")),
        ("Iran fired missiles at a base in Erbil in response to the killing of a general.", ("fired", "killing")),
        ("The group abducted three nurses in revenge for the arrest of its leader.", ("abducted", "arrest")),
    ],
)  # fmt: skip
def test_words_of_reprisal_tie_the_answer_to_what_it_answers(read, text, tie):
    told = read(text)
    words = {mention.id: told.words(mention) for mention in told.mentions}
    assert [(link.type, words[link.of], words[link.on]) for link in told.coding.links] == [("retaliation_for", *tie)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died after jets bombed a market in Idlib.",
        "Rebels shelled Aleppo after midnight.",
        "The army shelled Idlib on Monday. Talks in Geneva began a week later.",
    ],
)
def test_what_is_no_order_of_two_acts_ties_nothing(read, text):
    assert not [link for link in read(text).coding.links if link.type == "follows"]
