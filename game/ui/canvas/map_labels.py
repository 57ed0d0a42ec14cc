"""Labels on plates: each tries several places, the highest ranked first, and none covers another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import hypot

import pygame

from game.ui.canvas.map_theme import Colour, MapFont, MapTheme, mix

PLACES = ("east", "west", "north", "south", "north-east", "south-east", "north-west", "south-west")
FAR = (24.0, 52.0, 84.0)  # pixels further out, for a label that must be seen; a line then leads to it
MUST = 1e9  # a rank for what is selected


@dataclass(frozen=True, slots=True)
class Wish:
    """A label that wants a place by a mark: ``x``, ``y`` and ``reach`` in pixels.

    ``far`` lets it stand away from its mark, at the end of a line.
    """

    id: str
    text: str
    x: float
    y: float
    reach: float
    rank: float
    ink: str = "ink"
    bar: float = 0.0
    places: Sequence[str] = PLACES
    far: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place."""

    wish: Wish
    rect: pygame.Rect
    place: str
    away: float = 0.0


def place_labels(
    theme: MapTheme,
    wishes: Iterable[Wish],
    marks: Sequence[tuple[pygame.Rect, str]],
    taken: Iterable[pygame.Rect],
    bounds: pygame.Rect,
    before: dict[str, str],
    most: int,
) -> list[Placed]:
    """Give each label the first good place it can have; those that find none go without.

    ``marks`` are rectangles with the id of their site: a label covers none but its own. ``taken`` is what no
    label may touch, ``before`` the place each label had last, which it keeps if it can so that labels do not flicker.
    """
    full = [r.copy() for r in taken]
    rects = [m[0] for m in marks]
    done: list[Placed] = []
    for wish in sorted(wishes, key=lambda w: (-w.rank, w.id)):
        if len(done) >= most and wish.rank < MUST:
            continue
        size = plate_size(theme, wish)
        own = [k for k, m in enumerate(marks) if m[1] == wish.id]
        found = None
        tries = [(away, False) for away in (0.0, *FAR)] + [(away, True) for away in FAR]
        for away, crossing in tries if wish.far else tries[:1]:
            found = _best(theme, wish, size, away, crossing, rects, own, full, bounds, before.get(wish.id, ""))
            if found is not None:
                break
        if found is not None:
            done.append(found)
            full.append(found.rect)
    return done


def _best(
    theme: MapTheme,
    wish: Wish,
    size: tuple[int, int],
    away: float,
    crossing: bool,
    marks: list[pygame.Rect],
    own: list[int],
    full: list[pygame.Rect],
    bounds: pygame.Rect,
    before: str,
) -> Placed | None:
    order = sorted(wish.places, key=lambda p: p != before)
    for place in order:
        rect = _rect(theme, wish, size, place, theme.px(away))
        if not bounds.contains(rect) or rect.inflate(4, 4).collidelist(full) >= 0:
            continue
        if any(k not in own for k in rect.collidelistall(marks)):
            continue
        if (
            away
            and not crossing
            and any(k not in own and mark.clipline(_line(wish, rect)) for k, mark in enumerate(marks))
        ):
            continue
        return Placed(wish, rect, place, away)
    return None


def plate_size(theme: MapTheme, wish: Wish) -> tuple[int, int]:
    """Return the size of a label's plate in pixels."""
    font = _font(theme, wish)
    return font_width(theme, wish) + theme.px(12) + theme.px(wish.bar), font.height + theme.px(2 if wish.small else 4)


def font_width(theme: MapTheme, wish: Wish) -> int:
    """Return the width of a label's text."""
    return _font(theme, wish).width(wish.text)


def _font(theme: MapTheme, wish: Wish) -> MapFont:
    return theme.font(12, 500) if wish.small else theme.font(13, 600)


def _rect(theme: MapTheme, wish: Wish, size: tuple[int, int], place: str, away: int) -> pygame.Rect:
    width, height = size
    gap = wish.reach + theme.px(4) + away
    slant = wish.reach * 0.7 + theme.px(2) + away * 0.8
    x, y = wish.x, wish.y
    left = {
        "east": x + gap,
        "west": x - gap - width,
        "north": x - width / 2,
        "south": x - width / 2,
        "over": x - width / 2,
    }
    top = {"north": y - gap - height, "south": y + gap}
    if "-" in place:
        up, side = place.split("-")
        ax = x + slant if side == "east" else x - slant - width
        ay = y - slant - height if up == "north" else y + slant
    else:
        ax, ay = left[place], top.get(place, y - height / 2)
    return pygame.Rect(round(ax), round(ay), width, height)


def _line(wish: Wish, rect: pygame.Rect) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the line that leads from the edge of a mark to its plate."""
    x, y = min(max(wish.x, rect.left), rect.right), min(max(wish.y, rect.top), rect.bottom)
    share = min(1.0, wish.reach / max(hypot(x - wish.x, y - wish.y), 1e-6))
    return (wish.x + (x - wish.x) * share, wish.y + (y - wish.y) * share), (x, y)


def draw_label(surface: pygame.Surface, theme: MapTheme, placed: Placed) -> None:
    """Draw a plate with its text, and a bar at its side for a tariff."""
    wish, rect = placed.wish, placed.rect
    card, ink = theme.colour("card"), theme.colour(wish.ink)
    if placed.away:
        pygame.draw.aaline(surface, ink, *_line(wish, rect))
    plate = plate_sprite(rect.size, theme.px(5), card, mix(card, theme.colour("ink"), 0.22))
    surface.blit(plate, rect.move(-2, -2), special_flags=pygame.BLEND_PREMULTIPLIED)
    text = _font(theme, wish).render(wish.text, ink)
    x = rect.x + theme.px(6)
    if wish.bar:
        bar = pygame.Rect(rect.x + theme.px(5), rect.y + theme.px(4), theme.px(wish.bar), rect.h - 2 * theme.px(4))
        pygame.draw.rect(surface, ink, bar, border_radius=theme.px(2))
        x += theme.px(wish.bar) + theme.px(3)
    surface.blit(text, (x, rect.y + (rect.h - text.get_height()) // 2))


@lru_cache(maxsize=400)
def plate_sprite(size: tuple[int, int], radius: int, card: Colour, edge: Colour) -> pygame.Surface:
    """Return a rounded plate with a thin edge, two pixels larger all round than asked."""
    fine, (width, height) = 4, (size[0] + 4, size[1] + 4)
    large = pygame.Surface((width * fine, height * fine), pygame.SRCALPHA)
    rim = pygame.Rect(fine, fine, (width - 2) * fine, (height - 2) * fine)
    pygame.draw.rect(large, (*edge, 255), rim, border_radius=(radius + 1) * fine)
    pygame.draw.rect(large, (*card, 255), rim.inflate(-2 * fine, -2 * fine), border_radius=radius * fine)
    return pygame.transform.smoothscale(large.premul_alpha(), (width, height))
