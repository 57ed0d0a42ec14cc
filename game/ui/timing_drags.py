"""How long a frame takes while a slider is dragged by the clock: at the desk while it forecasts, and in the lab."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle, islice

import pygame

from game import foresight
from game.lab import Dial, Lab
from game.present.ranges import LEAST_FUTURES
from game.session import Session
from game.timing import Timed
from game.ui.app import start_without_window
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.tariff_lab import TariffLabScene
from game.ui.stage import Stage
from game.ui.sweep import Sweep
from game.ui.theme import Look
from game.ui.timing import FRAME, SIZE, STEP, Turns

_DRAGGED = 240  # frames of a drag
_PATIENCE = 30.0
_IN_THE_LAB = Dial("duty", "US", "CA", "vehicles")


def slider_frames(session: Session) -> dict[str, Timed]:
    """Return what a frame takes while a slider is dragged and the forecast runs, and how soon it answers afterwards.

    The forecast's worker must have been allowed; a game whose desk has no slider gives nothing.
    """
    start_without_window()
    lever = next((one for one in session.level.open_levers if one.amount is not None and one.contract is None), None)
    if lever is None:
        return {}
    looking = foresight.of(session)
    scene = LeverScene(session, lever.id)
    stage, window = Stage(scene, SIZE, Look()), pygame.Surface(SIZE)
    turn = Turns(stage, window)
    _by_the_clock(turn, lambda: bool(looking.helpers) and looking.forecast.finished > 0)
    frames = _dragged(stage, turn, "amount")
    first = _by_the_clock(turn, lambda: looking.forecast.finished >= LEAST_FUTURES)
    whole = first + _by_the_clock(turn, lambda: looking.forecast.done)
    return {
        "slider_dragged": frames,
        "forecast_first": Timed((first,)),
        "forecast_whole": Timed((whole,)),
    }


def lab_frames(lab: Lab, page: str, *, frames: int = _DRAGGED) -> Timed:
    """Return what a frame takes while the US duty on Canadian cars is dragged in a lab, with one of its pages open."""
    start_without_window()
    scene = TariffLabScene(lab)
    scene.memory.pages |= {"setting": "duties", "answer": page}
    stage, window = Stage(scene, SIZE, Look()), pygame.Surface(SIZE)
    turn = Turns(stage, window)
    turn.settle()
    return _dragged(stage, turn, str(_IN_THE_LAB), frames)


def _dragged(stage: Stage, turn: Turns, slider: str, frames: int = _DRAGGED) -> Timed:
    """Drag a slider to and fro at the pace of the screen; its memory was swept, as in a game that came to rest."""
    placed = stage.ui.control(slider)
    assert placed is not None
    track = placed.node.targets(stage.ui, placed)[1]  # type: ignore[attr-defined]
    spent = list[float]()
    left, right, y = track.x + track.w // 8, track.right - track.w // 8, track.centery
    there_and_back = cycle((*range(left, right, STEP), *range(right, left, -STEP)))
    with Sweep() as sweep:
        sweep.now()
        stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(left, y), button=1))
        for x in islice(there_and_back, frames):
            began = time.perf_counter()
            stage.process(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(STEP, 0), buttons=(1, 0, 0)))
            turn.step(FRAME)
            spent.append(time.perf_counter() - began)
            time.sleep(max(0.001, FRAME - spent[-1]))
        stage.process(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1))
    turn.step(FRAME)
    return Timed(tuple(spent))


def _by_the_clock(turn: Turns, done: Callable[[], bool]) -> float:
    """Run the loop at its own pace until something is so, at most half a minute; return how long that took."""
    began = time.perf_counter()
    while not done() and time.perf_counter() - began < _PATIENCE:
        turn.step(FRAME)
        time.sleep(FRAME / 2)
    return time.perf_counter() - began
