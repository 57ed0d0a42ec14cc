"""What can be done from the title: go on, begin, open a save, and the ways to everything else."""

from __future__ import annotations

from collections.abc import Callable

from game import saves
from game.present.calendar import quarter_name
from game.present.words import _, language
from game.ui.controls import Button, Node, Text, flow, row
from game.ui.scene import Open, Quit, Request
from game.ui.scenes import routes


def acts(latest: saves.Entry | None, go_on: Callable[[], Request | None], *, left: bool) -> list[Node]:
    """Return the buttons: the game to go on with, another one, and the ways to everything else.

    ``left`` says that the game was just left and is saved.
    """
    header = latest.header if latest is not None else None
    can_go_on = header is not None and header.quarter < header.quarters
    kept: list[Node] = []
    if left and can_go_on:
        kept.append(Text(_("Your game is saved. “Continue” takes it up where you left it."), weight=600, token="green"))
    if header is not None:
        kept.append(
            Button(
                "continue",
                _("Continue") if can_go_on else _("The last game"),
                go_on,
                "primary" if can_go_on else "secondary",
                "play" if can_go_on else "award",
                _where(header),
                big=True,
                side="left",
                default=can_go_on,
            )
        )
    new = Button(
        "new",
        _("New game"),
        new_game,
        "secondary" if can_go_on else "primary",
        "flag",
        big=True,
        side="left",
        default=not can_go_on,
    )
    return [
        *([*kept, new] if can_go_on else [new, *kept]),
        Button("load", _("Saved games"), saved_games, "secondary", "folder-open", side="left"),
        row(
            Button(
                "lab",
                _("Tariff lab"),
                lambda: routes.to_lab(None),
                icon="flask-conical",
                side="left",
                grow=1,
                command="lab",
            ),
            Button(
                "guide",
                _("Guide"),
                lambda: routes.to_guide(None),
                icon="book-open",
                side="left",
                grow=1,
                command="guide",
            ),
            gap=8,
            even=True,
        ),
        flow(
            Button("settings", _("Settings"), _settings, icon="settings", side="left", command="settings"),
            Button("about", _("About"), _about, icon="info", side="left"),
            Button("quit", _("Quit"), Quit, icon="log-out", side="left"),
            gap=8,
        ),
    ]


def new_game(path: str = "") -> Request:
    """Open the list of levels, at a level that was dropped on the window if there is one."""
    from game.ui.scenes.choose_level import ChooseLevelScene

    return Open(ChooseLevelScene(path))


def saved_games() -> Request:
    """Open the list of saved games."""
    from game.ui.scenes.saves import SavesScene

    return Open(SavesScene(None))


def _settings() -> Request:
    from game.ui.scenes.settings import SettingsScene

    return Open(SettingsScene())


def _about() -> Request:
    from game.ui.scenes.about import AboutScene

    return Open(AboutScene())


def _where(header: saves.Header) -> str:
    if header.quarter >= header.quarters:
        return _("{title} · played to the end").format(title=header.title.said(language()))
    return _("{title} · {quarter} · quarter {count} of {most}").format(
        title=header.title.said(language()),
        quarter=quarter_name(header.start.plus(min(header.quarter, header.quarters - 1))),
        count=min(header.quarter + 1, header.quarters),
        most=header.quarters,
    )
