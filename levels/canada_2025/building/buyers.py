"""Who may buy a car plant that stands empty: kinds of buyer, none of them a named company."""

from __future__ import annotations

from building.files import Row, named

_COLUMNS = "id en fr interest price jobs mandate quarters certainty source"
_BUYERS = (
    (
        "armoured_vehicles", "a maker of armoured vehicles", "un fabricant de véhicules blindés",
        0.12, 450, 0.28, None, 2, "assumption", "V50: a memorandum on Brampton, 2026",
    ),
    ("buses", "a maker of buses", "un fabricant d’autobus", 0.05, 300, 0.2, None, 3, "assumption", ""),
    (
        "kits", "an assembler of imported kits", "un assembleur d’autos livrées en pièces",
        0.05, 250, 0.12, None, 2, "assumption", "",
    ),
    ("warehouse", "a logistics company", "une société de logistique", 0.06, 350, 0.06, None, 2, "assumption", ""),
    (
        "newcomer", "a Korean maker without a plant in Canada", "un constructeur coréen sans usine au Canada",
        0.03, 700, 0.5, "korean_crossover", 8, "assumption", "",
    ),
)  # fmt: skip
"""Odds a year that one wants a given plant, dollars for each car a year it could build, jobs as a share of the plant's.

A newcomer's own line sets its jobs; its share is what the seller counts on when it reckons with severance.
"""


def buyers() -> list[Row]:
    """Return the rows of buyers.csv."""
    return named(_COLUMNS, _BUYERS)
