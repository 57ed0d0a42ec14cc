"""Which screen comes first."""

from __future__ import annotations

from pathlib import Path

from game import levels
from game.saves.bin import empty_bin
from game.ui.scene import Scene
from game.ui.scenes import routes


def first_scene(level: str | Path | None = None, seed: int | None = None, quarter: int = 1) -> Scene:
    """Return the first screen: the title, or a level's opening page, or its map from a later quarter on.

    A level that cannot be played opens on its problems; a name nothing is known by, on the list of levels.
    """
    empty_bin()
    if level is None:
        from game.ui.scenes.title import TitleScene

        return TitleScene(at_once=False)
    entry = levels.open_path(level)
    if entry is None:
        from game.ui.scenes.choose_level import ChooseLevelScene

        return ChooseLevelScene(str(level))
    if entry.level is None:
        from game.ui.scenes.problems import ProblemsScene

        return ProblemsScene(entry)
    session = levels.start(entry, seed if seed is not None else levels.fresh_seed())
    for _quarter in range(1, min(quarter, entry.level.quarters + 1)):
        session.end_quarter()
    if session.played:
        return routes.map_scene(session)
    from game.ui.scenes.opening import OpeningScene

    return OpeningScene(session)
