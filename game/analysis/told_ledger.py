"""The ledger of a game played without a screen: each number's opening, closing and parts, in plain numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, get_args

from game.analysis.attribution import Quarter, attribute
from game.analysis.backlog import opening_backlog
from game.model.decisions import Decision
from game.model.records import Mark, Part, Record
from game.model.state import State
from game.model.values import Store
from game.rules import indicators
from game.rules.chance import SeededChance
from game.rules.turn import until_markets

Kind = Literal["published", "assumption"]
STORES: tuple[Store, ...] = get_args(Store)
STEP = 1e-4
"""The rounding unit of every amount told."""
_KINDS: Mapping[Mark, Kind] = {
    "published": "published",
    "assumption": "assumption",
    "decision": "assumption",
    "fiction": "assumption",
}
"""What an amount rests on: a dated, sourced fact, or a figure of the level that can be changed.

That a decision was taken is certain, and that an invented event happened is plain; what either did to a
number rests on figures nobody published.
"""


def told_ledgers(
    states: Sequence[State], told: Sequence[tuple[Record, ...]], given: Sequence[tuple[Decision, ...]], seed: int
) -> Iterator[dict[str, Any]]:
    """Yield the ledger of each quarter played: by store, ``opening``, ``closing`` and ``parts``.

    ``states`` begins with the opening, ``told`` and ``given`` with the first quarter; ``seed`` is the one
    that was played. The parts add up to closing less opening to within ``STEP``.
    """
    luck, backlog = SeededChance(seed), opening_backlog(states[0])
    for at, (records, decisions) in enumerate(zip(told, given, strict=True)):
        before, after = states[at], states[at + 1]
        was, backlog = backlog, backlog.step(until_markets(before, decisions, luck)[0], after)
        quarter = Quarter(was, backlog, before, after, records)
        yield {store: _told(store, before, after, attribute(quarter, store)) for store in STORES}


def _told(store: Store, before: State, after: State, parts: Sequence[Part]) -> dict[str, Any]:
    opening, closing = _units(indicators.of(before, store)), _units(indicators.of(after, store))
    amounts = [_units(part.amount) for part in parts]
    astray = closing - opening - sum(amounts)
    if astray and amounts:
        amounts[max(range(len(amounts)), key=lambda at: abs(amounts[at]))] += astray
    return {
        "opening": _figure(opening),
        "closing": _figure(closing),
        "parts": [
            {"cause": part.cause, "amount": _figure(amount), "kind": _KINDS[part.mark]}
            for part, amount in zip(parts, amounts, strict=True)
            if amount
        ],
    }


def _units(value: float) -> int:
    return round(value / STEP)


def _figure(units: int) -> float:
    return round(units * STEP, 4)
