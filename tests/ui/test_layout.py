import pygame
import pytest

from game.ui.boxes import Pin
from game.ui.controls import Page, Pages, Scroll, Space, Text, card, column, flow, grid, overlay, row, spring
from game.ui.layout import UNBOUND, Layout, Node, share
from game.ui.theme import Theme


class Views:
    def __init__(self):
        self.offsets = {}

    def scrolled(self, name):
        return self.offsets.get(name, 0)

    def keep_scrolled(self, name, offset, most):
        self.offsets[name] = offset

    def open_page(self, name):
        return None


def block(width, height, **wishes):
    return Mark(width=width, height=height, **wishes)


class Mark(Node):
    """A node that only takes room."""

    def least_width(self, lay):
        return lay.theme.px(self.width or 10)


def lay(node, size=(400, 300), unit=1.0):
    layout = Layout(Theme("day", unit), Views(), clip=pygame.Rect((0, 0), size))
    layout.place(node, pygame.Rect((0, 0), size))
    return layout


def rects(layout):
    return [tuple(placed.rect) for placed in layout.placed if isinstance(placed.node, Mark)]


@pytest.fixture(autouse=True)
def _fonts():
    pygame.font.init()


def test_a_row_gives_what_is_left_to_what_grows():
    layout = lay(row(block(50, 20), spring(), block(50, 20), gap=10))
    assert [rect[0] for rect in rects(layout)] == [0, 350]


def test_a_column_stands_its_children_under_one_another_with_gaps():
    layout = lay(column(block(50, 20), block(50, 30), gap=10))
    assert [(y, h) for _x, y, _w, h in rects(layout)] == [(0, 20), (30, 30)]


def test_lengths_are_scaled_to_the_window():
    layout = lay(column(block(50, 20), block(50, 20), gap=10), unit=2.0)
    assert [(y, w, h) for _x, y, w, h in rects(layout)] == [(0, 100, 40), (60, 100, 40)]


def test_a_flow_goes_on_in_the_next_line():
    layout = lay(flow(*(block(150, 20) for _ in range(3)), gap=10))
    assert [rect[:2] for rect in rects(layout)] == [(0, 0), (160, 0), (0, 30)]


def test_a_grid_makes_as_many_columns_as_fit():
    assert [rect[0] for rect in rects(lay(grid(*(block(90, 20) for _ in range(4)), cell=120, gap=10)))] == [
        0,
        136,
        272,
        0,
    ]


def test_text_wraps_before_a_row_overflows():
    words = Text("a fairly long sentence that will not stand in one line beside a block")
    layout = lay(row(words, block(200, 20)))
    assert layout.overflows == []
    placed = next(p for p in layout.placed if p.node is words)
    assert placed.rect.w <= 200


def test_what_finds_no_room_in_width_is_reported():
    layout = lay(row(block(300, 20), block(300, 20)))
    assert [o.axis for o in layout.overflows] == ["width"]


def test_what_finds_no_room_in_height_is_reported():
    layout = lay(column(block(10, 200), block(10, 200)))
    assert [o.axis for o in layout.overflows] == ["height"]


def test_a_scroll_area_takes_a_child_that_is_too_high():
    layout = lay(column(Scroll("area", column(block(10, 400), block(10, 400)), grow=1)))
    assert layout.overflows == []
    assert rects(layout)[1][1] > 300


def test_panels_stand_side_by_side_where_they_fit_and_are_pages_where_not():
    panels = Pages("p", (Page("a", "A", block(150, 20), 150), Page("b", "B", block(150, 20), 150)), 10)
    assert len(rects(lay(panels))) == 2
    assert len(rects(lay(panels, (250, 300)))) == 1


def test_a_pin_stands_at_its_corner_above_the_base():
    layout = lay(overlay(block(None, None), Pin(block(40, 20), "bottom_right", 12)))
    assert rects(layout)[1] == (348, 268, 40, 20)
    assert [p.layer for p in layout.placed] == [0, 1]


def test_the_natural_size_of_a_card_counts_its_padding():
    layout = lay(Space())
    assert layout.fits(card(block(100, 20), pad=16), UNBOUND) == (132, 52)


def test_sizes_that_shrink_never_go_under_their_least():
    assert sum(share([100, 100], [90, 20], [0, 0], 150)) == 150
    assert share([100, 100], [90, 20], [0, 0], 150)[0] >= 90
    assert share([100, 100], [90, 20], [0, 0], 50) == [90, 20]


def test_lines_hold_eighty_letters_at_most():
    prose = "The United States now takes 50 % on steel and aluminium; smelters in Quebec sell into it, mills lose. "
    text = Text(prose * 4)
    assert 60 <= max(len(line) for line in text.lines(Theme(), 5000)) <= 80
