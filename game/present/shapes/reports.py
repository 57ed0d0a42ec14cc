"""Reports: any number over time, by plant, firm, province or partner, with how sure each figure is."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.figures import Counted
from game.present.shapes.parts import Tone

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReportFigure:
    """One figure of a series: the quarter it belongs to, its value in the unit of the report, and what it rests on."""

    quarter: str
    value: float
    text: str
    certainty: str
    source: str


@dataclass(frozen=True, slots=True)
class ReportSeries:
    """One line of a report, from the opening to where the game stands."""

    id: str
    name: str
    detail: str
    figures: tuple[ReportFigure, ...]
    change: str
    tone: Tone
    said: str
    figure: Counted | None = None
    """What has the ledger of it; None where nothing has."""

    @property
    def values(self) -> tuple[float, ...]:
        """The values alone, oldest first."""
        return tuple(figure.value for figure in self.figures)

    @property
    def least_span(self) -> float:
        """What a picture of it must span at the least, so that a small change looks small: a twentieth of it."""
        return max(map(abs, self.values), default=0.0) / 20


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as it is sorted and filtered. ``id`` names it in a file’s name."""

    id: str
    group: str
    groups: Options
    measure: str
    measures: Options
    sort: str
    sorts: Options
    title: str
    unit: str
    note: str
    quarters: tuple[str, ...]
    series: tuple[ReportSeries, ...]
    hidden: int
    """How many series the filter leaves out."""
    said: str
