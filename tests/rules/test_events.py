"""When events come: what waits for its quarter, and what goes back when its time is over."""

import numpy as np
import pytest

from game.model.effects import ChangeContent
from game.model.events import EventSpec
from game.model.values import Quarter
from game.model.world import US
from game.rules.chance import FixedChance
from game.rules.effects import apply
from game.rules.opening import opening
from game.rules.tariffs import car_duties
from game.rules.turn import advance
from tests import make
from tests.rules.test_tariffs import with_duty

UNLUCKY = FixedChance(1.0)


def happened(state, quarters):
    for _ in range(quarters):
        state, _records = advance(state, (), UNLUCKY)
    return [(past.event, past.quarter) for past in state.happened]


def test_an_event_without_a_date_waits_for_the_quarter_the_level_names():
    free = EventSpec.model_validate({"id": "free", "title": "Free"})
    dated = EventSpec.model_validate({"id": "dated", "title": "Dated", "at": "2025Q2"})
    at_once = make.level(events=(free, dated))
    assert happened(opening(at_once), 3) == [("dated", 1), ("free", 1)]
    later = at_once.model_copy(update={"undated_from": Quarter(2025, 4)})
    assert happened(opening(later), 3) == [("dated", 1), ("free", 3)]


def test_luck_brings_no_more_undated_events_in_a_quarter_than_the_level_wants_and_the_rest_later():
    three = [EventSpec.model_validate({"id": id, "title": id, "chance": "even"}) for id in ("first", "second", "third")]
    sure = EventSpec.model_validate({"id": "sure", "title": "Sure"})
    state = opening(make.level(events=(*three, sure)).model_copy(update={"undated_most": 2}))
    after, _records = advance(state, (), FixedChance(0.2))
    assert [past.event for past in after.happened] == ["first", "second", "sure"]
    after, _records = advance(after, (), FixedChance(0.2))
    assert [past.event for past in after.happened][3:] == ["third"]


def test_less_content_recognized_means_more_duty_until_it_is_recognized_again(base):
    state = with_duty(base, "US", "CA", 0.25)
    audit = ChangeContent(origin="CA", by=-10.0, quarters=2)
    row = base.world.mandates.row["oshawa_silverado"]
    before = car_duties(state)[row, US]
    audited, _records = apply(state, audit, "test")
    assert car_duties(audited)[row, US] == pytest.approx(before + 0.25 * 0.10)
    for _ in range(3):
        audited, _records = advance(audited, (), UNLUCKY)
    np.testing.assert_allclose(audited.content, state.content)


def test_content_moves_for_one_maker_alone(base):
    moved, _records = apply(base, ChangeContent(origin="CA", by=5.0, maker="gm"), "test")
    changed = np.flatnonzero(moved.content != base.content)
    mandates = base.world.mandates
    assert len(changed)
    assert all(base.world.makers[mandates.maker[row]] == "gm" and mandates.origin[row] == 0 for row in changed)
