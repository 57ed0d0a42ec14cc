"""The trade kernel: where cars are built and sold once costs and duties have worked through.

Head and Mayer (2019), "Brands in Motion", American Economic Review 109(9), in exact-hat form
(02 §2): only base shares and changes are needed, so the base year is matched by construction.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.world import Floats, Ints, World


@dataclass(frozen=True, slots=True)
class Elasticities:
    """What the kernel needs to know of behaviour."""

    theta: float
    """Plant choice: how fast a maker moves a model's work to its cheaper plant."""
    eta: float
    """Brand demand: how fast buyers change brand when its price moves."""
    epsilon: float
    """Market demand: how far the market shrinks as prices rise."""


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """What the kernel answers."""

    sales: Floats
    """q*, M × N, vehicles a quarter."""
    price: Floats
    """P̂, N, price index against the base year."""
    maker_share: Floats
    """s', B × N."""
    sourcing_share: Floats
    """S·Ŝ, M × N."""


def settle(
    base: Floats,
    log_cost: Floats,
    maker_base: Floats,
    market_share: Floats,
    market_size: Floats,
    starts: Ints,
    maker: Ints,
    elasticities: Elasticities,
) -> Settled:
    """Return the long-run sales of every mandate in every market. One pass of the kernel.

    ``base`` M × N: base sales of the mandates built now. ``log_cost`` M × N: log of ĉ·τ̂. ``maker_base``
    B × N: each maker's sales in the base year, which ``base`` sums to when nothing has moved.
    ``market_share`` B × N, ``market_size`` N vehicles. ``starts``: first row of each maker; ``maker``: M.
    """
    theta, eta, epsilon = elasticities.theta, elasticities.eta, elasticities.epsilon
    weight = base * np.exp(-theta * log_cost)
    by_maker = np.add.reduceat(weight, starts, axis=0)
    pull = market_share * (by_maker / maker_base) ** (eta / theta)
    total = pull.sum(axis=0)
    price = np.maximum(total, 1e-12) ** (-1 / eta)
    share = pull / total
    size = market_size * price**-epsilon
    sourcing = weight / np.maximum(by_maker, 1e-12)[maker]
    return Settled(sourcing * (share * size)[maker], price, share, sourcing)


def settle_world(world: World, base: Floats, log_cost: Floats, elasticities: Elasticities) -> Settled:
    """Return the kernel's answer for a world's mandates. Shapes as in ``settle``."""
    mandates = world.mandates
    return settle(
        base,
        log_cost,
        world.maker_base,
        world.market_share,
        world.market_size,
        mandates.starts,
        mandates.maker,
        elasticities,
    )


def elasticities(world: World) -> Elasticities:
    """Return the level's elasticities."""
    of = world.parameters
    return Elasticities(of["theta"], of["eta"], of["epsilon"])
