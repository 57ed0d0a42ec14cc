"""A plant ahead: its jobs in the futures with the draft and without, what it makes, and whether it stays."""

from __future__ import annotations

from game.analysis.forecast import DRAFT, NOTHING, Forecast
from game.present.calendar import turn_name
from game.present.game import Game
from game.present.ranges import branch_view, ends, is_known, labels
from game.present.shapes.forecast import FanView
from game.present.shapes.parts import Row
from game.present.words import _, number, percent


def site_fan(game: Game, forecast: Forecast, site: str) -> FanView | None:
    """Return a plant's jobs ahead; None while too few futures are known, or where nobody works."""
    row = game.state.world.sites.row.get(site)
    if row is None or not is_known(forecast):
        return None
    draft, nothing = forecast.jobs_at(row, DRAFT), forecast.jobs_at(row, NOTHING)
    if max(float(draft.max()), float(nothing.max())) < 1:
        return None
    drafted = bool(forecast.decisions)
    with_draft, without = branch_view(draft), branch_view(nothing)
    last = turn_name(game.state, game.state.quarter + forecast.ahead)
    said = _("Jobs at the plant by {quarter}: {nothing} if you do nothing.")
    if drafted:
        said = _("Jobs at the plant by {quarter}: {draft} with your draft, {nothing} if you do nothing.")
    return FanView(
        title=_("If you act now") if drafted else _("If you do nothing"),
        note=_("jobs at the plant"),
        labels=labels(game, forecast),
        draft=with_draft if drafted else None,
        nothing=without,
        rows=_site_rows(game, forecast, row, last),
        said=said.format(quarter=last, draft=number(with_draft.middle[-1]), nothing=number(without.middle[-1])),
    )


def _site_rows(game: Game, forecast: Forecast, row: int, last: str) -> tuple[Row, ...]:
    """Return what a plant makes by the end, and in how many futures it is left or closed."""
    rows = []
    if bool(game.state.world.sites.assembly[row]):
        label = _("Vehicles a quarter by {quarter}").format(quarter=last)
        made = [forecast.output_at(row, branch)[:, -1] for branch in (DRAFT, NOTHING)]
        rows.append(_both(forecast, label, *(ends("output", one) for one in made)))
    label = _("Left or closed by {quarter}").format(quarter=last)
    gone = [percent(forecast.leaves(row, branch)) for branch in (DRAFT, NOTHING)]
    rows.append(_both(forecast, label, *gone))
    return tuple(rows)


def _both(forecast: Forecast, label: str, draft: str, nothing: str) -> Row:
    value = nothing
    if forecast.decisions and draft != nothing:
        value = _("{draft}, not {nothing}").format(draft=draft, nothing=nothing)
    return Row(label, value, _("{label}: {value}").format(label=label, value=value))
