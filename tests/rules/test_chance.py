"""Chance: the same for the same seed, and apart for each purpose."""

from game.rules.chance import SeededChance, by_the_quarter


def test_a_draw_is_pinned_for_ever():
    assert SeededChance(7).draw(1, "leave", "oshawa_assembly") == 0.5259663678731991


def test_purposes_and_entities_do_not_share_their_luck():
    luck = SeededChance(1)
    drawn = {
        luck.draw(quarter, purpose, entity)
        for quarter in range(1, 6)
        for purpose in ("event", "leave")
        for entity in "abc"
    }
    assert len(drawn) == 30


def test_a_forecast_cannot_see_the_games_luck():
    assert SeededChance(1).draw(2, "leave", "x") != SeededChance(1, "forecast").draw(2, "leave", "x")


def test_odds_a_quarter_compound_to_the_odds_a_year():
    quarterly = by_the_quarter(0.4)
    assert abs((1 - quarterly) ** 4 - 0.6) < 1e-12


def test_draws_are_spread_evenly():
    draws = [SeededChance(seed).draw(1, "event", "x") for seed in range(4000)]
    tenths = [sum(low <= draw < low + 0.1 for draw in draws) for low in [n / 10 for n in range(10)]]
    assert min(tenths) > 320
    assert max(tenths) < 480
