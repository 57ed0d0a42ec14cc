import pygame
import pytest

from game.ui.controls import QUIET, Button, Canvas, Cell, Item, ListBox, ListColumn, column, screen
from game.ui.scene import Scene
from game.ui.theme import Look
from tests.driver import Driver
from tests.ui.demo import Demo


@pytest.fixture
def driver():
    return Driver(Demo())


def focus_on(driver, name):
    driver.stage.ui.focus.to(name, ring=True)


def test_tab_goes_through_every_control_and_round(driver):
    seen = []
    for _step in range(len(driver.stage.ui.stops)):
        driver.press("tab")
        seen.append(driver.focus)
    assert seen == [stop.name for stop in driver.stage.ui.stops]
    driver.press("tab")
    assert driver.focus == seen[0]
    driver.press("shift+tab")
    assert driver.focus == seen[-1]


def test_enter_and_space_press_the_button_with_the_focus(driver):
    focus_on(driver, "legal")
    driver.press("enter", "space")
    assert driver.scene.pressed == ["legal", "legal"]


def test_enter_presses_the_default_button_when_nothing_has_the_focus(driver):
    driver.press("enter")
    assert driver.scene.pressed == ["next"]


def test_enter_on_the_canvas_presses_the_default_button(driver):
    focus_on(driver, "canvas")
    driver.press("enter")
    assert driver.scene.pressed == ["next"]


def test_a_button_that_is_off_does_nothing_and_says_why(driver):
    driver.click("cut")
    focus_on(driver, "cut")
    driver.press("enter")
    assert driver.scene.pressed == []
    assert "No quota is left to cut" in driver.spoken("cut").value
    assert driver.stage.ui.tip()[0] == "No quota is left to cut"


def test_arrows_go_to_the_nearest_control_that_way(driver):
    focus_on(driver, "legal")
    driver.press("right")
    assert driver.focus == "cut"
    driver.press("up")
    assert driver.focus == "offer"


def test_a_command_key_presses_the_button_that_stands_for_it(driver):
    driver.press("o")
    assert driver.title == "Sheet"


def test_single_keys_are_text_while_the_player_types(driver):
    driver.click("reason")
    driver.type("oil")
    assert driver.title == "Demo"
    assert driver.scene.reason == "oil"


def test_a_slider_moves_by_arrows_page_keys_ends_and_its_buttons(driver):
    focus_on(driver, "rate")
    driver.press("right")
    assert driver.scene.rate == 27.5
    driver.press("left", "left")
    assert driver.scene.rate == 22.5
    driver.press("end")
    assert driver.scene.rate == 50
    driver.press("home")
    assert driver.scene.rate == 0
    rect = driver.rect("rate")
    driver.click(
        (
            rect.right - 10,
            driver.stage.ui.control("rate").node.targets(driver.stage.ui, driver.stage.ui.control("rate"))[2].centery,
        )
    )
    assert driver.scene.rate == 2.5


def test_a_click_on_the_track_sets_a_slider_and_a_drag_follows(driver):
    placed = driver.stage.ui.control("rate")
    track = placed.node.targets(driver.stage.ui, placed)[1]
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(track.right, track.centery), button=1))
    assert driver.scene.rate == 50
    driver.move(track.center, held=True)
    assert driver.scene.rate == 25
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=track.center, button=1))
    driver.move(track.topleft, held=False)
    assert driver.scene.rate == 25


def test_segments_are_chosen_by_click_and_by_arrows(driver):
    focus_on(driver, "stance")
    driver.press("right")
    assert driver.scene.stance == "remit"
    driver.press("left", "left")
    assert driver.scene.stance == "absorb"


def test_a_drop_down_opens_moves_and_chooses_by_keys(driver):
    focus_on(driver, "partner")
    driver.press("enter", "down", "down", "enter")
    assert driver.scene.partner == "europe"
    driver.press("space", "m", "enter")
    assert driver.scene.partner == "mexico"
    driver.press("right")
    assert driver.scene.partner == "china"


def test_escape_puts_a_drop_down_away_and_leaves_the_scene(driver):
    focus_on(driver, "partner")
    driver.press("enter", "down", "escape")
    assert driver.scene.partner == "japan"
    assert driver.stage.ui.popup is None
    assert driver.scene.pressed == []
    assert driver.focus == "partner"


def test_a_drop_down_chooses_by_click_and_closes_on_a_click_beside(driver):
    driver.click("partner")
    _index, rect = driver.stage.ui.popup.rows()[3]
    driver.click(rect.center)
    assert driver.scene.partner == "mexico"
    driver.click("partner")
    driver.click((1000, 500))
    assert driver.stage.ui.popup is None


def test_a_list_is_walked_by_keys_and_enter_opens(driver):
    focus_on(driver, "plants")
    driver.press("down")
    assert driver.scene.plant == "brampton"
    driver.press("end")
    assert driver.scene.plant == "windsor"
    driver.press("enter")
    assert driver.scene.pressed == ["open windsor"]
    driver.press("home", "up")
    assert driver.focus != "plants"


def test_a_click_chooses_a_row_and_a_second_click_opens_it(driver):
    placed = driver.stage.ui.control("plants")
    row = placed.node.targets(driver.stage.ui, placed)[2]
    driver.click(row.center)
    assert driver.scene.plant == "alliston"
    driver.click(row.center)
    assert driver.scene.pressed == ["open alliston"]


def test_links_are_reached_and_followed_by_keys_and_mouse(driver):
    focus_on(driver, "why/0")
    driver.press("enter", "tab")
    assert driver.focus == "why/1"
    driver.press("enter")
    assert driver.scene.pressed == ["link guide/effective", "link guide/statutory"]
    driver.click(driver.stage.ui.focus.stop().rect.center)
    assert driver.scene.pressed[-1] == "link guide/statutory"


def test_a_toggle_turns_on_and_off(driver):
    driver.click("calm")
    assert driver.scene.calm
    focus_on(driver, "calm")
    driver.press("space")
    assert not driver.scene.calm


def test_a_canvas_gets_its_keys_first_and_never_traps_the_focus(driver):
    focus_on(driver, "canvas")
    driver.press("left")
    assert driver.scene.keys == [pygame.K_LEFT]
    assert driver.focus == "canvas"
    driver.press("tab")
    assert driver.focus != "canvas"


def test_the_focus_scrolls_into_sight(driver):
    focus_on(driver, "quiet")
    area = driver.rect("acts")
    assert area.contains(driver.rect("quiet"))


def test_the_wheel_and_page_keys_scroll(driver):
    driver.wheel("acts", -3)
    scrolled = driver.stage.ui.scrolled("acts")
    assert scrolled > 0
    focus_on(driver, "rate")
    driver.stage.ui.scroll("acts", -1000)
    focus_on(driver, "legal")
    driver.stage.ui.scroll("acts", -1000)
    assert driver.stage.ui.scrolled("acts") == 0
    driver.press("pagedown")
    assert driver.stage.ui.scrolled("acts") > 0


def test_a_click_on_the_bar_scrolls_a_page(driver):
    bar = driver.rect("acts/bar")
    driver.click((bar.centerx, bar.bottom - 4))
    assert driver.stage.ui.scrolled("acts") > 0


def test_pages_turn_by_click_and_by_arrows_where_panels_do_not_fit():
    driver = Driver(Demo(), (1024, 600))
    assert "plants" not in driver.names
    focus_on(driver, "panels")
    driver.press("right")
    assert "plants" in driver.names
    tabs = driver.stage.ui.control("panels")
    driver.click(tabs.node.targets(driver.stage.ui, tabs)[2].center)
    assert "canvas" in driver.names


def test_every_stop_says_name_role_value_and_place(driver):
    assert driver.spoken("rate") == ("US tariff on cars", "slider", "25 %, today 25 %", "")
    assert driver.spoken("partner") == ("Partner", "choice", "Japan", "1 of 6")
    assert driver.spoken("layer_flows") == ("Trade flows", "option", "not selected", "2 of 4")
    assert driver.spoken("calm") == ("Reduced motion", "check box", "off", "")
    assert driver.spoken("why") == ("effective tariff", "link", "", "1 of 2")
    row = driver.spoken("plants")
    assert row.position == "1 of 5"
    assert "Oshawa Assembly" in row.value
    assert "Jobs 3 000" in row.value


def test_the_mouse_shows_a_tip_after_a_moment(driver):
    driver.show("cut")
    driver.move(driver.rect("cut").center)
    assert driver.stage.ui.tip() is None
    driver.wait(0.6)
    assert driver.stage.ui.tip()[0] == "No quota is left to cut"


class Vanishing(Scene):
    def __init__(self):
        self.left = ["a", "b", "c"]

    def build(self, size, theme):
        return column(*(Button(name, name, lambda name=name: self.left.remove(name)) for name in self.left))


def test_the_focus_stays_near_when_its_control_is_gone():
    driver = Driver(Vanishing())
    driver.press("tab", "tab", "enter")
    assert driver.focus == "c"
    driver.press("enter")
    assert driver.focus == "a"


class Bare(Scene):
    def build(self, size, theme):
        return column(ListBox("empty", "Plants", (), empty="No plant matches"))


def test_an_empty_list_takes_no_focus_and_says_so():
    driver = Driver(Bare())
    driver.press("tab", "enter")
    assert driver.focus is None
    driver.draw()


class Table(Scene):
    """A table with more columns than a narrow window has room for."""

    def __init__(self, count=60):
        self.count = count
        self.chosen = "0"

    def choose(self, id):
        self.chosen = id

    def build(self, size, theme):
        items = tuple(
            Item(str(i), f"Plant {i}", "Ontario", cells=(Cell("3 000"), Cell("▼ −420"), Cell("38 %")))
            for i in range(self.count)
        )
        columns = (ListColumn("Jobs", keep=True), ListColumn("Change", 160), ListColumn("Pressure", 160))
        return screen("Plants", ListBox("table", "Plants", items, self.chosen, self.choose, columns=columns))


def test_a_row_chosen_by_keys_stays_in_sight():
    driver = Driver(Table())
    driver.press("tab", *["down"] * 30)
    assert driver.scene.chosen == "30"
    assert driver.rect("body").contains(driver.stage.ui.focus.stop().rect)


def test_a_rebuild_by_itself_does_not_scroll_back_to_the_focus():
    driver = Driver(Table())
    driver.press("tab")
    driver.wheel("table", -20)
    scrolled = driver.stage.ui.scrolled("body")
    driver.stage.refresh()
    assert driver.stage.ui.scrolled("body") == scrolled > 0


def test_columns_without_room_go_under_the_title():
    wide, narrow = Driver(Table(3)), Driver(Table(3), (1024, 600), Look(scale=1.5))
    plan = narrow.control("table")._plan(narrow.stage.theme, narrow.stage.theme.px(400))
    assert plan.shown == [0]
    assert plan.rows[0][1] == ("Ontario · Change\u00a0▼ −420 · Pressure\u00a038 %",)
    assert wide.control("table")._plan(wide.stage.theme, 1300).shown == [0, 1, 2]


class Chart(Scene):
    """A canvas that keeps the kinds of event it was given."""

    def __init__(self):
        self.kinds = []

    def build(self, size, theme):
        return column(
            Canvas("chart", lambda surface, rect, theme: None, self.take, label="Jobs"), Button("below", "Below")
        )

    def take(self, given):
        self.kinds.append(given.event.type)
        return QUIET if given.event.type != pygame.KEYDOWN else None


def test_a_canvas_learns_that_the_mouse_has_left_it():
    driver = Driver(Chart())
    driver.move(driver.rect("chart").center)
    driver.move(driver.rect("below").center)
    assert driver.scene.kinds == [pygame.MOUSEMOTION, pygame.WINDOWLEAVE]


def test_a_canvas_that_takes_a_press_keeps_the_mouse_until_its_release():
    driver = Driver(Chart())
    chart, below = driver.rect("chart").center, driver.rect("below").center
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=chart, button=1))
    driver.move(below, held=True)
    driver.stage.process(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=below, button=1))
    assert driver.scene.kinds == [pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEBUTTONUP]
