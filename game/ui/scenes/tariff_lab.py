"""The tariff lab: turn any duty, share or figure, and see where output, prices and jobs settle. No goals, no clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from game.lab import ALL, Dial, Lab, LabAnswer, main_dials
from game.present.lab import caveat, figures
from game.present.lab_map import LabLayer, lab_layers, lab_map
from game.present.map_view import MapView
from game.present.phrases import dotted
from game.present.shapes.lab import PresetView
from game.present.words import _, language
from game.session import Session
from game.ui.controls import (
    Button,
    Chip,
    Choice,
    Handled,
    Heading,
    Icon,
    IconButton,
    Node,
    Page,
    Pages,
    Scroll,
    Text,
    column,
    row,
)
from game.ui.scene import Close, Open, Request, Say, Scene, scene
from game.ui.scenes import routes
from game.ui.scenes.help import HelpScene
from game.ui.scenes.lab_dials import DialPages
from game.ui.scenes.lab_export import keep_picture, keep_table
from game.ui.scenes.lab_figures import Manner, headlines
from game.ui.scenes.lab_parts import PAGE_OF, answer_pages
from game.ui.scenes.map_pane import MapPane
from game.ui.theme import Look, Size, Theme

_LEAST_WIDE, _LEAST_HIGH, _HALL, _ROOMY = 980, 560, 1280, 680
_MOVED = Handled(changed=False, part="map")  # nothing but the map must be drawn again
_MAP_EVERY = 0.12  # seconds between two pictures of the map while a slider is dragged
_GUIDE = "tariff_lab"


@scene("tariff_lab")
class TariffLabScene(Scene):
    """Sliders at the left, the answer at the right; on a projector, large figures, the map and the slider in hand."""

    first = "presets"

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.layer: LabLayer = "plants"
        self.for_the_room = False
        self.in_hand = Dial("duty", "US", "CA", "vehicles")
        self.note = ""
        self.selected = ""
        self._look = Look()
        self._dials = DialPages(lab, self._turned, self._changed)
        self._pane = MapPane(self._pick, lambda: None)
        self._view = MapView("", "")
        self._mapped: tuple[object, ...] = ()
        self._since = 0.0
        self._turning = False

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

    @property
    def answer(self) -> LabAnswer:
        """Return the answer to the setting: a few milliseconds, so it keeps up with a slider that is dragged."""
        return self.lab.answer

    # What stands on the screen.

    def build(self, size: Size, theme: Theme) -> Node:
        self._look = theme.look
        if self.for_the_room:
            return self._for_the_room(size, theme)
        if size.width >= _LEAST_WIDE and size.height >= _LEAST_HIGH:
            return self._wide(size, theme)
        return self._small(size, theme)

    def _wide(self, size: Size, theme: Theme) -> Node:
        left = min(400, max(340, round(size.width * 0.27)))
        return column(
            self._bar(size),
            row(
                column(self._dials.node(self.answer), self._compare(), gap=10, pad=(10, 12), width=left, fill="card",
                       rule="right"),
                column(self._figures(size), self._parts(theme), gap=10, pad=(10, 12), grow=1),
                gap=0,
                align="stretch",
                grow=1,
            ),
            gap=0,
            fill="paper",
            grow=1,
        )  # fmt: skip

    def _small(self, size: Size, theme: Theme) -> Node:
        short = dotted(*(f"{one.name} {one.value}" for one in figures(self.answer, self.lab.held)[:3]))
        setting = column(self._dials.node(self.answer), Text(short, "small", 600), gap=6, grow=1)
        numbers = column(self._figures(size), self._compare(), gap=12)
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

    def _for_the_room(self, size: Size, theme: Theme) -> Node:
        beside = size.width >= 1.5 * size.height and size.width >= _LEAST_WIDE
        manner: Manner = "big" if size.width >= _HALL and size.height >= _ROOMY else "large"
        numbers = headlines(figures(self.answer, self.lab.held), self._opens, manner, columns=2 if beside else 0)
        slider = self._dials.slider(self.in_hand, self.answer, name="in_hand", named=False)
        low = column(self._stepper(), row(self._in_hand(), slider, gap=16), gap=6, pad=(8, 16), fill="card", rule="top")
        if beside:
            middle: Node = row(
                Scroll("room_numbers", column(numbers, pad=(12, 16)), width=round(size.width * 0.5)),
                column(self._map(theme), pad=(12, 12, 12, 0), grow=1),
                gap=0,
                align="stretch",
                grow=1,
            )
        else:
            middle = Scroll("room_numbers", column(numbers, pad=(12, 16)), grow=1)
        return column(self._low_bar(), middle, low, gap=0, fill="paper", grow=1)

    def _bar(self, size: Size) -> Node:
        return row(
            IconButton("back", _("Back"), Close, "arrow-left", show_label=False),
            column(
                Heading(self.title(), level=2),
                Text(caveat(self.answer), "small", token="muted", max_chars=140),
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
        return row(
            IconButton("back", _("Back"), self._leave, "arrow-left", show_label=False),
            column(
                Heading(self.title(), level=2),
                Text(self.note or caveat(self.answer), "small", token="green" if self.note else "muted", max_chars=140),
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
        views = figures(self.answer, self.lab.held)
        if size.height < _ROOMY:
            return headlines(views, self._opens, "short")
        return headlines(views, self._opens, "plain", columns=0 if size.width < _LEAST_WIDE else 6)

    def _parts(self, theme: Theme) -> Node:
        return answer_pages(self.answer, self.lab.held, self._map(theme))

    def _map(self, theme: Theme) -> Node:
        if not self._map_waits():
            self._show_on_map()
        switch = Chip("as_list", _("As bars"), self._page("plants"), icon="list", command="list")
        return self._pane.node(self._view, theme, lab_layers(), self._choose_layer, switch)

    def _on_map(self) -> tuple[object, ...]:
        """Return all that the map depends on."""
        return self.answer, self.layer, self.lab.held, self.selected, language()

    def _map_waits(self) -> bool:
        """Say whether the map is to be shown a little later: while a slider moves, the figures come first."""
        return self._turning and self._since < _MAP_EVERY

    def _show_on_map(self) -> None:
        if self._mapped != self._on_map():
            self._mapped, self._since = self._on_map(), 0.0
            self._view = lab_map(self.answer, self.layer, self.lab.held, self.selected)

    def _compare(self) -> Node:
        """Return what holds this setting as A, and what lets it go again."""
        if self.lab.held is None:
            return Button("hold", _("Hold this setting as A"), self._hold, icon="copy",
                          subtitle=_("then change it: A stays beside it"), side="left")  # fmt: skip
        held = next((one.title for one in self._dials.views() if one.id == self.lab.held_as), _("a setting of yours"))
        return row(
            Icon("copy", 16, "blue"),
            Text(_("A: {setting}").format(setting=held), "small", 600, grow=1),
            IconButton("swap", _("Swap A with this setting"), self._swap, "refresh-cw", show_label=False),
            IconButton("hold", _("Hold this setting as A"), self._hold, "copy", show_label=False),
            IconButton("let_go", _("Let go of A"), self._let_go, "x", show_label=False),
            gap=6,
        )

    def _stepper(self) -> Node:
        views = self._dials.views()
        mine = next((one for one in views if one.id == self.lab.preset), None)
        words = mine.title if mine else _("A setting of your own")
        held = self.lab.held is not None
        return row(
            IconButton("earlier", _("The preset before"), self._step(-1), "chevron-left", show_label=False),
            column(
                Text(words, "lead", 600),
                Text(mine.mark, "small", 600, mine.token) if mine else None,
                gap=0,
                grow=1,
            ),
            Button("hold", _("Let go of A") if held else _("Hold as A"), self._let_go if held else self._hold,
                   icon="x" if held else "copy"),
            IconButton("later", _("The next preset"), self._step(1), "chevron-right", show_label=False),
            gap=12,
        )  # fmt: skip

    def _in_hand(self) -> Node:
        """Return the choice of the one slider there is for the room."""
        dials = [*main_dials(), *([self.in_hand] if self.in_hand not in main_dials() else [])]
        options = tuple((str(dial), self._dials.spoken(dial)) for dial in dials)

        def chosen(wished: str) -> None:
            self.in_hand = next(dial for dial in dials if str(dial) == wished)

        return Choice("hand", _("Slider in hand"), options, str(self.in_hand), chosen, "menu", show_label=False)

    # What presses and keys do.

    def _turned(self, dial: Dial, to: float) -> None:
        self.lab.turn(dial, to)
        self.note, self._turning = "", True
        if dial.second != ALL and dial.first != ALL:
            self.in_hand = dial

    def _changed(self) -> None:
        self.note = ""

    def _hold(self) -> Request:
        self.lab.hold()
        return Say(_("This setting is held as A."))

    def _let_go(self) -> Request:
        self.lab.let_go()
        return Say(_("Compared with 2024 again."))

    def _swap(self) -> None:
        self.lab.swap()

    def _undo(self) -> None:
        self.lab.undo()

    def _step(self, by: int) -> Callable[[], Request | None]:
        def pressed() -> Request | None:
            ids = [one.id for one in self._dials.views()]
            at = ids.index(self.lab.chosen) if self.lab.chosen in ids else -1
            self.lab.take(ids[(at + by) % len(ids)])
            return Say(next(one.said for one in self._dials.views() if one.id == self.lab.chosen))

        return pressed

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

    def _choose_layer(self, layer: str) -> Callable[[], None]:
        def pressed() -> None:
            self.layer = next(one for one in get_args(LabLayer) if one == layer)

        return pressed

    def _pick(self, kind: str, id: str) -> Request | None:
        self.selected = id if kind == "site" else ""
        self._pane.select(self.selected or None)
        return None

    def _switch_room(self) -> None:
        self.for_the_room = not self.for_the_room

    def _leave(self) -> Request | None:
        if self.for_the_room:
            self.for_the_room = False
            return None
        return Close()

    def _keep_picture(self) -> Request:
        self.note = keep_picture(self.lab, self.layer, self._named(), self._look)
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
                return self._pane.step(1)
            case _:
                return None
        return None

    def help(self) -> Request | None:
        return Open(HelpScene("tariff_lab"))

    def tick(self, seconds: float) -> bool | Handled:
        self._since += seconds
        turned, self._turning = self._turning, False
        if not turned and self._mapped != self._on_map():
            self._show_on_map()
            self._pane.show(self._view)
            self._pane.tick(seconds)
            return _MOVED
        return _MOVED if self._pane.tick(seconds) else False

    def moving(self) -> bool:
        return self._pane.busy or self._mapped != self._on_map()
