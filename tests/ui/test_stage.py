from tests.driver import Driver
from tests.ui.demo import Demo


def test_a_click_presses_the_control_of_that_name():
    driver = Driver(Demo())
    driver.click("legal")
    assert driver.scene.pressed == ["legal"]


def test_a_sheet_opens_and_escape_goes_back():
    driver = Driver(Demo())
    driver.click("offer")
    assert driver.title == "Sheet"
    driver.press("escape")
    assert driver.title == "Demo"
