"""The opening: a level made into a world, and the state a game starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from game.model.events import EventSpec
from game.model.headlines import HeadlineSpec
from game.model.level import Level
from game.model.state import SITE_STATES, State, changed
from game.model.values import COUNTRIES, MARKETS
from game.model.world import (
    PRODUCTS,
    Began,
    Region,
    World,
)
from game.rules import indicators
from game.rules.columns import (
    input_shares,
    links_by_supplier,
    mandate_columns,
    sealed,
    sealed_ints,
    site_columns,
)
from game.rules.costs import input_maps
from game.rules.headlines import print_papers
from game.rules.history import NO_LUCK, carried, lived
from game.rules.pressure import weigh_plants
from game.rules.seller_columns import seller_columns
from game.rules.tariffs import LEAST_DEDUCTION, border, recognized_content, us_imports

_TINY = 1e-9
_OF_MAPS = ("metal_price_follow", "metal_in_parts")
"""The parameters that how duties reach the cost of cars depends on."""


def open_world(level: Level) -> World:
    """Make the columns of a level that has passed its checks."""
    building = {mandate.maker for mandate in level.mandates}
    makers = tuple(sorted((maker for maker in level.makers if maker.id in building), key=lambda maker: maker.id))
    maker_row = {maker.id: row for row, maker in enumerate(makers)}
    rows = tuple(sorted(level.plants, key=lambda plant: plant.id))
    site_row = {plant.id: row for row, plant in enumerate(rows)}
    mandates = mandate_columns(level, maker_row, site_row)
    sites, inputs = site_columns(rows, site_row, maker_row, mandates), input_shares(level.inputs)
    base = mandates.base * mandates.active[:, None]
    maker_base = np.add.reduceat(base, mandates.starts, axis=0)
    promised = np.add.reduceat(mandates.base, mandates.starts, axis=0)
    market_size = maker_base.sum(axis=0)
    tariffs = np.zeros((2, 8, 8, 8))
    for tariff in level.tariffs:
        place = COUNTRIES.index(tariff.levied_by), COUNTRIES.index(tariff.origin), PRODUCTS.index(tariff.product)
        tariffs[(0, *place)], tariffs[(1, *place)] = tariff.base_rate, tariff.rate
    parameters = {parameter.id: parameter.value for parameter in level.parameters}
    crossing = border(
        mandates,
        mandates.origin,
        tariffs[0],
        np.array(mandates.us_content),
        np.zeros(len(mandates.ids)),
        LEAST_DEDUCTION,
        parameters["content_rule"],
        parameters["content_cost"],
    )
    world = World(
        level=level,
        makers=tuple(maker.id for maker in makers),
        maker_names=tuple(maker.name for maker in makers),
        maker_row=maker_row,
        headquarters=np.array([COUNTRIES.index(maker.headquarters) for maker in makers], dtype=np.int64),
        mandates=mandates,
        sites=sites,
        links=links_by_supplier(level, site_row),
        crossings={crossing.id: crossing.share for crossing in level.crossings},
        sellers=seller_columns(level, sites),
        regions={
            region.province: Region(region.residual_jobs, region.approval, region.weight) for region in level.regions
        },
        inputs=inputs,
        input_map=np.zeros(0),
        parts_map=np.zeros(0),
        base_tariffs=sealed(tariffs[0]),
        base_border=sealed(np.log1p(crossing.cost)),
        opening_tariffs=sealed(tariffs[1]),
        maker_base=sealed(np.where(maker_base > 0, maker_base, np.where(promised > 0, promised, 1.0))),
        market_share=sealed(np.where(maker_base > 0, maker_base, promised) / np.maximum(market_size, _TINY)),
        market_size=sealed(market_size),
        deduction=LEAST_DEDUCTION,
        parameters=parameters,
        buyers=tuple(sorted(level.buyers, key=lambda buyer: buyer.id)),
        levers={lever.id: lever for lever in level.open_levers},
        talks={talks.id: talks for talks in sorted(level.talks, key=lambda talks: talks.id)},
        dated=_dated(events_in_play(level)),
        undated=tuple(event for event in events_in_play(level) if event.at is None and not event.chained),
        event={event.id: event for event in level.events},
        papers=_papers(level),
        headline={headline.id: headline for headline in level.headlines},
        began=Began({}, 0.0),
    )
    return with_parameters(world, parameters)


def with_parameters(world: World, figures: Mapping[str, float]) -> World:
    """Return the world with some of its parameters changed, and what follows from them worked out again.

    What crossing the border cost in the base year stays: it is what changes are counted from.
    """
    parameters = {**world.parameters, **figures}
    if world.input_map.size and all(parameters[name] == world.parameters[name] for name in _OF_MAPS):
        return replace(world, parameters=parameters)
    costs, owed = input_maps(world.inputs, *(parameters[name] for name in _OF_MAPS))
    return replace(world, parameters=parameters, input_map=sealed(costs), parts_map=sealed(owed))


def opening(level: Level | World) -> State:
    """Return the state before the first quarter, with the past it carries where the level has one."""
    world = level if isinstance(level, World) else open_world(level)
    state, past = base_year(world), past_of(world)
    if past:
        state = _measured_from_here(carried(past[-1], state))
    state, _printed = print_papers(state, NO_LUCK)
    return changed(state, pressure=weigh_plants(state))


def past_of(world: World) -> list[State]:
    """Return the states of the past that a level carries, the base year first; none where it carries none."""
    since = world.level.history_from
    return lived(base_year(world), since) if since else []


def base_year(world: World) -> State:
    """Return the base year as a state, whatever past a level carries."""
    mandates, sites, start = world.mandates, world.sites, world.level.opening
    sold = mandates.base * mandates.active[:, None]
    states = [SITE_STATES.index("building" if plant.state == "planned" else plant.state) for plant in sites.rows]
    state = State(
        world=world,
        quarter=0,
        planned=sealed(sold),
        sold=sealed(sold),
        duties=sealed(np.zeros_like(sold)),
        active=mandates.active,
        site_of=mandates.site,
        origin=mandates.origin,
        opened=sealed_ints([-99] * len(mandates.ids)),
        shadow=sealed(np.zeros(len(sites.ids))),
        shifts=sites.shifts,
        capacity=sites.capacity,
        added_room=sealed(np.zeros(len(sites.ids))),
        scarce=sealed_ints([0] * len(sites.ids)),
        site_state=sealed_ints(states),
        output=sites.output,
        off_map=1.0,
        target=sites.output,
        jobs=sites.jobs,
        residual_jobs={name: float(region.residual_jobs) for name, region in world.regions.items()},
        tariffs=world.opening_tariffs,
        export_tax=sealed(np.zeros((8, 8))),
        remission=sealed(np.zeros(len(world.makers))),
        quota=sealed(np.zeros(len(world.makers))),
        imports=sealed(np.tile(us_imports(world, mandates.origin, sold), (4, 1))),
        content=sealed(recognized_content(world)),
        retail=sealed(np.ones(len(MARKETS))),
        wholesale=sealed(np.ones(len(MARKETS))),
        price=sealed(np.ones(len(MARKETS))),
        relations={partner: start.relations.get(partner, 50.0) for partner in COUNTRIES[1:]},
        trust=sealed(np.array([start.trust.get(maker, 60.0) for maker in world.makers])),
        approval={name: region.approval for name, region in world.regions.items()},
        fear=start.fear,
        treasury=start.treasury,
        political_capital=start.political_capital,
        difficulty=world.level.difficulty,
    )
    return _measured_from_here(state)


def _measured_from_here(state: State) -> State:
    return changed(state, world=replace(state.world, began=indicators.began(state)))


def events_in_play(level: Level) -> tuple[EventSpec, ...]:
    """Return the events that may happen in a level, in an order that does not depend on the file's."""
    chosen = level.deck if isinstance(level.deck, tuple) else None
    return tuple(
        sorted(
            (
                event
                for event in level.events
                if (chosen is None or event.id in chosen) and event.id not in level.events_off
            ),
            key=lambda event: (event.real.date.isoformat() if event.real else "9", event.id),
        )
    )


def _dated(events: Sequence[EventSpec]) -> dict[int, tuple[EventSpec, ...]]:
    found: dict[int, list[EventSpec]] = {}
    for event in events:
        if event.at is not None and not event.chained:
            found.setdefault(event.at.index, []).append(event)
    return {quarter: tuple(there) for quarter, there in found.items()}


def _papers(level: Level) -> dict[int, tuple[HeadlineSpec, ...]]:
    first, last = level.start.index, level.start.index + level.quarters - 1
    found: dict[int, list[HeadlineSpec]] = {}
    for headline in sorted(level.printed, key=lambda headline: headline.id):
        begin = max(headline.from_.index, first) if headline.from_ else first
        end = min(headline.to.index, last) if headline.to else last
        for quarter in range(begin, end + 1):
            found.setdefault(quarter, []).append(headline)
    return {quarter: tuple(there) for quarter, there in found.items()}
