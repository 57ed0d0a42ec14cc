"""The deck in play: every card can be answered, every lever used, and the game goes on."""

from __future__ import annotations

from dataclasses import replace

from game.model.decisions import AnswerEvent, Decision, OfferContract, UseLever
from game.model.kept import Talks
from game.model.records import DecisionRefused, EventAnswered
from game.model.state import State
from game.rules import effects, events, orders, policy
from game.rules.chance import FixedChance
from game.rules.opening import opening
from game.rules.turn import advance
from tests.levels.shipped import desk, level


def test_every_answer_of_every_card_can_be_carried_out_and_played_on():
    state = replace(opening(level("canada_2025")), treasury=10**11, political_capital=100.0)
    for event in state.world.event.values():
        happened, _ = effects.happen(state, event.id)
        for place, _ in enumerate(event.choices):
            answer = AnswerEvent(event=event.id, choice=events.choice_id(event, place))
            answered, records = events.answer(happened, answer)
            assert any(isinstance(record, EventAnswered) for record in records), event.id
            played(answered, event.id)
        if not event.choices:
            played(happened, event.id)


def test_every_way_of_using_every_lever_can_be_carried_out_and_played_on():
    state = replace(opening(level("canada_2025")), treasury=10**11, political_capital=100.0)
    table = tuple(Talks(id, "open", 0, 1.0) for id in state.world.talks)
    for lever in desk():
        state = replace(state, talks=() if lever.id == "partner_talks" else table)
        for target in orders.targets(state, lever) or ("",):
            for option in lever.options or (None,):
                most = lever.amount.most if lever.amount else 0
                order: Decision = UseLever(
                    lever=lever.id, target=target, option=option.id if option else "", amount=most
                )
                if lever.contract:
                    order = OfferContract(
                        lever=lever.id, site=target, amount=round(most), jobs=100, quarters=24, clawback=0.5
                    )
                after, records = policy.carry_out_one(state, order)
                refused = [record for record in records if isinstance(record, DecisionRefused)]
                assert {record.reason for record in refused} <= {"need"}, (lever.id, target)
                played(after, lever.id)


def played(state: State, cause: str) -> None:
    """Bring forward what was set in motion, then play a quarter on."""
    for pending in state.pending:
        effects.apply(state, pending.effect, cause)
    after, _ = advance(state, [], FixedChance(0.999))
    assert after.quarter == 1, cause
