"""Drawing only what changed gives the picture that drawing everything gives."""

from statistics import median

import pygame
import pytest

from game.lab import Lab
from game.ui.scenes.map import MapScene
from game.ui.scenes.tariff_lab import TariffLabScene
from game.ui.theme import Look
from tests.driver import Driver, sample_session

SIZES = [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 2.0), ((1920, 1080), 1.25)]


def same(one, other):
    return pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def drawn(driver, window):
    """Draw, and return the one part that is drawn, if any is."""
    parts = driver.stage.redraw(window)
    assert len(parts) <= 1
    return tuple(*parts)


def settled(driver):
    window = driver.draw()
    for _turn in range(3000):
        driver.stage.tick(1 / 60)
        driver.stage.redraw(window)
        if not driver.scene.moving():
            break
    return window


def on_flows(size=(1366, 768), scale=1.0):
    scene = MapScene(sample_session())
    scene.layer = "flows"
    driver = Driver(scene, size, Look(scale=scale))
    return driver, settled(driver)


def drag_about(driver, steps, moved):
    x, y = driver.rect("map").center
    driver.move((x, y))
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1))
    for step in range(steps):
        x, y = x + (9 if step % 7 < 4 else -7), y - 3
        driver.move((x, y), held=True)
        driver.stage.tick(1 / 60)
        moved()
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1))


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_a_map_that_moves_looks_the_same_drawn_in_part_and_in_whole(size, scale):
    driver, window = on_flows(size, scale)
    driver.press("tab", "shift+tab")  # with a ring round the map, and chips, legend and buttons over it
    parts = []

    def compare():
        parts.append(drawn(driver, window))
        if len(parts) % 3 == 0:  # several frames in part before each look at the whole
            assert same(window, driver.draw())
            driver.stage.redraw(window)

    drag_about(driver, 8, compare)
    driver.wheel("map", 1)
    assert driver.scene.moving()
    for _frame in range(20):
        driver.stage.tick(1 / 60)
        compare()
    driver.press("right")
    for _frame in range(8):
        driver.stage.tick(1 / 60)
        compare()
    assert tuple(driver.rect("map")) in parts


def test_while_the_map_is_dragged_only_its_rectangle_is_drawn_and_shown():
    driver, window = on_flows()
    shown = []
    drag_about(driver, 8, lambda: shown.append(drawn(driver, window)))
    assert set(shown[1:]) == {tuple(driver.rect("map"))}


def test_a_tip_over_the_map_stays_while_the_map_moves():
    driver, window = on_flows()
    driver.move(driver.rect("zoom_in").center)
    driver.wait(1)
    assert driver.stage.ui.tip() is not None
    driver.stage.redraw(window)
    driver.press("right")
    parts = []
    for _frame in range(6):
        driver.stage.tick(1 / 60)
        parts.append(drawn(driver, window))
    assert parts[1:] == [tuple(driver.rect("map"))] * 5
    assert driver.stage.ui.tip() is not None
    assert same(window, driver.draw())


def test_another_surface_is_drawn_in_whole():
    driver, _window = on_flows()
    driver.press("right")
    driver.stage.tick(1 / 60)
    fresh = pygame.Surface(driver.stage.size)
    assert driver.stage.redraw(fresh) == [fresh.get_rect()]


def test_a_map_that_moves_out_of_sight_draws_nothing():
    driver, _window = on_flows()
    driver.press("right", "v")
    assert driver.scene.moving()
    driver.draw()
    for _frame in range(10):
        driver.stage.tick(1 / 60)
    assert driver.scene.listed is not None
    assert not driver.stage.dirty


@pytest.mark.parametrize("page", ["map", "plants", "paid"])
@pytest.mark.parametrize(("size", "scale", "room"), [((1366, 768), 1.0, False), ((1920, 1080), 2.0, True)])
def test_a_lab_whose_slider_is_dragged_looks_the_same_drawn_in_part_and_in_whole(page, size, scale, room):
    scene = TariffLabScene(Lab.fresh())
    scene.for_the_room = room
    scene.memory.pages |= {"setting": "duties", "answer": page}
    driver = Driver(scene, size, Look(scale=scale))
    window = settled(driver)
    slider = "in_hand" if room else "duty_us_ca_vehicles"
    track = driver.control(slider).targets(driver.stage.ui, driver.stage.ui.control(slider))[1]
    driver.move(track.center)
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=track.center, button=1))
    driver.stage.redraw(window)
    whole, areas = window.get_width() * window.get_height(), []
    for step in range(24):
        driver.move((track.x + step * track.w // 24, track.centery), held=True)
        driver.stage.tick(1 / 60)
        areas.append(sum(part.w * part.h for part in driver.stage.redraw(window)))
        if step % 4 == 3:
            assert same(window, driver.draw())
            driver.stage.redraw(window)
    assert median(areas) < whole * 0.9
