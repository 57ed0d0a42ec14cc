"""What reports can tell: of whom, read how off a state, in which unit, and what the opening figure rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.analysis.figure_parts import figure_value
from game.model.figures import Figure
from game.model.state import State
from game.model.values import COUNTRIES, MARKETS, Store
from game.model.world import CA
from game.present import names
from game.present.game import Game
from game.present.indicators import STORES
from game.present.phrases import dotted, up_is_good
from game.present.places import country, province, region
from game.present.shapes.ledger import Measure as Kind
from game.present.source_words import source_list
from game.present.words import N_, _
from game.rules import indicators


@dataclass(frozen=True, slots=True)
class Subject:
    """One line of a report: whose it is, and how sure its opening figure is."""

    id: str
    name: str
    detail: str
    certainty: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of a group.

    ``kind`` says how it is written, ``decimals`` how exactly it goes into a table; ``good`` says whether a rise is
    good, None where it is neither.
    """

    id: str
    title: str
    unit: str
    decimals: int
    subjects: Callable[[Game], list[Subject]]
    value: Callable[[State, str], float]
    kind: Callable[[str], Kind]
    good: Callable[[str], bool | None]


def measure_of(group: str, measure: str) -> Measure:
    """Return a measure of a group by id, or the group’s first."""
    found = MEASURES[group]
    return next((one for one in found if one.id == measure), found[0])


def _as(kind: Kind) -> Callable[[str], Kind]:
    return lambda _id: kind


def _store(id: str) -> Store:
    return next(store for store in STORES if store == id)


def _numbers(game: Game) -> list[Subject]:
    large = game.level.large
    order = [*large, *(store for store in STORES if store not in large)]
    known = _("the level’s opening")
    return [Subject(store, names.store(store), _(_STORE_UNITS[store]), known) for store in order]


_STORE_UNITS: dict[Store, str] = {
    "jobs": N_("jobs in Canada"), "output": N_("vehicles a quarter"), "independence": N_("points of 100"),
    "prices": N_("% against 2024"), "treasury": N_("dollars"), "political_capital": N_("points of 100"),
    "approval": N_("% of Canadians"), "relations": N_("relations, points of 100"),
}  # fmt: skip


def _plants(game: Game, *, assembly: bool) -> list[Subject]:
    sites = game.first.world.sites
    rows = np.flatnonzero(sites.canadian & (sites.assembly if assembly else True))
    found = []
    for at in rows.tolist():
        row = sites.rows[at]
        detail = dotted(names.proper(row.firm), names.proper(row.city), region(row.country, row.region))
        found.append(
            Subject(
                row.id,
                names.proper(row.name),
                detail,
                names.certainty(row.certainty),
                _source(game, row.source),
            )
        )
    return found


def _source(game: Game, key: str) -> str:
    return source_list(game.level, (key,))


def _firms(game: Game) -> list[Subject]:
    world = game.first.world
    known = _("the level’s opening")
    return [
        Subject(
            id,
            names.proper(world.maker_names[at]),
            _("head office: {country}").format(country=country(COUNTRIES[int(world.headquarters[at])])),
            known,
        )
        for at, id in enumerate(world.makers)
    ]


def _provinces(game: Game) -> list[Subject]:
    return [
        Subject(
            row.province,
            province(row.province),
            "",
            names.certainty(row.certainty),
            _source(game, row.source),
        )
        for row in game.level.regions
        if row.province in game.first.world.regions
    ]


def _partners(game: Game) -> list[Subject]:
    known = names.certainty("assumption")
    return [Subject(code, country(code), "", known) for code in game.first.relations]


def _markets(game: Game) -> list[Subject]:
    return [one for one in _partners(game) if one.id in MARKETS]


def _site(state: State, id: str) -> int:
    return state.world.sites.row[id]


def _maker(state: State, id: str) -> int:
    return state.world.maker_row[id]


def _built(state: State, id: str) -> float:
    mine = state.world.mandates.maker == _maker(state, id)
    return float(state.sold[mine & (state.origin == CA)].sum())


def _bought(state: State, id: str) -> float:
    return float(state.sold[state.world.mandates.maker == _maker(state, id), 0].sum())


def _from(state: State, id: str) -> float:
    return float(state.sold[state.origin == COUNTRIES.index(_country(id)), 0].sum())


def _country(id: str) -> str:
    return next(code for code in COUNTRIES if code == id)


def _rise(good: bool | None) -> Callable[[str], bool | None]:
    return lambda _id: good


MEASURES: dict[str, tuple[Measure, ...]] = {
    "numbers": (
        Measure("all", N_("All of them"), "", 4, _numbers, lambda state, name: indicators.of(state, _store(name)),
                _store, lambda name: up_is_good(_store(name))),
    ),
    "plants": (
        Measure("jobs", N_("Jobs"), N_("jobs"), 1, lambda game: _plants(game, assembly=False),
                lambda state, name: float(state.jobs[_site(state, name)]), _as("jobs"), _rise(True)),
        Measure("output", N_("Output"), N_("vehicles a quarter"), 1, lambda game: _plants(game, assembly=True),
                lambda state, name: float(state.output[_site(state, name)]), _as("output"), _rise(True)),
    ),
    "firms": (
        Measure("built", N_("Built here"), N_("vehicles a quarter"), 1, _firms, _built, _as("output"), _rise(True)),
        Measure("sold", N_("Sold in Canada"), N_("vehicles a quarter"), 1, _firms, _bought, _as("cars"), _rise(None)),
        Measure("trust", N_("Trust in Canada"), N_("points of 100"), 1, _firms,
                lambda state, name: float(state.trust[_maker(state, name)]), _as("trust"), _rise(True)),
        Measure("remission", N_("Remission"), N_("% of its US imports"), 1, _firms,
                lambda state, name: 100 * float(state.remission[_maker(state, name)]), _as("rate"),
                _rise(None)),
    ),
    "provinces": (
        Measure("jobs", N_("Auto jobs"), N_("jobs"), 1, _provinces, indicators.jobs, _as("jobs"), _rise(True)),
        Measure("approval", N_("Approval"), N_("% of its people"), 1, _provinces, indicators.approval,
                _as("approval"), _rise(True)),
    ),
    "partners": (
        Measure("relations", N_("Relations"), N_("points of 100"), 1, _partners,
                lambda state, name: state.relations[name], _as("relations"), _rise(True)),
        Measure("sold", N_("Cars it sells here"), N_("vehicles a quarter"), 1, _partners, _from, _as("cars"),
                _rise(None)),
        Measure("prices", N_("Car prices there"), N_("% against 2024"), 2, _markets,
                lambda state, name: figure_value(state, Figure("prices", "partner", name)),
                _as("prices"), _rise(None)),
    ),
}  # fmt: skip
