"""The map of the tariff lab: it follows the setting, a little later while a slider is dragged."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from game.lab import Lab
from game.present.lab_map import LabLayer, lab_layers, lab_map
from game.present.map_view import MapView
from game.present.words import language
from game.ui.controls import Handled, Node
from game.ui.scene import Request
from game.ui.scenes.map_pane import MapPane
from game.ui.theme import Theme

_MOVED = Handled(changed=False, part="map")  # nothing but the map must be drawn again
_EVERY = 0.12  # seconds between two pictures of the map while a slider is dragged


class LabMap:
    """Keeps the map from build to build: its layer, what is selected on it, and how late it may be."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.layer: LabLayer = "plants"
        self.view = MapView("", "")
        self._selected = ""
        self._pane = MapPane(self._pick, lambda: None)
        self._shown: tuple[object, ...] = ()
        self._since = 0.0
        self._turning = False
        self._in_sight = False

    def hide(self) -> None:
        """Take note that the map does not stand on the screen, until its node is asked for."""
        self._in_sight = False

    def node(self, theme: Theme, switch: Node) -> Node:
        """Return the map, with what leads to the bars beside its layers."""
        self._in_sight = True
        if not (self._turning and self._since < _EVERY):
            self._show()
        return self._pane.node(self.view, theme, lab_layers(), self._choose, switch)

    def turned(self) -> None:
        """Take note that a slider moves: the figures come first, the map a little later."""
        self._turning = True

    def step(self, by: int) -> Request | None:
        """Go to the next plant."""
        return self._pane.step(by)

    def tick(self, seconds: float) -> bool | Handled:
        """Let time pass; say what must be drawn again."""
        self._since += seconds
        if not self._in_sight:
            return False
        turned, self._turning = self._turning, False
        if not turned and self._shown != self._depends():
            self._show()
            self._pane.show(self.view)
            self._pane.tick(seconds)
            return _MOVED
        return _MOVED if self._pane.tick(seconds) else False

    @property
    def moving(self) -> bool:
        """Say whether the map is still to follow, or moves."""
        return self._in_sight and (self._pane.busy or self._shown != self._depends())

    def _depends(self) -> tuple[object, ...]:
        return self.lab.answer, self.layer, self.lab.held, self._selected, language()

    def _show(self) -> None:
        if self._shown != self._depends():
            self._shown, self._since = self._depends(), 0.0
            self.view = lab_map(self.lab.answer, self.layer, self.lab.held, self._selected)

    def _choose(self, layer: str) -> Callable[[], None]:
        def pressed() -> None:
            self.layer = next(one for one in get_args(LabLayer) if one == layer)

        return pressed

    def _pick(self, kind: str, id: str) -> Request | None:
        self._selected = id if kind == "site" else ""
        self._pane.select(self._selected or None)
        return None
