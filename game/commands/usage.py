"""The help of the command line, and what is wrong with what was typed, in the player's language."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from game.present.words import N_, _, number

_SECTIONS = {"Arguments": N_("Arguments"), "Options": N_("Options"), "Commands": N_("Commands")}
_TAKES = {
    "str": N_("text"), "int": N_("whole number"), "int range": N_("whole number"), "float": N_("number"),
    "float range": N_("number"), "path": N_("path"), "list[str]": N_("text…"),
}  # fmt: skip
_TAKEN = re.compile(r"<([a-z]+(?: range|\[str\])?)>")
_EXTRA = re.compile(r"\((?!s\))([^()]*)\)$")


def usage_words(wrong: BaseException) -> str:
    """Return what is wrong with a command line and how to mend it; the library's own words where ours have none."""
    match type(wrong).__name__:
        case "NoSuchOption":
            close = ", ".join(sorted(getattr(wrong, "possibilities", None) or ()))
            said = (
                _("There is no option {option}. Did you mean {close}?") if close else _("There is no option {option}.")
            )
            return said.format(option=getattr(wrong, "option_name", ""), close=close)
        case "BadOptionUsage" if "does not take" in _own(wrong):
            return _("{option} takes no value.").format(option=getattr(wrong, "option_name", ""))
        case "BadOptionUsage":
            return _("{option} needs a value after it.").format(option=getattr(wrong, "option_name", ""))
        case "MissingParameter":
            return _("{name} is missing.").format(name=_name(getattr(wrong, "param", None)))
        case "BadParameter":
            return _bad_value(wrong) or _own(wrong)
        case "UsageError" if found := _EXTRA.search(_own(wrong)):
            return _("This is more than the command takes: {text}.").format(text=found.group(1))
        case _:
            return _own(wrong)


def _bad_value(wrong: BaseException) -> str:
    """Return what an option takes, where it is a number; empty where the library knows better."""
    if not isinstance(wrong.__cause__, ValidationError):
        return ""
    found = wrong.__cause__.errors()[0]
    limits = found.get("ctx", {})
    match found["type"]:
        case "greater_than_equal":
            said, limit = _("{option} takes a number of {limit} or more."), limits["ge"]
        case "less_than_equal":
            said, limit = _("{option} takes a number up to {limit}."), limits["le"]
        case "int_parsing" | "int_type" | "int_from_float":
            said, limit = _("{option} takes a whole number."), 0
        case _:
            return ""
    return said.format(option=_name(getattr(wrong, "param", None)), limit=number(limit))


def _name(param: Any) -> str:
    """Return an option as it is typed, and what stands on its own as the help calls it."""
    first = (getattr(param, "opts", None) or [""])[0]
    return str(first if first.startswith("-") else getattr(param, "metavar", None) or first)


def _own(wrong: BaseException) -> str:
    return str(wrong.format_message() if hasattr(wrong, "format_message") else wrong)


def spoken(kind: type[Any]) -> type[Any]:
    """Return a class of commands whose help is in the language in use, words of the library's own included."""
    context = kind.context_class
    formatter = type("Formatter", (_Words, context.formatter_class), {})
    inside = type("Context", (context,), {"formatter_class": formatter})
    return type(f"Spoken{kind.__name__}", (kind,), {"context_class": inside})


class _Words:
    """Writes help in our words; mixed into the library's formatter."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        args = args.replace("COMMAND [ARGS]...", _("COMMAND [ARGUMENTS]…"))
        super().write_usage(prog, args, _("Usage:") + " ")  # type: ignore[misc]

    def write_heading(self, heading: str) -> None:
        indent = " " * self.current_indent  # type: ignore[attr-defined]
        self.write(indent + _("{section}:").format(section=heading) + "\n")  # type: ignore[attr-defined]

    def section(self, name: str) -> Any:
        return super().section(_(_SECTIONS.get(name, name)))  # type: ignore[misc]

    def write_dl(self, rows: Any, *more: Any, **named: Any) -> None:
        super().write_dl([(_taken(first), _told(text)) for first, text in rows], *more, **named)  # type: ignore[misc]


def _taken(option: str) -> str:
    return _TAKEN.sub(lambda found: f"<{_(_TAKES.get(found[1], found[1]))}>", option)


def _told(text: str) -> str:
    if text == "Show this message and exit.":
        return _("Show this help and stop.")
    for theirs, ours in (("[default: ", _("[default: ")), ("[required]", _("[required]"))):
        text = text.replace(theirs, ours)
    return text
