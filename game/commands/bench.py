"""``bench``: how long a quarter, the map, the main screen, the idle loop and the start take, beside a measure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import numpy as np
import typer

from game import places
from game.commands.common import load_level, print_json
from game.present import words
from game.present.words import N_, _
from game.timing import Timed, timed

if TYPE_CHECKING:
    from game.model.level import Level

_BASE = "canada_2025"
_NAMES = {
    "kernel": N_("The bare trade kernel (the measure of the rules)"),
    "quarter": N_("A quarter"),
    "load_base": N_("Loading the base level"),
    "blit": N_("A blit of the whole window (the measure of the screen)"),
    "map_at_rest": N_("A frame of the map alone, at rest"),
    "map_dragged": N_("A frame of the map alone, while it is dragged"),
    "map_after_zoom": N_("The map alone, its first frame after a zoom"),
    "screen_at_rest": N_("The whole main screen with flows, drawn anew at rest"),
    "screen_dragged": N_("The whole main screen with flows, a frame while the map is dragged"),
    "screen_zooming": N_("The whole main screen with flows, a frame of a zoom"),
    "screen_crisp": N_("The whole main screen with flows, from a zoom’s start to a crisp picture"),
    "slider_dragged": N_("A frame while a slider is dragged and the forecast runs"),
    "lab_dragged": N_("A frame while a slider of the lab is dragged"),
    "forecast_first": N_("From a change of the draft to the first futures"),
    "forecast_whole": N_("From a change of the draft to the whole forecast"),
    "first_frame": N_("From start to first frame"),
}
_FIRST_FRAME = "from game.commands.front import open_app; open_app().draw()"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what was timed, and against what it is set."""

    name: str
    timed: Timed
    beside: str = ""


def run(
    level: Annotated[str, typer.Option("--level", help=_("A level, by id or path."))] = "the_shock",
    screen: Annotated[bool, typer.Option("--screen/--no-screen", help=_("Time the screen too."))] = True,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Time the game on this machine; the ratios are what can be compared between machines."""
    loaded = load_level(level)
    rows = _rules(loaded)
    idle = None
    if screen:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
        rows += _screen(loaded)
        idle = _idle()
    measures = {row.name: row.timed.median for row in rows}
    told = [
        {
            "name": row.name,
            "goes": len(row.timed.seconds),
            "median_ms": round(row.timed.median * 1000, 4),
            "p99_ms": round(row.timed.worst * 1000, 4),
            "beside": row.beside,
            "ratio": round(row.timed.median / measures[row.beside], 2) if row.beside else 1.0,
        }
        for row in rows
    ]
    if as_json:
        print_json({"times": told, "idle_share": None if idle is None else round(idle, 4)})
    else:
        _print(rows, measures, idle)


def _rules(level: Level) -> list[Row]:
    from game.analysis.robots import ROBOTS
    from game.content.read import read_level
    from game.rules.chance import SeededChance
    from game.rules.opening import opening
    from game.rules.trade import elasticities, settle_world
    from game.rules.turn import advance

    first = opening(level)
    base, how = first.world.mandates.base * first.active[:, None], elasticities(first.world)
    cost = np.zeros_like(base)
    kernel: list[float] = []
    seconds: list[float] = []
    advance(first, (), SeededChance(0))
    for name, seed in (("do_nothing", 1), ("do_nothing", 2), ("diversify", 3), ("retaliate", 4), ("random", 5)):
        state = first
        while not state.over:
            decisions = ROBOTS[name](state, seed)
            start = time.perf_counter()
            settle_world(first.world, base, cost, how)
            kernel.append(time.perf_counter() - start)
            start = time.perf_counter()
            state, _records = advance(state, decisions, SeededChance(seed))
            seconds.append(time.perf_counter() - start)
    loads = []
    with tempfile.TemporaryDirectory() as folder:
        for go in range(6):  # each time from a place not read before, since what was read is kept
            copy = Path(folder) / str(go) / _BASE
            shutil.copytree(places.LEVELS / _BASE, copy, ignore=shutil.ignore_patterns("building", "facts", "*.py"))
            loads.append(timed(lambda copy=copy: read_level(copy), 1, warm=0).seconds[0])  # type: ignore[misc]
    return [
        Row("kernel", Timed(tuple(kernel))),
        Row("quarter", Timed(tuple(seconds)), "kernel"),
        Row("load_base", Timed(tuple(loads)), "kernel"),
    ]


def _screen(level: Level) -> list[Row]:
    from game import foresight
    from game.lab import Lab
    from game.session import Session
    from game.ui.timing import blit, map_frames, screen_frames
    from game.ui.timing_drags import lab_frames, slider_frames

    session = Session.start(level, 7)
    session.end_quarter()
    starts = []
    for _go in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", _FIRST_FRAME], check=True, stdout=subprocess.DEVNULL)
        starts.append(time.perf_counter() - start)
    found = {**map_frames(session), **screen_frames(session)}
    foresight.begin()
    found |= slider_frames(session)
    foresight.stop()
    found["lab_dragged"] = lab_frames(Lab.of_game(session), "map")
    frames = [Row(name, seconds, "blit") for name, seconds in found.items()]
    return [Row("blit", blit()), *frames, Row("first_frame", Timed(tuple(starts)), "blit")]


def _idle() -> float:
    from game.ui.scenes.start import first_scene
    from game.ui.timing import idle_share

    return idle_share(first_scene)


def _print(rows: list[Row], measures: dict[str, float], idle: float | None) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column(_("What"))
    for title in (_("Median, ms"), _("99 of 100 under, ms"), _("Times its measure")):
        table.add_column(title, justify="right")
    for row in rows:
        ratio = words.number(row.timed.median / measures[row.beside], 1) if row.beside else ""
        median, worst = words.number(row.timed.median * 1000, 3), words.number(row.timed.worst * 1000, 3)
        table.add_row(_(_NAMES[row.name]), median, worst, ratio)
    console.print(table)
    if idle is not None:
        console.print(_("The idle loop takes {share} of one processor.").format(share=words.percent(idle, 1)))
