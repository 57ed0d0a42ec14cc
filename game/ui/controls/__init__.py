"""The controls scenes are built from: frozen descriptions, mounted on the screen by ``mount``. See ../README.md."""

from game.ui.boxes import Box, Pin
from game.ui.controls.base import QUIET, Handled
from game.ui.controls.button import Button, Chip, IconButton
from game.ui.controls.canvas import Canvas, CanvasEvent
from game.ui.controls.choice import Choice, Style
from game.ui.controls.entry import Entry
from game.ui.controls.fact import Fact
from game.ui.controls.listbox import ListBox
from game.ui.controls.make import card, column, flow, grid, overlay, row, screen, spring
from game.ui.controls.pages import Page, Pages
from game.ui.controls.rich import Rich
from game.ui.controls.rows import Cell, Item, ListColumn
from game.ui.controls.scroll import Scroll
from game.ui.controls.slider import Slider
from game.ui.controls.text import Badge, Heading, Icon, Rule, Text
from game.ui.controls.toggle import Toggle
from game.ui.layout import Node, Space

__all__ = [
    "QUIET",
    "Badge",
    "Box",
    "Button",
    "Canvas",
    "CanvasEvent",
    "Cell",
    "Chip",
    "Choice",
    "Entry",
    "Fact",
    "Handled",
    "Heading",
    "Icon",
    "IconButton",
    "Item",
    "ListBox",
    "ListColumn",
    "Node",
    "Page",
    "Pages",
    "Pin",
    "Rich",
    "Rule",
    "Scroll",
    "Slider",
    "Space",
    "Style",
    "Text",
    "Toggle",
    "card",
    "column",
    "flow",
    "grid",
    "overlay",
    "row",
    "screen",
    "spring",
]
