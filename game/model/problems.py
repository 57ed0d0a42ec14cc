"""A problem: something wrong in a file a person wrote, said so that they can mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, where, and how to mend it; ``present.problems`` puts it in words.

    ``code`` names the kind of mistake (``unknown_key``, ``wrong_type``…), ``place`` the way to it
    (``("events", "mayor_calls", "choices", 2)``), ``values`` what its sentence needs.
    """

    severity: Severity
    code: str
    file: str
    line: int = 0
    column: int = 0
    place: tuple[str | int, ...] = ()
    found: str = ""
    allowed: tuple[str, ...] = ()
    nearest: str = ""
    text: str = field(default="", compare=False)
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: file, line, column, code."""
        return self.file, self.line, self.column, self.code
