"""The tariff lab in a terminal: presets, every dial by its figure, two settings compared, a table to keep."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from game import exports
from game.lab import GOODS, IN_FORCE, LEVIERS, Dial, Lab, duty_dials, model_dials, rule_dials
from game.present.lab import assumptions, caveat, figures
from game.present.lab_dials import dial_label, dial_text, goods_name, in_force_view, preset_view, span_text
from game.present.lab_table import csv_text, setting_lines, table_lines
from game.present.places import country
from game.present.shapes.lab import PresetView
from game.present.words import _
from game.session import Session
from game.text.terminal import Terminal

_FIGURE = re.compile(r"([0-9]{1,6}(?:[.,][0-9]{1,4})?)\s*%?$")


def show(terminal: Terminal, session: Session | None) -> None:
    """Open the lab, at what is in force in a game if there is one."""
    lab = Lab.of_game(session) if session else Lab.fresh()
    if lab is None:
        terminal.say(_("The base level is missing, so there is nothing to try."))
        return
    while True:
        terminal.say("", *summary_lines(lab))
        acts: list[tuple[str, Callable[[], object]]] = [
            (_("Take a preset"), lambda: _take(terminal, lab)),
            (_("Set a duty"), lambda: _duty(terminal, lab)),
            (_("Content, remission and money"), lambda: _dials(terminal, lab, rule_dials(lab.base))),
            (_("The model’s figures"), lambda: _dials(terminal, lab, model_dials())),
            (_("Plants’ capacity binds: {state}").format(state=_("yes") if lab.setting.capacity else _("no")),
             lambda: lab.switch(capacity=not lab.setting.capacity)),
            (_("Let go of A") if lab.held else _("Hold this setting as A"), lab.let_go if lab.held else lab.hold),
            (_("The whole answer"), lambda: terminal.say("", *table_lines(lab.answer, lab.held))),
            (_("What it assumes"), lambda: terminal.say("", *(f"- {one}" for one in assumptions(lab.answer)))),
            (_("Keep a table"), lambda: _keep(terminal, lab)),
            *([(_("Undo"), lab.undo)] if lab.can_undo else []),
        ]  # fmt: skip
        place = terminal.choose(_("Tariff lab"), [label for label, _act in acts])
        if place is None:
            return
        acts[place][1]()


def summary_lines(lab: Lab) -> Iterator[str]:
    """Yield what the setting is, and its large figures."""
    view = next((one for one in _views(lab) if one.id == lab.preset), None)
    yield view.said if view else _("A setting of your own")
    if view is None:
        yield from setting_lines(lab.answer)
    yield from (f"- {one.said}" for one in figures(lab.answer, lab.held))
    yield caveat(lab.answer)


def _views(lab: Lab) -> tuple[PresetView, ...]:
    mine = [in_force_view(lab.game, IN_FORCE)] if lab.game is not None else []
    return (*mine, *(preset_view(lab.level, preset) for preset in lab.presets))


def _take(terminal: Terminal, lab: Lab) -> None:
    views = _views(lab)
    place = terminal.choose(_("Presets"), [f"{view.title} · {view.mark}" for view in views])
    if place is not None:
        lab.take(views[place].id)
        terminal.say("", views[place].said)


def _duty(terminal: Terminal, lab: Lab) -> None:
    who = terminal.choose(_("Who levies them"), [country(code) for code in LEVIERS])
    if who is None:
        return
    what = terminal.choose(_("Duties on"), [goods_name(one) for one in GOODS])
    if what is not None:
        _dials(terminal, lab, duty_dials(LEVIERS[who], GOODS[what]))


def _dials(terminal: Terminal, lab: Lab, dials: tuple[Dial, ...]) -> None:
    while True:
        labels = [
            _("{label}: {value}").format(
                label=dial_label(lab.level, one)[1], value=span_text(one, lab.lowest(one), lab.read(one))
            )
            for one in dials
        ]
        place = terminal.choose(_("Which figure?"), labels)
        if place is None:
            return
        _turn(terminal, lab, dials[place])


def _turn(terminal: Terminal, lab: Lab, dial: Dial) -> None:
    reach = lab.reach(dial)
    share = dial.kind not in ("subsidy", "figure") or dial.first == "content_rule"
    asked = _("From {least} to {most}:").format(least=dial_text(dial, reach.least), most=dial_text(dial, reach.most))
    found = _FIGURE.match(terminal.ask(asked))
    value = float(found.group(1).replace(",", ".")) / (100 if share else 1) if found else None
    if value is None or not reach.least <= value <= reach.most:
        terminal.say(_("That is not a figure in this range; nothing is changed."))
        return
    lab.turn(dial, value)


def _keep(terminal: Terminal, lab: Lab) -> None:
    titles = {one.id: one.title for one in _views(lab)}
    own = _("A setting of your own")
    held = titles.get(lab.held_as, own) if lab.held else ""
    content = csv_text(lab.answer, lab.held, titles.get(lab.preset, own), held)
    terminal.say(exports.keep(f"tariff_lab_{lab.preset or 'own'}", ".csv", content.encode("utf-8")).said)
