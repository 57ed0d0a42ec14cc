import pygame
import pytest

from game.present.words import language, use
from game.ui.app import App, gathered, render
from game.ui.controls import Button, Text, column
from game.ui.scene import ChangeLook, Close, Home, Open, Quit, Replace, Scene
from game.ui.theme import LEAST, Look
from tests.driver import Driver
from tests.ui.demo import Demo, Sheet


@pytest.fixture(autouse=True)
def _english():
    yield
    use("en")


class Plain(Scene):
    def __init__(self, words="plain"):
        self.words = words
        self.builds = 0
        self.came_back = 0
        self.steps = 0

    def title(self):
        return self.words

    def build(self, size, theme):
        self.builds += 1
        return column(Text(self.words), Button("go", "Go"))

    def resumed(self):
        self.came_back += 1

    def tick(self, seconds):
        self.steps += 1
        return self.steps == 2


def test_a_click_presses_the_control_of_that_name():
    driver = Driver(Demo())
    driver.click("legal")
    assert driver.scene.pressed == ["legal"]


def test_a_sheet_opens_and_escape_goes_back():
    driver = Driver(Demo())
    driver.click("offer")
    assert driver.title == "Sheet"
    assert driver.focus == "yes"
    driver.press("escape")
    assert driver.title == "Demo"


def test_scenes_open_replace_close_and_go_home():
    bottom = Plain("bottom")
    driver = Driver(bottom)
    driver.stage.perform(Open(Plain("second")))
    driver.stage.perform(Replace(Plain("third")))
    driver.stage.perform(Open(Plain("fourth")))
    assert [scene.title() for scene in driver.stage.scenes] == ["bottom", "third", "fourth"]
    driver.stage.perform(Close())
    assert driver.scene.title() == "third"
    driver.stage.perform(Home(then=Open(Plain("after"))))
    assert [scene.title() for scene in driver.stage.scenes] == ["bottom", "after"]
    assert bottom.came_back == 1


def test_a_scene_beneath_keeps_its_focus_and_scroll():
    driver = Driver(Demo())
    driver.stage.ui.focus.to("quiet", ring=True)
    scrolled = driver.stage.ui.scrolled("acts")
    driver.stage.perform(Open(Sheet()))
    driver.press("escape")
    assert driver.focus == "quiet"
    assert driver.stage.ui.scrolled("acts") == scrolled > 0


def test_the_language_switches_on_one_key_anywhere():
    driver = Driver(Demo())
    driver.press("f9")
    assert language() == "fr"
    driver.click("offer")
    driver.press("f9")
    assert language() == "en"
    assert driver.title == "Sheet"


def test_a_changed_look_is_reported_for_keeping():
    kept = []
    driver = Driver(Demo())
    driver.stage._on_look = lambda look, tongue: kept.append((look, tongue))
    driver.stage.perform(ChangeLook(palette="contrast", scale=1.5, reduced_motion=True, language="fr"))
    assert kept == [(Look("contrast", 1.5, reduced_motion=True), "fr")]


def test_the_interface_grows_and_shrinks_by_keys():
    driver = Driver(Demo())
    driver.press("ctrl+=", "ctrl+=")
    assert driver.stage.look.scale == 1.5
    driver.press("ctrl+-")
    assert driver.stage.look.scale == 1.25


def test_help_opens_what_the_scene_offers():
    driver = Driver(Demo())
    driver.press("f1")
    assert driver.title == "Sheet"


def test_a_dropped_file_reaches_the_scene():
    driver = Driver(Demo())
    driver.stage.process(pygame.event.Event(pygame.DROPFILE, file="level.yaml"))
    assert driver.scene.dropped_path == "level.yaml"


def test_closing_the_window_asks_the_scene_and_then_quits():
    driver = Driver(Demo())
    driver.stage.process(pygame.event.Event(pygame.QUIT))
    assert not driver.stage.running


def test_a_scene_is_built_again_when_its_tick_says_so():
    scene = Plain()
    driver = Driver(scene)
    driver.stage.tick(0.1)
    assert scene.builds == 1
    driver.stage.tick(0.1)
    assert scene.builds == 2


def test_nothing_is_drawn_when_nothing_changed():
    driver = Driver(Demo())
    driver.draw()
    assert not driver.stage.dirty
    driver.wait(2)
    assert not driver.stage.dirty
    driver.press("tab")
    assert driver.stage.dirty


def test_a_key_that_opens_a_scene_types_nothing_into_it():
    class Field(Scene):
        first = "name"

        def build(self, size, theme):
            from game.ui.controls import Entry

            return column(Entry("name", "Name"))

    class Opener(Plain):
        def handle(self, command):
            return Open(Field())

    driver = Driver(Opener())
    driver.press("m")
    assert driver.title == "Field"
    assert driver.stage.ui.live.text == ""
    driver.type("m")
    assert driver.stage.ui.live.text == "m"


def test_a_key_held_while_a_scene_opens_presses_nothing_there():
    driver = Driver(Plain("bottom"))
    driver.scene.memory.focus = "go"
    opened = []
    driver.scene.build = lambda size, theme: Button("go", "Go", lambda: opened.append(1) or Open(Plain("next")))
    driver.stage.refresh()
    down = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0)
    for _repeat in range(3):
        driver.stage.process(down)
    assert opened == [1]
    assert len(driver.stage.scenes) == 2


def test_an_enter_held_presses_once_until_it_is_let_go():
    driver = Driver(Demo())
    driver.scene.memory.focus = "legal"
    down = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0)
    for _repeat in range(2):
        driver.stage.process(down)
    assert driver.scene.pressed == ["legal"]
    driver.press("enter")
    driver.press("enter")
    assert driver.scene.pressed == ["legal", "legal"]


@pytest.mark.parametrize("key", [pygame.K_F9, pygame.K_F10, pygame.K_F11])
def test_a_toggle_held_while_the_screen_is_built_anew_turns_once(key):
    driver = Driver(Demo())
    wishes = []
    driver.stage.perform = wishes.append
    down = pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="", scancode=0)
    for _repeat in range(3):
        driver.stage.process(down)
    assert len(wishes) == 1


def test_escape_at_the_bottom_of_the_stack_leaves_the_game_open():
    driver = Driver(Plain())
    driver.press("escape")
    assert driver.stage.running


def test_a_picture_needs_no_window():
    picture = render(Demo(), (1024, 600), Look("night", 1.5), "fr")
    assert picture.get_size() == (1024, 600)


def test_the_same_scene_gives_the_same_picture():
    assert render(Demo()).get_buffer().raw == render(Demo()).get_buffer().raw


def test_a_run_of_mouse_moves_is_one_move():
    moves = [pygame.event.Event(pygame.MOUSEMOTION, pos=(x, 0), rel=(1, 0), buttons=(0, 0, 0)) for x in range(3)]
    key = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_a)
    (first, middle, last) = gathered([*moves[:2], key, moves[2]])
    assert (first.pos, first.rel) == ((1, 0), (2, 0))
    assert middle is key
    assert last.pos == (2, 0)


class Leaving(Plain):
    def tick(self, seconds):
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        return False


def test_the_window_runs_until_it_is_closed(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    app = App(Leaving(), size=(1024, 600))
    app.run()
    assert not app.stage.running


def test_a_window_says_how_small_it_may_be_dragged(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    App(Plain())
    with pytest.warns(DeprecationWarning, match="get_surface"):
        assert pygame.Window.from_display_module().minimum_size == LEAST


class Broken(Plain):
    def tick(self, seconds):
        raise ValueError("a rule broke")


def test_a_crash_is_handed_on_before_it_goes_up(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    seen = []
    app = App(Broken(), on_crash=seen.append)
    with pytest.raises(ValueError, match="a rule broke"):
        app.run()
    assert str(seen[0]) == "a rule broke"


def test_quitting_is_a_request_like_any_other():
    driver = Driver(Plain())
    driver.stage.perform(Quit())
    assert not driver.stage.running
