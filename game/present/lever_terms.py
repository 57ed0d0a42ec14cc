"""What a lever costs, and when it bites."""

from __future__ import annotations

from game.model.levers import LeverSpec
from game.model.state import State
from game.present.calendar import how_far, quarters
from game.present.phrases import capital_words, cost_words
from game.present.words import _


def lever_cost(lever: LeverSpec) -> str:
    """Return what a lever takes from the treasury, over all its options."""
    costs = {lever.cost + option.cost for option in lever.options} or {lever.cost}
    if lever.amount and lever.amount.costs == "the_amount":
        return _("the amount you set")
    if len(costs) > 1 and min(costs) <= 0:
        return _("up to {most}").format(most=cost_words(max(costs)))
    if len(costs) > 1:
        return _("{least} to {most}").format(least=cost_words(min(costs)), most=cost_words(max(costs)))
    return cost_words(costs.pop())


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
