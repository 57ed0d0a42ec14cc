"""YAML as level files use it: the 1.2 core schema, and nothing that can run away.

The parser's events are read one by one, so that a hostile file is stopped while it is small: no
anchors, no tags, no merge keys, one document, a limit on depth and on size. Under the older YAML
rules ``province: ON`` would be *true*; here it is ``ON``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml import events as ev

from game.content.locate import MOST, Items, Map, Source
from game.model.problems import Problem

DEPTH = 40
NODES = 120_000
FIGURES = 18

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_NUMERIC = frozenset("0123456789+-.")
_INT = re.compile(r"[-+]?[0-9]+\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z")
_BARE_KEY = re.compile(r"[ -]*\w+\Z")

# what the parser says, in either of its two builds, and the problem it is
_SAYINGS = (
    ("maximum nesting depth", "too_deep"),
    ("'\\t'", "tab"),
    ("tab character", "tab"),
    ("mapping values are not allowed", "stray_colon"),
    ("quoted scalar", "open_quote"),
    ("unexpected end of stream", "open_quote"),
    ("expected ',' or ']'", "open_bracket"),
    ("expected ',' or '}'", "open_bracket"),
    ("cannot start any token", "odd_sign"),
    ("expected key", "indentation"),
    ("expected <block end>", "indentation"),
    ("expected '-' indicator", "indentation"),
    ("expected ':'", "no_colon"),
    ("sequence entries are not allowed", "indentation"),
)


class _StopError(Exception):
    """The rest of the file is not worth reading."""


def parse(source: Source) -> tuple[Any, list[Problem]]:
    """Return what a YAML text says, as ``Map``, ``Items`` and plain values, with what is wrong in it."""
    reader = _Reader(source)
    try:
        reader.read()
    except _StopError:
        return None, reader.problems
    except yaml.MarkedYAMLError as wrong:
        return None, [*reader.problems, _syntax(source, wrong)]
    except (yaml.YAMLError, UnicodeError):
        return None, [*reader.problems, source.problem("syntax")]
    return reader.root, reader.problems


def _syntax(source: Source, wrong: yaml.MarkedYAMLError) -> Problem:
    said = f"{wrong.context or ''} {wrong.problem or ''}"
    code = next((code for saying, code in _SAYINGS if saying in said), "syntax")
    mark = wrong.context_mark if code in ("open_quote", "open_bracket") else wrong.problem_mark
    mark = mark or wrong.problem_mark or wrong.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    before = source.line(line)[: max(column - 1, 0)]
    if "\t" in source.line(line)[:column]:
        code = "tab"
    elif code == "stray_colon" and _BARE_KEY.match(before):
        code = "indentation"
    elif code == "indentation" and before.endswith(("'", '"')):
        code = "quote_inside"
    return source.problem(code, line, column, values={"limit": str(DEPTH)} if code == "too_deep" else None)


def _events(text: str) -> Iterator[Any]:
    loader = _Loader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Reader:
    """Builds the values from the parser's events, without recursion."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.root: Any = None
        self.stack: list[Map | Items] = []
        self.keys: list[tuple[str, int, int] | None] = []
        self.nodes = 0
        self.documents = 0

    def read(self) -> None:
        for event in _events(self.source.text):
            kind = type(event)
            if kind is ev.ScalarEvent:
                self.scalar(event)
            elif kind is ev.MappingStartEvent:
                self.open(event, Map())
            elif kind is ev.SequenceStartEvent:
                self.open(event, Items())
            elif kind is ev.MappingEndEvent or kind is ev.SequenceEndEvent:
                self.stack.pop()
                self.keys.pop()
            elif kind is ev.AliasEvent:
                self.stop("alias", event, found=f"*{event.anchor}")
            elif kind is ev.DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    self.stop("two_documents", event)

    def scalar(self, event: Any) -> None:
        self.look_at(event)
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if self.stack and self.keys[-1] is None and isinstance(above := self.stack[-1], Map):
            self.key(above, event.value, line, column)
            return
        value = event.value
        if event.implicit[0]:
            value = self.plain(value, line, column)
        self.put(value, line, column)

    def key(self, above: Map, name: str, line: int, column: int) -> None:
        if name == "<<":
            self.problems.append(self.source.problem("merge_key", line, column))
        elif name in above:
            values = {"first": str(above.marks[name][1])}
            problem = self.source.problem("repeated_key", line, column, place=self.place(), found=name, values=values)
            self.problems.append(problem)
        self.keys[-1] = (name, line, column)

    def open(self, event: Any, container: Map | Items) -> None:
        self.look_at(event)
        mark = event.start_mark
        if self.stack and type(self.stack[-1]) is Map and self.keys[-1] is None:
            self.stop("odd_key", event)
        if len(self.stack) >= DEPTH:
            self.stop("too_deep", event, values={"limit": str(DEPTH)})
        self.put(container, mark.line + 1, mark.column + 1)
        self.stack.append(container)
        self.keys.append(None)

    def put(self, value: Any, line: int, column: int) -> None:
        self.nodes += 1
        if len(self.problems) >= MOST:
            raise _StopError
        if self.nodes > NODES:
            self.problems.append(self.source.problem("too_long", line, column))
            raise _StopError
        if not self.stack:
            self.root = value
            return
        above = self.stack[-1]
        if isinstance(above, Map):
            key = self.keys[-1]
            assert key is not None
            above[key[0]] = value
            above.marks[key[0]] = (self.source, key[1], key[2], line, column)
            self.keys[-1] = None
        else:
            above.add(value, (self.source, line, column, line, column))

    def look_at(self, event: Any) -> None:
        if event.anchor is not None:
            self.stop("alias", event, found=f"&{event.anchor}")
        if event.tag is not None:
            mark = event.start_mark
            problem = self.source.problem("tag", mark.line + 1, mark.column + 1, found=str(event.tag))
            self.problems.append(problem)

    def plain(self, text: str, line: int, column: int) -> Any:
        if text in _WORDS:
            return _WORDS[text]
        if text[0] not in _NUMERIC:
            return text
        if _INT.match(text):
            if len(text) > FIGURES:
                self.problems.append(self.source.problem("huge_number", line, column, found=text))
                return 0
            return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
        if _FLOAT.match(text):
            number = float(text)
            if math.isfinite(number):
                return number
        elif not _NOT_FINITE.match(text):
            return text
        self.problems.append(self.source.problem("not_finite", line, column, found=text))
        return 0

    def stop(self, code: str, event: Any, *, found: str = "", values: dict[str, str] | None = None) -> None:
        mark = event.start_mark
        problem = self.source.problem(code, mark.line + 1, mark.column + 1, found=found, values=values)
        self.problems.append(problem)
        raise _StopError

    def place(self) -> tuple[str | int, ...]:
        place: list[str | int] = []
        for above, below in zip(self.stack, self.stack[1:], strict=False):
            if isinstance(above, Map):
                place.append(next(reversed(above), ""))
            else:
                name = below.get("id") if isinstance(below, Map) else None
                place.append(name if isinstance(name, str) else len(above))
        return tuple(place)
