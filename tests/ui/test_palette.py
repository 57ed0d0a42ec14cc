from itertools import combinations

import numpy as np
import pytest

from game.ui.palette import DATA, PALETTES, SURFACES, TOKENS, contrast, luminance

TEXT = {"day": 4.5, "night": 4.5, "contrast": 7.0, "distinct": 4.5}
# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
SEEN_AS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])


def lab(colour, seen_as=None):
    """CIE L*a*b* of a colour, as seen by an eye."""
    part = np.array(colour) / 255
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    if seen_as is not None:
        linear = np.clip(np.array(seen_as) @ linear, 0, 1)
    x, y, z = (np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in TO_XYZ @ linear / WHITE)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(one, other, seen_as=None):
    return float(np.linalg.norm(lab(one, seen_as) - lab(other, seen_as)))


def test_black_and_white_are_as_far_apart_as_can_be():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert luminance((255, 255, 255)) == pytest.approx(1)


@pytest.mark.parametrize("palette", PALETTES)
def test_text_can_be_read_on_every_surface(palette):
    colours, least = TOKENS[palette], TEXT[palette]
    for ink in ("ink", "muted", *DATA):
        for ground in (*SURFACES, "hover"):
            if ink in DATA and ground == "hover":
                continue
            assert contrast(colours[ink], colours[ground]) >= least, (ink, ground)


@pytest.mark.parametrize("palette", PALETTES)
def test_text_can_be_read_on_buttons_chosen_rows_and_tints(palette):
    colours, least = TOKENS[palette], TEXT[palette]
    pairs = [("on_red", "red"), ("on_red", "red_hover"), ("on_ink", "ink"), ("on_ink", "ink_hover"), ("ink", "press")]
    pairs += [("ink", "ink_soft"), ("ink", "hover"), ("muted", "hover"), ("muted", "row")]
    pairs += [(token, "row") for token in DATA]
    for ink, ground in pairs:
        assert contrast(colours[ink], colours[ground]) >= least, (ink, ground)
    for token in DATA:
        assert contrast(colours[token], colours[f"{token}_soft"]) >= min(least, 4.5), token


@pytest.mark.parametrize("palette", PALETTES)
def test_frames_and_the_focus_ring_stand_out_three_to_one(palette):
    colours = TOKENS[palette]
    for ground in SURFACES:
        assert contrast(colours["edge"], colours[ground]) >= 3, ground
        assert contrast(colours["ring"], colours[ground]) >= 3, ground
    for ground in ("water", "land", "canada"):
        assert contrast(colours["ring"], colours[ground]) >= 3, ground


@pytest.mark.parametrize("palette", ["distinct", "contrast"])
@pytest.mark.parametrize("eye", SEEN_AS)
def test_data_colours_stay_apart_for_colour_blind_eyes(palette, eye):
    for one, other in combinations(DATA, 2):
        distance = apart(TOKENS[palette][one], TOKENS[palette][other], SEEN_AS[eye])
        assert distance >= 12, (one, other, distance)


@pytest.mark.parametrize("palette", ["distinct", "contrast"])
def test_data_colours_stay_apart_in_grey(palette):
    for one, other in combinations(DATA, 2):
        step = abs(lab(TOKENS[palette][one])[0] - lab(TOKENS[palette][other])[0])
        assert step >= 6, (one, other, step)


@pytest.mark.parametrize("palette", PALETTES)
def test_good_and_bad_are_two_colours_to_every_eye(palette):
    for seen_as in (None, *SEEN_AS.values()):
        assert apart(TOKENS[palette]["red"], TOKENS[palette]["green"], seen_as) >= 10
