"""The figures at the head of a site's card."""

from __future__ import annotations

import numpy as np

from game.analysis.figure_parts import figure_value
from game.model.effects import MoveMandate
from game.model.figures import Figure
from game.model.level import Level
from game.model.state import State
from game.model.tables import PlantRow
from game.model.values import MARKETS
from game.present import names
from game.present.figures import figure_name
from game.present.shapes.parts import Row, Tone
from game.present.source_words import source_list
from game.present.words import _, money, number, percent
from game.rules.projects import weigh_projects
from game.rules.sellers import sales

_WORTH_SAYING = 0.001
"""Log of the price of a full plant's room from which its card says so: a tenth of 1 %."""


def fact(label: str, value: str, tone: Tone = "neutral", figure: Figure | None = None) -> Row:
    """Return a row of a card."""
    return Row(label, value, _("{label}: {value}").format(label=label, value=value), tone, figure=figure)


def told(level: Level, row: PlantRow, label: str, value: str) -> Row:
    """Return a row of a card for a figure that stands in the level, with how sure it is and its source."""
    said, source = _("{label}: {value}").format(label=label, value=value), source_list(level, (row.source,))
    return Row(label, value, said, "neutral", row.certainty, names.certainty(row.certainty), source)


def site_facts(state: State, row: PlantRow, at: int) -> tuple[Row, ...]:
    """Return the figures at the head of a site's card."""
    rows = [fact(_("Jobs"), number(float(state.jobs[at])), figure=Figure("jobs", "site", row.id))]
    sites = state.world.sites
    if row.kind == "assembly":
        made, room = float(state.output[at]), float(state.capacity[at])
        output = Figure("output", "site", row.id)
        rows.append(fact(_("Output"), _("{count} vehicles a quarter").format(count=number(made)), figure=output))
        if room > 0 and made > 0:
            rows.append(fact(_("Capacity used"), percent(made / room)))
            rows.append(fact(_("Shifts"), number(int(state.shifts[at]))))
        if state.shadow[at] >= _WORTH_SAYING:
            worth = percent(float(np.expm1(state.shadow[at])), 1)
            rows.append(fact(_("More room would be worth"), _("{share} of a car’s price").format(share=worth)))
        rows += [*_sold(state, at), *_carried(state, row.id), *_duty(state, row.id)]
        rows += _next_models(state, at)
    else:
        rows.append(fact(_("Makes"), names.kind(row.kind)))
        if row.output:
            output = Figure("output", "site", row.id)
            rows.append(fact(_("Output"), of_unit(row, float(state.output[at])), figure=output))
            if sites.jobs[at] and row.unit != "index":
                rows.append(told(state.world.level, row, _("Base-year output"), of_unit(row, row.output / 4)))
        rows += _markets(state, at)
    if row.public_money:
        rows.append(told(state.world.level, row, _("Public money at stake"), money(row.public_money)))
    return tuple(rows)


def _carried(state: State, id: str) -> list[Row]:
    figure = Figure("independence", "site", id)
    points = figure_value(state, figure)
    return [points_row(points, figure)] if points > 0 else []


def _duty(state: State, id: str) -> list[Row]:
    figure = Figure("duty", "site", id, "US")
    rate = figure_value(state, figure)
    return [duty_row(state, rate, figure)] if rate > 0 else []


def points_row(points: float, figure: Figure) -> Row:
    """Return what a plant or a maker carries of the country's independence."""
    return fact(_("Independence it carries"), _("{points} of 100").format(points=number(points, 1)), figure=figure)


def duty_row(state: State, points: float, figure: Figure) -> Row:
    """Return the duty that cars pay into a country on average."""
    return fact(figure_name(state, figure), percent(points / 100, 1), figure=figure)


def of_unit(row: PlantRow, made: float) -> str:
    """Write what a plant makes in a quarter, in its own unit."""
    return _("{count} {unit}").format(count=count_of(row, made), unit=names.unit(row.unit))


def count_of(row: PlantRow, made: float) -> str:
    """Write how many of its own unit a plant makes in a quarter."""
    if row.unit == "index" and row.output:
        made *= 100 / (row.output / 4)
    places = 1 if row.unit == "index" or row.output < 40 else 0
    return number(made, places)


def _sold(state: State, at: int) -> list[Row]:
    sold = state.sold[state.site_of == at].sum(axis=0)
    total = float(sold.sum())
    if total <= 0:
        return []
    order = sorted(range(len(MARKETS)), key=lambda market: -float(sold[market]))
    rows = []
    for market in order[:2]:
        share = float(sold[market]) / total
        if share >= 0.05:
            rows.append(fact(_sold_in(MARKETS[market]), percent(share)))
    return rows


def _sold_in(market: str) -> str:
    return {
        "CA": _("Sold in Canada"),
        "US": _("Sold in the US"),
        "MX": _("Sold in Mexico"),
        "ROW": _("Sold overseas"),
    }[market]


def _markets(state: State, at: int) -> list[Row]:
    """Return where a supplier, a mill or a cell plant sells what it now makes."""
    found = np.flatnonzero(state.world.sellers.site == at)
    if not len(found):
        return []
    sold = sales(state, state.output).by_market[:, found[0]]
    total = float(sold.sum())
    if total <= 0:
        return []
    order = sorted(range(len(MARKETS)), key=lambda market: -float(sold[market]))
    shares = [(MARKETS[market], float(sold[market]) / total) for market in order]
    return [fact(_sold_in(market), percent(share)) for market, share in shares if share >= 0.05]


def _promised(state: State, mandate: int, at: int) -> str:
    """Return a model promised to a plant by its name, with where it goes instead when a move is announced."""
    name = state.world.mandates.names[mandate]
    for pending in state.pending:
        move = pending.effect
        if not isinstance(move, MoveMandate) or move.mandate != state.world.mandates.ids[mandate]:
            continue
        if move.to != state.world.sites.ids[at]:
            return _("{model}, which goes to {site}").format(model=name, site=names.site(state, move.to))
    return name


def _next_models(state: State, at: int) -> list[Row]:
    """Return the models promised to a plant, each with the odds a year that its maker decides on it, where it may."""
    mandates = state.world.mandates
    odds = {project.mandate: project.odds for project in weigh_projects(state) if project.site == at}
    rows = []
    for row in np.flatnonzero((state.site_of == at) & (state.active == 0)):
        if mandates.base[row].sum() <= 0 or mandates.ids[row] in state.ended:
            continue
        rows.append(fact(_("Next model"), _promised(state, int(row), at)))
        if int(row) in odds:
            label = _("Odds that it is decided on")
            rows.append(fact(label, _("{odds} a year").format(odds=percent(odds[int(row)]))))
    return rows
