from casus.linking.clustering import cluster


def clusters(nodes, scores, barred=(), missing=-5.0):
    return cluster(nodes, scores, barred, lambda one, other: missing, 0.0)


def test_a_chain_breaks_where_its_ends_speak_against_each_other():
    assert clusters([0, 1, 2, 3], {(0, 1): 3.0, (1, 2): 1.0, (2, 3): 3.0}) == [[0, 1], [2, 3]]


def test_a_weak_pair_joins_where_the_others_speak_for_it():
    assert clusters([0, 1, 2], {(0, 1): 3.0, (1, 2): 3.0, (0, 2): -1.0}) == [[0, 1, 2]]


def test_a_barred_pair_is_never_together():
    assert clusters([0, 1, 2], {(0, 1): 3.0, (1, 2): 2.0}, barred=[(0, 2)]) == [[0, 1], [2]]


def test_a_pair_that_is_barred_when_scored_is_never_together():
    assert cluster([0, 1, 2], {(0, 1): 3.0, (1, 2): 9.0}, (), lambda one, other: None, 0.0) == [[0], [1, 2]]


def test_ties_go_to_the_first():
    assert clusters([0, 1, 2], {(0, 1): 3.0, (1, 2): 3.0}, missing=-9.0) == [[0, 1], [2]]


def test_a_large_component_counts_absent_pairs_against_a_merge():
    chain = {(node, node + 1): 1.0 for node in range(500)}
    assert max(map(len, clusters(list(range(501)), chain))) == 2


def test_what_a_hundred_reports_tell_stays_one_where_all_of_them_agree():
    blocks = [range(start, start + 25) for start in range(0, 100, 25)]
    scores = {(a, b): 2.0 for block in blocks for a in block for b in block if a < b}
    scores |= {(start, start + 25): 2.0 for start in (0, 25, 50)}
    assert clusters(list(range(100)), scores, missing=2.0) == [list(range(100))]
