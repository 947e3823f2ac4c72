from casus.store.identity import Change, Known, settle

A, B, C = ("a", 0), ("b", 0), ("c", 0)


def test_a_first_event_is_minted_with_its_canonical_id():
    assert settle({}, [("ev_a", (A,))]) == (["ev_a"], [Change("minted", "ev_a")])


def test_an_event_that_gains_an_earlier_report_keeps_its_id():
    assert settle({"ev_b": Known(1, (B,))}, [("ev_a", (A, B))]) == (["ev_b"], [])


def test_a_merge_leaves_a_redirect_from_the_later_id():
    old = {"ev_a": Known(1, (A,)), "ev_b": Known(2, (B,))}
    assert settle(old, [("ev_b", (B, A))]) == (["ev_a"], [Change("merged", "ev_b", "ev_a")])


def test_a_split_names_its_parent_and_mints_no_id_twice():
    old = {"ev_a": Known(1, (B, A))}
    assert settle(old, [("ev_a", (A,)), ("ev_b", (B,))])[1][0].kind == "split"
    ids, changes = settle(old, [("ev_a", (A,)), ("ev_b", (B,))])
    assert ids[1] == "ev_a"
    assert len(set(ids)) == 2
    assert changes == [Change("split", ids[0], "ev_a")]


def test_a_vanished_event_is_said():
    assert settle({"ev_c": Known(1, (C,))}, [("ev_a", (A,))]) == (
        ["ev_a"],
        [Change("vanished", "ev_c"), Change("minted", "ev_a")],
    )


def test_an_id_that_comes_back_is_restored():
    old = {"ev_a": Known(1, (A, B))}
    ids, changes = settle(old, [("ev_a", (A,)), ("ev_b", (B,))], frozenset({"ev_b"}))
    assert ids == ["ev_a", "ev_b"]
    assert changes == [Change("restored", "ev_b", "ev_a")]
