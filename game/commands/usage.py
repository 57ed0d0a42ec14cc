"""What is wrong with a command line, said in the player's language."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from game.present.words import _, number

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
