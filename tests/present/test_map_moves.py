from game.present.map_moves import jobs_moved
from tests.ui.map_levels import begun


def test_nothing_has_moved_before_the_first_quarter():
    assert jobs_moved(begun()) == ()


def test_jobs_that_moved_are_those_of_the_state():
    session = begun(quarters=1)
    before, after = session.states()
    for moved in jobs_moved(session):
        at = after.world.sites.row[moved.site]
        assert moved.change == float(after.jobs[at] - before.jobs[at])


def test_losses_are_red_and_gains_are_green():
    for moved in jobs_moved(begun(quarters=2)):
        if moved.to is None:
            assert moved.tone == ("red" if moved.change < 0 else "green")
