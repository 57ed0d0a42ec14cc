"""The forecast's ranges hold about as often as they say."""

from game.analysis.calibration import RANGES, Shares, Trial, overall, table, try_game
from game.analysis.futures import STORES
from tests.ui.map_levels import shipped


def test_ranges_of_eighty_hold_about_eight_times_in_ten_a_year_ahead():
    level = shipped("the_review")
    trials = [trial for seed in range(1, 33) for trial in try_game(level, seed, futures=24)]
    shares = overall(trials, 80)
    assert 0.65 <= shares.alone <= 0.97  # thirty-two games say little, and their ranges hang together
    assert shares.acting < shares.alone
    assert shares.acting < shares.known


def test_a_game_is_tried_at_every_distance_and_range():
    trials = try_game(shipped("fifteen_minutes"), 3, "do_nothing", futures=3)
    distances = {one.ahead for one in trials}
    assert {one.width for one in trials} == set(RANGES)
    assert len(trials) == len(RANGES) * len(STORES) * len(distances)


def test_without_further_decisions_a_robot_that_does_nothing_acts_no_differently():
    trials = try_game(shipped("fifteen_minutes"), 3, "do_nothing", futures=3)
    assert all(one.held == one.held_acting for one in trials)


def test_ranges_without_a_width_do_not_count_as_success():
    sure = Trial("jobs", 4, 80, held=True, held_acting=True, held_known=True, open=False, open_known=False)
    missed = Trial("jobs", 4, 80, held=False, held_acting=False, held_known=False, open=True, open_known=True)
    assert overall([sure, missed], 80) == Shares(0.0, 0.0, 0.0)
    row = table([sure, missed])[0]
    assert (row.held, row.held_open) == (0.5, 0.0)


def test_ranges_nearer_than_a_year_stand_in_the_table_alone():
    near = Trial("jobs", 1, 80, held=True, held_acting=True, held_known=True, open=True, open_known=True)
    far = Trial("jobs", 4, 80, held=False, held_acting=False, held_known=False, open=True, open_known=True)
    assert overall([near, far], 80).alone == 0.0
    assert [row.ahead for row in table([near, far])] == [1, 4]
