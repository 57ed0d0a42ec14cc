"""Promises: paid for, measured, given more time, broken, claimed back, disputed and taken to court."""

from __future__ import annotations

from dataclasses import replace

from game.model.contract_records import (
    ClaimDisputed,
    ClaimEnded,
    ClaimSettled,
    ContractBroken,
    ContractEnded,
    ExtensionAsked,
    ExtensionGranted,
    SuitBegun,
    SuitDecided,
)
from game.model.decisions import AnswerFirm
from game.model.kept import Contract
from game.model.records import Record
from game.model.state import SITE_STATES, State, changed
from game.rules import stores
from game.rules.chance import Chance
from game.rules.trust import remember_at, trust_at

Outcome = tuple[State, list[Record]]
Kept = tuple[State, Contract | None, list[Record]]
_GONE = ("leaving", "closed", "converted")
_KEPT = 0.95
"""Share of the jobs promised below which a promise counts as broken (assumption)."""


def keep_contracts(state: State, chance: Chance) -> Outcome:
    """Pay what is due, measure each promise, and follow each claim."""
    kept, records = list[Contract](), list[Record]()
    for contract in state.contracts:
        state, after, made = _claim(state, contract, chance) if contract.broken else _keep(state, contract, chance)
        records += made
        if after:
            kept.append(after)
    return changed(state, contracts=tuple(kept)), records


def question_of(contract: Contract) -> str:
    """Return what a firm asks of us about a contract: ``extension`` or ``dispute``; empty where it asks nothing."""
    return "extension" if contract.asking else "dispute" if contract.claim == "disputed" else ""


def answers_to(contract: Contract) -> tuple[str, ...]:
    """Return what may be answered to a firm's question, the answer that silence gives last."""
    return {"extension": ("grant", "enforce"), "dispute": ("sue", "settle")}.get(question_of(contract), ())


def open_question(state: State, site: str) -> Contract | None:
    """Return the contract at a site about which its firm waits for an answer."""
    return next((c for c in state.contracts if c.offer.site == site and question_of(c)), None)


def price_of(state: State, decision: AnswerFirm) -> tuple[int, float]:
    """Return what an answer costs: dollars and political capital."""
    of = state.world.parameters
    match decision.answer:
        case "sue":
            return round(of["suit_cost"]), of["suit_capital"]
        case "grant":
            return 0, of["extension_capital"]
        case _:
            return 0, 0.0


def answer(state: State, decision: AnswerFirm) -> Outcome:
    """Give a firm more time or hold it to its word; settle a dispute or take it to court."""
    contract = open_question(state, decision.site)
    assert contract is not None
    cost, capital = price_of(state, decision)
    cause, row = f"contract:{decision.site}", state.world.sites.row[decision.site]
    state, records = stores.change_capital(state, -capital, cause)
    state, made = stores.pay(state, -cost, "court", cause)
    records += made
    of, now = state.world.parameters, state.quarter + 1
    match decision.answer:
        case "grant":
            more = round(of["extension_quarters"])
            after = replace(contract, asking=0, extended=more, measured_from=now + more)
            state = remember_at(state, row, "granted", of["trust_granted"])
            records.append(ExtensionGranted(decision.site, now + more))
        case "enforce":
            after = replace(contract, asking=0, enforced=True)
        case "sue":
            after = replace(contract, claim="in_court", since=now)
            state = remember_at(state, row, "sued", -of["trust_sued"])
            due = now + round(of["suit_quarters"])
            records.append(SuitBegun(decision.site, contract.owed, due, of["suit_odds"]))
        case "settle":
            after = replace(contract, claim="settled", since=now, owed=round(contract.owed * of["settle_share"]))
            state = remember_at(state, row, "settled", 0.0)
            records.append(ClaimSettled(decision.site, after.owed))
    others = tuple(after if one is contract else one for one in state.contracts)
    return changed(state, contracts=others), records


def dispute_odds(state: State, site: int, *, gone: bool) -> float:
    """Return the odds that a firm disputes a claim: more where it trusts us less, and where it has left the plant."""
    of = state.world.parameters
    tilt = (50 - trust_at(state, site)) / 100 + (of["dispute_gone"] if gone else 0.0)
    return float(min(max(of["dispute_odds"] + tilt, 0.05), 0.95))


def has_gone(state: State, site: int) -> bool:
    """Return whether a firm has left a site, or has said that it will."""
    return SITE_STATES[int(state.site_state[site])] in _GONE


def _keep(state: State, contract: Contract, chance: Chance) -> Kept:
    promise, of, now = contract.offer, state.world.parameters, state.quarter + 1
    row = state.world.sites.row[promise.site]
    gone = has_gone(state, row)
    measured = max(contract.signed + round(of["promise_grace"]), contract.measured_from)
    short = now > measured and state.jobs[row] < _KEPT * promise.jobs
    unanswered = 0 < contract.asking < now
    if gone or contract.enforced or (short and (contract.extended or unanswered)):
        return _break(state, contract, gone, chance)
    if short and not contract.asking:
        asked = ExtensionAsked(promise.site, round(of["extension_quarters"]), float(state.jobs[row]), promise.jobs)
        return state, replace(contract, asking=now), [asked]
    if not short:
        contract = replace(contract, asking=0) if contract.asking else contract
    if now >= contract.until:
        return remember_at(state, row, "kept", of["trust_kept"]), None, [ContractEnded(promise.site)]
    if contract.asking or not (contract.signed < now and contract.paid < promise.amount):
        return state, contract, []
    due = min(promise.amount // INSTALMENTS, promise.amount - contract.paid)
    state, made = stores.pay(state, -due, "contract", f"contract:{promise.site}")
    return state, replace(contract, paid=contract.paid + due), made


def _break(state: State, contract: Contract, gone: bool, chance: Chance) -> Kept:
    """A promise is broken: what is owed is claimed back, and the firm pays or disputes the claim, drawn once."""
    of, now, site = state.world.parameters, state.quarter + 1, contract.offer.site
    row = state.world.sites.row[site]
    owed = round(contract.paid * contract.offer.clawback)
    records: list[Record] = [ContractBroken(site, owed, float(state.jobs[row]), contract.offer.jobs)]
    odds = dispute_odds(state, row, gone=gone)
    state = remember_at(state, row, "broken", -of["trust_broken"])
    after = replace(contract, broken=now, owed=owed, asking=0, claim="paying", since=now)
    if owed and chance.draw(now, "dispute", site) < odds:
        after = replace(after, claim="disputed")
        return state, after, [*records, ClaimDisputed(site, owed, odds)]
    return remember_at(state, row, "enforced", 0.0) if owed else state, after if owed else None, records


def _claim(state: State, contract: Contract, chance: Chance) -> Kept:
    """Follow a claim for a quarter: paid in parts, settled when nobody answers, decided by a court in time."""
    of, now, site = state.world.parameters, state.quarter + 1, contract.offer.site
    match contract.claim:
        case "in_court":
            if now - contract.since < round(of["suit_quarters"]):
                return state, contract, []
            won = chance.draw(now, "suit", site) < of["suit_odds"]
            state = remember_at(state, state.world.sites.row[site], "won" if won else "lost", 0.0)
            told: list[Record] = [SuitDecided(site, won, contract.owed if won else 0, of["suit_odds"])]
            state, made = stores.pay(state, contract.owed if won else 0, "clawback", f"contract:{site}")
            return state, None, [*told, *made]
        case "disputed":
            if now <= contract.since + 1:
                return state, contract, []
            state, made = answer(state, AnswerFirm(site=site, answer="settle"))
            settled = next(c for c in state.contracts if c.offer == contract.offer and c.broken == contract.broken)
            return state, settled, made
        case _:
            return _collect(state, contract, now)


def _collect(state: State, contract: Contract, now: int) -> Kept:
    """Collect a quarter's part of what is owed; the last part is what is left of it."""
    of, site = state.world.parameters, contract.offer.site
    parts = max(round(of["collection_quarters"]), 1)
    place = now - contract.since
    if place <= 0:
        return state, contract, []
    share = contract.owed // parts if place < parts else contract.owed - (contract.owed // parts) * (parts - 1)
    state, made = stores.pay(state, share, "clawback", f"contract:{site}")
    if place < parts:
        return state, contract, made
    return state, None, [*made, ClaimEnded(site, contract.owed)]


INSTALMENTS = 4
"""Quarters an offer is paid over."""
