"""An offer to a plant: its terms, its payments, what the firm would likely say, and what is owed if broken."""

from __future__ import annotations

from game.model.decisions import OfferContract
from game.model.state import State
from game.present import names
from game.present.calendar import quarters as length
from game.present.calendar import turn_name
from game.present.contract_words import reason_words, terms_words
from game.present.game import Game
from game.present.phrases import dotted, exact_millions
from game.present.places import region
from game.present.pressure_view import pressure_view
from game.present.refusals import refusal_words
from game.present.shapes.desk import OfferView, TermsView
from game.present.shapes.parts import Row, Tone
from game.present.terms import clawback_slider, first_terms, jobs_slider, money_slider, quarters_slider
from game.present.words import _, money, number, percent
from game.rules.contracts import asked_for, counters, first_payment, reason_of, will_not_deal
from game.rules.promises import INSTALMENTS, dispute_odds
from game.rules.trust import collection_odds

_SAFE = 0.1
"""Odds of leaving below which money buys little (assumption)."""


def offer_view(
    game: Game,
    lever: str,
    site: str,
    amount: float | None = None,
    jobs: int | None = None,
    quarters: int | None = None,
    clawback: float | None = None,
) -> OfferView:
    """Return an offer with these terms; what is left out stands where the level's terms have it."""
    state = game.after_draft()
    spec = state.world.levers[lever]
    start = first_terms(state, spec, site)
    decision = OfferContract(
        lever=lever,
        site=site,
        amount=max(round(start.amount if amount is None else amount), 1),
        jobs=start.jobs if jobs is None else jobs,
        quarters=start.quarters if quarters is None else quarters,
        clawback=start.clawback if clawback is None else clawback,
    )
    asked = asked_for(state, decision)
    enough = decision.amount >= asked and not will_not_deal(state, site)
    row = names.row_of(state, site)
    refusal = game.refusal(decision)
    answer, tone = _answer(state, decision, asked)
    pressure = pressure_view(state, site)
    return OfferView(
        site=site,
        lever=lever,
        title=_("Offer to {site}").format(site=names.proper(row.name)),
        subtitle=dotted(names.proper(row.firm), names.proper(row.city), region(row.country, row.region)),
        amount=money_slider(spec),
        jobs=jobs_slider(state, spec, site),
        quarters=quarters_slider(spec),
        clawback=clawback_slider(spec),
        terms=_terms(state, decision),
        payments=_payments(state, decision),
        answer=answer,
        answer_tone=tone,
        asked=money(asked),
        asked_number=asked,
        enough=enough,
        other_terms=_other_terms(state, decision),
        if_broken=_if_broken(state, decision),
        changes=_changes(state, site, pressure.value if pressure else None),
        pressure_bars=pressure.bars if pressure else (),
        why_not=refusal_words(state, refusal) if refusal else "",
        decision=decision,
        said=dotted(_("Offer to {site}").format(site=names.proper(row.name)), answer),
    )


def _terms(state: State, decision: OfferContract) -> tuple[Row, ...]:
    at = state.world.sites.row[decision.site]
    now = number(float(state.jobs[at]))
    rows = (
        (_("Money"), money(decision.amount)),
        (_("Jobs to keep"), _("{jobs}, against {now} now").format(jobs=number(decision.jobs), now=now)),
        (_("For how long"), length(decision.quarters)),
        (_("Owed back if broken"), percent(decision.clawback)),
    )
    return tuple(Row(label, value, _("{label}: {value}").format(label=label, value=value)) for label, value in rows)


def _payments(state: State, decision: OfferContract) -> tuple[Row, ...]:
    first, rest = first_payment(decision), decision.amount // INSTALMENTS
    now = state.quarter + 1
    rows = []
    for place in range(INSTALMENTS):
        label, value = turn_name(state, now + place), exact_millions(first if place == 0 else rest)
        rows.append(Row(label, value, _("{label}: {value}").format(label=label, value=value)))
    return tuple(rows)


def _other_terms(state: State, decision: OfferContract) -> tuple[TermsView, ...]:
    """Return what the firm would sign for the same money, each with the one term it makes milder."""
    found = []
    for terms in counters(state, decision):
        label = _("For your money: {terms}").format(terms=terms_words(terms))
        value = {"jobs": terms.jobs, "quarters": terms.quarters, "clawback": terms.clawback}[terms.milder]
        found.append(TermsView(terms.milder, label, float(value)))
    return tuple(found)


def _answer(state: State, decision: OfferContract, asked: int) -> tuple[str, Tone]:
    if will_not_deal(state, decision.site):
        return _("It would say no. {why}").format(why=reason_words("no_trust")), "bad"
    if decision.amount >= asked * 1.25 and asked > 0:
        return _("It would sign, and gladly: it would take {asked}.").format(asked=money(asked)), "good"
    if decision.amount >= asked:
        return _("It would sign."), "good"
    tone: Tone
    if decision.amount >= asked * 0.8:
        said, tone = _("It hesitates. For this promise it would ask {asked}. {why}"), "warning"
    else:
        said, tone = _("It would say no. For this promise it would ask {asked}. {why}"), "bad"
    return said.format(asked=money(asked), why=reason_words(reason_of(state, decision))), tone


def _if_broken(state: State, decision: OfferContract) -> str:
    of = state.world.parameters
    owed = round(decision.amount * decision.clawback)
    if not owed:
        return _("If the promise is broken, nothing is owed back.")
    odds = dispute_odds(state, state.world.sites.row[decision.site], gone=True)
    return _(
        "If the promise is broken after all is paid, {owed} is owed back over {time}; a firm that leaves disputes that "
        "with odds of {odds}. By our record, firms count on {share} of a claim being collected."
    ).format(
        owed=money(owed),
        time=length(round(of["collection_quarters"])),
        odds=percent(odds),
        share=percent(collection_odds(state)),
    )


def _changes(state: State, site: str, odds: float | None) -> str:
    if names.state_name(state, site) == "leaving":
        return _("Its work is to leave. If it signs, it stays.")
    if odds is None:
        return ""
    if odds < _SAFE:
        return _("This plant would very likely stay without it: the money would buy little.")
    return _("Without it, the odds of losing this plant within a year are {odds}.").format(odds=percent(odds))
