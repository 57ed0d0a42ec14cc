"""A level played many times over by robots, to see whether it can be won and lost, and what decides it.

Games are spread over processes of their own, started afresh on every system; where none can be had, one process
plays them all. What comes back is the same either way: a game is a robot and a seed, and nothing else.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from typing import get_args

from game.analysis.robots import ROBOTS
from game.model.contract_records import ContractRefused
from game.model.decisions import OfferContract, UseLever
from game.model.level import Level
from game.model.records import DecisionRefused, EventAnswered, EventFired, GoalJudged
from game.model.state import State
from game.model.values import Store
from game.rules import indicators
from game.rules.chance import SeededChance
from game.rules.opening import opening
from game.rules.turn import advance

STORES: tuple[Store, ...] = get_args(Store)
USUAL = ("do_nothing", "retaliate", "concede", "diversify", "random")
"""The robots that play unless others are named: those that cost little."""
_BATCH = 8
_FEW_ENOUGH = 24
"""Games that are sooner played here than a process is started."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One game, boiled down to what the report asks of it."""

    robot: str
    seed: int
    met: tuple[bool, ...]
    numbers: Mapping[Store, float]
    events: frozenset[str]
    levers: frozenset[str]
    """Levers used, and those of offers made, taken up or not."""
    answers: frozenset[tuple[str, str]]
    """Events answered, each with the choice taken."""
    refused: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Orders refused, by lever and reason; a firm's refusal has the lever ``""``."""

    @property
    def won(self) -> bool:
        """Whether every goal was met; a level without goals is neither won nor lost."""
        return bool(self.met) and all(self.met)

    @property
    def score(self) -> float:
        """Goals met as a share; jobs where the level has no goals."""
        return sum(self.met) / len(self.met) if self.met else self.numbers["jobs"]


@dataclass(frozen=True, slots=True)
class Task:
    """Games for one process: a robot and its seeds."""

    robot: str
    seeds: tuple[int, ...]


class _Process:
    """What a process keeps between its tasks: the level, opened once."""

    first: State | None = None


def tasks(games: int, robots: Sequence[str]) -> list[Task]:
    """Share games among robots, each with the seeds from 1 on; the careful robot plays a tenth of its share."""
    share = max(games // len(robots), 1)
    made = []
    for robot in robots:
        most = max(share // 10, 1) if robot == "careful" else share
        seeds = range(1, most + 1)
        made += [Task(robot, tuple(seeds[at : at + _BATCH])) for at in range(0, most, _BATCH)]
    return sorted(made, key=lambda task: task.robot != "careful")


def rehearse(level: Level, todo: Sequence[Task], workers: int | None = None) -> Generator[list[Rehearsed]]:
    """Play tasks on all cores, or so many; yield the games of each as they are finished, in any order."""
    most = min(workers or _cores(), len(todo))
    left = set(todo)
    if most > 1 and sum(len(task.seeds) for task in todo) > _FEW_ENOUGH:
        for task, games in _in_processes(level, todo, most):
            left.discard(task)
            yield games
    if left:
        _open(level)
        for task in todo:
            if task in left:
                yield play(task)


def play(task: Task) -> list[Rehearsed]:
    """Play the games of a task in this process."""
    if _Process.first is None:
        raise ValueError("no level is open in this process")
    return [_play(_Process.first, task.robot, seed) for seed in task.seeds]


def _in_processes(level: Level, todo: Iterable[Task], workers: int) -> Iterator[tuple[Task, list[Rehearsed]]]:
    """Yield what processes finish; stop without a word where they cannot be had, or break."""
    try:
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(workers, context, _begin, (level,))
    except (ImportError, NotImplementedError, OSError, ValueError):
        return
    others, finished = set(multiprocessing.active_children()), False
    try:
        waiting: dict[Future[list[Rehearsed]], Task] = {pool.submit(play, task): task for task in todo}
        for done in as_completed(waiting):
            yield waiting[done], done.result()
        finished = True
    except (BrokenProcessPool, OSError):
        return
    finally:
        if not finished:  # left early: what is being played is of no use, and must not hold the program up
            for process in set(multiprocessing.active_children()) - others:
                process.terminate()
        pool.shutdown(cancel_futures=True)


def _begin(level: Level) -> None:
    """Make a process ready; Ctrl+C is for the one that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _open(level)
    gc.freeze()  # the level stays to the end: it need not be looked through for what can be dropped


def _open(level: Level) -> None:
    _Process.first = opening(level)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _play(first: State, robot: str, seed: int) -> Rehearsed:
    state, luck = first, SeededChance(seed)
    met: list[bool] = []
    events, levers, answers = set[str](), set[str](), set[tuple[str, str]]()
    refused = Counter[tuple[str, str]]()
    while not state.over:
        decisions = ROBOTS[robot](state, seed)
        state, records = advance(state, decisions, luck)
        shut = {(record.lever, record.target) for record in records if isinstance(record, DecisionRefused)}
        levers |= {
            one.lever
            for one in decisions
            if (isinstance(one, UseLever) and (one.lever, one.target) not in shut)
            or (isinstance(one, OfferContract) and (one.lever, one.site) not in shut)
        }
        for record in records:
            match record:
                case EventFired():
                    events.add(record.event)
                case EventAnswered():
                    answers.add((record.event, record.choice))
                case DecisionRefused():
                    refused[record.lever, record.reason] += 1
                case ContractRefused():
                    refused["", record.reason] += 1
                case GoalJudged():
                    met.append(record.met)
    return Rehearsed(
        robot,
        seed,
        tuple(met),
        {store: indicators.of(state, store) for store in STORES},
        frozenset(events),
        frozenset(levers),
        frozenset(answers),
        refused,
    )
