"""A terminal to talk with: plain lines out, a line in, for speech and Braille: no colour, boxes or cursor tricks."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence

from game.present.words import _

_WIDEST = 100
_NARROWEST = 40
_PAGE = 30
"""Choices shown at once; a longer list is narrowed by typing a part of a name, or read on."""


class Leave(Exception):  # noqa: N818 - not an error: the player leaves, or there is nothing more to read
    """The player wants to leave, or the input has ended."""


def _read() -> str | None:
    line = sys.stdin.readline()
    return line if line else None


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


class Terminal:
    """Reads a line at a time and writes whole sentences; tests hand in their own ``read`` and ``write``."""

    def __init__(
        self,
        read: Callable[[], str | None] = _read,
        write: Callable[[str], None] = _write,
        width: int | None = None,
    ) -> None:
        self._read, self._write = read, write
        columns = shutil.get_terminal_size((_WIDEST, 24)).columns if width is None else width
        self._width = max(min(columns, _WIDEST), _NARROWEST)

    def say(self, *lines: str) -> None:
        """Write lines, wrapped at words; an empty one stays empty."""
        for line in lines:
            indent = " " * (len(line) - len(line.lstrip(" ")))
            for piece in line.strip("\n").split("\n"):
                wrapped = textwrap.wrap(
                    piece, self._width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
                )
                self._write("\n".join(wrapped or [""]) + "\n")

    def title(self, text: str) -> None:
        """Write a title with an empty line before it."""
        self.say("", text)

    def ask(self, prompt: str) -> str:
        """Ask for a line; Leave at the end of the input."""
        self._write(prompt.rstrip() + " ")
        try:
            line = self._read()
        except (EOFError, UnicodeDecodeError):
            line = None
        if line is None:
            self._write("\n")
            raise Leave
        return line.strip()

    def choose(self, title: str, labels: Sequence[str], *, back: str = "", chosen: str = "") -> int | None:
        """Let one of the labels be chosen by number; None for going back with 0.

        Typing words narrows a list to the labels that hold them. ``chosen`` is what Enter alone means. What is not
        understood is said in a line; the list is not written again until it is asked for.
        """
        shown, start, written = list(range(len(labels))), 0, False
        while True:
            if not written:
                self._list(title, labels, shown[start:], back)
            written = False
            answer = self.ask(_("Your choice:"))
            if answer == "0":
                return None
            if answer.isdecimal() and 1 <= int(answer) <= len(labels):
                return int(answer) - 1
            if not answer and chosen.isdecimal():
                return int(chosen) - 1
            if not answer and len(shown) > start + _PAGE:
                start += _PAGE
                continue
            found = _named(labels, answer)
            if answer == "?":
                shown, start = list(range(len(labels))), 0
            elif answer.isdecimal() or not found:
                self.say(_("Type one of the numbers, 0, or ? for the list."))
                written = True
            elif len(found) == 1:
                return found[0]
            else:
                shown, start = found, 0

    def _list(self, title: str, labels: Sequence[str], shown: Sequence[int], back: str) -> None:
        self.title(title)
        for place in shown[:_PAGE]:
            self.say(f"{place + 1}. {labels[place]}")
        if len(shown) > _PAGE:
            self.say(_("Enter alone shows more; a part of a name shows only what holds it."))
        self.say(f"0. {back or _('Back')}")

    def agree(self, question: str) -> bool:
        """Ask a question that yes or no answers."""
        while True:
            answer = self.ask(_("{question} (yes or no)").format(question=question)).lower()
            if answer in ("y", "yes", "o", "oui"):
                return True
            if answer in ("n", "no", "non", "0"):
                return False
            self.say(_("Answer yes or no."))


def _named(labels: Sequence[str], typed: str) -> list[int]:
    """Return the labels that are what was typed, or else the one that begins with it, or else all that hold it."""
    wanted = typed.lower()
    for fits in (str.__eq__, str.startswith):
        found = [place for place, label in enumerate(labels) if fits(label.lower(), wanted)]
        if wanted and len(found) == 1:
            return found
    return [place for place, label in enumerate(labels) if wanted and wanted in label.lower()]
