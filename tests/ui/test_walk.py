"""Every registered scene at every size, scale and language; scenes added later join by themselves."""

import pytest

from game.ui.palette import PALETTES
from game.ui.scene import sample, scenes
from game.ui.theme import Look
from tests.driver import Driver, sample_session
from tests.ui.demo import Demo, Sheet

ROOMS = [
    ((1024, 600), (1.0, 1.25, 1.5)),
    ((1366, 768), (1.0, 1.25, 1.5, 2.0)),
    ((1600, 760), (1.0, 1.75)),
    ((1920, 1080), (1.0, 1.5, 2.0)),
    ((3840, 2160), (1.0, 1.5, 2.0)),
]
COMBINATIONS = [(size, scale, tongue) for size, scales in ROOMS for scale in scales for tongue in ("en", "fr")]
OWN = {"demo": Demo, "demo sheet": Sheet}


def made(key):
    return OWN[key]() if key in OWN else sample(key, sample_session())


@pytest.mark.parametrize("key", [*OWN, *scenes()])
def test_a_scene_fits_every_window_at_every_size_in_both_languages(key):
    faults = []
    one = made(key)
    for size, scale, tongue in COMBINATIONS:
        one.memory.pages.clear()
        driver = Driver(one, size, Look(scale=scale), tongue)
        for page in all_pages(driver):
            faults += [f"{size} {scale:.0%} {tongue} {page}: {fault}" for fault in driver.faults()]
    assert not faults, "\n".join(faults[:20])


@pytest.mark.parametrize("key", [*OWN, *scenes()])
def test_a_scene_draws_in_every_palette_and_says_its_name(key):
    for palette in PALETTES:
        driver = Driver(made(key), look=Look(palette))
        assert driver.scene.title()
        driver.draw()


@pytest.mark.parametrize("key", [*OWN, *scenes()])
def test_a_scene_draws_in_a_window_too_small_to_read(key):
    for size in ((300, 200), (120, 80), (8, 8)):
        Driver(made(key), size).draw()


@pytest.mark.parametrize("key", [*OWN, *scenes()])
def test_tab_reaches_every_control_of_a_scene_and_is_never_trapped(key):
    driver = Driver(made(key))
    driver.stage.scene.memory.focus = None
    stops = [stop.name for stop in driver.stage.ui.stops]
    seen = []
    for _stop in stops:
        driver.press("tab")
        seen.append(driver.focus)
    assert sorted(seen) == sorted(stops)


def all_pages(driver):
    """Open each page of each set of pages in turn, and give its name."""
    from game.ui.controls.pages import Tabs

    yield ""
    sets = [placed.node for placed in driver.stage.ui.placed if isinstance(placed.node, Tabs)]
    for tabs in sets:
        for id, _words in tabs.tabs[1:]:
            driver.stage.ui.memory.pages[tabs.name] = id
            driver.stage.ui.relay()
            yield id
