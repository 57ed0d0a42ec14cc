"""What can be taken out of the tariff lab: a picture of the answer, and a table for a spreadsheet."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import pygame

from game import exports
from game.lab import Lab
from game.present.lab import caveat, figures
from game.present.lab_map import LabLayer, lab_map
from game.present.lab_table import csv_text
from game.present.shapes.lab import PresetView
from game.present.words import _, date
from game.ui.controls import Canvas, Heading, Node, Text, column, row, spring
from game.ui.scene import Scene
from game.ui.scenes.backdrop import Backdrop
from game.ui.scenes.lab_figures import headlines
from game.ui.stage import Stage
from game.ui.theme import Look, Size, Theme

PICTURE = (1600, 900)
_SETTLING, _TURN = 40, 0.05  # turns of the loop at most, for a map that paints itself in pieces


class LabPicture(Scene):
    """The answer on one page, with nothing to press: what it is, the large figures, and the map."""

    def __init__(self, lab: Lab, layer: LabLayer, now: PresetView | None, held: PresetView | None) -> None:
        self.lab, self.now, self.held = lab, now, held
        self._map = Backdrop(lab_map(lab.answer, layer, lab.held))

    def title(self) -> str:
        return _("Tariff lab")

    def build(self, size: Size, theme: Theme) -> Node:
        lab = self.lab
        facts = lab.level.facts_as_of
        day = _("Facts as of {date}.").format(date=date(facts.year, facts.month, facts.day)) if facts else ""
        return column(
            row(
                column(
                    Heading(_named(self.now), level=1),
                    Text(self.now.mark, "small", 600, self.now.token) if self.now else None,
                    gap=2,
                    grow=1,
                ),
                Text(_("A: {setting}").format(setting=_named(self.held)), "lead", 600) if lab.held else None,
                gap=20,
            ),
            row(
                column(headlines(figures(lab.answer, lab.held), _nowhere, "big", columns=2),
                       width=round(size.width * 0.46)),
                column(Canvas("map", self._map.paint, grow=1), grow=1, edge="line", radius=10),
                gap=14,
                align="stretch",
                grow=1,
            ),
            row(
                Text(caveat(lab.answer), "small", 600, max_chars=140),
                Text(day, "small", token="muted"),
                spring(),
                Text(_("Grab the Wheel · tariff lab"), "small", token="muted"),
                gap=12,
            ),
            pad=(16, 24),
            gap=12,
            fill="paper",
            grow=1,
        )  # fmt: skip

    def tick(self, seconds: float) -> bool:
        return self._map.tick(seconds)

    def moving(self) -> bool:
        return self._map.busy


def _nowhere(_figure: str) -> Callable[[], None]:
    return lambda: None


def keep_picture(lab: Lab, layer: LabLayer, views: Mapping[str, PresetView], look: Look) -> str:
    """Write a picture of the answer, and return a sentence that says where it lies, or why there is none."""
    page = LabPicture(lab, layer, views.get(lab.preset), views.get(lab.held_as))
    stage = Stage(page, PICTURE, Look(look.palette, 1.0, reduced_motion=True))
    surface = pygame.Surface(PICTURE)
    for _turn in range(_SETTLING):
        stage.draw(surface)
        stage.tick(_TURN)
        if not page.moving():
            break
    stage.draw(surface)
    out = io.BytesIO()
    pygame.image.save(surface, out, "lab.png")
    return _kept(lab, ".png", out.getvalue())


def keep_table(lab: Lab, views: Mapping[str, PresetView]) -> str:
    """Write the table, and return a sentence that says where it lies, or why there is none."""
    held = _named(views.get(lab.held_as)) if lab.held else ""
    content = csv_text(lab.answer, lab.held, _named(views.get(lab.preset)), held)
    return _kept(lab, ".csv", content.encode("utf-8"))


def _named(view: PresetView | None) -> str:
    return view.title if view else _("A setting of your own")


def _kept(lab: Lab, suffix: str, content: bytes) -> str:
    return exports.keep(f"tariff_lab_{lab.preset or 'own'}", suffix, content).said
