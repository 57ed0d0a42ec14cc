"""The game beside the same game otherwise decided: where they part, the sums, and where it agrees with the ledger."""

from __future__ import annotations

import pytest

from game.analysis.own_causes import own_causes
from game.model.decisions import AnswerEvent, OfferContract, UseLever
from game.model.values import Store
from game.present.alternatives import altered, alternatives
from game.present.difference import difference
from game.present.indicators import STORES
from game.present.ledger import whole_game
from game.present.turning import decision_behind, turning_points
from game.present.what_if import past_decisions, what_if
from game.rules import indicators
from game.session import Session
from game.twin import Course, IdleTwin, Replay, each_without
from tests.playing import game as tiny
from tests.present.walk import strings

SURTAX = UseLever(lever="surtax", target="vehicles", amount=0.25)
MORE = UseLever(lever="surtax", target="vehicles", amount=0.5)
REMIT = UseLever(lever="remission", target="eagle", amount=1.0)
WEEKS = UseLever(lever="short_weeks")
OFFER = OfferContract(lever="grant", site="eagle_oakville", amount=300_000_000, jobs=1500, quarters=8, clawback=0.5)
CALM = [
    {"levied_by": "US", "origin": "JP", "product": "vehicles", "base_rate": 0.025, "rate": 0.025},
    {"levied_by": "CA", "origin": "US", "product": "vehicles", "base_rate": 0.0, "rate": 0.0},
]


def played(*quarters, seed=7, upto=8, **changes):
    session = tiny(seed, **changes)
    for decisions in quarters:
        session.play(decisions)
    while session.quarter < upto:
        session.play(())
    return session


def apart(session, course):
    other = Replay(session, course).finish()
    return other, what_if(session, other, course.quarter, course.place, course.instead)


def differed(session, other, course, store: Store):
    return difference(session, other, store, course.quarter, course.place, course.instead)


@pytest.fixture(scope="module")
def session():
    return played((MORE, WEEKS), (), (REMIT, OFFER))


def test_a_replay_without_a_decision_is_the_game_played_without_it(session):
    other = Replay(session, Course(1, 0)).finish()
    assert other.digest == played((WEEKS,), (), (REMIT, OFFER)).digest


def test_a_replay_with_another_figure_is_the_game_played_with_it(session):
    other = Replay(session, Course(1, 0, altered(MORE, amount=0.1))).finish()
    less = UseLever(lever="surtax", target="vehicles", amount=0.1)
    assert other.digest == played((less, WEEKS), (), (REMIT, OFFER)).digest


def test_a_replay_without_anything_is_the_idle_game(session):
    assert Replay(session, Course()).finish().digest == IdleTwin(session).until(8).digest


def test_a_replay_leaves_the_game_itself_alone(session):
    before = session.digest, session.quarter
    replay = Replay(session, Course(3, 1))
    while not replay.explained:
        replay.step()
    assert (session.digest, session.quarter) == before
    assert [quarter.decisions for quarter in session.played][2] == (REMIT, OFFER)


def test_each_decision_left_out_in_turn_says_which_it_was(session):
    found = [(one.quarter, one.place, one.decision) for one in each_without(session)]
    assert found == [(1, 0, MORE), (1, 1, WEEKS), (3, 0, REMIT), (3, 1, OFFER)]


def test_past_decisions_are_told_oldest_first_with_their_quarter(session):
    said = [one.said for one in past_decisions(session)]
    assert len(said) == 4
    assert said[0].startswith("Q2 2025: Surtax")
    assert said[-1].startswith("Q4 2025: Offer")


@pytest.mark.parametrize(("course", "first"), [(Course(1, 0), 1), (Course(3, 1), 3), (Course(), 1)])
def test_two_games_part_no_sooner_than_the_decision(session, course, first):
    _other, view = apart(session, course)
    assert view.parted == first
    assert all(curve.mine[0] == curve.other[0] for curve in view.curves)
    assert all(len(curve.mine) == len(curve.quarters) == 8 - first + 2 for curve in view.curves)
    assert any(curve.mine != curve.other for curve in view.curves)


def test_what_changes_nothing_is_told_so():
    session = played((), (), (MORE, MORE))
    _other, view = apart(session, Course(3, 1))
    assert view.parted in (0, 3)
    same = played((), (), (altered(MORE, amount=0.25),))
    _other, view = apart(same, Course(3, 0, altered(MORE, amount=0.25)))
    assert view.parted == 0
    assert "Nothing would have been different" in view.said
    assert view.rows == view.curves == ()


def test_an_answer_that_would_have_been_taken_anyway_is_told_so_and_turns_nothing():
    nothing = AnswerEvent(event="mayor_calls", choice="nothing")
    session = played((), (), (nothing,))
    _other, view = apart(session, Course(3, 0))
    assert view.parted == 0
    assert "the one taken where none is given" in view.summary
    assert decision_behind(session, "answer:mayor_calls", 8) is None
    assert all(one.decision is None for one in turning_points(session))
    visit = played((), (), (AnswerEvent(event="mayor_calls", choice="visit"),))
    assert decision_behind(visit, "answer:mayor_calls", 8) is not None


@pytest.mark.parametrize("course", [Course(1, 0), Course(3, 0), Course(3, 1), Course()])
@pytest.mark.parametrize("store", STORES)
def test_the_causes_of_the_difference_add_up_to_it(session, course, store):
    other = Replay(session, course).finish()
    mine, theirs = whole_game(session, store), whole_game(other, store)
    total = sum(mine.values()) - sum(theirs.values())
    assert total == pytest.approx(indicators.of(session.state, store) - indicators.of(other.state, store), abs=1e-4)
    view = differed(session, other, course, store).ledger
    assert sum(part.amount for part in view.parts) == pytest.approx(view.change_number, abs=1e-6)
    assert view.before_number + view.change_number == pytest.approx(view.after_number)


ALONE = [
    *((UseLever(lever="surtax_us_cars", target="vehicles", amount=0.25), store) for store in STORES[:4]),
    (UseLever(lever="talks", target="JP", option="cars"), "relations"),
    (UseLever(lever="surtax", target="vehicles", amount=0.25), "relations"),
    (UseLever(lever="talks", target="JP", option="cells"), "political_capital"),
    (UseLever(lever="short_weeks"), "treasury"),
    (UseLever(lever="short_weeks"), "approval"),
    (OFFER, "treasury"),
]


@pytest.mark.parametrize(("decision", "store"), ALONE)
def test_where_causes_do_not_interact_the_replay_and_the_ledger_agree_on_direction(base, decision, store):
    """Where nothing else is in force or happens, a decision's own causes are nearly all there is to either."""
    session = tiny(events=[], tariffs=CALM)
    if getattr(decision, "lever", "") == "surtax_us_cars":
        session = Session.start(base.world.level.model_copy(update={"events": ()}), 1)
    for decisions in ((decision,), (), ()):
        session.play(decisions)
    other = Replay(session, Course(1, 0)).finish()
    own = own_causes(session.first.world, decision)
    told = sum(amount for cause, amount in whole_game(session, store).items() if cause in own)
    made = indicators.of(session.state, store) - indicators.of(other.state, store)
    assert told
    assert made
    assert (told > 0) == (made > 0)


def test_a_surtax_with_full_remission_shows_both_answers_and_says_that_causes_interact():
    remit = tuple(UseLever(lever="remission", target=maker, amount=1.0) for maker in ("maple", "eagle"))
    session = played((SURTAX, *remit), upto=6, events=[], tariffs=CALM)
    course = Course(1, 0)
    other = Replay(session, course).finish()
    ledger = whole_game(session, "prices")["market:surtax"]
    made = indicators.of(session.state, "prices") - indicators.of(other.state, "prices")
    assert abs(made) < 0.5 * abs(ledger)
    found = differed(session, other, course, "prices")
    assert "ledger of your whole game" in found.beside
    assert "worked differently" in found.interplay


def test_without_any_decision_there_is_no_cause_of_its_own_to_set_beside(session):
    other = Replay(session, Course()).finish()
    found = differed(session, other, Course(), "jobs")
    assert (found.beside, found.interplay) == ("", "")


def test_later_decisions_that_can_no_longer_be_carried_out_are_told():
    poor = {"treasury": 60_000_000, "income": 0, "political_capital": 60}
    warn = UseLever(lever="warn")
    cold = UseLever(lever="surtax", target="vehicles", amount=0.25)
    session = played((cold,), (warn,), upto=3, opening={**poor, "relations": {"US": 41}}, events=[])
    _other, view = apart(session, Course(1, 0))
    assert view.refused
    assert "refused" in view.refused[0].text


def test_what_could_have_been_otherwise_is_what_the_lever_lets_one_set(session):
    surtax = alternatives(session, 1, 0)
    assert [id for id, _name in surtax.targets] == ["vehicles", "parts"]
    assert [name for name, _amount in surtax.figures] == ["amount"]
    offer = alternatives(session, 3, 1)
    assert [name for name, _amount in offer.figures] == ["amount", "jobs", "quarters", "clawback"]
    assert not alternatives(session, 1, 1).any


def test_an_answer_could_have_been_another():
    session = played((), (), (AnswerEvent(event="mayor_calls", choice="visit"),))
    assert [id for id, _label in alternatives(session, 3, 0).choices] == ["visit", "nothing"]
    other, view = apart(session, Course(3, 0, AnswerEvent(event="mayor_calls", choice="nothing")))
    assert view.parted == 3
    assert indicators.of(other.state, "approval") < indicators.of(session.state, "approval")


@pytest.mark.parametrize("course", [Course(1, 0), Course(3, 1, altered(OFFER, amount=20_000_000)), Course()])
def test_every_word_of_it_is_said_in_french(session, course):
    from game.present import words

    other = Replay(session, course).finish()
    english = what_if(session, other, course.quarter, course.place, course.instead)
    words.use("fr")
    try:
        french = what_if(session, other, course.quarter, course.place, course.instead)
    finally:
        words.use("en")
    assert french.summary != english.summary
    assert french.parted_text != english.parted_text
    assert not [text for text in strings(french) if "{" in text or "without it" in text or "as you played" in text]


def test_the_lines_run_on_into_the_epilogue_once_the_level_is_over():
    session, later = played((MORE, WEEKS), epilogue=4), 4
    other, view = apart(session, Course(1, 0))
    curve = view.curves[0]
    assert len(curve.mine) == len(curve.quarters) == len(curve.written) == 8 + 1 + later
    assert curve.ended == len(curve.mine) - 1 - later
    assert curve.mine[-1] == indicators.of(session.epilogue()[-1], curve.store)
    assert curve.other[-1] == indicators.of(other.epilogue()[-1], curve.store)
    assert str(later) in view.later_text


def test_no_line_runs_on_before_the_level_is_over():
    going = played((MORE, WEEKS), upto=4)
    _other, view = apart(going, Course(1, 0))
    assert {curve.ended for curve in view.curves} == {-1}
    assert view.later_text == ""


def test_plants_in_another_state_are_marked_so(session, monkeypatch):
    monkeypatch.setattr("game.present.what_if._FEWEST_JOBS", 1)
    other, view = apart(session, Course(1, 0))
    sites = session.state.world.sites
    for id, stands in view.marks:
        at = sites.row[id]
        assert stands == (session.state.site_state[at] != other.state.site_state[at])
    assert len(view.marks) == len(view.places) > 0
