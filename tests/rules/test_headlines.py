"""Headlines: which are printed, what a check costs, and what comes of acting on one."""

from __future__ import annotations

from typing import get_args

import pytest

from game.model.decisions import ActOnHeadline, CheckHeadline, UseLever
from game.model.headlines import SOUND, Verdict
from game.model.records import DecisionRefused, HeadlineActedOn, HeadlineChecked, HeadlinePrinted, Part
from game.rules import indicators
from game.rules.grid import digest
from game.session import Session
from tests.papers import HEADLINES, headline, printing
from tests.playing import game, playable

VERDICTS = get_args(Verdict)
FALSE, TRUE = "false_story", "supported_story"


def _check(name=FALSE):
    return CheckHeadline(headline=name)


def _act(name=FALSE, on="headline"):
    return ActOnHeadline(headline=name, on=on)


def _reasons(records):
    return [record.reason for record in records if isinstance(record, DecisionRefused)]


def _without(session, store):
    """Return a number of the same game, a quarter on, with nothing done."""
    other = Session.start(session.level, session.seed)
    for _quarter in range(session.quarter + 1):
        other.end_quarter()
    return indicators.of(other.state, store)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_believing_hurts_unless_the_headline_holds(verdict):
    session = printing(verdict)
    approval, capital = _without(session, "approval"), _without(session, "political_capital")
    session.play([_act(f"{verdict}_story")])
    state = session.state
    if verdict in SOUND:
        assert indicators.of(state, "political_capital") > capital
    else:
        assert indicators.of(state, "approval") < approval


@pytest.mark.parametrize("verdict", VERDICTS)
def test_to_check_and_then_go_by_the_documents_is_worth_more_than_to_leave_it_or_believe_it(verdict):
    name = f"{verdict}_story"
    wise, quick = printing(verdict), printing(verdict)
    left = _without(wise, "political_capital")
    wise.play([_check(name), _act(name, "documents")])
    quick.play([_act(name)])
    assert indicators.of(wise.state, "political_capital") > left
    assert indicators.of(wise.state, "political_capital") > indicators.of(quick.state, "political_capital")


def test_a_check_costs_political_capital_and_the_part_says_for_which_headline():
    session = printing("false")
    records = session.play([_check()])
    assert HeadlineChecked(FALSE) in records
    (part,) = [one for one in records if isinstance(one, Part) and one.cause == f"headline:{FALSE}"]
    assert (part.store, part.amount, part.mark) == ("political_capital", -1.0, "decision")


def test_the_ledger_has_what_believing_a_headline_cost():
    session = printing("false")
    session.play([_act()])
    parts = {part.cause: part.amount for part in session.ledger(1, "approval")}
    assert parts[f"headline:{FALSE}"] == pytest.approx(-1.0)
    assert {part.cause: part.amount for part in session.ledger(1, "treasury")}[f"headline:{FALSE}"] == -2_000_000


def test_no_more_headlines_are_checked_in_a_quarter_than_the_level_allows():
    session = printing("false", "opinion")
    records = session.play([_check(), _check("opinion_story")])
    assert _reasons(records) == ["no_checks_left"]


def test_a_level_may_allow_more_checks():
    session = printing("false", "opinion")
    two = tuple(
        row.model_copy(update={"value": 2.0}) if row.id == "headline_checks" else row
        for row in session.level.parameters
    )
    more = Session.start(session.level.model_copy(update={"parameters": two}), 7)
    assert _reasons(more.play([_check(), _check("opinion_story")])) == []


def test_a_check_needs_political_capital():
    session = game(headlines=HEADLINES, papers={"most": 3}, opening={"political_capital": 0.5})
    name = session.state.papers[0].headline
    assert _reasons(session.play([_check(name)])) == ["political_capital"]


def test_the_documents_are_shut_until_the_headline_is_checked():
    assert _reasons(printing("false").play([_act(on="documents")])) == ["not_checked"]


def test_one_acts_on_a_headline_once():
    assert _reasons(printing("false").play([_act(), _act()])) == ["acted_already"]


def test_yesterday_s_papers_are_gone():
    session = printing("false")
    session.end_quarter()
    assert _reasons(session.play([_check(), _act()])) == ["not_in_print", "not_in_print"]


def test_what_nobody_printed_is_refused():
    assert _reasons(printing("false").play([_check("no_such"), _act("no_such")])) == ["not_in_print", "not_in_print"]


def test_a_headline_without_anything_to_do_about_it_can_still_be_checked():
    session = game(headlines=[headline("false", tempts=None, allows=None)])
    records = session.play([_check(), _act()])
    assert HeadlineChecked(FALSE) in records
    assert _reasons(records) == ["nothing_to_act_on"]


def test_the_record_says_whether_it_was_acted_on_unread():
    assert HeadlineActedOn(FALSE, "headline", False) in printing("false").play([_act()])
    assert HeadlineActedOn(FALSE, "headline", True) in printing("false").play([_check(), _act()])


def test_headlines_take_none_of_the_quarter_s_places():
    session = game(headlines=[headline("false")], drafts=1)
    records = session.play([_check(), _act(), UseLever(lever="short_weeks")])
    assert _reasons(records) == []


def test_a_level_prints_no_more_a_quarter_than_it_says():
    session = game(quarters=3, headlines=HEADLINES, papers={"most": 2})
    found = [one.quarter for one in session.state.papers]
    assert found == [1, 1, 2, 2, 3, 3, 4, 4]


def test_a_headline_is_printed_once():
    session = game(quarters=6, headlines=HEADLINES, papers={"most": 3})
    names = [one.headline for one in session.state.papers]
    assert sorted(names) == sorted(one["id"] for one in HEADLINES)


def test_a_level_may_print_none():
    assert game(quarters=2, headlines=HEADLINES, papers={"run": []}).state.papers == ()


def test_what_fits_one_quarter_only_goes_before_the_rest():
    now = headline("opinion", id="only_now", **{"from": "2025Q3", "to": "2025Q3"})
    session = game(quarters=1, headlines=[*HEADLINES, now], papers={"most": 1})
    assert session.state.papers[-1].headline == "only_now"


def test_a_headline_keeps_to_its_quarters():
    late = headline("opinion", **{"from": "2026Q1"})
    session = game(quarters=2, headlines=[late])
    assert session.state.papers == ()
    assert HeadlinePrinted("opinion_story") in session.end_quarter()


def test_a_headline_waits_for_its_event():
    session = game(headlines=[headline("opinion", after="steel_shock")])
    assert session.state.papers == ()
    session.end_quarter()
    session.end_quarter()
    assert [one.headline for one in session.state.papers] == ["opinion_story"]


def test_the_same_seed_prints_the_same_papers_and_another_seed_others():
    def order(seed):
        session = Session.start(playable(headlines=HEADLINES, papers={"most": 1}, seed="free"), seed)
        for _quarter in range(7):
            session.end_quarter()
        return [one.headline for one in session.state.papers]

    assert order(1) == order(1)
    assert len({tuple(order(seed)) for seed in range(5)}) > 1


def test_a_world_without_papers_keeps_the_digest_it_had():
    quiet, silent = game(quarters=2), game(quarters=2, headlines=HEADLINES, papers={"most": 0})
    assert digest(quiet.state) == digest(silent.state)


def test_a_game_with_checks_plays_again_to_the_same_place():
    session = printing("false", "supported", "opinion", most=1)
    for _quarter in range(3):
        name = session.state.papers[-1].headline
        session.play([_check(name), _act(name, "documents")])
    again = Session.start(session.level, session.seed)
    for quarter in session.played:
        again.play(quarter.decisions)
        assert digest(again.state) == digest(quarter.state)
    assert all(one.checked and one.acted == "documents" for one in again.state.papers[:3])
