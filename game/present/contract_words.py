"""Contracts in words: what a firm answered, what became of its promise, and what was claimed back."""

from __future__ import annotations

from typing import assert_never

from game.model import contract_records as c
from game.model.kept import Contract
from game.model.state import State
from game.present import names
from game.present.calendar import quarters, turn_name
from game.present.firm_words import at
from game.present.shapes.parts import Line
from game.present.words import N_, _, money, ngettext, number, percent

REASONS = {
    "jobs": N_("It would not keep that many jobs by itself."),
    "room": N_("It has somewhere else to build."),
    "doubt": N_("It doubts that we keep our side."),
    "no_trust": N_("It trusts us too little to sign anything."),
}


_CLAIMS = {
    "paying": N_("being paid back"),
    "disputed": N_("disputed"),
    "settled": N_("settled for a part"),
    "in_court": N_("before a court"),
}


def contract_line(state: State, record: c.ContractRecord) -> Line:
    """Return what happened to an offer, a promise or a claim as a line of news."""
    site = names.site(state, record.site)
    match record:
        case c.ContractSigned():
            return at(state, record.site, _signed(site, record), "good", "signature")
        case c.ContractRefused():
            return at(state, record.site, _turned_down(site, record), "warning", "handshake")
        case c.ContractBroken():
            return at(state, record.site, _broken(site, record), "bad", "gavel")
        case c.ContractEnded():
            said = _("{site} kept its promise to the end of the contract.").format(site=site)
            return at(state, record.site, said, "good", "badge-check")
        case c.ExtensionAsked():
            said = _("{site} has {jobs} of the {promised} jobs it promised, and asks for {time} more.").format(
                site=site, jobs=number(record.jobs), promised=number(record.promised), time=quarters(record.quarters)
            )
            return at(state, record.site, said, "warning", "hourglass")
        case c.ExtensionGranted():
            said = _("{site} was given more time: its promise is measured again after {quarter}.").format(
                site=site, quarter=turn_name(state, record.until)
            )
            return at(state, record.site, said, "neutral", "hourglass")
        case c.ClaimDisputed():
            said = _("{site} disputes the {owed} claimed back; the odds of that were {odds}.").format(
                site=site, owed=money(record.owed), odds=percent(record.odds)
            )
            return at(state, record.site, said, "bad", "gavel")
        case c.ClaimSettled():
            said = _("{site}: the dispute is settled for {owed}.").format(site=site, owed=money(record.owed))
            return at(state, record.site, said, "neutral", "handshake")
        case c.SuitBegun():
            said = _("{site}: a suit for {owed} begins; a court decides in {quarter}, with odds of {odds}.").format(
                site=site, owed=money(record.owed), quarter=turn_name(state, record.due), odds=percent(record.odds)
            )
            return at(state, record.site, said, "neutral", "gavel")
        case c.SuitDecided():
            return at(state, record.site, _judged(site, record), "good" if record.won else "bad", "gavel")
        case c.ClaimEnded():
            said = _("{site} has paid back all of {amount}.").format(site=site, amount=money(record.amount))
            return at(state, record.site, said, "good", "coins")
        case _:
            assert_never(record)


def claim_words(contract: Contract) -> str:
    """Return where a claim stands, in a word or two."""
    return _(_CLAIMS[contract.claim]) if contract.claim else ""


def reason_words(reason: str) -> str:
    """Return why a firm asks for more, or will not sign."""
    return _(REASONS[reason]) if reason in REASONS else ""


def terms_words(terms: c.Terms) -> str:
    """Return other terms a firm would sign, as what is milder in them: ``2,300 jobs``."""
    match terms.milder:
        case "jobs":
            return ngettext("{count} job", "{count} jobs", terms.jobs).format(count=number(terms.jobs))
        case "quarters":
            return _("a promise of {time}").format(time=quarters(terms.quarters))
        case "clawback":
            return _("{share} owed back if broken").format(share=percent(terms.clawback))


def _signed(site: str, record: c.ContractSigned) -> str:
    return ngettext(
        "{site} signed: {amount} for {count} job kept over {time}.",
        "{site} signed: {amount} for {count} jobs kept over {time}.",
        record.jobs,
    ).format(site=site, amount=money(record.amount), count=number(record.jobs), time=quarters(record.quarters))


def _turned_down(site: str, record: c.ContractRefused) -> str:
    why = reason_words(record.reason)
    if not record.asked:
        said = _("{site} turned down {amount}: no sum would do. {why}")
        return said.format(site=site, amount=money(record.amount), why=why).strip()
    said = _("{site} turned down {amount}. For that promise it asks {asked}. {why}")
    if record.counters:
        said = _("{site} turned down {amount}. For that promise it asks {asked}, or for your money: {terms}. {why}")
    return said.format(
        site=site,
        amount=money(record.amount),
        asked=money(record.asked),
        why=why,
        terms="; ".join(terms_words(terms) for terms in record.counters),
    ).strip()


def _broken(site: str, record: c.ContractBroken) -> str:
    told = _("{site} broke its promise of {promised} jobs: {jobs} are left, and {owed} is claimed back.")
    if record.jobs >= record.promised:
        told = _("{site} broke its promise of {promised} jobs: it has said that it leaves, and {owed} is claimed back.")
    return told.format(site=site, promised=number(record.promised), jobs=number(record.jobs), owed=money(record.owed))


def _judged(site: str, record: c.SuitDecided) -> str:
    if record.won:
        said = _("{site}: the court finds for you, and {amount} is paid back; the odds were {odds}.")
        return said.format(site=site, amount=money(record.amount), odds=percent(record.odds))
    return _("{site}: the court finds for the firm, and nothing is paid back; your odds were {odds}.").format(
        site=site, odds=percent(record.odds)
    )
