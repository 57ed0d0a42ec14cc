"""The page of keys: every command with its key, conflicts in red, and a key taken by pressing it."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.present.phrases import listed
from game.present.words import _, ngettext
from game.session import Session
from game.ui.commands import COMMANDS, Bindings, key_of
from game.ui.controls import (
    Button,
    Canvas,
    CanvasEvent,
    Cell,
    Heading,
    Item,
    ListBox,
    ListColumn,
    Node,
    Scroll,
    Text,
    card,
    column,
    flow,
    row,
    spring,
)
from game.ui.scene import Close, Open, Rebind, Request, Scene, scene
from game.ui.theme import Size, Theme

_NO_KEYS = (
    pygame.K_LSHIFT,
    pygame.K_RSHIFT,
    pygame.K_LCTRL,
    pygame.K_RCTRL,
    pygame.K_LALT,
    pygame.K_RALT,
    pygame.K_LMETA,
    pygame.K_RMETA,
    pygame.K_CAPSLOCK,
    pygame.K_NUMLOCKCLEAR,
    pygame.K_MODE,
)


class KeysPage:
    """The list of commands, and what is chosen in it."""

    def __init__(self, bindings: Bindings) -> None:
        self.bindings = bindings
        self.chosen = next(iter(COMMANDS))

    def node(self) -> Node:
        """Return the page."""
        conflicts = self.bindings.conflicts()
        shared = {command for _key, commands in conflicts for command in commands}
        items = tuple(
            Item(
                id,
                _(command.label),
                "",
                cells=(
                    Cell(self.bindings.shown(id) or _("none"), "red" if id in shared else "ink", 600),
                    Cell(self._usual(id), "muted"),
                ),
            )
            for id, command in COMMANDS.items()
        )
        columns = (ListColumn(_("Key"), 110, "left", keep=True), ListColumn(_("Usual key"), 110, "left"))
        box = ListBox(
            "keys",
            _("Keys"),
            items,
            self.chosen,
            self._choose,
            lambda _id: self.take(),
            columns=columns,
            first_title=_("Command"),
        )
        return column(
            self._conflicts(conflicts),
            card(Scroll("key_list", box, grow=1), pad=8, grow=1),
            flow(
                Button(
                    "take",
                    _("Another key for “{command}”").format(command=_(COMMANDS[self.chosen].label)),
                    self.take,
                    "dark",
                    "keyboard",
                ),
                Button(
                    "usual",
                    _("Back to {key}").format(key=self._usual(self.chosen)),
                    self.usual,
                    icon="rotate-ccw",
                    enabled=self.chosen in self.bindings.own,
                    reason=_("It is on its usual key."),
                ),
                gap=10,
            ),
            gap=12,
            grow=1,
        )

    def _usual(self, id: str) -> str:
        return Bindings().shown(id)

    def _conflicts(self, conflicts: list[tuple[str, list[str]]]) -> Node:
        if not conflicts:
            return Text(_("Every key has one command."), "small", token="muted")
        lines = [
            _("{key}: {commands}").format(
                key=self.bindings.shown(commands[0]), commands=listed([_(COMMANDS[id].label) for id in commands])
            )
            for _key, commands in conflicts
        ]
        head = ngettext("{count} key has two commands", "{count} keys have two commands", len(conflicts)).format(
            count=len(conflicts)
        )
        return card(
            Text(head, weight=600, token="red"),
            *(Text(line, "small") for line in lines),
            Text(_("The first one gets the key. Put the other on another key."), "small", token="muted"),
            accent="red",
            pad=(8, 16, 8, 20),
            gap=2,
        )

    def _choose(self, id: str) -> None:
        self.chosen = id

    def take(self) -> Request:
        """Ask for a key."""
        return Open(PressKeyScene(_(COMMANDS[self.chosen].label), self._taken))

    def _taken(self, key: str) -> Request:
        self.bindings = self.bindings.rebind(self.chosen, key)
        return Rebind(self.chosen, key)

    def usual(self) -> Request:
        """Put the chosen command back on its usual key."""
        return self._taken(COMMANDS[self.chosen].key)


@scene("press_key")
class PressKeyScene(Scene):
    """A sheet that waits for one key; Escape keeps the old one."""

    sheet = True
    sheet_width = 460
    first = "press"

    def __init__(self, command: str, taken: Callable[[str], Request]) -> None:
        self.command, self.taken = command, taken

    @classmethod
    def sample(cls, session: Session) -> PressKeyScene:
        """Return the sheet as it stands for the map."""
        return cls(_(COMMANDS["map"].label), lambda key: Rebind("map", key))

    def title(self) -> str:
        return _("Press the key for “{command}”").format(command=self.command)

    def build(self, size: Size, theme: Theme) -> Node:
        return column(
            Heading(self.title(), level=2),
            Canvas(
                "press",
                _paint,
                self._pressed,
                natural=(380, 88),
                label=_("Waiting for a key"),
                spoken=_("Waiting for a key"),
            ),
            Text(
                _("Escape keeps the old one. F1, F2, F3, F9, F10 and F11 always do the same."), "small", token="muted"
            ),
            row(spring(), Button("cancel", _("Back"), Close)),
            pad=24,
            gap=14,
        )

    def _pressed(self, event: CanvasEvent) -> Request | None:
        raw = event.event
        if raw.type != pygame.KEYDOWN or raw.key in (*_NO_KEYS, pygame.K_ESCAPE, pygame.K_TAB):
            return None
        return Close(self.taken(key_of(raw)))


def _paint(surface: pygame.Surface, rect: pygame.Rect, theme: Theme) -> None:
    surface.fill(theme.colour("wash"), rect)
    image = theme.icon("keyboard", 44, "muted")
    surface.blit(image, image.get_rect(center=rect.center))
