"""Choose a level: the shipped ones and your own, broken ones included, with a seed to play them by."""

from __future__ import annotations

from pathlib import Path

import pygame

from game import levels
from game.model.level import Level
from game.model.values import Difficulty
from game.present.map_view import MapView
from game.present.map_views import map_view
from game.present.shapes.level import LevelCard
from game.present.words import _
from game.session import Session
from game.settings import read_settings, write_settings
from game.ui.controls import (
    Button,
    Canvas,
    Entry,
    Icon,
    ListBox,
    Node,
    Text,
    card,
    column,
    flow,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Say, scene
from game.ui.scenes import routes
from game.ui.scenes.backdrop import Backdrop, quiet
from game.ui.scenes.difficulty_choice import difficulty_choice
from game.ui.scenes.help import HelpScene
from game.ui.scenes.level_detail import about_level, broken_level, level_item, level_view
from game.ui.scenes.level_shelf import LevelShelf
from game.ui.scenes.problems import ProblemsScene
from game.ui.scenes.shelf import shelf_card, shelf_panels
from game.ui.theme import Size, Theme


@scene("choose_level")
class ChooseLevelScene(LevelShelf):
    """Every level there is; ``path`` is a file to open at once, from where it lies."""

    first = "levels"

    def __init__(self, path: str = "", entries: list[levels.Entry] | None = None) -> None:
        self.entries = levels.offered() if entries is None else entries
        self.chosen = self.entries[0].path if self.entries else None
        self.seed = str(levels.fresh_seed())
        self.note = ""
        self.finished = set(read_settings().finished)
        self._pictured: Path | None = None
        self._picture = Backdrop(MapView("", ""))
        if path:
            self.open_file(path)

    @classmethod
    def sample(cls, session: Session) -> ChooseLevelScene:
        """Return the list as it ships, with the seed of the sample game."""
        found = cls()
        found.seed = str(session.seed)
        return found

    def title(self) -> str:
        return _("Choose a level")

    def build(self, size: Size, theme: Theme) -> Node:
        entry = self.entry
        view = level_view(entry) if entry else None
        playable = entry is not None and entry.level is not None
        return screen(
            self.title(),
            Text(self.note, weight=600) if self.note else None,
            shelf_panels(self._list(), self._detail(entry, view), width=480, grow=1.5, gap=20),
            subtitle=_("A level is a file; make your own, or drop one on this window."),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            right=Button(
                "play",
                _("Play · Enter"),
                self.play,
                "primary",
                "play",
                default=True,
                enabled=playable,
                reason=_("This level cannot be played yet; press P to see why."),
            ),
            pad=(14, 24),
            gap=12,
            scrolls=False,
        )

    def _list(self) -> Node:
        items = tuple(level_item(entry, finished=entry.id in self.finished) for entry in self.entries)
        box = ListBox("levels", _("Levels"), items, self.picked, self.choose, self._read)
        return column(shelf_card(box), self._folder(), gap=10, grow=1)

    def _folder(self) -> Node:
        folder = levels.own_folder()
        if folder is None:
            return Text(_("This computer does not let the game keep levels of your own."), "tiny", token="muted")
        return row(
            Icon("folder-open", 18, "muted"),
            Text(_("Your own levels go in {folder}").format(folder=folder), "tiny", token="muted", grow=1),
            Button("folder", _("Copy"), self.copy_folder, "quiet", "copy", spoken=_("Copy the folder’s name")),
            gap=8,
        )

    def _detail(self, entry: levels.Entry | None, view: LevelCard | None) -> Node:
        if entry is None or view is None:
            return card(Text(_("There is no level here."), token="muted"), pad=20)
        if entry.level is None:
            return broken_level(entry, view, self.to_problems, self.read_again)
        return card(
            *about_level(entry.level, view),
            self._luck(entry),
            self._difficulty(entry.level),
            self._own(entry, view),
            Canvas(
                "where",
                self._map(entry).paint,
                natural=(400, 180),
                min_height=140,
                grow=1,
                spoken=_("A map of its plants"),
            ),
            pad=(18, 24),
            gap=12,
            grow=1,
        )

    def _map(self, entry: levels.Entry) -> Backdrop:
        if self._pictured != entry.path:
            view = quiet(map_view(levels.start(entry, 0), "flows"))
            self._pictured = entry.path
            self._picture.show(view)
        return self._picture

    def _luck(self, entry: levels.Entry) -> Node:
        level = entry.level
        if level is not None and level.seed != "free":
            return row(
                Icon("refresh-cw", 20, "muted"),
                Text(
                    _("Everyone who plays this level has the same luck: seed {seed}.").format(seed=level.seed),
                    "small",
                    token="muted",
                    grow=1,
                ),
                gap=10,
            )
        return row(
            Entry(
                "seed",
                _("Seed"),
                self.seed,
                self._typed,
                lambda _text: self.play(),
                max_length=9,
                width=150,
                problem="" if self.seed.isdigit() else _("Figures only."),
            ),
            Button("luck", _("Another luck"), self.new_luck, icon="refresh-cw", at="end"),
            Text(_("The same seed gives the same luck."), "small", token="muted", grow=1, at="end"),
            gap=10,
            pad=(6, 0, 0, 0),
        )

    def _difficulty(self, level: Level) -> Node | None:
        if level.steps or not level.difficulties:
            return None
        return difficulty_choice(level, self._chosen_difficulty(level), self._set_difficulty)

    def _chosen_difficulty(self, level: Level) -> Difficulty:
        return read_settings().difficulty or level.difficulty

    def _set_difficulty(self, difficulty: Difficulty) -> None:
        write_settings(read_settings().but(difficulty=difficulty))

    def _own(self, entry: levels.Entry, view: LevelCard) -> Node | None:
        kids: list[Node] = []
        if entry.problems:
            kids.append(
                Button(
                    "problems",
                    _("{problems} · P").format(problems=view.problems),
                    self.to_problems,
                    icon="info",
                    command="policy",
                )
            )
        if not levels.is_own(entry.path) and not levels.is_shipped(entry.path):
            kids.append(Button("keep", _("Keep it in my levels"), self.keep, icon="download"))
        return flow(*kids, gap=10) if kids else None

    def _read(self, id: str) -> Request | None:
        self.chosen = Path(id)
        entry = self.entry
        if entry is not None and entry.level is None:
            return self.to_problems()
        return self.play()

    def _typed(self, text: str) -> None:
        self.seed = text

    def new_luck(self) -> Request:
        """Take another seed."""
        self.seed = str(levels.fresh_seed())
        return Say(_("Seed {seed}").format(seed=self.seed))

    def play(self) -> Request | None:
        """Begin a game of the level chosen."""
        entry = self.entry
        if entry is None or entry.level is None:
            return self.to_problems() if entry else None
        seed = int(self.seed) if self.seed.isdigit() else levels.fresh_seed()
        session = levels.start(entry, seed)
        if not entry.level.steps:
            session.set_difficulty(self._chosen_difficulty(entry.level))
        return routes.to_opening(session)

    def to_problems(self) -> Request | None:
        """Show what is wrong with the level chosen."""
        entry = self.entry
        return Open(ProblemsScene(entry)) if entry is not None and entry.problems else None

    def event(self, event: pygame.event.Event) -> Request | None:
        return self.read_again() if event.type == pygame.KEYDOWN and event.key == pygame.K_F5 else None

    def tick(self, seconds: float) -> bool:
        return self._picture.tick(seconds)

    def moving(self) -> bool:
        return self._picture.busy

    def resumed(self) -> None:
        self.read_again()
        self.note = ""

    def help(self) -> Request | None:
        return Open(HelpScene("choose_level"))
