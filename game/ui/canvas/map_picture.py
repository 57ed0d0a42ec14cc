"""One frame of the map: what stands where, and the drawing of it, for a view, a camera and a selection."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log

import pygame

from game.present.map_view import MapView
from game.ui.canvas.map_camera import Camera
from game.ui.canvas.map_data import areas
from game.ui.canvas.map_flow_layer import FlowLayer
from game.ui.canvas.map_flows import draw_ribbon, map_ends
from game.ui.canvas.map_labels import MUST, PLACES, Placed, Wish, draw_label, place_labels
from game.ui.canvas.map_legend import Legend
from game.ui.canvas.map_marks import Spot, map_places, scaled, spots
from game.ui.canvas.map_names import SetName, draw_name, set_names
from game.ui.canvas.map_projection import project
from game.ui.canvas.map_sprites import cluster_sprite, halo_sprite, site_sprite
from game.ui.canvas.map_theme import MapTheme, mix

BORDER, AREA, FLOW = 1e6, 1e5, 1e4  # ranks above those of sites
OVER = ("over", *PLACES)
REGATHER = 0.07  # change of scale, as a logarithm
VALUES = 6  # flows whose value is written on the map


@dataclass
class Picture:
    """Arranges and draws everything above the ground. Positions in ``shown`` and ``labels`` are of the window."""

    view: MapView
    selected: str | None = None
    hovered: str | None = None
    shown: list[tuple[Spot, pygame.Rect]] = field(default_factory=list)
    labels: list[Placed] = field(default_factory=list)
    names: list[SetName] = field(default_factory=list)
    flows: FlowLayer = field(default_factory=FlowLayer)
    legend: Legend = field(default_factory=Legend)
    _spots: list[Spot] = field(default_factory=list)
    _spots_key: tuple[float, frozenset[str], float] = (0.0, frozenset(), 0.0)
    _gathered_at: float = 1.0
    _stuck: dict[str, str] = field(default_factory=dict)
    _legend_sight: tuple[object, ...] = ()
    _arranged: tuple[object, ...] = ()

    def __post_init__(self) -> None:
        self._places = map_places(self.view.sites)
        self._ends = map_ends(self.view.arcs)
        at_risk = ("threatened", "leaving")
        self._apart = frozenset(s.id for s in self.view.sites if s.ring in at_risk)
        self._border_places = [project(b.lon, b.lat) for b in self.view.borders]

    def painted(self, camera: Camera) -> bool:
        """Say whether the flows are painted for where the camera will rest."""
        return not self.view.arcs or self.flows.done(camera)

    def work(self, theme: MapTheme, camera: Camera, seconds: float) -> bool:
        """Paint flows for about this long; say whether that changed what is seen."""
        return self.flows.work(theme, self.view.arcs, self._ends, camera, self.view.most_arcs, seconds)

    def arrange(self, theme: MapTheme, camera: Camera, obstacles: list[pygame.Rect]) -> None:
        """Find a place for every mark, label and name."""
        ppk = camera.now.ppk
        key = (
            theme,
            camera.now,
            camera.goal,
            (camera.width, camera.height),
            (self.selected, self.hovered),
            tuple(map(tuple, obstacles)),
            self.legend.key,
            self.flows.age,
        )
        if key == self._arranged:
            return
        self._arranged = key
        apart = self._apart | ({self.selected} if self.selected else set())
        self._arrange_marks(theme, camera, frozenset(apart))
        if not camera.zooming:
            self.flows.arrange(theme, self.view.arcs, self._ends, ppk, self.view.most_arcs)
        left, top = camera.corner(camera.now)
        window = pygame.Rect(0, 0, camera.width, camera.height)
        self.shown = []
        for spot in self._spots:
            side = 2 * spot.radius + 2
            box = pygame.Rect(round(spot.x - left - side / 2), round(spot.y - top - side / 2), round(side), round(side))
            if box.colliderect(window):
                self.shown.append((spot, box))
        taken = [*obstacles]
        boxes = [box for _, box in self.shown]
        sight = (ppk, window.size, theme.unit)
        choose = sight != self._legend_sight and not camera.moving
        self.legend.place(window, theme, self.view, self.flows.dropped, obstacles, boxes, choose)
        self._legend_sight = sight if choose else self._legend_sight
        if self.legend.rect.w:
            taken.append(self.legend.rect)
        marks = [(box, spot.id) for spot, box in self.shown]
        most = max(6, window.w * window.h // (theme.px(190) * theme.px(88)))
        edge = window.inflate(-theme.px(12), -theme.px(12))
        self.labels = place_labels(theme, self._wishes(theme, camera, left, top), marks, taken, edge, self._stuck, most)
        self._stuck = {p.wish.id: p.place for p in self.labels}
        full = taken + [p.rect for p in self.labels] + [box for _, box in self.shown]
        self.names = set_names(theme, self.view.names, camera, edge, full)

    def _arrange_marks(self, theme: MapTheme, camera: Camera, apart: frozenset[str]) -> None:
        """Gather and spread the marks; in the course of a zoom only every few frames, to keep it smooth."""
        ppk, (before, *rest) = camera.now.ppk, self._spots_key
        same = rest == [apart, theme.unit]
        if same and before == ppk:
            return
        if same and camera.zooming and abs(log(ppk / self._gathered_at)) < REGATHER:
            self._spots = scaled(self._spots, ppk / before)
        else:
            self._spots = spots(self.view.sites, self._places, theme.unit, ppk, apart)
            self._gathered_at = ppk
        self._spots_key = (ppk, apart, theme.unit)

    def _wishes(self, theme: MapTheme, camera: Camera, left: int, top: int) -> list[Wish]:
        wishes = []
        for spot, box in self.shown:
            if spot.gathered or self.legend.rect.collidepoint(box.center):
                continue
            site = spot.sites[0]
            chosen = site.id in (self.selected, self.hovered)
            rank = MUST + (site.id == self.selected) if chosen else min(site.rank, FLOW - 1)
            alarm = spot.ring in ("threatened", "leaving")
            reach = spot.radius + theme.px(5 if alarm else 8 if chosen else 1)
            ink = "red" if alarm else "ink"
            wishes.append(Wish(site.id, site.label, spot.x - left, spot.y - top, reach, rank, ink, far=alarm or chosen))
        for mark, place in zip(self.view.borders, self._border_places, strict=True):
            x, y = camera.to_screen(float(place[0]), float(place[1]))
            bar = 2 + 4 * mark.weight
            wishes.append(
                Wish(mark.id, mark.text, x, y, theme.px(10), BORDER + mark.rank, mark.tone, bar, OVER, far=True)
            )
        for fill in self.view.areas:
            if fill.text:
                x, y, _ = areas().middles[areas().number(fill.area)]
                px, py = camera.to_screen(float(x), float(y))
                wishes.append(Wish(fill.area, fill.text, px, py, theme.px(6), AREA + abs(fill.level), places=OVER))
        for ribbon in () if camera.zooming else self.flows.ribbons:
            chosen = ribbon.id in (self.selected, self.hovered)
            text = (chosen and ribbon.arcs[0].label) or ribbon.arcs[0].value_text
            if text and len(ribbon.arcs) == 1 and (chosen or ribbon in self.flows.ribbons[-VALUES:]):
                x, y = ribbon.line[len(ribbon.line) // 2]
                wish = Wish(
                    ribbon.id,
                    text,
                    x - left,
                    y - top,
                    ribbon.width / 2,
                    MUST if chosen else FLOW + ribbon.width,
                    places=OVER,
                    small=True,
                )
                wishes.append(wish)
        return wishes

    def draw(self, surface: pygame.Surface, theme: MapTheme, camera: Camera) -> None:
        """Draw what was arranged, from the ground up."""
        left, top = camera.corner(camera.now)
        for name in self.names:
            draw_name(surface, theme, name)
        self.flows.draw(surface, camera)
        for ribbon in () if camera.zooming else self.flows.ribbons:
            if ribbon.id in (self.selected, self.hovered):
                draw_ribbon(surface, ribbon, (left, top), theme.colour("ink"), theme.unit)
        lead = mix(theme.colour("canada"), theme.colour("ink"), 0.55)
        for spot, _ in self.shown:
            if spot.moved:
                home = spot.home_x - left, spot.home_y - top
                pygame.draw.aaline(surface, lead, home, (spot.x - left, spot.y - top))
                pygame.draw.aacircle(surface, lead, home, max(1.5, 1.6 * theme.unit))
        for spot, box in self.shown:
            self._draw_mark(surface, theme, spot, box.center)
        for placed in reversed(self.labels):
            draw_label(surface, theme, placed)
        self.legend.draw(surface)

    def _draw_mark(self, surface: pygame.Surface, theme: MapTheme, spot: Spot, middle: tuple[int, int]) -> None:
        ids = {s.id for s in spot.sites} | {spot.id}
        if self.selected in ids or self.hovered in ids:
            halo = halo_sprite(theme, spot.radius * 1.1, self.selected in ids)
            surface.blit(halo, halo.get_rect(center=middle), special_flags=pygame.BLEND_PREMULTIPLIED)
        if spot.gathered:
            sprite = cluster_sprite(theme, spot.sites, spot.ring, spot.radius)
        else:
            sprite = site_sprite(theme, spot.sites[0], spot.radius)
        surface.blit(sprite, sprite.get_rect(center=middle), special_flags=pygame.BLEND_PREMULTIPLIED)
