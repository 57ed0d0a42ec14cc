"""The parts of a change add up to it, and each goes where it belongs."""

from dataclasses import replace

import pytest

from game.analysis.shapley import pulls
from game.model.effects import (
    ChangeSiteJobs,
    ChangeTradeCost,
    MoveMandate,
    SetExportTax,
    SetTariff,
    SlowLayoffs,
    StopSite,
    Withhold,
)
from game.model.state import changed
from game.model.values import Store
from game.model.world import CA
from game.rules import indicators
from game.rules.effects import apply
from game.rules.market import target
from game.session import Session

STORES: tuple[Store, ...] = (
    "jobs", "output", "independence", "prices", "treasury", "political_capital", "approval", "relations",
)  # fmt: skip


def hit(state, *duties):
    for levied_by, origin, product, rate in duties:
        duty = SetTariff(levied_by=levied_by, origin=origin, product=product, rate=rate)
        state, _ = apply(state, duty, "test")
    return state


@pytest.fixture(scope="module")
def game(base):
    session = Session(base.world.level, 3, base)
    for _ in range(10):
        session.play(())
    return session


@pytest.mark.parametrize("store", STORES)
def test_the_parts_add_up_to_the_change_in_every_quarter(game, store):
    states = game.states()
    for quarter in range(1, game.quarter + 1):
        change = indicators.of(states[quarter], store) - indicators.of(states[quarter - 1], store)
        assert sum(part.amount for part in game.ledger(quarter, store)) == pytest.approx(change, abs=1e-6)


@pytest.mark.parametrize("store", ["jobs", "output", "prices", "independence"])
def test_little_of_a_change_is_left_without_a_name(game, store):
    for quarter in range(1, game.quarter + 1):
        parts = game.ledger(quarter, store)
        whole = sum(abs(part.amount) for part in parts)
        unnamed = sum(abs(part.amount) for part in parts if part.cause in ("market:rounding", "market:recall"))
        assert unnamed <= 0.25 * whole + 5


def test_the_pulls_of_all_causes_are_the_targets_distance_from_the_base(base):
    state = hit(base, ("US", "CA", "vehicles", 0.25), ("CA", "US", "vehicles", 0.25), ("US", "CA", "steel", 0.5))
    found = pulls(state)
    whole = target(state).settled.sales - base.sold
    assert sum(pull.sales for pull in found.values()) == pytest.approx(whole, abs=1e-6)


def test_a_cause_that_moved_nothing_gets_nothing(base):
    assert pulls(base) == {}
    assert set(pulls(hit(base, ("US", "CA", "vehicles", 0.25)))) == {"market:us_car_tariff"}


def test_a_cause_whose_effect_has_one_sign_in_every_order_gets_that_sign(base):
    state = hit(base, ("US", "CA", "vehicles", 0.25), ("CA", "US", "vehicles", 0.25))
    found = pulls(state)
    ours = base.world.mandates.origin == CA
    assert found["market:us_car_tariff"].sales[ours].sum() < 0
    assert found["market:surtax"].sales[ours].sum() > 0
    assert found["market:surtax"].price[CA] > 0


def test_a_plant_that_moves_away_is_counted_where_it_went(base):
    world = replace(base.world, dated={}, undated=())
    state = changed(base, world=world)
    state, _ = apply(
        state, MoveMandate(mandate="oshawa_silverado", to="fort_wayne_assembly", in_quarters=3), "firm:oshawa_assembly"
    )
    session = Session(world.level, 1, state)
    for _ in range(6):
        session.play(())
    states = session.states()
    for quarter in range(1, 7):
        for store in ("output", "independence"):
            change = indicators.of(states[quarter], store) - indicators.of(states[quarter - 1], store)
            parts = session.ledger(quarter, store)
            assert sum(part.amount for part in parts) == pytest.approx(change, abs=1e-6)
            rest = sum(abs(part.amount) for part in parts if part.cause == "market:rounding")
            assert rest <= 0.02 * abs(change) + 1


def test_jobs_that_suppliers_lose_to_a_model_that_left_are_not_won_back_as_it_starts_elsewhere(base):
    state = quiet(base)
    for mandate in ("oshawa_silverado", "oshawa_silverado_hd"):
        state, _ = apply(state, MoveMandate(mandate=mandate, to="orion_assembly", in_quarters=4), "firm:oshawa")
    session = Session(state.world.level, 1, state)
    for quarter in range(1, 8):
        session.play(())
        parts = {part.cause: part.amount for part in session.ledger(quarter, "jobs")}
        assert quarter < 3 or parts["market:mandates"] < 0
        assert abs(parts.get("market:recall", 0.0)) < 60


def quiet(base):
    return changed(base, world=replace(base.world, dated={}, undated=(), event={}))


def test_a_stopped_line_and_shared_weeks_are_told_apart(base):
    state, _ = apply(quiet(base), StopSite(site="windsor_assembly", days=20), "test")
    state, _ = apply(state, SlowLayoffs(share=0.8, quarters=4), "test")
    session = Session(state.world.level, 1, state)
    session.play(())
    parts = {part.cause: part.amount for part in session.ledger(1, "jobs")}
    alone = Session(state.world.level, 1, changed(state, modifiers=()))
    alone.play(())
    assert parts["market:stops"] < -100
    saved = indicators.jobs(session.state) - indicators.jobs(alone.state)
    idle = sum(amount for cause, amount in parts.items() if cause.startswith("site:"))
    idle_alone = sum(part.amount for part in alone.ledger(1, "jobs") if part.cause.startswith("site:"))
    assert parts["test"] + idle - idle_alone == pytest.approx(saved, abs=1.0)


def test_layoffs_put_off_stand_under_what_put_them_off_and_come_back_under_the_same_name(base):
    state, _ = apply(quiet(base), SetTariff(levied_by="US", origin="CA", product="vehicles", rate=0.25), "test")
    state, _ = apply(state, SlowLayoffs(share=0.4, quarters=3), "lever:work_sharing")
    state, _ = apply(state, SlowLayoffs(share=0.6, quarters=3, site="sault_ste_marie_algoma"), "answer:a_loan")
    session = Session(state.world.level, 1, state)
    alone = Session(state.world.level, 1, changed(state, modifiers=()))
    told, idle = dict.fromkeys(("lever:work_sharing", "answer:a_loan"), 0.0), 0.0
    for quarter in range(1, 11):
        for one, sign in ((session, 1), (alone, -1)):
            one.play(())
            idle += sign * sum(part.amount for part in one.ledger(quarter, "jobs") if part.cause.startswith("site:"))
        parts = {part.cause: part for part in session.ledger(quarter, "jobs")}
        assert "market:work_sharing" not in parts
        for cause in told:
            told[cause] += parts[cause].amount if cause in parts else 0.0
            assert cause not in parts or parts[cause].mark == "decision"
        if quarter == 3:
            saved = indicators.jobs(session.state) - indicators.jobs(alone.state)
            assert saved > 100
            assert sum(told.values()) + idle == pytest.approx(saved, abs=2)
            assert told["lever:work_sharing"] > told["answer:a_loan"] > 0
    assert abs(sum(told.values())) < 0.1 * saved


@pytest.mark.parametrize(
    ("effect", "cause"),
    [
        (Withhold(product="steel", share=0.4, quarters=4), "market:exports"),
        (SetExportTax(product="parts", rate=0.1), "market:exports"),
        (SetTariff(levied_by="US", origin="CA", product="parts", rate=0.125), "market:parts_duties"),
        (SetTariff(levied_by="US", origin="CA", product="steel", rate=0.5), "market:us_metals"),
        (ChangeTradeCost(origin="CA", market="ROW", by=-0.03), "market:costs"),
    ],
)
def test_jobs_that_suppliers_win_and_lose_stand_under_what_did_it(base, effect, cause):
    state, _ = apply(quiet(base), effect, "test")
    session = Session(state.world.level, 1, state)
    session.play(())
    calm = Session(state.world.level, 1, quiet(base))
    calm.play(())
    moved = indicators.jobs(session.state) - indicators.jobs(calm.state)
    parts = {part.cause: part.amount for part in session.ledger(1, "jobs")}
    assert abs(moved) > 50
    assert parts[cause] == pytest.approx(moved, rel=0.25)


@pytest.mark.parametrize(("by", "quarters"), [(70, 1), (-90, 1), (70, 6)])
def test_jobs_that_an_event_adds_stand_under_the_event(base, by, quarters):
    state, _ = apply(quiet(base), ChangeSiteJobs(site="hamilton_dofasco", by=by), "event:test")
    session, calm = Session(state.world.level, 1, state), Session(state.world.level, 1, quiet(base))
    told = 0.0
    for quarter in range(1, quarters + 1):
        session.play(())
        calm.play(())
        told += sum(part.amount for part in session.ledger(quarter, "jobs") if part.cause == "event:test")
    assert told == pytest.approx(indicators.jobs(session.state) - indicators.jobs(calm.state), abs=1.5)
    assert told == pytest.approx(by * (1 - 0.5**quarters), abs=1.5)


def test_a_line_that_runs_again_closes_its_gap_under_the_same_name(base):
    state, _ = apply(quiet(base), StopSite(site="windsor_assembly", days=20), "test")
    session = Session(state.world.level, 1, state)
    for _ in range(8):
        session.play(())
    stops = [
        sum(part.amount for part in session.ledger(quarter, "jobs") if part.cause == "market:stops")
        for quarter in range(1, 9)
    ]
    assert stops[0] < -100
    assert all(amount >= 0 for amount in stops[1:])
    assert sum(stops) == pytest.approx(0, abs=0.05 * -stops[0])
