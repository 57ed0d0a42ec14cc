"""What a firm may decide at a plant, with the odds it is drawn at: the card and the firm read the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.state import SITE_STATES, Pressure, State
from game.rules.building import weigh_builds
from game.rules.halls import Sale, weigh_sales
from game.rules.projects import weigh_projects
from game.rules.shifts import weigh_shifts
from game.rules.sites import WIND_DOWN

LeavingIs = Literal["move", "build_away", "drop_shift", "idle", "close"]
Kind = Literal["leave", "sell", "add_shift", "drop_shift", "project", "restart", "build"]
Drawn = Literal["at_its_date", "over_a_year", "each_quarter"]

_OPERATING = SITE_STATES.index("operating")


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a firm may decide at a plant."""

    kind: Kind
    site: int
    odds: float
    drawn: Drawn
    """Whether the odds are those of its decision date, of a year of draws, or of every quarter."""
    parts: tuple[tuple[str, float], ...]
    """What makes the odds, in points of 100; they add up to them."""
    quarters: int
    """Quarters from the decision to what is decided."""
    mandate: int = -1
    sales: tuple[Sale, ...] = ()
    """The buyers there may be, likeliest first."""
    size: int = 0
    """Shifts it would work, jobs the likeliest buyer brings, or vehicles a year of room."""
    work: float = 0.0
    room: float = 0.0
    """For a shift: cars a quarter there are to build, and what fewer shifts can do."""


def choice_id(state: State, choice: Choice) -> str:
    """Return what tells a choice from the others at its plant: its kind, and the model it is about."""
    model = f".{state.world.mandates.ids[choice.mandate]}" if choice.mandate >= 0 else ""
    return f"{choice.kind}{model}"


def choices_at(state: State, site: int) -> tuple[Choice, ...]:
    """Return everything a firm may decide at a site beside leaving it, which is its pressure."""
    return (*_sale(state, site), *_projects(state, site), *_shift(state, site), *_build(state, site))


def leaving_is(state: State, pressure: Pressure) -> LeavingIs:
    """Return what leaving a plant comes to: its work moves, at once or to a hall yet to build, or it shrinks."""
    if pressure.destination >= 0:
        return "build_away" if pressure.builds else "move"
    if state.site_state[pressure.site] != _OPERATING:
        return "close"
    return "drop_shift" if state.shifts[pressure.site] > 1 else "idle"


def leaving_takes(state: State, pressure: Pressure) -> int:
    """Return the quarters from a decision to leave a plant to what it comes to."""
    match leaving_is(state, pressure):
        case "move":
            return round(state.world.parameters["move_quarters"])
        case "build_away":
            return round(state.world.parameters["build_quarters"])
        case _:
            return WIND_DOWN


def _sale(state: State, site: int) -> tuple[Choice, ...]:
    found = [sale for sale in weigh_sales(state, state.pressure) if sale.site == site]
    if not found:
        return ()
    sales = tuple(sorted(found, key=lambda sale: (-sale.odds, sale.buyer.id)))
    parts: dict[str, float] = {}
    for sale in sales:
        for name, amount in sale.parts:
            parts[name] = parts.get(name, 0.0) + amount
    wait = round(state.world.parameters["sale_quarters"])
    odds = sum(sale.odds for sale in sales)
    return (Choice("sell", site, odds, "at_its_date", tuple(parts.items()), wait, sales=sales, size=sales[0].jobs),)


def _projects(state: State, site: int) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            "restart" if project.restart else "project",
            site,
            project.odds,
            "over_a_year",
            project.parts,
            project.quarters,
            project.mandate,
        )
        for project in weigh_projects(state)
        if project.site == site
    )


def _shift(state: State, site: int) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            "add_shift" if change.shifts > state.shifts[site] else "drop_shift",
            site,
            change.odds,
            "each_quarter",
            (("work_ahead", 100 * change.odds),),
            change.quarters,
            size=change.shifts,
            work=change.work,
            room=change.room,
        )
        for change in weigh_shifts(state)
        if change.site == site
    )


def _build(state: State, site: int) -> tuple[Choice, ...]:
    return tuple(
        Choice("build", site, build.odds, "at_its_date", build.parts, build.quarters, size=build.vehicles)
        for build in weigh_builds(state)
        if build.site == site
    )
