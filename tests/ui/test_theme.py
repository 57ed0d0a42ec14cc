import re

import pygame
import pytest

from game.places import ASSETS
from game.ui.theme import ALIASES, SIZES, WEIGHTS, Look, Theme, base_scale, fitting_scale, load_font, tinted_icon

SIGNS = "−→↑↓«»\u202f\u00a0·…θηλéœçÉŒ▲▼–—’“”€×≥≤±≈½•✓"


@pytest.fixture(autouse=True)
def _fonts():
    pygame.font.init()


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_font_has_every_sign_we_write(weight):
    font = pygame.font.Font(str(ASSETS / "fonts" / f"Inter-{WEIGHTS[weight]}.otf"), 16)
    assert [sign for sign, metrics in zip(SIGNS, font.metrics(SIGNS), strict=True) if metrics is None] == []


def test_body_text_is_at_least_eighteen_pixels_high_in_a_1080p_window():
    assert Theme.for_window(Look(), (1920, 1080)).text_px("body") >= 18
    assert Theme.for_window(Look(), (1920, 1080)).font("small").line >= 18


def test_a_larger_window_gives_larger_text_and_more_room():
    small, large = Theme.for_window(Look(), (1366, 768)), Theme.for_window(Look(), (3840, 2160))
    assert large.text_px("body") > small.text_px("body")
    assert large.size_of((3840, 2160)).width > small.size_of((1366, 768)).width


def test_a_netbook_carries_150_per_cent_and_a_laptop_200():
    assert fitting_scale((1024, 600), 2.0) == 1.5
    assert fitting_scale((1366, 768), 2.0) == 2.0
    assert base_scale((1024, 600)) == 1.0


def test_no_window_leaves_a_scene_less_room_than_it_is_promised():
    for window in ((1024, 600), (1366, 768), (1600, 900), (1920, 1080), (2560, 1440), (3840, 2160)):
        size = Theme.for_window(Look(scale=2.0), window).size_of(window)
        assert size.width >= 682, window
        assert size.height >= 383, window


def test_a_window_dragged_too_small_shrinks_the_interface_rather_than_cut_it():
    size = Theme.for_window(Look(), (800, 450)).size_of((800, 450))
    assert size.width >= 1023
    assert size.height >= 575


def test_every_icon_draws_in_its_colour():
    for path in sorted((ASSETS / "icons").glob("*.svg")):
        image = tinted_icon(path.stem, 24, (200, 16, 46))
        assert pygame.mask.from_surface(image, 100).count() > 10, path.stem
        box = pygame.mask.from_surface(image, 200).get_bounding_rects()
        assert box, path.stem


@pytest.mark.parametrize("pixels", [16, 18, 20, 24, 32])
def test_dots_of_icons_draw_at_every_size(pixels):
    found = 0
    for path in sorted((ASSETS / "icons").glob("*.svg")):
        for x, y in re.findall(r"M([\d.]+) ([\d.]+)[hv]\.01", path.read_text(encoding="utf-8")):
            at = int(float(x) * pixels / 24), int(float(y) * pixels / 24)
            assert tinted_icon(path.stem, pixels, (0, 0, 0)).get_at(at).a > 60, (path.stem, at)
            found += 1
    assert found > 20


def test_every_alias_names_an_icon():
    for name in ALIASES.values():
        assert (ASSETS / "icons" / f"{name}.svg").is_file(), name


def test_an_icon_that_is_not_there_is_drawn_as_a_circle():
    drawn, circle = (pygame.image.tobytes(tinted_icon(name, 24, (0, 0, 0)), "RGBA") for name in ("megafone", "circle"))
    assert drawn == circle
    assert any(drawn)


def test_a_drawn_line_is_as_wide_as_measured():
    for size in SIZES.values():
        font = load_font(size, 600)
        assert font.render("Why it may leave", (0, 0, 0)).get_width() == font.width("Why it may leave")
