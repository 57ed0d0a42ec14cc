"""The tariff lab: turn any duty, share or figure, and see where output, prices and jobs settle. No goals, no clock."""

from __future__ import annotations

from collections.abc import Callable

from game.lab import Dial, Lab
from game.present.lab import caveat, figures
from game.present.phrases import dotted
from game.present.shapes.lab import PresetView
from game.present.words import _
from game.session import Session
from game.ui.controls import Chip, Handled, Heading, IconButton, Node, Page, Pages, Scroll, Text, column, row
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes import routes
from game.ui.scenes.help import HelpScene
from game.ui.scenes.lab_compare import Compare
from game.ui.scenes.lab_dials import DialPages
from game.ui.scenes.lab_export import keep_picture, keep_table
from game.ui.scenes.lab_figures import headlines
from game.ui.scenes.lab_map import LabMap
from game.ui.scenes.lab_parts import PAGE_OF, answer_pages
from game.ui.scenes.lab_room import LEAST_WIDE, Room
from game.ui.theme import Look, Size, Theme

_LEAST_HIGH, _ROOMY = 560, 680
_GUIDE = "tariff_lab"


@scene("tariff_lab")
class TariffLabScene(Scene):
    """Sliders at the left, the answer at the right; on a projector, large figures, the map and the slider in hand."""

    first = "presets"

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.for_the_room = False
        self.note = ""
        self._look = Look()
        self._dials = DialPages(lab, self._turned, self._changed)
        self._compare = Compare(lab, self._dials)
        self.room = Room(lab, self._dials, self._compare)
        self.map = LabMap(lab)

    @classmethod
    def sample(cls, session: Session) -> Scene:
        """Return the lab of a sample game, with two settings side by side."""
        lab = Lab.of_game(session)
        lab.take("april_2025_answer")
        lab.hold()
        lab.take("full_retaliation")
        return cls(lab)

    def title(self) -> str:
        return _("Tariff lab")

    # What stands on the screen.

    def build(self, size: Size, theme: Theme) -> Node:
        self._look = theme.look
        self.map.hide()
        if self.for_the_room:
            body = self.room.node(size, self._opens, lambda: self._map(theme))
            return column(self._low_bar(), *body, gap=0, fill="paper", grow=1)
        if size.width >= LEAST_WIDE and size.height >= _LEAST_HIGH:
            return self._wide(size, theme)
        return self._small(size, theme)

    def _wide(self, size: Size, theme: Theme) -> Node:
        left = min(400, max(340, round(size.width * 0.27)))
        dials = self._dials.node(self.lab.answer)
        return column(
            self._bar(size),
            row(
                column(dials, self._compare.node(), gap=10, pad=(10, 12), width=left, fill="card", rule="right"),
                column(self._figures(size), self._parts(theme), gap=10, pad=(10, 12), grow=1),
                gap=0,
                align="stretch",
                grow=1,
            ),
            gap=0,
            fill="paper",
            grow=1,
        )

    def _small(self, size: Size, theme: Theme) -> Node:
        short = dotted(*(f"{one.name} {one.value}" for one in figures(self.lab.answer, self.lab.held)[:3]))
        setting = column(self._dials.node(self.lab.answer), Text(short, "small", 600), gap=6, grow=1)
        numbers = column(self._figures(size), self._compare.node(), gap=12)
        pages = (
            Page("turn", _("Turn"), setting),
            Page("numbers", _("Numbers"), Scroll("numbers_page", numbers, grow=1)),
            Page("parts", _("Map and parts"), self._parts(theme)),
        )
        return column(
            self._low_bar(),
            column(Pages("lab", pages, always=True, grow=1), pad=(8, 12), grow=1),
            gap=0,
            fill="paper",
            grow=1,
        )

    def _bar(self, size: Size) -> Node:
        return row(
            IconButton("back", _("Back"), Close, "arrow-left", show_label=False),
            column(
                Heading(self.title(), level=2),
                Text(caveat(self.lab.answer), "small", token="muted", max_chars=140),
                gap=0,
                grow=1,
            ),
            Text(self.note, "small", 600, "green", width=min(320, size.width // 4)) if self.note else None,
            IconButton("undo", _("Undo"), self._undo, "undo", show_label=False, enabled=self.lab.can_undo,
                       reason=_("Nothing has been changed yet."), command="undo"),
            *self._ways(),
            gap=8,
            pad=(6, 12),
            fill="card",
            rule="bottom",
        )  # fmt: skip

    def _low_bar(self) -> Node:
        words = self.note or caveat(self.lab.answer)
        return row(
            IconButton("back", _("Back"), self._leave, "arrow-left", show_label=False),
            column(
                Heading(self.title(), level=2),
                Text(words, "small", token="green" if self.note else "muted", max_chars=140),
                gap=0,
                grow=1,
            ),
            *self._ways(),
            gap=8,
            pad=(6, 12),
            fill="card",
            rule="bottom",
        )

    def _ways(self) -> list[Node]:
        return [
            IconButton("room", _("Large, for the room"), self._switch_room, "presentation", show_label=False,
                       selected=self.for_the_room),
            IconButton("picture", _("Keep a picture"), self._keep_picture, "download", show_label=False),
            IconButton("table", _("Keep a table"), self._keep_table, "table-2", show_label=False, command="save"),
            IconButton("guide", _("Guide"), self._guide, "book-open", show_label=False, command="guide"),
            IconButton("help", _("Help"), self.help, "help", show_label=False),
        ]  # fmt: skip

    def _figures(self, size: Size) -> Node:
        views = figures(self.lab.answer, self.lab.held)
        if size.height < _ROOMY:
            return headlines(views, self._opens, "short")
        return headlines(views, self._opens, "plain", columns=0 if size.width < LEAST_WIDE else 6)

    def _parts(self, theme: Theme) -> Node:
        return answer_pages(self.lab.answer, self.lab.held, lambda: self._map(theme))

    def _map(self, theme: Theme) -> Node:
        return self.map.node(theme, Chip("as_list", _("As bars"), self._page("plants"), icon="list", command="list"))

    # What presses and keys do.

    def _turned(self, dial: Dial, to: float) -> None:
        self.lab.turn(dial, to)
        self.note = ""
        self.map.turned()
        self.room.turned(dial)

    def _changed(self) -> None:
        self.note = ""

    def _undo(self) -> None:
        self.lab.undo()

    def _opens(self, figure: str) -> Callable[[], None]:
        def pressed() -> None:
            self.for_the_room = False
            self._page(PAGE_OF[figure])()

        return pressed

    def _page(self, page: str) -> Callable[[], None]:
        def pressed() -> None:
            self.memory.pages["answer"] = page
            self.memory.pages["lab"] = "parts"

        return pressed

    def _switch_room(self) -> None:
        self.for_the_room = not self.for_the_room

    def _leave(self) -> Request | None:
        if self.for_the_room:
            self.for_the_room = False
            return None
        return Close()

    def _keep_picture(self) -> Request:
        self.note = keep_picture(self.lab, self.map.layer, self._named(), self._look)
        return Say(self.note)

    def _keep_table(self) -> Request:
        self.note = keep_table(self.lab, self._named())
        return Say(self.note)

    def _named(self) -> dict[str, PresetView]:
        return {one.id: one for one in self._dials.views()}

    def _guide(self) -> Request:
        return routes.to_guide(self.lab.game, _GUIDE, from_lab=True)

    def handle(self, command: str) -> Request | None:
        match command:
            case "undo":
                self.lab.undo()
            case "redo":
                self.lab.redo()
            case "back":
                return self._leave()
            case "map":
                self._page("map")()
            case "lab":
                self._switch_room()
            case "next_site":
                return self.map.step(1)
            case _:
                return None
        return None

    def help(self) -> Request | None:
        return Open(HelpScene("tariff_lab"))

    def tick(self, seconds: float) -> bool | Handled:
        return self.map.tick(seconds)

    def moving(self) -> bool:
        return self.map.moving
