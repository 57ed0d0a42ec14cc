import numpy as np
import pytest

from game.ui.canvas.map_data import CA_US, area_at, areas, control_points, detail
from game.ui.canvas.map_projection import FRAME, project, unproject


def test_the_game_projects_as_the_build_did():
    lon, lat, x, y = control_points().T
    px, py = project(lon, lat)
    assert np.abs(px - x).max() < 1e-6
    assert np.abs(py - y).max() < 1e-6


def test_a_place_projected_and_back_is_the_same_place():
    lon, lat = np.meshgrid(np.linspace(-140, -50, 10), np.linspace(15, 70, 10))
    back_lon, back_lat = unproject(*project(lon, lat))
    assert np.abs(back_lon - lon).max() < 1e-9
    assert np.abs(back_lat - lat).max() < 1e-9


def test_north_is_up_and_east_is_right():
    x0, y0 = project(-80.0, 43.0)
    x1, y1 = project(-79.0, 44.0)
    assert x1 > x0
    assert y1 < y0


@pytest.mark.parametrize(
    ("lon", "lat", "area"),
    [
        (-79.4, 43.9, "CA-ON"),
        (-83.05, 42.2, "CA-ON"),
        (-83.2, 42.45, "US-MI"),
        (-73.2, 45.55, "CA-QC"),
        (-75.3, 45.6, "CA-QC"),
        (-122.9, 49.2, "CA-BC"),
        (-63.5, 45.1, "CA-NS"),
        (-56.2, 48.8, "CA-NL"),
        (-101.2, 20.9, "MX-GUA"),
        (-79.2, 39.5, "US-MD"),
        (-50.0, 30.0, ""),
    ],
)
def test_a_place_lies_in_its_province_or_state(lon, lat, area):
    x, y = project(lon, lat)
    assert area_at(float(x), float(y)) == area


def test_every_province_and_state_has_a_middle_inside_itself():
    known = areas()
    assert len([i for i in known.ids if i.startswith("CA-")]) == 13
    assert len([i for i in known.ids if i.startswith("MX-")]) == 32
    for number, id in enumerate(known.ids):
        if id not in ("", "XX", "US-DC"):
            assert area_at(known.middles[number, 0], known.middles[number, 1]) == id


@pytest.mark.parametrize("level", [0, 1, 2])
def test_a_closer_level_has_more_points_within_the_same_frame(level):
    found = detail(level)
    assert (found.kind == CA_US).any()
    assert found.segments[:, [0, 2]].min() >= FRAME[0] - 1
    assert found.segments[:, [1, 3]].max() <= FRAME[3] + 1
    if level:
        assert len(found.segments) > 1.5 * len(detail(level - 1).segments)
