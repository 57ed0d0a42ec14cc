import pygame
import pytest

from game.ui.commands import COMMANDS, Bindings, key_of
from game.ui.scene import Rebind
from tests.driver import Driver
from tests.ui.demo import Demo


def press(key, mod=0, unicode=""):
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode)


@pytest.fixture(autouse=True)
def _display():
    pygame.display.init()


def test_no_two_commands_share_a_usual_key():
    assert Bindings().conflicts() == []


def test_a_key_moved_onto_anothers_is_reported():
    bindings = Bindings().rebind("policy", "m")
    assert bindings.conflicts() == [("m", ["map", "policy"])]


def test_a_command_answers_to_its_new_key_alone():
    bindings = Bindings().rebind("map", "k")
    assert bindings.command("k") == "map"
    assert bindings.command("m") is None


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (press(pygame.K_z, pygame.KMOD_LCTRL), "ctrl+z"),
        (press(pygame.K_z, pygame.KMOD_LMETA), "ctrl+z"),
        (press(pygame.K_z, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT), "ctrl+shift+z"),
        (press(pygame.K_EQUALS, pygame.KMOD_LCTRL, "="), "ctrl+="),
        (press(pygame.K_EQUALS, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT, "+"), "ctrl+="),
        (press(pygame.K_KP_PLUS, pygame.KMOD_LCTRL, "+"), "ctrl+="),
        (press(pygame.K_MINUS, pygame.KMOD_LCTRL, "-"), "ctrl+-"),
        (press(pygame.K_EQUALS, pygame.KMOD_LSHIFT, "+"), "+"),
        (press(pygame.K_KP_MINUS, 0, "-"), "-"),
        (press(pygame.K_m, pygame.KMOD_NUM, "m"), "m"),
        (press(pygame.K_F10), "f10"),
        (press(pygame.K_ESCAPE), "escape"),
    ],
)
def test_a_key_press_is_read_as_a_binding_is_written(event, key):
    assert key_of(event) == key


def test_every_usual_key_can_be_written_for_the_player():
    assert all(Bindings().shown(command) for command in COMMANDS)
    assert Bindings().shown("undo") == "Ctrl+Z"


def test_a_rebound_key_works_at_once_and_is_reported_for_keeping():
    kept = []
    driver = Driver(Demo())
    driver.stage._on_bindings = kept.append
    driver.stage.perform(Rebind("offer", "k"))
    driver.press("k")
    assert driver.title == "Sheet"
    assert kept[0].key("offer") == "k"
