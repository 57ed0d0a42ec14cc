"""How a game ended: a name for where the country stands, the goals met and missed, and why."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.figures import Figure
from game.model.goals import GoalSpec, KeepSite
from game.model.state import State
from game.model.values import Store
from game.present import names
from game.present.ending_rule import ENDINGS, outcome
from game.present.figures import figure_ledger, measure_of
from game.present.game import Game
from game.present.goal_words import goal_store, goal_view
from game.present.headline_words import headlines_line
from game.present.indicators import STORES
from game.present.ledger import part_views, whole_game
from game.present.moves import moves_line
from game.present.phrases import dotted, moved, rounded, store_exact, store_part, tone_of
from game.present.shapes.ledger import PartView
from game.present.shapes.level import Ending, GoalVerdict, Later
from game.present.shapes.parts import Line, Row
from game.present.words import N_, _, ngettext
from game.rules import indicators

_MOST_PARTS = 3
_LATER: tuple[Store, ...] = ("jobs", "output", "independence", "prices")
"""The numbers that slow choices move."""
_UNIT: dict[Store, str] = {
    "jobs": N_("jobs"), "output": N_("vehicles a quarter"), "independence": N_("points of 100"),
    "prices": N_("percentage points"), "treasury": N_("dollars"), "political_capital": N_("points of 100"),
    "approval": N_("percentage points"), "relations": N_("points of 100"),
}  # fmt: skip
"""What a change of a number is counted in."""


def ending(game: Game) -> Ending:
    """Return how the game ended, or would if it ended now."""
    later = game.epilogue()
    found = outcome(game.first, game.state)
    named = ENDINGS[found.id]
    goals = tuple(_verdict(game, goal) for goal in game.level.goals)
    met = sum(verdict.goal.met for verdict in goals)
    tally = ngettext("{met} of {count} goal met", "{met} of {count} goals met", len(goals)).format(
        met=met, count=len(goals)
    )
    parts = largest(game, found.store) if game.played else ()
    return Ending(
        id=found.id,
        name=_(named.name),
        text=_(named.text),
        tone=named.tone,
        reason=found.reason,
        counted=_counted(names.store(found.store), _(_UNIT[found.store])) if parts else "",
        parts=parts,
        won=met == len(goals),
        goals=goals,
        numbers=tuple(_number(game, store) for store in STORES),
        later=_later(game, later),
        remarks=_remarks(game),
        said=dotted(_(named.name), _(named.text), found.reason, tally if goals else ""),
    )


def _verdict(game: Game, spec: GoalSpec) -> GoalVerdict:
    view, store = goal_view(game.state, spec), goal_store(spec)
    text = _("Met.") if view.met else _("Missed.")
    if not game.played or isinstance(spec.goal, KeepSite):
        return GoalVerdict(view, text, "", ())
    name, unit = names.store(store), _(_UNIT[store])
    if isinstance(view.figure, Figure):
        whole = figure_ledger(game, 0, view.figure)
        name, parts = whole.title, whole.parts[:_MOST_PARTS]
        if measure_of(game.state, view.figure) == "units":
            unit = names.unit(names.row_of(game.state, view.figure.id).unit)
    else:
        parts = largest(game, store)
    return GoalVerdict(view, text, _counted(name, unit) if parts else "", parts)


def _counted(name: str, unit: str) -> str:
    """Return what the causes under it are parts of."""
    return _("{number} ({unit}): what did most over the game").format(number=name, unit=unit)


def largest(game: Game, store: Store, most: int = _MOST_PARTS) -> tuple[PartView, ...]:
    """Return the causes that did most to a number over the whole game, largest first."""
    amounts = whole_game(game, store)
    before, after = indicators.of(game.first, store), indicators.of(game.state, store)
    by = moved(store, before, after)
    return part_views(game.state, store, amounts, by, rounded(store, before), len(game.played))[:most]


def _number(game: Game, store: Store) -> Row:
    return _between(store, game.first, game.state)


def _between(store: Store, first: State, last: State, *, later: bool = False) -> Row:
    before, after = indicators.of(first, store), indicators.of(last, store)
    start, end, by = store_exact(store, before), store_exact(store, after), moved(store, before, after)
    change = store_part(store, by) if rounded(store, by) else _("no change")
    value = _("{before} → {after} ({change})").format(before=start, after=end, change=change)
    said = _("{name}: from {before} to {after}, {change}.").format(
        name=names.store(store), before=start, after=end, change=change
    )
    return Row(names.store(store), value, said, tone_of(store, by), figure=None if later else store)


def _later(game: Game, later: Sequence[State]) -> Later | None:
    """Return what became of the country in the epilogue; None where the level has none."""
    if not later:
        return None
    count = len(later)
    text = ngettext(
        "{count} quarter later, with nobody at the desk", "{count} quarters later, with nobody at the desk", count
    ).format(count=count)
    return Later(text, tuple(_between(store, game.state, later[-1], later=True) for store in _LATER))


def _remarks(game: Game) -> tuple[Line, ...]:
    lines = []
    if game.went_back:
        text = ngettext(
            "You went back {count} time: that is foresight, and is marked in the result.",
            "You went back {count} times: that is foresight, and is marked in the result.",
            game.went_back,
        ).format(count=game.went_back)
        lines.append(Line(text, "neutral", "history"))
    lines += filter(None, (headlines_line(game.state), moves_line(game.state)))
    return tuple(lines)
