"""Where the facts come from, and what really happened, dated."""

from __future__ import annotations

from building.files import Row, facts

_GENERAL = (
    ("GK", "general knowledge, no document opened", "general_knowledge"),
    ("EST", "estimate made for this level", "general_knowledge"),
    ("CALC", "computed from other figures of this level", "calculated"),
)


def sources() -> list[Row]:
    """Return the rows of sources.csv; several addresses behind one key are divided by spaces."""
    given: list[Row] = [
        {"key": row["key"], "address": row["addresses"], "certainty": row["certainty"]} for row in facts("sources")
    ]
    return given + [{"key": key, "address": what, "certainty": certainty} for key, what, certainty in _GENERAL]


def timeline() -> list[Row]:
    """Return the rows of timeline.csv."""
    return [dict(row) for row in facts("timeline")]
