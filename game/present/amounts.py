"""The figure a lever asks for: its slider, and how its figures are written."""

from __future__ import annotations

from game.model.levers import AmountSpec
from game.present.refusals import written
from game.present.shapes.desk import AmountView
from game.present.words import N_, _

_AMOUNT = {
    "money": N_("Amount"),
    "rate": N_("Rate"),
    "share": N_("Share"),
    "dollars_per_car": N_("Dollars a car"),
}


def amount_view(spec: AmountSpec) -> AmountView:
    """Return the slider of a lever."""
    return AmountView(
        kind=spec.kind,
        label=_(_AMOUNT[spec.kind]),
        least=spec.least,
        most=spec.most,
        step=spec.step,
        start=spec.start,
        least_text=written(spec.kind, spec.least),
        most_text=written(spec.kind, spec.most),
    )


def amount_text(kind: str, value: float) -> str:
    """Write a figure of a slider."""
    return written(kind, value)
