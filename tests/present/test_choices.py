"""What a card says a firm may decide, and the list of all that is in motion."""

from dataclasses import replace

import numpy as np
import pytest

from game.model.decisions import OfferContract
from game.model.effects import AddRoom, ChangeFear, SetShifts, SetTariff
from game.model.kept import Contract
from game.model.state import changed
from game.present import words
from game.present.choices_view import choice_views
from game.present.pending import pending_at, pipeline
from game.present.pressure_view import pressure_view, weighed
from game.rules.building import weigh_builds
from game.rules.choices import choices_at, leaving_is
from game.rules.effects import apply
from game.rules.halls import sell, weigh_sales
from game.rules.projects import weigh_projects
from game.rules.shifts import weigh_shifts
from game.rules.sites import set_state


@pytest.fixture(autouse=True)
def _english():
    words.use("en")
    yield
    words.use("en")


def crowded(state, site="alliston_assembly"):
    row = state.world.sites.row[site]
    scarce, shadow = state.scarce.copy(), state.shadow.copy()
    scarce[row], shadow[row] = 8, 0.1
    return changed(state, scarce=scarce, shadow=shadow)


def slack(state, site="windsor_assembly"):
    """A plant whose orders one shift could build."""
    row = state.world.sites.row[site]
    planned, target = state.planned.copy(), state.target.copy()
    planned[state.site_of == row] *= 0.3
    target[row] *= 0.3
    return changed(state, planned=planned, target=target)


def test_a_card_has_the_odds_the_firm_draws_at_for_every_kind_of_choice(base):
    state = slack(crowded(base))
    ids = state.world.sites.row
    sale = [one for one in weigh_sales(state, state.pressure) if one.site == ids["brampton_assembly"]]
    project = [one for one in weigh_projects(state) if one.site == ids["brampton_assembly"]]
    (shift,) = [one for one in weigh_shifts(state) if one.site == ids["windsor_assembly"]]
    (build,) = weigh_builds(state)
    shown = {one.kind: one.odds for one in choices_at(state, ids["brampton_assembly"])}
    assert shown == {"sell": pytest.approx(sum(one.odds for one in sale)), "project": project[0].odds}
    assert [(one.kind, one.odds) for one in choices_at(state, ids["windsor_assembly"])] == [("drop_shift", shift.odds)]
    assert [(one.kind, one.odds) for one in choices_at(state, ids["alliston_assembly"])] == [("build", build.odds)]


@pytest.mark.parametrize("site", ["brampton_assembly", "windsor_assembly", "alliston_assembly", "belvidere_assembly"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_bars_of_every_choice_add_up_to_its_odds_as_written(base, site, language):
    words.use(language)
    for view in choice_views(slack(crowded(base)), site):
        assert sum(bar.value for bar in view.bars) == round(view.value * 100)
        assert view.would_do
        assert view.note
        assert "{" not in view.said


def test_a_card_names_the_buyers_and_when_the_owner_decides(base):
    (sale,) = [view for view in choice_views(base, "brampton_assembly") if "sold" in view.title]
    assert "a maker of armoured vehicles" in sale.note
    assert "Its owner decides" in sale.note


def test_a_card_says_until_when_an_owner_has_bound_itself(base):
    from game.model.effects import HoldDecision

    held, _ = apply(base, HoldDecision(site="windsor_assembly", quarters=4), "event:x")
    assert "nothing by chance here until Q1 2026" in pressure_view(held, "windsor_assembly").note


def test_a_plant_that_is_being_left_has_no_odds_and_no_decision_date(base):
    going = set_state(base, "windsor_assembly", "leaving", "test")[0]
    assert any(one.site == base.world.sites.row["windsor_assembly"] for one in going.pressure)
    assert pressure_view(base, "windsor_assembly") is not None
    assert pressure_view(going, "windsor_assembly") is None
    assert not [one for one in weighed(going) if one not in weighed(base)]


def test_leaving_is_told_as_what_the_firm_would_do(base):
    row = base.world.sites.row["cambridge_assembly"]
    (one,) = [pressure for pressure in base.pressure if pressure.site == row]
    for builds, destination, kind, said in (
        (False, base.world.sites.row["georgetown_assembly"], "move", "move the work"),
        (True, base.world.sites.row["georgetown_assembly"], "build_away", "build a hall"),
        (False, -1, "drop_shift", "drop a shift"),
    ):
        pressure = replace(one, builds=builds, destination=destination)
        state = changed(base, pressure=(pressure,))
        assert leaving_is(state, pressure) == kind
        assert said in pressure_view(state, "cambridge_assembly").would_do


def test_all_that_is_dated_is_in_motion_soonest_first_with_what_set_it_going(base):
    state, _ = apply(base, SetTariff(levied_by="CA", origin="US", product="vehicles", rate=0.25, quarters=6), "lever:x")
    state, _ = apply(state, ChangeFear(by=3.0, quarters=2), "event:x")
    state, _ = apply(state, SetShifts(site="windsor_assembly", shifts=1, in_quarters=3), "firm:windsor_assembly")
    state, _ = apply(state, AddRoom(site="alliston_assembly", vehicles=80_000), "firm:alliston_assembly")
    state, _ = sell(state, weigh_sales(state, state.pressure)[0])
    offer = OfferContract(
        lever="plant_grant", site="windsor_assembly", amount=400_000_000, jobs=3_500, quarters=16, clawback=0.8
    )
    state = changed(state, contracts=(Contract(offer, signed=1, paid=100_000_000),))
    views = pipeline(state)
    assert [view.due for view in views] == sorted(view.due for view in views)
    lasting = sum(1 for one in state.modifiers if one.until)
    assert len(views) == len(state.pending) + lasting + 3 + 1
    for words_of in ("levies", "fear of a worse tariff", "works 1 shift", "new hall", "sold", "runs out", "is paid to"):
        assert any(words_of in view.text for view in views), words_of
    assert all("Q1 2025" in view.said for view in views)


def test_the_instalments_of_a_contract_add_up_to_what_is_left_to_pay(base):
    offer = OfferContract(
        lever="plant_grant", site="windsor_assembly", amount=401_000_003, jobs=3_500, quarters=16, clawback=0.8
    )
    state = changed(base, contracts=(Contract(offer, signed=1, paid=100_250_003),))
    paid = [view.text for view in pending_at(state, "windsor_assembly") if "is paid to" in view.text]
    assert len(paid) == 3
    assert len(np.unique(paid)) == 1
