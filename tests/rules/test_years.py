"""Years of play: what the whole engine must show (02 §10, T14b and T15)."""

from dataclasses import replace

import pytest

from game.model.decisions import OfferContract
from game.model.effects import EndMandate, SetTariff
from game.model.kept import Contract
from game.model.records import BookLine
from game.model.site_records import ShiftChanged
from game.model.state import changed
from game.rules import indicators
from game.rules.chance import FixedChance, SeededChance
from game.rules.effects import apply
from game.rules.pressure import weigh_plants
from game.rules.projects import weigh_projects
from game.rules.turn import advance


@pytest.fixture(scope="module")
def hurt(base):
    state = changed(base, world=replace(base.world, dated={}, undated=(), event={}))
    state, _ = apply(state, SetTariff(levied_by="US", origin="CA", product="vehicles", rate=0.25), "test")
    return advance(state, (), FixedChance(1.0))[0]


def odds(state, **figures):
    world = replace(state.world, parameters={**state.world.parameters, **figures})
    return {one.site: one.odds for one in weigh_plants(changed(state, world=world))}


def test_without_volatility_firms_do_not_wait_to_leave(hurt):
    waiting, sure = odds(hurt), odds(hurt, volatility=0.0)
    assert all(sure[site] > waiting[site] for site in waiting)


def test_without_fear_firms_leave_later(hurt):
    afraid, calm = odds(changed(hurt, fear=30.0)), odds(changed(hurt, fear=0.0))
    assert all(calm[site] < afraid[site] for site in afraid)


def test_money_for_a_plant_that_stays_is_all_cost_and_no_output(base):
    state = changed(base, world=replace(base.world, dated={}, undated=(), event={}))
    offer = OfferContract(
        lever="plant_grant", site="cambridge_assembly", amount=200_000_000, jobs=4_000, quarters=24, clawback=0.8
    )
    paid = changed(state, contracts=(Contract(offer, signed=0, paid=0),))
    spent = 0
    for _ in range(8):
        state, _records = advance(state, (), FixedChance(1.0))
        paid, records = advance(paid, (), FixedChance(1.0))
        spent -= sum(one.amount for one in records if isinstance(one, BookLine) and one.line == "contract")
    assert spent == 200_000_000
    assert indicators.output(paid) == pytest.approx(indicators.output(state), abs=1.0)


def test_the_books_balance_to_the_dollar_in_every_quarter(base):
    state = base
    for _ in range(12):
        after, records = advance(state, (), SeededChance(5))
        assert after.treasury == state.treasury + sum(one.amount for one in records if isinstance(one, BookLine))
        state = after


def approved(state, **figures):
    world = replace(state.world, parameters={**state.world.parameters, **figures})
    return {one.mandate: one.odds for one in weigh_projects(changed(state, world=world))}


def test_without_volatility_more_projects_are_approved(hurt):
    waiting, sure = approved(hurt), approved(hurt, volatility=0.0)
    assert waiting
    assert all(sure[mandate] > waiting[mandate] for mandate in waiting)


def test_without_fear_more_projects_that_sell_to_the_us_are_approved(base):
    row = base.world.mandates.row["brampton_compass"]
    assert approved(changed(base, fear=0.0))[row] > approved(changed(base, fear=30.0))[row]


def test_a_tariff_puts_off_a_project(base, hurt):
    row = base.world.mandates.row["brampton_compass"]
    assert approved(hurt)[row] < approved(base)[row]


def test_a_mandate_ended_for_good_is_no_project(base):
    state, _ = apply(base, EndMandate(mandate="ingersoll_brightdrop"), "test")
    assert base.world.mandates.row["ingersoll_brightdrop"] not in approved(state)


def test_a_third_shift_dropped_is_not_added_again_at_once(base):
    state = changed(base, world=replace(base.world, dated={}, undated=(), event={}))
    for origin in ("CA", "MX", "JP", "KR", "EU", "GB"):
        state, _ = apply(state, SetTariff(levied_by="US", origin=origin, product="vehicles", rate=0.25), "test")
    changes = dict.fromkeys(state.world.sites.ids, 0)
    for _ in range(16):
        state, records = advance(state, (), FixedChance(0.39))
        for one in records:
            if isinstance(one, ShiftChanged):
                changes[one.site] += 1
    assert max(changes.values()) <= 2
