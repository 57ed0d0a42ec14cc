"""What moves a firm: tariffs, fear, room elsewhere, remission, promises (02 §5)."""

from dataclasses import replace
from math import exp

import numpy as np
import pytest

from game.model.contract_records import ContractBroken, ContractRefused, ContractSigned
from game.model.decisions import OfferContract
from game.model.effects import MoveMandate, OpenMandate, SetRemission, SetShifts, SetSiteState, SetTariff, StopSite
from game.model.kept import Contract, Sold
from game.model.site_records import MoveAnnounced, ProjectAnnounced
from game.model.state import SITE_STATES, changed
from game.rules.chance import FixedChance
from game.rules.contracts import asked_for
from game.rules.dates import quarters_to_decision
from game.rules.effects import apply
from game.rules.firms import firms_decide
from game.rules.pressure import weigh_plants
from game.rules.projects import decide_projects
from game.rules.sites import announce_move, state_of
from game.rules.tariffs import car_duties
from game.rules.turn import advance
from game.rules.value import annuity

NO_LUCK = FixedChance(1.0)


def quiet(state):
    """The base world without its deck."""
    return changed(state, world=replace(state.world, dated={}, undated=()))


def hit(state, rate=0.25):
    return apply(state, SetTariff(levied_by="US", origin="CA", product="vehicles", rate=rate), "test")[0]


def pressure(state, site):
    row = state.world.sites.row[site]
    state = changed(state, duties=car_duties(state))
    return next(p for p in weigh_plants(state) if p.site == row)


def after(state, quarters=1):
    for _ in range(quarters):
        state, _ = advance(state, (), NO_LUCK)
    return state


def test_a_tariff_raises_the_odds_that_a_plant_goes(base):
    calm, hurt = after(quiet(base)), after(hit(quiet(base)))
    for site in ("windsor_assembly", "oshawa_assembly", "brampton_assembly"):
        assert pressure(hurt, site).odds > pressure(calm, site).odds


def test_the_parts_of_pressure_add_up_to_it(base):
    for one in weigh_plants(after(hit(quiet(base)))):
        assert sum(amount for _, amount in one.parts) == pytest.approx(100 * one.odds)


def test_fear_of_a_worse_tariff_counts_before_it_is_one(base):
    calm, afraid = quiet(base), changed(quiet(base), fear=40.0)
    assert pressure(afraid, "windsor_assembly").odds > pressure(calm, "windsor_assembly").odds


def test_remission_is_a_reason_to_stay(base):
    state = hit(quiet(base))
    state, _ = apply(state, SetTariff(levied_by="CA", origin="US", product="vehicles", rate=0.25), "test")
    eased, _ = apply(state, SetRemission(maker="stellantis", share=1.0), "test")
    assert pressure(eased, "windsor_assembly").odds < pressure(state, "windsor_assembly").odds


def test_a_promise_with_a_clawback_is_a_reason_to_stay(base):
    state = hit(quiet(base))
    offer = OfferContract(
        lever="plant_grant", site="windsor_assembly", amount=500_000_000, jobs=4_000, quarters=24, clawback=1.0
    )
    bound = changed(state, contracts=(Contract(offer, signed=1, paid=125_000_000),))
    assert pressure(bound, "windsor_assembly").odds < pressure(state, "windsor_assembly").odds


def test_a_plant_that_would_stay_anyway_asks_for_less_than_one_about_to_go(base):
    def asked(state, site):
        jobs = round(0.8 * state.jobs[state.world.sites.row[site]])
        return asked_for(
            state,
            OfferContract(lever="plant_grant", site=site, amount=10_000_000, jobs=jobs, quarters=24, clawback=0.8),
        )

    safe = after(quiet(base))
    hurt = changed(after(hit(quiet(base), 0.5), 2), fear=60.0)
    hurt = changed(hurt, pressure=weigh_plants(hurt))
    assert asked(safe, "windsor_assembly") < asked(hurt, "windsor_assembly")


def test_an_offer_that_covers_its_promise_is_signed_and_one_that_does_not_is_refused_with_a_figure(base):
    state = after(quiet(base))
    offer = OfferContract(
        lever="plant_grant", site="windsor_assembly", amount=400_000_000, jobs=3_500, quarters=16, clawback=0.8
    )
    mean = offer.model_copy(update={"amount": 50_000_000, "jobs": 6_000})
    _, signed = advance(state, [offer], NO_LUCK)
    _, refused = advance(state, [mean], NO_LUCK)
    assert any(isinstance(record, ContractSigned) for record in signed)
    (said,) = [record for record in refused if isinstance(record, ContractRefused)]
    assert said.asked > mean.amount


def test_a_move_is_announced_before_it_is_done_and_a_firm_that_goes_owes_money_back(base):
    state = quiet(base)
    offer = OfferContract(
        lever="plant_grant", site="windsor_assembly", amount=400_000_000, jobs=1_000, quarters=24, clawback=0.8
    )
    state = changed(state, contracts=(Contract(offer, signed=1, paid=100_000_000),))
    for mandate in ("windsor_pacifica", "windsor_charger"):
        move = MoveMandate(mandate=mandate, to="belvidere_assembly", in_quarters=8)
        state, said = apply(state, move, "test")
        assert isinstance(said[0], MoveAnnounced)
    row = state.world.sites.row["windsor_assembly"]
    assert state_of(state, row) == "leaving"
    state, records = advance(state, (), NO_LUCK)
    assert any(isinstance(record, ContractBroken) and record.owed == 80_000_000 for record in records)
    assert state.output[row] > 0
    state = after(state, 3)
    assert state.output[row] == 0
    state = after(state, 6)
    assert state.output[state.world.sites.row["belvidere_assembly"]] > 0
    assert state_of(state, row) == "closed"


def test_a_firm_decides_on_a_plant_at_its_date_and_at_the_odds_of_the_card(base):
    state = after(hit(quiet(base), 0.5), 1)
    row = state.world.sites.row["brampton_assembly"]
    odds = next(one.odds for one in state.pressure if one.site == row)
    assert odds > 0.5
    left = []
    for _ in range(8):
        due = quarters_to_decision(state, row) == 0
        gone, records = advance(state, (), FixedChance(0.3))
        if any(isinstance(one, MoveAnnounced) and one.origin == "brampton_assembly" for one in records):
            left.append(due)
            break
        state = gone
    assert left == [True]


def test_every_plant_has_one_date_a_year(base):
    sites = base.world.sites
    for row in (sites.row["oshawa_assembly"], sites.row["windsor_assembly"]):
        waits = [quarters_to_decision(changed(base, quarter=quarter), row) for quarter in range(8)]
        assert waits.count(0) == 2
        assert max(waits) == 3


def test_people_laid_off_at_an_empty_plant_keep_their_recall_until_it_closes(base):
    state, _ = announce_move(base, "brampton_compass", "belvidere_assembly", 3, "test")
    row = base.world.sites.row["brampton_assembly"]
    assert SITE_STATES[state.site_state[row]] == "leaving"
    jobs = []
    for _quarter in range(6):
        state, _records = advance(state, (), FixedChance(1.0))
        jobs.append(float(state.jobs[row]))
    assert min(jobs[:2]) > 0.95 * float(base.jobs[row])
    assert SITE_STATES[state.site_state[row]] == "closed"
    assert jobs[-1] < 0.2 * jobs[0]


def nowhere_to_go(base, volume, **figures):
    """Return the pressure on Alliston where no plant of its maker has room, at a share of its base orders."""
    parameters = {**base.world.parameters, "fear_years": 0.0, **figures}
    row, twins = base.world.sites.row["alliston_assembly"], tuple(np.empty(0, int) for _ in base.world.sites.twins)
    sites = replace(base.world.sites, twins=twins)
    target = base.target.copy()
    target[row] = volume * sites.norm[row]
    state = changed(base, world=replace(base.world, parameters=parameters, sites=sites), target=target, fear=0.0)
    return next(one for one in weigh_plants(state) if one.site == row), state


@pytest.mark.parametrize("volume", [1.0, 0.5, 0.2])
def test_work_with_nowhere_to_go_is_given_up_by_the_exit_bound_of_the_book(base, volume):
    one, state = nowhere_to_go(base, volume)
    of = state.world.parameters
    years = annuity(of["discount_rate"], of["model_years"])
    earned = years * (of["plant_margin"] + of["fixed_cost"]) * volume
    owed = of["severance"] * state.jobs[one.site] / (state.world.sites.norm[one.site] * 4 * of["car_price"])
    # r = 8 %, σ = 0.3: β₂ = ½ − √(¼ + 0.16/0.09) = −0.9240, leave below 0.4803 of the obligations
    score = (0.92396 / 1.92396 * (years * of["fixed_cost"] - owed) - earned) / of["exit_scale"]
    assert one.destination == -1
    assert one.odds == pytest.approx(1 / (1 + exp(-score)), rel=1e-3)


def test_without_volatility_work_with_nowhere_to_go_is_given_up_sooner(base):
    waiting, _ = nowhere_to_go(base, 0.5)
    sure, _ = nowhere_to_go(base, 0.5, volatility=0.0)
    assert sure.odds > 2 * waiting.odds


def test_a_maker_that_adds_a_shift_decides_nothing_more_there_until_a_year_after_it_came(base):
    state, _ = apply(quiet(base), SetShifts(site="windsor_assembly", shifts=3, in_quarters=2), "test")
    assert held_until(state, "windsor_assembly") == [6]
    state = after(state, 6)
    assert state.shifts[state.world.sites.row["windsor_assembly"]] == 3
    assert held_until(state, "windsor_assembly") == [6]
    assert held_until(after(state), "windsor_assembly") == []


def test_a_maker_that_brings_a_model_decides_nothing_more_there_until_a_year_after_it_came(base):
    order = OpenMandate(mandate="oakville_super_duty", site="oakville_assembly", in_quarters=3)
    state, _ = apply(quiet(base), order, "test")
    assert held_until(state, "oakville_assembly") == [7]
    state = after(state, 7)
    assert state.active[state.world.mandates.row["oakville_super_duty"]] == 1
    assert held_until(state, "oakville_assembly") == [7]
    assert held_until(after(state), "oakville_assembly") == []


def test_a_firms_own_project_binds_it_as_well(base):
    state = changed(quiet(base), fear=0.0)
    state, records = decide_projects(state, FixedChance(0.0), frozenset())
    announced = [one for one in records if isinstance(one, ProjectAnnounced)]
    ours = state.world.sites.canadian
    assert any(ours[state.world.sites.row[one.site]] for one in announced)
    for one in announced:
        until = [one.due - 1 + round(state.world.parameters["decision_quarters"])]
        assert held_until(state, one.site) == (until if ours[state.world.sites.row[one.site]] else [])


def test_a_maker_that_drops_a_shift_is_not_held_to_it(base):
    state, _ = apply(quiet(base), SetShifts(site="oshawa_assembly", shifts=2, in_quarters=2), "test")
    assert held_until(state, "oshawa_assembly") == []


def test_an_owner_that_has_just_signed_does_not_leave_in_the_same_quarter(base):
    row = base.world.sites.row["windsor_assembly"]
    state = changed(
        quiet(base), quarter=next(q for q in range(4) if not quarters_to_decision(changed(base, quarter=q), row))
    )
    left, _records = firms_decide(state, FixedChance(0.0))
    assert any(one.cause == "firm:windsor_assembly" for one in left.pending)
    offer = OfferContract(
        lever="plant_grant", site="windsor_assembly", amount=900_000_000, jobs=2000, quarters=24, clawback=0.8
    )
    signed = changed(state, contracts=(Contract(offer, signed=state.quarter + 1, paid=0),))
    stayed, _records = firms_decide(signed, FixedChance(0.0))
    assert not any(one.cause == "firm:windsor_assembly" for one in stayed.pending)


def test_what_was_ordered_for_a_plant_that_has_closed_comes_to_nothing(base):
    state, _records = apply(quiet(base), SetSiteState(site="windsor_assembly", to="closed"), "test")
    state, records = apply(state, SetShifts(site="windsor_assembly", shifts=2, in_quarters=0), "test")
    assert not records
    _state, records = apply(state, StopSite(site="windsor_assembly", days=9), "test")
    assert not records


def test_nobody_is_held_where_nothing_can_begin_or_at_a_plant_elsewhere(base):
    built = OpenMandate(mandate="oshawa_silverado", site="oshawa_assembly")
    state, _ = apply(quiet(base), built, "test")
    assert held_until(state, "oshawa_assembly") == []
    sold = changed(quiet(base), halls_sold=(Sold("ingersoll_cami", base.world.buyers[0].id, 1),))
    state, records = apply(sold, OpenMandate(mandate="oakville_super_duty", site="ingersoll_cami"), "test")
    assert held_until(state, "ingersoll_cami") == []
    assert not records
    away = OpenMandate(mandate="oakville_super_duty", site="kentucky_truck", in_quarters=3)
    state, _ = apply(quiet(base), away, "test")
    assert held_until(state, "kentucky_truck") == []


def held_until(state, site):
    return [one.until for one in state.modifiers if one.kind == "held" and one.first == site]
