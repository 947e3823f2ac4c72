def test_the_demo_shows_a_table_and_the_evidence_of_one_event(casus):
    result = casus("demo")
    assert result.code == 0
    assert "violent events" in result.out
    assert "told in" in result.out
