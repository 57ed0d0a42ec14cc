"""What keys mean: every command, its usual key, and the player's own bindings.

A binding is written as the player reads it: ``f1``, ``ctrl+z``, ``m``. Keys of one character are single-key
shortcuts: the screen leaves them alone while the player types.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pygame

from game.present.words import N_, _

ACTIVATION = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key can ask for; ``label`` is English and translated where shown."""

    id: str
    label: str
    key: str
    everywhere: bool = False


_ALL = (
    Command("help", N_("Help for this screen"), "f1", everywhere=True),
    Command("speak", N_("Say what has the focus"), "f2", everywhere=True),
    Command("repeat", N_("Say it again"), "f3", everywhere=True),
    Command("language", N_("Switch language"), "f9", everywhere=True),
    Command("palette", N_("Switch colours"), "f10", everywhere=True),
    Command("full_screen", N_("Full screen"), "f11", everywhere=True),
    Command("larger", N_("Larger interface"), "ctrl+=", everywhere=True),
    Command("smaller", N_("Smaller interface"), "ctrl+-", everywhere=True),
    Command("settings", N_("Settings"), "f4"),
    Command("back", N_("Back"), "escape"),
    Command("undo", N_("Undo"), "ctrl+z"),
    Command("redo", N_("Redo"), "ctrl+y"),
    Command("save", N_("Save"), "ctrl+s"),
    Command("open", N_("Open"), "ctrl+o"),
    Command("search", N_("Search"), "ctrl+f"),
    Command("report_bug", N_("Copy the game so far as text"), "f8"),
    Command("end_quarter", N_("End the quarter"), "e"),
    Command("map", N_("Map"), "m"),
    Command("policy", N_("Policy desk"), "p"),
    Command("trade", N_("Trade desk"), "t"),
    Command("firms", N_("Firms"), "f"),
    Command("partners", N_("Partners"), "a"),
    Command("reports", N_("Reports"), "r"),
    Command("guide", N_("Guide"), "g"),
    Command("log", N_("Log"), "l"),
    Command("briefing", N_("Briefing"), "b"),
    Command("why", N_("Why it changed"), "w"),
    Command("forecast", N_("Forecast"), "c"),
    Command("slip", N_("Prediction slip"), "q"),
    Command("what_if", N_("What if you had not?"), "i"),
    Command("lab", N_("Tariff lab"), "x"),
    Command("offer", N_("Make an offer"), "o"),
    Command("list", N_("Map as a list"), "v"),
    Command("next_site", N_("Next site on the map"), "n"),
    Command("zoom_in", N_("Zoom in"), "+"),
    Command("zoom_out", N_("Zoom out"), "-"),
    Command("skip", N_("Skip the animation"), "s"),
)
COMMANDS: dict[str, Command] = {command.id: command for command in _ALL}

_SAME = {"[+]": "+", "[-]": "-", "keypad enter": "return", "enter": "return"}


def key_of(event: pygame.event.Event) -> str:
    """Return a key press as a binding is written: ``ctrl+z``."""
    name = pygame.key.name(event.key)
    name = _SAME.get(name, name).lower()
    mods = getattr(event, "mod", 0)
    typed = getattr(event, "unicode", "")
    if typed in ("+", "-", "=") and not mods & (pygame.KMOD_CTRL | pygame.KMOD_ALT):
        name, mods = ("+" if typed == "=" else typed), mods & ~pygame.KMOD_SHIFT
    if mods & pygame.KMOD_CTRL and name in ("+", "="):  # one key on many keyboards, with Shift or without
        name, mods = "=", mods & ~pygame.KMOD_SHIFT
    parts = [
        word for word, mask in (("ctrl", pygame.KMOD_CTRL | pygame.KMOD_META), ("alt", pygame.KMOD_ALT)) if mods & mask
    ]
    if mods & pygame.KMOD_SHIFT and (len(name) > 1 or parts):
        parts.append("shift")
    return "+".join([*parts, name])


def is_activation(event: pygame.event.Event) -> bool:
    """Say whether a key presses what has the focus."""
    held = getattr(event, "mod", 0) & (pygame.KMOD_CTRL | pygame.KMOD_ALT)
    return event.type == pygame.KEYDOWN and event.key in ACTIVATION and not held


def is_single(key: str) -> bool:
    """Say whether a binding is one character, and so must be silent while the player types."""
    return len(key) == 1


@dataclass(frozen=True)
class Bindings:
    """The keys in use: the usual ones, with the player's own over them."""

    own: Mapping[str, str] = field(default_factory=dict)

    def key(self, command: str) -> str:
        """Return the key of a command, or nothing when it has none."""
        usual = COMMANDS[command].key if command in COMMANDS else ""
        return self.own.get(command, usual)

    def command(self, key: str) -> str | None:
        """Return the command of a key."""
        return next((id for id in COMMANDS if self.key(id) == key), None)

    def rebind(self, command: str, key: str) -> Bindings:
        """Return bindings with a command on another key."""
        return Bindings({**self.own, command: key.lower()})

    def conflicts(self) -> list[tuple[str, list[str]]]:
        """Return each key that several commands share, with the commands."""
        users: dict[str, list[str]] = {}
        for command in COMMANDS:
            if self.key(command):
                users.setdefault(self.key(command), []).append(command)
        return [(key, commands) for key, commands in users.items() if len(commands) > 1]

    def shown(self, command: str) -> str:
        """Return the key of a command as a player reads it: ``Ctrl+Z``."""
        words = {"escape": _("Esc"), "return": _("Enter"), "ctrl": "Ctrl", "shift": _("Shift"), "space": _("Space")}
        key = self.key(command)
        parts = key.split("+") if len(key) > 1 else [key]
        return "+".join(words.get(part, part.upper()) for part in parts)
