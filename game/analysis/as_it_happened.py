"""What the hindcast is fed: the dated events that are inputs, and the same years without tariffs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.model import effects as fx
from game.model.events import EventSpec
from game.model.level import Level
from game.model.values import Quarter
from game.model.world import World

_PRODUCTS = (fx.OpenMandate, fx.EndMandate, fx.MoveMandate, fx.SetShifts, fx.SetSiteState)
_TARIFFS = (
    fx.SetTariff,
    fx.SetExportTax,
    fx.SetOffset,
    fx.SetRemission,
    fx.SetContent,
    fx.ChangeContent,
    fx.ChangeFear,
)


def inputs_and_answers(level: Level) -> tuple[tuple[EventSpec, ...], tuple[EventSpec, ...]]:
    """Return the product decisions that the hindcast is told, and firms' answers to tariffs that it must find."""
    real = [event for event in level.events if event.real is not None]
    told = [
        event for event in real if not event.outcome and any(isinstance(e.effect, _PRODUCTS) for e in event.effects)
    ]
    return tuple(told), tuple(event for event in real if event.outcome)


def as_it_happened(world: World) -> World:
    """Keep the dated real events that are inputs; leave out invention, luck and firms' answers to tariffs."""
    dated = {
        quarter: tuple(event for event in events if event.real is not None and not event.outcome)
        for quarter, events in world.dated.items()
    }
    quiet = world.level.model_copy(update={"washington_from": Quarter(2100, 1), "quarters": 40})
    return replace(world, level=quiet, dated=dated, undated=())


def without_tariffs(world: World) -> World:
    """Take out of the dated events every duty, what answered or eased it, and the fear of it."""
    dated = {quarter: tuple(_calmed(event) for event in events) for quarter, events in world.dated.items()}
    return replace(world, dated=dated, event={event: _calmed(spec) for event, spec in world.event.items()})


def _calmed(event: EventSpec) -> EventSpec:
    choices = tuple(choice.model_copy(update={"effects": _calm(choice.effects)}) for choice in event.choices)
    return event.model_copy(update={"effects": _calm(event.effects), "choices": choices})


def _calm(effects: Sequence[fx.EffectSpec]) -> tuple[fx.EffectSpec, ...]:
    return tuple(one for one in effects if not isinstance(one.effect, _TARIFFS))
