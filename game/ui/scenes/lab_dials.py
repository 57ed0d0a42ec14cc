"""The left side of the tariff lab: presets, and pages of sliders for duties, the rules and the model."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.lab import ALL, GOODS, IN_FORCE, LEVIERS, Dial, Lab, LabAnswer, duty_dials, model_dials, rule_dials
from game.present import names
from game.present.lab_dials import dial_label, dial_view, goods_name, in_force_view, preset_view
from game.present.places import country
from game.present.shapes.lab import PresetView
from game.present.words import _
from game.ui.controls import (
    Choice,
    Heading,
    Icon,
    Item,
    ListBox,
    Node,
    Page,
    Pages,
    Scroll,
    Slider,
    Text,
    Toggle,
    card,
    column,
    row,
)
from game.ui.scenes.sources import source_node


class DialPages:
    """Builds the pages of a lab. ``turned`` is told of each dial moved; ``changed`` of anything else."""

    def __init__(self, lab: Lab, turned: Callable[[Dial, float], None], changed: Callable[[], None]) -> None:
        self.lab, self._turned, self._changed = lab, turned, changed
        self._levier, self._goods = LEVIERS[0], GOODS[0]

    def node(self, answer: LabAnswer) -> Node:
        """Return the pages."""
        pages = (
            Page("presets", _("Presets"), Scroll("presets_page", self._presets(), grow=1)),
            Page("duties", _("Duties"), Scroll("dials_page", self._duties(answer), grow=1)),
            Page("rules", _("Rules"), Scroll("rules_page", self._rules(answer), grow=1)),
            Page("model", _("Model"), Scroll("model_page", self._model(answer), grow=1)),
        )
        return Pages("setting", pages, always=True, grow=1)

    def slider(
        self, dial: Dial, answer: LabAnswer, *, name: str = "", named: bool = True, size: str = "body"
    ) -> Slider:
        """Return the slider of a dial; not ``named`` where what it is about stands beside it."""
        lab = self.lab
        view = dial_view(lab.level, answer, dial, lab.read(dial), lab.reach(dial), lab.lowest(dial))
        return Slider(
            name or view.id,
            view.label if named else "",
            view.value,
            view.least,
            view.most,
            view.step,
            lambda value: self._turned(dial, value),
            view.write,
            view.paid,
            view.under,
            size,
            spoken=view.spoken,
            grow=0 if named else 1,
        )

    def spoken(self, dial: Dial) -> str:
        """Return the whole name of a dial."""
        return dial_label(self.lab.level, dial)[1]

    def views(self) -> tuple[PresetView, ...]:
        """Return the presets in words, the one of the game at hand first."""
        lab = self.lab
        mine = [in_force_view(lab.game, IN_FORCE)] if lab.game is not None else []
        return (*mine, *(preset_view(lab.level, preset) for preset in lab.presets))

    def _presets(self) -> Node:
        views = self.views()
        chosen = next((one for one in views if one.id == self.lab.chosen), None)
        items = tuple(
            Item(one.id, one.title, one.mark, one.icon, one.token, spoken=one.said, strong=one.id == self.lab.preset)
            for one in views
        )
        return column(
            ListBox("presets", _("Presets"), items, self.lab.chosen, self._take),
            _about(chosen, turned=self.lab.preset != self.lab.chosen) if chosen else None,
            gap=12,
        )

    def _take(self, preset: str) -> None:
        self.lab.take(preset)
        self._changed()

    def _duties(self, answer: LabAnswer) -> Node:
        return column(
            Choice("levier", _("Who levies them"), tuple((one, country(one)) for one in LEVIERS), self._levier,
                   self._choose_levier),
            Choice("goods", _("Duties on"), tuple((one, goods_name(one)) for one in GOODS), self._goods,
                   self._choose_goods),
            *self._sliders(duty_dials(self._levier, self._goods), answer),
            gap=14,
        )  # fmt: skip

    def _choose_levier(self, levier: str) -> None:
        self._levier = levier

    def _choose_goods(self, goods: str) -> None:
        self._goods = goods

    def _sliders(self, dials: Iterable[Dial], answer: LabAnswer) -> list[Node]:
        return [self.slider(dial, answer) for dial in dials]

    def _rules(self, answer: LabAnswer) -> Node:
        lab, dials = self.lab, rule_dials(self.lab.base)
        content = [dial for dial in dials if dial.kind in ("figure", "content")]
        remission = [dial for dial in dials if dial.kind == "remission"]
        money = [dial for dial in dials if dial.kind in ("offset", "subsidy")]
        plants = [(ALL, _("All Canadian plants")), *((id, names.site(lab.base, id)) for id in lab.plants)]
        goes_to = Choice("subsidy_site", _("The subsidy goes to"), tuple(plants), lab.setting.subsidy_site,
                         self._subsidize, "menu")  # fmt: skip
        return column(
            Heading(_("Content"), level=3),
            *self._sliders(content, answer),
            Heading(_("Canada’s remission"), level=3),
            Text(
                _("Here it only lets American cars in free. That it keeps makers building here shows in the game."),
                "small",
                token="muted",
            ),
            *self._sliders(remission, answer),
            Heading(_("Money"), level=3),
            *self._sliders(money, answer),
            goes_to,
            gap=14,
        )

    def _subsidize(self, site: str) -> None:
        self.lab.subsidize(site)
        self._changed()

    def _model(self, answer: LabAnswer) -> Node:
        return column(
            Text(
                _("These are assumptions. Turn them to see how much hangs on each: a strong claim survives that."),
                "small",
                token="muted",
            ),
            *self._sliders(model_dials(), answer),
            Toggle("capacity", _("Plants’ capacity binds"), self.lab.setting.capacity, self._bind,
                   _("as it does in the game, and for some years")),
            Toggle("scale", _("Costs fall where more is built"), self.lab.setting.scale, self._steepen,
                   _("by the figure ς, from memory")),
            gap=14,
        )  # fmt: skip

    def _bind(self, on: bool) -> None:
        self.lab.switch(capacity=on)
        self._changed()

    def _steepen(self, on: bool) -> None:
        self.lab.switch(scale=on)
        self._changed()


def _about(one: PresetView, *, turned: bool) -> Node:
    return card(
        Heading(one.title, level=3),
        row(Icon(one.icon, 16, one.token), Text(one.mark, "small", 600, one.token, grow=1), gap=8),
        Text(_("Changed since by your hand."), "small", 600, "blue") if turned else None,
        Text(one.text, "small") if one.text else None,
        *(source_node(source) for source in one.sources),
        accent=one.token,
        pad=(10, 12, 12, 16),
        gap=6,
    )
