"""The policy phase: the minister's orders are carried out, or refused with a reason."""

from __future__ import annotations

from collections.abc import Sequence

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
    is_order,
)
from game.model.levers import LeverOption, LeverSpec
from game.model.records import DecisionCarriedOut, DecisionRefused, Record
from game.model.state import State, Used, changed
from game.model.values import COUNTRIES
from game.model.world import PRODUCTS, World
from game.rules import contracts, difficulty, effects, events, headlines, promises, sites, stores, talks, trade_effects
from game.rules.conditions import all_hold

Outcome = tuple[State, list[Record]]
_AT_THE_TABLE = frozenset((fx.OpenTalks, fx.SuspendTalks, fx.EndTalks))


def carry_out(state: State, decisions: Sequence[Decision]) -> Outcome:
    """Carry out the minister's orders in their order; what is over the quarter's number is refused."""
    records: list[Record] = []
    drafted = 0
    for decision in decisions:
        counts = is_order(decision)
        if counts and drafted >= state.world.level.drafts:
            records.append(_refused(decision, "too_many", most=state.world.level.drafts))
            continue
        drafted += counts
        state, made = carry_out_one(state, decision)
        records += made
    return state, records


def carry_out_one(state: State, decision: Decision) -> Outcome:
    """Carry out one order, or return the state as it was with the refusal."""
    refusal = why_not(state, decision)
    if refusal:
        return state, [refusal]
    match decision:
        case AnswerEvent():
            return events.answer(state, decision)
        case AnswerFirm():
            return promises.answer(state, decision)
        case CheckHeadline():
            return headlines.check(state, decision)
        case ActOnHeadline():
            return headlines.act(state, decision)
        case Predict():
            return state, []
        case SetDifficulty():
            return difficulty.set_difficulty(state, decision)
        case OfferContract():
            return contracts.offer(_remember(state, decision.lever, decision.site), decision)
        case UseLever():
            return _use(state, decision)


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


def price_of(state: State, decision: Decision) -> tuple[int, float]:
    """Return what an order costs as it is given: dollars and political capital."""
    match decision:
        case UseLever():
            lever = state.world.levers[decision.lever]
            option = find_option(lever, decision.option)
            cost = lever.cost + (option.cost if option else 0)
            if lever.amount and lever.amount.costs == "the_amount":
                cost += round(decision.amount)
            return cost, lever.capital + (option.capital if option else 0)
        case OfferContract():
            lever = state.world.levers[decision.lever]
            return lever.cost + contracts.first_payment(decision), lever.capital
        case AnswerEvent():
            choice = events.find_choice(state.world.event[decision.event], decision.choice)
            return choice.cost, choice.capital
        case AnswerFirm():
            return promises.price_of(state, decision)
        case CheckHeadline() | ActOnHeadline():
            return headlines.price_of(state, decision)
        case Predict() | SetDifficulty():
            return 0, 0.0


def find_option(lever: LeverSpec, option: str) -> LeverOption | None:
    """Return the lever's option with this id; None where it has none of that id."""
    return next((found for found in lever.options if found.id == option), None)


def targets(state: State, lever: LeverSpec) -> tuple[str, ...]:
    """Return what a lever may be used on."""
    world = state.world
    match lever.target:
        case "none":
            return ()
        case "maker":
            building = {world.makers[row] for row in trade_effects.builders_of(state)}
            return tuple(m for m in world.makers if (m in lever.targets if lever.targets else m in building))
        case "partner":
            return lever.targets or tuple(COUNTRIES[1:])
        case "product":
            return lever.targets or tuple(PRODUCTS)
        case "talks":
            return lever.targets or tuple(world.talks)
        case "site":
            return tuple(id for id in world.sites.ids if _is_site(world, lever, id))


def _is_target(state: State, lever: LeverSpec, target: str) -> bool:
    """Return whether a lever may be used on this, which costs less than to list all it may be used on."""
    return _is_site(state.world, lever, target) if lever.target == "site" else target in targets(state, lever)


def _is_site(world: World, lever: LeverSpec, id: str) -> bool:
    place = world.sites.row.get(id)
    if place is None:
        return False
    row, kinds = world.sites.rows[place], lever.targets
    return row.country == "CA" and row.state != "closed" and (not kinds or id in kinds or row.kind in kinds)


def _use(state: State, decision: UseLever) -> Outcome:
    lever = state.world.levers[decision.lever]
    option = find_option(lever, decision.option)
    cost, capital = price_of(state, decision)
    cause = f"lever:{lever.id}"
    records: list[Record] = [
        DecisionCarriedOut(lever.id, decision.target, decision.option, decision.amount, cost, capital)
    ]
    state, made = stores.pay(state, -cost, "lever", cause)
    records += made
    state, made = stores.change_capital(state, -capital, cause)
    records += made
    amount = decision.amount if lever.amount else None
    for entry in (*lever.effects, *(option.effects if option else ())):
        effect = effects.resolve(entry.effect, target=decision.target, amount=amount)
        state, made = effects.schedule(state, effect, cause, in_quarters=entry.after + lever.delay)
        records += made
    return _remember(state, lever.id, decision.target), records


def _remember(state: State, lever: str, target: str) -> State:
    return changed(state, used=(*state.used, Used(lever, target, state.quarter + 1)))


def _card_refusal(state: State, decision: AnswerEvent) -> DecisionRefused | None:
    if all(card.event != decision.event for card in state.cards):
        return _refused(decision, "no_card")
    event = state.world.event[decision.event]
    try:
        choice = events.find_choice(event, decision.choice)
    except KeyError:
        return _refused(decision, "no_choice")
    if not all_hold(state, choice.when):
        return _refused(decision, "choice_closed")
    return _afford(state, decision)


def _firm_refusal(state: State, decision: AnswerFirm) -> DecisionRefused | None:
    contract = promises.open_question(state, decision.site)
    if contract is None or decision.answer not in promises.answers_to(contract):
        return _refused(decision, "no_question")
    return _afford(state, decision)


def _lever_refusal(state: State, decision: UseLever | OfferContract) -> DecisionRefused | None:
    lever = state.world.levers.get(decision.lever)
    target = decision.target if isinstance(decision, UseLever) else decision.site
    if lever is None:
        return _refused(decision, "no_lever")
    if (lever.contract is not None) != isinstance(decision, OfferContract):
        return _refused(decision, "wrong_form")
    if lever.target != "none" and not _is_target(state, lever, target):
        return _refused(decision, "no_target")
    if isinstance(decision, UseLever):
        if lever.options and find_option(lever, decision.option) is None:
            return _refused(decision, "no_option")
        if lever.amount and not lever.amount.least <= decision.amount <= lever.amount.most:
            return _refused(decision, "amount", least=lever.amount.least, most=lever.amount.most)
    for place, need in enumerate(lever.needs):
        if not all_hold(state, (need.condition,)):
            return _refused(decision, "need", need=place)
    now = state.quarter + 1
    rest = max(lever.again_after, 1)
    if any(used.lever == lever.id and used.target == target and now - used.quarter < rest for used in state.used):
        return _refused(decision, "too_soon", quarters=rest)
    return (
        contracts.why_not(state, decision)
        or _sold_refusal(state, decision, lever)
        or _talks_refusal(state, decision, lever)
        or _afford(state, decision)
    )


def _sold_refusal(state: State, decision: UseLever | OfferContract, lever: LeverSpec) -> DecisionRefused | None:
    """Return why a lever that settles the future of a plant would change nothing; None for other levers."""
    if isinstance(decision, OfferContract) or fx.SetSiteState not in lever.kinds:
        return None
    for effect in effects_of(lever, decision):
        if isinstance(effect, fx.SetSiteState) and effect.site in state.world.sites.row:
            row = state.world.sites.row[effect.site]
            if row in sites.spoken_for(state) or sites.state_of(state, row) in ("converted", "closed"):
                return _refused(decision, "site_settled")
    return None


def _talks_refusal(state: State, decision: UseLever | OfferContract, lever: LeverSpec) -> DecisionRefused | None:
    """Return why what a lever does at a partner's table would change nothing; None for other levers."""
    if isinstance(decision, OfferContract) or lever.kinds.isdisjoint(_AT_THE_TABLE):
        return None
    for effect in effects_of(lever, decision):
        if isinstance(effect, fx.OpenTalks | fx.SuspendTalks | fx.EndTalks):
            refused = talks.why_not(state, effect)
            if refused:
                return _refused(decision, refused[0], **refused[1])
    return None


def effects_of(lever: LeverSpec, decision: UseLever) -> list[fx.Effect]:
    """Return the effects of a lever as an order has them, with its target and its figure."""
    option, amount = find_option(lever, decision.option), decision.amount if lever.amount else None
    entries = (*lever.effects, *(option.effects if option else ()))
    return [effects.resolve(entry.effect, target=decision.target, amount=amount) for entry in entries]


def _afford(state: State, decision: Decision) -> DecisionRefused | None:
    cost, capital = price_of(state, decision)
    if cost > max(state.treasury, 0):
        return _refused(decision, "treasury", cost=cost, treasury=state.treasury)
    if capital > state.political_capital:
        return _refused(decision, "political_capital", cost=capital, capital=state.political_capital)
    return None


def _refused(decision: Decision, reason: str, **values: float | str) -> DecisionRefused:
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
