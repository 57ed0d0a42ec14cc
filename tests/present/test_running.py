"""What runs and will end: each end once."""

from __future__ import annotations

from game.model import effects as fx
from game.model.contract_records import ContractBroken
from game.present.contract_words import contract_line
from game.present.running import endings
from game.rules.effects import apply
from game.rules.opening import opening
from tests.levels.shipped import level


def test_a_plant_held_twice_over_is_free_once_at_the_last_end():
    state = opening(level("the_shock.yaml"))
    for quarters in (3, 8, 5):
        state, _records = apply(state, fx.HoldDecision(site="windsor_assembly", quarters=quarters), "event:car_tariff")
    told = [one for one in endings(state) if "by chance again" in one.text]
    assert [one.due for one in told] == [9]


def test_two_changes_of_a_cost_end_each_in_its_time():
    state = opening(level("the_shock.yaml"))
    for quarters in (3, 8):
        cost = fx.ChangeCost(site="windsor_assembly", by=0.01, quarters=quarters)
        state, _records = apply(state, cost, "event:car_tariff")
    assert len({one.due for one in endings(state)}) == 2


def test_a_firm_that_leaves_with_its_jobs_breaks_its_promise_by_leaving():
    state = opening(level("the_shock.yaml"))
    told = [
        contract_line(state, ContractBroken("brampton_assembly", 80_000_000, jobs, 2000)).text for jobs in (2940, 900)
    ]
    assert "it has said that it leaves" in told[0]
    assert "900 are left" in told[1]
