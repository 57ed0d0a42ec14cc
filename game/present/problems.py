"""Problems in words: what is wrong, what is allowed, what was probably meant, how to mend it, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.model.problems import Problem
from game.present.problem_words import SENTENCES
from game.present.words import N_, _, ngettext, number, percent

_MOST = 15
_SHOWN = 100
_COUNTED = {"sold", "capacity"}
_LIMITED = ("too_small", "too_large", "not_above")
_QUOTING = ("open_quote", "quote_inside", "stray_colon")
_CURLY = "“”„«‘"
_CURLY_ROUND_A_VALUE = re.compile(r'[:-] *[“”„]|"[^"]*”\s*$')

_KINDS = {
    "integer": N_("a whole number"),
    "number": N_("a number"),
    "yes_no": N_("true or false"),
    "text": N_("a text"),
    "words": N_("a text, or one in each language"),
    "list": N_("a list"),
    "mapping": N_("a group of keys"),
    "date": N_("a date"),
    "nothing": N_("nothing"),
}
# (what it must be, what it is): how to mend it
_MENDING = {
    ("integer", "text"): N_("Write it without quotation marks."),
    ("number", "text"): N_("Write it without quotation marks."),
    ("yes_no", "text"): N_("Write true or false, without quotation marks."),
    ("integer", "number"): N_("Leave the decimals out."),
    ("text", "integer"): N_("Put it in quotation marks."),
    ("text", "number"): N_("Put it in quotation marks."),
    ("text", "yes_no"): N_("Put it in quotation marks."),
    ("words", "integer"): N_("Put it in quotation marks."),
    ("words", "number"): N_("Put it in quotation marks."),
    ("words", "yes_no"): N_("Put it in quotation marks."),
    ("words", "list"): N_("Take the brackets or the dash away."),
    ("list", "text"): N_("Put it in brackets, or give it a dash."),
    ("list", "integer"): N_("Put it in brackets, or give it a dash."),
    ("list", "mapping"): N_("Put a dash before its first key."),
    ("mapping", "list"): N_("Take the dashes away."),
    ("mapping", "text"): N_("Write keys and values, such as {{key: value}}."),
}


def describe(problem: Problem) -> list[str]:
    """Return a problem as lines to read: where, what, what is allowed, what was meant, the line with a caret."""
    return [heading(problem), *(f"  {line}" for line in said(problem)), *_shown(problem)]


def describe_all(problems: Iterable[Problem]) -> list[str]:
    """Return problems as lines to read, with an empty line after each, and how many there are."""
    lines: list[str] = []
    errors = warnings = 0
    for problem in problems:
        lines += [*describe(problem), ""]
        errors += problem.severity == "error"
        warnings += problem.severity == "warning"
    return [*lines, summary(errors, warnings)]


def summary(errors: int, warnings: int) -> str:
    """Return how many problems there are, in a sentence."""
    if not errors and not warnings:
        return _("No problems.")
    counted = [
        ngettext("{count} error", "{count} errors", errors).format(count=errors) if errors else "",
        ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings) if warnings else "",
    ]
    return ", ".join(part for part in counted if part)


def heading(problem: Problem) -> str:
    """Return how bad a problem is and where it stands: file, line, column and place."""
    where = {
        "severity": _("error") if problem.severity == "error" else _("warning"),
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "place": place(problem),
    }
    if not problem.line:
        return _("{severity}: {file}").format(**where)
    if not problem.place:
        return _("{severity}: {file}, line {line}, column {column}").format(**where)
    return _("{severity}: {file}, line {line}, column {column}, in {place}").format(**where)


def place(problem: Problem) -> str:
    """Return the way to a problem, as ``events › mayor_calls › choices #2``."""
    text = ""
    for step in problem.place:
        if isinstance(step, int):
            text += f" #{step}" if text else f"#{step}"
        else:
            text += f" › {step}" if text else step
    return text


def said(problem: Problem) -> list[str]:
    """Return what is wrong, what is allowed, what was probably meant and how to mend it, a sentence each."""
    what, mend = SENTENCES.get(problem.code, (N_("Something is wrong here."), ""))
    words = _words(problem)
    if problem.code == "wrong_type":
        mend = _MENDING.get((problem.values.get("wanted", ""), problem.values.get("kind", "")), "")
    lines = [_(what).format_map(words)]
    if problem.allowed and (not problem.nearest or len(problem.allowed) <= _MOST):
        lines.append(_allowed(problem.allowed))
    if problem.nearest:
        lines.append(_("Did you mean “{nearest}”?").format(nearest=problem.nearest))
    if _curly(problem):
        mend = N_("Curly quotation marks mean nothing here: use straight ones, or none.")
    if mend:
        lines.append(_(mend).format_map(words))
    return lines


def _curly(problem: Problem) -> bool:
    """Return whether a value stands between quotation marks that a level file does not know as such."""
    if problem.code in _QUOTING:
        return bool(_CURLY_ROUND_A_VALUE.search(problem.text))
    return problem.found[:1] in _CURLY if problem.found else False


class _Words(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def _words(problem: Problem) -> _Words:
    words = _Words(problem.values, found=problem.found)
    for key in _COUNTED & words.keys():
        words[key] = number(float(words[key]))
    if problem.found.endswith("%") and problem.code in _LIMITED and "limit" in words:
        words["limit"] = percent(float(words["limit"]))
    for key in ("wanted", "kind"):
        if key in words:
            words[key] = _(_KINDS.get(words[key], words[key]))
    return words


def _allowed(allowed: tuple[str, ...]) -> str:
    listed = ", ".join(allowed[:_MOST])
    more = len(allowed) - _MOST
    if more > 0:
        sentence = ngettext("Allowed: {listed}, and {count} other.", "Allowed: {listed}, and {count} others.", more)
        return sentence.format(listed=listed, count=more)
    return _("Allowed: {listed}.").format(listed=listed)


def _shown(problem: Problem) -> list[str]:
    """The line of the file, cut to what can be read, with a caret under the column."""
    if not problem.line or not problem.text.strip():
        return []
    text = "".join(sign if sign.isprintable() else " " for sign in problem.text)
    start = max(0, problem.column - _SHOWN + 20) if len(text) > _SHOWN else 0
    cut = text[start : start + _SHOWN]
    number = f"{problem.line:>5} | "
    caret = " " * (len(number) + max(problem.column, 1) - 1 - start) + "^"
    return [f"{number}{cut}".rstrip(), caret]
