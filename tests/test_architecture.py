"""The layers of the game: who may import whom, and which libraries belong in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parent.parent / "game"

_BASE = {"model", "places", "disk", "timing"}
_RULES = {"model", "rules", "analysis", "present"}
_FRONTS = {"session", "levels", "twin", "towns", "foresight", "lab", "saves", "settings", "classroom", "exports"}
"""What the screens use for everything that is not words: games, levels, saves, settings, lessons."""
MAY_IMPORT: dict[str, set[str]] = {
    "places": set(),
    "disk": set(),
    "timing": set(),
    "model": {"model"},
    "rules": {"model", "rules"},
    "content": {*_BASE, "content"},
    "analysis": {"model", "rules", "analysis"},
    "guide": {"model", "content"},
    "present": {"model", "rules", "analysis", "places", "guide", "present"},
    "session": {*_RULES, "content", "session"},
    "twin": {*_RULES, "session"},
    "towns": {*_RULES, "present", "session"},
    "foresight": {*_RULES, "session"},
    "lab": {*_RULES, "session", "levels"},
    "levels": {*_BASE, *_RULES, "content", "session"},
    "saves": {*_BASE, *_RULES, "content", "session", "saves"},
    "settings": {*_BASE, "present"},
    "exports": {*_BASE, *_RULES, "session"},
    "classroom": {*_BASE, *_RULES, *_FRONTS, "content"},
    "text": {*_BASE, *_FRONTS, "present", "text"},
    "ui": {*_BASE, *_FRONTS, "present", "ui"},
}
COMMAND_LINE = {"cli", "commands", "crash", "__main__"}
"""Modules that may import everything, and that nothing else may import."""
ONLY_IN: dict[str, tuple[str, ...]] = {
    "pygame": ("ui/",),
    "pygame_gui": ("ui/",),
    "random": ("rules/chance.py",),
    "yaml": ("content/",),
    "typer": ("cli.py", "commands/"),
    "rich": ("cli.py", "commands/", "text/"),
    "jinja2": ("classroom/",),
    "pyttsx3": ("ui/",),
    "socket": (),
    "urllib": (),
    "http": (),
    "requests": (),
}
NEVER_CALLED = {
    "rules": ("print", "open", "input", "exec", "eval"),
    "model": ("print", "open", "input", "exec", "eval"),
}
NEVER_IN = {
    "rules": ("time", "datetime", "os", "pathlib", "secrets", "uuid", "io", "tempfile"),
    "model": ("time", "os", "io"),
    "analysis": ("pathlib", "io", "tempfile", "secrets"),
}
MOST_LINES = 250
"""No module is longer."""


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted name of everything a module imports, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "game")
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield "." * node.level + (node.module or "")


def broken_rules(place: str, source: str) -> list[str]:
    """Return what a module at ``place`` in the package does that its layer must not."""
    tree = ast.parse(source)
    layer = place.split("/")[0].removesuffix(".py")
    found = []
    for name in imports(tree):
        first, *rest = name.split(".")
        if name.startswith("."):
            found.append(f"{place} imports {name} by a relative path")
        if first == "game" and rest and rest[0] not in ("__version__",):
            found += _between_layers(place, layer, rest[0], name)
        if first in ONLY_IN and not place.startswith(ONLY_IN[first] or ("\0",)):
            found.append(f"{place} must not import {name}")
        if first in NEVER_IN.get(layer, ()):
            found.append(f"{place} must not import {name}")
    for node in ast.walk(tree):
        called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        if called in NEVER_CALLED.get(layer, ()):
            found.append(f"{place} must not call {called}")
        if isinstance(node, ast.Global):
            found.append(f"{place} changes a module variable: {', '.join(node.names)}")
    if not ast.get_docstring(tree) and layer != "__main__":
        found.append(f"{place} does not open with what it is for")
    return list(dict.fromkeys(found))


def _between_layers(place: str, layer: str, other: str, name: str) -> list[str]:
    if other in COMMAND_LINE and layer not in COMMAND_LINE:
        return [f"{place} must not import {name}: nothing imports the command line"]
    if layer in COMMAND_LINE or layer == "__init__":
        return []
    if layer not in MAY_IMPORT:
        return [f"{place} is in no layer"]
    if other not in MAY_IMPORT[layer]:
        return [f"{place} must not import {name}"]
    return []


def modules() -> list[Path]:
    """Return every module of the game."""
    return sorted(path for path in GAME.rglob("*.py") if "_data" not in path.parts)


def test_each_layer_imports_only_what_it_may():
    broken = [
        fault
        for path in modules()
        for fault in broken_rules(path.relative_to(GAME).as_posix(), path.read_text(encoding="utf-8"))
    ]
    assert not broken, "\n".join(broken)


def test_no_module_is_too_long():
    long = {path.name: count for path in modules() if (count := _lines(path)) > MOST_LINES}
    assert not long


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("model/bad.py", "from game.rules import turn"),
        ("model/bad.py", "import pygame"),
        ("rules/bad.py", "from game.content.read import read_level"),
        ("rules/bad.py", "from game import session"),
        ("rules/bad.py", "import random"),
        ("rules/bad.py", "from time import time"),
        ("rules/bad.py", "import pathlib"),
        ("rules/bad.py", "print('fired')"),
        ("rules/bad.py", "COUNT = 0\n\ndef fire():\n    global COUNT\n    COUNT += 1"),
        ("content/bad.py", "from game.rules.turn import advance"),
        ("content/bad.py", "import pygame"),
        ("analysis/bad.py", "from game.session import Session"),
        ("analysis/bad.py", "import yaml"),
        ("present/bad.py", "import pygame.font"),
        ("present/bad.py", "from game.session import Session"),
        ("session.py", "from game.ui.scene import Scene"),
        ("saves/bad.py", "from game.text.play import play"),
        ("saves/bad.py", "def late():\n    import pygame"),
        ("text/bad.py", "from game.rules.refusals import why_not"),
        ("text/bad.py", "from game.content.library import find"),
        ("text/bad.py", "from game.ui.app import App"),
        ("ui/scenes/bad.py", "from game.rules import policy"),
        ("ui/scenes/bad.py", "from game.analysis.robots import ROBOTS"),
        ("ui/scenes/bad.py", "import random"),
        ("ui/bad.py", "from game.cli import main"),
        ("text/bad.py", "from game.commands.start import start"),
        ("text/bad.py", "import typer"),
        ("present/bad.py", "import rich.console"),
        ("ui/bad.py", "import yaml"),
        ("classroom/bad.py", "from urllib.request import urlopen"),
        ("classroom/bad.py", "from game.ui.app import App"),
        ("model/bad.py", "from . import level"),
        ("elsewhere/bad.py", "from game.model import level"),
    ],
)
def test_a_module_that_breaks_a_layer_is_caught(place, source):
    assert broken_rules(place, f'"""What it is for."""\n{source}\n')


@pytest.mark.parametrize(
    ("place", "source"),
    [
        ("rules/good.py", "from game.model.state import State\nimport numpy as np"),
        ("rules/chance.py", "import random"),
        ("ui/scenes/good.py", "import pygame\nfrom game.session import Session\nfrom game import saves, levels"),
        ("text/good.py", "from game.present.words import _\nfrom game.model.decisions import UseLever"),
        ("commands/good.py", "import typer\nfrom game.rules import turn\nfrom game.ui import app"),
        ("cli.py", "from game.commands import start"),
    ],
)
def test_a_module_that_keeps_to_its_layer_is_let_be(place, source):
    assert broken_rules(place, f'"""What it is for."""\n{source}\n') == []


def test_a_module_without_its_opening_sentence_is_caught():
    assert broken_rules("rules/bad.py", "x = 1\n")
