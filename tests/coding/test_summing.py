from told import happenings


def test_a_sum_over_attacks_that_are_told_one_by_one_is_no_event(read):
    told = read(
        "Five people were killed in two separate attacks on Monday, police said. "
        "In the first attack, a roadside bomb killed two soldiers near Homs. "
        "In the second attack, gunmen shot dead three farmers near Aleppo."
    )
    assert told.realis("killed") == "generic"
    assert told.realis("shot") == "actual"


def test_separate_attacks_told_only_together_are_an_event(read):
    told = read("Five people were killed in two separate attacks on Monday, police said.")
    assert told.realis("killed") == "actual"


def test_the_two_incidents_are_those_told_before(read):
    told = read(
        "Rebels raided a village near Gao on Monday. A bomb went off in Mopti. "
        "Nine people were killed in the two incidents."
    )
    assert told.realis("killed") == "generic"


def test_an_act_elsewhere_is_none_of_the_separate_raids(read):
    told = happenings(
        read,
        "A suicide attack in Gao killed six people on a school bus. "
        "Last week, the army said it had killed 12 militants in three separate raids in Mopti.",
    )
    assert told["suicide attack"] != told["raids"]
