from game.model.values import COUNTRIES
from game.model.world import PRODUCTS
from game.present.in_force import in_force
from tests.ui.map_levels import begun


def test_a_surtax_shows_the_duty_in_force():
    session = begun(quarters=3)
    duty = session.state.tariffs[COUNTRIES.index("CA"), COUNTRIES.index("US"), PRODUCTS.index("vehicles")]
    assert in_force(session, "surtax_us_cars", "vehicles") == float(duty)


def test_a_remission_quota_shows_the_makers_share():
    session = begun(quarters=3)
    row = session.state.world.maker_row["ford"]
    assert in_force(session, "remission_quota", "ford") == float(session.state.remission[row])


def test_a_lever_that_sets_no_duty_shows_nothing():
    assert in_force(begun(), "messaging", "") is None
