"""Who sells parts, engines, metal and batteries, to whom, and how demand runs up to them, as a level opens.

Demand is matrices: from how busy the lines are to what each supplier is asked for, market by market. Each of
their rows gives 1 in the base year, so that the base year is matched by construction (02 §3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.model.level import Level
from game.model.tables import MetalRow, SupplierRow
from game.model.world import CA, ENGINES, PARTS, PRODUCTS, ROW, Floats, Sellers, Sites
from game.rules.columns import sealed, sealed_ints

_NAMED = 0.5
"""Share of a supplier's sales in a market that goes to those the links name, where no table says (assumption)."""
_THROUGH_PARTS = 0.65
"""Share of the metal in cars that goes to parts makers first (assumption; what inputs.csv says of Canada)."""
_OFF_MAP = -1
_KINDS = {"engine": ENGINES, "casting": PARTS, "parts": PARTS}


@dataclass(frozen=True, slots=True, eq=False)
class _Network:
    """The lines, the parts makers, and who feeds whom."""

    sites: Sites
    lines: list[int]
    norm: Floats
    """A, units a quarter that each line's demand is counted from."""
    start: Floats
    """A + 1: how busy each line is in the base year, and 1."""
    makers: list[int]
    """Sites that make parts and engines, and last those off the map."""
    weight: Floats
    """P, how much each of them counts among its country's."""
    fed: dict[int, dict[int, float]]
    """By supplier, the sites it feeds and the share of its work each gives it."""

    def country(self, market: int) -> Floats:
        """Return the row of a country's lines together; where there are none, what never changes. A + 1."""
        there = self.sites.country[self.lines] == market
        then = float(self.sites.output[self.lines][there].sum())
        if then <= 0:
            return np.append(np.zeros(len(self.lines)), 1.0)
        return np.append(np.where(there, self.norm / then, 0.0), 0.0)

    def named(self, site: int, among: Sequence[int], market: int) -> Floats:
        """Return the weights of those in a market that a site feeds, of the sites in ``among``."""
        fed, country = self.fed.get(site, {}), self.sites.country
        return np.array([fed.get(one, 0.0) if one >= 0 and country[one] == market else 0.0 for one in among])


def seller_columns(level: Level, sites: Sites) -> Sellers:
    """Return the columns of a level whose sites are these."""
    net = _network(level, sites)
    kinds: dict[str, SupplierRow] = {row.kind: row for row in level.suppliers}
    tables = [kinds.get(sites.rows[place].kind if place >= 0 else "parts") for place in net.makers]
    metals = sorted(level.metals, key=lambda row: (row.site, row.product))
    site = [*net.makers, *(sites.row[row.site] for row in metals)]
    country = [int(sites.country[place]) if place >= 0 else CA for place in site]
    product = [_KINDS[sites.rows[place].kind] if place >= 0 else PARTS for place in net.makers]
    product += [PRODUCTS.index(row.product) for row in metals]
    sold = [_parts_rows(net, place, row) for place, row in zip(net.makers, tables, strict=True)]
    elasticity = [row.elasticity if row else 0.0 for row in (*tables, *metals)]
    shares = [shares for shares, _rows in sold] + [(row.canada, row.us, 0.0, row.overseas) for row in metals]
    places = [8 * of + what for of, what in zip(country, product, strict=True)]
    return Sellers(
        site=sealed_ints(site),
        parts=len(net.makers),
        country=sealed_ints(country),
        product=sealed_ints(product),
        duty=sealed_ints([[64 * market + place for place in places] for market in range(ROW)]),
        shares=sealed(np.array(shares).T.copy()),
        elasticity=sealed(np.array(elasticity)),
        lines=sealed_ints(net.lines),
        norm=sealed(net.norm),
        parts_demand=sealed(_stacked([rows for _shares, rows in sold], len(net.start))),
        metal_demand=sealed(_stacked([_metal_rows(net, row) for row in metals], len(net.start) + len(net.makers))),
    )


def _network(level: Level, sites: Sites) -> _Network:
    lines = [int(place) for place in np.flatnonzero(sites.assembly)]
    norm = np.maximum(sites.norm[lines], 1e-9)
    makers = [place for place, row in enumerate(sites.rows) if row.kind in _KINDS]
    fed: dict[int, dict[int, float]] = {}
    for link in sorted(level.links, key=lambda link: (link.supplier, link.plant)):
        if link.supplier in sites.row and link.weight > 0:
            fed.setdefault(sites.row[link.supplier], {})[sites.row[link.plant]] = link.weight
    off_map = float(sum(region.residual_jobs for region in level.regions))
    return _Network(
        sites=sites,
        lines=lines,
        norm=norm,
        start=np.append(sites.output[lines] / norm, 1.0),
        makers=[*makers, _OFF_MAP],
        weight=np.append(sites.jobs[makers], off_map),
        fed=fed,
    )


def _parts_rows(net: _Network, site: int, table: SupplierRow | None) -> tuple[tuple[float, ...], Floats]:
    """Return a parts maker's shares by market, and its rows of demand. 4, and 3 × (A + 1)."""
    here = int(net.sites.country[site]) if site >= 0 else CA
    mix, overseas, linked = np.eye(ROW)[here], 0.0, _NAMED
    if table is not None and here == CA:
        mix, overseas, linked = np.array([table.canada, table.us, table.mexico]), table.overseas, table.linked
    named = np.array([net.named(site, net.lines, market) for market in range(ROW)])
    in_all = float(named.sum())
    if in_all <= 0:
        linked = 0.0
    rows, shares = np.zeros((ROW, len(net.start))), [0.0, 0.0, 0.0, overseas]
    for market in range(ROW):
        rows[market, :-1] = (1 - overseas) * linked * named[market] / max(in_all, 1e-9)
        rows[market] += (1 - linked) * mix[market] * net.country(market)
        shares[market] = float((1 - overseas) * linked * named[market].sum() / max(in_all, 1e-9))
        shares[market] += float((1 - linked) * mix[market])
        rows[market] /= float(rows[market] @ net.start) or 1.0
    return tuple(shares), rows


def _metal_rows(net: _Network, row: MetalRow) -> Floats:
    """Return a mill's rows of demand: its makers, its parts makers, and what has nothing to do with cars. 3 × …"""
    site, country = net.sites.row[row.site], net.sites.country
    rows = np.zeros((ROW, len(net.start) + len(net.makers)))
    for market in range(ROW):
        lines = np.append(net.named(site, net.lines, market), 0.0)
        there = [country[one] == market if one >= 0 else market == CA for one in net.makers]
        weight = np.where(there, net.weight if net.weight[there].sum() > 0 else 1.0, 0.0)
        through = _THROUGH_PARTS if weight.sum() > 0 else 0.0
        rows[market, : len(net.start)] = (1 - through) * _half_named(lines, net.country(market))
        rows[market, len(net.start) :] = through * _half_named(net.named(site, net.makers, market), weight)
        rows[market] *= row.cars / max(float(rows[market] @ np.append(net.start, np.ones(len(net.makers)))), 1e-9)
        rows[market, len(net.start) - 1] += 1 - row.cars
    return rows


def _half_named(named: Floats, others: Floats) -> Floats:
    """Return shares of demand: half of those that are named, where any are, and half of all of them."""
    half = _NAMED if named.sum() > 0 else 0.0
    return half * named / max(float(named.sum()), 1e-9) + (1 - half) * others / max(float(others.sum()), 1e-9)


def _stacked(rows: Sequence[Floats], width: int) -> Floats:
    """Return rows by market, one market after the other: 3K × width, from K arrays of 3 × width."""
    return np.concatenate(np.stack(rows, axis=1)) if rows else np.zeros((0, width))
