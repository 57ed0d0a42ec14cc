"""Who names what: every id a level mentions, with where and of what kind it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias, get_args

from pydantic import BaseModel

from game import places
from game.content.shape import kinds
from game.model import conditions as c
from game.model import effects as e
from game.model.events import EventSpec, Real
from game.model.goals import KeepOutput, KeepSite
from game.model.headlines import HeadlineSpec, PapersSpec
from game.model.lab import LabPreset
from game.model.level import Level, LeversSpec, OpeningSpec, PlantOfQuarter, StepSpec
from game.model.levers import LeverSpec
from game.model.seats import SeatSpec
from game.model.tables import BuyerRow, FlowRow, LinkRow, MandateRow, MetalRow, PlantRow, SiteKind
from game.model.talks import TalksSpec
from game.model.values import PROVINCES, OneOf, Partner, Product

Kind = Literal[
    "site", "maker", "company", "mandate", "event", "lever", "crossing", "supplier", "bears", "place", "partner",
    "product", "source", "talks", "headline", "seat", "icon",
]  # fmt: skip
Path: TypeAlias = tuple[str | int, ...]

# the fields that name something, and what they name
NAMING: dict[type[BaseModel], dict[str, Kind]] = {
    c.EventWas: {"event": "event"},
    c.LeverWas: {"lever": "lever"},
    c.TalksAre: {"talks": "talks"},
    c.SiteIs: {"site": "site"},
    c.ContractIs: {"site": "site"},
    c.PressureIs: {"site": "site"},
    c.TrustIs: {"maker": "maker"},
    e.SetContent: {"maker": "maker"},
    e.ChangeContent: {"maker": "maker"},
    e.SetRemission: {"maker": "maker"},
    e.ChangeTrust: {"maker": "maker"},
    e.ChangeDemand: {"maker": "maker"},
    e.ChangeCost: {"site": "site", "maker": "maker"},
    e.StopSite: {"site": "site"},
    e.StopCrossing: {"crossing": "crossing"},
    e.MoveMandate: {"mandate": "mandate", "to": "site"},
    e.EndMandate: {"mandate": "mandate"},
    e.OpenMandate: {"mandate": "mandate", "site": "site"},
    e.SetShifts: {"site": "site"},
    e.SetSiteState: {"site": "site"},
    e.AddRoom: {"site": "site"},
    e.ChangeSiteJobs: {"site": "site"},
    e.ChangePressure: {"site": "site"},
    e.HoldDecision: {"site": "site"},
    e.KeepAfloat: {"site": "site"},
    e.PayEachQuarter: {"site": "site"},
    e.SlowLayoffs: {"site": "site"},
    e.PayPerCar: {"site": "site"},
    e.ChangeIndependence: {"site": "site"},
    e.FireEvent: {"event": "event"},
    e.OpenTalks: {"talks": "talks"},
    e.SuspendTalks: {"talks": "talks"},
    e.EndTalks: {"talks": "talks"},
    EventSpec: {"place": "place", "affects": "bears", "icon": "icon"},
    Real: {"sources": "source"},
    LeverSpec: {"sources": "source", "icon": "icon"},
    TalksSpec: {"sources": "source", "icon": "icon"},
    SeatSpec: {"icon": "icon"},
    HeadlineSpec: {"sources": "source", "after": "event"},
    PapersSpec: {"run": "headline"},
    KeepOutput: {"site": "site", "maker": "maker"},
    KeepSite: {"site": "site"},
    StepSpec: {"site": "site", "lever": "lever"},
    PlantOfQuarter: {"site": "site"},
    LeversSpec: {"allow": "lever", "lock": "lever"},
    LabPreset: {"remission_of": "maker", "subsidy_site": "site"},
    OpeningSpec: {"relations": "partner", "trust": "maker"},
    Level: {"events_off": "event", "deck": "event", "seats_off": "seat"},
    PlantRow: {"maker": "company"},
    MandateRow: {"maker": "company", "plant": "site"},
    FlowRow: {"mandate": "mandate"},
    LinkRow: {"supplier": "supplier", "plant": "site"},
    MetalRow: {"site": "site"},
    BuyerRow: {"mandate": "mandate"},
}
# words that stand for an id: what a lever was used on, and all makers that build in Canada
TARGET, BUILDERS = "target", "builders"
# marks of a figure that no address stands behind
UNSOURCED = frozenset({"GK", "EST", "E", "CALC", "M"})


@dataclass(frozen=True, slots=True)
class Reference:
    """One id that a level mentions."""

    kind: Kind
    id: str
    path: Path


def names(level: Level) -> dict[Kind, set[str]]:
    """Return the ids there are, by what they name."""
    sites = {plant.id for plant in level.plants}
    crossings = {crossing.id for crossing in level.crossings}
    companies = {maker.id for maker in level.makers}
    return {
        "site": sites,
        "maker": companies & {mandate.maker for mandate in level.mandates},
        "company": companies,
        "mandate": {mandate.id for mandate in level.mandates},
        "event": {event.id for event in level.events},
        "lever": {lever.id for lever in level.desk},
        "talks": {talks.id for talks in level.talks},
        "crossing": crossings,
        "supplier": sites | crossings,
        "bears": sites | crossings,
        "place": sites | crossings | set(PROVINCES),
        "partner": set(get_args(Partner)),
        "product": set(get_args(Product)),
        "headline": {headline.id for headline in level.headlines},
        "seat": {seat.id for seat in level.seats},
        "source": {source.key for source in level.sources} | UNSOURCED,
        "icon": icons(),
    }


@cache
def icons() -> set[str]:
    """Return the names of the icons of the game, written as ids are."""
    return {path.stem.replace("-", "_") for path in (places.ASSETS / "icons").glob("*.svg")}


def references(level: Level) -> list[Reference]:
    """Return every id the level mentions, in the order of its file."""
    return [*_walk(level, ()), *_targets(level)]


def by_kind(found: list[Reference]) -> dict[Kind, list[Reference]]:
    """Return references sorted by what they name."""
    sorted_out: dict[Kind, list[Reference]] = defaultdict(list)
    for reference in found:
        sorted_out[reference.kind].append(reference)
    return sorted_out


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, Kind | None], ...]:
    """The fields of a model worth looking at: those that name something, and those that hold models."""
    naming = NAMING.get(model, {})
    plan: list[tuple[str, str, Kind | None]] = []
    for name, field in model.model_fields.items():
        if name in naming:
            plan.append((name, field.alias or name, naming[name]))
        elif any(_holds_names(kind) for kind in kinds(field.annotation)):
            plan.append((name, field.alias or name, None))
    return tuple(plan)


@cache
def _holds_names(kind: Any) -> bool:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return bool(_plan(kind))
    return any(_holds_names(each) for part in get_args(kind) for each in kinds(part) if each is not type(None))


def _walk(model: BaseModel, path: Path) -> Iterator[Reference]:
    values = model.__dict__
    single = isinstance(model, OneOf)
    for name, key, kind in _plan(type(model)):
        value = values[name]
        if not value or (kind and value in ("all", "own")):
            continue
        if kind:
            yield from _named(kind, value, (*path, key))
        elif isinstance(value, BaseModel):
            yield from _walk(value, (*path, key))
        else:
            for index, item in enumerate(value):
                yield from _walk(item, (*path, key, index))
        if single and key not in ("after", "words"):
            return


def _named(kind: Kind, value: Any, path: Path) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(kind, value, path)
    elif isinstance(value, dict):
        for key in value:
            yield Reference(kind, key, (*path, key))
    else:
        for index, item in enumerate(value):
            yield Reference(kind, item, (*path, index))


def _targets(level: Level) -> Iterator[Reference]:
    site_kinds = get_args(SiteKind)
    for index, lever in enumerate(level.desk):
        kind = None if lever.target == "none" else lever.target
        for place, target in enumerate(lever.targets):
            if kind and not (kind == "site" and target in site_kinds):
                yield Reference(kind, target, ("desk", index, "targets", place))
