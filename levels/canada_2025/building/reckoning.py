"""How the figures add up: what is published or estimated against what the tables say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from building.files import Row
from building.flows import CANADIAN_TOTALS, MARKETS, Sales

Totals = dict[tuple[str, ...], float]


def reckon(mandates: Sequence[Row], flows: Sequence[Row], sales: Sales) -> str:
    """Return the reckoning as plain text: Canada by maker, markets, then every maker and country."""
    built = sums(mandates, flows)
    lines = [_line("Built in Canada, 2024", "published", "built", "difference")]
    for makers, total in CANADIAN_TOTALS.items():
        made = sum(value for (maker, origin, _), value in built.items() if origin == "CA" and maker in makers)
        lines.append(_numbers(" and ".join(makers), total, made))
    lines += ["", _line("Sold, by market", "estimate", "built", "difference")]
    for place, market in enumerate(MARKETS[:3]):
        sold = sum(value for key, value in built.items() if key[2] == market)
        lines.append(_numbers(market, float(sales.markets[place]), sold))
    lines += ["", _line("Maker, built in, sold in", "estimate", "built", "difference")]
    for (maker, origin), raw in sorted(sales.raw.items()):
        for place, market in enumerate(MARKETS):
            value = built.get((maker, origin, market), 0.0)
            if raw[place] or value:
                lines.append(_numbers(f"{maker} {origin} {market}", float(raw[place]), value))
    return "\n".join(lines)


def sums(mandates: Sequence[Row], flows: Sequence[Row]) -> Totals:
    """Return vehicles by (maker, origin, market) of what is built in the base year; what is planned is left out."""
    kind = {str(row["id"]): row for row in mandates}
    totals: Totals = defaultdict(float)
    for flow in flows:
        mandate = kind[str(flow["mandate"])]
        if mandate["state"] != "planned":
            key = str(mandate["maker"]), str(mandate["origin"]), str(flow["market"])
            totals[key] += float(str(flow["vehicles"]))
    return dict(totals)


def _numbers(name: str, given: float, made: float) -> str:
    return _line(name, f"{given:,.0f}", f"{made:,.0f}", f"{made - given:+,.0f}")


def _line(name: str, given: str, made: str, difference: str) -> str:
    return f"{name:<34}{given:>12}{made:>12}{difference:>12}"
