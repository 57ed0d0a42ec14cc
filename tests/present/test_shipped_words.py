"""The shipped levels are told whole in both languages, and quickly enough to be told at every change."""

from __future__ import annotations

from time import perf_counter

import pytest

from game.content.read import read_level
from game.places import LEVELS
from game.present import (
    briefing,
    desk,
    draft,
    endings,
    indicators,
    lists,
    log,
    map_views,
    pending,
    place_cards,
    save_recap,
    site_card,
)
from game.session import Session
from tests.present.walk import strings

SHIPPED = sorted(path.name for path in LEVELS.glob("*.yaml"))


def _played(name, quarters):
    level, problems = read_level(LEVELS / name)
    assert level is not None, problems
    session = Session.start(level, 7)
    for _quarter in range(min(quarters, level.quarters)):
        session.end_quarter()
    return session


def _everything(game):
    yield indicators.heading(game)
    yield indicators.indicator_bar(game)
    yield briefing.briefing(game, 0)
    yield briefing.briefing(game)
    yield desk.desk(game)
    yield draft.draft_summary(game)
    yield pending.pending(game.state)
    yield log.game_log(game)
    yield endings.ending(game)
    yield save_recap.recap(game)
    for layer in map_views.LAYERS:
        yield map_views.map_view(game, layer)
    for row in lists.site_list(game).rows:
        yield site_card.site_card(game, row.id)
    for row in lists.firm_list(game).rows:
        yield place_cards.firm_card(game, row.id)
    for row in lists.partner_list(game).rows:
        yield place_cards.partner_card(game, row.id)
    for row in lists.province_list(game).rows:
        yield place_cards.province_card(game, row.id)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_level_is_told_whole_in_french(french, name):
    game = _played(name, 4)
    holes = [text for view in _everything(game) for text in strings(view) if "{" in text and "{count}" not in text]
    assert holes == []


@pytest.mark.parametrize("name", SHIPPED)
def test_the_ledger_of_a_shipped_level_adds_up_as_displayed(name):
    from game.present.ledger import ledger

    game = _played(name, 3)
    for store in indicators.STORES:
        view = ledger(game, 3, store)
        assert sum(part.amount for part in view.parts) == pytest.approx(view.change_number, abs=1e-6)


@pytest.mark.speed
def test_the_bar_and_the_map_are_told_in_the_time_of_a_few_quarters():
    game = _played(SHIPPED[0], 2)

    def seconds(call, times=5):
        call()
        start = perf_counter()
        for _time in range(times):
            call()
        return (perf_counter() - start) / times

    quarter = seconds(lambda: (game.end_quarter(), game.go_back()))
    told = seconds(lambda: (indicators.indicator_bar(game), map_views.map_view(game, "flows")))
    assert told < 10 * quarter
