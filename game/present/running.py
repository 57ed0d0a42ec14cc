"""What runs and will end: instalments and promises of contracts, and changes that last a while."""

from __future__ import annotations

from game.model.kept import Contract, Modifier
from game.model.state import State
from game.present import names
from game.present.calendar import how_far, turn_name
from game.present.causes import cause_words
from game.present.shapes.briefing import PendingView
from game.present.shapes.parts import Tone
from game.present.words import N_, _, money, ngettext, number, percent
from game.rules.promises import INSTALMENTS, question_of

_ENDS = {
    "cost_site": N_("What changed the cost of a car at {site} ends."),
    "cost_maker": N_("What changed the cost of a maker’s cars ends."),
    "cost_country": N_("What changed the cost of a country’s cars ends."),
    "demand": N_("What changed demand for cars ends."),
    "demand_maker": N_("What changed demand for a maker’s cars ends."),
    "preference": N_("What changed the taste of buyers ends."),
    "trade_cost": N_("What changed the cost of shipping ends."),
    "fear": N_("What weighed on firms’ fear of a worse tariff ends."),
    "hazard": N_("What changed the odds of Washington’s moves ends."),
    "pressure": N_("What pressed on the owner of {site} ends."),
    "held": N_("The owner of {site} decides by chance again."),
    "afloat": N_("Nobody pays the bills of {site} any longer."),
    "layoffs": N_("Layoffs are put off no longer."),
    "pay": N_("The last quarterly payment has been made."),
    "per_car": N_("{site} is paid by the car no longer."),
    "us_inputs": N_("What changed where inputs are bought ends."),
    "offset": N_("The US credit on parts duties ends."),
    "withheld": N_("Canada holds nothing of this back any longer."),
    "shunned": N_("Buyers who had gone elsewhere may come back."),
}
_ONE_END = ("held", "afloat")
"""Kinds of which a second does no more than the first, so that only the last end is one."""


def dated(state: State, due: int, text: str, cause: str, announced: int, tone: Tone, place: str) -> PendingView:
    """Return something dated, with what set it going and when. ``announced``: a quarter, counted from 1."""
    when, why = how_far(state, due), cause_words(state, cause)
    if due > state.world.level.quarters:
        when = _("after the end of the game ({quarter})").format(quarter=turn_name(state, due))
    told = _("{cause}, {quarter}").format(cause=why, quarter=turn_name(state, announced))
    said = _("{when}: {what} Because of: {cause}.").format(when=when, what=text, cause=told)
    return PendingView(due, when, text, why, tone, names.chip(state, place), said, told)


def contract_payments(state: State) -> tuple[PendingView, ...]:
    """Return the instalments still to be paid, the day each promise runs out, and what is claimed back."""
    return tuple(
        view
        for contract in state.contracts
        for view in ([_claim(state, contract)] if contract.broken else _contract(state, contract))
    )


def endings(state: State) -> tuple[PendingView, ...]:
    """Return when each change that lasts a while stops; where one is held twice over, the last end alone."""
    last = {(one.kind, one.first): one for one in sorted(state.modifiers, key=lambda one: one.until)}
    return tuple(
        _ending(state, one)
        for one in state.modifiers
        if one.until and (one.kind not in _ONE_END or last[one.kind, one.first] is one)
    )


def _contract(state: State, contract: Contract) -> list[PendingView]:
    promise, cause = contract.offer, f"contract:{contract.offer.site}"
    site, left, due = names.site(state, promise.site), promise.amount - contract.paid, state.quarter + 1
    found = []
    if question_of(contract):
        text = _("{site} waits for your answer: it asks for more time.").format(site=site)
        return [dated(state, due, text, cause, contract.asking, "warning", promise.site)]
    while left > 0:
        paid = min(promise.amount // INSTALMENTS or left, left)
        text = _("{money} is paid to {site}.").format(money=money(paid), site=site)
        found.append(dated(state, due, text, cause, contract.signed, "neutral", promise.site))
        left, due = left - paid, due + 1
    text = ngettext(
        "The promise of {count} job at {site} runs out.",
        "The promise of {count} jobs at {site} runs out.",
        promise.jobs,
    ).format(count=number(promise.jobs), site=site)
    ends = contract.until
    return [*found, dated(state, ends, text, cause, contract.signed, "neutral", promise.site)]


def _claim(state: State, contract: Contract) -> PendingView:
    of, site = state.world.parameters, contract.offer.site
    name, owed = names.site(state, site), money(contract.owed)
    due = contract.since + round(of["collection_quarters"])
    tone: Tone
    match contract.claim:
        case "disputed":
            due, tone = contract.since + 1, "warning"
            text = _("{site} waits for your answer: it disputes {owed}.").format(site=name, owed=owed)
        case "in_court":
            due, tone = contract.since + round(of["suit_quarters"]), "neutral"
            text = _("A court decides on {owed} from {site}; the odds are {odds}.").format(
                site=name, owed=owed, odds=percent(of["suit_odds"])
            )
        case _:
            tone = "good"
            text = _("The last part of {owed} is paid back by {site}.").format(site=name, owed=owed)
    return dated(state, due, text, f"contract:{site}", contract.broken, tone, site)


def _ending(state: State, one: Modifier) -> PendingView:
    known = one.first in state.world.sites.row
    text = _(_ENDS[one.kind]).format(site=names.site(state, one.first) if known else "")
    return dated(state, one.until + 1, text, one.cause, one.since, "neutral", one.first if known else "")
