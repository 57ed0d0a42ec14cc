"""Sources in words: where a document stands, beside the key that the level lists it under."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.model.level import Level
from game.present.words import N_, _

_NO_DOCUMENT = {"GK": N_("general knowledge"), "EST": N_("estimate"), "CALC": N_("calculated")}


def source_list(level: Level, keys: Iterable[str]) -> str:
    """Return sources on one line, each by the site it stands on; by its key alone where no address is listed."""
    addresses = {row.key: row.address for row in level.sources}
    return ", ".join(_named(key, addresses.get(key, "")) for key in keys if key)


def _named(key: str, address: str) -> str:
    if key in _NO_DOCUMENT:
        return _(_NO_DOCUMENT[key])
    _before, found, rest = address.partition("://")
    if not found:
        return key
    site = re.split(r"[/\s?#]", rest, maxsplit=1)[0].removeprefix("www.")
    return _("{site} ({key})").format(site=site, key=key)
