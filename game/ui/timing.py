"""How long the screen takes: a whole blit for comparison, the map, the main screen, the idle loop, the start."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from itertools import cycle, islice

import pygame

from game import foresight
from game.present.map_views import map_view
from game.present.ranges import LEAST_FUTURES
from game.session import Session
from game.timing import Timed, timed
from game.ui.app import App, start_without_window
from game.ui.canvas.map_canvas import MapCanvas
from game.ui.scene import Scene
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.map import MapScene
from game.ui.stage import Stage
from game.ui.theme import Look, Theme

_SIZE = (1366, 768)
_SETTLING = 2_000
_FRAME = 1 / 60
_DRAGGED = 240  # frames of a drag
_PATIENCE = 30.0
_STEP = 6  # pixels a frame while panning


def blit() -> Timed:
    """Return what one blit of a whole window takes: the measure for the rest."""
    start_without_window()
    window, picture = pygame.Surface(_SIZE), pygame.Surface(_SIZE)
    return timed(lambda: window.blit(picture, (0, 0)), 200)


def map_frames(session: Session) -> dict[str, Timed]:
    """Return what a frame of the map takes at rest, while it is dragged, and just after a zoom."""
    start_without_window()
    window, rect = pygame.Surface(_SIZE), pygame.Rect((0, 0), _SIZE)
    canvas = MapCanvas(Theme.for_window(Look(reduced_motion=True), _SIZE))
    canvas.set_view(map_view(session))
    canvas.set_size(rect)
    canvas.fit("lakes", at_once=True)
    canvas.draw(window, rect)
    _settle(canvas, window, rect)

    def rest() -> None:
        canvas.update(_FRAME)
        canvas.draw(window, rect)

    there_and_back = cycle((*[_STEP] * 40, *[-_STEP] * 40))

    def drag() -> None:
        canvas.pan(next(there_and_back), 0)
        rest()

    at_rest, dragged = timed(rest, 150), timed(drag, 150)
    zoomed = []
    for go in range(24):
        canvas.zoom(1.5 if go % 2 == 0 else 1 / 1.5)
        zoomed.append(timed(rest, 1, warm=0).seconds[0])
        _settle(canvas, window, rect)
    return {"map_at_rest": at_rest, "map_dragged": dragged, "map_after_zoom": Timed(tuple(zoomed))}


def screen_frames(session: Session, rounds: int = 3) -> dict[str, Timed]:
    """Return what the main screen takes with flows shown: events, scene, map and all that stands round it."""
    start_without_window()
    scene = MapScene(session)
    scene.layer = "flows"
    stage, window = Stage(scene, _SIZE, Look()), pygame.Surface(_SIZE)
    turn = _Turns(stage, window)
    turn.settle()
    middle = stage.ui.control("map")
    assert middle is not None
    x, y = middle.rect.center
    stage.process(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0)))
    turn.settle()

    def whole() -> None:
        stage.tick(_FRAME)
        stage.draw(window)

    there_and_back = cycle((*[_STEP] * 40, *[-_STEP] * 40))

    def drag() -> None:
        nonlocal x
        by = next(there_and_back)
        x += by
        stage.process(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(by, 0), buttons=(1, 0, 0)))
        turn.step(_FRAME)

    at_rest = timed(whole, 200)
    stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1))
    dragged = timed(drag, 320)
    stage.process(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1))
    frames: list[float] = []
    crisp = []
    for by in (1, 1, 1, -1, -1, -1, 2, -2) * rounds:
        turn.settle()
        stage.process(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=by, precise_y=float(by), pos=(x, y)))
        crisp.append(turn.until_crisp(scene, frames))
    return {
        "screen_at_rest": at_rest,
        "screen_dragged": dragged,
        "screen_zooming": Timed(tuple(frames)),
        "screen_crisp": Timed(tuple(crisp)),
    }


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
    stage, window = Stage(scene, _SIZE, Look()), pygame.Surface(_SIZE)
    turn = _Turns(stage, window)
    _by_the_clock(turn, lambda: bool(looking.helpers) and looking.forecast.finished > 0)
    track = stage.ui.control("amount")
    assert track is not None
    y, frames = track.rect.centery, list[float]()
    left, right = track.rect.x + track.rect.w // 4, track.rect.x + 3 * track.rect.w // 4
    stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(left, y), button=1))
    there_and_back = cycle((*range(left, right, _STEP), *range(right, left, -_STEP)))
    for x in islice(there_and_back, _DRAGGED):
        began = time.perf_counter()
        stage.process(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(_STEP, 0), buttons=(1, 0, 0)))
        turn.step(_FRAME)
        frames.append(time.perf_counter() - began)
        time.sleep(max(0.001, _FRAME - frames[-1]))
    stage.process(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1))
    turn.step(_FRAME)
    first = _by_the_clock(turn, lambda: looking.forecast.finished >= LEAST_FUTURES)
    whole = first + _by_the_clock(turn, lambda: looking.forecast.done)
    return {
        "slider_dragged": Timed(tuple(frames)),
        "forecast_first": Timed((first,)),
        "forecast_whole": Timed((whole,)),
    }


def _by_the_clock(turn: _Turns, done: Callable[[], bool]) -> float:
    """Run the loop at its own pace until something is so, at most half a minute; return how long that took."""
    began = time.perf_counter()
    while not done() and time.perf_counter() - began < _PATIENCE:
        turn.step(_FRAME)
        time.sleep(_FRAME / 2)
    return time.perf_counter() - began


class _Turns:
    """Turns of the loop, as the window runs them."""

    def __init__(self, stage: Stage, window: pygame.Surface) -> None:
        self._stage, self._window = stage, window
        stage.draw(window)

    def step(self, seconds: float) -> None:
        self._stage.tick(seconds)
        if self._stage.dirty:
            self._stage.redraw(self._window)

    def settle(self) -> None:
        for _turn in range(_SETTLING):
            self.step(_FRAME)
            if not self._stage.scene.moving():
                return

    def until_crisp(self, scene: MapScene, frames: list[float]) -> float:
        """Play a zoom by the clock, note its frames, and return how long the picture took to be crisp again."""
        began = before = time.perf_counter()
        while True:
            now = time.perf_counter()
            self.step(now - before)
            before, took = now, time.perf_counter() - now
            frames.append(took)
            if scene.crisp:
                return time.perf_counter() - began
            time.sleep(max(0.001, _FRAME - took))


def idle_share(first: Callable[[], Scene], seconds: float = 2.0) -> float:
    """Return the share of a processor's time that the loop takes when nobody touches it."""
    spent: list[float] = []

    def watch() -> None:
        time.sleep(1.5)
        spent.append(time.process_time())
        time.sleep(seconds)
        spent.append(time.process_time())
        pygame.event.post(pygame.event.Event(pygame.QUIT))

    app = App(first, Look(reduced_motion=True), size=_SIZE)
    watcher = threading.Thread(target=watch)
    watcher.start()
    app.run()
    watcher.join()
    return (spent[1] - spent[0]) / seconds


def _settle(canvas: MapCanvas, window: pygame.Surface, rect: pygame.Rect) -> None:
    for _turn in range(_SETTLING):
        if not canvas.busy and not canvas.needs_frame:
            return
        canvas.update(_FRAME)
        canvas.draw(window, rect)
