"""The decisions that mattered most: what each did, by the game with it and the same game without it."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.values import Store
from game.present import names
from game.present.calendar import turn_name
from game.present.draft import decision_in
from game.present.game import Game
from game.present.phrases import moved, rounded, store_change, tone_of
from game.present.shapes.parts import Tone
from game.present.words import _, money
from game.rules import indicators

_STORES: tuple[Store, ...] = ("jobs", "output", "independence", "prices", "approval", "relations")
SCALE: dict[Store, float] = {
    "jobs": 1000.0, "output": 4000.0, "independence": 1.0, "prices": 0.5, "approval": 2.0, "relations": 5.0,
    "treasury": 1e9, "political_capital": 10.0,
}  # fmt: skip
"""What counts as much in one number as in another, chosen by hand, to put decisions in order."""
_MOST = 3
_LEAST_SPENT = 10_000_000.0
_SOME_GAIN = 0.25  # so that of two decisions that bought nothing the dearer one comes first


@dataclass(frozen=True, slots=True)
class DecisionEffect:
    """A decision, and what it did to each number by the end; ``weight`` puts decisions in order."""

    title: str
    subtitle: str
    icon: str
    effects: tuple[tuple[str, str, Tone], ...]
    """Name of the number, change, tone; largest first."""
    weight: float
    said: str
    spent: float = 0.0
    """Dollars it left fewer in the treasury at the end."""
    gain: float = 0.0
    """What it did for the better, on the scale of ``weight``."""
    quarter: int = 0
    place: int = 0
    """Which decision it was: the quarter it was taken in, counted from 1, and its place among the quarter’s, from 0."""


def effect_of(game: Game, without: Game, quarter: int, place: int) -> DecisionEffect:
    """Return what a decision did: the end of the game with it, less the end without it."""
    by = {
        store: moved(store, indicators.of(without.state, store), indicators.of(game.state, store)) for store in _STORES
    }
    told = [store for store in _STORES if rounded(store, by[store])]
    told.sort(key=lambda store: -abs(by[store]) / SCALE[store])
    effects = tuple(
        (names.store(store), store_change(store, by[store]), tone_of(store, by[store])) for store in told[:_MOST]
    )
    view = decision_in(game.states()[quarter - 1], game.played[quarter - 1].decisions[place])
    when = turn_name(game.state, quarter)
    subtitle = _("{quarter} · {details}").format(quarter=when, details=view.subtitle) if view.subtitle else when
    spoken = "; ".join(_("{name}: {change}").format(name=name, change=change) for name, change, _tone in effects)
    said = _("{decision}, {quarter}. {effects}.").format(
        decision=view.title, quarter=when, effects=spoken or _("no change by the end")
    )
    weight = sum(abs(by[store]) / SCALE[store] for store in _STORES)
    gain = sum(abs(by[store]) / SCALE[store] for store in told if tone_of(store, by[store]) == "good")
    spent = indicators.of(without.state, "treasury") - indicators.of(game.state, "treasury")
    return DecisionEffect(view.title, subtitle, view.icon, effects, weight, said, spent, gain, quarter, place)


def largest_effects(effects: list[DecisionEffect], most: int = _MOST) -> tuple[DecisionEffect, ...]:
    """Return the decisions that did most, largest first; those that did nothing are left out."""
    return tuple(sorted((one for one in effects if one.effects), key=lambda one: -one.weight)[:most])


def cost_most_for_least(effects: list[DecisionEffect]) -> DecisionEffect | None:
    """Return, of those that mattered less, the decision that left the treasury poorest for what it did.

    None where none of them cost much.
    """
    mattered = largest_effects(effects)
    dear = [one for one in effects if one.spent >= _LEAST_SPENT and one not in mattered]
    return max(dear, key=lambda one: one.spent / (one.gain + _SOME_GAIN), default=None)


def spent_words(effect: DecisionEffect) -> str:
    """Return what a decision cost in all, and what it bought."""
    cost = money(effect.spent)
    if not effect.gain:
        return _("It cost {cost} by the end and bought nothing that shows in the numbers.").format(cost=cost)
    return _("It cost {cost} by the end, the most for what it did.").format(cost=cost)
