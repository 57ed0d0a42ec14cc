"""The ways between scenes that would import each other in a circle."""

from __future__ import annotations

from game.session import Session
from game.ui.scene import Home, Open, Replace, Request, Scene


def map_scene(session: Session) -> Scene:
    """Return the main screen of a game."""
    from game.ui.scenes.map import MapScene

    return MapScene(session)


def ending_scene(session: Session) -> Scene:
    """Return the ending of a game."""
    from game.ui.scenes.ending import EndingScene

    return EndingScene(session)


def to_guide(session: Session | None, page: str = "", *, from_lab: bool = False) -> Request:
    """Open the Guide, at a page if one is named; with a session its examples have the figures of the game."""
    from game.ui.scenes.guide import GuideScene

    return Open(GuideScene(session, page, from_lab=from_lab))


def to_lab(session: Session | None) -> Request | None:
    """Open the tariff lab, at what is in force in a game if there is one; nothing where the base level is missing."""
    from game.lab import Lab
    from game.ui.scenes.tariff_lab import TariffLabScene

    lab = Lab.of_game(session) if session else Lab.fresh()
    return Open(TariffLabScene(lab)) if lab else None


def to_map(session: Session) -> Request:
    """Go to a game's main screen, with nothing but the title beneath it."""
    return Home(Open(map_scene(session)))


def to_title(*, left: bool = False) -> Request:
    """Go back to the title; the game at hand stays in its automatic save. ``left`` says so there."""
    from game.ui.scenes.title import TitleScene

    return Home(Replace(TitleScene(left=left)))


def to_opening(session: Session) -> Request:
    """Begin a game: its opening page, with nothing but the title beneath it."""
    from game.ui.scenes.opening import OpeningScene

    return Home(Open(OpeningScene(session)))


def to_recap(session: Session, note: str = "") -> Request:
    """Go on with a saved game: where it stands, then the map."""
    from game.ui.scenes.recap import RecapScene

    return Home(Open(RecapScene(session, note)))
