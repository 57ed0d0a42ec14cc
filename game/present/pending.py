"""What is in motion: everything announced and not yet felt, with its date."""

from __future__ import annotations

from game.model import effects as fx
from game.model.kept import Pending
from game.model.state import State
from game.present.effect_words import effect_words
from game.present.running import contract_payments, dated, endings
from game.present.shapes.briefing import PendingView
from game.present.shapes.parts import Tone
from game.present.talks_view import talks_pending

_GOOD_STATES = ("operating", "building")


def pending(state: State) -> tuple[PendingView, ...]:
    """Return everything that was announced and is not yet felt, soonest first."""
    soonest = sorted(enumerate(state.pending), key=lambda pair: (pair[1].due, pair[0]))
    views = (*(_view(state, one) for _place, one in soonest), *talks_pending(state))
    return tuple(sorted(views, key=lambda view: view.due))


def pipeline(state: State) -> tuple[PendingView, ...]:
    """Return all that is dated: what was announced, payments still to come, and what lasts a while and will end."""
    views = (*pending(state), *contract_payments(state), *endings(state))
    return tuple(sorted(views, key=lambda view: view.due))


def pending_at(state: State, site: str) -> tuple[PendingView, ...]:
    """Return what is dated at one site, soonest first."""
    return tuple(view for view in pipeline(state) if view.place is not None and view.place.id == site)


def _view(state: State, one: Pending) -> PendingView:
    text = effect_words(state, one.effect)
    return dated(state, one.due, text, one.cause, one.announced, _tone(state, one.effect), _site(state, one.effect))


def _site(state: State, effect: fx.Effect) -> str:
    match effect:
        case fx.MoveMandate():
            return effect.to
        case fx.OpenMandate() if effect.site:
            return effect.site
        case fx.OpenMandate() | fx.EndMandate():
            row = state.world.mandates.row.get(effect.mandate)
            site = int(state.site_of[row]) if row is not None else -1
            return state.world.sites.ids[site] if site >= 0 else ""
        case _:
            return getattr(effect, "site", "") or getattr(effect, "crossing", "") or ""


def _tone(state: State, effect: fx.Effect) -> Tone:
    site = state.world.sites.row.get(_site(state, effect))
    if site is not None and not state.world.sites.canadian[site]:
        return "neutral"
    match effect:
        case fx.EndMandate():
            return "bad"
        case fx.OpenMandate():
            return "good"
        case fx.SetShifts():
            was = int(state.shifts[site]) if site is not None else effect.shifts
            return "good" if effect.shifts > was else "bad" if effect.shifts < was else "neutral"
        case fx.SetSiteState():
            return "good" if effect.to in _GOOD_STATES else "bad"
        case fx.ChangeSiteJobs():
            return "good" if effect.by > 0 else "bad"
        case _:
            return "neutral"
