"""Why an order cannot be carried out, found before it is."""

from __future__ import annotations

from game.model import effects as fx
from game.model.decisions import (
    ActOnHeadline,
    AnswerEvent,
    AnswerFirm,
    CheckHeadline,
    Decision,
    OfferContract,
    Predict,
    SetDifficulty,
    UseLever,
)
from game.model.levers import LeverSpec
from game.model.records import DecisionRefused
from game.model.state import State
from game.rules import contracts, events, headlines, promises, sites, talks
from game.rules.conditions import all_hold
from game.rules.orders import effects_of, find_option, is_target, price_of
from game.rules.trade_effects import makers

_AT_THE_TABLE = frozenset((fx.OpenTalks, fx.SuspendTalks, fx.EndTalks))


def why_not(state: State, decision: Decision) -> DecisionRefused | None:
    """Return why an order would be refused in this state; None when it would be carried out."""
    match decision:
        case AnswerEvent():
            return _card_refusal(state, decision)
        case AnswerFirm():
            return _firm_refusal(state, decision)
        case CheckHeadline() | ActOnHeadline():
            return headlines.why_not(state, decision) or _afford(state, decision)
        case Predict() | SetDifficulty():
            return None
        case UseLever() | OfferContract():
            return _lever_refusal(state, decision)


def _card_refusal(state: State, decision: AnswerEvent) -> DecisionRefused | None:
    if all(card.event != decision.event for card in state.cards):
        return refused(decision, "no_card")
    event = state.world.event[decision.event]
    try:
        choice = events.find_choice(event, decision.choice)
    except KeyError:
        return refused(decision, "no_choice")
    if not all_hold(state, choice.when):
        return refused(decision, "choice_closed")
    return _afford(state, decision)


def _firm_refusal(state: State, decision: AnswerFirm) -> DecisionRefused | None:
    contract = promises.open_question(state, decision.site)
    if contract is None or decision.answer not in promises.answers_to(contract):
        return refused(decision, "no_question")
    return _afford(state, decision)


def _lever_refusal(state: State, decision: UseLever | OfferContract) -> DecisionRefused | None:
    lever = state.world.levers.get(decision.lever)
    target = decision.target if isinstance(decision, UseLever) else decision.site
    if lever is None:
        return refused(decision, "no_lever")
    if (lever.contract is not None) != isinstance(decision, OfferContract):
        return refused(decision, "wrong_form")
    if lever.target != "none" and not is_target(state, lever, target):
        return refused(decision, "no_target")
    if isinstance(decision, UseLever):
        if lever.options and find_option(lever, decision.option) is None:
            return refused(decision, "no_option")
        if lever.amount and not lever.amount.least <= decision.amount <= lever.amount.most:
            return refused(decision, "amount", least=lever.amount.least, most=lever.amount.most)
    option = getattr(decision, "option", "")
    for place, need in enumerate(lever.needs_of(option)):
        if not all_hold(state, (need.condition,)):
            return refused(decision, "need", need=place, option=option)
    now = state.quarter + 1
    rest = max(lever.again_after, 1)
    if any(used.lever == lever.id and used.target == target and now - used.quarter < rest for used in state.used):
        return refused(decision, "too_soon", quarters=rest)
    return (
        contracts.why_not(state, decision)
        or _sold_refusal(state, decision, lever)
        or _talks_refusal(state, decision, lever)
        or _cut_refusal(state, decision, lever)
        or _afford(state, decision)
    )


def _sold_refusal(state: State, decision: UseLever | OfferContract, lever: LeverSpec) -> DecisionRefused | None:
    """Return why a lever that settles the future of a plant would change nothing; None for other levers."""
    if isinstance(decision, OfferContract) or fx.SetSiteState not in lever.kinds:
        return None
    for effect in effects_of(lever, decision):
        if isinstance(effect, fx.SetSiteState) and effect.site in state.world.sites.row:
            row = state.world.sites.row[effect.site]
            if row in sites.spoken_for(state) or sites.shut(state, row):
                return refused(decision, "site_settled")
    return None


def _talks_refusal(state: State, decision: UseLever | OfferContract, lever: LeverSpec) -> DecisionRefused | None:
    """Return why what a lever does at a partner's table would change nothing; None for other levers."""
    if isinstance(decision, OfferContract) or lever.kinds.isdisjoint(_AT_THE_TABLE):
        return None
    for effect in effects_of(lever, decision):
        if isinstance(effect, fx.OpenTalks | fx.SuspendTalks | fx.EndTalks):
            found = talks.why_not(state, effect)
            if found:
                return refused(decision, found[0], **found[1])
    return None


def _cut_refusal(state: State, decision: UseLever | OfferContract, lever: LeverSpec) -> DecisionRefused | None:
    """Return why a lever that cuts a quota would take nothing away; None for other levers."""
    if isinstance(decision, OfferContract) or fx.SetRemission not in lever.kinds:
        return None
    for effect in effects_of(lever, decision):
        if isinstance(effect, fx.SetRemission) and effect.cut:
            largest = max((float(state.remission[row]) for row in makers(state, effect.maker)), default=0.0)
            if largest <= (effect.share or 0.0):
                return refused(decision, "quota_small", share=largest)
    return None


def _afford(state: State, decision: Decision) -> DecisionRefused | None:
    cost, capital = price_of(state, decision)
    if cost > max(state.treasury, 0):
        return refused(decision, "treasury", cost=cost, treasury=state.treasury)
    if capital > state.political_capital:
        return refused(decision, "political_capital", cost=capital, capital=state.political_capital)
    return None


def refused(decision: Decision, reason: str, **values: float | str) -> DecisionRefused:
    """Return the record of an order that is refused."""
    match decision:
        case UseLever():
            return DecisionRefused(decision.lever, decision.target, reason, values)
        case OfferContract():
            return DecisionRefused(decision.lever, decision.site, reason, values)
        case AnswerEvent():
            return DecisionRefused(decision.event, decision.choice, reason, values)
        case AnswerFirm():
            return DecisionRefused("answer_firm", decision.site, reason, values)
        case CheckHeadline() | ActOnHeadline():
            return DecisionRefused(decision.kind, decision.headline, reason, values)
        case Predict() | SetDifficulty():
            return DecisionRefused(decision.kind, "", reason, values)
