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
