"""The levels for a class: short enough for a lesson, not won by looking on or by one lever, and won by a plan."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from game.content.read import read_level
from game.model.decisions import Decision, UseLever
from game.model.level import Level
from game.model.values import Text
from game.places import LEVELS
from game.present.briefing import briefing
from game.present.words import LANGUAGES, use
from game.rules import refusals
from game.rules.chance import SeededChance
from game.rules.opening import events_in_play, opening
from game.rules.turn import advance
from game.session import Session
from tests.levels.class_plans import by_chance_on_cards, looking_on, met, one_lever_again_and_again, planned, plans
from tests.levels.shipped import EVERY, FOR_A_CLASS, SHORT, level

_WORDS_A_MINUTE = 180
_SECONDS_A_DECISION = 40
_SECONDS_A_HEADLINE = 10
"""To choose whether to check a headline, apart from reading it."""
_DRAFTED_A_QUARTER = 2
"""Decisions a first-time reader drafts, of the three a quarter takes."""
_DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)


@pytest.mark.parametrize("name", [*EVERY, "template"])
def test_a_level_has_no_problem(name: str):
    found, problems = read_level(LEVELS / f"{name}.yaml")
    assert found is not None
    assert not problems, [(problem.line, problem.code) for problem in problems]


@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_a_class_level_keeps_the_desk_small(name: str):
    found = level(f"{name}.yaml")
    assert len(found.open_levers) <= 8
    assert found.drafts == 3
    assert len(found.large) == 3
    assert found.lesson_ends
    assert max(found.lesson_ends) < found.quarters
    assert len(found.debrief) == 3


def minutes(found: Level, language: str) -> tuple[int, int, float]:
    """Return words, decisions and minutes if every card that can fall does, and every other headline is checked."""

    def count(*texts: Text | str | None) -> int:
        said = [text.said(language) for text in texts if isinstance(text, Text)]
        return sum(any(map(str.isalnum, word)) for text in said for word in text.split())

    cards = events_in_play(found)
    words = count(found.title, found.summary, found.question, found.opening_words, *(g.words for g in found.goals))
    words += sum(count(v.title, v.text, *(option.label for option in v.options)) for v in found.open_levers)
    words += sum(count(one.title, one.text) for one in found.plants_of_quarter)
    for card in cards:
        words += count(card.title, card.text, *(text for c in card.choices for text in (c.label, c.text)))
    printed = found.printed[: found.papers.most * found.quarters]
    words += count(*(one.text for one in printed), *(one.evidence for one in printed[::2]))
    asked = sum(bool(card.choices) for card in cards) + (len(found.slips.quarters) if found.slips else 0)
    decisions = asked + _DRAFTED_A_QUARTER * found.quarters
    seconds = decisions * _SECONDS_A_DECISION + len(printed) * _SECONDS_A_HEADLINE
    return words, decisions, words / _WORDS_A_MINUTE + seconds / 60


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_a_first_time_reader_is_done_in_twenty_five_minutes(name: str, language: str):
    words, decisions, taken = minutes(level(f"{name}.yaml"), language)
    print(f"{name}, {language}: {words} words, {decisions} decisions, {taken:.2f} minutes")
    assert taken <= 25


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FOR_A_CLASS)
def test_a_game_played_is_read_with_its_news_in_twenty_five_minutes(name: str, language: str):
    found, plan = level(f"{name}.yaml"), plans()[name]
    use(language)
    game, read, decided = Session.start(found, 3), list[str](), len(found.slips.quarters) if found.slips else 0
    read += (found.title.said(language), *(v.title.said(language) for v in found.open_levers))
    read += (text.said(language) for v in found.open_levers for text in (v.text, *(o.label for o in v.options)))
    while True:
        view = briefing(game)
        read += (view.heading, view.subheading, view.intro, *(paper.text for paper in view.papers))
        read += (line.text for line in (*view.decided, *view.firms, *view.washington))
        if view.plant:
            read += (view.plant.title, view.plant.text, *(answer.label for answer in view.plant.answers))
        for card in view.events:
            read += (card.title, card.text, *(word for one in card.choices for word in (one.label, one.text, one.cost)))
        if game.over:
            break
        orders = plan(game.state)
        for order in orders:
            game.order(order)
        decided += max(_DRAFTED_A_QUARTER, len(orders))
        game.end_quarter()
    use("en")
    words = sum(any(map(str.isalnum, word)) for text in read for word in text.split())
    taken = words / _WORDS_A_MINUTE + decided * _SECONDS_A_DECISION / 60
    print(f"{name}, {language}, played: {words} words, {decided} decisions, {taken:.2f} minutes")
    assert taken <= 25


@pytest.mark.parametrize("name", EVERY)
def test_every_answer_to_a_contested_plant_can_be_given_in_its_quarter(name: str):
    found = level(f"{name}.yaml")
    state, luck = opening(found), SeededChance(1)
    contested = {one.quarter: one for one in found.plants_of_quarter}
    assert 1 in contested
    for quarter in range(1, max(contested) + 1):
        if quarter in contested:
            assert len(contested[quarter].answers) == 3
            for answer in contested[quarter].answers:
                refused = refusals.why_not(state, _DECISION.validate_python(answer))
                assert refused is None, (quarter, answer, refused)
        state, _records = advance(state, (), luck)


@pytest.mark.parametrize("name", EVERY)
def test_no_level_is_won_by_looking_on(name: str):
    found = level(f"{name}.yaml")
    for seed in range(1, 6 if name in SHORT else 3):
        assert not all(met(found, seed, looking_on)), seed


@pytest.mark.parametrize("name", EVERY)
def test_no_level_is_won_by_answering_cards_alone(name: str):
    found = level(f"{name}.yaml")
    for seed in range(1, 25 if name in SHORT else 9):
        assert not all(met(found, seed, by_chance_on_cards(seed))), seed


@pytest.mark.parametrize("name", EVERY)
def test_no_level_is_won_by_one_lever_again_and_again(name: str):
    found = level(f"{name}.yaml")
    for told, choose in one_lever_again_and_again(found):
        assert not all(met(found, 1, choose)), told


@pytest.mark.parametrize("name", EVERY)
def test_a_plan_wins_on_most_seeds(name: str):
    found, plan = level(f"{name}.yaml"), plans()[name]
    seeds = range(1, 8)
    won = sum(all(met(found, seed, plan)) for seed in seeds)
    assert won > len(seeds) / 2, won


def test_the_template_names_every_key_of_a_level():
    said = (LEVELS / "template.yaml").read_text(encoding="utf-8")
    missing = [key for key in Level.model_fields if f"{key}:" not in said and key not in said.split()]
    assert not missing


def test_only_the_story_is_marked_as_fiction():
    assert [name for name in EVERY if level(f"{name}.yaml").fiction] == ["walking_away"]


def test_the_country_that_stays_can_win_as_well_as_the_one_that_walks_away():
    found = level("walking_away.yaml")
    everywhere, credit = UseLever(lever="regional_grants", option="everywhere"), UseLever(lever="export_credit")
    two_years = UseLever(lever="work_sharing", option="two_years")
    korea, japan = (UseLever(lever="partner_mission", option=one) for one in ("korea", "japan"))
    stays = planned(
        {1: [two_years, everywhere], 2: [credit, korea], 3: [japan], 5: [everywhere], 8: [credit], 9: [everywhere]},
        {
            "cabinet_has_decided": "mutual",
            "michigan_waits": "ship",
            "seoul_asks": "earn",
            "junior_partner": "as_equals",
        },
    )
    assert sum(all(met(found, seed, stays)) for seed in range(1, 8)) > 7 / 2
