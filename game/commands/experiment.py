"""``experiment``: the long-run answer to any set of tariffs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.commands.common import CommandError, load_level, print_json
from game.model.level import Level
from game.present import names
from game.present.model_words import plain
from game.present.places import country
from game.present.words import _, number, percent

if TYPE_CHECKING:
    from game.analysis.setting import Duty, DutyError, Setting
    from game.model.state import State

_SHOWN = 0.05
"""Per cent from which a change is not written as none."""
_LONG_RUN = frozenset(
    ("theta", "eta", "epsilon", "scale", "content_rule", "content_cost", "metal_price_follow", "metal_in_parts")
)
_RELIEF = frozenset(("content_rule", "content_cost"))
"""Parameters that bear on duties only where content gives relief."""


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
    from game.analysis.setting import ALL, US_OFFSET, DutyError, read_duties
    from game.rules.opening import opening

    state = opening(load_level(level))
    try:
        duties = read_duties(tariff or ())
    except DutyError as wrong:
        raise CommandError(_duty_words(wrong), code=2) from None
    figures = _figures(set_ or (), state.world.level)
    if effective and not _RELIEF.isdisjoint(figures):
        raise CommandError(
            _(
                "--effective leaves no relief for content, so {name} would change nothing: leave one of them out."
            ).format(name=min(_RELIEF & set(figures))),
            code=2,
        )
    for text in (*_without_bearing(duties), *_idle_figures(figures, scale=scale)):
        print(text, file=sys.stderr)
    begun = _preset(state.world.level, preset)
    setting = replace(
        begun,
        duties=(*begun.duties, *duties),
        effective=effective,
        remission=((ALL, 1.0),) if remission else begun.remission,
        offset=US_OFFSET if offset else begun.offset,
        figures=(*begun.figures, *figures.items()),
        capacity=capacity,
        scale=scale,
    )
    if csv is not None:
        _write(csv, state, setting, preset)
    answer = try_setting(state, setting)
    if as_json:
        print_json(asdict(answer))
        return
    if not any(
        abs(change) >= _SHOWN for change in (*answer.output_change_pct.values(), *answer.price_change_pct.values())
    ):
        print(_("Nothing differs from 2024. Give a duty, as --tariff US:CA:vehicles=25%, or --preset june_2025."))
    whole = state.world.level
    _print(_("Output, against 2024"), answer.output_change_pct, country)
    _print(_("Car prices, against 2024"), answer.price_change_pct, country)
    _print(_("Canadian output by maker"), answer.canadian_maker_change_pct, partial(names.maker, whole))
    home = {plant.id for plant in state.world.sites.rows if plant.country == "CA"}
    plants = {id: change for id, change in answer.plant_change_pct.items() if id in home}
    _print(_("Canadian plants"), plants, partial(names.site_in, whole))
    print(_("Cars sold in Canada, by origin"))
    for origin, cars in answer.sales["CA"].items():
        print(f"  {country(origin):<28}{number(cars):>12}")


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


def _figures(texts: Sequence[str], level: Level) -> dict[str, float]:
    found = dict[str, float]()
    for text in texts:
        name, figure = _figure(text, level)
        if found.setdefault(name, figure) != figure:
            raise CommandError(_("{name} is given twice, with two values: leave one out.").format(name=name), code=2)
    return found


def _figure(text: str, level: Level) -> tuple[str, float]:
    name, sign, written = (part.strip() for part in text.partition("="))
    row = next((row for row in level.parameters if row.id == name.lower()), None)
    if not sign and row is not None:
        said = _("{text} gives no value. Write it after the sign, from {least} to {most}: {name}={value}.")
        low, high, value = plain(row.least), plain(row.most), plain(row.value)
        raise CommandError(said.format(text=text, name=row.id, least=low, most=high, value=value), code=2)
    if row is None:
        close = get_close_matches(name.lower(), [row.id for row in level.parameters], n=3)
        said = _("{text} does not name a parameter, as theta=4 does. All of them: grab-the-wheel parameters.")
        if close:
            said = _("{text} does not name a parameter. Close to it: {names}.")
        raise CommandError(said.format(text=text, names=", ".join(close)), code=2)
    try:
        figure = float(written.replace(",", "."))
    except ValueError:
        raise CommandError(_("{text} gives no number after the sign.").format(text=text), code=2) from None
    if not row.least <= figure <= row.most:
        raise CommandError(
            _("{name} lies from {least} to {most}; {text} is outside.").format(
                name=row.id, least=plain(row.least), most=plain(row.most), text=text
            ),
            code=2,
        )
    return row.id, figure


def _idle_figures(figures: Mapping[str, float], *, scale: bool) -> list[str]:
    idle = [name for name in figures if name not in _LONG_RUN]
    said = _("{name} is no part of the long run, so it changes nothing here.")
    told = [said.format(name=name) for name in idle]
    if "scale" in figures and not scale:
        told.append(_("scale changes nothing without --scale."))
    return told


def _duty_words(wrong: DutyError) -> str:
    """Return what is wrong with a duty, and how to mend it."""
    from game.analysis.setting import MOST
    from game.content.nearest import nearest
    from game.model.values import COUNTRIES
    from game.model.world import PRODUCTS

    places, sign, _rate = wrong.text.partition("=")
    parts = [part.strip() for part in places.split(":")]
    if wrong.wrong == "form" and len(parts) == 3 and not sign:
        said = _("--tariff {text}: the rate is missing. Write it after the product, as {example}.")
        return said.format(text=wrong.text, example=f"{wrong.text}=25%")
    near = ""
    if wrong.wrong in ("form", "country"):
        strange = next((part for part in parts[:2] if part.upper() not in (*COUNTRIES, "*")), "")
        near = nearest(strange, COUNTRIES)
    elif wrong.wrong == "product":
        near = nearest(parts[2], PRODUCTS)
    said = {
        "form": _(
            "--tariff {text}: write who levies it, on whose goods (* for all), which product and the rate, as "
            "US:CA:vehicles=25%."
        ),
        "country": _("--tariff {text}: there is no such country here. Countries: {countries}; * for all origins."),
        "product": _("--tariff {text}: there is no such product here. Products: {products}."),
        "rate": _(
            "--tariff {text}: the highest rate is {most}. Write {percent} or {share} for a quarter of the value."
        ),
        "own": _("--tariff {text}: a country levies no duty on what it makes itself. Name another origin, or *."),
        "twice": _("--tariff {text}: the same duty was given before at another rate. Leave one out."),
    }[wrong.wrong]
    told = said.format(
        text=wrong.text,
        countries=", ".join(COUNTRIES),
        products=", ".join(PRODUCTS),
        most=percent(MOST),
        percent=percent(0.25),
        share=number(0.25, 2),
    )
    return "\n".join([told, *([_("Did you mean “{nearest}”?").format(nearest=near)] if near else [])])


def _without_bearing(duties: Sequence[Duty]) -> list[str]:
    said = _(
        "{duty} changes nothing here: cars sold overseas are one market without duties, and heavy trucks and minerals "
        "are not in the market model."
    )
    return [said.format(duty=f"{one.levied_by}:{one.origin}:{one.product}") for one in duties if not one.bears]


def _print(title: str, changes: Mapping[str, float], named: Callable[[str], str]) -> None:
    print(title)
    for id, change in changes.items():
        print(f"  {named(id):<28}{percent(change / 100, 1, signed=True):>12}")
