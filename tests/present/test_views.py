"""State in, words out, in both languages: every view of the layer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.decisions import AnswerEvent, OfferContract, UseLever
from game.model.problems import Problem
from game.model.seats import SeatLook
from game.model.tables import SourceRow
from game.model.values import Quarter
from game.present import (
    briefing,
    calendar,
    desk,
    draft,
    endings,
    event_cards,
    indicators,
    ledger,
    levels,
    lists,
    log,
    map_views,
    offer,
    page,
    pending,
    place_cards,
    pressure_view,
    save_recap,
    seats,
    site_card,
    steps,
    turning,
)
from game.present import help as help_pages
from game.present.phrases import dotted
from game.present.source_words import source_list
from game.session import Session
from tests.levels.shipped import level
from tests.present.little import little_level
from tests.present.walk import strings

VIEWS = {
    "heading": indicators.heading,
    "bar": indicators.indicator_bar,
    "opening": lambda game: briefing.briefing(game, 0),
    "briefing": briefing.briefing,
    "first briefing": lambda game: briefing.briefing(game, 1),
    "cards": event_cards.open_cards,
    "desk": desk.desk,
    **{f"lever {lever}": (lambda game, lever=lever: desk.lever_view(game, lever))
       for lever in ("grant", "remission", "speech", "mission", "dear")},
    "offer": lambda game: offer.offer_view(game, "grant", "maple_alliston"),
    "draft": draft.draft_summary,
    **{f"site {site}": (lambda game, site=site: site_card.site_card(game, site))
       for site in ("maple_alliston", "eagle_oakville", "eagle_dayton", "hamilton_mill", "old_bridge")},
    "firm": lambda game: place_cards.firm_card(game, "eagle"),
    "province": lambda game: place_cards.province_card(game, "ON"),
    **{f"partner {code}": (lambda game, code=code: place_cards.partner_card(game, code))
       for code in ("US", "JP", "CN")},
    **{f"map {layer}": (lambda game, layer=layer: map_views.map_view(game, layer)) for layer in map_views.LAYERS},
    "layers": lambda game: map_views.layers(),
    **{f"sites by {sort}": (lambda game, sort=sort: lists.site_list(game, sort, canadian=False))
       for sort in ("pressure", "jobs", "name", "province", "firm", "output")},
    "firms": lists.firm_list,
    "provinces": lists.province_list,
    "partners": lists.partner_list,
    "ledger": lambda game: ledger.ledger(game, 1, "output"),
    "log": log.game_log,
    "pending": lambda game: pending.pending(game.state),
    "ending": endings.ending,
    "turning points": turning.turning_points,
    "seats": seats.seats,
    "recap": save_recap.recap,
    "step": lambda game: steps.step_view(game, game.level.steps[0], 0),
    "levels": lambda game: levels.level_list([("tiny", game.level, ())]),
    "help": lambda game: tuple(help_pages.help_page(scene) for scene in help_pages.SCENES),
    "page": page.briefing_text,
    "status": page.status_text,
}  # fmt: skip


def _unfinished(told):
    """Return strings with a hole in them; the note of flows left out is filled by the canvas, which counts them."""
    return [text for text in told if ("{" in text and "{count}" not in text) or "None" in text]


def _busy(game):
    """Draft an order of each form."""
    assert game.order(UseLever(lever="speech", option="calm")) is None
    assert game.order(UseLever(lever="remission", target="eagle", amount=0.5)) is None
    offered = OfferContract(
        lever="grant", site="eagle_oakville", amount=900_000_000, jobs=1000, quarters=8, clawback=0.5
    )
    assert game.order(offered) is None
    assert game.order(AnswerEvent(event="mayor", choice="choice_1")) is None
    return game


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_whole_in_english(game, name):
    busy = _busy(game)
    if name == "pending":
        busy.end_quarter()
    told = list(strings(VIEWS[name](busy)))
    assert told
    assert not _unfinished(told)
    assert not [text for text in told if "fr:" in text]


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_whole_in_french(game, french, name):
    busy = _busy(game)
    if name != "cards":
        busy.end_quarter()
    told = list(strings(VIEWS[name](busy)))
    assert told
    assert not _unfinished(told)


@pytest.mark.parametrize("name", [name for name in VIEWS if "lever" not in name])
def test_whatever_is_spoken_is_said(game, name):
    def silent(view):
        from dataclasses import fields, is_dataclass

        if isinstance(view, tuple | list):
            return any(silent(part) for part in view)
        if not is_dataclass(view):
            return False
        return any(
            (field.name == "said" and not getattr(view, field.name)) or silent(getattr(view, field.name))
            for field in fields(view)
        )

    assert not silent(VIEWS[name](game))


def test_the_heading_says_the_quarter_and_what_comes_next(fresh):
    head = indicators.heading(fresh)
    assert (head.title, head.subtitle, head.end_note) == ("Q2 2025", "Quarter 1 of 8", "to Q3 2025 · Enter")


def test_the_heading_is_french_in_french(fresh, french):
    head = indicators.heading(fresh)
    assert (head.title, head.subtitle) == ("T2 2025", "Trimestre 1 sur 8")


def test_a_briefing_names_the_months_it_covers(game):
    view = briefing.briefing(game, 2)
    assert view.heading == "Briefing · Q3 2025"
    assert view.subheading == "What happened between July and September, and why"


def test_rising_prices_are_bad_and_rising_jobs_good(game):
    assert indicators.indicator(game, "prices").tone == "bad"
    assert indicators.indicator(game, "jobs").tone == "bad"
    assert not indicators.indicator(game, "prices").up_is_good


def test_a_real_event_carries_its_date_and_sources_and_fiction_says_so(game):
    real, invented = event_cards.event_card(game, "metals"), event_cards.event_card(game, "mayor")
    assert real.mark == "REAL · June 4, 2025 · 1 source"
    assert real.sources[0].address == "https://example.org/proclamation"
    assert (real.edge, real.tone) == ("red", "bad")
    assert invented.mark == "FICTION · plausible"
    assert [chip.kind for chip in invented.places] == ["province", "site"]


def test_an_event_that_waits_says_what_becomes_of_it_unanswered(game):
    card = event_cards.event_card(game, "mayor")
    assert [choice.open for choice in card.choices] == [True, True]
    assert card.deadline == "Unanswered when the quarter ends: Stay."


def test_an_answer_in_the_draft_shows_as_taken(game):
    game.order(AnswerEvent(event="mayor", choice="stay"))
    assert [choice.taken for choice in event_cards.event_card(game, "mayor").choices] == [False, True]


def test_the_books_open_and_close_on_the_treasury(game):
    view = briefing.books(game, 2)
    assert view.closing.value in indicators.indicator(game, "treasury").value
    assert len(view.lines) >= 1


def test_pressure_bars_add_up_to_the_odds(game):
    view = pressure_view.pressure_view(game.state, "eagle_oakville")
    assert view.start + sum(bar.value for bar in view.bars) == round(view.value * 100)


def test_a_lever_that_is_too_dear_says_so(game):
    view = desk.lever_view(game, "dear")
    assert not view.open
    assert "the treasury holds" in view.why_not


def test_a_full_draft_says_how_many_decisions_a_quarter_takes(fresh):
    for code in ("JP", "KR", "EU", "MX", "GB"):
        assert fresh.order(UseLever(lever="mission", target=code)) is None
    refusal = fresh.refusal(UseLever(lever="speech", option="warn"))
    assert refusal.reason == "too_many"
    assert "5" in desk.lever_view(fresh, "speech").why_not
    assert draft.draft_summary(fresh).room_text == "the draft is full"


def test_an_offer_says_what_the_firm_would_take_and_signs_from_there(game):
    low = offer.offer_view(game, "grant", "eagle_oakville", amount=10e6)
    assert not low.enough
    enough = offer.offer_view(game, "grant", "eagle_oakville", amount=low.asked_number)
    assert enough.enough
    assert enough.answer_tone == "good"


def test_an_offers_payments_are_its_amount(game):
    view = offer.offer_view(game, "grant", "maple_alliston", amount=150e6)
    assert [row.value for row in view.payments] == ["$37.5\u202fM"] * 4


def test_a_contract_shows_on_the_card_of_its_plant(game):
    _busy(game).end_quarter()
    assert any(contract.offer.site == "eagle_oakville" for contract in game.state.contracts)
    titles = [section.title for section in site_card.site_card(game, "eagle_oakville").sections]
    assert "Contract with us" in titles


def test_the_draft_adds_up_what_it_costs(game):
    view = draft.draft_summary(_busy(game))
    assert view.room == 2
    assert view.cost == "$226\u202fM now, $675\u202fM later"
    assert len(view.decisions) == 4


def test_a_site_selected_shows_its_own_flows_alone(game):
    arcs = map_views.map_view(game, "flows", "maple_alliston").arcs
    assert arcs
    assert all(arc.id.startswith("maple_alliston") for arc in arcs)


def test_a_border_plate_says_the_law_and_what_is_paid(game):
    plates = {plate.id: plate.text for plate in map_views.map_view(game, "tariffs").borders}
    assert plates["us_ca_vehicles"].startswith("United States: 25% on cars → ")
    assert plates["us_ca_steel"] == "United States: 50% on steel"


def test_the_plant_with_most_pressure_heads_the_list(game):
    rows = lists.site_list(game, "pressure").rows
    odds = [row.number for row in rows]
    assert odds[0] == max(odds)


def test_a_broken_level_stays_in_the_list_with_its_problems():
    problem = Problem("error", "unknown_key", "x.yaml")
    (card,) = levels.level_list([("our_town", None, [problem])])
    assert (card.title, card.playable, card.problems) == ("our_town", False, "1 problem to mend")


def test_a_base_level_is_not_offered():
    assert levels.level_list([("base", little_level(hidden=True), ())]) == ()


def test_a_tutorial_step_waits_for_its_quarter(fresh):
    assert steps.current_step(fresh, 0).id == "look"
    assert steps.current_step(fresh, 1).progress == "Step 2 of 3"
    assert steps.current_step(fresh, 2) is None
    fresh.end_quarter()
    assert steps.current_step(fresh, 0).id == "read"


def test_the_plant_of_the_quarter_brings_costed_answers(fresh):
    plant = briefing.plant_of_quarter(fresh)
    assert [answer.decision.kind for answer in plant.answers] == ["offer_contract", "use_lever"]
    assert plant.answers[1].cost == "2 political capital"


def test_a_seats_weights_are_in_plain_sight(game):
    buyer = next(seat for seat in seats.seats(game) if seat.id == "buyer")
    assert [row.label for row in buyer.rows] == ["Price of a car, against 2024"]
    assert buyer.rows[0].mark.startswith("counts for 100%")


def test_weights_that_do_not_add_up_are_shown_as_shares(game):
    mayor = next(seat for seat in seats.seats(game) if seat.id == "mayor")
    assert [row.mark.partition(",")[0] for row in mayor.rows] == ["counts for 75%", "counts for 25%"]


def test_a_seat_weighs_what_it_can_see(game):
    nowhere = SeatLook.model_validate(
        {"look": "jobs", "title": {"en": "Jobs in Paris"}, "weight": 0.6, "nothing": 0.5, "all": 1.0, "city": "Paris"}
    )
    buyer = next(one for one in game.level.seats if one.id == "buyer")
    told = seats._seat(game.first, game.state, buyer.model_copy(update={"looks": (nowhere, *buyer.looks)}))
    assert [row.mark.partition(",")[0] for row in told.rows] == ["counts for 100%"]
    assert told.score == seats._seat(game.first, game.state, buyer).score


def test_people_on_layoff_keep_their_jobs_and_are_not_at_work():
    game = Session.start(level("the_shock.yaml"), 1)
    line = next(one for one in game.level.seated if one.id == "line_worker")
    at_work, kept = line.looks[:2]
    assert (at_work.look, kept.look) == ("at_work", "jobs")
    assert game.state.jobs[game.state.world.sites.row["brampton_assembly"]] > 1000
    assert seats._seen(game.first, game.state, at_work) == 0.0
    assert seats._seen(game.first, game.state, kept) > 0.5


def test_a_seat_that_loses_its_jobs_is_angrier(game):
    now, gone = game.state, replace(game.state, jobs=game.state.jobs * 0.2)

    def mayor(state):
        seat = next(one for one in game.level.seats if one.id == "mayor")
        return seats._seat(game.first, state, seat).score

    assert mayor(gone) < mayor(now)


def test_an_ending_says_which_goals_were_met(game):
    view = endings.ending(game)
    assert len(view.goals) == 7
    assert view.won == all(verdict.goal.met for verdict in view.goals)


@pytest.mark.parametrize(
    ("due", "said"), [(3, "this quarter (Q4 2025)"), (4, "in 1 quarter (Q1 2026)"), (7, "in 4 quarters (Q4 2026)")]
)
def test_a_date_ahead_is_told_by_its_distance(game, due, said):
    assert calendar.how_far(game.state, due) == said


def test_whole_years_are_told_in_years():
    assert (calendar.quarters(24), calendar.quarters(5)) == ("6 years", "5 quarters")
    assert calendar.quarter_name(Quarter(2026, 4)) == "Q4 2026"


def test_no_full_stop_stands_before_a_middle_dot():
    assert dotted("It may say no.", "", "6 political capital.") == "It may say no · 6 political capital."
    assert dotted() == ""
    assert dotted("Why?", "2025") == "Why? · 2025"


def test_a_source_is_told_by_where_it_stands(game):
    level = game.level.model_copy(
        update={"sources": (SourceRow(key="S1", address="https://www.example.org/page https://other.example"),)}
    )
    assert source_list(level, ("S1", "GK", "S9", "")) == "example.org (S1), general knowledge, S9"
