"""The turning points of a game: the quarters in which the ledger moved most, why, and what one could have done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.analysis.own_causes import own_causes
from game.model.records import Part
from game.model.values import Store
from game.present import names
from game.present.calendar import turn_name
from game.present.causes import cause_words
from game.present.game import Game
from game.present.ledger import by_cause
from game.present.phrases import moved, rounded, store_part, tone_of
from game.present.shapes.parts import Line
from game.present.shapes.what_if import PastDecision
from game.present.unanswered import done_anyway
from game.present.what_if import past_decisions
from game.present.what_mattered import SCALE
from game.present.words import _
from game.rules import indicators

_STORES: tuple[Store, ...] = ("jobs", "output", "independence", "prices", "approval", "relations")
_MOST = 3
_WIDE = frozenset(("market:mandates", "market:costs", "market:stops", "market:us_car_tariff"))
"""Causes that firms, chance and Washington move as well: a part under them points at no decision."""


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A quarter, counted from 1, in which a number moved much.

    ``decision`` is the decision of the player’s that had most part in it, the one to ask “what if not?” of;
    None where none had any.
    """

    quarter: int
    store: Store
    line: Line
    decision: PastDecision | None


def turning_points(game: Game, most: int = _MOST) -> tuple[TurningPoint, ...]:
    """Return the quarters in which a number moved most, by the scale that puts decisions in order, largest first."""
    found = []
    for quarter, (before, after) in enumerate(pairwise(game.states()), start=1):
        by = {store: moved(store, indicators.of(before, store), indicators.of(after, store)) for store in _STORES}
        store = max(_STORES, key=lambda one: abs(by[one]) / SCALE[one])
        if rounded(store, by[store]):
            found.append((abs(by[store]) / SCALE[store], quarter, store, by[store]))
    found.sort(key=lambda one: (-one[0], one[1]))
    return tuple(_point(game, quarter, store, amount) for _size, quarter, store, amount in found[:most])


def decision_behind(game: Game, cause: str, quarter: int) -> PastDecision | None:
    """Return the latest decision up to a quarter, counted from 1, that a cause of the ledger speaks for."""
    mine = [past for past, own in _deciding(game, quarter) if cause in own]
    return mine[-1] if mine else None


def _deciding(game: Game, quarter: int) -> Iterator[tuple[PastDecision, frozenset[str]]]:
    """Yield the decisions up to a quarter, with their own causes; not those that would have come of themselves."""
    world = game.first.world
    for past in past_decisions(game):
        decision = game.played[past.quarter - 1].decisions[past.place]
        if past.quarter <= quarter and not done_anyway(world, decision):
            yield past, own_causes(world, decision)


def _point(game: Game, quarter: int, store: Store, amount: float) -> TurningPoint:
    state, parts = game.states()[quarter], game.ledger(quarter, store)
    by = by_cause(parts)
    first = max(by, key=lambda cause: abs(by[cause]), default="")
    text = _("{quarter}: {name} {change}. Most of it: {cause} ({part}).").format(
        quarter=turn_name(state, quarter),
        name=names.store(store),
        change=store_part(store, amount),
        cause=cause_words(state, first, store, by.get(first, 0.0)),
        part=store_part(store, by.get(first, 0.0)),
    )
    line = Line(text, tone_of(store, amount), "trending-up" if amount > 0 else "trending-down")
    return TurningPoint(quarter, store, line, _decision(game, quarter, parts))


def _decision(game: Game, quarter: int, parts: Sequence[Part]) -> PastDecision | None:
    """Return the decision up to a quarter whose own causes moved the number most then; the latest of several."""
    amounts, best = by_cause(parts), None
    for past, own in _deciding(game, quarter):
        size = sum(abs(amount) for cause, amount in amounts.items() if cause in own - _WIDE)
        if size and (best is None or size >= best[0]):
            best = (size, past)
    return best[1] if best else None
