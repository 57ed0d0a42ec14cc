"""The numbers the minister watches, read off a state."""

from __future__ import annotations

import numpy as np

from game.model.state import State
from game.model.values import PROVINCES, Province, Store
from game.model.world import CA, US, Began, Flags, Floats, World


def of(state: State, store: Store, province: str | None = None) -> float:
    """Return one of the minister's numbers, in its own unit (01, What the minister watches)."""
    match store:
        case "jobs":
            return jobs(state, province)
        case "output":
            return output(state)
        case "independence":
            return independence(state)
        case "prices":
            return (float(state.retail[CA]) - 1) * 100
        case "treasury":
            return float(state.treasury)
        case "political_capital":
            return state.political_capital
        case "approval":
            return approval(state, province)
        case "relations":
            return state.relations["US"]


def at_start(state: State, store: Store, province: str | None = None) -> float:
    """Return jobs or output as the level began; for the other numbers, 100."""
    began = state.world.began
    if store == "output":
        return began.output
    if store == "jobs":
        return began.jobs[province or ""]
    return 100.0


def began(state: State) -> Began:
    """Return what jobs and output are measured against from this state on."""
    at_work = {"": jobs(state)}
    at_work.update((name, jobs(state, name)) for name in PROVINCES)
    return Began(at_work, output(state))


def base_output(world: World) -> float:
    """Return vehicles built in Canada in a quarter of the base year, models that ended within it and all."""
    mandates = world.mandates
    return float((mandates.base.sum(axis=1) * mandates.built)[mandates.origin == CA].sum())


def jobs(state: State, province: str | None = None) -> float:
    """Return car jobs in Canada, or in one province."""
    residual = sum(value for name, value in state.residual_jobs.items() if province in (None, name))
    return float(state.jobs[_rows(state, province)].sum()) + residual


def output(state: State) -> float:
    """Return vehicles built in Canada in the quarter just played."""
    return float(state.sold[state.origin == CA].sum())


def approval(state: State, province: str | None = None) -> float:
    """Return approval in a province, or the country's weighted mean, per cent."""
    if province:
        return state.approval.get(province, 50.0)
    weights = {name: region.weight for name, region in state.world.regions.items()}
    total = sum(weights.values()) or 1.0
    return sum(state.approval[name] * weight for name, weight in weights.items()) / total


def independence(state: State) -> float:
    """Return how far Canadian car making stands on its own, 0–100 (02 §7).

    100 × Σ over Canadian vehicles of (½ if sold outside the US + ¼ × share of inputs not from the US
    + ¼ if the head office is not in the US), over the base year's output: a fixed base, so losing
    US-bound lines never raises it.
    """
    return min(100.0, independence_points(state, state.sold))


def independence_points(state: State, sales: Floats, home: Flags | None = None) -> float:
    """Return the points that these sales carry, M × N vehicles a quarter: a sum over vehicles, so parts add up.

    ``home``: M, the mandates built in Canada, where that is not as the state has it.
    """
    world, of_ = state.world, state.world.parameters
    mandates = world.mandates
    here = state.origin == CA if home is None else home
    sold = sales[here]
    outside = sold.sum(axis=1) - sold[:, US]
    foreign = np.minimum(np.maximum(us_inputs(state)[here], 0.0), 1.0)
    own = world.headquarters[mandates.maker[here]] != US
    made = sold.sum(axis=1)
    points = (
        of_["independence_market"] * outside
        + of_["independence_inputs"] * (1 - foreign) * made
        + of_["independence_ownership"] * own * made
    ).sum()
    return 100 * float(points) / max(base_output(world), 1.0)


def us_inputs(state: State) -> Floats:
    """Return the share of each mandate's inputs that comes from the US, after new suppliers. M."""
    share = np.array(state.world.mandates.us_content)
    for modifier in state.modifiers:
        if modifier.kind == "us_inputs":
            rows = state.site_of == state.world.sites.row[modifier.first] if modifier.first else state.origin == CA
            share[rows] *= 1 + modifier.value
    return share


def _rows(state: State, province: str | None) -> Flags:
    sites = state.world.sites
    if province is None:
        return sites.canadian
    wanted: Province = province  # type: ignore[assignment]
    rows: Flags = sites.province == PROVINCES.index(wanted)
    return rows
