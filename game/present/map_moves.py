"""Jobs that came and went in the quarter just played, place by place, for the map to show as they move."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.model.site_records import MoveAnnounced
from game.present import names
from game.present.game import Game
from game.present.words import _, form, ngettext, number

_MOST = 6
_LEAST = 40


@dataclass(frozen=True, slots=True)
class JobsMoved:
    """A site that won or lost jobs. ``to`` is where its work goes, where a move was announced; places are degrees."""

    site: str
    at: tuple[float, float]
    change: float
    text: str
    tone: str
    to: tuple[float, float] | None


def jobs_moved(game: Game) -> tuple[JobsMoved, ...]:
    """Return the sites in Canada that won or lost most jobs in the latest quarter, and those whose work will leave."""
    if not game.played:
        return ()
    before, after = game.states()[-2], game.state
    sites = after.world.sites
    leaving = {one.origin: one.destination for one in game.played[-1].records if isinstance(one, MoveAnnounced)}
    change = np.where(sites.canadian, after.jobs - before.jobs, 0.0)
    order = sorted(range(len(change)), key=lambda at: -abs(float(change[at])))
    shown = [at for at in order[:_MOST] if abs(float(change[at])) >= _LEAST]
    shown += [sites.row[id] for id in leaving if id in sites.row and sites.row[id] not in shown]
    return tuple(_moved(game, at, float(change[at]), leaving.get(sites.ids[at], "")) for at in shown)


def _moved(game: Game, at: int, change: float, destination: str) -> JobsMoved:
    sites = game.state.world.sites
    row = sites.rows[at]
    there = names.row_of(game.state, destination) if destination in sites.row else None
    if abs(change) >= 1:
        text = ngettext("{site}: {change} job", "{site}: {change} jobs", form(change)).format(
            site=names.proper(row.city), change=number(change, signed=True)
        )
    else:
        text = _("{site}: work will leave").format(site=names.proper(row.city))
    lost = change < 0 or there is not None
    to = (there.longitude, there.latitude) if there is not None else None
    return JobsMoved(row.id, (row.longitude, row.latitude), change, text, "red" if lost else "green", to)
