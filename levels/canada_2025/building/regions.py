"""Provinces: car jobs that no site of the map carries, and the voice and the mood each begins with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from building.files import Row, named
from building.flows import whole

CAR_JOBS = 125_000
"""Jobs in vehicle and parts making in Canada: about 125,000 (S18, S18b)."""
_PROVINCES = (
    ("BC", 0.025, 52, 5698),
    ("AB", 0.010, 41, 4889),
    ("SK", 0.005, 40, 1239),
    ("MB", 0.025, 51, 1494),
    ("ON", 0.825, 53, 16125),
    ("QC", 0.095, 50, 9057),
    ("NB", 0.005, 52, 855),
    ("NS", 0.005, 54, 1077),
    ("PE", 0.002, 55, 178),
    ("NL", 0.001, 55, 545),
    ("YT", 0.0, 50, 47),
    ("NT", 0.0, 50, 45),
    ("NU", 0.0, 50, 41),
)
"""Share of the jobs off the map (assumption), approval as the level begins (a value of the game, not a poll), and
people in thousands in mid-2024 (rounded, general knowledge), which give the weights."""


def regions(sites: Sequence[Row]) -> list[Row]:
    """Return the rows of regions.csv; the residual brings the country to its total."""
    on_map: dict[str, int] = defaultdict(int)
    for site in sites:
        if site["country"] == "CA":
            on_map[str(site["region"])] += int(str(site["jobs"]))
    names, shares, approval, people = zip(*_PROVINCES, strict=True)
    residual = whole(np.array(shares), CAR_JOBS - sum(on_map.values()))
    weights = [round(each / sum(people), 4) for each in people]
    rows = named("province residual_jobs approval weight", zip(names, residual, approval, weights, strict=True))
    return [{**row, "certainty": "assumption", "source": ""} for row in rows]
