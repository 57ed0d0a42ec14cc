"""What a car takes, who feeds whom, where metal is sold, and the crossings: assumptions, kept few."""

from __future__ import annotations

from collections.abc import Mapping

from building.files import Row, facts, named

_INPUTS = (
    ("CA", "engines", 0.16, 0.20, 0.55, 0.10, 0.15),
    ("CA", "parts", 0.50, 0.25, 0.58, 0.07, 0.10),
    ("CA", "steel", 0.03, 0.60, 0.32, 0.0, 0.08),
    ("CA", "aluminium", 0.02, 0.75, 0.20, 0.0, 0.05),
    ("CA", "cells", 0.01, 0.0, 0.15, 0.0, 0.85),
    ("US", "engines", 0.16, 0.05, 0.64, 0.16, 0.15),
    ("US", "parts", 0.50, 0.06, 0.55, 0.22, 0.17),
    ("US", "steel", 0.03, 0.07, 0.84, 0.03, 0.06),
    ("US", "aluminium", 0.02, 0.45, 0.42, 0.01, 0.12),
    ("US", "cells", 0.02, 0.0, 0.40, 0.0, 0.60),
    ("MX", "engines", 0.16, 0.02, 0.38, 0.45, 0.15),
    ("MX", "parts", 0.52, 0.03, 0.37, 0.42, 0.18),
    ("MX", "steel", 0.03, 0.02, 0.23, 0.55, 0.20),
    ("MX", "aluminium", 0.02, 0.05, 0.45, 0.30, 0.20),
    ("MX", "cells", 0.01, 0.0, 0.20, 0.0, 0.80),
)
"""Country of assembly, input, share of the cost of a car, and where it comes from: CA, US, MX, overseas."""
_OVERSEAS = ("JP", "KR", "EU", "GB", "CN")

_SEATS, _BODY, _CHASSIS, _ENGINE, _SHEET, _NODE = 1, 2, 3, 5, 10, 4
_STEEL, _METAL = 20, 15
"""Days of stock on the line, by what is fed: seats come in the order of the cars, engines by the truckload."""
_LINKS = (
    ("tecumseh_integram", _SEATS, "windsor_assembly"),
    ("whitby_lear", _SEATS, "oshawa_assembly"),
    ("vaughan_woodbridge_foam", _CHASSIS, "alliston_assembly cambridge_assembly oshawa_assembly windsor_assembly"),
    ("st_thomas_formet", _BODY, "oshawa_assembly flint_assembly fort_wayne_assembly"),
    ("milton_karmax", _BODY, "oshawa_assembly fort_wayne_assembly lansing_delta_township windsor_assembly"),
    ("guelph_polycon", _BODY, "alliston_assembly windsor_assembly dearborn_truck"),
    ("vaughan_alfield", _CHASSIS, "oshawa_assembly windsor_assembly cambridge_assembly"),
    ("tottenham_fp", _BODY, "alliston_assembly"),
    ("delta_captin", 10, "cambridge_assembly woodstock_assembly georgetown_assembly"),
    ("guelph_denso", _CHASSIS, "cambridge_assembly woodstock_assembly alliston_assembly"),
    ("newmarket_dortec", _CHASSIS, "windsor_assembly oshawa_assembly chicago_assembly lansing_delta_township"),
    ("newmarket_multimatic", 5, "dearborn_truck flat_rock_assembly oshawa_assembly"),
    ("toronto_abc", 4, "windsor_assembly oshawa_assembly alliston_assembly cambridge_assembly wayne_assembly"),
    ("windsor_essex_engine", _ENGINE, "dearborn_truck kansas_city_assembly flat_rock_assembly kentucky_truck"),
    ("windsor_engine_annex", _ENGINE, "kentucky_truck ohio_assembly"),
    ("st_catharines_propulsion", _ENGINE, "oshawa_assembly fort_wayne_assembly flint_assembly arlington_assembly"),
    ("alliston_engine", _SEATS + 1, "alliston_assembly"),
    ("etobicoke_casting", 8, "windsor_assembly sterling_heights_assembly toledo_assembly"),
    ("guelph_linamar", 6, "oshawa_assembly windsor_assembly dearborn_truck fort_wayne_assembly lansing_delta_township"),
    ("kingston_novelis", 12, "oshawa_assembly dearborn_truck"),
    ("oswego_novelis", _SHEET, "dearborn_truck kentucky_truck kansas_city_assembly warren_truck detroit_mack"),
    ("hamilton_dofasco", _STEEL, "windsor_assembly oshawa_assembly alliston_assembly cambridge_assembly "
     "woodstock_assembly"),
    ("sept_iles_alouette", _METAL, "dearborn_truck kentucky_truck kansas_city_assembly"),
    ("alma_smelter", _METAL, "dearborn_truck kentucky_truck oshawa_assembly"),
    ("supplier_region_ontario", _NODE, "alliston_assembly cambridge_assembly woodstock_assembly oshawa_assembly "
     "windsor_assembly oakville_assembly brampton_assembly ingersoll_cami"),
    ("supplier_region_michigan", _NODE, "windsor_assembly oshawa_assembly alliston_assembly dearborn_truck "
     "wayne_assembly sterling_heights_assembly detroit_mack lansing_delta_township flint_assembly toledo_assembly"),
    ("supplier_region_ohio_valley", 6, "alliston_assembly cambridge_assembly woodstock_assembly kentucky_truck "
     "louisville_assembly marysville_assembly georgetown_assembly fort_wayne_assembly"),
    ("supplier_region_south", 6, "smyrna_assembly montgomery_assembly west_point_assembly chattanooga_assembly "
     "tuscaloosa_assembly"),
    ("supplier_region_northern_mexico", 8, "saltillo_truck ramos_arizpe_assembly pesqueria_assembly arlington_assembly "
     "oshawa_assembly san_antonio_assembly"),
    ("supplier_region_bajio", 8, "silao_assembly san_luis_potosi_assembly celaya_assembly salamanca_assembly "
     "aguascalientes_a1 aguascalientes_a2"),
    ("ambassador_bridge", 2, "windsor_assembly oshawa_assembly alliston_assembly dearborn_truck kentucky_truck "
     "ohio_assembly detroit_mack sterling_heights_assembly"),
    ("blue_water_bridge", 3, "cambridge_assembly woodstock_assembly ingersoll_cami flint_assembly fort_wayne_assembly "
     "lansing_delta_township"),
    ("niagara_bridges", 4, "oshawa_assembly oakville_assembly alliston_assembly"),
)  # fmt: skip
"""Supplier or crossing, days of stock on the line, and the lines that stop without it."""
_UPSTREAM = (
    ("hamilton_dofasco", _STEEL, "st_thomas_formet milton_karmax vaughan_alfield"),
    ("alma_smelter", _METAL, "kingston_novelis oswego_novelis"),
    ("sept_iles_alouette", _STEEL, "supplier_region_michigan"),
)
"""The same for metal that parts makers need: stock held by them, who stand still without it and then stop lines."""
_STRAIGHT = 0.35
"""Share of what a mill sells to makers that goes to their lines, where it also feeds parts makers: assumption."""
_SPARE = ("supplier_region_south", "newmarket_multimatic", "guelph_linamar", "toronto_abc", "delta_captin")
"""Suppliers with others beside them: their work follows the lines they feed, but no line stops without them."""

_CROSSINGS = (
    ("ambassador_bridge", "Ambassador Bridge (Windsor–Detroit)", 42.312, -83.074, 0.50),
    ("blue_water_bridge", "Blue Water Bridge (Sarnia–Port Huron)", 42.999, -82.424, 0.28),
    ("niagara_bridges", "Niagara: Peace Bridge, Queenston–Lewiston", 42.907, -78.905, 0.19),
    ("lacolle_crossing", "Lacolle–Champlain", 45.009, -73.453, 0.03),
)

_SUPPLIERS = (
    ("engine", 1.0, 0.30, 0.64, 0.03, 0.03, 1.0),
    ("casting", 0.5, 0.72, 0.23, 0.02, 0.03, 1.5),
    ("parts", 0.5, 0.72, 0.23, 0.01, 0.04, 1.5),
)
"""Kind, share of its North American sales to the lines it is linked to, then Canada, United States, Mexico and
overseas of the rest, elasticity. Engines are made for named lines."""

_SALES = {
    "hamilton_dofasco": ("steel", 0.66, 0.33, 0.01, 2.0, 0.35),
    "nanticoke_lake_erie": ("steel", 0.60, 0.39, 0.01, 2.0, 0.3),
    "hamilton_works": ("steel", 0.65, 0.34, 0.01, 2.0, 0.35),
    "sault_ste_marie_algoma": ("steel", 0.49, 0.50, 0.01, 2.5, 0.15),
    "contrecoeur_steel": ("steel", 0.62, 0.35, 0.03, 2.0, 0.05),
    "regina_steel": ("steel", 0.65, 0.35, 0.0, 2.0, 0.0),
    "windsor_nextstar": ("batteries", 0.20, 0.80, 0.0, 2.0, 0.0),
    "st_thomas_powerco": ("batteries", 0.25, 0.75, 0.0, 2.0, 0.0),
    "alliston_battery": ("batteries", 0.80, 0.20, 0.0, 2.0, 0.0),
    "mcmasterville_northvolt": ("batteries", 0.20, 0.80, 0.0, 2.0, 0.0),
    "becancour_ultium_cam": ("batteries", 0.05, 0.95, 0.0, 2.0, 0.0),
    "loyalist_umicore": ("batteries", 0.60, 0.30, 0.10, 2.0, 0.0),
    "becancour_ecopro": ("batteries", 0.20, 0.80, 0.0, 2.0, 0.0),
}
_SMELTER = ("aluminium", 0.15, 0.80, 0.05, 0.3, 0.25)
"""Product, Canada, United States, overseas, elasticity, share of its North American sales that goes into cars.
Smelters: 94 % of exports went to the US before the duty (S36); with about 15 % used at home that is 0.80 and
0.05. Half of Algoma's sales were to the US (S36c)."""


def inputs() -> list[Row]:
    """Return the rows of inputs.csv; cars built overseas are taken to use overseas inputs."""
    columns = "assembled_in input cost_share from_ca from_us from_mx from_overseas"
    overseas = [
        (country, kind, share, 0.0, 0.0, 0.0, 1.0) for country in _OVERSEAS for _, kind, share, *_ in _INPUTS[:5]
    ]
    return [{**row, "certainty": "assumption", "source": "GK"} for row in named(columns, [*_INPUTS, *overseas])]


def links(room: Mapping[str, float]) -> list[Row]:
    """Return the rows of links.csv. ``room``: capacity at current shifts, which shares out a supplier's work."""
    upstream = {supplier for supplier, _days, _fed in _UPSTREAM}
    rows: list[Row] = []
    for supplier, days, fed in _LINKS:
        plants = fed.split()
        in_all = sum(room[plant] for plant in plants) / (_STRAIGHT if supplier in upstream else 1)
        rows += [_link(supplier, plant, days, room[plant] / in_all) for plant in plants]
    for supplier, days, fed in _UPSTREAM:
        makers = fed.split()
        rows += [_link(supplier, maker, days, (1 - _STRAIGHT) / len(makers)) for maker in makers]
    return rows


def _link(supplier: str, plant: str, days: float, weight: float) -> Row:
    return {
        "supplier": supplier,
        "plant": plant,
        "days_of_stock": days,
        "weight": round(weight, 4),
        "needed": supplier not in _SPARE,
        "certainty": "assumption",
    }


def suppliers() -> list[Row]:
    """Return the rows of suppliers.csv."""
    rows = named("kind linked canada us mexico overseas elasticity", _SUPPLIERS)
    return [{**row, "certainty": "assumption", "source": ""} for row in rows]


def metals() -> list[Row]:
    """Return the rows of metals.csv."""
    sites = [row["id"] for row in facts("plants") if row["id"] in _SALES or row["kind"] == "aluminium"]
    columns = "site product canada us overseas elasticity cars"
    rows = named(columns, [(site, *_SALES.get(site, _SMELTER)) for site in sites])
    return [{**row, "certainty": "assumption", "source": _metal_source(str(row["site"]))} for row in rows]


def _metal_source(site: str) -> str:
    return "S36c" if site == "sault_ste_marie_algoma" else "" if site in _SALES else "S36"


def crossings() -> list[Row]:
    """Return the rows of crossings.csv."""
    rows = named("id name latitude longitude share", _CROSSINGS)
    return [{**row, "certainty": "assumption"} for row in rows]
