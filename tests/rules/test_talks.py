"""Talks with partners: odds worked by hand, one draw a quarter, a price at the signature, and a long memory."""

from __future__ import annotations

from dataclasses import replace
from math import exp, isclose, log

import pytest

from game.model.decisions import UseLever
from game.model.effects import EndTalks, OpenTalks
from game.model.kept import Breach, Talks
from game.model.records import BookLine, DecisionRefused, Part
from game.model.state import changed
from game.model.talk_records import (
    AgreementBroken,
    TalksAdvanced,
    TalksBroken,
    TalksConcluded,
    TalksOpened,
    TalksStalled,
)
from game.rules import washington
from game.rules.chance import FixedChance, SeededChance
from game.rules.grid import digest
from game.rules.hazards import MOST, hazard
from game.rules.opening import opening
from game.rules.policy import carry_out
from game.rules.refusals import why_not
from game.rules.talks import outlook, standing
from game.rules.turn import advance
from tests.playing import DESK, playable

ODDS = {"base": "40%", "relations": 1.0, "table": 0.5, "washington": -0.6, "kept": 0.2, "breach": -1.5,
        "breach_elsewhere": -0.5}  # fmt: skip
BREAK = {"base": "5%", "relations": -1.0, "table": -0.5, "breach": 1.0}
WORDS = {"text": "What it is.", "asks": "What they want."}
MAPLE = {
    "id": "maple_line", "partner": "JP", "title": "A line for metal", **WORDS, "steps": 2, "advance": ODDS,
    "collapse": BREAK, "cost": 100_000_000, "capital": 4,
    "opens": [{"change_relations": {"partner": "US", "by": -1}}],
    "price": [{"set_tariff": {"levied_by": "CA", "origin": "JP", "product": "vehicles", "rate": "0%"}}],
    "gives": [
        {"change_trade_cost": {"origin": "CA", "market": "ROW", "by": "-2%"}},
        {"open_mandate": {"mandate": "maple_sedan", "in_quarters": 6}},
    ],
    "reaction": [{"change_relations": {"partner": "US", "by": -5}}],
    "failure": [{"change_relations": {"partner": "JP", "by": -3}}],
    "promises": [
        {"condition": {"tariff": {"levied_by": "CA", "origin": "JP", "product": "vehicles", "below": "1%"}},
         "words": "No duty on cars."}
    ],
    "breach": [{"change_relations": {"partner": "JP", "by": -20}}],
    "rest": 3, "memory": 10,
}  # fmt: skip
OTHER = {"id": "old_world", "partner": "EU", "title": "Old world", **WORDS, "steps": 1, "advance": ODDS,
         "collapse": BREAK}  # fmt: skip
LEVERS = [
    {"id": "open", "family": "partners", "title": "Open", "text": "…", "mechanism": "…", "side_effects": "…",
     "decides": "…", "target": "talks", "capital": 1,
     "amount": {"kind": "share", "least": 0.5, "most": 1.5, "step": 0.1, "start": 1},
     "effects": [{"open_talks": {"talks": "target"}}]},
    {"id": "hold", "family": "partners", "title": "Hold", "text": "…", "mechanism": "…", "side_effects": "…",
     "decides": "…", "target": "talks", "effects": [{"suspend_talks": {"talks": "target"}}]},
    {"id": "leave", "family": "partners", "title": "Leave", "text": "…", "mechanism": "…", "side_effects": "…",
     "decides": "…", "target": "talks", "effects": [{"end_talks": {"talks": "target"}}]},
    {"id": "tax_japan", "family": "trade", "title": "Tax", "text": "…", "mechanism": "…", "side_effects": "…",
     "decides": "…", "effects": [{"set_tariff": {"levied_by": "CA", "origin": "JP", "product": "vehicles",
                                                  "rate": "6%"}}]},
]  # fmt: skip
CALM = FixedChance(1.0)
LUCKY = FixedChance(0.0)


def world(**changes):
    talks = changes.pop("talks", [MAPLE, OTHER])
    return playable(talks=talks, desk=[*DESK, *LEVERS], events=[], **changes)


def start(**changes):
    return opening(world(**changes))


def opened(talks="maple_line", share=1.0):
    return (UseLever(lever="open", target=talks, amount=share),)


def signed():
    state, _ = advance(start(), opened(), LUCKY)
    state, told = advance(state, (), LUCKY)
    assert any(isinstance(record, TalksConcluded) for record in told)
    return state


def test_the_odds_are_the_base_tilted_on_the_logit():
    state = changed(start(), relations={**start().relations, "JP": 70.0, "US": 40.0})
    state, _ = carry_out(state, opened(share=1.25))
    tilt = 1.0 * (70 - 50) / 50 + 0.5 * 0.25 / 0.5 - 0.6 * (39 - 50) / 50  # opening them cost a point in Washington
    expected = 1 / (1 + exp(-(log(0.4 / 0.6) + tilt)))
    assert isclose(outlook(state, "maple_line").advance.odds, expected, rel_tol=1e-12)


def test_the_parts_of_the_odds_add_up_to_them():
    for tilts in ((("a", 0.7), ("b", -0.7)), (("a", 2.0), ("b", 0.5)), ()):
        seen = hazard(0.3, tilts, (("c", 0.5), ("d", -0.2)))
        assert isclose(sum(amount for _name, amount in seen.parts), 100 * seen.odds, abs_tol=1e-9)


def test_equal_and_opposite_tilts_undo_each_other():
    seen = hazard(0.3, (("a", 0.8), ("b", -0.8)))
    assert isclose(seen.odds, 0.3)
    assert isclose(dict(seen.parts)["a"], -dict(seen.parts)["b"])


def test_odds_stop_short_of_certainty_and_the_parts_say_so():
    seen = hazard(0.9, (("a", 3.0),), (("b", 1.0),))
    assert seen.odds == MOST
    assert isclose(sum(amount for _name, amount in seen.parts), 100 * MOST)


def test_washingtons_odds_have_parts_that_add_up_to_them(base):
    for move in ("escalate", "offer", "exempt"):
        seen = washington.hazard(base, move)
        assert isclose(sum(amount for _name, amount in seen.parts), 100 * seen.odds, abs_tol=1e-9)


@pytest.mark.parametrize("points", range(0, 100, 10))
def test_better_relations_never_make_a_step_rarer_nor_a_break_likelier(points):
    low, high = (
        outlook(changed(start(), relations={**start().relations, "JP": float(at)}), "maple_line")
        for at in (points, points + 10)
    )
    assert low.advance.odds <= high.advance.odds
    assert low.collapse.odds >= high.collapse.odds


def test_more_on_the_table_makes_a_step_likelier():
    odds = [outlook(start(), "maple_line", share).advance.odds for share in (0.5, 1.0, 1.5)]
    assert odds == sorted(odds)
    assert odds[0] < odds[2]


class Noted:
    """Chance that notes what it is asked, and answers with one number for talks."""

    def __init__(self, value):
        self.value, self.asked = value, []

    def draw(self, quarter, purpose, entity):
        if purpose != "talks":
            return 1.0
        self.asked.append(entity)
        return self.value


def test_the_odds_shown_with_the_draft_are_the_odds_drawn():
    shown = outlook(carry_out(start(), opened())[0], "maple_line").advance.odds
    for value, kind in ((shown - 1e-5, TalksAdvanced), (shown + 1e-5, TalksBroken)):
        _state, told = advance(start(), opened(), Noted(value))
        assert [record.talks for record in told if isinstance(record, kind)] == ["maple_line"]


def test_the_odds_of_a_break_are_those_drawn_too():
    seen = outlook(carry_out(start(), opened())[0], "maple_line")
    edge = seen.advance.odds + seen.collapse.odds
    for value, kind in ((edge - 1e-5, TalksBroken), (edge + 1e-5, TalksStalled)):
        _state, told = advance(start(), opened(), Noted(value))
        assert any(isinstance(record, kind) for record in told)


def test_open_talks_are_drawn_once_a_quarter_and_others_never():
    chance = Noted(1.0)
    state, _ = advance(start(), opened(), chance)
    advance(state, (UseLever(lever="hold", target="maple_line"),), chance)
    assert chance.asked == ["maple_line"]


def test_a_signature_takes_as_many_quarters_as_there_are_steps():
    state, told = advance(start(), opened(), LUCKY)
    assert standing(state, "maple_line").step == 1
    assert not any(isinstance(record, TalksConcluded) for record in told)
    state, _ = advance(state, (), LUCKY)
    assert standing(state, "maple_line").stage == "agreed"


def test_a_signature_costs_the_price_times_what_is_on_the_table():
    state, _ = advance(start(), opened(share=1.5), LUCKY)
    _state, told = advance(state, (), LUCKY)
    assert [line.amount for line in told if isinstance(line, BookLine) and line.line == "talks"] == [-150_000_000]


def test_the_parts_of_a_signature_add_up_to_the_change_of_the_stores():
    before, _ = advance(start(), opened(), LUCKY)
    after, told = advance(before, (), LUCKY)
    for store, change in (
        ("treasury", after.treasury - before.treasury),
        ("political_capital", after.political_capital - before.political_capital),
        ("relations", after.relations["US"] - before.relations["US"]),
    ):
        parts = [part for part in told if isinstance(part, Part) and part.store == store]
        assert isclose(sum(part.amount for part in parts), change, abs_tol=1e-3)
        assert any(part.cause == "talks:maple_line" for part in parts)


def test_a_signature_that_cannot_be_paid_waits():
    state, _ = advance(start(), opened(), LUCKY)
    poor = changed(state, treasury=50_000_000)
    assert outlook(poor, "maple_line").held_by == "treasury"
    after, _told = advance(poor, (), LUCKY)
    assert standing(after, "maple_line").stage != "agreed"
    tired = changed(state, political_capital=1.0)
    assert outlook(tired, "maple_line").held_by == "political_capital"


def test_two_signatures_are_never_paid_from_one_purse():
    dear = [{**MAPLE, "steps": 1}, {**OTHER, "cost": 100_000_000}]
    state = changed(start(talks=dear, opening={"income": 0}), treasury=150_000_000)
    after, told = advance(state, (*opened(), *opened("old_world")), LUCKY)
    assert sum(isinstance(record, TalksConcluded) for record in told) == 1
    assert after.treasury >= 0


def test_undoing_a_promise_breaks_the_deal_and_what_it_granted_lapses():
    state = signed()
    assert any(one.cause == "talks:maple_line" for one in state.modifiers)
    assert any(one.cause == "talks:maple_line" for one in state.pending)
    after, told = advance(state, (UseLever(lever="tax_japan"),), CALM)
    assert AgreementBroken("maple_line", "promise") in told
    assert after.relations["JP"] < state.relations["JP"] - 15
    assert not any(one.cause == "talks:maple_line" for one in (*after.modifiers, *after.pending))


def test_a_deal_that_is_kept_stands():
    state = signed()
    for _quarter in range(4):
        state, told = advance(state, (), CALM)
        assert not any(isinstance(record, AgreementBroken) for record in told)
    assert standing(state, "maple_line").stage == "agreed"


def test_denouncing_a_deal_is_a_breach_and_leaving_a_table_is_not():
    denounced, told = advance(signed(), (UseLever(lever="leave", target="maple_line"),), CALM)
    assert AgreementBroken("maple_line", "denounced") in told
    assert [one.talks for one in denounced.breaches] == ["maple_line"]
    state, _ = advance(start(), opened(), CALM)
    left, told = advance(state, (UseLever(lever="leave", target="maple_line"),), CALM)
    assert TalksBroken("maple_line", "us") in told
    assert left.breaches == ()


def test_a_breach_lowers_later_odds_most_with_the_same_partner_and_fades():
    clean = start()
    blamed = changed(clean, breaches=(Breach("maple_line", 1),))
    here, there = outlook(blamed, "maple_line").advance.odds, outlook(blamed, "old_world").advance.odds
    assert here < there < outlook(clean, "old_world").advance.odds
    odds = [outlook(changed(blamed, quarter=at), "maple_line").advance.odds for at in range(12)]
    assert odds == sorted(odds)
    assert isclose(odds[10], outlook(clean, "maple_line").advance.odds)


def test_a_deal_that_stands_makes_the_next_likelier():
    kept = changed(start(), talks=(Talks("maple_line", "agreed", 1, 1.0, 2),))
    assert outlook(kept, "old_world").advance.odds > outlook(start(), "old_world").advance.odds


@pytest.mark.parametrize(
    ("stage", "lever", "reason"),
    [
        ("agreed", "open", "talks_agreed"), ("broken", "open", "talks_rest"), ("open", "open", "talks_same"),
        ("suspended", "hold", "talks_not_open"), ("broken", "leave", "talks_nothing"), ("", "leave", "talks_nothing"),
        ("", "hold", "talks_not_open"),
    ],
)  # fmt: skip
def test_an_order_that_would_change_nothing_at_the_table_is_refused(stage, lever, reason):
    state = start()
    if stage:
        state = changed(state, talks=(Talks("maple_line", stage, 0, 1.0),))
    order = UseLever(lever=lever, target="maple_line", amount=1.0 if lever == "open" else 0.0)
    refused = why_not(state, order)
    assert isinstance(refused, DecisionRefused)
    assert refused.reason == reason


def test_talks_whose_need_does_not_hold_are_not_opened():
    need = {"condition": {"relations": {"partner": "JP", "at_least": 90}}, "otherwise": "Not yet."}
    state = start(talks=[{**MAPLE, "needs": [need]}])
    assert why_not(state, opened()[0]).reason == "talks_need"
    assert outlook(state, "maple_line").held_by == "need"


def test_talks_broken_off_may_be_opened_again_after_their_rest():
    state = changed(start(), talks=(Talks("maple_line", "broken", 1, 1.0),), quarter=3)
    assert why_not(state, opened()[0]) is None
    state, told = carry_out(state, opened())
    assert TalksOpened("maple_line", "opened", 1.0) in told
    assert standing(state, "maple_line").step == 0


def test_talks_on_hold_keep_their_steps():
    state, _ = advance(start(), opened(), LUCKY)
    state, _ = advance(state, (UseLever(lever="hold", target="maple_line"),), LUCKY)
    assert (standing(state, "maple_line").stage, standing(state, "maple_line").step) == ("suspended", 1)
    state, told = carry_out(state, opened())
    assert TalksOpened("maple_line", "resumed", 1.0) in told
    assert standing(state, "maple_line").step == 1


def test_an_event_may_open_talks_and_they_move_from_the_quarter_after():
    event = {"id": "call", "title": "A call", "at": "2025Q2",
             "effects": [{"open_talks": {"talks": "maple_line", "share": "100%"}}]}  # fmt: skip
    state = opening(playable(talks=[MAPLE, OTHER], events=[event]))
    state, told = advance(state, (), LUCKY)
    assert TalksOpened("maple_line", "opened", 1.0) in told
    assert standing(state, "maple_line").step == 0
    state, _ = advance(state, (), LUCKY)
    assert standing(state, "maple_line").step == 1


def test_the_order_in_which_talks_are_opened_says_nothing():
    orders = (*opened(), *opened("old_world"))
    one, other = start(), start(talks=[OTHER, MAPLE])
    one, _ = advance(one, orders, SeededChance(5))
    other, _ = advance(other, orders[::-1], SeededChance(5))
    for _quarter in range(5):
        one, _ = advance(one, (), SeededChance(5))
        other, _ = advance(other, (), SeededChance(5))
    assert replace(one.talks[0]) == other.talks[0]
    assert digest(changed(one, used=())) == digest(changed(other, used=()))


@pytest.mark.parametrize("seed", range(4))
def test_talks_that_nobody_opens_change_nothing(seed):
    with_talks, without = start(), start(talks=[])
    for _quarter in range(8):
        with_talks, told = advance(with_talks, (), SeededChance(seed))
        without, untold = advance(without, (), SeededChance(seed))
        assert told == untold
        assert digest(with_talks) == digest(without)


def test_effects_of_talks_that_are_refused_change_nothing():
    from game.rules.effects import apply

    state = start()
    assert apply(state, EndTalks(talks="maple_line"), "event:x") == (state, [])
    agreed = changed(state, talks=(Talks("maple_line", "agreed", 0, 1.0),))
    assert apply(agreed, OpenTalks(talks="maple_line", share=1.0), "event:x") == (agreed, [])
