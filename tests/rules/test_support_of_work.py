"""What is paid for work is owed while there is work, and people hired for it go with it."""

from __future__ import annotations

from dataclasses import replace

from game.model.conditions import ConditionSpec, ContractIs
from game.model.decisions import OfferContract, UseLever
from game.model.kept import Contract
from game.model.records import BookLine
from game.model.state import State
from game.rules import effects
from game.rules.books import close_books
from game.rules.chance import FixedChance
from game.rules.conditions import all_hold
from game.rules.jobs import settle_jobs
from game.rules.opening import opening
from game.rules.orders import targets
from game.rules.policy import carry_out
from game.rules.refusals import why_not
from game.rules.sites import set_state
from tests.levels.shipped import level

CELLS = "windsor_nextstar"
ORDER = UseLever(lever="battery_production", target=CELLS, option="match")


def supported() -> State:
    """Return the base year five quarters on from an order to pay a cell plant by its output."""
    state, _records = carry_out(replace(opening(level("open_desk.yaml")), political_capital=90.0), [ORDER])
    for quarter in range(1, 6):
        state, _records = effects.apply_due(replace(state, quarter=quarter))
    return state


def paid(state: State) -> int:
    _state, records = close_books(state, FixedChance(1.0))
    lines = [one.amount for one in records if isinstance(one, BookLine) and one.cause == "lever:battery_production"]
    return -sum(lines)


def later(state: State, quarters: int = 12) -> float:
    for _quarter in range(quarters):
        state = settle_jobs(state)
    return float(state.jobs[state.world.sites.row[CELLS]])


def test_a_plant_at_work_is_paid_and_hires():
    state = supported()
    assert paid(state) == 75_000_000
    assert later(state) > state.world.sites.jobs[state.world.sites.row[CELLS]] + 400


def test_an_idle_one_is_not_paid_and_hires_nobody():
    state, _records = set_state(supported(), CELLS, "idle", "event:x")
    assert paid(state) == 0
    assert later(state) <= state.world.sites.jobs[state.world.sites.row[CELLS]]


def test_a_closed_one_has_nobody_left_and_is_no_longer_on_offer():
    state, _records = set_state(supported(), CELLS, "closed", "event:x")
    assert paid(state) == 0
    assert later(state, 30) < 1
    lever = state.world.levers["battery_production"]
    assert CELLS not in targets(state, lever)
    free = replace(state, used=(), quarter=20, political_capital=90.0)
    refused = why_not(free, ORDER)
    assert refused is not None
    assert refused.reason == "no_target"


def test_an_offer_without_a_promise_is_no_offer():
    state = replace(opening(level("open_desk.yaml")), political_capital=90.0)
    offer = OfferContract(
        lever="plant_grant", site="oshawa_assembly", amount=100_000_000, jobs=0, quarters=24, clawback=0.8
    )
    refused = why_not(state, offer)
    assert refused is not None
    assert refused.reason == "no_promise"
    assert why_not(state, offer.model_copy(update={"jobs": 500})) is None


def test_the_auditor_finds_a_promise_short_only_where_one_is():
    state = opening(level("open_desk.yaml"))
    short, any_one = ConditionSpec(signed=ContractIs(short=True)), ConditionSpec(signed=ContractIs())
    assert not all_hold(state, [any_one])
    there = round(float(state.jobs[state.world.sites.row["oshawa_assembly"]]))
    for jobs, found in ((there - 10, False), (there + 10, True)):
        offer = OfferContract(
            lever="plant_grant", site="oshawa_assembly", amount=100_000_000, jobs=jobs, quarters=24, clawback=0.8
        )
        held = replace(state, contracts=(Contract(offer, signed=1, paid=0),))
        assert all_hold(held, [any_one])
        assert all_hold(held, [short]) is found
        broken = replace(state, contracts=(Contract(offer, signed=1, paid=0, broken=1),))
        assert not all_hold(broken, [short])
