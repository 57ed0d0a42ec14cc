"""What the main screen shows of a game, worked out once a change: views are kept until the game or the draft moves."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from game.present.words import language
from game.session import Session

T = TypeVar("T")


class Facts:
    """Keeps the answers of ``present`` for a session as long as nothing they rest on has changed."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._key: tuple[object, ...] = ()
        self._kept: dict[object, object] = {}

    def of(self, name: object, make: Callable[[], T]) -> T:
        """Return what ``make`` gives, from memory where it was asked before."""
        key = (self.session.state, self.session.draft, language())
        if len(self._key) != 3 or self._key[0] is not key[0] or self._key[1:] != key[1:]:
            self._key, self._kept = key, {}
        if name not in self._kept:
            self._kept[name] = make()
        return self._kept[name]  # type: ignore[return-value]  # what was kept under a name is what made it
