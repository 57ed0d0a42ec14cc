"""Fields to type in: the frame is ours, the typing is pygame_gui's.

A field without the focus is painted by us. The one that has it becomes a ``UITextEntryLine`` or ``UITextEntryBox`` of
the library, which brings caret, selection, clipboard and input methods; one at a time, with a manager of its own, so
that nothing of the library is rebuilt with the scene or left behind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import pygame

from game.places import ASSETS
from game.present.words import _
from game.ui.controls.base import Control, Handled, Stop
from game.ui.layout import UNBOUND, Layout, Placed
from game.ui.typeset import ellipsis, wrap

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.scene import Request
    from game.ui.theme import Theme

_RIM = 9
_PASSED_ON = (pygame.K_ESCAPE, pygame.K_TAB, *range(pygame.K_F1, pygame.K_F12 + 1))


@dataclass(frozen=True, eq=False)
class Entry(Control):
    """A field. With ``on_change`` the scene owns the text; without it the scene's memory keeps it as a draft."""

    name: str
    label: str
    text: str = ""
    on_change: Callable[[str], Request | None] | None = None
    on_submit: Callable[[str], Request | None] | None = None
    placeholder: str = ""
    rows: int = 1
    max_length: int = 2000
    show_label: bool = True
    problem: str = ""
    points: ClassVar[bool] = False

    def role(self) -> str:
        return _("text field")

    def value(self) -> str:
        return ", ".join(filter(None, (self.text or _("empty"), self.problem)))

    def shown(self, ui: Mount) -> str:
        """Return the text as it stands."""
        draft = ui.memory.drafts.get(self.name)
        return draft[0] if draft is not None and self.on_change is None else self.text

    def _head(self, theme: Theme) -> int:
        return theme.font("body", 500).line + theme.px(4) if self.show_label and self.label else 0

    def _high(self, theme: Theme) -> int:
        return self.rows * theme.font("body").line + 2 * theme.px(_RIM)

    def fits(self, lay: Layout, width: int) -> tuple[int, int]:
        problem = lay.theme.font("small").line + lay.theme.px(4) if self.problem else 0
        wide = lay.theme.px(260) if width >= UNBOUND else min(width, lay.theme.px(640))
        return wide, self._head(lay.theme) + self._high(lay.theme) + problem

    def least_width(self, lay: Layout) -> int:
        label = lay.theme.font("body", 500).width(self.label) if self._head(lay.theme) else 0
        return max(lay.theme.px(140), label, lay.theme.font("small").width(self.problem))

    def box(self, theme: Theme, rect: pygame.Rect) -> pygame.Rect:
        """Return the frame of the field within its rectangle."""
        return pygame.Rect(rect.x, rect.y + self._head(theme), rect.w, self._high(theme))

    def stops(self, ui: Mount, placed: Placed) -> list[Stop]:
        return [Stop(self.name, self.box(ui.theme, placed.rect), placed)] if self.enabled else []

    def key(self, ui: Mount, stop: Stop, event: pygame.event.Event) -> Handled | None:
        if ui.live is None or event.key in _PASSED_ON or (event.mod & pygame.KMOD_ALT and not event.unicode):
            return None
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and (self.rows == 1 or event.mod & pygame.KMOD_CTRL):
            return Handled(self.on_submit(ui.live.text)) if self.on_submit else None
        if self.rows == 1 and event.key in (pygame.K_UP, pygame.K_DOWN, pygame.K_PAGEUP, pygame.K_PAGEDOWN):
            return None
        if event.mod & pygame.KMOD_CTRL and event.key not in (
            pygame.K_a,
            pygame.K_c,
            pygame.K_v,
            pygame.K_x,
            pygame.K_LEFT,
            pygame.K_RIGHT,
            pygame.K_BACKSPACE,
        ):
            return None
        return ui.live.process(event) or Handled()

    def paint(self, ui: Mount, placed: Placed) -> None:
        theme, px, box = ui.theme, ui.theme.px, self.box(ui.theme, placed.rect)
        if self._head(theme):
            ui.line(self.label, theme.font("body", 500), "ink" if self.enabled else "off_ink", placed.rect.topleft)
        focused = ui.has_focus(self.name)
        edge = "red" if self.problem else "ring" if focused else "edge"
        ui.rounded(
            box, px(8), theme.colour("card" if self.enabled else "off"), theme.colour(edge), px(2.5 if focused else 1)
        )
        if self.problem:
            small = theme.font("small")
            ui.line(self.problem, small, "red", (box.x, box.bottom + px(2)))
        if ui.live is not None and ui.live.name == self.name and ui.live.visible:
            return
        text, font, room = self.shown(ui), theme.font("body"), box.inflate(-2 * px(_RIM + 3), -2 * px(_RIM))
        token = "ink" if text and self.enabled else "muted"
        lines = wrap(text or self.placeholder, font, max(px(60), room.w))[: self.rows]
        if self.rows == 1:
            lines = (ellipsis(text or self.placeholder, font, room.w),)
        ui.lines(lines, font, token, room)


class LiveEntry:
    """The library's field for the entry that has the focus."""

    def __init__(self, ui: Mount, placed: Placed) -> None:
        import pygame_gui
        from pygame_gui.elements import UITextEntryBox, UITextEntryLine

        entry = placed.node
        assert isinstance(entry, Entry)
        self.ui, self.name, self.visible = ui, entry.name, True
        size = (max(1, ui.area.right), max(1, ui.area.bottom))
        self._manager = pygame_gui.UIManager(size, library_theme(ui.theme), enable_live_theme_updates=False)
        make: Any = UITextEntryLine if entry.rows == 1 else UITextEntryBox
        self._field: Any = make(self._rect(placed), manager=self._manager, initial_text=entry.shown(ui))
        if entry.rows == 1:
            self._field.set_text_length_limit(entry.max_length)
        self._field.focus()
        pygame.key.set_repeat(400, 40)
        self._given = self._said = self.text
        caret = ui.memory.drafts.get(self.name, ("", len(self.text)))[1]
        self._put_caret(min(caret, len(self.text)))
        self._was: list[Any] = []

    def _rect(self, placed: Placed) -> pygame.Rect:
        entry, px = placed.node, self.ui.theme.px
        assert isinstance(entry, Entry)
        return entry.box(self.ui.theme, placed.rect).inflate(-2 * px(6), -2 * px(4))

    def _put_caret(self, at: int) -> None:
        self._field.edit_position = at
        self._field.cursor_has_moved_recently = True
        if hasattr(self._field, "text_box_layout") and self._field.text_box_layout is not None:
            self._field.text_box_layout.set_cursor_position(at)

    @property
    def text(self) -> str:
        """Return the text as typed so far."""
        return str(self._field.get_text())

    def follow(self, placed: Placed) -> None:
        """Go where the entry went; take over a text that the scene changed."""
        entry = placed.node
        assert isinstance(entry, Entry)
        rect = self._rect(placed)
        if self._field.rect != rect:
            self._field.set_relative_position(rect.topleft)
            if self._field.rect.size != rect.size:
                self._field.set_dimensions(rect.size)
        self.visible = placed.clip.contains(rect)
        if entry.on_change is not None and entry.text not in (self._said, self._given):
            self._field.set_text(entry.text)
        self._given = entry.text

    def process(self, event: pygame.event.Event) -> Handled | None:
        """Pass an event to the library and tell the scene of a changed text."""
        taken = self._manager.process_events(event)
        self.ui.dirty = True
        placed = self.ui.control(self.name)
        text = self.text
        self.ui.memory.drafts[self.name] = (text, int(self._field.edit_position))
        if text == self._said or placed is None or not isinstance(placed.node, Entry):
            return Handled() if taken else None
        self._said = text
        entry = placed.node
        if len(text) > entry.max_length:
            self._said = text[: entry.max_length]
            self._field.set_text(self._said)
        return Handled(entry.on_change(self._said) if entry.on_change else None)

    def update(self, seconds: float) -> bool:
        """Blink the caret; say whether the picture changed."""
        self._manager.update(seconds)
        now = [(block[0], tuple(block[1])) for block in self._manager.ui_group.visible]
        changed = len(now) != len(self._was) or any(
            a[0] is not b[0] or a[1] != b[1] for a, b in zip(now, self._was, strict=True)
        )
        self._was = now
        return changed

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the field, unless it is partly scrolled out of sight."""
        if self.visible:
            for _update in range(3):  # the library shows a change up to two updates late
                self._manager.update(0.0)
            self._manager.draw_ui(surface)

    def close(self) -> None:
        """Give the field up, and the key repeat back."""
        self._field.unfocus()
        self._field.kill()
        pygame.key.set_repeat(400, 40)


def library_theme(theme: Theme) -> dict[str, Any]:
    """Return the library's theme for its fields, from our tokens and sizes; values are strings, as it parses them."""

    def code(token: str) -> str:
        red, green, blue = theme.colour(token)
        return f"#{red:02X}{green:02X}{blue:02X}"

    fonts = {
        "regular_path": str(ASSETS / "fonts" / "Inter-Regular.otf"),
        "bold_path": str(ASSETS / "fonts" / "Inter-SemiBold.otf"),
    }
    fonts |= {"italic_path": fonts["regular_path"], "bold_italic_path": fonts["bold_path"]}
    block = {
        "font": {"name": "inter", "size": str(theme.text_px("body")), "bold": "0", "italic": "0", **fonts},
        "colours": {
            "dark_bg": code("card"),
            "normal_text": code("ink"),
            "selected_text": code("on_ink"),
            "selected_bg": code("ink"),
            "text_cursor": code("ink"),
            "normal_border": code("card"),
        },
        "misc": {
            "shape": "rectangle",
            "border_width": "0",
            "shadow_width": "0",
            "padding": f"{theme.px(4)},{theme.px(3)}",
        },
    }
    return {"text_entry_line": block, "text_entry_box": block}
