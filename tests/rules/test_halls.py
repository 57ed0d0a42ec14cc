"""Empty plants and full ones: hold, sell or close; start again; build (02 §4, §5)."""

from dataclasses import replace
from math import exp, expm1

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model import site_records as sr
from game.model.decisions import UseLever
from game.model.effects import AddRoom, OpenMandate, SetSiteState, SetTariff
from game.model.state import SITE_STATES, changed
from game.rules import halls
from game.rules.building import weigh_builds
from game.rules.chance import FixedChance, by_the_quarter
from game.rules.dates import quarters_to_decision
from game.rules.effects import apply
from game.rules.firms import firms_decide
from game.rules.opening import with_parameters
from game.rules.projects import weigh_projects
from game.rules.refusals import why_not
from game.rules.sites import full_room, owners, state_of
from game.rules.turn import advance
from game.rules.value import annuity, in_steps, option, waiting_bounds

NO_LUCK = FixedChance(1.0)
BRAMPTON = "brampton_assembly"


def quiet(state, **figures):
    """The base world without its deck, and with some parameters changed."""
    world = with_parameters(replace(state.world, dated={}, undated=()), figures)
    return changed(state, world=world)


def bare(state, site=BRAMPTON):
    """A plant whose models have all gone for good, weighed after a quiet quarter."""
    row = state.world.sites.row[site]
    mine = [state.world.mandates.ids[at] for at in np.flatnonzero(state.site_of == row)]
    return changed(state, ended=(*state.ended, *mine))


def quarter(state, luck=1.0):
    return advance(state, (), FixedChance(luck))


def due(state, site):
    """Play quiet quarters until the owner of a plant decides in the one ahead."""
    while quarters_to_decision(state, state.world.sites.row[site]):
        state, _ = quarter(state)
    return state


def at_the_date(state, site, luck):
    """What the firms say in a quarter at a plant's date, and the odds they had, from one state after its markets."""
    row = state.world.sites.row[site]
    assert quarters_to_decision(state, row) == 0
    return firms_decide(state, FixedChance(luck))


def sales_of(state, site):
    return [sale for sale in halls.weigh_sales(state, state.pressure) if sale.site == state.world.sites.row[site]]


def told(records, kind):
    return [one for one in records if isinstance(one, kind)]


# ---- the sums, by hand


def test_an_option_is_worth_the_sum_of_the_book():
    # r = 8 %, σ = 0.3: β = ½ + √(¼ + 0.16/0.09) = 1.9240, hurdle 2.0823 × 0.2 = 0.41646
    assert option(0.3, 0.2, 0.08, 0.3) == pytest.approx((0.41646 - 0.2) * (0.3 / 0.41646) ** 1.9240, rel=1e-3)
    assert option(0.5, 0.2, 0.08, 0.3) == pytest.approx(0.3)
    assert option(-1.0, 0.2, 0.08, 0.3) == 0.0


def test_without_doubt_about_the_future_an_option_is_worth_what_building_now_is():
    assert option(0.3, 0.2, 0.08, 0.0) == pytest.approx(0.1)
    assert option(0.15, 0.2, 0.08, 0.0) == 0.0


@given(low=st.floats(0.05, 0.7), more=st.floats(0.01, 0.3), worth=st.floats(0.0, 2.0))
def test_more_volatility_makes_waiting_worth_more_and_the_band_wider(low, more, worth):
    assert option(worth, 0.2, 0.08, low + more) >= option(worth, 0.2, 0.08, low) - 1e-12
    (top, bottom), (higher, lower) = waiting_bounds(0.08, low), waiting_bounds(0.08, low + more)
    assert higher > top
    assert lower < bottom


def test_holding_selling_and_closing_an_empty_plant_add_up_by_hand(base):
    state = bare(quiet(base, unpromised=0.0))
    row, of = state.world.sites.row[BRAMPTON], state.world.parameters
    scale = max(state.world.sites.norm[row] * 4, full_room(state)[row] * 4 / 2) * of["car_price"]
    people = float(state.jobs[row])
    hold = -annuity(0.08, of["hall_years"]) * (of["hall_cost"] + of["recall_cost"] * people / scale)
    close = (of["scrap_price"] * full_room(state)[row] * 4 - of["severance"] * people) / scale
    assert sum(amount for _, amount in halls.held_open(state, row)) == pytest.approx(hold)
    assert sum(amount for _, amount in halls.closed(state, row)) == pytest.approx(close)
    odds, _ = halls.odds_of_closing(state, row)
    assert odds == pytest.approx(1 / (1 + exp(-(close - hold) / of["sale_scale"])))
    (pressure,) = [one for one in quarter(state)[0].pressure if one.site == row]
    assert pressure.destination == -1
    found = halls.weigh_sales(state, (replace(pressure, odds=odds),))
    (sale,) = [one for one in found if one.buyer.id == "buses" and one.site == row]
    price = sale.buyer.price * full_room(state)[row] * 4 / scale
    sold = price + of["severance"] * (sale.jobs - people) / scale
    wins = 1 / (1 + exp(-(sold - max(hold, close)) / of["sale_scale"]))
    assert sale.odds == pytest.approx((1 - odds) * sale.buyer.interest * wins, rel=2e-3)


@given(price=st.integers(0, 3000), more=st.integers(1, 2000))
def test_a_higher_price_never_lowers_the_odds_of_a_sale(base, price, more):
    def odds(at):
        buyers = tuple(buyer.model_copy(update={"price": at}) for buyer in base.world.buyers)
        state = changed(base, world=replace(base.world, buyers=buyers))
        return sum(sale.odds for sale in halls.weigh_sales(state, base.pressure))

    assert odds(price + more) >= odds(price)


def test_a_model_to_hope_for_makes_an_owner_hold_on(base):
    promised, given_up = quiet(base), bare(quiet(base))
    assert sum(s.odds for s in sales_of(promised, BRAMPTON)) < sum(s.odds for s in sales_of(given_up, BRAMPTON))


def test_the_parts_of_a_sale_and_of_a_hall_add_up_to_their_odds(base):
    for sale in halls.weigh_sales(base, base.pressure):
        assert sum(amount for _, amount in sale.parts) == pytest.approx(100 * sale.odds)
    for project in weigh_projects(base):
        assert sum(amount for _, amount in project.parts) == pytest.approx(100 * project.odds)


# ---- what is drawn is what the card has


@pytest.mark.parametrize(("beyond", "said"), [(-1e-9, 1), (1e-9, 0)])
def test_a_plant_is_sold_at_the_odds_of_its_card(base, beyond, said):
    state = due(bare(quiet(base)), BRAMPTON)
    row = state.world.sites.row[BRAMPTON]
    weighed, _ = at_the_date(state, BRAMPTON, 1.0)
    (leave,) = [one for one in weighed.pressure if one.site == row]
    sales = [one for one in halls.weigh_sales(state, weighed.pressure) if one.site == row]
    edge = leave.odds + sum(sale.odds for sale in sales)
    _, records = at_the_date(state, BRAMPTON, edge + beyond)
    assert len([one for one in told(records, sr.SaleAnnounced) if one.site == BRAMPTON]) == said


@pytest.mark.parametrize(("beyond", "said"), [(-1e-9, 1), (1e-9, 0)])
def test_a_project_is_announced_at_the_odds_of_its_card(base, beyond, said):
    state, _ = quarter(quiet(base))
    row = state.world.mandates.row["belvidere_cherokee"]
    (project,) = [one for one in weigh_projects(state) if one.mandate == row]
    _, records = firms_decide(state, FixedChance(by_the_quarter(project.odds) + beyond))
    made = [one for one in told(records, sr.ProjectAnnounced) if one.mandate == "belvidere_cherokee"]
    assert len(made) == said


def crowded(state, site="alliston_assembly", shadow=0.09):
    """A full plant, with every shift staffed, whose room has been scarce for years."""
    row = state.world.sites.row[site]
    scarce, price = state.scarce.copy(), state.shadow.copy()
    scarce[row], price[row] = 8, shadow
    return changed(state, scarce=scarce, shadow=price)


@pytest.mark.parametrize(("beyond", "said"), [(-1e-9, 1), (1e-9, 0)])
def test_a_hall_is_announced_at_the_odds_of_its_card(base, beyond, said):
    state = crowded(due(quiet(base), "alliston_assembly"))
    (build,) = weigh_builds(state)
    _, records = at_the_date(state, "alliston_assembly", build.odds + beyond)
    assert len(told(records, sr.BuildAnnounced)) == said


# ---- announced before it is done


def test_a_sale_is_announced_then_done_and_its_jobs_are_the_buyers(base):
    state = due(bare(quiet(base)), BRAMPTON)
    row = state.world.sites.row[BRAMPTON]
    sale = next(s for s in halls.weigh_sales(state, state.pressure) if s.site == row and s.buyer.id == "buses")
    sold, records = halls.sell(state, sale)
    (said,) = told(records, sr.SaleAnnounced)
    assert state_of(sold, row) == "idle"
    assert said.due == state.quarter + 1 + 4
    for _ in range(6):
        sold, _ = quarter(sold)
    assert state_of(sold, row) == "converted"
    for _ in range(8):
        sold, _ = quarter(sold)
    assert sold.jobs[row] == pytest.approx(said.jobs, rel=0.02)
    assert sold.output[row] == 0


def test_a_plant_that_is_sold_is_weighed_no_more(base):
    state = due(bare(quiet(base)), BRAMPTON)
    row = state.world.sites.row[BRAMPTON]
    sold, _ = halls.sell(state, sales_of(state, BRAMPTON)[0])
    sold, _ = quarter(sold)
    assert all(one.site != row for one in sold.pressure)
    assert not sales_of(sold, BRAMPTON)


def test_a_seller_builds_nothing_more_in_the_plant_it_sold(base):
    state, _ = halls.sell(quiet(base), sales_of(base, BRAMPTON)[0])
    state, records = apply(state, OpenMandate(mandate="brampton_compass", site=BRAMPTON), "test")
    assert not records
    assert state.active[state.world.mandates.row["brampton_compass"]] == 0


def test_no_other_maker_builds_in_a_plant_that_was_sold(base):
    state = changed(quiet(base), halls_sold=(halls.Sold(BRAMPTON, "buses", 1),))
    state, records = apply(state, OpenMandate(mandate="korean_crossover", site=BRAMPTON), "talks:korea")
    assert not records
    assert state.active[state.world.mandates.row["korean_crossover"]] == 0


def test_a_maker_that_buys_a_plant_builds_its_own_model_there_and_counts_as_building_here(base):
    row = base.world.sites.row[BRAMPTON]
    sale = next(s for s in sales_of(base, BRAMPTON) if s.buyer.mandate == "korean_crossover")
    state, _ = halls.sell(quiet(base), sale)
    for _ in range(4 + sale.buyer.quarters + 2):
        state, _ = quarter(state)
    assert state_of(state, row) == "operating"
    assert state.world.makers[owners(state)[row]] == "hyundai_kia"
    assert state.output[row] > 0


def test_a_sale_cannot_be_brokered_for_a_plant_its_owner_has_sold(base):
    row = base.world.sites.row[BRAMPTON]
    sale = next(one for one in sales_of(base, BRAMPTON) if not one.buyer.mandate)
    order = UseLever(lever="brokered_sale", target=BRAMPTON)
    state = changed(quiet(base), quarter=6, treasury=2_000_000_000, political_capital=80.0)
    assert why_not(state, order) is None
    sold, _ = halls.sell(state, sale)
    refused = why_not(sold, order)
    assert refused is not None
    assert refused.reason == "site_settled"
    gone = changed(state, site_state=np.where(np.arange(len(state.jobs)) == row, 5, state.site_state))
    assert why_not(gone, order) is not None


def test_an_event_about_a_plant_already_sold_does_not_happen(base):
    state = base
    while state.calendar < state.world.event["roshel"].at:
        state, _ = quarter(state)
    assert any(one.event == "roshel" for one in quarter(state)[0].happened)
    sold = changed(state, halls_sold=(halls.Sold(BRAMPTON, "buses", 1),))
    assert not any(one.event == "roshel" for one in quarter(sold)[0].happened)


def test_an_empty_plant_is_closed_only_after_it_was_said(base):
    state = due(bare(quiet(base)), BRAMPTON)
    row = state.world.sites.row[BRAMPTON]
    state, records = quarter(state, 0.0)
    assert any(one.site == BRAMPTON and one.state == "closed" for one in told(records, sr.SiteStateAnnounced))
    assert state_of(state, row) == "idle"
    for _ in range(2):
        state, _ = quarter(state)
    assert state_of(state, row) == "closed"


# ---- starting again


def test_a_plant_idled_in_bad_times_starts_again_for_less_when_they_end(base):
    row = base.world.sites.row["windsor_assembly"]
    state, _ = apply(quiet(base), SetSiteState(site="windsor_assembly", to="idle"), "test")
    hit, _ = apply(state, SetTariff(levied_by="US", origin="CA", product="vehicles", rate=0.5), "test")
    calm, hurt = quarter(state)[0], quarter(hit)[0]

    def odds(now):
        return max(one.odds for one in weigh_projects(now) if one.site == row)

    assert all(one.restart and one.quarters == 3 for one in weigh_projects(calm) if one.site == row)
    assert odds(calm) > 0.5
    assert odds(hurt) < odds(calm)
    again, records = quarter(calm, 0.0)
    assert any(one.restart for one in told(records, sr.ProjectAnnounced))
    for _ in range(4):
        again, _ = quarter(again)
    assert state_of(again, row) == "operating"
    assert again.output[row] > 0


# ---- building


def test_a_hall_is_worth_weighing_only_once_room_has_been_scarce_for_long(base):
    state = crowded(quiet(base))
    row = state.world.sites.row["alliston_assembly"]
    scarce = state.scarce.copy()
    scarce[row] = 3
    assert [build.site for build in weigh_builds(state)] == [row]
    assert weigh_builds(changed(state, scarce=scarce)) == ()


def test_the_odds_of_a_hall_are_the_sum_of_the_book_at_a_plant_that_fears_nothing(base):
    state = crowded(quiet(base), "west_point_assembly", shadow=0.1)
    (build,) = weigh_builds(state)
    score = annuity(0.08, 20) * expm1(0.1) - waiting_bounds(0.08, 0.3)[0] * 0.5
    assert build.odds == pytest.approx(1 / (1 + exp(-score / 0.13)))


def test_scarcer_room_makes_a_hall_likelier_and_fear_makes_one_in_canada_rarer(base):
    def odds(state):
        return weigh_builds(state)[0].odds

    assert odds(crowded(quiet(base), shadow=0.12)) > odds(crowded(quiet(base), shadow=0.06))
    calm, afraid = (crowded(changed(quiet(base), fear=fear), shadow=0.12) for fear in (0.0, 40.0))
    assert odds(afraid) < odds(calm)


def test_a_hall_takes_its_quarters_and_is_pending_until_it_opens(base):
    state = quiet(base)
    row = state.world.sites.row["alliston_assembly"]
    before = float(full_room(state)[row])
    state, _ = apply(state, AddRoom(site="alliston_assembly", vehicles=80_000, in_quarters=14), "firm:x")
    for _ in range(14):
        assert any(isinstance(one.effect, AddRoom) for one in state.pending)
        assert full_room(state)[row] == before
        state, _ = quarter(state)
    state, records = quarter(state)
    assert told(records, sr.RoomAdded)
    assert full_room(state)[row] == before + 20_000
    assert state.capacity[row] == pytest.approx(before + 20_000)


def test_a_plant_with_a_hall_coming_is_not_given_another(base):
    state = crowded(quiet(base))
    state, _ = apply(state, AddRoom(site="alliston_assembly", vehicles=80_000, in_quarters=14), "test")
    assert weigh_builds(state) == ()


def test_work_that_leaves_for_a_new_hall_is_built_here_until_it_stands(base):
    state = due(quiet(base, build_cost=0.1, pressure_scale=2.0), "cambridge_assembly")
    for _ in range(2):
        row = state.world.sites.row["cambridge_assembly"]
        state = changed(state, shadow=np.full_like(state.shadow, 0.3), target=state.world.sites.full * 1.2)
        decided, records = firms_decide(state, FixedChance(0.0))
    moves = [one for one in told(records, sr.MoveAnnounced) if one.origin == "cambridge_assembly"]
    builds = [one for one in told(records, sr.BuildAnnounced) if one.cause == "firm:cambridge_assembly"]
    assert builds
    assert {one.due for one in moves} == {builds[0].due}
    ends = [one.due for one in decided.pending if one.cause == "firm:cambridge_assembly" and one.due < builds[0].due]
    assert min(ends) == builds[0].due - 1
    assert SITE_STATES[decided.site_state[row]] == "leaving"


def test_steps_of_odds_add_up_to_them():
    odds, parts = in_steps((("a", 0.3), ("b", -0.1), ("nothing", 0.0)), 0.13)
    assert odds == pytest.approx(1 / (1 + exp(-0.2 / 0.13)))
    assert sum(amount for _, amount in parts) == pytest.approx(100 * odds)
    assert [name for name, _ in parts] == ["a", "b"]
