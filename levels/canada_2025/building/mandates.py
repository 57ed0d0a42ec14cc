"""The mandates and what each sells: plants share their maker's sales by output, families share their plant's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from building.files import Row, facts
from building.flows import MARKETS, Sales, fit_sales, totals_of, whole

HOME_CONTENT = {"CA": 0.40, "MX": 0.42}
"""Share of value made in Canada and Mexico, of a car built there: assumption."""
US_CONTENT_AT_HOME = 0.60
"""Share of value made in the US, of a car built there: assumption."""
NEW_HERE = {"us_content": 0.30, "home_content": 0.40}
"""Contents of a car that a maker new to Canada would build there: assumption."""
KITS = "leapmotor_kits"
"""Cars put together from kits, which the rules of origin leave out: assumption."""


def makers() -> list[Row]:
    """Return the rows of makers.csv."""
    return [{"id": row["id"], "name": row["name"], "headquarters": row["headquarters"]} for row in facts("makers")]


def mandates_and_flows(sites: Sequence[Row]) -> tuple[list[Row], list[Row], Sales]:
    """Return the rows of mandates.csv and of flows.csv, and the sales they come from."""
    place = {str(site["id"]): site for site in sites}
    raw = facts("mandates")
    built = {
        row["id"]: float(str(place[row["plant"]]["output"])) * float(row["share"])
        for row in raw
        if row["state"] != "planned"
    }
    origin = {row["id"]: str(place[row["plant"]]["country"]) if row["plant"] else "CA" for row in raw}
    outputs = totals_of(((row["maker"], origin[row["id"]]), built[row["id"]]) for row in raw if row["id"] in built)
    sales = fit_sales(outputs)
    mandates: list[Row] = []
    flows: list[Row] = []
    for row in raw:
        key = row["maker"], origin[row["id"]]
        mandates.append(_mandate(row, key[1]))
        if row["id"] in built:
            exact = whole(sales.cells[key] * built[row["id"]] / outputs[key], round(built[row["id"]]))
            flows += _flows(row["id"], exact, "estimate")
        else:
            flows += _flows(row["id"], [int(row[market.lower()]) for market in MARKETS], "assumption")
    for (maker, country), cells in sales.cells.items():
        if country not in ("CA", "US", "MX"):
            name = next(row["name"] for row in facts("makers") if row["id"] == maker)
            mandates.append(_overseas(maker, name, country))
            flows += _flows(f"{maker}_{country.lower()}", np.rint(cells).astype(int).tolist(), "assumption")
    return mandates, flows, sales


def _mandate(row: dict[str, str], origin: str) -> Row:
    maker = next(maker for maker in facts("makers") if maker["id"] == row["maker"])
    if origin == "US":
        contents = {"us_content": US_CONTENT_AT_HOME, "home_content": float(maker["home_content_us"])}
    elif maker[f"us_content_{origin.lower()}"]:
        contents = {
            "us_content": float(maker[f"us_content_{origin.lower()}"]),
            "home_content": HOME_CONTENT[origin],
        }
    else:
        contents = NEW_HERE
    return {
        "id": row["id"],
        "name": row["name"],
        "maker": row["maker"],
        "plant": row["plant"] if row["state"] != "ended" else "",
        "origin": origin,
        "state": row["state"],
        **contents,
        "complies": row["id"] != KITS,
        "certainty": "assumption" if row["state"] == "planned" else "estimate",
        "source": "",
    }


def _overseas(maker: str, name: str, origin: str) -> Row:
    return {
        "id": f"{maker}_{origin.lower()}",
        "name": f"{name} ({origin})",
        "maker": maker,
        "plant": "",
        "origin": origin,
        "state": "active",
        "us_content": 0.0,
        "home_content": 0.0,
        "complies": False,
        "certainty": "assumption",
        "source": "",
    }


def _flows(mandate: str, vehicles: Sequence[int], certainty: str) -> list[Row]:
    return [
        {"mandate": mandate, "market": market, "vehicles": sold, "certainty": certainty}
        for market, sold in zip(MARKETS, vehicles, strict=True)
        if sold
    ]
