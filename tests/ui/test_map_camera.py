import pytest

from game.ui.canvas.map_camera import ROOM, Camera, Sight


def camera(reduced=False):
    made = Camera(1.0, reduced)
    made.resize(900, 600)
    made.go(Sight(800, 0, 0.5), 0)
    return made


def test_the_place_under_the_pointer_stays_there_while_zooming():
    eye = camera()
    before = eye.to_map(700, 150)
    eye.zoom(2.0, (700, 150))
    for _ in range(30):
        eye.update(0.01)
        assert eye.to_screen(*before) == pytest.approx((700, 150), abs=1.5)
    assert not eye.moving
    assert eye.now.ppk == pytest.approx(1.0)


def test_with_reduced_motion_the_camera_jumps():
    eye = camera(reduced=True)
    eye.zoom(2.0, (450, 300))
    assert not eye.moving
    assert eye.now.ppk == pytest.approx(1.0)


def test_the_window_never_leaves_the_built_map():
    eye = camera()
    eye.zoom(0.001, (0, 0))
    eye.pan(99999, 99999)
    eye.update(9)
    x0, y0 = eye.to_map(0, 0)
    x1, y1 = eye.to_map(900, 600)
    assert x0 >= ROOM[0] - 10
    assert y0 >= ROOM[1] - 10
    assert x1 <= ROOM[2] + 10
    assert y1 <= ROOM[3] + 10


def test_a_fitted_box_is_wholly_in_the_window():
    eye = camera()
    eye.go(eye.fit(0, -200, 500, 300, 20), 0)
    assert eye.to_screen(0, -200)[1] >= 19
    assert eye.to_screen(500, 300)[1] <= 581
    assert 0 <= eye.to_screen(0, 0)[0] < eye.to_screen(500, 0)[0] <= 900
