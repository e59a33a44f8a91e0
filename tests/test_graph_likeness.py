"""How alike two statements are: bounds that hold whatever they are about."""

from hypothesis import given
from hypothesis import strategies as st

from graph.likeness import compare, weigh

BAGS = st.dictionaries(st.sampled_from("haven kust zee wind grens nota".split()), st.sampled_from([0.4, 0.5, 1.0]))


def test_what_says_nothing_of_its_own_is_like_nothing() -> None:
    one = compare({}, {"haven": 1.0}, {"haven": 1.0, "kust": 1.0}, {}, {"haven": 4.0, "kust": 4.0})
    assert (one.score, one.shared, one.words) == (0.0, 0.0, ())


def test_what_stands_around_helps_what_says_something() -> None:
    weights = {"haven": 4.0, "kust": 4.0}
    alone = compare({"kust": 1.0}, {}, {"haven": 1.0, "kust": 1.0}, {}, weights)
    helped = compare({"kust": 1.0}, {"haven": 1.0}, {"haven": 1.0, "kust": 1.0}, {}, weights)
    assert 0.0 < alone.score < helped.score < 1.0


@given(BAGS, BAGS, BAGS, BAGS)
def test_likeness_lies_in_bounds_and_goes_both_ways(
    one: dict[str, float], around: dict[str, float], other: dict[str, float], beside: dict[str, float]
) -> None:
    weights = weigh([one, other])
    found = compare(one, around, other, beside, weights)
    assert 0.0 <= found.score < 1.0
    assert abs(found.score - compare(other, beside, one, around, weights).score) < 1e-9
