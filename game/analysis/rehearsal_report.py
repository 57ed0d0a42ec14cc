"""What many games of a level say: how often its goals are met, what never happens, and what parts wins from losses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np

from game.analysis.candidates import imaginable
from game.analysis.rehearsal import STORES, Rehearsed
from game.model.level import Level
from game.model.state import State
from game.model.values import Store
from game.rules.chance import SeededChance
from game.rules.opening import events_in_play, opening
from game.rules.refusals import why_not
from game.rules.turn import advance

_SURE = 3.0
"""Standard errors a difference must have: many levers are tried at once, and some differ by luck."""
_LEAST = 5
"""Games with, and games without, below which nothing is said of a difference."""
_SPLITS = 6
_ENOUGH = 0.1
"""Share of games won, or lost, below which it is goals met that are compared, not wins."""
Kind = Literal["event", "answer", "lever"]


@dataclass(frozen=True, slots=True)
class RobotOdds:
    """How often one robot meets each goal, and all of them."""

    robot: str
    games: int
    goals: tuple[float, ...]
    all_goals: float


@dataclass(frozen=True, slots=True)
class Spread:
    """A number at the end: its middle, and the range that eight games in ten stay within."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """What goes with something having happened or been done, among games of the same robot."""

    kind: Kind
    id: str
    choice: str
    games_with: int
    games_without: int
    mean: float
    error: float
    """Standard error of the mean difference."""

    @property
    def sure(self) -> bool:
        """Whether it is more than luck explains."""
        return abs(self.mean) > _SURE * self.error


@dataclass(frozen=True, slots=True)
class Report:
    """The one page on a level rehearsed."""

    games: int
    by_robot: tuple[RobotOdds, ...]
    numbers: Mapping[Store, Spread]
    by_robot_numbers: Mapping[str, Mapping[Store, Spread]]
    never_fired: tuple[str, ...]
    """Events that could have happened in the level's time and never did."""
    never_used: Mapping[str, str]
    """Levers no robot used, each with the commonest reason it was refused in a game without decisions."""
    levers: tuple[Difference, ...]
    """What each lever the random robot used changed in its share of goals met, dearest first."""
    refusals: Mapping[tuple[str, str], int]
    splits: tuple[Difference, ...]
    """What parts games won from games lost best, best first; or games with more goals met from games with fewer."""
    by_wins: bool


def report(level: Level, games: Sequence[Rehearsed]) -> Report:
    """Return the page on games of a level; the order they were played in does not matter."""
    ordered = sorted(games, key=lambda game: (game.robot, game.seed))
    robots = list(dict.fromkeys(game.robot for game in ordered))
    of = {robot: [game for game in ordered if game.robot == robot] for robot in robots}
    used = {lever for game in ordered for lever in game.levers}
    idle = [lever.id for lever in level.open_levers if lever.id not in used]
    fired = {event for game in ordered for event in game.events}
    return Report(
        games=len(ordered),
        by_robot=tuple(_odds(robot, of[robot]) for robot in robots),
        numbers=_spreads(ordered),
        by_robot_numbers={robot: _spreads(of[robot]) for robot in robots},
        never_fired=tuple(id for id in _in_time(level) if id not in fired),
        never_used=_why_shut(level, idle) if idle else {},
        levers=_levers(of.get("random", [])),
        refusals=dict(sum((game.refused for game in ordered), Counter[tuple[str, str]]()).most_common()),
        splits=_splits(list(of.values())),
        by_wins=_wins_part(ordered),
    )


def _odds(robot: str, games: Sequence[Rehearsed]) -> RobotOdds:
    each = np.array([game.met for game in games], dtype=float).reshape(len(games), -1).mean(axis=0)
    return RobotOdds(robot, len(games), tuple(each.tolist()), sum(game.won for game in games) / len(games))


def _spreads(games: Sequence[Rehearsed]) -> dict[Store, Spread]:
    return {
        store: Spread(*np.percentile([game.numbers[store] for game in games], (10, 50, 90)).tolist())
        for store in STORES
    }


def _in_time(level: Level) -> list[str]:
    last = level.start.plus(level.quarters - 1)
    return [event.id for event in events_in_play(level) if event.at is None or level.start <= event.at <= last]


def _why_shut(level: Level, levers: Iterable[str]) -> dict[str, str]:
    """Return why each lever was mostly shut in a game without decisions; empty where it was open."""
    state, reasons = opening(level), {lever: Counter[str]() for lever in levers}
    while not state.over:
        _ask(state, reasons)
        state, _records = advance(state, (), SeededChance(1))
    return {lever: count.most_common(1)[0][0] if count else "no_target" for lever, count in reasons.items()}


def _ask(state: State, reasons: Mapping[str, Counter[str]]) -> None:
    for one in imaginable(state):
        if one.lever is not None and one.lever.id in reasons:
            refused = why_not(state, one.decision)
            reasons[one.lever.id][refused.reason if refused else ""] += 1


def _levers(games: Sequence[Rehearsed]) -> tuple[Difference, ...]:
    used = sorted({lever for game in games for lever in game.levers})
    found = (_difference("lever", lever, "", [games], _uses(lever), lambda game: game.score) for lever in used)
    return tuple(sorted((one for one in found if one), key=lambda one: one.mean))


def _wins_part(games: Sequence[Rehearsed]) -> bool:
    """Return whether enough games are won, and enough lost, to tell what parts them."""
    won = sum(game.won for game in games)
    return _ENOUGH * len(games) <= won <= (1 - _ENOUGH) * len(games)


def _splits(by_robot: Sequence[Sequence[Rehearsed]]) -> tuple[Difference, ...]:
    """Return what parts wins from losses, or better from worse games where all or none are won."""
    games = [game for some in by_robot for game in some]
    parted = _wins_part(games)
    worth: Callable[[Rehearsed], float] = (lambda game: float(game.won)) if parted else (lambda game: game.score)
    answered = {answer for game in games for answer in game.answers}
    found = [
        *(
            _difference("event", id, "", by_robot, _saw(id), worth)
            for id in sorted({e for g in games for e in g.events})
        ),
        *(_difference("answer", id, choice, by_robot, _answered(id, choice), worth) for id, choice in sorted(answered)),
        *(
            _difference("lever", id, "", by_robot, _uses(id), worth)
            for id in sorted({u for g in games for u in g.levers})
        ),
    ]
    sure = [one for one in found if one and one.sure]
    return tuple(sorted(sure, key=lambda one: -abs(one.mean) / max(one.error, 1e-9))[:_SPLITS])


def _difference(
    kind: Kind,
    id: str,
    choice: str,
    strata: Sequence[Sequence[Rehearsed]],
    has: Callable[[Rehearsed], bool],
    worth: Callable[[Rehearsed], float],
) -> Difference | None:
    """Return the mean difference within robots, each weighed by what it can tell; None where too few games differ."""
    total = weighed = variance = 0.0
    count = [0, 0]
    for games in strata:
        sides = [[worth(game) for game in games if has(game) is side] for side in (True, False)]
        if min(len(side) for side in sides) < 2:
            continue
        weight = len(sides[0]) * len(sides[1]) / len(games)
        means = [float(np.mean(side)) for side in sides]
        total, weighed = total + weight, weighed + weight * (means[0] - means[1])
        variance += weight**2 * sum(_variance(side) / len(side) for side in sides)
        count = [count[0] + len(sides[0]), count[1] + len(sides[1])]
    if min(count) < _LEAST:
        return None
    return Difference(kind, id, choice, count[0], count[1], weighed / total, sqrt(variance) / total)


def _variance(values: Sequence[float]) -> float:
    """Return the variance, never quite nothing: games that came out alike may still have come out otherwise."""
    spread = max(abs(value) for value in values) or 1.0
    return max(float(np.var(values, ddof=1)), spread**2 * 0.25 / len(values))


def _uses(lever: str) -> Callable[[Rehearsed], bool]:
    return lambda game: lever in game.levers


def _saw(event: str) -> Callable[[Rehearsed], bool]:
    return lambda game: event in game.events


def _answered(event: str, choice: str) -> Callable[[Rehearsed], bool]:
    return lambda game: (event, choice) in game.answers
