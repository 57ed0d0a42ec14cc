import pygame
import pytest

from game.ui.controls import Entry, column
from game.ui.scene import ChangeLook, Scene
from game.ui.theme import Look, Theme
from tests.driver import Driver
from tests.ui.demo import Demo

BLOCK = {"colours", "font", "misc"}
COLOURS = {"dark_bg", "normal_text", "selected_text", "selected_bg", "text_cursor", "normal_border"}
COLOURS |= {"normal_bg", "hovered_bg", "active_bg"}
MISC = {"shape", "border_width", "shadow_width", "padding", "enable_arrow_buttons"}


@pytest.fixture
def driver():
    return Driver(Demo())


def test_what_is_typed_reaches_the_scene(driver):
    driver.click("reason")
    driver.type("It costs more")
    assert driver.scene.reason == "It costs more"
    driver.press("backspace")
    assert driver.scene.reason == "It costs mor"


def test_enter_submits_a_line_and_writes_a_new_line_in_a_box(driver):
    driver.click("reason")
    driver.type("tax")
    driver.press("enter")
    assert driver.scene.pressed == ["submit tax"]
    driver.click("notes")
    driver.type("a")
    driver.press("enter")
    driver.type("b")
    assert driver.scene.notes == "a\nb"


def test_a_switch_of_size_colours_and_language_loses_nothing_typed(driver):
    driver.click("reason")
    driver.type("half a thou")
    driver.press("left", "f10", "ctrl+=", "f9")
    assert driver.focus == "reason"
    assert driver.stage.look == Look("night", 1.25)
    driver.type("x")
    assert driver.scene.reason == "half a thoxu"
    driver.press("f9")


def test_a_resized_window_loses_nothing_typed(driver):
    driver.click("reason")
    driver.type("abc")
    driver.stage.resize((1024, 600))
    driver.type("d")
    assert driver.scene.reason == "abcd"


def test_tab_and_escape_leave_a_field(driver):
    driver.click("reason")
    driver.press("tab")
    assert driver.focus == "notes"
    driver.press("tab")
    assert driver.focus == "calm"
    driver.click("reason")
    driver.press("escape")
    assert driver.scene.pressed == ["back"]


class Drafting(Scene):
    """A scene that takes the text only when it is sent."""

    sent = ""

    def build(self, size, theme):
        return column(Entry("name", "Name", on_submit=self.send))

    def send(self, text):
        self.sent = text
        return ChangeLook(scale=1.5)


def test_a_field_without_on_change_keeps_a_draft_until_it_is_sent():
    driver = Driver(Drafting())
    driver.press("tab")
    driver.type("Ada")
    driver.stage.refresh()
    driver.press("enter")
    assert driver.scene.sent == "Ada"
    assert driver.stage.ui.live.text == "Ada"


def test_ctrl_z_is_the_scenes_even_while_typing(driver):
    driver.click("reason")
    driver.type("z")
    driver.press("ctrl+z")
    assert driver.scene.pressed == ["undo"]


def test_the_librarys_theme_has_only_keys_it_knows():
    from game.ui.controls.live import library_theme

    for block in library_theme(Theme()).values():
        assert set(block) <= BLOCK
        assert set(block["colours"]) <= COLOURS
        assert set(block["misc"]) <= MISC
        assert all(isinstance(value, str) for part in block.values() for value in part.values())


@pytest.mark.parametrize("name", ["reason", "notes"])
@pytest.mark.parametrize("palette", ["day", "night", "contrast"])
def test_the_librarys_field_wears_our_colours(name, palette):
    driver = Driver(Demo(), look=Look(palette))
    driver.click(name)
    driver.type("abc")
    box = driver.control(name).box(driver.stage.theme, driver.rect(name))
    picture = driver.draw()
    assert picture.get_at((box.centerx, box.centery))[:3] == driver.stage.theme.colour("card")
    inks = pygame.mask.from_threshold(picture.subsurface(box), driver.stage.theme.colour("ink"), (40, 40, 40, 255))
    assert inks.count() > 10


def test_a_draft_is_drawn_where_it_is_typed(driver):
    driver.click("reason")
    before = driver.draw().subsurface(driver.rect("reason")).copy()
    driver.type("MMMMMMMM")
    after = driver.draw().subsurface(driver.rect("reason")).copy()
    assert before.get_buffer().raw != after.get_buffer().raw


def test_letters_composed_by_an_input_method_arrive_whole(driver):
    driver.click("reason")
    driver.stage.process(pygame.event.Event(pygame.TEXTEDITING, text="e", start=0, length=1))
    driver.stage.process(pygame.event.Event(pygame.TEXTINPUT, text="é"))
    driver.stage.process(pygame.event.Event(pygame.TEXTINPUT, text="lan «»"))
    assert driver.scene.reason == "élan «»"


def test_the_letter_of_a_command_is_not_typed(driver):
    driver.click("reason")
    down = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_EQUALS, mod=pygame.KMOD_LCTRL, unicode="=")
    driver.stage.process(down)
    driver.stage.process(pygame.event.Event(pygame.TEXTINPUT, text="="))
    assert driver.scene.reason == ""
    assert driver.stage.look.scale == 1.25
