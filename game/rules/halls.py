"""Empty plants: what an owner has from holding one, from closing it, and from selling it to whoever looks for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.model import effects as fx
from game.model.kept import Pending, Sold
from game.model.records import Record
from game.model.site_records import SaleAnnounced
from game.model.state import SITE_STATES, Pressure, State, changed
from game.model.tables import BuyerRow
from game.rules.projects import tooling
from game.rules.sites import built_at, full_room, spoken_for
from game.rules.trust import collection_odds
from game.rules.value import annuity, in_steps, option
from game.rules.worth import model_worth, revenue

_EMPTY = (SITE_STATES.index("idle"), SITE_STATES.index("leaving"))
Steps = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Sale:
    """A buyer for an empty plant, with the odds that its owner sells to it at its next decision."""

    site: int
    buyer: BuyerRow
    odds: float
    parts: Steps
    jobs: int
    """Jobs the buyer brings."""


def weigh_sales(
    state: State, pressure: tuple[Pressure, ...], among: Callable[[int], bool] | None = None
) -> tuple[Sale, ...]:
    """Return every sale an owner of an empty plant may announce at its next decision date; ``among`` picks plants.

    One draw decides there: first whether the owner leaves, at its pressure, then whether it sells. The odds
    of a sale are those that it does not leave, times those that such a buyer looks for a plant, times those
    that selling beats both holding and closing (02 §5).
    """
    sites = state.world.sites
    empty = sites.assembly & sites.canadian & (state.output <= 0) & (sites.norm > 0)
    rows = np.flatnonzero(empty & np.isin(state.site_state, _EMPTY))
    asked = [int(row) for row in rows if among is None or among(int(row))]
    if not asked or not state.world.buyers:
        return ()
    taken = spoken_for(state)
    leaving = {one.site: one.odds for one in pressure}
    return tuple(
        sale
        for site in asked
        if site not in taken and not built_at(state, site)
        for sale in _sales(state, site, leaving.get(site, 0.0))
    )


def _sales(state: State, site: int, leaving: float) -> list[Sale]:
    of, sites, scale = state.world.parameters, state.world.sites, _scale(state, site)
    going = SITE_STATES[state.site_state[site]] == "leaving"
    hold, close = () if going else held_open(state, site), closed(state, site)
    given_up = tuple((name, -amount) for name, amount in _better(hold, close))
    room = float(full_room(state)[site])
    found = []
    for buyer in state.world.buyers:
        if buyer.mandate and not _free(state, buyer.mandate):
            continue
        jobs = min(float(sites.jobs[site]) * buyer.jobs, float(state.jobs[site]))
        price = buyer.price * room * 4 / scale
        spared = of["severance"] * jobs / scale
        steps = (("sale_price", price), *close[1:], ("hired", spared), *given_up)
        odds, parts = in_steps(steps, of["sale_scale"])
        share = (1 - leaving) * buyer.interest
        scaled = tuple((name, amount * share) for name, amount in parts)
        found.append(Sale(site, buyer, odds * share, scaled, round(float(sites.jobs[site]) * buyer.jobs)))
    return found


def held_open(state: State, site: int) -> Steps:
    """Return what holding an empty plant is worth, in steps that add up: shares of a year's revenue.

    The option to build there again, by the best model promised to it, less what an empty hall costs and
    what people on recall are owed over the years an owner counts.
    """
    of = state.world.parameters
    here = [int(row) for row in np.flatnonzero(state.site_of == site)]
    live = [row for row in here if state.world.mandates.ids[row] not in state.ended]
    hope = 0.0
    for row in live or here:
        cost = tooling(state, row)[0] if live else of["project_cost"]
        worth = sum(amount for _name, amount in model_worth(state, row)) * (1.0 if live else of["unpromised"])
        hope = max(hope, option(worth, cost, of["discount_rate"], of["volatility"]))
    years = annuity(of["discount_rate"], of["hall_years"])
    recall = of["recall_cost"] * float(state.jobs[site]) / _scale(state, site)
    return ("hope", hope), ("hall", -years * of["hall_cost"]), ("recall", -years * recall)


def closed(state: State, site: int) -> Steps:
    """Return what closing an empty plant is worth, in steps that add up: shares of a year's revenue."""
    of, scale = state.world.parameters, _scale(state, site)
    return (
        ("scrap", of["scrap_price"] * float(full_room(state)[site]) * 4 / scale),
        ("severance", -of["severance"] * float(state.jobs[site]) / scale),
        ("contract", -clawback(state, site) / scale),
    )


def odds_of_closing(state: State, site: int) -> tuple[float, Steps]:
    """Return the odds that an owner closes a plant no model is promised to, and their parts in points of 100."""
    given_up = tuple((name, -amount) for name, amount in held_open(state, site))
    return in_steps((*closed(state, site), *given_up), state.world.parameters["sale_scale"])


def clawback(state: State, site: int) -> float:
    """Return what leaving would cost in clawback, at the odds that firms give to our collecting it. Dollars."""
    name = state.world.sites.ids[site]
    owed = sum(c.offer.amount * c.offer.clawback for c in state.contracts if not c.broken and c.offer.site == name)
    return owed * collection_odds(state)


def sell(state: State, sale: Sale) -> tuple[State, list[Record]]:
    """Announce a sale: the plant changes hands some quarters on, and the buyer's work begins some quarters after."""
    site, now = state.world.sites.ids[sale.site], state.quarter + 1
    due = now + round(state.world.parameters["sale_quarters"])
    first, cause = due + sale.buyer.quarters, f"buyer:{sale.buyer.id}"
    if sale.buyer.mandate:
        coming = [Pending(first, fx.OpenMandate(mandate=sale.buyer.mandate, site=site), cause, now)]
    else:
        coming = [
            Pending(due, fx.SetSiteState(site=site, to="converted"), cause, now),
            Pending(first, fx.ChangeSiteJobs(site=site, by=sale.jobs), cause, now),
        ]
    mine = [state.world.mandates.ids[row] for row in np.flatnonzero(state.site_of == sale.site)]
    moving = {p.effect.mandate for p in state.pending if isinstance(p.effect, fx.OpenMandate)}
    over = tuple(one for one in mine if one not in state.ended and one not in moving)
    state = changed(
        state,
        pending=(*state.pending, *coming),
        ended=(*state.ended, *over),
        halls_sold=(*state.halls_sold, Sold(site, sale.buyer.id, now)),
    )
    return state, [SaleAnnounced(site, sale.buyer.id, sale.jobs, due, sale.odds)]


def _scale(state: State, site: int) -> float:
    """Return the yearly revenue an owner counts a plant's worth in: at its base output, or half full. Dollars."""
    return revenue(state, max(float(state.world.sites.norm[site]), float(full_room(state)[site]) / 2))


def _free(state: State, mandate: str) -> bool:
    """Return whether a buyer's model waits for a plant: not built, not ended, and not on its way to one."""
    row = state.world.mandates.row[mandate]
    if state.active[row] > 0 or state.site_of[row] >= 0 or mandate in state.ended:
        return False
    return not any(isinstance(p.effect, fx.OpenMandate) and p.effect.mandate == mandate for p in state.pending)


def _better(hold: Steps, close: Steps) -> Steps:
    """Return the better of holding and closing, in the steps of holding, or in one where it is closing."""
    return hold if hold and _sum(hold) >= _sum(close) else (("closing_instead", _sum(close)),)


def _sum(steps: Steps) -> float:
    return sum(amount for _name, amount in steps)
