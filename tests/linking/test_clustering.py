from itertools import combinations

from casus.linking.clustering import cluster


class Judge:
    """Every pair that is not given has the same points, None where it is barred; `apart` are barred as well.

    With `size`, every so many nodes are of one event, and pairs across events have the opposite points.
    """

    def __init__(self, missing, apart=(), size=10**6):
        self.missing, self.apart, self.size, self.asked = missing, set(apart), size, 0

    def score(self, one, other):
        self.asked += 1
        same = one // self.size == other // self.size
        return self.missing if same or self.missing is None else -self.missing

    def kind(self, node):
        return node

    def barred(self, some, others):
        return any((min(a, b), max(a, b)) in self.apart for a in some for b in others)


def clusters(nodes, scores, barred=(), missing=-5.0):
    return cluster(nodes, scores, barred, Judge(missing), 0.0)


def star(size, points=2.0):
    """Every node compared with the first eight alone."""
    return {(chosen, node): points for chosen in range(8) for node in range(size) if chosen < node}


def test_a_chain_breaks_where_its_ends_speak_against_each_other():
    assert clusters([0, 1, 2, 3], {(0, 1): 3.0, (1, 2): 1.0, (2, 3): 3.0}) == [[0, 1], [2, 3]]


def test_a_weak_pair_joins_where_the_others_speak_for_it():
    assert clusters([0, 1, 2], {(0, 1): 3.0, (1, 2): 3.0, (0, 2): -1.0}) == [[0, 1, 2]]


def test_a_barred_pair_is_never_together():
    assert clusters([0, 1, 2], {(0, 1): 3.0, (1, 2): 2.0}, barred=[(0, 2)]) == [[0, 1], [2]]


def test_a_pair_that_is_barred_when_scored_is_never_together():
    assert clusters([0, 1, 2], {(0, 1): 3.0, (1, 2): 9.0}, missing=None) == [[0], [1, 2]]


def test_ties_go_to_the_first():
    assert clusters([0, 1, 2], {(0, 1): 3.0, (1, 2): 3.0}, missing=-9.0) == [[0, 1], [2]]


def test_a_long_chain_breaks_as_a_short_one_does():
    chain = {(node, node + 1): 1.0 for node in range(500)}
    assert max(map(len, clusters(list(range(501)), chain))) == 2


def test_what_a_thousand_reports_tell_stays_one_though_few_pairs_were_compared():
    judge = Judge(2.0)
    assert cluster(range(1000), star(1000), (), judge, 0.0) == [list(range(1000))]
    assert judge.asked < 20_000


def test_two_large_clusters_that_a_few_pairs_join_stay_apart_where_the_others_speak_against_it():
    halves = {(a + start, b + start): points for (a, b), points in star(100).items() for start in (0, 100)}
    joined = {(node, node + 100): 1.0 for node in range(20)}
    found = cluster(range(200), halves | joined, (), Judge(2.0, size=100), 0.0)
    assert found == [list(range(100)), list(range(100, 200))]


def test_a_bar_holds_in_a_large_component_though_its_pair_was_never_compared():
    apart = list(combinations((50, 60, 70), 2))
    found = cluster(range(100), star(100), (), Judge(2.0, apart), 0.0)
    assert sorted(map(len, found)) == [1, 1, 98]
    assert all(len({50, 60, 70} & set(group)) <= 1 for group in found)
