"""The tariff lab on a projector: figures to be read from the back of a room, the map, and the one slider in hand."""

from __future__ import annotations

from collections.abc import Callable

from game.lab import ALL, Dial, Lab, main_dials
from game.present.lab import figures
from game.present.words import _
from game.ui.controls import Button, Choice, IconButton, Node, Scroll, Text, column, row
from game.ui.scene import Request, Say
from game.ui.scenes.lab_compare import Compare
from game.ui.scenes.lab_dials import DialPages
from game.ui.scenes.lab_figures import Manner, headlines
from game.ui.theme import Size

LEAST_WIDE = 980
"""Interface pixels below which the lab is pages and not side by side."""
_HALL, _ROOMY = 1280, 680


class Room:
    """Knows the slider in hand and steps through the presets."""

    def __init__(self, lab: Lab, dials: DialPages, compare: Compare) -> None:
        self.lab, self._dials, self._compare = lab, dials, compare
        self.in_hand = Dial("duty", "US", "CA", "vehicles")

    def turned(self, dial: Dial) -> None:
        """Take a dial in hand that was turned elsewhere, unless it turns several at once."""
        if ALL not in (dial.first, dial.second):
            self.in_hand = dial

    def node(self, size: Size, opens: Callable[[str], Callable[[], None]], map_node: Callable[[], Node]) -> list[Node]:
        """Return the middle and the foot of the screen; ``opens`` makes what a press on a figure does."""
        beside = size.width >= 1.5 * size.height and size.width >= LEAST_WIDE
        manner: Manner = "big" if size.width >= _HALL and size.height >= _ROOMY else "large"
        numbers = headlines(figures(self.lab.answer, self.lab.held), opens, manner, columns=2 if beside else 0)
        slider = self._dials.slider(self.in_hand, self.lab.answer, name="in_hand", named=False, size="h1")
        low = column(self._stepper(), row(self._choice(), slider, gap=16), gap=6, pad=(8, 16), fill="card", rule="top")
        if not beside:
            return [Scroll("room_numbers", column(numbers, pad=(12, 16)), grow=1), low]
        middle = row(
            Scroll("room_numbers", column(numbers, pad=(12, 16)), width=round(size.width * 0.5)),
            column(map_node(), pad=(12, 12, 12, 0), grow=1),
            gap=0,
            align="stretch",
            grow=1,
        )
        return [middle, low]

    def _stepper(self) -> Node:
        mine = next((one for one in self._dials.views() if one.id == self.lab.preset), None)
        return row(
            IconButton("earlier", _("The preset before"), self._step(-1), "chevron-left", show_label=False),
            column(
                Text(mine.title if mine else _("A setting of your own"), "lead", 600),
                Text(mine.mark, "small", 600, mine.token) if mine else None,
                gap=0,
                grow=1,
            ),
            Button("hold", _("Let go of A"), self._compare.let_go, icon="x")
            if self.lab.held
            else Button("hold", _("Hold as A"), self._compare.hold, icon="copy"),
            IconButton("later", _("The next preset"), self._step(1), "chevron-right", show_label=False),
            gap=12,
        )

    def _step(self, by: int) -> Callable[[], Request | None]:
        def pressed() -> Request | None:
            ids = [one.id for one in self._dials.views()]
            at = ids.index(self.lab.chosen) if self.lab.chosen in ids else -1
            self.lab.take(ids[(at + by) % len(ids)])
            return Say(next(one.said for one in self._dials.views() if one.id == self.lab.chosen))

        return pressed

    def _choice(self) -> Node:
        dials = [*main_dials(), *([self.in_hand] if self.in_hand not in main_dials() else [])]
        options = tuple((str(dial), self._dials.spoken(dial)) for dial in dials)

        def chosen(wished: str) -> None:
            self.in_hand = next(dial for dial in dials if str(dial) == wished)

        return Choice("hand", _("Slider in hand"), options, str(self.in_hand), chosen, "menu", show_label=False)
