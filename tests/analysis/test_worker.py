"""The worker: the same futures from a process of its own, and slices of the loop where none can be had."""

import pickle
import time

import numpy as np
import pytest

from game import foresight
from game.analysis import worker as working
from game.analysis.forecast import DRAFT, NOTHING, Forecast
from game.analysis.worker import Worker
from game.foresight import Foresight
from game.model.decisions import UseLever
from game.rules.chance import SeededChance
from game.rules.grid import digest
from game.rules.turn import advance
from tests.ui.map_levels import begun

LONG = 60.0


def surtax(amount):
    return UseLever(lever="surtax_us_cars", target="vehicles", amount=amount)


@pytest.fixture(scope="module")
def worker():
    made = Worker()
    until(lambda: made.ready)
    yield made
    made.stop()


@pytest.fixture
def session():
    return begun(quarters=9)  # three quarters are left, so that futures are short


def until(done):
    end = time.monotonic() + LONG
    while not done():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.005)


def run(looking):
    def step():
        looking.work()
        return looking.forecast.done

    until(step)
    return looking.forecast


def test_a_state_survives_the_way_to_another_process(session):
    state = pickle.loads(pickle.dumps(session.state))
    luck = SeededChance(7)
    assert digest(advance(state, (), luck)[0]) == digest(advance(session.state, (), luck)[0])


def test_the_worker_plays_the_same_futures_as_the_loop(session, worker):
    session.order(surtax(0.3))
    helped, alone = Foresight(session, worker), Forecast(session.state, session.draft)
    run(helped)
    while not alone.done:
        alone.work(8)
    for branch in (DRAFT, NOTHING):
        assert np.array_equal(helped.forecast.store("jobs", branch), alone.store("jobs", branch))
    assert helped.forecast.drivers == alone.drivers


def test_futures_of_two_workers_are_kept_in_order(session, worker):
    other = Worker()
    until(lambda: other.ready)
    session.order(surtax(0.3))
    helped, alone = run(Foresight(session, worker, other)), Forecast(session.state, session.draft)
    other.stop()
    while not alone.done:
        alone.work(8)
    for branch in (DRAFT, NOTHING):
        assert np.array_equal(helped.store("jobs", branch), alone.store("jobs", branch))
    assert helped.drivers == alone.drivers


def test_what_a_worker_owed_that_dies_another_plays(session, worker):
    dying = Worker()
    until(lambda: dying.ready)
    looking = Foresight(session, worker, dying)
    looking.work()
    for process in dying._pool._processes.values():
        process.kill()
    assert run(looking).finished == looking.forecast.futures
    assert dying.broken
    dying.stop()


def test_a_changed_draft_begins_again_and_drops_what_is_stale(session, worker):
    looking = Foresight(session, worker)
    looking.of((surtax(0.2),))
    for _turn in range(3):
        looking.work()
    forecast = looking.of((surtax(0.5),))
    assert forecast.count(DRAFT) == 0
    run(looking)
    fresh = Forecast(session.state, (surtax(0.5),), 4)
    while not fresh.played:
        fresh.work(8)
    assert np.array_equal(forecast.store("prices", DRAFT)[:4], fresh.store("prices", DRAFT))


def test_another_world_is_learned_when_another_game_begins(worker):
    other = begun("fifteen_minutes", quarters=3)
    looking = Foresight(other, worker)
    run(looking)
    assert looking.forecast.finished == looking.forecast.futures


def test_where_no_process_can_be_had_the_loop_plays_the_futures(session, monkeypatch):
    def refused(*_of, **_more):
        raise PermissionError("no processes here")

    monkeypatch.setattr(working, "ProcessPoolExecutor", refused)
    alone = Worker()
    looking = Foresight(session, alone)
    assert not looking.helpers
    assert alone.broken
    while looking.forecast.finished < 2:
        looking.work()
    assert looking.forecast.finished == 2


def test_a_worker_that_dies_is_done_without(session):
    dying = Worker()
    until(lambda: dying.ready)
    looking = Foresight(session, dying)
    looking.work()
    for process in dying._pool._processes.values():
        process.kill()
    until(lambda: (looking.work(), not looking.helpers)[1])
    while looking.forecast.finished < 3:
        looking.work()
    dying.stop()


def test_a_stopped_worker_answers_no_more(session):
    made = Worker()
    made.stop()
    assert made.play(session.state, (), (0,)) is None
    assert not made.ready


def test_no_process_is_started_unless_the_game_allows_it(session):
    foresight.stop()
    looking = Foresight(session)
    looking.work()
    assert not looking.helpers


def test_every_screen_of_a_game_shares_its_forecasts(session):
    assert foresight.of(session) is foresight.of(session)
    assert foresight.of(begun(quarters=9)) is not foresight.of(session)


def test_a_worker_that_died_is_replaced_while_another_lives_and_not_for_ever(monkeypatch):
    monkeypatch.setattr(foresight.os, "cpu_count", lambda: 2)
    monkeypatch.setattr(foresight, "Worker", Dead)
    foresight.stop()
    foresight.begin()
    try:
        for _death in range(10):
            foresight._workers()[-1].broken = True
            assert not foresight._workers()[0].broken
        assert foresight._workers()[-1].broken, "something kills them"
        assert len(foresight._workers()) == 2
        for worker in foresight._workers():
            worker.broken = True
        assert all(worker.broken for worker in foresight._workers()), "none lives: this computer has no room"
        foresight.begin()
        assert not any(worker.broken for worker in foresight._workers())
    finally:
        foresight.stop()


class Dead:
    """Stands for a worker, and dies when it is told to."""

    def __init__(self) -> None:
        self.broken = False

    def stop(self) -> None:
        self.broken = True
