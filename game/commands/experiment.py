"""``experiment``: the long-run answer to any set of tariffs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.commands.common import CommandError, load_level, print_json
from game.model.level import Level
from game.present.words import _, number, percent

if TYPE_CHECKING:
    from game.analysis.setting import Setting
    from game.model.state import State


def run(
    level: Annotated[str, typer.Argument(metavar="LEVEL", help=_("A level, by id or path."))] = "canada_2025",
    tariff: Annotated[
        list[str] | None,
        typer.Option(help=_("A duty, as US:CA:vehicles=25%: levied by, origin (* for any), product, rate.")),
    ] = None,
    effective: Annotated[
        bool, typer.Option("--effective", help=_("The rates given are what is paid, with no relief for content."))
    ] = False,
    set_: Annotated[list[str] | None, typer.Option("--set", help=_("A parameter to change, as theta=4."))] = None,
    offset: Annotated[
        bool, typer.Option("--offset/--no-offset", help=_("The US credit for cars assembled there."))
    ] = False,
    remission: Annotated[
        bool, typer.Option("--remission", help=_("Spare the makers that build in Canada from its surtax."))
    ] = False,
    capacity: Annotated[bool, typer.Option("--capacity", help=_("Let the plants’ capacity bind."))] = False,
    scale: Annotated[bool, typer.Option("--scale", help=_("Let costs fall where more is built."))] = False,
    preset: Annotated[str, typer.Option(help=_("A setting of the tariff lab to begin with, such as june_2025."))] = "",
    csv: Annotated[Path | None, typer.Option(help=_("Also write the whole answer as a new table, here."))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print plain data for tools."))] = False,
) -> None:
    """Print what output, prices and trade settle at under these tariffs."""
    from game.analysis.experiment import try_setting
    from game.analysis.setting import ALL, US_OFFSET, read_duty
    from game.rules.opening import opening

    state = opening(load_level(level))
    try:
        duties = [read_duty(text) for text in tariff or ()]
        figures = dict(_figure(text, state.world.level) for text in set_ or ())
    except ValueError as wrong:
        raise CommandError(str(wrong), code=2) from None
    begun = _preset(state.world.level, preset)
    setting = replace(
        begun,
        duties=(*begun.duties, *duties),
        effective=effective,
        remission=((ALL, 1.0),) if remission else begun.remission,
        offset=US_OFFSET if offset else begun.offset,
        figures=tuple(figures.items()),
        capacity=capacity,
        scale=scale,
    )
    if csv is not None:
        _write(csv, state, setting, preset)
    answer = try_setting(state, setting)
    if as_json:
        print_json(asdict(answer))
        return
    _print(_("Output, against 2024"), answer.output_change_pct)
    _print(_("Car prices, against 2024"), answer.price_change_pct)
    _print(_("Canadian output by maker"), answer.canadian_maker_change_pct)
    home = [plant.id for plant in state.world.sites.rows if plant.country == "CA"]
    _print(_("Canadian plants"), {id: change for id, change in answer.plant_change_pct.items() if id in home})
    print(_("Cars sold in Canada, by origin"))
    for origin, cars in answer.sales["CA"].items():
        print(f"  {origin:<22}{number(cars):>12}")


def _preset(level: Level, name: str) -> Setting:
    from game.analysis.setting import Setting, of_preset

    if not name:
        return Setting()
    found = next((one for one in level.lab if one.id == name), None)
    if found is None:
        known = ", ".join(one.id for one in level.lab)
        raise CommandError(_("There is no preset {name}. Presets: {known}.").format(name=name, known=known), code=2)
    return of_preset(found)


def _write(path: Path, state: State, setting: Setting, preset: str) -> None:
    from game.analysis.dials import tidy
    from game.analysis.lab import answer, base_of
    from game.disk import write_safely
    from game.present.lab_table import csv_text

    if path.exists():
        raise CommandError(_("{file} is there already; name a new one.").format(file=path))
    base = base_of(state.world)
    try:
        write_safely(path, csv_text(answer(base, tidy(base, setting)), title=preset))
    except OSError as wrong:
        raise CommandError(
            _("{file} cannot be written: {why}.").format(file=path, why=wrong.strerror or wrong)
        ) from None


def _figure(text: str, level: Level) -> tuple[str, float]:
    name, sign, written = text.partition("=")
    row = next((row for row in level.parameters if row.id == name), None)
    if not sign or row is None:
        raise ValueError(_("{text} does not name a parameter, as theta=4 does.").format(text=text))
    try:
        figure = float(written)
    except ValueError:
        raise ValueError(_("{text} gives no number after the sign.").format(text=text)) from None
    if not row.least <= figure <= row.most:
        raise ValueError(
            _("{name} lies from {least} to {most}; {text} is outside.").format(
                name=name, least=f"{row.least:g}", most=f"{row.most:g}", text=text
            )
        )
    return name, figure


def _print(title: str, changes: Mapping[str, float]) -> None:
    print(title)
    for name, change in changes.items():
        print(f"  {name:<22}{percent(change / 100, 1, signed=True):>12}")
