"""An offer's terms: where its sliders stand at first, and how far they go."""

from __future__ import annotations

from math import ceil

from game.model.decisions import OfferContract
from game.model.levers import LeverSpec
from game.model.state import State
from game.present.refusals import written
from game.present.shapes.desk import AmountView
from game.present.words import _

_LEAST_QUARTERS, _MOST_QUARTERS = 4, 80
_DEFAULT_AMOUNT = 50_000_000


def jobs_now(state: State, site: str) -> float:
    """Return the jobs a promise is measured against: those at the site now, or as the level began if more."""
    row = state.world.sites.row[site]
    return max(float(state.jobs[row]), float(state.world.sites.jobs[row]), 50.0)


def first_terms(state: State, lever: LeverSpec, site: str) -> OfferContract:
    """Return the offer a lever opens with at a site, as the level's terms have it."""
    terms = lever.contract
    share, quarters, clawback = (terms.jobs_share, terms.quarters, terms.clawback) if terms else (0.9, 24, 0.8)
    amount = lever.amount.start if lever.amount else _DEFAULT_AMOUNT
    known = site in state.world.sites.row
    jobs = round(jobs_now(state, site) * share / 50) * 50 if known else 0
    return OfferContract(
        lever=lever.id, site=site, amount=max(round(amount), 1), jobs=jobs, quarters=quarters, clawback=clawback
    )


def jobs_slider(state: State, lever: LeverSpec, site: str) -> AmountView:
    """Return the slider of jobs promised: from none to half as many again as there are."""
    most = ceil(jobs_now(state, site) * 1.5 / 50) * 50
    start = first_terms(state, lever, site).jobs
    return _slider("jobs", _("Jobs to keep"), 0, most, 50, start)


def quarters_slider(lever: LeverSpec) -> AmountView:
    """Return the slider of the promise's length."""
    start = lever.contract.quarters if lever.contract else 24
    return _slider("quarters", _("For how long"), _LEAST_QUARTERS, min(max(48, start), _MOST_QUARTERS), 4, start)


def clawback_slider(lever: LeverSpec) -> AmountView:
    """Return the slider of the share owed back."""
    start = lever.contract.clawback if lever.contract else 0.8
    return AmountView("share", _("Owed back if broken"), 0, 1, 0.05, start, written("share", 0), written("share", 1))


def money_slider(lever: LeverSpec) -> AmountView:
    """Return the slider of the money offered."""
    spec = lever.amount
    least, most, step, start = (
        (spec.least, spec.most, spec.step, spec.start) if spec else (10e6, 500e6, 10e6, float(_DEFAULT_AMOUNT))
    )
    return AmountView("money", _("Money"), least, most, step, start, written("money", least), written("money", most))


def _slider(kind: str, label: str, least: float, most: float, step: float, start: float) -> AmountView:
    unit = "jobs" if kind == "jobs" else "quarters"
    return AmountView(
        "jobs" if unit == "jobs" else "quarters", label, least, most, step, start, written(unit, least),
        written(unit, most),
    )  # fmt: skip
