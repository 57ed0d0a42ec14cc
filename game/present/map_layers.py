"""What crosses the borders: flows of cars from plants to markets, and the duties on the way."""

from __future__ import annotations

import numpy as np

from game.model.state import State
from game.model.values import COUNTRIES, MARKETS
from game.model.world import CA, MX, PRODUCTS, US, VEHICLES
from game.present import names
from game.present.map_places import BORDER_AT, ENTRY_AT, MARKET_AT
from game.present.map_view import BorderMark, FlowArc
from game.present.places import country, from_country, in_country, levies
from game.present.words import _, number, percent
from game.rules.tariffs import car_duties

_MOST = 40
_SCALE = 0.5
"""Duty drawn at full heat: 50 %."""
_LEAST = 200.0
"""Vehicles a quarter below which a flow is not drawn."""


def flows(state: State, selected: str = "") -> tuple[tuple[FlowArc, ...], str]:
    """Return the widest flows of cars to and from Canada, from plants and ports to markets, and a note on the rest.

    Sales at home cross nothing and are left out. With a site selected, all its own flows are returned,
    wherever they go, and no others.
    """
    selected = selected if selected in state.world.sites.row else ""
    duties = car_duties(state)
    found: dict[tuple[str, str], list[float]] = {}
    starts: dict[str, tuple[str, tuple[float, float]]] = {}
    rows = state.world.sites.rows
    for row in range(len(state.sold)):
        site = int(state.site_of[row])
        origin = COUNTRIES[int(state.origin[row])]
        if site >= 0:
            key, name, at = rows[site].id, names.proper(rows[site].name), (rows[site].longitude, rows[site].latitude)
        elif origin in ENTRY_AT:
            key, name, at = origin, country(origin), ENTRY_AT[origin]
        else:
            continue
        if selected and key != selected:
            continue
        starts[key] = name, at
        for market, code in enumerate(MARKETS):
            cars = float(state.sold[row, market])
            ours = "CA" in (code, origin) and code != origin
            if cars <= 0 or not (ours or selected):
                continue
            sums = found.setdefault((key, code), [0.0, 0.0])
            sums[0] += cars
            sums[1] += cars * float(duties[row, market])
    ranked = sorted(found.items(), key=lambda pair: -pair[1][0])
    shown = [(key, sums) for key, sums in ranked if sums[0] >= _LEAST][:_MOST]
    most = shown[0][1][0] if shown else 1.0
    arcs = tuple(_arc(starts[key], key, market, sums, most) for (key, market), sums in shown)
    return arcs, _("{count} smaller flows are not drawn.")


def _arc(start: tuple[str, tuple[float, float]], key: str, market: str, sums: list[float], most: float) -> FlowArc:
    cars, rate = sums[0], sums[1] / sums[0]
    name, at = start
    text = _("{count} cars").format(count=number(cars))
    said = _("{name}: {count} cars a quarter sold {where}, {duty} duty paid.").format(
        name=name, count=number(cars), where=in_country(market), duty=percent(rate, 1)
    )
    return FlowArc(
        id=f"{key}_{market.lower()}",
        start=at,
        end=MARKET_AT[market],
        width=cars / most,
        heat=min(rate / _SCALE, 1.0),
        label=_("{name}, sold {where}").format(name=name, where=in_country(market)),
        value_text=_("{cars}, {duty} duty").format(cars=text, duty=percent(rate, 1)) if rate >= 0.0005 else text,
        said=said,
    )


def borders(state: State) -> tuple[BorderMark, ...]:
    """Return the duties at the borders that bear on the game, as the law has them and as they are really paid."""
    found = []
    for rank, ((levied_by, origin, product), at) in enumerate(BORDER_AT.items()):
        rate = _rate(state, levied_by, origin, product)
        if rate <= 0 and not (product == "vehicles" and {levied_by, origin} == {"CA", "US"}):
            continue
        paid = effective(state, levied_by, origin) if product == "vehicles" else rate
        found.append(_border(levied_by, origin, product, at, rate, paid, len(BORDER_AT) - rank))
    return tuple(found)


def effective(state: State, levied_by: str, origin: str) -> float:
    """Return the duty really paid on cars, the mean over what is sold; the rate in the law where nothing is."""
    market = COUNTRIES.index(levied_by)
    rows = state.origin == COUNTRIES.index(origin)
    if market not in (CA, US, MX):
        return _rate(state, levied_by, origin, "vehicles")
    sold = state.sold[rows, market]
    if sold.sum() <= 0:
        return _rate(state, levied_by, origin, "vehicles")
    return float(np.average(car_duties(state)[rows, market], weights=sold))


def _rate(state: State, levied_by: str, origin: str, product: str) -> float:
    place = VEHICLES if product == "vehicles" else PRODUCTS.index(product)
    return float(state.tariffs[COUNTRIES.index(levied_by), COUNTRIES.index(origin), place])


def _border(
    levied_by: str, origin: str, product: str, at: tuple[float, float], rate: float, paid: float, rank: int
) -> BorderMark:
    on, where = names.on_product(product), from_country(origin)
    near = {levied_by, origin} == {"CA", "US"}
    if rate <= 0:
        text = _("{levied_by}: no duty {on_product}").format(levied_by=country(levied_by), on_product=on)
        said = _("{country_levies} no duty {on_product} {from_country}.").format(
            country_levies=levies(levied_by), on_product=on, from_country=where
        )
    elif abs(paid - rate) < 0.0005:
        plate = _("{levied_by}: {rate} {on_product}") if near else _("{levied_by}: {rate} {on_product} {from_country}")
        text = plate.format(levied_by=country(levied_by), rate=_written(rate), on_product=on, from_country=where)
        said = _("{country_levies} {rate} {on_product} {from_country}.").format(
            country_levies=levies(levied_by), rate=_written(rate), on_product=on, from_country=where
        )
    else:
        plate = (
            _("{levied_by}: {rate} {on_product} → {paid} paid")
            if near
            else _("{levied_by}: {rate} {on_product} {from_country} → {paid} paid")
        )
        text = plate.format(
            levied_by=country(levied_by),
            rate=_written(rate),
            on_product=on,
            from_country=where,
            paid=percent(paid, 1),
        )
        said = _("{country_levies} {rate} {on_product} {from_country}; {paid} is really paid.").format(
            country_levies=levies(levied_by),
            rate=_written(rate),
            on_product=on,
            from_country=where,
            paid=percent(paid, 1),
        )
    lands = {levied_by, origin} <= {"CA", "US", "MX"} and {levied_by, origin} != {"CA", "MX"}
    return BorderMark(
        id=f"{levied_by}_{origin}_{product}".lower(),
        lon=at[0],
        lat=at[1],
        text=text,
        weight=min(paid / _SCALE, 1.0),
        between=(origin, levied_by) if lands else (),
        tone="red" if levied_by == "US" and rate > 0 else "blue" if rate > 0 else "muted",
        rank=float(rank),
        said=said,
    )


def _written(rate: float) -> str:
    return percent(rate, 0 if abs(rate * 100 - round(rate * 100)) < 1e-9 else 1)
