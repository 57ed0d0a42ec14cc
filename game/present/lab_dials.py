"""The dials and presets of the tariff lab in words."""

from __future__ import annotations

from game.analysis.dials import Dial, Reach
from game.analysis.lab import LabAnswer
from game.analysis.setting import ALL
from game.model.lab import LabPreset
from game.model.level import Level
from game.present import names
from game.present.calendar import quarter_name, real_date
from game.present.game import Game
from game.present.model_words import PARAMETERS
from game.present.phrases import dotted
from game.present.places import country, from_country
from game.present.refusals import written
from game.present.shapes.lab import DialView, PresetView
from game.present.shapes.parts import Source
from game.present.words import N_, _, language, ngettext, number, percent

_SPOKEN = {
    "US": N_("US duty {on_product} {from_country}"),
    "CA": N_("Canadian duty {on_product} {from_country}"),
    "MX": N_("Mexican duty {on_product} {from_country}"),
}
_GOODS = {"vehicles": N_("Cars"), "parts": N_("Parts"), "steel": N_("Steel"), "aluminium": N_("Aluminium")}
_CONTENT = {
    "CA": N_("US content recognized in Canadian cars"),
    "MX": N_("US content recognized in Mexican cars"),
}
_STANDING = {"imposed": N_("IN FORCE"), "threatened": N_("THREATENED"), "offered": N_("OFFERED")}
_ICON = {"imposed": "gavel", "threatened": "triangle-alert", "offered": "handshake"}
_TOKEN = {"imposed": "ink", "threatened": "amber", "offered": "blue"}


def goods_name(product: str) -> str:
    """Return what a duty is on."""
    return _(_GOODS[product])


def dial_label(level: Level, dial: Dial) -> tuple[str, str]:
    """Return a dial's name beside its neighbours, and the whole of it for the ear and for a table."""
    match dial.kind:
        case "duty":
            on, where = names.on_product(dial.third), from_country(dial.second)
            return country(dial.second), _(_SPOKEN[dial.first]).format(on_product=on, from_country=where)
        case "content":
            text = _(_CONTENT[dial.first])
        case "remission" if dial.first == ALL:
            text = _("Remission, all makers that build here")
        case "remission":
            maker = names.maker(level, dial.first)
            return maker, _("Remission: {maker}").format(maker=maker)
        case "offset":
            text = _("US credit for cars assembled there")
        case "subsidy":
            text = _("Subsidy for cars built in Canada")
        case _:
            text = _(PARAMETERS[dial.first][0])
    return text, text


def dial_text(dial: Dial, value: float) -> str:
    """Write a dial's figure with its unit."""
    if dial.kind == "subsidy":
        return written("dollars_per_car", value)
    if dial.kind == "figure" and dial.first != "content_rule":
        return number(value, 1 if abs(value * 10 - round(value * 10)) < 1e-6 else 2)
    for decimals in (0, 1):
        if abs(value * 100 * 10**decimals - round(value * 100 * 10**decimals)) < 1e-6:
            return percent(value, decimals)
    return percent(value, 1 if dial.kind == "content" else 2)


def span_text(dial: Dial, lowest: float, value: float) -> str:
    """Write where a dial stands; from the lowest to the highest where it turns several at once that stand apart."""
    if lowest == value:
        return dial_text(dial, value)
    return _("{low} to {high}").format(low=dial_text(dial, lowest), high=dial_text(dial, value))


def dial_view(level: Level, answer: LabAnswer, dial: Dial, value: float, reach: Reach, lowest: float) -> DialView:
    """Return a dial as a slider; a duty on cars says what is really paid.

    ``lowest`` and ``value`` stand apart where the dial turns several at once that do.
    """

    def write(wished: float) -> str:
        return span_text(dial, lowest, value) if wished == value else dial_text(dial, wished)

    label, spoken = dial_label(level, dial)
    paid = answer.paid.get((dial.first, dial.second)) if dial.kind == "duty" and dial.third == "vehicles" else None
    return DialView(
        id=str(dial),
        label=label,
        spoken=spoken,
        value=value,
        least=reach.least,
        most=reach.most,
        step=reach.step,
        write=write,
        paid=paid.paid if paid else None,
        under=_under(dial, paid.paid if paid else None),
    )


def _under(dial: Dial, paid: float | None) -> str:
    if dial.kind == "duty" and dial.second == ALL:
        return _("sets all of them to one rate")
    return _("{rate} really paid").format(rate=percent(paid, 1)) if paid is not None else ""


def preset_view(level: Level, preset: LabPreset) -> PresetView:
    """Return a preset with its mark: what became of it, when, and how many sources say so; or fiction."""
    said = language()
    title, text = preset.title.said(said), preset.text.said(said) if preset.text else ""
    if preset.real is None:
        mark, icon, token = _("FICTION · to compare with"), "flask-conical", "muted"
    else:
        count = len(preset.real.sources)
        mark = ngettext("{standing} · {date} · {count} source", "{standing} · {date} · {count} sources", count).format(
            standing=_(_STANDING[preset.standing]), date=real_date(preset.real), count=count
        )
        icon, token = _ICON[preset.standing], _TOKEN[preset.standing]
    addresses = {row.key: row.address for row in level.sources}
    keys = preset.real.sources if preset.real else ()
    sources = tuple(Source(key, addresses.get(key, "")) for key in keys)
    return PresetView(preset.id, title, text, mark, icon, token, sources, dotted(title, mark, text))


def in_force_view(game: Game, id: str) -> PresetView:
    """Return what is in force in a game in progress, as a preset."""
    state = game.state
    title = _("In force in your game")
    quarter = quarter_name(state.calendar.plus(-1) if state.over else state.calendar)
    mark = _("YOUR GAME · {quarter}").format(quarter=quarter)
    text = _("The duties, remission and content of the game you are in, as they stand now.")
    return PresetView(id, title, text, mark, "map", "blue", (), dotted(title, mark, text))
