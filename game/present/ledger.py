"""The ledger: why a number moved, as parts that add up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import get_args

from pydantic import BaseModel

from game.model import effects as fx
from game.model.kept import ModifierKind
from game.model.records import Part
from game.model.state import State
from game.model.values import Store
from game.present import names
from game.present.calendar import turn_name
from game.present.causes import cause_words, guide_of, kind_of, mark_words, sources_of
from game.present.game import Game
from game.present.phrases import add_up, moved, quantum, rounded, store_exact, store_part, tone_of
from game.present.shapes.ledger import LedgerView, Measure, PartView
from game.present.words import _, ngettext
from game.rules import indicators

Words = Callable[[str, float], tuple[str, str]]
"""A cause's name and what stands behind it, from the cause and its amount."""
_SLOW = (
    "us_car_tariff",
    "us_metals",
    "parts_duties",
    "exports",
    "surtax",
    "remission",
    "content",
    "costs",
    "demand",
    "mandates",
)
_BOOKED: dict[Measure, tuple[type[BaseModel], ...]] = {
    "treasury": (fx.ChangeTreasury, fx.PayEachQuarter, fx.PayPerCar), "political_capital": (fx.ChangeCapital,),
    "approval": (fx.ChangeApproval,), "relations": (fx.ChangeRelations,), "trust": (fx.ChangeTrust,),
}  # fmt: skip
"""Numbers that move when something is booked, and by what: whatever else a cause does is nothing to come in them."""
_PAID: tuple[ModifierKind, ...] = ("pay", "per_car")


def ledger(game: Game, quarter: int, store: Store) -> LedgerView:
    """Return the parts of a number's change in a quarter played, counted from 1, largest first; 0 is the whole game."""
    first, after, last = span(game, quarter)
    amounts = by_cause(game.ledger(quarter, store)) if quarter else whole_game(game, store)
    values = indicators.of(first, store), indicators.of(after, store)
    rest = values[1] - values[0] - sum(amounts.values())
    if abs(rest) >= quantum(store):
        amounts["rest:unexplained"] = rest
    return ledger_view(after, store, names.store(store), values, amounts, last, whole=not quarter)


def span(game: Game, quarter: int) -> tuple[State, State, int]:
    """Return the states a quarter played lies between, and its number; of quarter 0, those of the whole game."""
    states = game.states()
    last = quarter or len(game.played)
    return states[quarter - 1 if quarter else 0], states[last], last


def ledger_view(
    state: State,
    store: Measure,
    name: str,
    values: tuple[float, float],
    amounts: dict[str, float],
    quarter: int,
    *,
    whole: bool = False,
    words: Words | None = None,
) -> LedgerView:
    """Return a ledger of any figure from its value before and after, and what each cause did.

    Amounts are rounded together, so that what is displayed adds up to the change displayed. ``words`` names causes
    and what stands behind them, where they are not those of the minister's numbers.
    """
    before, after = (rounded(store, value) for value in values)
    by = moved(store, *values)
    parts = part_views(state, store, amounts, by, before, quarter, words)
    turn = turn_name(state, quarter)
    when = _("the whole game, to {quarter}").format(quarter=turn) if whole else turn
    change = store_part(store, by) if after != before else _("no change")
    return LedgerView(
        store=store,
        quarter=quarter,
        title=name,
        subtitle=_("Each line is one cause; together they are the whole change."),
        before=store_exact(store, before),
        after=store_exact(store, after),
        change=change,
        before_number=before,
        after_number=after,
        change_number=by,
        tone=tone_of(store, by),
        parts=parts,
        foot=_("Change since the start") if whole else "",
        note=_("Amounts are rounded so that they add up to the change."),
        said=_("{name} in {quarter}: from {before} to {after}, {change}.").format(
            name=name, quarter=when, before=store_exact(store, before), after=store_exact(store, after), change=change
        ),
    )


def by_cause(parts: Iterable[Part]) -> dict[str, float]:
    """Return the amount of each cause, a cause told by province added together."""
    amounts: dict[str, float] = {}
    for part in parts:
        amounts[part.cause] = amounts.get(part.cause, 0.0) + part.amount
    return amounts


def whole_game(game: Game, store: Store, quarters: int | None = None) -> dict[str, float]:
    """Return what each cause did to a number over the quarters played."""
    amounts: dict[str, float] = {}
    for quarter in range(1, (quarters or len(game.played)) + 1):
        for cause, amount in by_cause(game.ledger(quarter, store)).items():
            amounts[cause] = amounts.get(cause, 0.0) + amount
    return amounts


def cause_history(game: Game, store: Store, cause: str) -> tuple[str, ...]:
    """Return what a cause did to a number in every quarter played, as the ledger writes it; empty where nothing."""
    found = []
    for quarter in range(1, len(game.played) + 1):
        parts = ledger(game, quarter, store).parts
        found.append(next((part.amount_text for part in parts if part.cause == cause), ""))
    return tuple(found)


def part_views(
    state: State,
    store: Measure,
    amounts: dict[str, float],
    change: float,
    before: float,
    quarter: int,
    words: Words | None = None,
) -> tuple[PartView, ...]:
    """Return causes as parts, largest first, rounded to add up to ``change``; what rounds to nothing is left out."""
    causes = sorted(amounts, key=lambda cause: (-abs(amounts[cause]), cause))
    shown = add_up([amounts[cause] for cause in causes], change, quantum(store))
    views, running = list[PartView](), before
    for cause, amount in zip(causes, shown, strict=True):
        if rounded(store, amount) == 0:
            continue
        if words is None:
            named = cause_words(state, cause, str(store), amount), mark_words(state, cause, quarter)
        else:
            named = words(cause, amount)
        views.append(_part(state, store, cause, amount, running, named))
        running += amount
    return tuple(views)


def _part(state: State, store: Measure, cause: str, amount: float, running: float, named: tuple[str, str]) -> PartView:
    text, mark = named
    delay = _delay(state, store, cause)
    written = store_part(store, amount)
    sentence = _("{cause}: {amount}; {mark}; {note}.") if delay else _("{cause}: {amount}; {mark}.")
    said = sentence.format(cause=text, amount=written, mark=mark, note=delay)
    return PartView(
        cause=cause,
        text=text,
        mark=mark,
        mark_kind=kind_of(state, cause),
        amount=amount,
        amount_text=written,
        start=running,
        end=running + amount,
        tone=tone_of(store, amount),
        delay=delay,
        guide=guide_of(cause),
        said=said,
        sources=sources_of(state, cause),
    )


def _delay(state: State, store: Measure, cause: str) -> str:
    """Return what of a cause is still to come in a number, seen from the end of the quarter."""
    if cause.startswith("market:") and cause.partition(":")[2] in _SLOW:
        return _("still working through")
    now, booked = state.quarter, _BOOKED.get(store)
    due = [
        pending.due - now
        for pending in state.pending
        if pending.cause == cause and pending.due > now and (booked is None or isinstance(pending.effect, booked))
    ]
    if due:
        return ngettext("{count} more quarter", "{count} more quarters", max(due)).format(count=max(due))
    lasts = _PAID if store == "treasury" else () if booked else get_args(ModifierKind)
    ends = [one.until for one in state.modifiers if one.cause == cause and one.until > now and one.kind in lasts]
    return _("ends {quarter}").format(quarter=turn_name(state, max(ends))) if ends else ""
