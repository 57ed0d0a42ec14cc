"""``simulate``: a level played without a screen, told quarter by quarter."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from game.commands.common import CommandError, load_level, print_json, read_decisions
from game.model.decisions import Decision
from game.present import words
from game.present.words import _


def run(
    level: Annotated[str, typer.Argument(metavar="LEVEL", help=_("A level, by id or path."))],
    seed: Annotated[int, typer.Option("--seed", help=_("The luck of the game."))] = 1,
    quarters: Annotated[int | None, typer.Option("--quarters", min=1, max=200, help=_("How many quarters."))] = None,
    robot: Annotated[str, typer.Option("--robot", help=_("Who plays."))] = "do_nothing",
    decisions: Annotated[
        Path | None, typer.Option("--decisions", help=_("A file with the decisions of each quarter, or a save."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
    ledger: Annotated[
        bool, typer.Option("--ledger", help=_("With --json: add why each number moved, as parts that add up."))
    ] = False,
) -> None:
    """Play a level and print each quarter and the outcome."""
    from game.analysis.robots import ROBOTS
    from game.analysis.simulate import simulate, told_outcome, told_quarter
    from game.analysis.told_ledger import told_ledgers
    from game.present.ending_rule import outcome as where_it_stands

    if ledger and not as_json:
        raise CommandError(_("--ledger is for --json: add it as well."))
    loaded = load_level(level)
    if robot not in ROBOTS:
        raise CommandError(_("There is no robot {name}. Robots: {known}.").format(name=robot, known=", ".join(ROBOTS)))
    plan = read_decisions(decisions)[0] if decisions else None

    def choose(state: Any) -> tuple[Decision, ...]:
        if plan is None:
            return ROBOTS[robot](state, seed)
        return plan[state.quarter] if state.quarter < len(plan) else ()

    states, records, given = simulate(loaded, seed, choose, quarters=quarters)
    told = [
        told_quarter(state, record, decided) for state, record, decided in zip(states[1:], records, given, strict=True)
    ]
    if ledger:
        played = loaded.seed if isinstance(loaded.seed, int) else seed
        for quarter, parts in zip(told, told_ledgers(states, records, given, played), strict=True):
            quarter["ledger"] = parts
    outcome = {**told_outcome(states[-1], records[-1]), "ending": where_it_stands(states[0], states[-1]).id}
    if as_json:
        player = "decisions" if plan is not None else robot
        print_json({"level": loaded.id, "seed": seed, "robot": player, "quarters": told, "outcome": outcome})
    else:
        _print(loaded.title.said(words.language()), told, outcome)


def _print(title: str, told: list[dict[str, Any]], outcome: dict[str, Any]) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 140)
    table = Table(box=SIMPLE, pad_edge=False, title=title, title_justify="left")
    columns = _columns(told)
    for name in columns if console.width >= 130 else list(columns)[:7]:
        table.add_column(name, justify="right", no_wrap=True)
    for row in zip(*columns.values(), strict=True):
        table.add_row(*row[: len(table.columns)])
    console.print(table)
    if outcome["goals"]:
        met, of = outcome["goals_met"], len(outcome["goals"])
        console.print(_("Goals met: {met} of {all}.").format(met=met, all=of), soft_wrap=True)


def _columns(told: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the table's columns, those one can do without last."""
    numbers = [quarter["indicators"] for quarter in told]
    return {
        _("Quarter"): [quarter["calendar"] for quarter in told],
        _("Jobs"): [words.number(of["jobs"]) for of in numbers],
        _("Output"): [words.number(of["output"]) for of in numbers],
        _("Car prices"): [words.percent(of["prices"] / 100, 1, signed=True) for of in numbers],
        _("Treasury"): [words.money(of["treasury"]) for of in numbers],
        _("Approval"): [words.percent(of["approval"] / 100, 1) for of in numbers],
        _("Washington"): [words.number(of["relations"], 1) for of in numbers],
        _("Independence"): [words.number(of["independence"], 1) for of in numbers],
        _("Political capital"): [words.number(of["political_capital"], 1) for of in numbers],
        _("Digest"): [quarter["digest"] for quarter in told],
    }
