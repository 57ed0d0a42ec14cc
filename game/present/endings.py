"""How a game ended: a name for where the country stands, the goals met and missed, and why."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from game.model.level import GoalSpec, KeepSite
from game.model.state import State
from game.model.values import Store
from game.present import names
from game.present.calendar import turn_name
from game.present.game import Game
from game.present.goal_words import goal_store, goal_view
from game.present.indicators import STORES
from game.present.ledger import part_views, whole_game
from game.present.log import quarter_log
from game.present.map_layers import effective
from game.present.phrases import dotted, rounded, store_change, store_exact, tone_of
from game.present.record_words import record_line
from game.present.shapes.ledger import PartView
from game.present.shapes.level import Ending, GoalVerdict
from game.present.shapes.parts import Line, Row, Tone
from game.present.words import N_, _, ngettext
from game.rules import indicators

_MOST_PARTS = 3
_NAMES: dict[str, tuple[str, str, Tone]] = {
    "renewed_partnership": (
        N_("Renewed partnership"),
        N_("Cars cross the border almost freely again, the work has stayed, and both sides have kept their word."),
        "good",
    ),
    "independent_power": (
        N_("Independent power"),
        N_("The work has stayed, and far less of it hangs on one buyer, one supplier and one head office."),
        "good",
    ),
    "expensive_fortress": (
        N_("Expensive fortress"),
        N_("The plants are still here. Buyers pay for it, in every car."),
        "warning",
    ),
    "junior_partner": (
        N_("Someone else’s junior partner"),
        N_("The plants work, on terms that are written elsewhere."),
        "warning",
    ),
    "hollowed_out": (
        N_("Hollowed out"),
        N_("The lines have gone where the duty is not paid. What is left feeds plants across the border."),
        "bad",
    ),
    "holding_on": (
        N_("Holding on"),
        N_("Much is still here, nothing is settled, and the next quarter would have asked for more."),
        "neutral",
    ),
}


@dataclass(frozen=True, slots=True)
class _Measure:
    jobs: float
    output: float
    independence: float
    prices: float
    duty: float
    relations: float


def ending(game: Game) -> Ending:
    """Return how the game ended, or would if it ended now."""
    id = ending_id(game.first, game.state)
    name, text, tone = _NAMES[id]
    goals = tuple(_verdict(game, goal) for goal in game.level.goals)
    met = sum(verdict.goal.met for verdict in goals)
    tally = ngettext("{met} of {count} goal met", "{met} of {count} goals met", len(goals)).format(
        met=met, count=len(goals)
    )
    return Ending(
        id=id,
        name=_(name),
        text=_(text),
        tone=tone,
        won=met == len(goals),
        goals=goals,
        numbers=tuple(_number(game, store) for store in STORES),
        remarks=_remarks(game),
        said=dotted(_(name), _(text), tally if goals else ""),
    )


def ending_id(first: State, state: State) -> str:
    """Return where the country stands. The bounds are chosen by hand: jobs and output to a tenth, prices to 6 %."""
    now = _measure(first, state)
    if min(now.jobs, now.output) < 0.8:
        return "hollowed_out"
    if now.duty < 0.05 and now.relations >= 55:
        return "renewed_partnership"
    if min(now.jobs, now.output) >= 0.9:
        if now.independence >= 6:
            return "independent_power"
        if now.prices >= 6:
            return "expensive_fortress"
        if now.independence <= -4:
            return "junior_partner"
    return "holding_on"


def _measure(first: State, state: State) -> _Measure:
    return _Measure(
        jobs=indicators.jobs(state) / max(indicators.at_start(first, "jobs"), 1.0),
        output=indicators.output(state) / max(indicators.at_start(first, "output"), 1.0),
        independence=indicators.independence(state) - indicators.independence(first),
        prices=indicators.of(state, "prices"),
        duty=effective(state, "US", "CA"),
        relations=state.relations["US"],
    )


def _verdict(game: Game, spec: GoalSpec) -> GoalVerdict:
    view, store = goal_view(game.state, spec), goal_store(spec)
    text = _("Met.") if view.met else _("Missed.")
    if not game.played or isinstance(spec.goal, KeepSite):
        return GoalVerdict(view, text, ())
    return GoalVerdict(view, text, largest(game, store))


def largest(game: Game, store: Store, most: int = _MOST_PARTS) -> tuple[PartView, ...]:
    """Return the causes that did most to a number over the whole game, largest first."""
    amounts = whole_game(game, store)
    before, total = rounded(store, indicators.of(game.first, store)), rounded(store, sum(amounts.values()))
    return part_views(game.state, store, amounts, total, before, len(game.played))[:most]


def _number(game: Game, store: Store) -> Row:
    before, after = indicators.of(game.first, store), indicators.of(game.state, store)
    start, end = store_exact(store, before), store_exact(store, after)
    change = store_change(store, after - before) if rounded(store, after - before) else _("no change")
    value = _("{before} → {after} ({change})").format(before=start, after=end, change=change)
    said = _("{name}: from {before} to {after}, {change}.").format(
        name=names.store(store), before=start, after=end, change=change
    )
    return Row(names.store(store), value, said, tone_of(store, after - before))


def _remarks(game: Game) -> tuple[Line, ...]:
    lines = []
    if game.went_back:
        text = ngettext(
            "You went back {count} time: that is foresight, and is marked in the result.",
            "You went back {count} times: that is foresight, and is marked in the result.",
            game.went_back,
        ).format(count=game.went_back)
        lines.append(Line(text, "neutral", "history"))
    return tuple(lines)


def turning_points(game: Game, store: Store = "jobs", most: int = 3) -> tuple[Line, ...]:
    """Return the quarters in which a number moved most, each with the largest cause, largest first."""
    states = game.states()
    moves = [
        (indicators.of(after, store) - indicators.of(before, store), place + 1)
        for place, (before, after) in enumerate(pairwise(states))
    ]
    lines = []
    for amount, quarter in sorted(moves, key=lambda move: -abs(move[0]))[:most]:
        if not rounded(store, amount):
            continue
        parts = sorted(game.ledger(quarter, store), key=lambda part: -abs(part.amount))
        state = states[quarter]
        cause = record_line(state, parts[0]).text if parts else quarter_log(game, quarter).lines[0].text
        text = _("{quarter}: {change}. Most of it: {cause}.").format(
            quarter=turn_name(state, quarter), change=store_change(store, amount), cause=cause
        )
        lines.append(Line(text, tone_of(store, amount), "trending-up" if amount > 0 else "trending-down"))
    return tuple(lines)
