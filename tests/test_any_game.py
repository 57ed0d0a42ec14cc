"""Whatever the minister orders for twenty quarters, some things always hold."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from game.analysis.candidates import candidates
from game.model.decisions import ActOnHeadline, AnswerEvent, CheckHeadline, Decision, OfferContract, UseLever
from game.model.records import BookLine, DecisionRefused, Part
from game.model.values import Store
from game.rules import indicators
from game.rules.grid import digest
from game.session import Session
from tests.papers import HEADLINES
from tests.playing import DESK, EVENTS, playable

QUARTERS = 20
LEVEL = playable(quarters=QUARTERS, seed="free", headlines=HEADLINES, papers={"most": 2})
_JSON = TypeAdapter(tuple[Decision, ...])
_levers = st.sampled_from([*(lever["id"] for lever in DESK), "no_such_lever"])
_targets = st.sampled_from(
    [
        "",
        "vehicles",
        "parts",
        "steel",
        "eagle",
        "maple",
        "eagle_oakville",
        "hamilton_mill",
        "eagle_dayton",
        "JP",
        "US",
        "x",
    ]
)
_headlines = st.sampled_from([*(headline["id"] for headline in HEADLINES), "some_headline"])
_orders = st.one_of(
    st.builds(
        UseLever,
        lever=_levers,
        target=_targets,
        option=st.sampled_from(["", "cars", "cells", "other"]),
        amount=st.sampled_from([0.0, 0.1, 0.25, 0.5, 1.0, 1e9, -1e9]),
    ),
    st.builds(
        OfferContract,
        lever=_levers,
        site=st.sampled_from(["eagle_oakville", "maple_alliston", "hamilton_mill", "eagle_dayton", "nowhere"]),
        amount=st.integers(1, 500_000_000),
        jobs=st.integers(0, 5_000),
        quarters=st.integers(4, 20),
        clawback=st.floats(0, 1),
    ),
    st.builds(
        AnswerEvent,
        event=st.sampled_from([*(event["id"] for event in EVENTS), "no_such_event"]),
        choice=st.sampled_from(["visit", "nothing", "other"]),
    ),
    st.builds(CheckHeadline, headline=_headlines),
    st.builds(ActOnHeadline, headline=_headlines, on=st.sampled_from(["headline", "documents"])),
)


@given(data=st.data(), seed=st.integers(0, 2**31))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_money_balances_and_nothing_goes_out_of_bounds_whatever_is_ordered(data, seed):
    session = Session.start(LEVEL, seed)
    for _quarter in range(QUARTERS):
        open_now = [one.decision for one in candidates(session.state)]
        some = st.one_of(_orders, st.sampled_from(open_now)) if open_now else _orders
        orders = data.draw(st.lists(some, max_size=4))
        before = session.state
        records = session.play(orders)
        _holds(before, session.state, records)
    _adds_up(session, data.draw(st.integers(1, QUARTERS)))
    _replays(session)


def _holds(before, after, records):
    booked = sum(record.amount for record in records if isinstance(record, BookLine))
    assert after.treasury - before.treasury == booked
    assert isinstance(after.treasury, int)
    for store in ("political_capital", "relations", "treasury"):
        parts = sum(record.amount for record in records if isinstance(record, Part) and record.store == store)
        change = indicators.of(after, store) - indicators.of(before, store)
        assert parts == pytest.approx(change, abs=2e-4), store
    for name in (
        "planned", "sold", "output", "jobs", "capacity", "retail", "wholesale", "price", "remission", "quota",
        "imports", "tariffs", "export_tax",
    ):  # fmt: skip
        column = getattr(after, name)
        assert np.isfinite(column).all(), name
        assert (column >= 0).all(), name
        assert not column.flags.writeable, name
    assert (after.remission <= 1).all()
    assert all(value >= 0 for value in after.residual_jobs.values())
    points = [*after.approval.values(), *after.relations.values(), after.political_capital, *after.trust]
    assert all(0 <= value <= 100 for value in points)
    assert all(0 <= one.odds <= 1 for one in after.pressure)
    assert 0 <= indicators.independence(after) <= 100
    cars = after.world.sites.assembly
    assert (after.output[cars] <= after.capacity[cars] * (1 + 1e-6) + 0.01).all()
    here = after.site_of >= 0
    made = np.bincount(after.site_of[here], after.sold[here].sum(axis=1), minlength=len(after.output))
    assert np.allclose(made[cars], after.output[cars], atol=0.05)
    refused = [record for record in records if isinstance(record, DecisionRefused)]
    assert all(record.reason for record in refused)


def _adds_up(session, quarter):
    """The parts of every number's change add up to it, whatever was ordered."""
    before, after = session.states()[quarter - 1 : quarter + 1]
    for store in get_args(Store):
        change = indicators.of(after, store) - indicators.of(before, store)
        parts = sum(part.amount for part in session.ledger(quarter, store))
        assert parts == pytest.approx(change, abs=1e-6), store


def _replays(session):
    again = Session.start(LEVEL, session.seed)
    for quarter in session.played:
        orders = _JSON.validate_json(_JSON.dump_json(quarter.decisions))
        again.play(orders)
        assert digest(again.state) == digest(quarter.state)
