"""The legend: a card in the corner that says what the layer shows."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.present.map_view import LegendRow, MapView
from game.ui.canvas.map_labels import plate_sprite
from game.ui.canvas.map_sprites import swatch
from game.ui.canvas.map_theme import MapTheme, fill_colour, heat_colour, mix

PAD, ROW, SWATCH, WIDEST = 12, 22, 22, 250
MOST = 0.2  # of the window that it may cover unasked
CORNERS = ("bottomleft", "bottomright", "topright", "topleft")


class Legend:
    """A card drawn once for a view and then only copied.

    It stands in the corner where it covers least. Where it would cover much of the map it keeps to its title,
    until the player opens it.
    """

    def __init__(self) -> None:
        self.rect = pygame.Rect(0, 0, 0, 0)
        self._opened: bool | None = None
        self._open = True
        self._corner = 0
        self._key: tuple[object, ...] = ()
        self._cards: tuple[pygame.Surface, pygame.Surface] | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """Return what its place depends on besides the window and what stands there."""
        return self._key, self._opened

    def toggle(self) -> None:
        """Open the card, or keep to its title."""
        self._opened = not self._open

    def place(
        self,
        window: pygame.Rect,
        theme: MapTheme,
        view: MapView,
        dropped: int,
        obstacles: Sequence[pygame.Rect],
        marks: Sequence[pygame.Rect],
        choose: bool,
    ) -> None:
        """Find the legend's place in a window; with ``choose``, it may go to another corner."""
        key = (theme, view.title, view.legend, view.note, dropped)
        if key != self._key:
            self._key, self._cards = key, _cards(theme, view, dropped)
        self.rect = pygame.Rect(0, 0, 0, 0)
        if self._cards is None:
            return
        whole, title = (card.get_rect() for card in self._cards)
        fits = whole.w * whole.h <= MOST * window.w * window.h
        self._open = fits if self._opened is None else self._opened
        card = whole if self._open else title
        room = window.inflate(-2 * theme.px(14), -2 * theme.px(14))
        if card.w > room.w or card.h > room.h:
            return
        spots = [_clear(card, room, corner, obstacles, theme.px(8)) for corner in CORNERS]
        if choose:
            covered = [len(s.inflate(8, 8).collidelistall(list(marks))) for s in spots]
            self._corner = min(range(len(CORNERS)), key=lambda k: (covered[k] + 3 * (k > 0), k))
        self.rect = spots[self._corner]

    def draw(self, surface: pygame.Surface) -> None:
        """Draw the legend in its place."""
        if self._cards is not None and self.rect.w:
            card = self._cards[0 if self._open else 1]
            surface.blit(card, self.rect, special_flags=pygame.BLEND_PREMULTIPLIED)


def _clear(
    card: pygame.Rect, room: pygame.Rect, corner: str, obstacles: Sequence[pygame.Rect], gap: int
) -> pygame.Rect:
    """Put a card in a corner, beside or beneath what stands there already."""
    rect = card.copy()
    setattr(rect, corner, getattr(room, corner))
    for other in obstacles:
        if not rect.colliderect(other):
            continue
        if other.w > other.h:
            rect.y = other.bottom + gap if corner.startswith("top") else other.top - gap - rect.h
        else:
            rect.x = other.right + gap if corner.endswith("left") else other.left - gap - rect.w
    return rect.clamp(room)


def _cards(theme: MapTheme, view: MapView, dropped: int) -> tuple[pygame.Surface, pygame.Surface] | None:
    whole = _card(theme, view, dropped)
    if whole is None:
        return None
    head, pad, mark = theme.font(13, 600), theme.px(PAD), theme.px(4)
    size = head.width(view.title) + 2 * pad + 4 * mark, head.height + pad
    title = plate_sprite(size, theme.px(9), theme.colour("card"), theme.colour("line")).copy()
    title.blit(head.render(view.title, theme.colour("ink")), (pad, pad // 2 + 2))
    x, y = size[0] - pad - mark, size[1] // 2 + 2
    pygame.draw.polygon(
        title, theme.colour("muted"), [(x - mark, y + mark // 2), (x + mark, y + mark // 2), (x, y - mark)]
    )
    return whole, title


def _card(theme: MapTheme, view: MapView, dropped: int) -> pygame.Surface | None:
    notes = [n for n in (view.note, view.dropped_note.format(count=dropped) if dropped else "") if n]
    if not view.legend and not notes:
        return None
    body, small, head = theme.font(13, 400), theme.font(12, 400), theme.font(13, 600)
    lines = [line for note in notes for line in _wrapped(theme, note)]
    pad, row = theme.px(PAD), max(theme.px(ROW), body.height + theme.px(4))
    inner = max(
        [head.width(view.title)]
        + [theme.px(SWATCH) + body.width(r.text) for r in view.legend]
        + [small.width(line) for line in lines]
    )
    tall = 2 * pad + (head.height + theme.px(4) if view.title else 0) + row * len(view.legend)
    tall += (theme.px(4) + small.height * len(lines)) if lines else 0
    size = inner + 2 * pad, tall - theme.px(4)
    card = plate_sprite(size, theme.px(9), theme.colour("card"), theme.colour("line")).copy()
    y = pad
    if view.title:
        card.blit(head.render(view.title, theme.colour("ink")), (pad, y))
        y += head.height + theme.px(4)
    for item in view.legend:
        _swatch(card, theme, item, (pad + theme.px(7), y + row // 2))
        text = body.render(item.text, theme.colour("ink"))
        card.blit(text, (pad + theme.px(SWATCH), y + (row - text.get_height()) // 2))
        y += row
    y += theme.px(4)
    for line in lines:
        card.blit(small.render(line, theme.colour("muted")), (pad, y))
        y += small.height
    return card


def _wrapped(theme: MapTheme, text: str) -> list[str]:
    font, widest = theme.font(12, 400), theme.px(WIDEST)
    lines: list[str] = []
    for word in text.split(" "):
        if lines and font.width(f"{lines[-1]} {word}") <= widest:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _swatch(card: pygame.Surface, theme: MapTheme, item: LegendRow, middle: tuple[int, int]) -> None:
    x, y = middle
    if item.swatch in ("circle", "square", "triangle", "diamond"):
        picture = swatch(theme, item.swatch, item.ring, item.tone)
        card.blit(picture, picture.get_rect(center=middle), special_flags=pygame.BLEND_PREMULTIPLIED)
        return
    box = pygame.Rect(0, 0, theme.px(16), theme.px(10))
    box.center = (x + theme.px(1), y)
    if item.swatch == "line":
        box.h = max(2, round((1.6 + 9.0 * item.level) * theme.unit))
        box.center = (x + theme.px(1), y)
        pygame.draw.rect(card, theme.colour(item.tone), box, border_radius=theme.px(1))
    elif item.swatch == "ramp":
        for column in range(box.w):
            colour = heat_colour(theme, column / max(1, box.w - 1))
            pygame.draw.line(card, colour, (box.x + column, box.y), (box.x + column, box.bottom - 1))
    elif item.swatch == "fill":
        base = theme.colour("canada")
        pygame.draw.rect(card, fill_colour(theme, base, item.level, item.tone, item.tone), box)
        pygame.draw.rect(card, mix(base, theme.colour("ink"), 0.4), box, 1)
    else:
        pygame.draw.rect(card, theme.colour(item.tone), box, border_radius=theme.px(2))
