"""Cooperation is mutual: each side's moves are counted, and what is not answered in kind is felt (01, red lines)."""

import pytest

from game.model import effects as fx
from game.model.decisions import UseLever
from game.model.kept import Happened
from game.model.moves import Move, MoveAnswered, MoveLapsed
from game.model.records import Part, TariffSet
from game.model.state import changed
from game.rules.chance import FixedChance
from game.rules.effects import apply, apply_due
from game.rules.moves import count_moves, waiting
from game.rules.turn import advance
from game.rules.washington import hazard
from tests.rules.test_firms import quiet


def duty(levied_by, was, rate, cause):
    origin = "US" if levied_by == "CA" else "CA"
    return TariffSet(levied_by, origin, "vehicles", was, rate, cause)


BLOW = duty("US", 0.0, 0.25, "event:car_tariff")
OURS = duty("CA", 0.0, 0.25, "lever:surtax_us_cars")
STEP = duty("CA", 0.25, 0.0, "lever:surtax_us_cars")
THEIRS = duty("US", 0.25, 0.15, "event:washington_exempts")


def played(state, *quarters):
    """Return the state and the records after quarters with these records each."""
    made = []
    for records in quarters:
        state, found = count_moves(state, records)
        made += found
        state = changed(state, quarter=state.quarter + 1)
    return state, made


def parts(made, store):
    return [(one.cause, one.amount) for one in made if isinstance(one, Part) and one.store == store]


def test_a_blow_returned_is_an_answer_and_no_longer_waits(base):
    state, made = played(base, [BLOW], [OURS])
    assert [(one.side, one.standing) for one in state.moves] == [("theirs", "answered"), ("ours", "answers")]
    assert MoveAnswered("ours", "harder", OURS.cause, BLOW.cause) in made
    assert sum(amount for _cause, amount in parts(made, "approval")) == pytest.approx(
        base.world.parameters["blow_answered"]
    )


def test_a_blow_taken_in_silence_lapses_after_its_quarters(base):
    wait = round(base.world.parameters["answer_quarters"])
    state, made = played(base, [BLOW], *[[]] * (wait - 1))
    assert waiting(state, "theirs", "harder") == 1
    assert not made
    state, made = played(state, [])
    assert made[0] == MoveLapsed("theirs", "harder", BLOW.cause)
    assert sum(amount for _cause, amount in parts(made, "approval")) < 0


def test_an_answer_in_the_last_quarter_still_counts(base):
    wait = round(base.world.parameters["answer_quarters"])
    _state, made = played(base, [STEP], *[[]] * (wait - 1), [THEIRS])
    assert MoveAnswered("theirs", "softer", THEIRS.cause, STEP.cause) in made


def test_a_step_that_is_met_mends_relations_more_than_the_step(base):
    _state, made = played(base, [STEP], [THEIRS])
    assert parts(made, "relations") == [("rule:concession_met", base.world.parameters["concession_met"])]


def test_a_step_for_nothing_costs_approval_and_a_gift_unmet_relations(base):
    quarters = [[]] * round(base.world.parameters["answer_quarters"])
    _state, made = played(base, [STEP], *quarters)
    assert {cause for cause, _amount in parts(made, "approval")} == {"rule:concession_unmet"}
    _state, made = played(base, [THEIRS], *quarters)
    assert parts(made, "relations") == [("rule:gift_unmet", base.world.parameters["gift_unmet"])]


def test_a_blow_is_not_answered_by_a_step(base):
    state, made = played(base, [BLOW], [STEP])
    assert not made
    assert waiting(state, "theirs", "harder") == waiting(state, "ours", "softer") == 1


def test_both_halves_of_one_deal_answer_one_another(base):
    older = duty("CA", 0.25, 0.2, "lever:older")
    kept = [duty("CA", 0.2, 0.0, "lever:settle"), duty("US", 0.25, 0.15, "lever:settle")]
    state, made = played(base, [older], kept)
    assert made[0] == MoveAnswered("theirs", "softer", "lever:settle", "lever:settle")
    assert waiting(state, "ours", "softer") == 1


def test_one_cause_counts_once_whatever_it_touches(base):
    wide = [duty("US", 0.0, 0.5, "event:metals"), duty("US", 0.25, 0.2, "event:metals")]
    state, _made = played(base, wide)
    assert state.moves == (Move("theirs", "harder", "event:metals", 1, since=1),)


def test_blows_of_ours_that_wait_bring_on_another_and_steps_a_step(base):
    struck = changed(base, moves=(Move("ours", "harder", "lever:x", 1),))
    reached = changed(base, moves=(Move("ours", "softer", "lever:x", 1),))
    assert hazard(struck, "escalate").odds > hazard(base, "escalate").odds
    assert hazard(struck, "offer").odds == hazard(base, "offer").odds
    for move in ("offer", "exempt"):
        assert hazard(reached, move).odds > hazard(base, move).odds
    assert hazard(reached, "escalate").odds == hazard(base, "escalate").odds


def test_strong_words_of_ours_count_and_those_of_others_do_not(base):
    strong = base.world.parameters["strong_words"]
    state, _ = played(base, [Part("relations", "lever:messaging", -strong, "decision", meant=-strong)])
    assert waiting(state, "ours", "harder") == 1
    state, _ = played(base, [Part("relations", "event:rumour", -strong, "fiction", meant=-strong)])
    assert not state.moves


def words(state, by, **how):
    return apply(state, fx.ChangeRelations(partner="US", by=by, **how), "lever:messaging")[1]


def test_what_is_done_to_somebody_else_is_no_move_though_washington_minds_it(base):
    state, _ = played(base, words(base, -6, aside=True))
    assert not state.moves
    assert words(base, -6, aside=True)[0].amount == -6


def test_strong_words_count_where_relations_have_no_room_to_move(base):
    frozen = changed(base, relations={**base.relations, "US": 0.0})
    state, _ = played(frozen, words(frozen, -6))
    assert waiting(state, "ours", "harder") == 1
    warm = changed(base, relations={**base.relations, "US": 99.5})
    state, _ = played(warm, words(warm, 6))
    assert waiting(state, "ours", "softer") == 1


def test_what_was_set_for_a_while_and_ends_is_nobodys_move(base):
    for kind in (
        fx.SetTariff(levied_by="CA", origin="US", product="vehicles", rate=0.1, quarters=1),
        fx.SetTariff(levied_by="US", origin="CA", product="steel", rate=0.5, quarters=1),
        fx.SetExportTax(product="aluminium", rate=0.1, quarters=1),
    ):
        state, records = apply(base, kind, "lever:x")
        state, _ = played(state, records)
        assert len(state.moves) == 1
        state, records = apply_due(state)
        assert [one.expired for one in records] == [True]
        state, _ = played(state, records)
        assert len(state.moves) == 1


def test_what_was_ordered_counts_in_the_quarter_it_takes_hold(base):
    order = UseLever(lever="surtax_us_cars", target="vehicles", amount=0.25)
    state, _records = advance(quiet(base), (order,), FixedChance(1.0))
    for _quarter in range(4):
        if not state.moves:
            state, records = advance(state, (), FixedChance(1.0))
    assert [(one.side, one.way, one.cause) for one in state.moves] == [("ours", "harder", "lever:surtax_us_cars")]
    assert any(isinstance(one, TariffSet) and one.levied_by == "CA" for one in records)


def test_a_duty_announced_before_ours_is_no_answer_to_ours(base):
    # theirs was proclaimed in the first quarter and takes hold in the second, in which we answer it
    told = changed(base, quarter=1, happened=(Happened("car_tariff", 1),))
    state, made = played(told, [duty("CA", 0.0, 0.25, "answer:canada_answers"), BLOW])
    assert [(one.side, one.since, one.standing) for one in state.moves] == [
        ("theirs", 1, "answered"),
        ("ours", 2, "answers"),
    ]
    assert MoveAnswered("ours", "harder", "answer:canada_answers", BLOW.cause) in made


def test_an_answer_to_a_question_answers_what_was_asked(base):
    metals = duty("US", 0.0, 0.25, "event:metals_tariff")
    _state, made = played(base, [metals], [BLOW], [OURS, duty("CA", 0.0, 0.1, "answer:metals_tariff")])
    assert {(one.cause, one.to) for one in made if isinstance(one, MoveAnswered)} == {
        ("lever:surtax_us_cars", "event:car_tariff"),
        ("answer:metals_tariff", "event:metals_tariff"),
    }
