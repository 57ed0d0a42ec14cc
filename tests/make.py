"""Small valid things to change one fact of."""

from __future__ import annotations

import csv
from typing import Any

from game.model.level import Level
from game.places import LEVELS


def _parameters() -> list[dict[str, Any]]:
    with (LEVELS / "canada_2025" / "parameters.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [{**row, **{name: float(row[name]) for name in ("value", "least", "most")}} for row in rows]


WORLD: dict[str, Any] = {
    "format": 1,
    "id": "tiny",
    "title": {"en": "A tiny world", "fr": "Un tout petit monde"},
    "start": "2025Q2",
    "quarters": 8,
    "facts_as_of": "2026-10-01",
    "makers": [
        {"id": "maple", "name": "Maple", "headquarters": "JP"},
        {"id": "eagle", "name": "Eagle", "headquarters": "US"},
    ],
    "plants": [
        {
            "id": "maple_alliston", "name": "Maple Alliston", "firm": "Maple", "maker": "maple", "city": "Alliston",
            "region": "ON", "country": "CA", "latitude": 44.1, "longitude": -79.8, "kind": "assembly",
            "headquarters": "JP", "output": 200_000, "capacity": 240_000, "unit": "vehicles", "jobs": 3_000,
        },
        {
            "id": "eagle_oakville", "name": "Eagle Oakville", "firm": "Eagle", "maker": "eagle", "city": "Oakville",
            "region": "ON", "country": "CA", "latitude": 43.5, "longitude": -79.7, "kind": "assembly",
            "headquarters": "US", "output": 100_000, "capacity": 150_000, "unit": "vehicles", "jobs": 2_000,
        },
        {
            "id": "eagle_dayton", "name": "Eagle Dayton", "firm": "Eagle", "maker": "eagle", "city": "Dayton",
            "region": "OH", "country": "US", "latitude": 39.8, "longitude": -84.2, "kind": "assembly",
            "headquarters": "US", "output": 300_000, "capacity": 400_000, "unit": "vehicles", "jobs": 4_000,
        },
        {
            "id": "hamilton_mill", "name": "Hamilton mill", "firm": "Harbour Steel", "city": "Hamilton",
            "region": "ON", "country": "CA", "latitude": 43.3, "longitude": -79.8, "kind": "steel",
            "headquarters": "CA", "output": 2_000_000, "capacity": 2_400_000, "unit": "tonnes", "jobs": 1_500,
        },
    ],
    "mandates": [
        {"id": "maple_sedan", "name": "Sedan", "maker": "maple", "plant": "maple_alliston", "origin": "CA",
         "us_content": 0.3, "home_content": 0.4},
        {"id": "maple_import", "name": "Import", "maker": "maple", "origin": "JP", "complies": False},
        {"id": "eagle_truck", "name": "Truck", "maker": "eagle", "plant": "eagle_oakville", "origin": "CA",
         "us_content": 0.5, "home_content": 0.3},
        {"id": "eagle_utility", "name": "Utility", "maker": "eagle", "plant": "eagle_dayton", "origin": "US",
         "us_content": 0.8, "home_content": 0.1},
    ],
    "flows": [
        {"mandate": "maple_sedan", "market": "CA", "vehicles": 40_000},
        {"mandate": "maple_sedan", "market": "US", "vehicles": 150_000},
        {"mandate": "maple_sedan", "market": "MX", "vehicles": 4_000},
        {"mandate": "maple_sedan", "market": "ROW", "vehicles": 6_000},
        {"mandate": "maple_import", "market": "CA", "vehicles": 30_000},
        {"mandate": "maple_import", "market": "US", "vehicles": 300_000},
        {"mandate": "maple_import", "market": "MX", "vehicles": 20_000},
        {"mandate": "maple_import", "market": "ROW", "vehicles": 900_000},
        {"mandate": "eagle_truck", "market": "CA", "vehicles": 15_000},
        {"mandate": "eagle_truck", "market": "US", "vehicles": 80_000},
        {"mandate": "eagle_truck", "market": "MX", "vehicles": 2_000},
        {"mandate": "eagle_truck", "market": "ROW", "vehicles": 3_000},
        {"mandate": "eagle_utility", "market": "CA", "vehicles": 35_000},
        {"mandate": "eagle_utility", "market": "US", "vehicles": 250_000},
        {"mandate": "eagle_utility", "market": "MX", "vehicles": 10_000},
        {"mandate": "eagle_utility", "market": "ROW", "vehicles": 5_000},
    ],
    "tariffs": [
        {"levied_by": "US", "origin": "CA", "product": "vehicles", "base_rate": 0.0, "rate": "25%"},
        {"levied_by": "US", "origin": "JP", "product": "vehicles", "base_rate": 0.025, "rate": "15%"},
        {"levied_by": "US", "origin": "CA", "product": "steel", "base_rate": 0.0, "rate": "25%"},
        {"levied_by": "CA", "origin": "US", "product": "vehicles", "base_rate": 0.0, "rate": "25%"},
        {"levied_by": "CA", "origin": "JP", "product": "vehicles", "base_rate": 0.061, "rate": 0.061},
    ],
    "inputs": [
        {"assembled_in": country, "input": name, "cost_share": share, "from_ca": ca, "from_us": us, "from_mx": mx,
         "from_overseas": overseas}
        for country, ca, us, mx, overseas in (
            ("CA", 0.3, 0.5, 0.1, 0.1), ("US", 0.1, 0.6, 0.2, 0.1), ("JP", 0.0, 0.1, 0.0, 0.9),
        )
        for name, share in (("engines", 0.15), ("parts", 0.45), ("steel", 0.05), ("aluminium", 0.02))
    ],
    "links": [
        {"supplier": "hamilton_mill", "plant": "maple_alliston", "days_of_stock": 10, "weight": 0.2},
        {"supplier": "old_bridge", "plant": "maple_alliston", "days_of_stock": 3},
        {"supplier": "old_bridge", "plant": "eagle_oakville", "days_of_stock": 2},
    ],
    "metals": [
        {"site": "hamilton_mill", "product": "steel", "canada": 0.5, "us": 0.45, "overseas": 0.05, "elasticity": 2.0},
    ],
    "crossings": [{"id": "old_bridge", "name": "Old Bridge", "latitude": 42.3, "longitude": -83.1, "share": 0.6}],
    "regions": [
        {"province": "ON", "residual_jobs": 60_000, "approval": 50, "weight": 0.6},
        {"province": "QC", "residual_jobs": 8_000, "approval": 50, "weight": 0.4},
    ],
    "parameters": _parameters(),
    "sources": [{"key": "S1", "address": "https://example.org/proclamation"}],
}  # fmt: skip


def level(**changes: Any) -> Level:
    """Return a tiny valid level with these keys of its file changed."""
    return Level.model_validate({**WORLD, **changes})


def ten_times(world: Level) -> Level:
    """Return a level with ten of every plant, mandate, flow and link, for timing."""

    def copies(rows: tuple[Any, ...], *names: str) -> tuple[Any, ...]:
        return tuple(
            row.model_copy(update={name: f"{getattr(row, name)}_{n}" for name in names if getattr(row, name)})
            for n in range(10)
            for row in rows
        )

    crossings = {row.id for row in world.crossings}
    links = tuple(row for row in world.links if row.supplier not in crossings)
    return world.model_copy(
        update={
            "plants": copies(world.plants, "id"),
            "mandates": copies(world.mandates, "id", "plant"),
            "flows": copies(world.flows, "mandate"),
            "links": copies(links, "supplier", "plant"),
            "metals": copies(world.metals, "site"),
            "events": (),
            "buyers": (),
        }
    )
