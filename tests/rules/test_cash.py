"""Cash: who runs out, at which odds, and what saves them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.model import effects as fx
from game.model.decisions import OfferContract, UseLever
from game.model.state import State
from game.rules import effects, sites
from game.rules.cash import kept_afloat, run_short, weigh_cash
from game.rules.chance import FixedChance
from game.rules.jobs import settle_jobs
from game.rules.opening import opening
from game.rules.policy import carry_out_one
from tests.levels.shipped import level

SEATS = "whitby_lear"


def selling(share: float, site: str = SEATS) -> State:
    """Return the base year with one supplier making a share of what it did."""
    state = opening(level("open_desk.yaml"))
    row = state.world.sites.row[site]
    output = state.output.copy()
    output[row] = share * state.world.sites.output[row]
    return replace(state, output=output)


def odds(state: State, site: str = SEATS) -> float | None:
    row = state.world.sites.row[site]
    return next((one.odds for one in weigh_cash(state) if one.site == row), None)


def is_now(state: State, site: str = SEATS) -> str:
    return sites.state_of(state, state.world.sites.row[site])


def out_of_cash() -> State:
    state, _records = run_short(selling(0.3), FixedChance(0.0))
    assert is_now(state) == "leaving"
    return state


def test_odds_grow_as_less_is_sold_and_none_run_where_enough_is():
    # by hand: h = 0.15, f = 0.6; half of f gives half of h, nothing sold all of it
    assert odds(selling(0.3)) == pytest.approx(0.075)
    assert odds(selling(0.0)) == pytest.approx(0.15)
    assert odds(selling(0.6)) is None
    assert weigh_cash(opening(level("open_desk.yaml"))) == ()


def test_a_maker_s_own_plant_and_one_abroad_are_not_weighed():
    for site in ("st_catharines_propulsion", "windsor_nextstar", "oswego_novelis"):
        assert odds(selling(0.0, site), site) is None


def test_one_draw_decides_and_the_closing_is_said_two_quarters_ahead():
    state = selling(0.3)
    spared, records = run_short(state, FixedChance(0.08))
    assert not records
    assert is_now(spared) == "operating"
    gone = out_of_cash()
    due = {type(one.effect): one.due for one in gone.pending if one.cause == f"cash:{SEATS}"}
    assert due == {fx.SetSiteState: 3, fx.StopSite: 3}
    closed, _records = effects.apply_due(replace(gone, quarter=2))
    assert is_now(closed) == "closed"
    assert (SEATS, 10) in closed.stops
    row = state.world.sites.row[SEATS]
    assert settle_jobs(closed).jobs[row] == pytest.approx(closed.jobs[row] / 2)


def test_a_loan_calls_the_closing_off_and_holds_the_odds_at_nought_while_it_lasts():
    loan = UseLever(lever="tariff_loans", option="bridge", target=SEATS)
    lent, _records = carry_out_one(out_of_cash(), loan)
    lent, _records = effects.apply_due(replace(lent, quarter=lent.quarter + 1))
    assert is_now(lent) == "operating"
    assert not any(one.cause == f"cash:{SEATS}" for one in lent.pending)
    assert kept_afloat(lent) == {SEATS: 5}
    assert odds(lent) == 0.0
    after = replace(lent, modifiers=tuple(one for one in lent.modifiers if one.kind != "afloat"))
    assert odds(after) == pytest.approx(0.075), "the loan brought no customers"


def test_a_contract_that_is_kept_pays_its_bills_and_a_broken_one_does_not():
    offer = OfferContract(lever="plant_grant", site=SEATS, amount=400_000_000, jobs=100, quarters=8, clawback=0.5)
    signed, _records = carry_out_one(replace(out_of_cash(), political_capital=100.0), offer)
    assert [one.offer.site for one in signed.contracts] == [SEATS]
    assert is_now(signed) == "operating"
    assert odds(signed) == 0.0
    broken = replace(signed, contracts=tuple(replace(one, broken=1) for one in signed.contracts))
    assert odds(broken) == pytest.approx(0.075)


def test_a_loan_stops_no_other_departure():
    state, _records = sites.announce_move(
        opening(level("open_desk.yaml")), "oshawa_silverado", "fort_wayne_assembly", 8, "event:x"
    )
    before = is_now(state, "oshawa_assembly")
    lent, _records = effects.apply(state, fx.KeepAfloat(site="oshawa_assembly", quarters=4), "lever:tariff_loans")
    assert is_now(lent, "oshawa_assembly") == before
    assert lent.pending == state.pending


def test_no_supplier_of_the_base_world_is_short_of_cash_and_many_can_be():
    world = opening(level("open_desk.yaml")).world.sites
    assert np.count_nonzero(world.alone) >= 20
    assert not world.alone[~world.canadian].any()
