"""Views of the map for tests: the real sites, and a few flows, tariffs and values made up for the purpose."""

from __future__ import annotations

import csv
from pathlib import Path

from game.present.map_view import AreaFill, BorderMark, FlowArc, LegendRow, MapView, PlaceName, SiteMark

KINDS = {
    "assembly": ("circle", "blue"),
    "metals": ("square", "slate"),
    "battery": ("triangle", "green"),
    "parts": ("diamond", "violet"),
}
RINGS = {
    "CA-GM-CAM": "idle",
    "CA-STL-BRA": "threatened",
    "CA-FOR-OAK": "leaving",
    "US-STL-BEL": "stopped",
    "CA-HON-BAT": "idle",
    "CA-GM-OSH": "threatened",
}
NAMES = (
    PlaceName("CA", "Canada", "country"),
    PlaceName("US", "United States", "country"),
    PlaceName("MX", "Mexico", "country"),
    PlaceName("CA-ON", "Ontario", "province"),
    PlaceName("CA-QC", "Quebec", "province"),
    PlaceName("US-MI", "Michigan", "province"),
    PlaceName("US-OH", "Ohio", "province"),
    PlaceName("US-NY", "New York", "province"),
    PlaceName("W-SUP", "Lake Superior", "water", -87.6, 47.7),
    PlaceName("W-HUR", "Lake Huron", "water", -82.4, 44.8),
    PlaceName("W-MIC", "Lake Michigan", "water", -87.0, 43.3),
    PlaceName("W-ERI", "Lake Erie", "water", -81.2, 42.25),
    PlaceName("W-ONT", "Lake Ontario", "water", -77.9, 43.65),
    PlaceName("C-TOR", "Toronto", "city", -79.38, 43.65),
    PlaceName("C-MTL", "Montreal", "city", -73.57, 45.5),
)
LEGEND = (
    LegendRow("Vehicle assembly", "circle", "blue"),
    LegendRow("Steel and aluminium", "square", "slate"),
    LegendRow("Battery", "triangle", "green"),
    LegendRow("Engines and parts", "diamond", "violet"),
    LegendRow("At risk of leaving", "circle", "blue", ring="threatened"),
    LegendRow("Idle", "circle", "blue", ring="idle"),
)


def sites() -> tuple[SiteMark, ...]:
    """The 128 real sites, sized by jobs; Canada's rank first."""
    with (Path(__file__).parent / "map_sites.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    most = max(int(r["jobs"]) for r in rows)
    made = []
    for row in rows:
        shape, tone = KINDS[row["kind"]]
        home, jobs = row["id"].startswith("CA"), int(row["jobs"])
        ring = RINGS.get(row["id"], "none")
        rank = jobs / most + (1 if home else 0) + (3 if ring in ("threatened", "leaving") else 0)
        made.append(
            SiteMark(
                row["id"],
                float(row["lon"]),
                float(row["lat"]),
                row["label"],
                shape,
                jobs / most,
                ring,
                tone,
                rank,
                row["id"][:2],
            )
        )
    return tuple(made)


def jobs_view() -> MapView:
    return MapView("jobs", "Jobs", sites(), names=NAMES, legend=LEGEND)


def flows_view(count: int = 40) -> MapView:
    """Flows from Canadian and Mexican assembly plants to four parts of the United States, and parts coming back."""
    markets = [(-77.0, 39.5), (-84.5, 33.8), (-118.0, 34.5), (-97.0, 32.8)]
    plants = [s for s in sites() if s.shape == "circle" and s.group in ("CA", "MX")]
    arcs = []
    for plant in plants:
        for number, market in enumerate(markets):
            share = (0.5, 0.25, 0.15, 0.1)[number]
            width = 2.2 * plant.size * share
            heat = 0.75 if plant.group == "CA" else 0.35
            arcs.append(
                FlowArc(
                    f"{plant.id}>{number}",
                    (plant.lon, plant.lat),
                    market,
                    min(1.0, width),
                    heat,
                    value_text=f"${width * 9:.1f} B",
                )
            )
    arcs.append(FlowArc("parts", (-83.6, 41.5), (-79.8, 43.6), 0.6, 0.0, value_text="$5.1 B"))
    legend = (*LEGEND[:4], LegendRow("Effective tariff, 0 to 25 %", "ramp"))
    return MapView(
        "flows",
        "Trade flows",
        sites(),
        tuple(sorted(arcs, key=lambda a: -a.width)[:count]),
        names=NAMES,
        legend=legend,
        note="Width shows value.",
        dropped_note="{count} smaller flows are not drawn.",
    )


def tariffs_view() -> MapView:
    marks = (
        BorderMark("us-ca", -83.0, 42.6, "US tariff 25 % on non-US content", 0.7, rank=3),
        BorderMark("ca-us", -73.4, 45.0, "Our surtax 25 % on US vehicles", 0.7, rank=2, tone="blue"),
        BorderMark("us-mx", -102.5, 29.7, "US tariff 25 % on non-US content", 0.7, ("US", "MX"), rank=1),
        BorderMark("sea", -124.5, 47.5, "Surtax 100 % on Chinese electric vehicles", 1.0, (), rank=0),
    )
    return MapView("tariffs", "Tariffs at the border", sites(), borders=marks, names=NAMES, legend=LEGEND[:4])


def approval_view() -> MapView:
    levels = {"ON": -0.6, "QC": 0.2, "BC": 0.5, "AB": -0.3, "MB": 0.1, "SK": -0.1, "NB": 0.4, "NS": 0.6, "NL": 0.3}
    fills = tuple(AreaFill(f"CA-{p}", v, f"{round(50 + 20 * v)} %") for p, v in levels.items())
    return MapView("approval", "Approval by province", sites(), areas=fills, names=NAMES[:3])
