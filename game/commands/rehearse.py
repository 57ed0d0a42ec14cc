"""``rehearse``: robots play a level many times, and one page says whether it can be won and what decides it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Annotated, Any

import typer

from game.commands.common import CommandError, load_level, print_json
from game.present.words import _, number, percent

if TYPE_CHECKING:
    from rich.console import Console

    from game.analysis.rehearsal import Rehearsed, Task
    from game.analysis.rehearsal_report import Difference, Report, Spread
    from game.model.level import Level

_ROWS = 5
"""Levers shown from each end of the list; all of them with --json."""
_WIDE = 130
"""Columns a terminal needs before the numbers of each robot are shown."""


def run(
    level: Annotated[str, typer.Argument(metavar="LEVEL", help=_("A level, by id or path."))],
    games: Annotated[int, typer.Option(min=5, max=100_000, help=_("How many games, shared among the robots."))] = 500,
    robot: Annotated[
        list[str] | None, typer.Option("--robot", help=_("Who plays; may be given more than once."))
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, max=64, help=_("How many processes; all cores if left out."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Play a level many times with robots, and say what came of it on one page."""
    from game.analysis.rehearsal import USUAL, tasks
    from game.analysis.rehearsal_report import report
    from game.analysis.robots import ROBOTS

    loaded = load_level(level)
    robots = list(dict.fromkeys(robot or USUAL))
    unknown = [name for name in robots if name not in ROBOTS]
    if unknown:
        raise CommandError(
            _("There is no robot {name}. Robots: {known}.").format(name=unknown[0], known=", ".join(ROBOTS))
        )
    todo = tasks(games, robots)
    start = time.perf_counter()
    played = _play(loaded, todo, workers, quiet=as_json or not sys.stdout.isatty())
    seconds = time.perf_counter() - start
    page = report(loaded, played)
    if as_json:
        print_json({"level": loaded.id, "seconds": round(seconds, 2), "load": _load(), **_told(page)})
    else:
        _print(loaded, page, seconds)


def _play(level: Level, todo: Sequence[Task], workers: int | None, *, quiet: bool) -> list[Rehearsed]:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from game.analysis.rehearsal import rehearse

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    played: list[Rehearsed] = []
    with (
        Progress(*columns, disable=quiet, transient=True) as progress,
        closing(rehearse(level, todo, workers)) as batches,
    ):
        bar = progress.add_task(_("Games"), total=sum(len(task.seeds) for task in todo))
        for batch in batches:
            played += batch
            progress.advance(bar, len(batch))
    return played


def _load() -> float | None:
    """Return how busy the machine has been in the last minute; None where it does not say."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


def _told(page: Report) -> dict[str, Any]:
    """Return the page as plain data."""
    return {
        "games": page.games,
        "robots": [
            {
                "robot": one.robot,
                "games": one.games,
                "goals": [round(share, 4) for share in one.goals],
                "all_goals": round(one.all_goals, 4),
                "indicators": _told_spreads(page.by_robot_numbers[one.robot]),
            }
            for one in page.by_robot
        ],
        "indicators": _told_spreads(page.numbers),
        "never_fired": list(page.never_fired),
        "never_used": dict(page.never_used),
        "levers": [_told_difference(one) for one in page.levers],
        "refusals": [
            {"lever": lever, "reason": reason, "times": times} for (lever, reason), times in page.refusals.items()
        ],
        "splits": [_told_difference(one) for one in page.splits],
        "splits_by": "wins" if page.by_wins else "goals_met",
    }


def _told_spreads(spreads: Any) -> dict[str, dict[str, float]]:
    return {
        store: {"low": round(of.low, 4), "median": round(of.middle, 4), "high": round(of.high, 4)}
        for store, of in spreads.items()
    }


def _told_difference(one: Difference) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "id": one.id,
        "choice": one.choice,
        "games_with": one.games_with,
        "games_without": one.games_without,
        "difference": round(one.mean, 4),
        "error": round(one.error, 4),
        "sure": one.sure,
    }


def _print(level: Level, page: Report, seconds: float) -> None:
    from rich.console import Console

    from game.present import rehearsal_words as said_as

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 140)
    console.print(said_as.summary(level, page), soft_wrap=True)
    _print_robots(console, level, page)
    _print_numbers(console, page)
    _print_levers(console, level, page)
    _print_splits(console, level, page)
    never = [said_as.event_title(level, id) for id in page.never_fired]
    every = _("Every event happened in some game.")
    console.print(_("Events that never happened: {names}").format(names="; ".join(never)) if never else every)
    unused = [
        _("{name} ({why})").format(name=said_as.lever_title(level, id), why=said_as.shut_words(reason))
        for id, reason in page.never_used.items()
    ]
    every = _("Every lever was used in some game.")
    console.print(_("Levers nobody used: {names}").format(names="; ".join(unused)) if unused else every)
    refused = said_as.refused_lines(page.refusals, level)[:_ROWS]
    none = _("No order was refused.")
    console.print(_("Refused: {what}").format(what="; ".join(refused)) if refused else none)
    rate = _("{count} games in {seconds} s: {rate} a second.").format(
        count=number(page.games), seconds=number(seconds, 1), rate=number(page.games / max(seconds, 1e-9), 1)
    )
    console.print(rate, soft_wrap=True)


def _print_robots(console: Console, level: Level, page: Report) -> None:
    from game.present.goal_words import goal_text
    from game.present.rehearsal_words import robot_name

    table = _table(_("Goals met"))
    for one in page.by_robot:
        table.add_column(robot_name(one.robot), justify="right")
    for place, goal in enumerate(level.goals):
        table.add_row(goal_text(level, goal), *(percent(one.goals[place]) for one in page.by_robot))
    if level.goals:
        table.add_row(_("All goals"), *(percent(one.all_goals) for one in page.by_robot), style="bold")
    table.add_row(_("Games"), *(number(one.games) for one in page.by_robot))
    console.print(table)


def _print_numbers(console: Console, page: Report) -> None:
    from game.present import names
    from game.present.phrases import store_value
    from game.present.rehearsal_words import robot_name

    table = _table(_("At the end: the middle of all games, eight in ten between"))
    shown = page.by_robot if console.width >= _WIDE else ()
    for title in (_("Low"), _("Middle"), _("High"), *(robot_name(one.robot) for one in shown)):
        table.add_column(title, justify="right", no_wrap=True)

    def cells(store: Any, of: Spread) -> list[str]:
        return [store_value(store, value) for value in (of.low, of.middle, of.high)]

    for store, of in page.numbers.items():
        each = (store_value(store, page.by_robot_numbers[one.robot][store].middle) for one in shown)
        table.add_row(names.store(store), *cells(store, of), *each)
    console.print(table)


def _print_levers(console: Console, level: Level, page: Report) -> None:
    from game.present import rehearsal_words as said_as

    if not page.levers:
        return
    table = _table(_("Levers of the random robot: goals met with them, against without"))
    for title in (_("Games with"), _("Games without"), _("Difference"), _("Verdict")):
        table.add_column(title, justify="right")
    ends = page.levers if len(page.levers) <= 2 * _ROWS else (*page.levers[:_ROWS], *page.levers[-_ROWS:])
    for one in ends:
        table.add_row(
            said_as.lever_title(level, one.id), number(one.games_with), number(one.games_without),
            said_as.difference_words(level, one), said_as.verdict_words(one),
        )  # fmt: skip
    console.print(table)
    unsure = sum(not one.sure for one in page.levers)
    note = _(
        "{count} of {all} levers cannot be told from luck in so few games: ± is two standard errors, and three are "
        "asked for. What goes with a lever need not come of it."
    )
    console.print(note.format(count=unsure, all=len(page.levers)), soft_wrap=True)


def _print_splits(console: Console, level: Level, page: Report) -> None:
    from game.present import rehearsal_words as said_as

    title = (
        _("What parts games won from games lost")
        if page.by_wins
        else _("What parts games with more goals met from others")
    )
    if not page.splits:
        console.print(_("{title}: nothing that is more than luck, among games of the same robot.").format(title=title))
        return
    table = _table(title)
    for name in (_("Games with"), _("Games without"), _("Difference")):
        table.add_column(name, justify="right")
    for one in page.splits:
        table.add_row(
            said_as.what(level, one), number(one.games_with), number(one.games_without),
            said_as.difference_words(level, one),
        )  # fmt: skip
    console.print(table)


def _table(title: str) -> Any:
    from rich.box import SIMPLE
    from rich.table import Table

    table = Table(box=SIMPLE, pad_edge=False, title=title, title_justify="left")
    table.add_column("", overflow="fold", min_width=24)
    return table
