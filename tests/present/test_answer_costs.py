"""What an answer costs others: named on its card, and no answer of the deck passes for free that is not."""

from __future__ import annotations

from game.model.effects import EffectSpec
from game.present.answer_costs import costs_of
from game.present.event_cards import event_card
from game.present.words import use
from game.rules.opening import opening
from game.session import Session
from tests.levels.shipped import level


def told(*entries: dict[str, object]) -> str:
    state = opening(level("open_desk.yaml"))
    return costs_of(state, [EffectSpec.model_validate(entry) for entry in entries])


def test_what_falls_is_named_once_with_all_it_falls_for():
    lost = told(
        {"change_approval": {"province": "ON", "by": -2}},
        {"change_approval": {"province": "QC", "by": -1}, "after": 2},
        {"change_relations": {"partner": "US", "by": -3}},
        {"change_site_jobs": {"site": "oshawa_assembly", "by": 50}},
    )
    assert lost == "costs approval (Ontario and Quebec) and relations (United States)"


def test_what_rises_is_no_cost():
    assert told({"change_approval": {"by": 2}}, {"change_fear": {"by": -3}}, {"change_cost": {"by": "-1%"}}) == ""


def test_the_card_names_the_cost_in_both_languages():
    for language, said in (("en", "costs approval (Ontario and Quebec)"), ("fr", "approbation (Ontario et Québec)")):
        use(language)
        game = Session.start(level("open_desk.yaml"), 1)
        game.end_quarter()
        waits = next(one for one in event_card(game, "metals_tariff").choices if one.id == "wait")
        assert said in waits.cost
    use("en")


def test_few_answers_of_the_deck_cost_nothing_that_can_be_named():
    state = opening(level("open_desk.yaml"))
    free = [
        (event.id, choice.id)
        for event in state.world.event.values()
        for choice in event.choices
        if not (choice.cost or choice.capital or costs_of(state, choice.effects))
        and not any(
            key in ("pay_each_quarter", "pay_per_car") for one in choice.effects for key in one.model_fields_set
        )
    ]
    assert len(free) <= 3, free
