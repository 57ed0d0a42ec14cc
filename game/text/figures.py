"""Figures as a player types them: 150, 150 M, 1.5 B, 25 %, in English or French."""

from __future__ import annotations

import re

from game.present.shapes.desk import AmountView
from game.present.words import _
from game.text.terminal import Terminal

_FIGURE = re.compile(r"^\$?([0-9]+(?:[.,][0-9]+)?)(k|m|b|g|%)?\$?$")
_SPACES = str.maketrans("", "", " \u00a0\u202f\t")
_UNIT = {"k": 1e3, "m": 1e6, "b": 1e9, "g": 1e9}


def read_figure(kind: str, typed: str) -> float | None:
    """Return the figure a player typed for a kind of amount; None where it is none.

    Money without a unit is in millions of dollars; rates and shares are per cent.
    """
    found = _FIGURE.match(typed.translate(_SPACES).lower())
    if not found:
        return None
    value, unit = float(found.group(1).replace(",", ".")), found.group(2) or ""
    if kind in ("rate", "share"):
        return value / 100 if unit in ("", "%") else None
    if unit == "%":
        return None
    if kind == "money":
        return value * _UNIT.get(unit, 1e6 if value < 1e5 else 1.0)
    return value * _UNIT.get(unit, 1.0)


def ask_amount(terminal: Terminal, amount: AmountView, start: float | None = None) -> float:
    """Ask for a figure until it lies between the two ends; Enter alone takes where it stands."""
    from game.present.amounts import amount_text

    stands = amount.start if start is None else start
    hints = {
        "money": _("in millions of dollars"), "rate": _("in per cent"), "share": _("in per cent"),
        "dollars_per_car": _("in dollars a car"), "jobs": _("in jobs"), "quarters": _("in quarters"),
    }  # fmt: skip
    while True:
        answer = terminal.ask(
            _("{name}, {unit}, from {least} to {most}. Enter alone takes {start}:").format(
                name=amount.label,
                unit=hints[amount.kind],
                least=amount.least_text,
                most=amount.most_text,
                start=amount_text(amount.kind, stands),
            )
        )
        value = stands if not answer else read_figure(amount.kind, answer)
        if value is None:
            terminal.say(_("That is no figure."))
        elif not amount.least - 1e-9 <= value <= amount.most + 1e-9:
            terminal.say(
                _("It lies between {least} and {most}.").format(least=amount.least_text, most=amount.most_text)
            )
        else:
            steps = round((value - amount.least) / amount.step)
            return float(min(max(round(amount.least + steps * amount.step, 9), amount.least), amount.most))
