"""What a lever costs, at once and later, and when it bites."""

from __future__ import annotations

from game.model.levers import LeverOption, LeverSpec
from game.model.state import State
from game.present.calendar import how_far, quarters
from game.present.phrases import capital_words, cost_words, dotted
from game.present.prices import Price, each_quarter, money_words, paid, price_with
from game.present.words import _


def lever_cost(lever: LeverSpec) -> str:
    """Return what a lever takes from the treasury, at once and later, over all its options."""
    if lever.amount and lever.amount.costs == "the_amount":
        return _("the amount you set")
    if not lever.options:
        return money_words(option_price(lever))
    prices = [option_price(lever, option) for option in lever.options]
    if len(set(prices)) == 1:
        return money_words(prices[0])
    now = _between([price.now for price in prices])
    each = [sum(amount for amount, _count in price.running) for price in prices]
    count = max((count for price in prices for _amount, count in price.running), default=0)
    running = each_quarter(_between(each), count) if count else ""
    others = {
        money_words(Price(0, price.later, per_car=price.per_car)) for price in prices if price.later or price.per_car
    }
    return dotted(now, running, *sorted(others)) or cost_words(0)


def option_price(lever: LeverSpec, option: LeverOption | None = None) -> Price:
    """Return what a lever takes in money when used in one of its ways, the lever's own price counted."""
    entries = (*lever.effects, *(option.effects if option else ()))
    return price_with(lever.cost + (option.cost if option else 0), entries, lever.delay)


def _between(costs: list[int]) -> str:
    """Write the range of costs; empty where all are nothing."""
    least, most = min(costs), max(costs)
    if least == most:
        return paid(most) if most else ""
    if least <= 0 < most:
        return _("up to {most}").format(most=paid(most))
    if most <= 0:
        return _("up to {most}").format(most=paid(least))
    return _("{least} to {most}").format(least=paid(least), most=paid(most))


def lever_capital(lever: LeverSpec) -> str:
    """Return what a lever takes of political capital, over all its options."""
    points = {lever.capital + option.capital for option in lever.options} or {lever.capital}
    if len(points) > 1:
        return _("{least} to {most} political capital").format(least=round(min(points)), most=round(max(points)))
    return capital_words(points.pop())


def lever_delay(state: State, lever: LeverSpec) -> str:
    """Return when a lever bites: the first and the last of its effects."""
    entries = [*lever.effects, *(effect for option in lever.options for effect in option.effects)]
    waits = {lever.delay + entry.after + (getattr(entry.effect, "in_quarters", 0) or 0) for entry in entries}
    waits = waits or {lever.delay}
    first, last = min(waits), max(waits)
    if last == 0:
        return _("at once")
    if first == last:
        return how_far(state, state.quarter + 1 + first)
    if first == 0:
        return _("from now, the last of it after {time}").format(time=quarters(last))
    return _("after {first}, the last of it after {last}").format(first=quarters(first), last=quarters(last))
