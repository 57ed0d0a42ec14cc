import numpy as np
import pytest

from game.ui.canvas.map_raster import clip, cover, fill, stroke_edges


def box(x0, y0, x1, y1):
    return np.array([(x0, y0, x0, y1), (x0, y1, x1, y1), (x1, y1, x1, y0), (x1, y0, x0, y0)], dtype=float)


def covered(edges, width=8, height=6):
    edges = clip(edges, width, height)
    return fill(edges, np.ones((len(edges), 1)), width, height)[:, 0]


def test_a_whole_pixel_is_covered_wholly_and_half_a_pixel_by_half():
    grid = covered(box(1, 1, 3.5, 2))
    assert grid[1, 1] == pytest.approx(1)
    assert grid[3, 1] == pytest.approx(0.5)
    assert grid.sum() == pytest.approx(2.5)


@pytest.mark.parametrize("corner", [(-3.3, -2.2), (2.7, 1.4), (5.5, 3.1), (-9.0, 2.0)])
def test_what_lies_outside_the_picture_adds_nothing(corner):
    x, y = corner
    inside = max(0, min(8, x + 4) - max(0, x)) * max(0, min(6, y + 4) - max(0, y))
    assert covered(box(x, y, x + 4, y + 4)).sum() == pytest.approx(inside)


def test_a_slanting_edge_covers_its_exact_area():
    triangle = np.array([(0.2, 0.3, 6.8, 5.1), (6.8, 5.1, 0.9, 5.7), (0.9, 5.7, 0.2, 0.3)])
    exact = abs((6.8 - 0.2) * (5.7 - 0.3) - (0.9 - 0.2) * (5.1 - 0.3)) / 2
    assert abs(covered(triangle).sum()) == pytest.approx(exact)


def test_areas_that_share_an_edge_leave_no_seam():
    left, right = box(0, 0, 3.3, 6), box(3.3, 0, 8, 6)
    edges = clip(np.vstack([left, right]), 8, 6)
    grid = fill(edges, np.ones((len(edges), 1)), 8, 6)[:, 0]
    assert grid == pytest.approx(1.0)


def test_a_stroke_is_as_wide_as_its_pen():
    edges = clip(stroke_edges(np.array([(-2.0, 3.0), (4.0, 3.0), (12.0, 3.0)]), np.array([0]), 1.5), 8, 6)
    grid = cover(edges, np.zeros(len(edges), np.int64), 1, 8, 6)[:, 0]
    assert grid.sum(axis=1) == pytest.approx(1.5)
