"""The levels on offer."""

from game import levels


def test_the_levels_offered_begin_with_the_tutorial_and_go_by_length():
    shipped = [entry.level for entry in levels.offered() if levels.is_shipped(entry.path)]
    assert shipped[0].id == "first_day"
    lengths = [level.quarters for level in shipped[1:]]
    assert lengths == sorted(lengths)
