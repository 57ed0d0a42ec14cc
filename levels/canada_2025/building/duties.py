"""Duties in the base year, and in force as 2025 begins, before anything new.

General knowledge, set down for this level and marked as assumptions. Left out on purpose: the 25 % that the
United States has long charged on light trucks from overseas, since makers build those trucks at home because
of it and the base year's sales already show it; quotas inside agreements; anti-dumping duties.
"""

from __future__ import annotations

from building.files import Row

_MFN = {
    "CA": {"vehicles": 0.061, "trucks": 0.061, "parts": 0.03, "engines": 0.0},
    "US": {"vehicles": 0.025, "trucks": 0.25, "parts": 0.025, "engines": 0.025},
    "MX": {"vehicles": 0.20, "trucks": 0.20, "parts": 0.03, "engines": 0.0},
}
"""Ordinary rates on partners without an agreement, share of value; parts and engines are rough averages."""
_FREE = {
    "CA": ("US", "MX", "JP", "KR", "EU", "GB"),
    "US": ("CA", "MX", "KR"),
    "MX": ("US", "CA", "JP", "EU", "GB"),
}
"""Partners whose cars, trucks, parts and engines come in free: CUSMA, CPTPP, CETA, Canada–Korea, KORUS and the like."""
_CHINA = (
    ("CA", "vehicles", 1.061, 1.061),
    ("CA", "trucks", 0.061, 0.061),
    ("CA", "steel", 0.25, 0.25),
    ("CA", "aluminium", 0.25, 0.25),
    ("US", "vehicles", 0.275, 0.275),
    ("US", "trucks", 0.50, 0.50),
    ("US", "parts", 0.275, 0.275),
    ("US", "engines", 0.275, 0.275),
    ("US", "steel", 0.50, 0.50),
    ("US", "aluminium", 0.35, 0.35),
    ("US", "batteries", 0.284, 0.284),
    ("US", "critical_minerals", 0.25, 0.25),
)
"""On China: Canada's 100 % on electric cars since October 2024, on top of 6.1 %, stands for all its cars, since
nearly all it sends are electric; the US 27.5 % is for petrol cars, since electric ones (102.5 %) are not sold there."""
_METALS = (
    ("US", "JP", "steel", 0.05),
    ("US", "EU", "steel", 0.05),
    ("US", "GB", "steel", 0.05),
    ("US", "KR", "steel", 0.0),
    ("US", "CA", "steel", 0.0),
    ("US", "MX", "steel", 0.0),
    ("US", "CA", "aluminium", 0.0),
    ("US", "MX", "aluminium", 0.0),
    ("US", "EU", "aluminium", 0.03),
    ("US", "GB", "aluminium", 0.03),
    ("US", "JP", "aluminium", 0.10),
    ("US", "KR", "aluminium", 0.10),
    ("MX", "CN", "steel", 0.25),
    ("MX", "CN", "aluminium", 0.25),
    ("CA", "US", "steel", 0.0),
    ("CA", "US", "aluminium", 0.0),
)
"""US quotas and tariff-rate quotas in 2024, read as a small average duty; Canada and Mexico were exempt."""
_OVERSEAS_ON_CARS = (
    ("EU", "US", 0.10),
    ("EU", "CA", 0.0),
    ("EU", "MX", 0.0),
    ("GB", "US", 0.10),
    ("GB", "CA", 0.0),
    ("GB", "MX", 0.0),
    ("JP", "US", 0.0),
    ("JP", "CA", 0.0),
    ("JP", "MX", 0.0),
    ("KR", "US", 0.0),
    ("KR", "CA", 0.0),
    ("KR", "MX", 0.08),
    ("CN", "US", 0.15),
    ("CN", "CA", 0.15),
    ("CN", "MX", 0.15),
)


def tariffs() -> list[Row]:
    """Return the rows of tariffs.csv; a pair that is not listed is free."""
    rates: dict[tuple[str, str, str], tuple[float, float]] = {}
    for levied_by, products in _MFN.items():
        for origin in ("CA", "US", "MX", "JP", "KR", "EU", "GB", "CN"):
            for product, rate in products.items():
                if origin != levied_by:
                    due = 0.0 if origin in _FREE[levied_by] else rate
                    rates[levied_by, origin, product] = (due, due)
    rates.update({(levied_by, "CN", product): (base, now) for levied_by, product, base, now in _CHINA})
    rates.update({(levied_by, origin, product): (rate, rate) for levied_by, origin, product, rate in _METALS})
    rates.update({(levied_by, origin, "vehicles"): (rate, rate) for levied_by, origin, rate in _OVERSEAS_ON_CARS})
    for product in ("batteries", "critical_minerals"):
        for levied_by, origin in (("US", "CA"), ("CA", "US"), ("US", "MX")):
            rates[levied_by, origin, product] = (0.0, 0.0)
    return [
        {
            "levied_by": levied_by,
            "origin": origin,
            "product": product,
            "base_rate": base,
            "rate": now,
            "certainty": "assumption",
            "source": "GK",
        }
        for (levied_by, origin, product), (base, now) in sorted(rates.items())
    ]
