"""What a long-run comparison supposes: duties, content, remission, money and figures, all else as in the base year."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from game.model.kept import Modifier
from game.model.lab import LabPreset
from game.model.state import State, changed
from game.model.values import COUNTRIES
from game.model.world import CA, PRODUCTS, US, Floats
from game.rules.columns import sealed
from game.rules.opening import with_parameters
from game.rules.tariffs import border, builders

_WRITTEN = re.compile(r"^([A-Z]{2}):([A-Z]{2}|\*):([a-z_]+)=(\d+(?:[.,]\d+)?)(%?)$")
MOST = 3.0
"""The highest duty that makes sense to ask about, share of value."""
US_OFFSET = 0.0375
"""Credit for cars assembled in the US, share of list price (S30, S31)."""
ALL = "*"
"""Stands for every foreign origin of a duty, for every maker of a remission, for every plant of a subsidy."""
_CAUSE = "experiment"
_AT_OUR_BORDERS = ("CA", "US", "MX")
_CARRIED = ("vehicles", "parts", "engines", "steel", "aluminium", "batteries")
"""Products whose duties bear on what is compared."""
Wrong = Literal["form", "country", "product", "rate", "own", "twice"]


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty to try: levied by the first on what comes from the second (``*`` for all foreign ones)."""

    levied_by: str
    origin: str
    product: str
    rate: float

    @property
    def bears(self) -> bool:
        """Whether the model does anything with it: what is sold overseas meets no duty, heavy trucks have no market."""
        return self.levied_by in _AT_OUR_BORDERS and self.product in _CARRIED


class DutyError(ValueError):
    """A duty that was not written as one. ``wrong`` says in which way; its words are for programmers."""

    def __init__(self, text: str, wrong: Wrong) -> None:
        told = {
            "form": "is not written as US:CA:vehicles=25%",
            "country": f"names a country that is not one of {', '.join(COUNTRIES)}",
            "product": f"names a product that is not one of {', '.join(PRODUCTS)}",
            "rate": f"is more than {MOST:.0%}",
            "own": "is a duty of a country on what it makes itself",
            "twice": "is given twice with two rates",
        }
        super().__init__(f"{text!r} {told[wrong]}")
        self.text, self.wrong = text, wrong


@dataclass(frozen=True, slots=True)
class Setting:
    """One set of suppositions; of two duties or shares for the same thing the later one holds."""

    duties: tuple[Duty, ...] = ()
    effective: bool = False
    """Whether the rates are what is paid, with no relief for content."""
    content: tuple[tuple[str, float], ...] = ()
    """By origin: the mean US content that US customs recognizes in its cars, share of value; left out, the level's."""
    remission: tuple[tuple[str, float], ...] = ()
    """By maker (``*`` for all): share of its US imports that Canada lets in free of surtax if it builds here."""
    offset: float = 0.0
    """US credit for cars assembled there, share of list price."""
    subsidy: float = 0.0
    """Dollars a car."""
    subsidy_site: str = ALL
    """The Canadian plant the subsidy goes to."""
    figures: tuple[tuple[str, float], ...] = ()
    """Parameters changed, by id."""
    capacity: bool = False
    scale: bool = False
    """Whether costs fall where more is built (ς)."""


def read_duty(text: str) -> Duty:
    """Return the duty written as ``US:CA:vehicles=25%``, spaces and capitals aside; DutyError says what is wrong."""
    places, sign, rate = "".join(text.split()).partition("=")
    levier, _colon, rest = places.upper().partition(":")
    origin, _colon, product = rest.partition(":")
    found = _WRITTEN.match(f"{levier}:{origin}:{product.lower()}{sign}{rate}")
    if not found:
        raise DutyError(text, "form")
    levier, origin, product, figure, percent = found.groups()
    if levier not in COUNTRIES or (origin != ALL and origin not in COUNTRIES):
        raise DutyError(text, "country")
    if product not in PRODUCTS:
        raise DutyError(text, "product")
    if levier == origin:
        raise DutyError(text, "own")
    share = float(figure.replace(",", ".")) / (100 if percent else 1)
    if share > MOST:
        raise DutyError(text, "rate")
    return Duty(levier, origin, product, share)


def read_duties(texts: Sequence[str]) -> tuple[Duty, ...]:
    """Return the duties written so, of which none may be given twice with two rates; DutyError says what is wrong."""
    found = dict[tuple[str, str, str], Duty]()
    for text in texts:
        duty = read_duty(text)
        if found.setdefault((duty.levied_by, duty.origin, duty.product), duty) != duty:
            raise DutyError(text, "twice")
    return tuple(found.values())


def of_preset(preset: LabPreset) -> Setting:
    """Return the setting that a preset of a level writes down."""
    duties = [
        Duty(duty.levied_by, origin, product, duty.rate)
        for duty in preset.duties
        for origin in duty.origins
        for product in duty.products
        if origin != duty.levied_by
    ]
    remission = [(ALL, preset.remission)] if preset.remission else []
    return Setting(
        duties=tuple(duties),
        content=tuple(preset.content.items()),
        remission=(*remission, *preset.remission_of.items()),
        offset=preset.offset,
        subsidy=float(preset.subsidy),
        subsidy_site=preset.subsidy_site or ALL,
    )


def of_state(state: State) -> Setting:
    """Return the setting in force in a game: what differs from the base year."""
    world = state.world
    places = np.argwhere(np.abs(state.tariffs - world.base_tariffs) > 1e-9)
    duties = [
        Duty(COUNTRIES[levier], COUNTRIES[origin], PRODUCTS[product], float(state.tariffs[levier, origin, product]))
        for levier, origin, product in places
    ]
    let_in = state.remission * builders(state)
    moved = np.abs(state.content - world.mandates.us_content) > 0
    content = [
        (code, mean_content(state, code, state.content))
        for code in ("CA", "MX")
        if moved[world.mandates.origin == COUNTRIES.index(code)].any()
    ]
    return Setting(
        duties=tuple(duties),
        content=tuple(content),
        remission=tuple((maker, float(let_in[row])) for row, maker in enumerate(world.makers) if let_in[row] > 0),
        offset=max((m.value for m in state.modifiers if m.kind == "offset"), default=0.0),
    )


def under(base: State, setting: Setting) -> State:
    """Return a state with a setting in force, its market not yet settled.

    The market does not shrink as prices rise (ε = 0) unless the setting's figures say so (02 §10).
    """
    world = base.world
    figures = {"epsilon": 0.0, **dict(setting.figures)}
    if any(world.parameters[name] != figure for name, figure in figures.items()):
        world = with_parameters(world, figures)
    state = changed(base, world=world, tariffs=_tariffs(world.base_tariffs, setting.duties))
    if setting.effective:
        state = _without_relief(state)
    elif setting.content:
        state = changed(state, content=_content(state, dict(setting.content)))
    if setting.remission:
        state = changed(state, remission=_remission(state, dict(setting.remission)))
    return changed(state, modifiers=_modifiers(state, setting))


def mean_content(state: State, origin: str, content: Floats) -> float:
    """Return the mean of some content over the cars an origin sold in the US in the base year, share of value."""
    mandates = state.world.mandates
    rows = mandates.origin == COUNTRIES.index(origin)
    cars = (mandates.base[:, US] * mandates.active)[rows]
    return float(np.average(content[rows], weights=cars)) if cars.sum() > 0 else 0.0


def _tariffs(base: Floats, duties: tuple[Duty, ...]) -> Floats:
    tariffs = base.copy()
    for duty in duties:
        levier, product = COUNTRIES.index(duty.levied_by), PRODUCTS.index(duty.product)
        origins = [row for row, code in enumerate(COUNTRIES) if duty.origin in (code, ALL) and row != levier]
        tariffs[levier, origins, product] = duty.rate
    return tariffs


def _content(state: State, wished: Mapping[str, float]) -> Floats:
    """Every car of an origin up or down in proportion, none above its whole value."""
    own = state.world.mandates.us_content
    content = np.array(own)
    for code, share in wished.items():
        rows = state.world.mandates.origin == COUNTRIES.index(code)
        mean = mean_content(state, code, own)
        content[rows] = np.minimum(own[rows] * share / mean, 1.0) if mean > 0 else share
    return content


def _remission(state: State, wished: Mapping[str, float]) -> Floats:
    world = state.world
    share = np.full(len(world.makers), wished.get(ALL, 0.0))
    for maker, let_in in wished.items():
        if maker in world.maker_row:
            share[world.maker_row[maker]] = let_in
    return share


def _modifiers(state: State, setting: Setting) -> tuple[Modifier, ...]:
    made = [Modifier("offset", setting.offset, 0, _CAUSE)] if setting.offset else []
    if setting.subsidy:
        sites = subsidized(state, setting)
        made += [Modifier("per_car", setting.subsidy, 0, _CAUSE, site) for site in sites]
    return tuple(made)


def subsidized(state: State, setting: Setting) -> tuple[str, ...]:
    """Return the Canadian car plants that a setting's subsidy goes to."""
    world = state.world
    here = np.unique(world.mandates.site[(world.mandates.origin == CA) & (world.mandates.site >= 0)])
    plants = tuple(world.sites.ids[row] for row in here)
    return plants if setting.subsidy_site == ALL else tuple(one for one in plants if one == setting.subsidy_site)


def _without_relief(state: State) -> State:
    """Let every car pay the rate as it is written, in the base year too, so that what does not change stays."""
    world, none = state.world, np.zeros(len(state.world.mandates.ids))
    mandates = replace(world.mandates, complies=none == 0, home_content=none)
    figures = {**world.parameters, "content_rule": 0.0}
    then = border(mandates, mandates.origin, world.base_tariffs, none, none, 0.0, 0.0, figures["content_cost"])
    world = replace(
        world, mandates=mandates, deduction=0.0, parameters=figures, base_border=sealed(np.log1p(then.cost))
    )
    return changed(state, world=world, content=none)
