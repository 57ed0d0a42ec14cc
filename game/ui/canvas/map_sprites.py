"""The marks of sites as small pictures, drawn large, reduced and kept."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin

import pygame

from game.present.map_view import Ring, Shape, SiteMark
from game.ui.canvas.map_theme import Colour, MapTheme, mix

FINE = 4


def site_sprite(theme: MapTheme, site: SiteMark, radius: float) -> pygame.Surface:
    """Return a site's mark with its ring; blit it with its middle on the place."""
    return _site(
        site.shape,
        site.ring,
        round(radius * 2) / 2,
        theme.unit,
        theme.colour(site.tone),
        theme.colour("card"),
        theme.colour("red"),
        theme.colour("muted"),
    )


def cluster_sprite(theme: MapTheme, sites: tuple[SiteMark, ...], ring: Ring, radius: float) -> pygame.Surface:
    """Return a disc with the count of sites, its rim shared out among their kinds."""
    tones: dict[Colour, int] = {}
    for site in sorted(sites, key=lambda s: s.tone):
        tones[theme.colour(site.tone)] = tones.get(theme.colour(site.tone), 0) + 1
    alarm = theme.colour("red") if ring in ("threatened", "leaving") else None
    disc = _disc(round(radius * 2) / 2, theme.unit, tuple(tones.items()), theme.colour("card"), alarm)
    made = disc.copy()
    count = theme.font(11 if len(sites) > 99 else 12, 700).render(str(len(sites)), theme.colour("ink"))
    made.blit(count, count.get_rect(center=made.get_rect().center))
    return made


def halo_sprite(theme: MapTheme, radius: float, strong: bool) -> pygame.Surface:
    """Return the ring round the selected site, or the lighter one round the site under the pointer."""
    return _halo(round(radius * 2) / 2, theme.unit, theme.colour("ink"), theme.colour("card"), strong)


def swatch(theme: MapTheme, shape: Shape, ring: Ring, tone: str) -> pygame.Surface:
    """Return a mark for the legend."""
    return site_sprite(theme, SiteMark("", 0, 0, "", shape=shape, ring=ring, tone=tone), 5.5 * theme.unit)


def _canvas(radius: float) -> tuple[pygame.Surface, float]:
    side = 2 * int(radius + 2) + 1
    surface = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    return surface, side * FINE / 2


def _reduced(surface: pygame.Surface) -> pygame.Surface:
    side = surface.get_width() // FINE
    # Reduced with colours already weighted by their opacity, so that edges do not darken.
    return pygame.transform.smoothscale(surface.premul_alpha(), (side, side))


def outline(shape: Shape, radius: float) -> list[tuple[float, float]]:
    """Return the corners of a shape of about the same area as a circle of this radius; none for the circle."""
    if shape == "square":
        r = 0.88 * radius
        return [(-r, -r), (r, -r), (r, r), (-r, r)]
    if shape == "diamond":
        r = 1.2 * radius
        return [(0, -r), (r, 0), (0, r), (-r, 0)]
    if shape == "triangle":
        r = 1.3 * radius
        return [(r * sin(k * 2 * pi / 3), -r * cos(k * 2 * pi / 3) + 0.16 * r) for k in range(3)]
    return []


def _shape(surface: pygame.Surface, middle: float, shape: Shape, radius: float, colour: Colour) -> None:
    corners = outline(shape, radius * FINE)
    if corners:
        pygame.draw.polygon(surface, colour, [(middle + x, middle + y) for x, y in corners])
    else:
        pygame.draw.circle(surface, colour, (middle, middle), radius * FINE)


@lru_cache(maxsize=800)
def _site(
    shape: Shape, ring: Ring, radius: float, unit: float, tone: Colour, card: Colour, red: Colour, grey: Colour
) -> pygame.Surface:
    reach = 1.35 * radius + 6 * unit
    surface, middle = _canvas(reach)
    round_reach = radius * (1.0 if shape == "circle" else 1.22) + 4.2 * unit
    grow = 1.25 if shape in ("diamond", "triangle") else 1.0
    if ring in ("threatened", "leaving"):
        pygame.draw.circle(surface, card, (middle, middle), (round_reach + 0.8 * unit) * FINE)
        if ring == "threatened":
            pygame.draw.circle(surface, red, (middle, middle), round_reach * FINE, round(2.2 * unit * FINE))
        else:
            _dashes(surface, middle, (round_reach - 1.1 * unit) * FINE, 2.2 * unit * FINE, red)
    _shape(surface, middle, shape, radius + 1.5 * unit * grow, card)
    if ring == "stopped":
        _shape(surface, middle, shape, radius, grey)
        _cross(surface, middle, 0.5 * radius * FINE, 1.7 * unit * FINE, card)
        return _reduced(surface)
    _shape(surface, middle, shape, radius, tone)
    if ring == "idle":
        _shape(surface, middle, shape, radius - 2.1 * unit * grow, card)
    return _reduced(surface)


def _dashes(surface: pygame.Surface, middle: float, radius: float, width: float, colour: Colour) -> None:
    count = 8
    for k in range(count):
        arc = [2 * pi * (k + 0.62 * t / 6) / count for t in range(7)]
        outer = [(middle + (radius + width / 2) * cos(a), middle + (radius + width / 2) * sin(a)) for a in arc]
        inner = [
            (middle + (radius - width / 2) * cos(a), middle + (radius - width / 2) * sin(a)) for a in reversed(arc)
        ]
        pygame.draw.polygon(surface, colour, outer + inner)


def _cross(surface: pygame.Surface, middle: float, reach: float, width: float, colour: Colour) -> None:
    for sign in (1, -1):
        start, end = (middle - reach, middle - sign * reach), (middle + reach, middle + sign * reach)
        pygame.draw.line(surface, colour, start, end, round(width))


@lru_cache(maxsize=300)
def _disc(
    radius: float, unit: float, tones: tuple[tuple[Colour, int], ...], card: Colour, alarm: Colour | None
) -> pygame.Surface:
    reach = radius + (5 * unit if alarm else 2 * unit)
    surface, middle = _canvas(reach)
    if alarm:
        pygame.draw.circle(surface, card, (middle, middle), (radius + 4.6 * unit) * FINE)
        pygame.draw.circle(surface, alarm, (middle, middle), (radius + 3.8 * unit) * FINE, round(2 * unit * FINE))
    pygame.draw.circle(surface, card, (middle, middle), (radius + 1.4 * unit) * FINE)
    whole, done = sum(n for _, n in tones), 0
    for colour, n in tones:
        arc = [2 * pi * (done + n * t / 40) / whole - pi / 2 for t in range(41)]
        done += n
        rim = [(middle + radius * FINE * cos(a), middle + radius * FINE * sin(a)) for a in arc]
        pygame.draw.polygon(surface, colour, [(middle, middle), *rim])
    pygame.draw.circle(surface, card, (middle, middle), (radius - 2.6 * unit) * FINE)
    return _reduced(surface)


@lru_cache(maxsize=200)
def _halo(radius: float, unit: float, ink: Colour, card: Colour, strong: bool) -> pygame.Surface:
    outer = radius + (7 if strong else 5) * unit
    surface, middle = _canvas(outer + unit)
    width = (2.4 if strong else 1.5) * unit
    pygame.draw.circle(surface, card, (middle, middle), (outer + 1.2 * unit) * FINE, round((width + 2.4 * unit) * FINE))
    colour = ink if strong else mix(card, ink, 0.6)
    pygame.draw.circle(surface, colour, (middle, middle), outer * FINE, round(width * FINE))
    return _reduced(surface)
