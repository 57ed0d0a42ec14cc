"""The sites as the level begins, with output made to agree with published totals."""

from __future__ import annotations

import math

import numpy as np

from building.files import Row, facts
from building.flows import CANADIAN_TOTALS, whole

USUAL_USE = 0.875
"""Output over capacity at the shifts now staffed, in an ordinary year: assumption."""
DETROIT = ("gm", "ford", "stellantis")
_CARRIED_OVER = ("id", "name", "firm", "maker", "city", "region", "country", "latitude", "longitude", "kind", "product")
NODES = (
    ("supplier_region_ontario", "Ontario", "CA", "ON", "Toronto", 43.65, -79.65),
    ("supplier_region_michigan", "Michigan", "US", "MI", "Detroit", 42.50, -83.40),
    ("supplier_region_ohio_valley", "Ohio–Indiana–Kentucky", "US", "OH", "Toledo", 40.60, -84.60),
    ("supplier_region_south", "Tennessee–Alabama", "US", "TN", "Nashville", 35.40, -86.40),
    ("supplier_region_northern_mexico", "Coahuila–Nuevo León", "MX", "COA", "Saltillo", 25.45, -100.60),
    ("supplier_region_bajio", "Bajío", "MX", "GUA", "Silao", 20.90, -101.30),
)
"""Regional suppliers, one node for many firms: assumptions, with no jobs of their own."""
OSWEGO = ("oswego_novelis", "Novelis Oswego", "Novelis", "Oswego", "NY", 43.49, -76.45)
"""A real mill that is not among the sites of the raw table; its fire stopped lines in 2025 (V42)."""


def site_rows() -> list[Row]:
    """Return the rows of plants.csv: the 128 sites, then the nodes that stand for many suppliers."""
    raw = facts("plants")
    fitted = _outputs(raw)
    return [_site(row, fitted[row["id"]]) for row in raw] + [_node(*node) for node in NODES] + [_oswego()]


def _outputs(raw: list[dict[str, str]]) -> dict[str, float]:
    """Return output by site; Canadian assembly is scaled so that makers' published totals are met exactly."""
    outputs = {row["id"]: float(row["output"] or (100 if row["state"] == "operating" else 0)) for row in raw}
    for makers, total in CANADIAN_TOTALS.items():
        plants = [r["id"] for r in raw if r["country"] == "CA" and r["kind"] == "assembly" and r["maker"] in makers]
        plants = [plant for plant in plants if outputs[plant]]
        exact = whole(np.array([outputs[plant] for plant in plants]), total)
        outputs.update(zip(plants, exact, strict=True))
    return outputs


def _site(raw: dict[str, str], output: float) -> Row:
    """Return one finished row. An output of 100 without a unit is an index that follows the assembly it feeds."""
    capacity = max(float(raw["capacity"] or 0), output)
    if raw["unit"] == "index" and output:
        capacity = round(output / USUAL_USE, 1)
    shifts = _shifts(raw, output, capacity)
    return {
        **{key: raw[key] for key in _CARRIED_OVER},
        "headquarters": raw["headquarters"],
        "output": output,
        "capacity": capacity,
        "capacity_now": max(round(min(capacity, output / USUAL_USE)), output) if shifts else 0,
        "unit": raw["unit"],
        "jobs": int(raw["jobs"] or 0),
        "shifts": shifts,
        "state": raw["state"],
        "opened": raw["opened"],
        "public_money": int(raw["public_money"]),
        "certainty": "published" if raw["figures"] == "sourced" else "estimate",
        "source": raw["source"],
    }


def _shifts(raw: dict[str, str], output: float, capacity: float) -> int:
    """Return the shifts staffed: Detroit makers' full capacity is three shifts, the others' two."""
    if raw["state"] != "operating":
        return 0
    full = 3 if raw["maker"] in DETROIT else 2
    return min(full, max(1, math.ceil(full * output / capacity - 1e-9)))


def _node(id: str, name: str, country: str, region: str, city: str, latitude: float, longitude: float) -> Row:
    return _supplier(id, name, "Regional suppliers", city, region, country, latitude, longitude, "parts", country)


def _oswego() -> Row:
    id, name, firm, city, region, latitude, longitude = OSWEGO
    return _supplier(id, name, firm, city, region, "US", latitude, longitude, "aluminium sheet", "US")


def _supplier(
    id: str,
    name: str,
    firm: str,
    city: str,
    region: str,
    country: str,
    latitude: float,
    longitude: float,
    product: str,
    headquarters: str,
) -> Row:
    return {
        "id": id,
        "name": name,
        "firm": firm,
        "maker": "",
        "city": city,
        "region": region,
        "country": country,
        "latitude": latitude,
        "longitude": longitude,
        "kind": "parts",
        "product": product,
        "headquarters": headquarters,
        "output": 100,
        "capacity": round(100 / USUAL_USE, 1),
        "capacity_now": 114,
        "unit": "index",
        "jobs": 0,
        "shifts": 2,
        "state": "operating",
        "opened": "",
        "public_money": 0,
        "certainty": "assumption",
        "source": "",
    }
