"""Where things stand on the map that are no sites: markets, ports of entry, borders, waters, provinces."""

from __future__ import annotations

from game.model.values import PROVINCES
from game.present.map_view import PlaceName
from game.present.places import country, province
from game.present.words import N_, _

MARKET_AT = {"CA": (-76.2, 45.2), "US": (-90.2, 38.6), "MX": (-100.0, 20.6), "ROW": (-58.0, 44.0)}
"""Where arrows to a market end: near the middle of its buyers; overseas, off Nova Scotia."""
ENTRY_AT = {
    "JP": (-131.0, 50.0), "KR": (-131.5, 48.0), "CN": (-132.0, 46.0), "EU": (-57.0, 46.0), "GB": (-57.0, 48.0),
}  # fmt: skip
"""Where arrows from overseas begin: off the ports that cars come through."""
BORDER_AT = {
    ("US", "CA", "vehicles"): (-83.2, 43.6),
    ("US", "CA", "steel"): (-84.6, 47.4),
    ("US", "CA", "aluminium"): (-71.2, 46.3),
    ("US", "CA", "parts"): (-87.2, 45.6),
    ("US", "MX", "vehicles"): (-101.5, 29.2),
    ("CA", "US", "vehicles"): (-78.2, 42.4),
    ("CA", "US", "steel"): (-76.0, 44.0),
    ("CA", "CN", "vehicles"): (-126.5, 51.0),
    ("CA", "JP", "vehicles"): (-127.5, 54.0),
}
_WATERS = (
    ("hudson_bay", N_("Hudson Bay"), -85.0, 59.0),
    ("lake_superior", N_("Lake Superior"), -87.6, 47.7),
    ("lake_michigan", N_("Lake Michigan"), -87.0, 43.6),
    ("lake_huron", N_("Lake Huron"), -82.4, 44.9),
    ("lake_erie", N_("Lake Erie"), -81.2, 42.15),
    ("lake_ontario", N_("Lake Ontario"), -77.8, 43.65),
)


def place_names() -> tuple[PlaceName, ...]:
    """Return the names set on the map itself."""
    countries = tuple(PlaceName(code, country(code), "country") for code in ("CA", "US", "MX"))
    provinces = tuple(PlaceName(f"CA-{code}", province(code), "province") for code in PROVINCES)
    waters = tuple(PlaceName(id, _(name), "water", lon, lat) for id, name, lon, lat in _WATERS)
    return (*countries, *provinces, *waters)
