"""Figures: what the game counts, and of whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.model.values import Store

SubjectKind = Literal["site", "firm", "province", "partner"]
FigureName = Literal[
    "jobs", "output", "independence", "sold_here", "prices", "trust", "relations", "approval",
    "leaving", "decision", "step", "break", "washington", "fear", "duty",
]  # fmt: skip
COMPOSED: tuple[FigureName, ...] = ("leaving", "decision", "step", "break", "washington", "fear", "duty")
"""Figures that are made anew from their parts in every quarter; the others move from where they stood."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a site, a maker, a province or a partner."""

    name: FigureName
    kind: SubjectKind
    id: str
    of: str = ""
    """Of odds, the decision, the talks or the move of Washington's; of a duty, the country that takes it."""


Counted = Figure | Store
"""Anything that has a ledger: a figure, or one of the minister's numbers."""
