def test_changes_are_read_on_from_the_last_known_number(desk, events):
    first = desk.get("/changes", limit=3)
    rest = desk.get("/changes", since=first["next"])
    assert [change["kind"] for change in first["changes"] + rest["changes"]] == ["minted"] * 4
    assert {change["event"] for change in first["changes"] + rest["changes"]} == {event.id for event in events}
    assert rest["next"] is None
    assert desk.get("/changes", since=4) == {"changes": [], "next": None}
