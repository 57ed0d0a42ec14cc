"""Offers answered with other terms; promises put off, broken, claimed back, disputed and judged (02 §5)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model import contract_records as c
from game.model.decisions import AnswerFirm, OfferContract, UseLever
from game.model.effects import SetRemission, SetTariff
from game.model.kept import Contract
from game.model.records import BookLine, DecisionRefused
from game.model.state import changed
from game.rules.chance import FixedChance
from game.rules.contracts import asked_for, counters, reason_of
from game.rules.effects import apply
from game.rules.halls import clawback
from game.rules.promises import dispute_odds, keep_contracts
from game.rules.sites import owners
from game.rules.trust import collection_odds, remember, trust_at
from game.rules.turn import advance

SITE = "windsor_assembly"
PAID = 100_000_000
NO_LUCK, ALL_LUCK = FixedChance(1.0), FixedChance(0.0)


def quiet(state):
    """The base world without its deck, with political capital to spend."""
    return changed(state, world=replace(state.world, dated={}, undated=()), political_capital=80.0)


def offered(amount=400_000_000, jobs=3_000, quarters=24, clawback=0.8):
    return OfferContract(lever="plant_grant", site=SITE, amount=amount, jobs=jobs, quarters=quarters, clawback=clawback)


def short(state, **more):
    """A contract that a plant has fallen short of, its grace over."""
    made = Contract(offered(jobs=9_000), signed=-6, paid=PAID, **more)
    return changed(quiet(state), contracts=(made,))


def trust(state):
    return trust_at(state, state.world.sites.row[SITE])


def the(records, kind):
    (one,) = [record for record in records if isinstance(record, kind)]
    return one


def lines(records, line):
    return [one.amount for one in records if isinstance(one, BookLine) and one.line == line]


def settled_by(state, luck=NO_LUCK, quarters=12):
    """Play on and return the state with all that was collected."""
    collected = []
    for _ in range(quarters):
        state, records = advance(state, (), luck)
        collected += lines(records, "clawback")
    return state, collected


# ---- counter-offers


def test_a_firm_that_says_no_names_other_terms_it_would_sign_for_the_same_money(base):
    state = quiet(base)
    mean = offered(amount=150_000_000, jobs=6_000)
    assert mean.amount < asked_for(state, mean)
    found = counters(state, mean)
    assert {terms.milder for terms in found} >= {"jobs"}
    for terms in found:
        again = offered(mean.amount, terms.jobs, terms.quarters, terms.clawback)
        assert again.amount >= asked_for(state, again)
        _, records = advance(state, [again], NO_LUCK)
        assert any(isinstance(one, c.ContractSigned) for one in records)


@given(amount=st.integers(20, 500), jobs=st.integers(0, 8_000))
def test_a_counter_offer_gives_up_as_little_as_it_takes(base, amount, jobs):
    one = offered(amount * 1_000_000, jobs)
    for terms in counters(base, one):
        more = {"jobs": terms.jobs + 50, "quarters": terms.quarters + 4, "clawback": terms.clawback + 0.05}
        dearer = one.model_copy(update={terms.milder: more[terms.milder]})
        if getattr(dearer, terms.milder) <= getattr(one, terms.milder):
            assert dearer.amount < asked_for(base, dearer)


def test_an_offer_that_is_enough_gets_no_counter_offer(base):
    assert counters(base, offered(jobs=100)) == ()


def test_a_refusal_says_what_weighs_most(base):
    state = quiet(base)
    assert reason_of(state, offered(jobs=9_000)) == "jobs"
    assert reason_of(state, offered(jobs=0)) == "room"
    wary = remember(state, range(len(state.trust)), "broken", -30.0)
    assert reason_of(wary, offered(jobs=9_000)) == "doubt"


def test_a_firm_that_trusts_us_too_little_signs_nothing_at_any_price(base):
    state = remember(quiet(base), range(len(base.trust)), "broken", -55.0)
    _, records = advance(state, [offered(amount=800_000_000, jobs=1)], NO_LUCK)
    said = the(records, c.ContractRefused)
    assert (said.asked, said.reason) == (0, "no_trust")


# ---- more time


def test_a_firm_that_falls_short_asks_for_more_time_before_it_breaks_its_word(base):
    _, records = advance(short(base), (), NO_LUCK)
    assert the(records, c.ExtensionAsked).quarters == 4
    assert not [one for one in records if isinstance(one, c.ContractBroken)]
    assert not lines(records, "contract")


def test_more_time_puts_the_measure_off_and_is_given_once(base):
    state, _ = advance(short(base), (), NO_LUCK)
    before = trust(state)
    state, records = advance(state, [AnswerFirm(site=SITE, answer="grant")], NO_LUCK)
    assert the(records, c.ExtensionGranted).until == state.quarter + 4
    assert trust(state) == pytest.approx(before + 2)
    broken = None
    for waited in range(1, 8):
        state, records = advance(state, (), NO_LUCK)
        if any(isinstance(one, c.ContractBroken) for one in records):
            broken = waited
            break
    assert broken == 5


@pytest.mark.parametrize("answers", [(AnswerFirm(site=SITE, answer="enforce"),), ()])
def test_held_to_its_word_or_unanswered_a_promise_is_broken(base, answers):
    state, _ = advance(short(base), (), NO_LUCK)
    _, records = advance(state, answers, NO_LUCK)
    assert the(records, c.ContractBroken).owed == 80_000_000


def test_a_plant_that_is_back_at_its_jobs_asks_no_more(base):
    state, _ = advance(short(base), (), NO_LUCK)
    mended = replace(state.contracts[0], offer=offered(jobs=100))
    state, records = advance(changed(state, contracts=(mended,)), (), NO_LUCK)
    assert not [one for one in records if isinstance(one, c.ContractBroken)]
    assert state.contracts[0].asking == 0


# ---- claims, disputes, suits


def broken(state, luck):
    """A promise broken in the quarter just played."""
    state, _ = advance(short(state, extended=4, measured_from=-1), (), luck)
    return state


@pytest.mark.parametrize(("beyond", "claim"), [(-1e-9, "disputed"), (1e-9, "paying")])
def test_a_claim_is_disputed_at_the_odds_of_the_card(base, beyond, claim):
    state = short(base, extended=4, measured_from=-1)
    odds = dispute_odds(state, state.world.sites.row[SITE], gone=False)
    after, records = keep_contracts(state, FixedChance(odds + beyond))
    assert after.contracts[0].claim == claim
    assert any(isinstance(one, c.ClaimDisputed) for one in records) == (claim == "disputed")


def test_a_firm_that_trusts_us_disputes_less_and_one_that_has_left_more(base):
    row = base.world.sites.row[SITE]
    maker = int(owners(base)[row])
    wary = remember(base, (maker,), "sued", -20.0)
    assert dispute_odds(wary, row, gone=False) > dispute_odds(base, row, gone=False)
    assert dispute_odds(base, row, gone=True) > dispute_odds(base, row, gone=False)


def test_an_undisputed_claim_is_paid_back_to_the_dollar(base):
    state, collected = settled_by(broken(base, NO_LUCK))
    assert len(collected) == 8
    assert sum(collected) == 80_000_000
    assert state.contracts == ()


@pytest.mark.parametrize("answers", [(AnswerFirm(site=SITE, answer="settle"),), ()])
def test_a_dispute_settled_or_left_alone_brings_a_part(base, answers):
    state = broken(base, ALL_LUCK)
    assert state.contracts[0].claim == "disputed"
    state, _ = advance(state, answers, NO_LUCK)
    state, collected = settled_by(state)
    assert sum(collected) == 32_000_000


def test_a_suit_costs_lawyers_and_stands_in_court_for_its_quarters(base):
    state, records = advance(broken(base, ALL_LUCK), [AnswerFirm(site=SITE, answer="sue")], NO_LUCK)
    assert lines(records, "court") == [-5_000_000]
    due = the(records, c.SuitBegun).due
    assert due == state.quarter + 8
    while state.quarter + 1 < due:
        state, records = advance(state, (), NO_LUCK)
        assert state.contracts[0].claim == "in_court"
    _, records = advance(state, (), NO_LUCK)
    assert not the(records, c.SuitDecided).won


@pytest.mark.parametrize(("beyond", "won", "paid"), [(-1e-9, True, [80_000_000]), (1e-9, False, [])])
def test_a_court_finds_for_us_at_the_odds_told_and_then_all_is_paid(base, beyond, won, paid):
    made = Contract(offered(), signed=-20, paid=PAID, broken=-10, owed=80_000_000, claim="in_court", since=-7)
    state = changed(quiet(base), contracts=(made,))
    after, records = keep_contracts(state, FixedChance(state.world.parameters["suit_odds"] + beyond))
    assert the(records, c.SuitDecided).won == won
    assert lines(records, "clawback") == paid
    assert after.contracts == ()
    assert after.memory[-1].what == ("won" if won else "lost")


def test_only_what_a_firm_asks_can_be_answered(base):
    state, _ = advance(short(base), (), NO_LUCK)
    for site, answer in ((SITE, "sue"), (SITE, "settle"), ("oshawa_assembly", "grant")):
        _, records = advance(state, [AnswerFirm(site=site, answer=answer)], NO_LUCK)
        assert the(records, DecisionRefused).reason == "no_question"


def test_the_books_balance_through_a_claim(base):
    state = broken(base, NO_LUCK)
    for _ in range(10):
        opening = state.treasury
        state, records = advance(state, (), NO_LUCK)
        assert state.treasury - opening == sum(one.amount for one in records if isinstance(one, BookLine))


# ---- what firms remember


def test_a_record_of_collecting_makes_every_clawback_count_for_more(base):
    row = base.world.sites.row["oshawa_assembly"]
    bound = changed(base, contracts=(Contract(offered().model_copy(update={"site": "oshawa_assembly"}), 1, PAID),))
    firm = remember(bound, (0,), "won", 0.0)
    soft = remember(bound, (0,), "granted", 2.0)
    assert collection_odds(soft) < collection_odds(bound) < collection_odds(firm)
    assert clawback(soft, row) < clawback(bound, row) < clawback(firm, row)


def test_what_is_long_past_is_forgotten(base):
    taught = remember(base, (0,), "won", 0.0)
    assert collection_odds(changed(taught, quarter=40)) == collection_odds(base)


def test_a_promise_kept_to_its_end_is_remembered(base):
    made = Contract(offered(jobs=100, quarters=4), signed=-3, paid=400_000_000)
    state = changed(quiet(base), contracts=(made,))
    after, records = advance(state, (), NO_LUCK)
    assert the(records, c.ContractEnded)
    assert trust(after) == trust(state) + 5
    assert after.memory[-1].what == "kept"


def surtaxed(state):
    return apply(quiet(state), SetTariff(levied_by="CA", origin="US", product="vehicles", rate=0.25), "event:x")[0]


def test_a_remission_cut_by_us_without_warning_costs_trust_by_what_was_cut(base):
    state, _ = apply(surtaxed(base), SetRemission(maker="stellantis", share=1.0), "event:x")
    before = trust(state)
    cut = UseLever(lever="remission_quota", target="stellantis", amount=0.5)
    for decisions in ([cut], (), ()):
        state, _records = advance(state, decisions, NO_LUCK)
    assert trust(state) == pytest.approx(before - 5, abs=0.2)
    assert state.memory[-1].what == "cut"


def test_a_remission_that_grows_or_that_the_record_cut_costs_no_trust(base):
    state, _ = apply(surtaxed(base), SetRemission(maker="stellantis", share=0.5), "event:x")
    state, _ = apply(state, SetRemission(maker="stellantis", share=0.2), "event:x")
    for decisions in ([UseLever(lever="remission_quota", target="stellantis", amount=1.0)], (), ()):
        state, _records = advance(state, decisions, NO_LUCK)
    assert not state.memory


def test_a_lever_that_says_what_it_costs_in_trust_costs_that_alone(base):
    state, _ = apply(surtaxed(base), SetRemission(maker="stellantis", share=1.0), "event:x")
    before = trust(state)
    state, _ = advance(state, [UseLever(lever="cut_remission", target="stellantis", option="half")], NO_LUCK)
    assert trust(state) == pytest.approx(before - 9)


def test_a_duty_of_ours_turned_round_soon_costs_the_trust_of_those_who_build_here(base):
    state = quiet(base)
    rates = ((0.25, 0.0), (0.25, 0.5))
    moved = []
    for first, second in rates:
        now = state
        for rate in (first, second):
            lever = UseLever(lever="surtax_us_cars", target="vehicles", amount=rate)
            for decisions in ([lever], (), ()):
                now, records = advance(changed(now, political_capital=80.0), decisions, NO_LUCK)
                assert not [one for one in records if isinstance(one, DecisionRefused)]
        moved.append("reversed" in {one.what for one in now.memory})
    assert moved == [True, False]


def test_a_quota_is_not_cut_to_more_than_it_is(base):
    state, _ = apply(surtaxed(base), SetRemission(maker="gm", share=0.26), "event:x")
    row = state.world.maker_row["gm"]
    before = float(state.trust[row])
    state, records = advance(state, [UseLever(lever="cut_remission", target="gm", option="quarter")], NO_LUCK)
    refused = next(one for one in records if isinstance(one, DecisionRefused))
    assert (refused.reason, refused.values) == ("quota_small", {"share": pytest.approx(0.26)})
    assert float(state.trust[row]) > before - 1
    state, _ = apply(state, SetRemission(maker="gm", share=0.75, cut=True), "event:x")
    assert float(state.remission[row]) < 0.5
