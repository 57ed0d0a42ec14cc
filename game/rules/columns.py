"""The columns of a world: the tables of a level as read-only arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.model.level import Level
from game.model.tables import InputRow, PlantRow
from game.model.values import COUNTRIES, MARKETS, PROVINCES
from game.model.world import INPUTS, Flags, Floats, Ints, Link, Mandates, Sites


def sealed(values: Floats) -> Floats:
    """Return the array, read-only."""
    values.flags.writeable = False
    return values


def sealed_ints(values: Sequence[int] | Sequence[Sequence[int]] | Ints) -> Ints:
    """Return whole numbers as a read-only array."""
    column: Ints = np.array(values, dtype=np.int64)
    column.flags.writeable = False
    return column


def mandate_columns(level: Level, maker_row: dict[str, int], site_row: dict[str, int]) -> Mandates:
    rows = sorted(level.mandates, key=lambda mandate: (maker_row[mandate.maker], mandate.id))
    place = {mandate.id: row for row, mandate in enumerate(rows)}
    base = np.zeros((len(rows), len(MARKETS)))
    for flow in level.flows:
        base[place[flow.mandate], MARKETS.index(flow.market)] = flow.vehicles / 4
    maker = sealed_ints([maker_row[mandate.maker] for mandate in rows])
    return Mandates(
        ids=tuple(mandate.id for mandate in rows),
        names=tuple(mandate.name for mandate in rows),
        row=place,
        maker=maker,
        origin=sealed_ints([COUNTRIES.index(mandate.origin) for mandate in rows]),
        site=sealed_ints([site_row[mandate.plant] if mandate.plant else -1 for mandate in rows]),
        base=sealed(base),
        active=sealed(np.array([float(mandate.state == "active") for mandate in rows])),
        built=sealed(np.array([float(mandate.state != "planned") for mandate in rows])),
        us_content=sealed(np.array([mandate.us_content for mandate in rows])),
        home_content=sealed(np.array([mandate.home_content for mandate in rows])),
        complies=np.array([mandate.complies for mandate in rows]),
        starts=sealed_ints(np.flatnonzero(np.diff(maker, prepend=-1))),
    )


_ALONE = ("parts", "steel", "aluminium")
"""Kinds of site that pay their own bills; engine and cell plants draw on the makers they belong to."""


def site_columns(
    rows: tuple[PlantRow, ...],
    site_row: dict[str, int],
    maker_row: dict[str, int],
    mandates: Mandates,
) -> Sites:
    built = np.zeros(len(rows))
    here = mandates.site >= 0
    np.add.at(built, mandates.site[here], (mandates.base.sum(axis=1) * mandates.active)[here])
    assembly = np.array([row.kind == "assembly" for row in rows])
    ours = np.array([row.country == "CA" for row in rows])
    promised = np.zeros(len(rows))
    np.add.at(promised, mandates.site[here], mandates.base.sum(axis=1)[here])
    output = np.where(assembly, built, [row.output / 4 for row in rows])
    full = np.array([row.capacity / 4 for row in rows])
    now = np.array([row.capacity_now / 4 for row in rows])
    return Sites(
        ids=tuple(row.id for row in rows),
        rows=rows,
        row=site_row,
        country=sealed_ints([COUNTRIES.index(row.country) for row in rows]),
        province=sealed_ints([PROVINCES.index(row.region) if row.country == "CA" else -1 for row in rows]),
        maker=sealed_ints([maker_row.get(row.maker or "", -1) for row in rows]),
        jobs=sealed(np.array([float(row.jobs) for row in rows])),
        output=sealed(output),
        capacity=sealed(np.maximum(now, output)),
        full=sealed(np.maximum(full, np.maximum(now, output))),
        shifts=sealed_ints([row.shifts for row in rows]),
        assembly=assembly,
        canadian=ours,
        norm=sealed(np.where(output > 0, output, promised)),
        place=sealed_ints(_places(assembly, ours)),
        twins=tuple(
            sealed_ints([n for n, row in enumerate(rows) if row.maker == maker and row.country == "US" and assembly[n]])
            for maker in maker_row
        ),
        alone=np.array([row.kind in _ALONE and row.jobs > 0 and row.output > 0 for row in rows]) & ours,
    )


def _places(assembly: Flags, ours: Flags) -> Ints:
    """Return how many assembly plants stand before each row: of Canada's where it is Canadian, else of all others. L"""
    before = [np.cumsum(assembly & (ours == home)) - (assembly & (ours == home)) for home in (False, True)]
    found: Ints = np.where(ours, before[1], before[0])
    return found


def links_by_supplier(level: Level, site_row: dict[str, int]) -> dict[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = {}
    for link in sorted(level.links, key=lambda link: (link.supplier, link.plant)):
        if link.needed:
            found.setdefault(link.supplier, []).append(Link(link.supplier, site_row[link.plant], link.days_of_stock))
    return {supplier: tuple(links) for supplier, links in found.items()}


def input_shares(rows: Sequence[InputRow]) -> Floats:
    table = np.zeros((len(COUNTRIES), len(INPUTS), 4))
    for row in rows:
        origins = np.array([row.from_ca, row.from_us, row.from_mx, row.from_overseas])
        table[COUNTRIES.index(row.assembled_in), INPUTS.index(row.input)] = row.cost_share * origins
    return sealed(table)
