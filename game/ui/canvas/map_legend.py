"""The legend: a card in the corner that says what the layer shows."""

from __future__ import annotations

import pygame

from game.present.map_view import LegendRow, MapView
from game.ui.canvas.map_labels import plate_sprite
from game.ui.canvas.map_sprites import swatch
from game.ui.canvas.map_theme import MapTheme, fill_colour, heat_colour, mix

PAD, ROW, SWATCH, WIDEST = 12, 22, 22, 250


class Legend:
    """A card drawn once for a view and then only copied."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._card: pygame.Surface | None = None

    def draw(self, surface: pygame.Surface, theme: MapTheme, view: MapView, dropped: int) -> None:
        """Draw the legend at the bottom left."""
        card, place = self._made(theme, view, dropped), self.rect(surface.get_size(), theme, view, dropped)
        if card is not None and place.w:
            surface.blit(card, place, special_flags=pygame.BLEND_PREMULTIPLIED)

    def rect(self, size: tuple[int, int], theme: MapTheme, view: MapView, dropped: int) -> pygame.Rect:
        """Return where the legend stands; empty if there is none, or no room for it."""
        card = self._made(theme, view, dropped)
        gap = theme.px(14)
        if card is None or card.get_width() + 2 * gap > size[0] * 0.6 or card.get_height() + 2 * gap > size[1] * 0.75:
            return pygame.Rect(0, 0, 0, 0)
        return card.get_rect(bottomleft=(gap, size[1] - gap))

    def _made(self, theme: MapTheme, view: MapView, dropped: int) -> pygame.Surface | None:
        key = (theme.unit, theme.colour("card"), theme.colour("ink"), view.title, view.legend, view.note, dropped)
        if key != self._key:
            self._key, self._card = key, _card(theme, view, dropped)
        return self._card


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
