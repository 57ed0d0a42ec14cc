"""The field that has the focus: the frame is ours, the typing is pygame_gui's.

A field without the focus is painted by us. The one that has it becomes a ``UITextEntryLine`` or ``UITextEntryBox`` of
the library, which brings caret, selection, clipboard and input methods; one at a time, with a manager of its own, so
that nothing of the library is rebuilt with the scene or left behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pygame

from game.places import ASSETS
from game.ui.controls.base import Handled
from game.ui.controls.entry import Entry
from game.ui.layout import Placed

if TYPE_CHECKING:
    from game.ui.controls.mount import Mount
    from game.ui.theme import Theme


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
    flat = {"shape": "rectangle", "border_width": "0", "shadow_width": "0"}
    bar = {"colours": {"dark_bg": code("card"), "normal_border": code("card")}, "misc": flat}
    bar["misc"] = {**flat, "enable_arrow_buttons": "0"}
    thumb = dict.fromkeys(("normal_bg", "hovered_bg", "active_bg", "selected_bg"), code("edge"))
    return {
        "text_entry_line": block,
        "text_box": block,  # the name an entry box goes by in the library
        "vertical_scroll_bar": bar,
        "vertical_scroll_bar.#sliding_button": {"colours": thumb, "misc": flat},
    }
