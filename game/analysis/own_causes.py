"""Which causes of the ledger a decision speaks through, so that the ledger and a replay can be laid side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.model import effects as fx
from game.model.decisions import (
    ActOnHeadline,
    AnswerEvent,
    AnswerFirm,
    CheckHeadline,
    Decision,
    OfferContract,
    UseLever,
)
from game.model.effects import EffectSpec
from game.model.world import World
from game.rules.events import choice_id
from game.rules.orders import find_option

_SPEAKS: tuple[tuple[tuple[type[Any], ...], str], ...] = (
    ((fx.SetExportTax,), "market:surtax"),
    ((fx.SetRemission,), "market:remission"),
    ((fx.SetContent,), "market:us_car_tariff"),
    (
        (fx.ChangeCost, fx.ChangeTradeCost, fx.ChangePreference, fx.ChangeDemand, fx.SetOffset, fx.PayPerCar),
        "market:costs",
    ),
    ((fx.MoveMandate, fx.EndMandate, fx.OpenMandate, fx.SetShifts, fx.SetSiteState), "market:mandates"),
    ((fx.StopSite, fx.StopCrossing), "market:stops"),
)


def own_causes(world: World, decision: Decision) -> frozenset[str]:
    """Return the causes that carry a decision's doings in the ledger: its own name, and what it moves on the market.

    A firm's answer to it, or Washington's, is another's doing and is not among them.
    """
    match decision:
        case OfferContract():
            return frozenset((f"contract:{decision.site}", f"site:{decision.site}", f"lever:{decision.lever}"))
        case AnswerFirm():
            return frozenset((f"contract:{decision.site}", f"site:{decision.site}"))
        case AnswerEvent():
            return frozenset((f"answer:{decision.event}", *_through(_answered(world, decision))))
        case UseLever():
            lever = world.levers.get(decision.lever)
            talks = (f"talks:{decision.target}",) if lever is not None and lever.target == "talks" else ()
            return frozenset((f"lever:{decision.lever}", *talks, *_through(_ordered(world, decision))))
        case CheckHeadline() | ActOnHeadline():
            return frozenset((f"headline:{decision.headline}",))
        case _:
            return frozenset()


def _ordered(world: World, decision: UseLever) -> Iterable[EffectSpec]:
    lever = world.levers.get(decision.lever)
    if lever is None:
        return ()
    option = find_option(lever, decision.option)
    return (*lever.effects, *(option.effects if option else ()))


def _answered(world: World, decision: AnswerEvent) -> Iterable[EffectSpec]:
    event = world.event.get(decision.event)
    if event is None:
        return ()
    taken = (at for at in range(len(event.choices)) if choice_id(event, at) == decision.choice)
    place = next(taken, None)
    return () if place is None else event.choices[place].effects


def _through(entries: Iterable[EffectSpec]) -> Iterable[str]:
    for entry in entries:
        effect = entry.effect
        if isinstance(effect, fx.SetTariff) and effect.levied_by == "CA":
            yield "market:surtax"
        yield from (cause for kinds, cause in _SPEAKS if isinstance(effect, kinds))
