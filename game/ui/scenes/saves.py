"""Saved games: open one, keep the one at hand under a name, throw one away and take it back."""

from __future__ import annotations

from pathlib import Path

from game import saves
from game.present.indicators import heading
from game.present.save_recap import recap
from game.present.words import _, language, number
from game.saves.bin import put_back, throw_away
from game.session import Session
from game.ui.controls import (
    Badge,
    Button,
    Entry,
    Heading,
    ListBox,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    card,
    column,
    flow,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes import routes
from game.ui.scenes.help import HelpScene
from game.ui.scenes.message import MessageScene
from game.ui.scenes.recap_parts import recap_parts
from game.ui.scenes.save_lines import save_item, stand
from game.ui.theme import Size, Theme


def reopen(path: Path) -> Request:
    """Open a saved game; where it cannot be read, say why."""
    opened = saves.open_save(path)
    if isinstance(opened, saves.SaveProblem):
        return Open(MessageScene(_("This game cannot be opened"), opened.said))
    return routes.to_recap(opened.session, opened.parted.said if opened.parted else "")


@scene("saves")
class SavesScene(Scene):
    """The list of saves, newest first; with a game at hand, it can be kept under a name."""

    def __init__(self, session: Session | None = None, entries: list[saves.Entry] | None = None) -> None:
        self.session = session
        self.first = "name" if session else "saves"
        self.entries = saves.list_saves() if entries is None else entries
        self.chosen = self.entries[0].path if self.entries else None
        self.name = _title_of(session) if session else ""
        self.note = ""
        self._thrown: list[Path] = []
        self._opened: dict[Path, saves.Reopened | saves.SaveProblem] = {}

    @classmethod
    def sample(cls, session: Session) -> SavesScene:
        """Return a list with an automatic save, a named one and a broken one."""
        auto, named = saves.saved(session, automatic=True), saves.saved(session, "Before the review")
        paths = [Path("auto_1.json"), Path("save_review.json"), Path("save_old.json")]
        broken = saves.SaveProblem(paths[2], "cut_short")
        found = cls(
            session,
            [
                saves.Entry(paths[0], auto.header, None, 3.0),
                saves.Entry(paths[1], named.header, None, 2.0),
                saves.Entry(paths[2], None, broken, 1.0),
            ],
        )
        found._opened = {path: saves.Reopened(session) for path in paths[:2]}
        return found

    def title(self) -> str:
        return _("Saved games")

    @property
    def entry(self) -> saves.Entry | None:
        """The save chosen."""
        return next((entry for entry in self.entries if entry.path == self.chosen), None)

    def build(self, size: Size, theme: Theme) -> Node:
        entry = self.entry
        can_open = entry is not None and entry.header is not None
        return screen(
            self.title(),
            self._noted(),
            Pages(
                "panels",
                (
                    Page("list", _("All of them"), self._list(), 400, 1),
                    Page("one", _("The one chosen"), Scroll("one", self._detail(entry), grow=1), 440, 1.3),
                ),
                grow=1,
            ),
            subtitle=_("Every quarter is kept by itself; the ten newest stay."),
            left=Button("back", _("Back"), Close, "quiet", "arrow-left"),
            right=Button(
                "open",
                _("Open this game"),
                self.open,
                "primary",
                "folder-open",
                default=True,
                enabled=can_open,
                reason=_("Choose a game that can be opened."),
            ),
            scrolls=False,
        )

    def _noted(self) -> Node | None:
        if not self.note:
            return None
        undo = Button("undo", _("Undo · Ctrl+Z"), self.undo, icon="undo-2", command="undo") if self._thrown else None
        return row(Text(self.note, weight=600, grow=1), undo, gap=12, pad=(4, 12), fill="card", edge="line", radius=8)

    def _list(self) -> Node:
        items = tuple(save_item(entry) for entry in self.entries)
        chosen = str(self.chosen) if self.chosen else None
        box = ListBox(
            "saves", _("Saved games"), items, chosen, self.choose, self._pressed, empty=_("No game has been kept yet.")
        )
        return column(
            self._keeping(),
            card(Scroll("list", box, grow=1), pad=8, grow=1),
            gap=12,
            grow=1,
        )

    def _keeping(self) -> Node | None:
        if self.session is None:
            return None
        return card(
            row(
                Entry(
                    "name",
                    _("Keep this game as"),
                    self.name,
                    self._typed,
                    lambda _text: self.keep(),
                    max_length=80,
                    placeholder=_("A name of your own"),
                    grow=1,
                ),
                Button("keep", _("Save"), self.keep, "dark", "save", command="save", at="end"),
                gap=10,
            ),
            pad=(12, 16),
        )

    def _detail(self, entry: saves.Entry | None) -> Node:
        if entry is None:
            return card(Text(_("Play a quarter, and it will be here."), token="muted"), pad=20)
        throw = Button("delete", _("Delete"), self.throw_away, "danger", "trash-2")
        if entry.header is None:
            said = entry.problem.said if entry.problem else ""
            return card(
                Heading(_("This save cannot be opened"), level=2),
                Text(said),
                Text(_("The other saves are not touched by it."), "small", token="muted"),
                flow(throw),
                pad=20,
                gap=12,
                accent="red",
            )
        return column(
            card(
                Heading(entry.header.title.said(language()), level=2),
                flow(
                    Badge(_("Automatic"), "ink", "clock") if entry.header.automatic else None,
                    Text(stand(entry.header), "small", 500, "muted"),
                    gap=10,
                ),
                Text(
                    _("{jobs} auto jobs, {vehicles} vehicles a quarter.").format(
                        jobs=number(entry.header.jobs), vehicles=number(entry.header.output)
                    )
                ),
                flow(throw),
                pad=20,
                gap=10,
            ),
            *self._recap(entry),
            gap=14,
        )

    def _recap(self, entry: saves.Entry) -> list[Node]:
        if entry.path not in self._opened:
            self._opened[entry.path] = saves.open_save(entry.path)
        opened = self._opened[entry.path]
        if isinstance(opened, saves.SaveProblem):
            return [card(Text(opened.said), accent="red")]
        note = [card(Text(opened.parted.said), accent="amber")] if opened.parted else []
        return [*note, Text(recap(opened.session).title, "lead", 600), *recap_parts(opened.session)]

    def choose(self, id: str) -> None:
        """Look at another save."""
        self.chosen = Path(id)

    def _pressed(self, id: str) -> Request | None:
        self.chosen = Path(id)
        return self.open()

    def open(self) -> Request | None:
        """Open the save chosen."""
        entry = self.entry
        return reopen(entry.path) if entry is not None and entry.header is not None else None

    def _typed(self, text: str) -> None:
        self.name = text

    def keep(self) -> Request | None:
        """Keep the game at hand under the name typed."""
        if self.session is None or not self.name.strip():
            self.note, self._thrown = _("Give it a name first."), []
            return Say(self.note)
        kept = saves.save(self.session, self.name.strip())
        if isinstance(kept, saves.SaveProblem):
            self.note, self._thrown = kept.said, []
            return Say(self.note)
        self.entries, self.chosen, self._thrown = saves.list_saves(), kept, []
        self._opened.pop(kept, None)
        self.note = _("Kept as “{name}”.").format(name=self.name.strip())
        return Say(self.note)

    def throw_away(self) -> Request | None:
        """Delete the save chosen; until the next start it can be taken back."""
        entry = self.entry
        kept = throw_away(entry.path) if entry is not None else None
        if entry is None or kept is None:
            self.note = _("The file could not be deleted.")
            return Say(self.note)
        place = self.entries.index(entry)
        self._thrown.append(kept)
        self.entries = [one for one in self.entries if one is not entry]
        self.chosen = self.entries[min(place, len(self.entries) - 1)].path if self.entries else None
        self.note = _("Deleted. You can take it back until you close the game.")
        return Say(self.note)

    def undo(self) -> Request | None:
        """Take back what was deleted last."""
        if not self._thrown:
            return None
        back = put_back(self._thrown.pop())
        self.entries = saves.list_saves()
        self.chosen = back or self.chosen
        self.note = _("It is back in the list.") if back else _("The file could not be put back.")
        return Say(self.note)

    def handle(self, command: str) -> Request | None:
        return self.undo() if command == "undo" else super().handle(command)

    def dropped(self, path: str) -> Request | None:
        return reopen(Path(path))

    def help(self) -> Request | None:
        return Open(HelpScene("saves"))


def _title_of(session: Session) -> str:
    """Return the name offered for a game: its level and its quarter."""
    return _("{title}, {quarter}").format(title=session.level.title.said(language()), quarter=heading(session).title)
