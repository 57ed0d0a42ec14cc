"""Saved games: open one, keep the one at hand under a name, throw one away and take it back."""

from __future__ import annotations

from pathlib import Path

from game import saves
from game.present.indicators import heading
from game.present.save_recap import recap
from game.present.words import _, language, number
from game.session import Session
from game.ui.controls import (
    Badge,
    Button,
    Entry,
    Heading,
    ListBox,
    Node,
    Text,
    card,
    column,
    flow,
    row,
    screen,
)
from game.ui.scene import Close, Open, Request, scene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.recap_parts import recap_parts
from game.ui.scenes.save_lines import save_item, stand
from game.ui.scenes.save_shelf import SaveShelf, reopen
from game.ui.scenes.shelf import shelf_card, shelf_panels
from game.ui.theme import Size, Theme


@scene("saves")
class SavesScene(SaveShelf):
    """The list of saves, newest first; with a game at hand, it can be kept under a name."""

    def __init__(self, session: Session | None = None, entries: list[saves.Entry] | None = None) -> None:
        super().__init__(session, entries, _title_of(session) if session else "")
        self.first = "name" if session else "saves"

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

    def build(self, size: Size, theme: Theme) -> Node:
        entry = self.entry
        can_open = entry is not None and entry.header is not None
        return screen(
            self.title(),
            self._noted(),
            shelf_panels(self._list(), self._detail(entry), width=440, grow=1.3, gap=16),
            subtitle=_("Every quarter is kept by itself; the ten newest of a game stay."),
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
        undo = Button("undo", _("Undo · Ctrl+Z"), self.undo, icon="undo-2", command="undo") if self.undoable else None
        return row(Text(self.note, weight=600, grow=1), undo, gap=12, pad=(4, 12), fill="card", edge="line", radius=8)

    def _list(self) -> Node:
        items = tuple(save_item(entry) for entry in self.entries)
        box = ListBox(
            "saves",
            _("Saved games"),
            items,
            self.picked,
            self.choose,
            self._pressed,
            empty=_("No game has been kept yet."),
        )
        return column(self._keeping(), shelf_card(box), gap=12, grow=1)

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
        opened = self.opened(entry.path)
        if isinstance(opened, saves.SaveProblem):
            return [card(Text(opened.said), accent="red")]
        note = [card(Text(opened.parted.said), accent="amber")] if opened.parted else []
        return [*note, Text(recap(opened.session).title, "lead", 600), *recap_parts(opened.session)]

    def _pressed(self, id: str) -> Request | None:
        self.chosen = Path(id)
        return self.open()

    def open(self) -> Request | None:
        """Open the save chosen."""
        entry = self.entry
        return reopen(entry.path) if entry is not None and entry.header is not None else None

    def _typed(self, text: str) -> None:
        self.name = text

    def handle(self, command: str) -> Request | None:
        return self.undo() if command == "undo" else super().handle(command)

    def help(self) -> Request | None:
        return Open(HelpScene("saves"))


def _title_of(session: Session) -> str:
    """Return the name offered for a game: its level and its quarter."""
    return _("{title}, {quarter}").format(title=session.level.title.said(language()), quarter=heading(session).title)
