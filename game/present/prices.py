"""What a decision takes from the treasury: at once, later, every quarter for a time, and for each car."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
from game.model.effects import EffectSpec
from game.model.state import State
from game.present.calendar import quarters as length
from game.present.phrases import cost_words, dotted
from game.present.words import _, money, ngettext
from game.rules.contracts import first_payment
from game.rules.effects import resolve
from game.rules.events import find_choice
from game.rules.headlines import act_of
from game.rules.orders import find_option, price_of


@dataclass(frozen=True, slots=True)
class Price:
    """Dollars a decision takes; below zero, what it brings in."""

    now: int = 0
    later: tuple[tuple[int, int], ...] = ()
    """Dollars at once, after so many quarters."""
    running: tuple[tuple[int, int], ...] = ()
    """Dollars a quarter, for so many quarters."""
    begins: int = 0
    """Dollars of what is paid every quarter that fall due when this one ends."""
    per_car: tuple[tuple[int, int, str], ...] = ()
    """Dollars a car, for so many quarters, at a plant; 0 where the player sets it."""


def price_with(
    cost: int, entries: Iterable[EffectSpec], delay: int = 0, target: str = "", amount: float | None = None
) -> Price:
    """Return a price paid at once, with what the effects that go with it pay or bring in."""
    now, begins, later = cost, 0, list[tuple[int, int]]()
    running, per_car = list[tuple[int, int]](), list[tuple[int, int, str]]()
    for entry in entries:
        effect, wait = resolve(entry.effect, target=target, amount=amount), delay + entry.after
        match effect:
            case fx.ChangeTreasury() if wait <= 0:
                now -= effect.by
            case fx.ChangeTreasury():
                later.append((-effect.by, wait))
            case fx.PayEachQuarter():
                running.append((effect.amount, effect.quarters))
                begins += effect.amount if wait <= 0 else 0
            case fx.PayPerCar():
                per_car.append((effect.amount or 0, effect.quarters, effect.site))
            case _:
                continue
    return Price(now, tuple(later), tuple(running), begins, tuple(per_car))


def price_in(state: State, decision: Decision) -> Price:
    """Return what a decision takes in all; nothing where the level no longer has what it names."""
    match decision:
        case UseLever():
            lever = state.world.levers.get(decision.lever)
            if lever is None:
                return Price()
            option = find_option(lever, decision.option)
            entries = (*lever.effects, *(option.effects if option else ()))
            figure = decision.amount if lever.amount else None
            return price_with(price_of(state, decision)[0], entries, lever.delay, decision.target, figure)
        case AnswerEvent():
            event = state.world.event.get(decision.event)
            if event is None:
                return Price()
            choice = find_choice(event, decision.choice)
            return price_with(choice.cost, choice.effects)
        case OfferContract():
            lever = state.world.levers.get(decision.lever)
            first = first_payment(decision)
            rest = decision.amount - first
            return Price((lever.cost if lever else 0) + first, ((rest, 1),) if rest else ())
        case AnswerFirm():
            return Price(price_of(state, decision)[0])
        case CheckHeadline() | Predict() | SetDifficulty():
            return Price()
        case ActOnHeadline():
            act = act_of(state, decision)
            return price_with(act.cost, act.effects) if act else Price()


def still_to_pay(state: State, price: Price) -> int:
    """Return what of a price comes later in all; what is paid for each car, at a plant's output of today."""
    rows = state.world.sites.row
    cars = sum(
        amount * count * float(state.output[rows[site]]) for amount, count, site in price.per_car if site in rows
    )
    return sum(amount for amount, _wait in price.later) + sum(a * count for a, count in price.running) + round(cars)


def money_words(price: Price) -> str:
    """Write a price in money: at once, later, every quarter, for each car; income with a plus."""
    told = dotted(
        paid(price.now) if price.now else "",
        *(each_quarter(paid(amount), count) for amount, count in price.running),
        *(_each_car(amount, count) for amount, count, _site in price.per_car),
        *(_("{money} after {time}").format(money=paid(amount), time=length(wait)) for amount, wait in price.later),
    )
    return told or cost_words(0)


def paid(cost: int) -> str:
    """Write what is paid; what is brought in, with a plus."""
    return money(-cost, signed=True) if cost < 0 else cost_words(cost)


def each_quarter(amount: str, count: int) -> str:
    """Write an amount, itself written, as one of every quarter."""
    return ngettext("{money} a quarter for {count} quarter", "{money} a quarter for {count} quarters", count).format(
        money=amount, count=count
    )


def _each_car(amount: int, count: int) -> str:
    told = paid(amount) if amount else _("the amount you set")
    return ngettext("{money} a car for {count} quarter", "{money} a car for {count} quarters", count).format(
        money=told, count=count
    )
