"""Text broken into lines that fit, and runs of marked text: bold, links, muted asides.

Lines break at plain spaces only, so that U+00A0 and U+202F hold numbers, units and French signs together. A word
wider than the line is cut rather than lost; ``widest_word`` lets a layout see it coming.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from game.ui.theme import Font

_LONG = 24  # letters; a longer word with slashes or dots is an address


@lru_cache(maxsize=4000)
def wrap(text: str, font: Font, width: int, letters: int = 1 << 20) -> tuple[str, ...]:
    """Return the lines of a text within a width in pixels and a number of letters; it ends, whatever the width."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if len(longer) <= letters and font.width(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *pieces, line = _cut(word, font, width)
            lines.extend(pieces)
        lines.append(line)
    return tuple(lines)


def _cut(word: str, font: Font, width: int) -> list[str]:
    """Return a word in pieces that fit: an address broken after its slashes, anything else between letters."""
    done: list[str] = []
    rest = ""
    for part in _parts(word):
        if rest and font.width(rest + part) > width:
            done.append(rest)
            rest = ""
        rest += part
        while font.width(rest) > width and len(rest) > 1:
            size = next((n for n in range(len(rest) - 1, 1, -1) if font.width(rest[:n]) <= width), 1)
            done.append(rest[:size])
            rest = rest[size:]
    return [*done, rest]


def _parts(word: str) -> list[str]:
    return re.findall(r"[^/\\.?&=_-]*[/\\.?&=_-]+|[^/\\.?&=_-]+", word) if len(word) > _LONG else [word]


@lru_cache(maxsize=4000)
def widest_word(text: str, font: Font) -> int:
    """Return the width in pixels of the widest word of a text, an address counting by its parts."""
    words = (part for word in re.split("[ \n]", text) for part in _parts(word))
    return max((font.width(part) for part in words), default=0)


def ellipsis(text: str, font: Font, width: int) -> str:
    """Return the text, cut with an ellipsis if it is wider than the width."""
    if font.width(text) <= width:
        return text
    size = len(text)
    while size > 1 and font.width(text[:size].rstrip() + "…") > width:
        size -= 1
    return text[:size].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style; ``link`` is where they lead."""

    text: str
    weight: int = 400
    token: str = "ink"
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a run, placed: x within its line, and the line's number."""

    run: Run
    text: str
    x: int
    line: int
    width: int


_MARK = re.compile(r"\*\*(?P<bold>.+?)\*\*|\[(?P<label>[^\]]+)\]\((?P<link>[^)\s]+)\)|~(?P<muted>[^~]+)~")


@lru_cache(maxsize=1000)
def runs_of(markup: str) -> tuple[Run, ...]:
    """Read ``**bold**``, ``[words](target)`` and ``~muted~`` into runs."""
    runs: list[Run] = []
    end = 0
    for mark in _MARK.finditer(markup):
        if mark.start() > end:
            runs.append(Run(markup[end : mark.start()]))
        if mark["bold"]:
            runs.append(Run(mark["bold"], 600))
        elif mark["muted"]:
            runs.append(Run(mark["muted"], token="muted"))
        else:
            runs.append(Run(mark["label"], 500, "blue", mark["link"]))
        end = mark.end()
    if end < len(markup):
        runs.append(Run(markup[end:]))
    return tuple(runs)


@lru_cache(maxsize=2000)
def set_runs(runs: tuple[Run, ...], fonts: tuple[tuple[int, Font], ...], width: int) -> tuple[tuple[Word, ...], int]:
    """Place the words of runs in lines of a width; return them with the number of lines."""
    font_of = dict(fonts)
    words: list[Word] = []
    x = line = 0
    glued: list[Word] = []
    for run in runs:
        font = font_of[run.weight]
        for piece in re.findall(r"\n| +|[^ \n]+", run.text):
            if piece == "\n":
                x, line, glued = 0, line + 1, []
            elif piece[0] == " ":
                if x:
                    words.append(Word(run, " ", x, line, font.width(" ")))
                    x += font.width(" ")
                glued = []
            else:
                for part in _cut(piece, font, width):
                    wide = font.width(part)
                    if x and x + wide > width:
                        start = glued[0].x if glued else x
                        line += 1
                        for word in glued:
                            words.remove(word)
                        moved = [Word(w.run, w.text, w.x - start, line, w.width) for w in glued]
                        words.extend(moved)
                        glued = moved
                        x -= start
                    word = Word(run, part, x, line, wide)
                    words.append(word)
                    glued.append(word)
                    x += wide
    return _joined(words, font_of), line + 1


def _joined(words: list[Word], font_of: dict[int, Font]) -> tuple[Word, ...]:
    """Join neighbours of one run and line, so that they are drawn with the font's own spacing."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last is not None and last.run is word.run and last.line == word.line:
            text = last.text + word.text
            joined[-1] = Word(word.run, text, last.x, word.line, font_of[word.run.weight].width(text))
        else:
            x = last.x + last.width if last is not None and last.line == word.line else 0
            joined.append(Word(word.run, word.text, x, word.line, word.width))
    return tuple(joined)
