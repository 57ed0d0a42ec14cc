"""The prediction slip and the forecast on the screen: shut until signed, signed once, and told afterwards."""

import pytest

from game import foresight, saves
from game.model.decisions import Predict, PredictedChange, UseLever
from game.present.words import use
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.ending import EndingScene
from game.ui.scenes.forecast import ForecastScene
from game.ui.scenes.lever import LeverScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.slip import SlipScene
from tests.driver import Driver
from tests.ui.map_levels import begun

SURTAX = UseLever(lever="surtax_us_cars", target="vehicles", amount=0.5)
SLIP = Predict(
    changes=(
        PredictedChange(store="jobs", way="down", size="some"),
        PredictedChange(store="prices", way="up", size="little"),
    ),
    reason="The tariff bites",
)


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    use("en")


@pytest.fixture
def session():
    return begun()


def fill_in(driver):
    driver.scene._set_way("jobs", "down")
    driver.scene._set_way("prices", "same")
    driver.stage.refresh()


def words(driver):
    return " ".join(driver.texts)


def test_the_forecast_is_shut_until_the_slip_is_signed(session):
    session.order(SURTAX)
    foresight.of(session).of(session.draft)
    driver = Driver(MapScene(session))
    assert "sign your prediction first" in words(driver)
    driver.click("forecast")
    assert "so that nobody copies it" in words(driver)
    assert "numbers" not in driver.names
    driver.click("slip")
    assert driver.title == "SlipScene"
    fill_in(driver)
    driver.click("sign_and_look")
    assert driver.title == "ForecastScene"
    driver.wait(0.1)
    assert "so that nobody copies it" not in words(driver)


def test_a_lever_tells_no_forecast_while_a_slip_is_due(session):
    driver = Driver(LeverScene(session, "surtax_us_cars", "vehicles"))
    assert "sign your prediction first" in words(driver)


def test_the_sheet_of_a_lever_says_that_its_forecast_is_of_the_whole_draft(session):
    session.order(SLIP)
    assert "all you decide this quarter" in words(Driver(LeverScene(session, "surtax_us_cars", "vehicles")))
    session.order(UseLever(lever="messaging", option="reassure"))
    both = "your whole draft, this decision and 1 other:"
    assert both in words(Driver(LeverScene(session, "surtax_us_cars", "vehicles")))
    session.order(SURTAX)
    assert both in words(Driver(LeverScene(session, "surtax_us_cars", "vehicles", 1)))


def test_a_slip_cannot_be_signed_before_every_way_is_chosen(session):
    driver = Driver(SlipScene(session))
    assert not driver.control("sign").enabled
    driver.scene._set_way("jobs", "up")
    driver.stage.refresh()
    assert driver.control("sign").reason == "Choose a way for each number first."


def test_a_level_that_asks_for_a_reason_gets_one(session):
    asked = session.level.slips.model_copy(update={"reason": "must"})
    session.level = session.level.model_copy(update={"slips": asked})
    driver = Driver(SlipScene(session))
    fill_in(driver)
    assert driver.control("sign").reason == "Write a line of reason first."
    driver.scene._set_reason("Because")
    driver.stage.refresh()
    assert driver.control("sign").enabled


def test_signing_before_the_end_ends_the_quarter(session):
    driver = Driver(MapScene(session))
    driver.click("end_quarter")
    assert driver.title == "SlipScene"
    fill_in(driver)
    driver.click("sign")
    assert driver.title == "BriefingScene"
    assert session.played[0].slip is not None


def test_a_slip_is_asked_for_once_and_may_be_left(session):
    driver = Driver(MapScene(session))
    driver.click("end_quarter")
    driver.press("escape")
    assert driver.title == "MapScene"
    driver.click("end_quarter")
    assert session.quarter == 1
    assert session.played[0].slip is None


def test_a_signed_slip_stands_on_the_strip_and_is_not_asked_for_again(session):
    session.order(SLIP)
    driver = Driver(MapScene(session))
    assert "slip" not in driver.names
    assert "Auto jobs: down, 1,500 to 3,000" in words(driver)
    driver.click("end_quarter")
    assert session.quarter == 1


def test_the_key_of_the_slip_opens_it(session):
    driver = Driver(MapScene(session))
    driver.press("q")
    assert driver.title == "SlipScene"


def test_the_briefing_sets_the_slip_beside_what_happened(session):
    session.order(SLIP)
    session.end_quarter()
    driver = Driver(BriefingScene(session))
    said = words(driver)
    assert "You said: down, 1,500 to 3,000" in said
    assert "What happened:" in said
    assert "The tariff bites" in said
    driver.click("slip_prices")
    assert driver.scene.store == "prices"


def test_the_ending_tells_how_often_the_slips_were_right():
    session = begun(quarters=11)
    session.played[0] = type(session.played[0])(
        session.played[0].decisions, session.played[0].records, session.played[0].state, SLIP
    )
    session.end_quarter()
    assert "Your predictions" in words(Driver(EndingScene(session)))


def test_a_changed_slip_is_kept_with_the_draft(session):
    driver = Driver(MapScene(session))
    session.order(SLIP)
    for _second in range(4):
        driver.wait(0.5)
    kept = saves.open_save(saves.latest().path)
    assert kept.session.slip == SLIP


def test_the_forecast_chooses_another_number_by_key(session):
    session = begun(quarters=2)
    session.order(SURTAX)
    driver = Driver(ForecastScene.sample(session))
    driver.stage.scene.memory.focus = "numbers"
    driver.press("down")
    assert driver.scene.store == "output"


def test_a_levers_slider_has_a_forecast_of_its_own(session):
    session = begun(quarters=2)
    driver = Driver(LeverScene(session, "surtax_us_cars", "vehicles"))
    looking = foresight.of(session)
    driver.wait(0.02)
    assert looking.forecast.decisions == (driver.scene.decision(),)
    driver.scene._set_amount(0.35)
    driver.wait(0.02)
    assert looking.forecast.decisions[0].amount == 0.35
    assert session.draft == ()


def test_the_player_may_be_asked_in_every_quarter():
    session = begun(quarters=1)
    assert "slip" not in Driver(MapScene(session)).names
    settings = Driver(SettingsScene())
    settings.click("slips")
    driver = Driver(MapScene(session))
    driver.click("slip")
    assert driver.title == "SlipScene"
