"""Small forms that many views share: lists on one line, costs, odds, and figures that add up."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.values import Store
from game.present.shapes.ledger import Measure
from game.present.shapes.parts import Tone
from game.present.words import _, form, half_up, money, ngettext, number, percent

_DECIMALS: dict[Measure, int] = {
    "independence": 1, "prices": 1, "political_capital": 1, "approval": 1, "relations": 1, "trust": 1, "points": 2,
    "units": 1, "odds": 1, "good_odds": 1, "duty": 1, "rate": 1,
}  # fmt: skip
_UP_IS_BAD = ("prices", "odds", "duty")
_NEITHER = ("cars", "rate")
_MILLION = 1_000_000


def dotted(*parts: str) -> str:
    """Return what is not empty on one line, a middle dot between; before a dot no sentence keeps its full stop."""
    *before, last = [part for part in parts if part] or [""]
    return " · ".join([*(part.removesuffix(".") for part in before), last])


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them."""
    if len(names) <= 1:
        return "".join(names)
    return _("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def up_is_good(store: Measure) -> bool:
    """Return whether a rise of one of the minister's numbers is good."""
    return store not in _UP_IS_BAD


def tone_of(store: Measure, amount: float) -> Tone:
    """Return whether a change is good or bad; neutral where it would not show."""
    if rounded(store, amount) == 0 or store in _NEITHER:
        return "neutral"
    return "good" if (amount > 0) == up_is_good(store) else "bad"


def rounded(store: Measure, amount: float) -> float:
    """Return an amount as exact as the screen shows it: whole jobs, tenths of points, millions."""
    if store == "treasury":
        return half_up(amount / _MILLION) * _MILLION
    return half_up(amount, _DECIMALS.get(store, 0))


def quantum(store: Measure) -> float:
    """Return the smallest amount of a store that the screen shows."""
    return float(_MILLION) if store == "treasury" else float(10.0 ** -_DECIMALS.get(store, 0))


def moved(store: Measure, before: float, after: float) -> float:
    """Return how far a number went from one value to another, so that on the screen it is the one less the other."""
    return rounded(store, after) - rounded(store, before)


def store_change(store: Measure, amount: float) -> str:
    """Write a change of one of the minister's numbers, with its sign."""
    shown = rounded(store, amount)
    match store:
        case "treasury":
            return money(shown, signed=True)
        case _:
            return number(shown, _DECIMALS.get(store, 0), signed=True)


def store_exact(store: Measure, value: float) -> str:
    """Write a number as exactly as its changes are written, so that the sums can be followed; money in millions."""
    shown = rounded(store, value)
    match store:
        case "treasury":
            return millions(shown)
        case "prices":
            return percent(shown / 100, 1, signed=True)
        case "approval" | "odds" | "good_odds" | "duty" | "rate":
            return percent(shown / 100, 1)
        case _:
            return number(shown, _DECIMALS.get(store, 0))


def store_value(store: Measure, value: float) -> str:
    """Write a number as exactly as its changes, but money short: it stands alone, and no sum is to be followed."""
    return money(value) if store == "treasury" else store_exact(store, value)


def store_bound(store: Store, value: float) -> str:
    """Write a value that somebody has set, without the decimals it does not need."""
    decimals = _DECIMALS.get(store, 0) if rounded(store, value) != half_up(value) else 0
    match store:
        case "treasury":
            return money(value)
        case "prices" | "approval":
            return percent(value / 100, decimals, signed=store == "prices")
        case _:
            return number(value, decimals)


def store_part(store: Measure, amount: float) -> str:
    """Write a change or a part of one, in the unit of ``store_exact``."""
    return millions(amount, signed=True) if store == "treasury" else store_change(store, amount)


def millions(dollars: float, *, signed: bool = False) -> str:
    """Write dollars in whole millions, whatever their size, so that sums can be followed."""
    told = _("${figure}\u202fM").format(figure=number(abs(dollars) / _MILLION))
    sign = "\u2212" if dollars < 0 else "+" if signed and dollars > 0 else ""
    return sign + told


def exact_millions(dollars: int) -> str:
    """Write dollars in millions with a decimal where they are not whole, so that instalments can be added."""
    if dollars % _MILLION == 0 or not _MILLION <= abs(dollars) < 999.5 * _MILLION:
        return money(dollars)
    return _("${figure}\u202fM").format(figure=number(dollars / _MILLION, 1))


def add_up(parts: Sequence[float], total: float, step: float) -> list[float]:
    """Round parts to a step so that they add up to ``total``, itself a multiple of it.

    Largest remainders first, as seats are shared out: no part moves by more than one step unless the
    parts did not add up to the total.
    """
    if not parts:
        return []
    floors = [int(part // step) for part in parts]
    missing = round(total / step) - sum(floors)
    order = sorted(range(len(parts)), key=lambda at: (parts[at] / step - floors[at], -at), reverse=True)
    for place in range(abs(missing)):
        at = order[place % len(parts)] if missing > 0 else order[-1 - place % len(parts)]
        floors[at] += 1 if missing > 0 else -1
    return [floor * step for floor in floors]


def jobs_words(jobs: float) -> str:
    """Write a number of jobs."""
    return ngettext("{count} job", "{count} jobs", form(jobs)).format(count=number(jobs))


def cost_words(cost: int) -> str:
    """Write what something costs the treasury."""
    return money(cost) if cost else _("no money")


def capital_words(capital: float) -> str:
    """Write what something costs in political capital."""
    if not capital:
        return _("no political capital")
    if capital < 0:
        return _("+{points} political capital").format(points=number(-capital))
    return _("{points} political capital").format(points=number(capital))


def price_words(cost: str, capital: float, others: str = "") -> str:
    """Write what something costs in money, itself written, in political capital and else; leave out what it does not.

    ``others``: what it costs others than the treasury, itself written.
    """
    told = dotted(cost if cost != cost_words(0) else "", capital_words(capital) if capital else "", others)
    return told or _("neither money nor political capital")


def odds_words(odds: float) -> str:
    """Return odds, 0 to 1, in words."""
    if odds < 0.05:
        return _("very unlikely")
    if odds < 0.25:
        return _("unlikely")
    if odds < 0.45:
        return _("possible")
    if odds < 0.6:
        return _("about even")
    return _("likely") if odds < 0.9 else _("almost certain")
