"""The deck in play: every card can be answered, every lever used, and the levels can be lost and won."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.model.decisions import AnswerEvent, Decision, OfferContract, UseLever
from game.model.kept import Talks
from game.model.records import DecisionRefused, EventAnswered
from game.model.state import State
from game.rules import effects, events, orders, policy
from game.rules.chance import FixedChance, SeededChance
from game.rules.goals import standing
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


def play(name: str, seed: int, plan: dict[int, Sequence[Decision]] | None = None) -> State:
    state = opening(level(name))
    for quarter in range(1, level(name).quarters + 1):
        state, _ = advance(state, (plan or {}).get(quarter, ()), SeededChance(seed))
    return state


def goals_met(state: State) -> int:
    return sum(standing(state, goal).met for goal in state.world.level.goals)


def test_the_first_day_is_won_by_looking_on():
    found = level("first_day.yaml")
    assert isinstance(found.seed, int)
    for seed in (found.seed, 1, 2, 3):
        assert goals_met(play("first_day.yaml", seed)) == len(found.goals)


def test_the_shock_is_not_won_by_looking_on_and_can_be_won():
    def use(lever: str, option: str = "", target: str = "") -> UseLever:
        return UseLever(lever=lever, option=option, target=target)

    plan: dict[int, Sequence[Decision]] = {
        1: [
            use("investment_credits"), use("research_tooling"), use("retraining", "fifty_thousand"),
            use("export_credit"), use("partner_mission", "europe"),
        ],
        2: [
            use("buy_canadian", "all_governments"), use("immediate_expensing"), use("work_sharing", "two_years"),
            OfferContract(
                lever="plant_grant", site="windsor_assembly", amount=250_000_000, jobs=4000, quarters=24, clawback=0.8
            ),
        ],
        4: [
            OfferContract(
                lever="plant_grant", site="oshawa_assembly", amount=300_000_000, jobs=2400, quarters=24, clawback=0.8
            ),
        ],
        7: [AnswerEvent(event="draft_deal", choice="accept"), use("research_tooling"),
            use("retraining", "fifty_thousand")],
        10: [use("work_sharing", "two_years")],
    }  # fmt: skip
    whole = len(level("the_shock.yaml").goals)
    seeds = range(1, 9)
    assert all(goals_met(play("the_shock.yaml", seed)) < whole for seed in seeds)
    assert any(goals_met(play("the_shock.yaml", seed, plan)) == whole for seed in seeds)
