"""The suit over Brampton: begun once, by the answer or by the lever, and decided by one draw at the odds told."""

from dataclasses import replace

import pytest

from game.model.decisions import AnswerEvent, UseLever
from game.model.kept import Card, Happened
from game.model.records import BookLine, DecisionRefused
from game.model.state import changed
from game.rules.chance import FixedChance
from game.rules.turn import advance

SUE = UseLever(lever="contract_suit")
QUARTERS = 10


def waiting(base):
    """The promise is broken, the card lies open, and no event comes but what the suit brings."""
    world = base.world
    outcomes = tuple(world.event[f"brampton_suit_{how}"] for how in ("won", "lost"))
    return changed(
        base,
        world=replace(world, dated={}, undated=outcomes),
        political_capital=80.0,
        happened=(Happened("compass_to_belvidere", 1), Happened("dispute_notice", 1)),
        cards=(Card("dispute_notice", 1),),
    )


def answer(choice: str) -> AnswerEvent:
    return AnswerEvent(event="dispute_notice", choice=choice)


def refusals(records):
    return [one.reason for one in records if isinstance(one, DecisionRefused)]


@pytest.mark.parametrize("begun", [SUE, answer("court")])
@pytest.mark.parametrize(("draw", "money", "quarter"), [(0.49, 320_000_000, 6), (0.51, -12_000_000, 7)])
def test_a_suit_is_won_or_lost_once_by_a_draw_at_even_odds(base, begun, draw, money, quarter):
    state, paid = waiting(base), []
    for _quarter in range(QUARTERS):
        state, records = advance(state, [begun] if not state.quarter else [], FixedChance(draw))
        assert not refusals(records)
        paid += [(one.amount, state.quarter) for one in records if isinstance(one, BookLine) and "suit_" in one.cause]
    assert paid == [(money, quarter)]


@pytest.mark.parametrize("choice", ["court", "settle"])
@pytest.mark.parametrize("answered_first", [True, False])
def test_who_has_sued_or_settled_cannot_do_either_again(base, choice, answered_first):
    orders = [answer(choice), SUE] if answered_first else [SUE, answer(choice)]
    _state, records = advance(waiting(base), orders, FixedChance(1.0))
    assert refusals(records) == (["need"] if answered_first else ["choice_closed"])
