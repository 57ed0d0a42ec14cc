"""Taking a file from the disk: its size, its kind and its encoding are looked at before its words."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from game.content.locate import Source
from game.model.problems import Problem

YAML_LIMIT = 2_000_000  # bytes; the longest level written by hand is a tenth of it
CSV_LIMIT = 8_000_000

_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def take(path: Path, name: str, limit: int) -> tuple[Source, list[Problem]]:
    """Read a text file of at most ``limit`` bytes; the problems say why it could not be."""
    source = Source(path, name)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            return source, [source.problem("is_folder")]
        if not stat.S_ISREG(found.st_mode):
            return source, [source.problem("not_a_file")]
        if found.st_size > limit:
            return source, [_too_big(source, found.st_size, limit)]
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        return source, [source.problem("no_file")]
    except PermissionError:
        return source, [source.problem("no_permission")]
    except (OSError, ValueError):
        return source, [source.problem("cannot_read")]
    return decode(source, content, limit)


def decode(source: Source, content: bytes, limit: int) -> tuple[Source, list[Problem]]:
    """Turn the bytes of a file into its text."""
    if len(content) > limit:
        return source, [_too_big(source, len(content), limit)]
    if content.startswith(_UTF16_BOMS):
        return source, [source.problem("utf16")]
    if content.startswith(_UTF8_BOM):
        content = content[len(_UTF8_BOM) :]
    try:
        source.text = content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return source, [_not_utf8(source, content, wrong.start)]
    control = _CONTROL.search(source.text)
    if control:
        start = source.text.rfind("\n", 0, control.start()) + 1
        line, column = source.text.count("\n", 0, start) + 1, control.start() - start + 1
        sign = f"U+{ord(control.group()):04X}"
        source.text = source.text.replace("\x00", "\ufffd")
        return source, [source.problem("control_character", line, column, found=sign)]
    return source, []


def _too_big(source: Source, size: int, limit: int) -> Problem:
    figures = {"size": str(-(-size // 1_000_000)), "limit": str(limit // 1_000_000)}
    return source.problem("too_big", values=figures)


def _not_utf8(source: Source, content: bytes, offset: int) -> Problem:
    start = content.rfind(b"\n", 0, offset) + 1
    line = content.count(b"\n", 0, start) + 1
    column = len(content[start:offset].decode("utf-8", "replace")) + 1
    source.text = content.decode("cp1252", "replace")
    code = "csv_not_utf8" if source.path.suffix.lower() == ".csv" else "not_utf8"
    values = {"byte": f"{content[offset]:02X}", "offset": str(offset)}
    return source.problem(code, line, column, values=values)
