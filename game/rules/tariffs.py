"""Duties: from the rates in the law to what is paid on a car, an input or a tonne of metal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.state import SITE_STATES, State, changed
from game.model.world import CA, MX, ROW, US, VEHICLES, Floats, Ints, Mandates, World
from game.rules.sites import owners

LEAST_DEDUCTION = 0.15
"""Share of value that Canada's order deducts from a US car by default (SOR/2025-118)."""
ORDINARY = np.array([0.061, 0.025, 0.15])
"""What a North American car pays in Canada, the US and Mexico when it does not meet the rules of origin."""
_AT_HOME = np.array([CA, US, MX])
_GONE_FROM = SITE_STATES.index("leaving")
"""Places in SITE_STATES from here on are leaving, converted or closed."""


@dataclass(frozen=True, slots=True, eq=False)
class Border:
    """What crossing the border costs each mandate's cars. M × N, shares of value."""

    duties: Floats
    compliance: Floats
    """What meeting the rules of origin costs, where a maker chooses to."""

    @property
    def cost(self) -> Floats:
        """Both together."""
        return self.duties + self.compliance


def recognized_content(world: World) -> Floats:
    """Return the US content of each mandate that US customs would recognize. M, share of value."""
    return np.array(world.mandates.us_content)


def car_duties(state: State) -> Floats:
    """Return the duty paid on each mandate's cars in each market. M × N, share of value at the border."""
    return at_the_border(state).duties


def at_the_border(state: State) -> Border:
    """Return what crossing the border costs each mandate's cars in each market.

    The effective rates of 02 §3: the United States takes ``T(1 − u)`` on cars that meet the rules of
    origin and ``T + 2.5 %`` on those that do not; Canada takes its surtax on what is not Canadian or
    Mexican content, less remission while the maker builds in Canada. A maker meets the rules while that
    costs less than the duty it saves.
    """
    world = state.world
    return border(
        world.mandates,
        state.origin,
        state.tariffs,
        state.content,
        (state.remission * builders(state))[world.mandates.maker],
        world.deduction,
        world.parameters["content_rule"],
        world.parameters["content_cost"],
    )


def border(
    mandates: Mandates,
    origin: Ints,
    tariffs: Floats,
    content: Floats,
    let_in: Floats,
    deduction: float,
    rule: float,
    rule_cost: float,
) -> Border:
    """Return duties and compliance costs for these rates.

    ``tariffs`` 8 × 8 × 8; ``content`` M, US content that US customs recognizes; ``let_in`` M, share of
    remission; ``rule``: regional content the rules of origin ask for; ``rule_cost``: the coefficient of
    the convex cost of reaching it, share of cost per squared share of content (assumption).
    """
    duties, compliance = np.zeros(mandates.base.shape), np.zeros(mandates.base.shape)
    statutory = tariffs[:ROW, :, VEHICLES].T[origin]
    met, unmet = statutory.copy(), statutory + ORDINARY
    met[:, US] *= 1 - content
    spared = (1 - np.maximum(deduction, mandates.home_content)) * (1 - let_in)
    met[:, CA] *= np.where(origin == US, spared, 1.0)
    price = (rule_cost * np.maximum(rule - mandates.us_content - mandates.home_content, 0.0) ** 2)[:, None]
    complies = mandates.complies[:, None] & (met + price <= unmet)
    regional, own = (origin <= MX)[:, None], origin[:, None] == _AT_HOME
    duties[:, :ROW] = np.where(own, 0.0, np.where(regional, np.where(complies, met, unmet), statutory))
    compliance[:, :ROW] = np.where(regional & complies & ~own, price, 0.0)
    return Border(duties, compliance)


def builders(state: State) -> Floats:
    """Return 1 for makers with a car plant in Canada that they have not left, else 0. B.

    A plant that idles or is being retooled still counts: remission lapses when a maker goes, not when it waits.
    """
    sites = state.world.sites
    owner = owners(state)
    kept = sites.assembly & sites.canadian & (owner >= 0) & (state.site_state < _GONE_FROM)
    found = np.zeros(len(state.world.makers))
    found[owner[kept]] = 1.0
    return found


def us_imports(world: World, origin: Ints, sold: Floats) -> Floats:
    """Return the US-built cars each maker brings into Canada. B, in the unit of ``sold``, M × N."""
    american = sold[:, CA] * (origin == US)
    return np.bincount(world.mandates.maker, american, minlength=len(world.makers)).astype(np.float64)


def count_imports(state: State) -> State:
    """Note the quarter's imports, and what share of a year's each maker's remission quota covers from now on.

    ``r = min(1, quota ÷ imports a year earlier)`` of 02 §3, with the year just past.
    """
    imports = np.empty_like(state.imports)
    imports[:-1] = state.imports[1:]
    imports[-1] = us_imports(state.world, state.origin, state.sold)
    covered = np.minimum(state.quota / np.maximum(imports.sum(axis=0), 1.0), 1.0)
    return changed(state, imports=imports, remission=covered)


def content_shown(mandates: Mandates, crossing: Border, rule: float) -> Floats:
    """Return the regional content of each mandate's cars in each market. M × N, share of value.

    A maker that complies brings the cars it ships there up to the rule; the rest stay as they are.
    """
    own = np.minimum(mandates.us_content + mandates.home_content, 1.0)[:, None]
    return np.where(crossing.compliance > 0, np.maximum(own, rule), own)
