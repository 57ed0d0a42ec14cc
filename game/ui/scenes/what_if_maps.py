"""Both games on the map: side by side where there is room, one or the other where there is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.present.map_view import MapView
from game.present.map_views import Layer, layers, map_view
from game.present.shapes.what_if import WhatIfView
from game.present.words import _
from game.session import Session
from game.ui.canvas.map_camera import Sight
from game.ui.controls import QUIET, Chip, Choice, Handled, Node, Scroll, Text, column, flow, row
from game.ui.scenes import pieces
from game.ui.scenes.facts import Facts
from game.ui.scenes.map_pane import MapPane
from game.ui.theme import Theme

LAYERS: tuple[Layer, ...] = ("jobs", "flows", "pressure")
BESIDE = 1100
"""Width in interface pixels from which two maps stand side by side."""


class WhatIfMaps:
    """Keeps both maps. What moves one moves the other, so that they always show the same part of the country."""

    def __init__(self) -> None:
        self.layer: Layer = "jobs"
        self.other = False
        self._mine = MapPane(_no_pick, _no_enter)
        self._theirs = MapPane(_no_pick, _no_enter, "map_other")
        self._beside = False
        self._sights: tuple[Sight | None, Sight | None] = (None, None)

    def node(
        self, mine: Session, other: Session, view: WhatIfView, facts: Facts, theme: Theme, *, beside: bool
    ) -> Node:
        """Return the maps of both games, or of one with a choice between them, over the plants that differ."""
        self._beside = beside
        marks = dict(view.marks)
        for pane in (self._mine, self._theirs):
            pane.mark(marks)

        def seen(game: Session, which: str) -> MapView:
            found: MapView = facts.of(("map", self.layer, which), lambda: map_view(game, self.layer))
            return _first(found, marks)

        if beside:
            maps: Node = row(
                self._titled(view.mine_name, self._mine, seen(mine, "mine"), theme, zooms=False),
                self._titled(view.other_name, self._theirs, seen(other, "other"), theme, zooms=True),
                gap=12,
                align="stretch",
                grow=1,
            )
            head: Node = flow(*self._chips(), gap=8)
        else:
            shown = seen(other, "other") if self.other else seen(mine, "mine")
            offered = tuple(one for one in layers() if one[0] in LAYERS)
            maps = self._mine.node(shown, theme, offered, self._choose)
            head = Choice(
                "which",
                _("Which game?"),
                (("mine", view.mine_name), ("other", view.other_name)),
                "other" if self.other else "mine",
                self.show_game,
                "segments",
                show_label=False,
            )
        return column(head, maps, _places(view), gap=10, grow=1)

    def _titled(self, title: str, pane: MapPane, view: MapView, theme: Theme, *, zooms: bool) -> Node:
        bare = replace(view, legend=(), note="")
        return column(
            Text(title, "small", 600), pane.node(bare, theme, (), self._choose, zooms=zooms), gap=4, grow=1, width=1
        )

    def _chips(self) -> list[Node]:
        offered = [one for one in layers() if one[0] in LAYERS]
        return [
            Chip(f"layer_{id}", words, self._choose(id), id == self.layer, index=place, count=len(offered))
            for place, (id, words) in enumerate(offered)
        ]

    def show_game(self, id: str) -> None:
        """Show the map of the game played, or of the other one, where there is room for one only."""
        self.other = id == "other"

    def _choose(self, layer: str) -> Callable[[], None]:
        def pressed() -> None:
            self.layer = next(one for one in LAYERS if one == layer)

        return pressed

    def tick(self, seconds: float) -> Handled | None:
        """Let the maps move on together; return what must be drawn again."""
        if self._beside:
            self._together()
        moved = [pane.name for pane in self._panes if pane.tick(seconds)]
        if len(moved) == 1:
            return Handled(changed=False, part=moved[0])
        return QUIET if moved else None

    def _together(self) -> None:
        mine, theirs = self._mine.sight, self._theirs.sight
        if mine is None or theirs is None or (mine, theirs) == self._sights:
            return
        if mine != self._sights[0]:
            self._theirs.follow(mine)
        else:
            self._mine.follow(theirs)
        self._sights = self._mine.sight, self._theirs.sight

    @property
    def _panes(self) -> tuple[MapPane, ...]:
        return (self._mine, self._theirs) if self._beside else (self._mine,)

    @property
    def busy(self) -> bool:
        """Say whether there is motion or painting left to do."""
        return any(pane.busy for pane in self._panes)

    @property
    def crisp(self) -> bool:
        """Say whether the maps stand still and are painted."""
        return all(pane.crisp for pane in self._panes)


def _first(view: MapView, marks: dict[str, bool]) -> MapView:
    """Return the view with the sites that differ labelled before the others."""
    top = max((site.rank for site in view.sites), default=0.0) + 1
    sites = tuple(
        replace(site, rank=site.rank + top * (2 if marks[site.id] else 1)) if site.id in marks else site
        for site in view.sites
    )
    return replace(view, sites=sites)


def _places(view: WhatIfView) -> Node:
    if not view.places:
        return Text(_("No plant stands differently at the end."), "small", token="muted")
    told = _("Ringed: plants with more jobs in one game than in the other; thickly, those in another state.")
    return column(
        Text(told, "small", token="muted", max_chars=140),
        column(Scroll("places", column(*pieces.ledger_rows(view.places), gap=8)), height=124),
        gap=6,
    )


def _no_pick(_kind: str, _place: str) -> None:
    return None


def _no_enter() -> None:
    return None
