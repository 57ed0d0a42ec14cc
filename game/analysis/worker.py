"""A process beside the game that plays futures, so that the screen never waits for them.

It is started afresh on every system, knows one world at a time, and ends with the process that started it. Where
none can be had, ``play`` answers None and the futures are played in slices.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Any, TypeVar

from game.analysis import drivers as taking_apart
from game.analysis import futures as playing
from game.model.decisions import Decision
from game.model.state import State, changed
from game.model.world import World

_T = TypeVar("_T")
_NICE = 5
_TROUBLE = (OSError, ImportError, NotImplementedError, RuntimeError, CancelledError, BrokenProcessPool)
"""What comes of a system without processes, of one that ended, and of asking after the end."""


class Worker:
    """One process, started when first asked; ``broken`` once it cannot be had."""

    def __init__(self) -> None:
        self.broken = False
        self._pool: ProcessPoolExecutor | None = None
        self._hello: Future[bool] | None = None
        self._world: World | None = None
        self._sent: tuple[State, bytes] | None = None

    @property
    def ready(self) -> bool:
        """Whether it answers; starts it when first asked."""
        if self._hello is None and not self.broken:
            self._hello = self._submit(_hello)
        return self._hello is not None and self._hello.done() and bool(self.result(self._hello))

    def play(self, state: State, decisions: Sequence[Decision], numbers: Sequence[int]) -> Future[list[Any]] | None:
        """Ask for futures of a state; None where the process cannot be had."""
        return self._about(state, _play, tuple(decisions), tuple(numbers))

    def drivers(self, state: State, decisions: Sequence[Decision], number: int) -> Future[Any] | None:
        """Ask what makes the difference in a future; None where the process cannot be had."""
        return self._about(state, _drivers, tuple(decisions), number)

    def result(self, asked: Future[Any]) -> Any:
        """Return what an answer holds; None where it was not to be had, and then the process counts as broken."""
        try:
            return asked.result(timeout=0)
        except _TROUBLE:
            self.broken = True
            return None

    def stop(self) -> None:
        """End the process, whatever it is at."""
        pool, self._pool, self._hello, self._world, self._sent = self._pool, None, None, None, None
        self.broken = True
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)

    def _about(self, state: State, work: Callable[..., _T], *of: Any) -> Future[_T] | None:
        if self._world is not state.world:
            if self._submit(_learn, pickle.dumps(state.world, pickle.HIGHEST_PROTOCOL)) is None:
                return None
            self._world = state.world
        if self._sent is None or self._sent[0] is not state:
            bare = changed(state, world=None)
            self._sent = state, pickle.dumps(bare, pickle.HIGHEST_PROTOCOL)
        return self._submit(work, self._sent[1], *of)

    def _submit(self, work: Callable[..., _T], *of: Any) -> Future[_T] | None:
        if self.broken:
            return None
        try:
            if self._pool is None:
                context = multiprocessing.get_context("spawn")
                self._pool = ProcessPoolExecutor(1, context, _begin)
            return self._pool.submit(work, *of)
        except _TROUBLE:
            self.broken = True
            return None


class _Process:
    """What the process keeps between its tasks."""

    world: World | None = None


def _begin() -> None:
    """Step back behind the game, leave interrupts to it, and end when it ends, however it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICE)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(0)


def _hello() -> bool:
    return True


def _learn(world: bytes) -> None:
    _Process.world = pickle.loads(world)


def _state(bare: bytes) -> State:
    if _Process.world is None:
        raise RuntimeError("no world is known yet")
    state: State = changed(pickle.loads(bare), world=_Process.world)
    return state


def _play(bare: bytes, decisions: tuple[Decision, ...], numbers: tuple[int, ...]) -> list[playing.Future]:
    return playing.play(_state(bare), decisions, numbers)


def _drivers(bare: bytes, decisions: tuple[Decision, ...], number: int) -> taking_apart.Drivers:
    return taking_apart.drivers(_state(bare), decisions, number)
