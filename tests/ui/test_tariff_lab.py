"""The tariff lab on the screen: sliders, presets, two settings compared, the room, and what is kept."""

import pygame
import pytest

from game.lab import Lab
from game.ui.scenes import routes
from game.ui.scenes.guide import GuideScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.tariff_lab import TariffLabScene
from game.ui.scenes.title import TitleScene
from tests.driver import Driver, sample_session
from tests.playing import game


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))


def opened(page="presets"):
    scene = TariffLabScene(Lab.fresh())
    scene.memory.pages["setting"] = page
    return Driver(scene)


def figure(driver, id):
    return driver.control(f"figure_{id}").view


def test_the_lab_opens_on_the_base_year_where_nothing_has_changed():
    assert figure(opened(), "canada").value == "0.0%"


def test_a_figure_says_what_it_is_in_full_and_what_it_was():
    driver = opened()
    assert figure(driver, "jobs").under == "125,000 jobs; 125,000 before the tariffs"
    driver.scene.lab.take("april_2025")
    driver.stage.refresh()
    assert figure(driver, "canada").under == "808,500 a year; 1,253,900 before the tariffs"


def test_the_slider_of_all_countries_tells_how_far_apart_they_stand():
    driver = opened("duties")
    assert driver.control("duty_us_all_vehicles").shown() == "0% to 27.5%"
    driver.stage.scene.memory.focus = "duty_us_all_vehicles"
    driver.press("home")
    assert driver.control("duty_us_all_vehicles").shown() == "0%"


def test_keys_move_a_slider_and_the_answer_follows():
    driver = opened("duties")
    driver.stage.scene.memory.focus = "duty_us_ca_vehicles"
    driver.press("page up", "page up", "page up")
    assert driver.scene.lab.read(driver.scene.room.in_hand) == pytest.approx(0.3)
    assert figure(driver, "canada").value.startswith("−")


def test_the_mouse_drags_a_slider():
    driver = opened("duties")
    track = driver.rect("duty_us_ca_vehicles")
    start, end = (track.x + 60, track.bottom - 34), (track.centerx, track.bottom - 34)
    driver.move(start)
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=start, button=1))
    driver.move(end, held=True)
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=end, button=1))
    assert driver.scene.lab.read(driver.scene.room.in_hand) == pytest.approx(0.5, abs=0.06)
    assert figure(driver, "canada").value.startswith("−")


def test_the_map_follows_a_slider_a_little_later_and_comes_to_rest():
    driver = opened("duties")
    driver.stage.scene.memory.focus = "duty_us_ca_vehicles"
    driver.press("page up", "page up")
    assert driver.scene.moving()
    for _turn in range(3):
        driver.stage.tick(0.05)
    site = next(one for one in driver.scene.map.view.sites if one.id == "oshawa_assembly")
    assert site.tone == "red"
    assert "−" in site.label


def test_a_slider_says_the_duty_really_paid():
    driver = opened("duties")
    driver.scene.lab.take("april_2025")
    driver.stage.refresh()
    assert driver.control("duty_us_ca_vehicles").mark_label == "13.9% really paid"
    assert "US duty on cars from Canada" in driver.spoken("duty_us_ca_vehicles").name


def test_a_preset_is_taken_by_the_arrows_and_says_what_it_is():
    driver = opened()
    driver.press("tab")
    driver.stage.scene.memory.focus = "presets"
    driver.press("down")
    assert driver.scene.lab.preset == "april_2025"
    assert any("IN FORCE" in text for text in driver.texts)
    assert "S29" in driver.texts


def test_a_setting_held_stands_beside_the_next_one():
    driver = opened()
    driver.click("hold")
    driver.scene.lab.take("canada_alone")
    driver.stage.refresh()
    assert figure(driver, "canada").held == "0.0%"
    assert figure(driver, "canada").difference == "−48.8 pts"
    driver.click("swap")
    assert figure(driver, "canada").value == "0.0%"
    driver.click("let_go")
    assert not figure(driver, "canada").held


def test_a_change_is_undone_with_all_turns_of_one_slider():
    driver = opened("duties")
    driver.stage.scene.memory.focus = "duty_us_ca_vehicles"
    driver.press("page up", "page up")
    driver.press("ctrl+z")
    assert figure(driver, "canada").value == "0.0%"
    driver.press("ctrl+y")
    assert figure(driver, "canada").value.startswith("−")


def test_a_large_figure_opens_its_parts():
    driver = opened()
    driver.click("figure_jobs")
    assert driver.control("jobs_kind")


def test_the_room_gets_large_figures_the_map_and_one_slider():
    driver = opened()
    driver.press("x")
    assert driver.control("in_hand").spoken == "US duty on cars from Canada"
    assert driver.control("figure_canada").manner == "big"
    driver.click("later")
    assert driver.scene.lab.preset == "april_2025"
    assert driver.faults() == []
    driver.press("escape")
    assert "in_hand" not in driver.names


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("tongue", ["en", "fr"])
def test_the_room_fits_windows_in_both_languages(size, tongue):
    scene = TariffLabScene.sample(sample_session())
    scene.for_the_room = True
    assert Driver(scene, size, language=tongue).faults() == []


def test_a_table_and_a_picture_are_kept_and_their_place_is_told(tmp_path):
    driver = opened()
    driver.click("table")
    driver.click("table")
    driver.click("picture")
    kept = sorted(path.name for path in (tmp_path / "exports").iterdir())
    assert kept == ["tariff_lab_base_2024.csv", "tariff_lab_base_2024.png", "tariff_lab_base_2024_2.csv"]
    assert pygame.image.load(tmp_path / "exports" / kept[1]).get_size() == (1600, 900)
    assert any("tariff_lab_base_2024.png" in text for text in driver.texts)


def test_a_full_disk_is_told_and_no_crash(monkeypatch):
    def full(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.exports.write_safely", full)
    driver = opened()
    driver.click("table")
    assert any("No space left" in text for text in driver.texts)


def test_a_game_opens_the_lab_at_what_is_in_force_in_it():
    driver = Driver(MapScene(sample_session()))
    driver.press("x")
    assert driver.title == "TariffLabScene"
    assert driver.scene.lab.preset == "in_force"
    assert any("In force in your game" in text for text in driver.texts)
    driver.press("escape")
    assert driver.title == "MapScene"


def test_the_title_and_the_guide_lead_to_the_lab():
    driver = Driver(TitleScene(look_for_saves=False))
    driver.click("lab")
    assert driver.title == "TariffLabScene"
    guide = Driver(GuideScene(None, "remission"))
    guide.click("lab")
    assert guide.title == "TariffLabScene"
    guide.press("g")
    assert guide.title == "GuideScene"
    assert "lab" not in guide.names


def test_a_missing_base_level_opens_no_lab(monkeypatch):
    monkeypatch.setattr("game.levels.open_path", lambda _path: None)
    assert routes.to_lab(None) is None


def test_a_level_without_mexico_and_without_presets_has_its_lab_too():
    driver = Driver(TariffLabScene(Lab.of_game(game())))
    assert driver.faults() == []
    for page in ("duties", "rules", "model"):
        driver.scene.memory.pages["setting"] = page
        driver.stage.refresh()
        assert driver.faults() == []
