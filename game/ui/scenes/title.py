"""The title: who you are, go on, begin, and how the screen shall look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game import __version__, levels, saves
from game.present.map_view import MapView
from game.present.map_views import map_view
from game.present.words import _, language
from game.ui.controls import Box, Canvas, Node, Scroll, Space, Text, column, flow, row, spring
from game.ui.scene import Open, Request, Scene, scene
from game.ui.scenes import look_choices
from game.ui.scenes.ahead import ahead
from game.ui.scenes.backdrop import Backdrop, quiet
from game.ui.scenes.keeper import not_kept
from game.ui.scenes.save_shelf import reopen
from game.ui.scenes.title_acts import acts, new_game, saved_games
from game.ui.theme import Size, Theme

if TYPE_CHECKING:
    from game.session import Session

_PANEL = 480


@scene("title")
class TitleScene(Scene):
    """The first screen, and the one every game ends on."""

    def __init__(
        self,
        latest: saves.Entry | None = None,
        *,
        look_for_saves: bool = True,
        at_once: bool = True,
        left: bool = False,
    ) -> None:
        """Look for the latest save, or take the one given.

        ``at_once`` has the plants on the map behind it in the first picture; without, in a turn after it. ``left`` says
        that a game was just left and is saved.
        """
        self.latest = saves.latest() if look_for_saves else latest
        self.backdrop = Backdrop(_atlas() if at_once else MapView("", ""))
        self._pictured = at_once
        self.left = left
        self._ahead, self._drawn = ahead(), False
        self.trouble = saves.trouble_writing()

    @classmethod
    def sample(cls, session: Session) -> TitleScene:
        """Return the title as it stands with a game to go on with."""
        header = saves.saved(session, automatic=True).header
        entry = saves.Entry(Path("sample.json"), header, None, 0.0)
        return cls(entry, look_for_saves=False)

    def title(self) -> str:
        return _("Grab the Wheel")

    def build(self, size: Size, theme: Theme) -> Node:
        wide = size.width >= 1.9 * _PANEL and size.height >= 420
        if not wide:
            return Scroll("panel", column(self._narrow(theme), pad=(16, 28), fill="card", grow=1), grow=1)
        panel = self._panel(theme, roomy=size.height >= 660)
        side = column(
            Scroll("panel", column(panel, pad=(36, 36, 24, 40), grow=1), grow=1),
            fill="card",
            width=_PANEL,
            rule="right",
        )
        picture = Canvas(
            "atlas",
            self.backdrop.paint,
            spoken=_("A map of the Great Lakes and the border"),
            grow=1,
            natural=(300, 300),
        )
        return row(side, picture, gap=0, align="stretch", grow=1)

    def _panel(self, theme: Theme, *, roomy: bool) -> Node:
        return column(
            row(Box(width=56, height=6, fill="red", radius=3)),
            *self._names(44 if roomy else "display"),
            Text(
                _(
                    "It is early 2025. A car industry that grew up as one machine across a border is being taken apart "
                    "by tariffs. Each quarter you decide what Canada offers, to whom, and on what terms."
                ),
                "body",
                max_chars=58,
            ),
            self._note(),
            Space(height=4),
            *acts(self.latest, self.go_on, left=self.left),
            spring(),
            Space(height=8),
            self._looks(theme),
            gap=8,
            grow=1,
        )

    def _narrow(self, theme: Theme) -> Node:
        """Return the panel where there is little room: what large type needs comes first."""
        return column(
            self._looks(theme),
            *self._names("display"),
            self._note(),
            *acts(self.latest, self.go_on, left=self.left),
            gap=8,
            grow=1,
        )

    def _note(self) -> Node | None:
        return Text(not_kept(self.trouble), "small", 600, "amber") if self.trouble else None

    def _names(self, size: str | int) -> list[Node]:
        other = "Prendre le volant" if language() == "en" else "Grab the Wheel"
        return [
            Text(_("Grab the Wheel"), size, 700),
            Text(other, "h2", 500, "muted"),
            Space(height=2),
            Text(_("You are Canada’s industry minister."), "lead", 600),
        ]

    def _looks(self, theme: Theme) -> Node:
        return flow(
            look_choices.language_choice(show_label=False),
            look_choices.size_choice(theme, show_label=False),
            look_choices.palette_choice(theme, show_label=False),
            Text(_("Version {version}").format(version=__version__), "tiny", token="muted"),
            gap=8,
        )

    def go_on(self) -> Request | None:
        """Open the latest game."""
        return reopen(self.latest.path) if self.latest is not None else None

    def handle(self, command: str) -> Request | None:
        if command == "open":
            return saved_games()
        return None

    def help(self) -> Request | None:
        from game.ui.scenes.help import HelpScene

        return Open(HelpScene("title"))

    def dropped(self, path: str) -> Request | None:
        return new_game(path)

    def resumed(self) -> None:
        before, self.latest = self.latest, saves.latest()
        self.left = self.latest is not None and (before is None or self.latest.time > before.time)

    def tick(self, seconds: float) -> bool:
        if self.backdrop.busy:
            return self.backdrop.tick(seconds)
        if not self._drawn:
            self._drawn = True
        elif not self._pictured:
            self._pictured = True
            self.backdrop.show(_atlas())
            return True
        else:
            next(self._ahead, None)
        return False

    def moving(self) -> bool:
        return self.backdrop.busy


def _atlas() -> MapView:
    """Return the plants and what crosses the border before the first tariff; an empty map where the base is missing."""
    entry = levels.open_path("canada_2025")
    if entry is None or entry.level is None:
        return MapView("", "")
    return quiet(map_view(levels.start(entry, 0), "flows"))
