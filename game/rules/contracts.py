"""Contracts: offers to plants, and the firm's answer: yes, no, or other terms, and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from game.model.contract_records import ContractRefused, ContractSigned, Milder, Terms
from game.model.decisions import Decision, OfferContract
from game.model.kept import Contract
from game.model.records import DecisionRefused, Record
from game.model.state import State, changed
from game.rules import sites, staying, stores
from game.rules.promises import INSTALMENTS
from game.rules.trust import trust_at
from game.rules.worth import revenue

Outcome = tuple[State, list[Record]]
_Step = TypeVar("_Step", int, float)
_STEP_OF_JOBS = 50
_LEAST_QUARTERS, _STEP_OF_QUARTERS = 4, 4
_STEP_OF_CLAWBACK = 0.05
_DOUBTS = 40.0
"""Trust below which it is doubt of us that a firm speaks of first."""


def first_payment(decision: OfferContract) -> int:
    """Return what is due when the offer is signed, dollars."""
    return decision.amount - (decision.amount // INSTALMENTS) * (INSTALMENTS - 1)


def why_not(state: State, decision: Decision) -> DecisionRefused | None:
    """Return why an offer cannot be made at all; None for other orders."""
    if not isinstance(decision, OfferContract):
        return None
    if any(c.offer.site == decision.site and not c.broken for c in state.contracts):
        return DecisionRefused(decision.lever, decision.site, "contract_runs", {})
    if decision.jobs <= 0:
        return DecisionRefused(decision.lever, decision.site, "no_promise", {})
    amount = state.world.levers[decision.lever].amount
    if amount and not amount.least <= decision.amount <= amount.most:
        return DecisionRefused(decision.lever, decision.site, "amount", {"least": amount.least, "most": amount.most})
    return None


def asked_for(state: State, decision: OfferContract) -> int:
    """Return what the firm would take for this promise, dollars; more where it doubts us or means to go.

    A plant that would stay anyway asks little: the money then changes nothing, and the ledger says so.
    """
    gap, pull = _burden(state, decision)
    trust = trust_at(state, state.world.sites.row[decision.site])
    risk = 1 + state.world.parameters["clawback_risk"] * decision.clawback
    return round((gap + pull) * risk / (0.5 + trust / 100) / 1e6) * 1_000_000


def will_not_deal(state: State, site: str) -> bool:
    """Return whether a firm trusts us too little to sign anything."""
    return trust_at(state, state.world.sites.row[site]) < state.world.parameters["trust_floor"]


def reason_of(state: State, decision: OfferContract) -> str:
    """Return what weighs most in what a firm asks: jobs it would not keep by itself, room elsewhere, doubt of us."""
    if will_not_deal(state, decision.site):
        return "no_trust"
    if trust_at(state, state.world.sites.row[decision.site]) < _DOUBTS:
        return "doubt"
    gap, pull = _burden(state, decision)
    return "jobs" if gap >= pull else "room"


def counters(state: State, decision: OfferContract) -> tuple[Terms, ...]:
    """Return other terms the firm would sign for the same money: fewer jobs, a shorter promise, a lower clawback.

    Each changes one thing, as little as it takes; none where no such term would do.
    """
    if will_not_deal(state, decision.site) or decision.amount >= asked_for(state, decision):
        return ()
    jobs = [_STEP_OF_JOBS * step for step in range(decision.jobs // _STEP_OF_JOBS + 1)]
    quarters = list(range(_LEAST_QUARTERS, decision.quarters, _STEP_OF_QUARTERS))
    shares = [_STEP_OF_CLAWBACK * step for step in range(round(decision.clawback / _STEP_OF_CLAWBACK))]
    found: tuple[OfferContract | None, ...] = (
        _most(jobs, lambda value: _with(decision, jobs=value), state),
        _most(quarters, lambda value: _with(decision, quarters=value), state),
        _most(shares, lambda value: _with(decision, clawback=round(value, 2)), state),
    )
    named: tuple[Milder, ...] = ("jobs", "quarters", "clawback")
    return tuple(
        Terms(name, one.jobs, one.quarters, one.clawback)
        for name, one in zip(named, found, strict=True)
        if one is not None
    )


def _with(decision: OfferContract, **terms: float) -> OfferContract:
    return decision.model_copy(update=terms)


def _most(steps: Sequence[_Step], made: Callable[[_Step], OfferContract], state: State) -> OfferContract | None:
    """Return the largest of the steps at which the firm would sign; what it asks never falls as they rise."""
    low, high = -1, len(steps) - 1
    while low < high:
        middle = (low + high + 1) // 2
        offered = made(steps[middle])
        low, high = (middle, high) if offered.amount >= asked_for(state, offered) else (low, middle - 1)
    return made(steps[low]) if low >= 0 else None


def _burden(state: State, decision: OfferContract) -> tuple[float, float]:
    """Return what a promise costs a firm: jobs it would not keep by itself, and what draws it elsewhere. Dollars."""
    of = state.world.parameters
    site = state.world.sites.row[decision.site]
    pressure = next((p for p in state.pressure if p.site == site), None)
    odds = pressure.odds if pressure else 0.05
    leaving = sites.state_of(state, site) == "leaving"
    scale = revenue(state, _size(state, site))
    jobs = float(state.jobs[site]) * (1 - odds)
    gap = max(decision.jobs - jobs, 0.0) * of["cost_per_job"] * min(decision.quarters / 4, of["model_years"])
    return gap, (of["leaving_pull"] if leaving else odds) * of["move_cost"] * scale * of["offer_weight"]


def _size(state: State, site: int) -> float:
    """Return a site's base output in vehicles a quarter; for one that builds none, of a car plant with its jobs."""
    sites = state.world.sites
    if sites.assembly[site]:
        return float(sites.norm[site]) or 1.0
    cars = sites.assembly & sites.canadian & (sites.norm > 0)
    return float(sites.jobs[site] * sites.norm[cars].sum() / max(sites.jobs[cars].sum(), 1.0))


def offer(state: State, decision: OfferContract) -> Outcome:
    """Put an offer to a firm: it signs when the money covers what the promise costs it."""
    asked = asked_for(state, decision)
    cost, capital = state.world.levers[decision.lever].cost, state.world.levers[decision.lever].capital
    cause = f"contract:{decision.site}"
    state, records = stores.change_capital(state, -capital, cause)
    state, made = stores.pay(state, -cost, "lever", cause)
    records += made
    if will_not_deal(state, decision.site):
        return state, [*records, ContractRefused(decision.site, decision.amount, 0, "no_trust")]
    if decision.amount < asked:
        other = counters(state, decision)
        return state, [
            *records,
            ContractRefused(decision.site, decision.amount, asked, reason_of(state, decision), other),
        ]
    paid = first_payment(decision)
    state, made = stores.pay(state, -paid, "contract", cause)
    records += made
    contract = Contract(decision, signed=state.quarter + 1, paid=paid)
    state = changed(state, contracts=(*state.contracts, contract))
    records.append(ContractSigned(decision.site, decision.amount, decision.jobs, decision.quarters))
    state, made = staying.stay(state, state.world.sites.row[decision.site], cause)
    return state, records + made
