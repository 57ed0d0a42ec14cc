"""Contracts: offers to plants, promises kept and broken, money paid and claimed back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.model.decisions import Decision, OfferContract
from game.model.records import (
    ContractBroken,
    ContractEnded,
    ContractRefused,
    ContractSigned,
    DecisionRefused,
    Record,
)
from game.model.state import SITE_STATES, Contract, State, changed
from game.rules import sites, stores
from game.rules.worth import revenue

Outcome = tuple[State, list[Record]]
INSTALMENTS = 4
"""Quarters an offer is paid over."""
_GRACE = 4
"""Quarters a firm has before its promise of jobs is measured."""


def first_payment(decision: OfferContract) -> int:
    """Return what is due when the offer is signed, dollars."""
    return decision.amount - (decision.amount // INSTALMENTS) * (INSTALMENTS - 1)


def why_not(state: State, decision: Decision) -> DecisionRefused | None:
    """Return why an offer cannot be made at all; None for other orders."""
    if not isinstance(decision, OfferContract):
        return None
    if any(c.offer.site == decision.site and not c.broken for c in state.contracts):
        return DecisionRefused(decision.lever, decision.site, "contract_runs", {})
    amount = state.world.levers[decision.lever].amount
    if amount and not amount.least <= decision.amount <= amount.most:
        return DecisionRefused(decision.lever, decision.site, "amount", {"least": amount.least, "most": amount.most})
    return None


def asked_for(state: State, decision: OfferContract) -> int:
    """Return what the firm would take for this promise, dollars; more where it doubts us or means to go.

    A plant that would stay anyway asks little: the money then changes nothing, and the ledger says so.
    """
    of = state.world.parameters
    site = state.world.sites.row[decision.site]
    pressure = next((p for p in state.pressure if p.site == site), None)
    odds = pressure.odds if pressure else 0.05
    leaving = sites.state_of(state, site) == "leaving"
    scale = revenue(state, _size(state, site))
    jobs = float(state.jobs[site]) * (1 - odds)
    gap = max(decision.jobs - jobs, 0.0) * of["cost_per_job"] * min(decision.quarters / 4, of["model_years"])
    pull = (of["leaving_pull"] if leaving else odds) * of["move_cost"] * scale * of["offer_weight"]
    maker = int(sites.owners(state)[site])
    trust = float(state.trust[maker]) if maker >= 0 else 60.0
    risk = 1 + of["clawback_risk"] * decision.clawback
    return round((gap + pull) * risk / (0.5 + trust / 100) / 1e6) * 1_000_000


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
    if decision.amount < asked:
        return state, [*records, ContractRefused(decision.site, decision.amount, asked, "too_little")]
    paid = first_payment(decision)
    state, made = stores.pay(state, -paid, "contract", cause)
    records += made
    contract = Contract(decision, signed=state.quarter + 1, paid=paid)
    state = changed(state, contracts=(*state.contracts, contract))
    records.append(ContractSigned(decision.site, decision.amount, decision.jobs, decision.quarters))
    state, made = sites.stay(state, state.world.sites.row[decision.site])
    return state, records + made


def keep_contracts(state: State) -> Outcome:
    """Pay what is due, measure each promise, claim back what is owed."""
    now, kept, records = state.quarter + 1, list[Contract](), list[Record]()
    for contract in state.contracts:
        if contract.broken:
            state, after, made = _collect(state, contract)
        else:
            state, after, made = _keep(state, contract, now)
        records += made
        if after:
            kept.append(after)
    return changed(state, contracts=tuple(kept)), records


def _keep(state: State, contract: Contract, now: int) -> tuple[State, Contract | None, list[Record]]:
    promise = contract.offer
    cause = f"contract:{promise.site}"
    site = state.world.sites.row[promise.site]
    gone = SITE_STATES[int(state.site_state[site])] in ("leaving", "closed", "converted")
    short = now - contract.signed > _GRACE and state.jobs[site] < 0.95 * promise.jobs
    if gone or short:
        owed = round(contract.paid * promise.clawback)
        state = _trust(state, site, -5.0)
        return (
            state,
            replace(contract, broken=now, owed=owed),
            [ContractBroken(promise.site, owed, float(state.jobs[site]), promise.jobs)],
        )
    if now - contract.signed >= promise.quarters:
        return _trust(state, site, 5.0), None, [ContractEnded(promise.site)]
    if contract.signed < now and contract.paid < promise.amount:
        due = min(promise.amount // INSTALMENTS, promise.amount - contract.paid)
        state, made = stores.pay(state, -due, "contract", cause)
        return state, replace(contract, paid=contract.paid + due), made
    return state, contract, []


def _collect(state: State, contract: Contract) -> tuple[State, Contract | None, list[Record]]:
    """Collect what is owed bit by bit, as far as the law gets it."""
    of = state.world.parameters
    share = round(contract.owed * of["collection_odds"] / of["collection_quarters"])
    if state.quarter + 1 - contract.broken > of["collection_quarters"] or share <= 0:
        return state, None, []
    state, made = stores.pay(state, share, "clawback", f"contract:{contract.offer.site}")
    return state, contract, made


def _trust(state: State, site: int, by: float) -> State:
    maker = int(sites.owners(state)[site])
    if maker < 0:
        return state
    trust = state.trust.copy()
    trust[maker] = np.clip(trust[maker] + by, 0, 100)
    return changed(state, trust=trust)
