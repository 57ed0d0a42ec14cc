"""A terminal with somebody at it who types these lines, then nothing more."""

from __future__ import annotations

from game.text.terminal import Terminal


class Typed:
    """What was typed and what was said."""

    def __init__(self, *lines: str, width: int = 100) -> None:
        self._lines = list(lines)
        self._said: list[str] = []
        self.terminal = Terminal(self._read, self._said.append, width)

    def _read(self) -> str | None:
        return self._lines.pop(0) + "\n" if self._lines else None

    @property
    def said(self) -> str:
        """Everything written so far."""
        return "".join(self._said)

    @property
    def left(self) -> list[str]:
        """Lines nobody asked for."""
        return self._lines
