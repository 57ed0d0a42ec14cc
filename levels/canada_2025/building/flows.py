"""Who sells what where: each maker's cars by country of origin and market, made to add up.

Published Canadian totals come first, market totals second, plants' output third; what a plant builds
beyond its sales in North America goes overseas, and what the estimates sell beyond its output is scaled down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from building.files import facts

MARKETS = ("CA", "US", "MX", "ROW")
CANADIAN_TOTALS = {("toyota",): 533_566, ("honda",): 420_550, ("gm",): 149_506, ("ford", "stellantis"): 190_378}
"""Vehicles built in Canada in 2024, published (S23, S25)."""
OVERSEAS_SHARE_OF_EXPORTS = 0.05
"""Canada's sales overseas, as a share of its car exports: assumption."""
VOLVO_IN_OTHERS = {"CA": 2.0, "US": 15.0, "MX": 0.0}
"""Thousands of Volvo's US-built cars, which the raw table counts among the others: assumption."""
_PASSES = 400

Cells = dict[tuple[str, str], NDArray[np.float64]]
"""Vehicles by (maker, origin), over MARKETS."""


@dataclass(frozen=True)
class Sales:
    """Sales by maker and origin, and the published figures they were fitted to."""

    cells: Cells
    raw: Cells
    markets: NDArray[np.float64]


def fit_sales(outputs: Mapping[tuple[str, str], float]) -> Sales:
    """Return sales that add up. ``outputs``: vehicles built by (maker, country)."""
    raw = _raw_cells(outputs)
    markets = sum(raw.values(), np.zeros(4))
    cells = {key: row.copy() for key, row in raw.items()}
    overseas = {(row["maker"], row["origin"]): float(row["overseas_thousands"]) * 1000 for row in facts("overseas")}
    canadian = [key for key in cells if key[1] == "CA"]
    fitted = _fit_canadian(np.array([cells[key] for key in canadian]), np.array([outputs[key] for key in canadian]))
    cells.update(zip(canadian, fitted, strict=True))
    free = [key for key in cells if key[1] != "CA"]
    for _ in range(_PASSES):
        taken = sum((cells[key] for key in canadian), np.zeros(4))
        loose = sum((cells[key] for key in free), np.zeros(4))
        scale = np.append((markets - taken)[:3] / loose[:3], 0.0)
        for key in free:
            cells[key] *= scale
            if key in outputs:
                cells[key] *= min(1.0, outputs[key] / max(cells[key].sum(), 1.0))
    for key in free:
        cells[key][3] = outputs[key] - cells[key][:3].sum() if key in outputs else overseas[key]
    return Sales(cells, raw, markets)


def _raw_cells(outputs: Mapping[tuple[str, str], float]) -> Cells:
    """Return the raw estimates, with fused makers separated and overseas origins told apart."""
    cells: Cells = defaultdict(lambda: np.zeros(4))
    overseas = facts("overseas")
    for row in facts("maker_flows"):
        place, thousands = MARKETS.index(row["market"]), float(row["thousand_vehicles"])
        fused = row["maker"].split("+")
        if row["origin"] == "ROW":
            group = [*fused, "volvo", "chinese_makers"] if fused == ["others"] else fused
            for split in overseas:
                if split["maker"] in group:
                    share = float(split[f"of_{row['market'].lower()}"])
                    cells[split["maker"], split["origin"]][place] += 1000 * thousands * share
        else:
            built = [outputs.get((maker, row["origin"]), 0.0) for maker in fused]
            for maker, output in zip(fused, built, strict=True):
                if output:
                    cells[maker, row["origin"]][place] += 1000 * thousands * output / sum(built)
    for market, thousands in VOLVO_IN_OTHERS.items():
        place = MARKETS.index(market)
        cells["volvo", "US"][place] += 1000 * thousands
        cells["others", "JP"][place] -= 1000 * thousands
    return dict(cells)


def _fit_canadian(seed: NDArray[np.float64], totals: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the Canadian rows fitted to makers' totals and to what Canada, Mexico and overseas take."""
    at_home, mexico = seed[:, 0].sum(), seed[:, 2].sum()
    overseas = OVERSEAS_SHARE_OF_EXPORTS * (totals.sum() - at_home)
    columns = np.array([at_home, totals.sum() - at_home - mexico - overseas, mexico, overseas])
    cells = seed.copy()
    cells[:, 3] = np.maximum(totals - seed.sum(axis=1), 0) + 0.02 * totals
    for _ in range(_PASSES):
        cells *= columns / cells.sum(axis=0)
        cells *= (totals / cells.sum(axis=1))[:, None]
    return cells


def whole(cells: NDArray[np.float64], total: int) -> list[int]:
    """Return whole vehicles that add up to ``total``, by largest remainders."""
    scaled = cells.flatten() * (total / cells.sum())
    floor = np.floor(scaled).astype(int)
    short = total - int(floor.sum())
    for place in np.argsort(-(scaled - floor), kind="stable")[:short]:
        floor[place] += 1
    return [int(value) for value in floor]


def totals_of(rows: Iterable[tuple[tuple[str, str], float]]) -> dict[tuple[str, str], float]:
    """Return sums by key."""
    totals: dict[tuple[str, str], float] = defaultdict(float)
    for key, value in rows:
        totals[key] += value
    return dict(totals)
