"""``forecast``: likely futures of a draft against doing nothing, and how often such ranges hold."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.commands.common import CommandError, load_level, print_json, read_decisions
from game.present import words
from game.present.words import _

if TYPE_CHECKING:
    from game.analysis.forecast import Forecast
    from game.analysis.robots import Robot
    from game.model.guide import ForecastRecord
    from game.session import Session

_MEASURED_ON = ("the_shock", "keep_the_line", "walking_away", "the_review")
_SEVERAL = "all"


def run(
    level: Annotated[
        str, typer.Argument(metavar="LEVEL", help=_("A level, by id or path; with --calibrate also “all”."))
    ],
    quarter: Annotated[int, typer.Option("--quarter", min=1, max=40, help=_("The quarter to look ahead from."))] = 1,
    seed: Annotated[int, typer.Option("--seed", help=_("The luck of the game until then."))] = 1,
    decisions: Annotated[
        Path | None, typer.Option("--decisions", help=_("A file with the decisions of each quarter, or a save."))
    ] = None,
    then: Annotated[
        str, typer.Option("--then", help=_("A robot that decides in the quarters after; nobody does, unless told."))
    ] = "",
    calibrate: Annotated[
        bool, typer.Option("--calibrate", help=_("Play test games, and print how often the ranges held."))
    ] = False,
    games: Annotated[int, typer.Option("--games", min=1, help=_("How many test games."))] = 200,
    robot: Annotated[str, typer.Option("--robot", help=_("Who plays the test games."))] = "random",
    keep: Annotated[
        Path | None, typer.Option("--keep", help=_("Write what was measured into a file, for the Guide."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Print the forecast of a quarter's decisions, the quarters before it having been played."""
    if calibrate:
        if then:
            raise CommandError(_("--calibrate tries ranges with nobody deciding and with --robot: leave --then out."))
        record = _measure(level, games, robot, quiet=as_json)
        if keep is not None:
            keep.write_text(record.model_dump_json(indent=1) + "\n", encoding="utf-8")
        if as_json:
            print_json(record.model_dump(mode="json"))
        else:
            _print_record(record)
        return
    session = _session(level, seed, quarter, decisions)
    forecast = _worked_out(session, then)
    if as_json:
        print_json({**_told(session, forecast), "then": then or "nobody"})
    else:
        _print(session, forecast, then)


def _session(level: str, seed: int, quarter: int, decisions: Path | None) -> Session:
    """Return the game at the quarter asked for, its decisions drafted."""
    from game.session import Session

    loaded = load_level(level)
    if quarter > loaded.quarters:
        raise CommandError(_("{level} has {count} quarters.").format(level=loaded.id, count=loaded.quarters))
    plan, draft = read_decisions(decisions) if decisions else ([], ())
    session = Session.start(loaded, seed)
    for at in range(quarter - 1):
        session.play(plan[at] if at < len(plan) else ())
    orders = plan[quarter - 1] if quarter <= len(plan) else draft if quarter == len(plan) + 1 else ()
    for order in orders:
        session.order(order)
    return session


def _worked_out(session: Session, then: str) -> Forecast:
    """Return the forecast of a game's draft to its end; ``then``: a robot, or nobody."""
    from game.analysis.forecast import Forecast

    forecast = Forecast(session.state, session.draft, then=_robot(then) if then else None)
    while not forecast.done:
        forecast.work()
    return forecast


def _robot(name: str) -> Robot:
    from game.analysis.robots import ROBOTS

    if name not in ROBOTS:
        raise CommandError(_("There is no robot {name}. Robots: {known}.").format(name=name, known=", ".join(ROBOTS)))
    return ROBOTS[name]


def _told(session: Session, forecast: Forecast) -> dict[str, Any]:
    """Return the forecast as plain data: percentiles by number and quarter, and what drives the difference."""
    from game.analysis.forecast import DRAFT, NOTHING, spread
    from game.analysis.futures import STORES

    shares = (10, 25, 50, 75, 90)
    branches = {"nothing": NOTHING} | ({"draft": DRAFT} if forecast.decisions else {})
    return {
        "level": session.level.id,
        "quarter": session.quarter + 1,
        "ahead": forecast.ahead,
        "futures": forecast.finished,
        "decisions": [one.model_dump(mode="json") for one in forecast.decisions],
        "numbers": {
            store: {
                name: {
                    f"p{share}": [round(float(one), 4) for one in line]
                    for share, line in zip(shares, spread(forecast.store(store, branch), shares), strict=True)
                }
                for name, branch in branches.items()
            }
            for store in STORES
        },
        "drivers": {
            store: {cause: round(amount, 4) for cause, amount in parts.items()}
            for store, parts in (forecast.drivers or {}).items()
        },
    }


def _print(session: Session, forecast: Forecast, then: str) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    from game.present.forecast import forecast_view

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    view = forecast_view(session, forecast, session.level.large[0])
    title = _("{level}: {title}").format(level=session.level.title.said(words.language()), title=view.title)
    table = Table(box=SIMPLE, pad_edge=False, title=title, title_justify="left")
    drafted = bool(forecast.decisions)
    table.add_column(view.subtitle)
    for name in (
        *((_("With the draft"), _("8 in 10")) if drafted else ()),
        _("Doing nothing"),
        _("8 in 10"),
        *((_("Difference"),) if drafted else ()),
    ):
        table.add_column(name, justify="right")
    for one in view.numbers:
        first = (one.draft, one.draft_range) if drafted else ()
        table.add_row(one.name, *first, one.nothing, one.nothing_range, *((one.difference,) if drafted else ()))
    console.print(table)
    if view.shut:
        console.print(view.shut, soft_wrap=True)
    if then:
        told = _("In these futures the robot {name} decides in the quarters that follow.").format(name=then)
        console.print(told, soft_wrap=True)
        return
    for number in view.numbers if drafted else ():
        shown = forecast_view(session, forecast, number.store)
        causes = "; ".join(one.said for one in shown.reasons)
        console.print(_("{name}: {text}").format(name=number.name, text=causes), soft_wrap=True)
    for line in view.notes:
        console.print(line.text, soft_wrap=True)


def _measure(level: str, games: int, robot: str, *, quiet: bool) -> ForecastRecord:
    """Play the test games, shared out evenly among the levels."""
    from rich.progress import track

    from game import __version__
    from game.analysis.calibration import overall, table, try_game
    from game.analysis.forecast import FUTURES
    from game.model.guide import ForecastRecord, RangesHeld

    _robot(robot)
    levels = [load_level(one) for one in (_MEASURED_ON if level == _SEVERAL else (level,))]
    trials = []
    for seed in track(range(1, games + 1), _("Test games"), transient=True, disable=quiet):
        trials += try_game(levels[seed % len(levels)], seed, robot)
    shares = overall(trials, 80)
    rows = [
        RangesHeld(
            store=one.store, ahead=one.ahead, width=one.width, tests=one.trials,
            held=round(one.held, 4), held_acting=round(one.held_acting, 4),
            held_open=None if one.held_open is None else round(one.held_open, 4),
        )
        for one in table(trials)
    ]  # fmt: skip
    return ForecastRecord(
        measured=datetime.now(UTC).date(), engine=__version__, levels=tuple(one.id for one in levels), robot=robot,
        games=games, futures=FUTURES, held=round(shares.alone, 4), held_acting=round(shares.acting, 4),
        held_known=round(shares.known, 4), rows=tuple(rows),
    )  # fmt: skip


def _print_record(record: ForecastRecord) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    from game.present import names
    from game.present.forecast import record_lines

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    for width in (80, 50):
        title = _("Of ranges of {width}, how many held").format(width=words.percent(width / 100))
        table = Table(box=SIMPLE, pad_edge=False, title=title, title_justify="left")
        rows = [one for one in record.rows if one.width == width]
        distances = sorted({one.ahead for one in rows})
        table.add_column(_("Quarters ahead"))
        for ahead in distances:
            table.add_column(words.number(ahead), justify="right")
        for store in dict.fromkeys(one.store for one in rows):
            shares = {one.ahead: one.held_open for one in rows if one.store == store}
            told = ["–" if (share := shares.get(one)) is None else words.percent(share) for one in distances]
            table.add_row(names.store(store), *told)
        console.print(table)
    for line in record_lines(record):
        console.print(line.text, soft_wrap=True)
