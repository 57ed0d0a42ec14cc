"""The tariff lab's answer in words: the large figures, what they take for granted, and duties as really paid."""

from __future__ import annotations

from collections.abc import Callable

from game.analysis.dials import LEVIERS
from game.analysis.lab import LabAnswer, Pair
from game.model.values import COUNTRIES
from game.present.phrases import moved
from game.present.places import country, from_country, levies
from game.present.shapes.lab import LabFigure, LabRows
from game.present.shapes.parts import Row, Tone
from game.present.words import _, money, number, percent, points

STILL = 0.0005
"""A change below this share would not show and is none."""
_FINE = -2  # decimals: hundreds of cars and of jobs
_Of = Callable[[LabAnswer], float]


def caveat(answer: LabAnswer) -> str:
    """Return in a line what the figures are, and what they are not."""
    if answer.setting.capacity:
        return _("Where things settle after years, within the room plants have now. Not a forecast.")
    return _("Where things settle after years, with room to build anywhere. Not a forecast.")


def assumptions(answer: LabAnswer) -> tuple[str, ...]:
    """Return what the answer takes for granted, a sentence each."""
    room = (
        _("Plants build no more than their shifts of 2024 allow; where room is short, prices rise.")
        if answer.setting.capacity
        else _("Plants are widened wherever it pays: no capacity binds. The game itself is slower and harder.")
    )
    market = (
        _("As cars grow dearer, fewer are sold.")
        if dict(answer.setting.figures).get("epsilon", 0.0)
        else _("As many cars are sold in each country as in 2024; only who builds them changes.")
    )
    return (
        room,
        market,
        _("Duties are passed on to buyers in full; wages and exchange rates do not answer; no plant is given up."),
        _("Remission here only lets American cars in. What it buys, that makers stay, shows in the game and not here."),
        _(
            "Figures of 2024 are published totals shared out by estimate. Every change is the model’s, from "
            "assumptions you can turn on the Model page."
        ),
    )


def figures(answer: LabAnswer, held: LabAnswer | None = None) -> tuple[LabFigure, ...]:
    """Return the large figures, beside those of the setting held as A where there is one."""
    against = _("against 2024")
    moved = _then(answer.all_jobs, _("{now} jobs; {then} before the tariffs"))
    return (
        _share(answer, held, "canada", _("Cars built in Canada"), _output("CA"), _cars(answer.built("CA")), 1),
        _share(answer, held, "jobs", _("Auto jobs in Canada"), lambda one: one.all_jobs.change, moved, 1),
        _share(answer, held, "prices_ca", _("Car prices in Canada"), lambda one: one.prices["CA"], against, -1),
        _share(answer, held, "us", _("Cars built in the US"), _output("US"), _cars(answer.built("US")), 0),
        _share(answer, held, "prices_us", _("Car prices in the US"), lambda one: one.prices["US"], against, 0),
        _revenue(answer, held),
    )


def _output(code: str) -> _Of:
    return lambda one: one.built(code).change


def _cars(pair: Pair) -> str:
    return _then(pair, _("{now} a year; {then} before the tariffs"))


def _then(pair: Pair, words: str) -> str:
    """Write an amount and what it was, to what such an estimate can be written to."""
    then, now = (number(round(one, _FINE)) for one in pair)
    return words.format(now=now, then=then)


def _share(answer: LabAnswer, held: LabAnswer | None, id: str, name: str, of: _Of, under: str, good: int) -> LabFigure:
    """``good``: 1 where a rise is good, −1 where a fall is, 0 where it is neither."""
    now = of(answer)
    tone: Tone = "neutral" if not good or abs(now) < STILL else "good" if now * good > 0 else "bad"
    value = percent(now, 1, signed=True)
    said = _("{name}: {value}, {detail}.").format(name=name, value=value, detail=under)
    if held is None:
        return LabFigure(id, name, value, tone, under, said)
    then = percent(of(held), 1, signed=True)
    apart = points(moved("prices", 100 * of(held), 100 * now))
    return LabFigure(id, name, value, tone, under, _compared(said, then, apart), then, apart)


def _revenue(answer: LabAnswer, held: LabAnswer | None) -> LabFigure:
    name, value = _("Surtax revenue"), money(answer.revenue)
    under = _("a year; the subsidy costs {cost}").format(cost=money(answer.subsidy)) if answer.subsidy else _("a year")
    said = _("{name}: {value}, {detail}.").format(name=name, value=value, detail=under)
    if held is None:
        return LabFigure("revenue", name, value, "neutral", under, said)
    then, apart = money(held.revenue), money(answer.revenue - held.revenue, signed=True)
    return LabFigure("revenue", name, value, "neutral", under, _compared(said, then, apart), then, apart)


def _compared(said: str, held: str, apart: str) -> str:
    return _("{sentence} Setting A: {held}; the difference is {difference}.").format(
        sentence=said, held=held, difference=apart
    )


def duty_rows(answer: LabAnswer, held: LabAnswer | None = None) -> tuple[LabRows, ...]:
    """Return the duties on cars, by who levies them: the rate in the law, and what is really paid."""
    found = []
    for levied_by in LEVIERS:
        rows = tuple(_duty(answer, held, levied_by, origin) for origin in COUNTRIES if origin != levied_by)
        found.append(LabRows(levies(levied_by), _("in the law → really paid"), rows))
    return tuple(found)


def _duty(answer: LabAnswer, held: LabAnswer | None, levied_by: str, origin: str) -> Row:
    value = _both(answer, levied_by, origin)
    name = _("on cars {from_country}").format(from_country=from_country(origin))
    said = _("{country_levies} {name}: {value}.").format(country_levies=levies(levied_by), name=name, value=value)
    if held is None:
        return Row(country(origin), value, said)
    before = _both(held, levied_by, origin)
    said = _("{sentence} Setting A: {held}.").format(sentence=said, held=before)
    return Row(country(origin), value, said, mark=_("A: {held}").format(held=before))


def _both(answer: LabAnswer, levied_by: str, origin: str) -> str:
    paid = answer.paid[levied_by, origin]
    rate, really = percent(paid.statutory, 1), percent(paid.paid, 1)
    return rate if rate == really else _("{rate} → {paid}").format(rate=rate, paid=really)
