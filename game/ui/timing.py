"""How long the screen takes: a whole blit for comparison, the map, the main screen, the idle loop, the start."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from itertools import cycle

import pygame

from game.present.map_views import map_view
from game.session import Session
from game.timing import Timed, timed
from game.ui.app import App, start_without_window
from game.ui.canvas.map_canvas import MapCanvas
from game.ui.scene import Scene
from game.ui.scenes.map import MapScene
from game.ui.stage import Stage
from game.ui.theme import Look, Theme

SIZE = (1366, 768)
_SETTLING = 2_000
_RESTED = 4.0  # seconds after which all is loaded and swept
FRAME = 1 / 60
STEP = 6  # pixels a frame while panning


def blit() -> Timed:
    """Return what one blit of a whole window takes: the measure for the rest."""
    start_without_window()
    window, picture = pygame.Surface(SIZE), pygame.Surface(SIZE)
    return timed(lambda: window.blit(picture, (0, 0)), 200)


def map_frames(session: Session) -> dict[str, Timed]:
    """Return what a frame of the map takes at rest, while it is dragged, and just after a zoom."""
    start_without_window()
    window, rect = pygame.Surface(SIZE), pygame.Rect((0, 0), SIZE)
    canvas = MapCanvas(Theme.for_window(Look(reduced_motion=True), SIZE))
    canvas.set_view(map_view(session))
    canvas.set_size(rect)
    canvas.fit("lakes", at_once=True)
    canvas.draw(window, rect)
    _settle(canvas, window, rect)

    def rest() -> None:
        canvas.update(FRAME)
        canvas.draw(window, rect)

    there_and_back = cycle((*[STEP] * 40, *[-STEP] * 40))

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
    stage, window = Stage(scene, SIZE, Look()), pygame.Surface(SIZE)
    turn = Turns(stage, window)
    turn.settle()
    middle = stage.ui.control("map")
    assert middle is not None
    x, y = middle.rect.center
    stage.process(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0)))
    turn.settle()

    def whole() -> None:
        stage.tick(FRAME)
        stage.draw(window)

    there_and_back = cycle((*[STEP] * 40, *[-STEP] * 40))

    def drag() -> None:
        nonlocal x
        by = next(there_and_back)
        x += by
        stage.process(pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(by, 0), buttons=(1, 0, 0)))
        turn.step(FRAME)

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


class Turns:
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
            self.step(FRAME)
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
            time.sleep(max(0.001, FRAME - took))


def idle_share(first: Callable[[], Scene], seconds: float = 2.0) -> float:
    """Return the share of a processor's time that the loop takes when nobody touches it."""
    spent: list[float] = []

    def watch() -> None:
        time.sleep(_RESTED)
        spent.append(time.process_time())
        time.sleep(seconds)
        spent.append(time.process_time())
        pygame.event.post(pygame.event.Event(pygame.QUIT))

    app = App(first, Look(reduced_motion=True), size=SIZE)
    watcher = threading.Thread(target=watch)
    watcher.start()
    app.run()
    watcher.join()
    return (spent[1] - spent[0]) / seconds


def _settle(canvas: MapCanvas, window: pygame.Surface, rect: pygame.Rect) -> None:
    for _turn in range(_SETTLING):
        if not canvas.busy and not canvas.needs_frame:
            return
        canvas.update(FRAME)
        canvas.draw(window, rect)
