"""The forecast in words and numbers: what a draft likely changes, why, and how far to trust it."""

from __future__ import annotations

import numpy as np

from game import guide
from game.analysis.forecast import DRAFT, NOTHING, Forecast, spread
from game.analysis.futures import STORES
from game.model.decisions import UseLever
from game.model.values import Store
from game.model.world import CA, Floats
from game.present import names
from game.present.calendar import turn_name
from game.present.causes import cause_words
from game.present.game import Game
from game.present.phrases import rounded, store_part, store_value, tone_of
from game.present.ranges import NARROW, WIDE, branch_view, ends, is_known, labels
from game.present.shapes.forecast import ForecastView, NumberAhead
from game.present.shapes.parts import Line, Row, Tone
from game.present.slips import shut_words
from game.present.unanswered import done_anyway
from game.present.words import _, date, ngettext, number, percent

_IN_LINE: tuple[Store, ...] = ("jobs", "treasury", "relations")
_MOST_REASONS = 3
_TELLING = 0.05  # difference of the odds that a plant is left, above which it is among the reasons


def forecast_line(game: Game, forecast: Forecast) -> str | None:
    """Return in one line what the draft likely changes within a year, against doing nothing; None while unknown."""
    if not is_known(forecast) or not forecast.decisions:
        return None
    when = turn_name(game.state, game.state.quarter + forecast.year)
    if not any(_moves(forecast, store) for store in _IN_LINE):
        return _("Forecast for {quarter}: no likely change. {why}").format(quarter=when, why=_why_none(game, forecast))
    return _("Forecast for {quarter}, against doing nothing: {jobs} jobs · {money} · relations {points}").format(
        quarter=when,
        jobs=_span(forecast, "jobs"),
        money=_span(forecast, "treasury"),
        points=_span(forecast, "relations"),
    )


def _why_none(game: Game, forecast: Forecast) -> str:
    """Return why a draft changes nothing that shows within a year."""
    world = game.state.world
    if all(done_anyway(world, one) for one in forecast.decisions):
        return _("The answer is the one taken where none is given.")
    levers = [world.levers.get(one.lever) if isinstance(one, UseLever) else None for one in forecast.decisions]
    if all(lever is not None and lever.delay >= forecast.year for lever in levers):
        return _("What you draft takes hold later.")
    return _("What it does to jobs, the treasury and relations by then is too small to show in most futures.")


def what_is_forecast(others: int) -> str:
    """Return of what the forecast on a decision's sheet is, with so many other decisions in the draft."""
    if not others:
        return _("If this is all you decide this quarter:")
    return ngettext(
        "Of your whole draft, this decision and {count} other:",
        "Of your whole draft, this decision and {count} others:",
        others,
    ).format(count=others)


def forecast_view(game: Game, forecast: Forecast, store: Store, *, shut: bool = False) -> ForecastView:
    """Return the forecast, with a fan and the reasons of one number; ``shut`` until a slip is signed."""
    known = is_known(forecast) and not shut
    when = turn_name(game.state, game.state.quarter + forecast.ahead)
    drafted = bool(forecast.decisions)
    title = _("With your draft, against doing nothing") if drafted else _("If you do nothing")
    order = (*game.level.large, *(one for one in STORES if one not in game.level.large))
    return ForecastView(
        title=title,
        subtitle=_progress(forecast, when) if not shut else "",
        shut=shut_words() if shut else "" if forecast.ahead else _("The last quarter has been played."),
        numbers=tuple(_number(forecast, one) for one in order) if known else (),
        store=store,
        fan_title=_("{name}, quarter by quarter").format(name=names.store(store)),
        labels=labels(game, forecast),
        draft=branch_view(forecast.store(store, DRAFT)) if known and drafted else None,
        nothing=branch_view(forecast.store(store, NOTHING)) if known else None,
        fan_said=_fan_said(forecast, store, when) if known else "",
        spans=_spans(forecast, store) if known else (),
        reasons_title=_("What makes the difference"),
        reasons_note=_("The causes are those of the most typical future, by {quarter}.").format(
            quarter=turn_name(game.state, game.state.quarter + forecast.year)
        ),
        reasons=_reasons(game, forecast, store) if known and drafted else (),
        notes=() if shut else (Line(_supposes(), icon="info"), *held_lines()),
    )


def held_lines() -> tuple[Line, ...]:
    """Return how often such ranges have held; nothing where that was never measured."""
    record = guide.forecast_record()
    return () if record is None else record_lines(record)


def record_lines(record: guide.ForecastRecord) -> tuple[Line, ...]:
    """Return in sentences how often ranges held in test games."""
    day = date(record.measured.year, record.measured.month, record.measured.day)
    held = _(
        "In {count} test games, such ranges of 80% held {share} of the time a year or more ahead ({date})."
    ).format(count=number(record.games), share=percent(record.held), date=day)
    acting = _("Where the player went on deciding, they held {share} of the time: later decisions are not in them.")
    known = _("With futures in which the player goes on deciding too, they held {share} of the time.")
    return (
        Line(held, icon="badge-check"),
        Line(acting.format(share=percent(record.held_acting)), icon="info"),
        Line(known.format(share=percent(record.held_known)), icon="info"),
    )


def _supposes() -> str:
    return _("This is a forecast. It supposes that you decide nothing more, and its luck is not the luck of your game.")


def _progress(forecast: Forecast, when: str) -> str:
    if not is_known(forecast):
        return _("being worked out…")
    if not forecast.decisions:
        return _("{count} futures to {quarter}").format(count=number(forecast.finished), quarter=when)
    return _("{count} futures to {quarter}, the same luck in both").format(
        count=number(forecast.finished), quarter=when
    )


def _number(forecast: Forecast, store: Store) -> NumberAhead:
    name = names.store(store)
    draft, nothing = forecast.store(store, DRAFT)[:, -1], forecast.store(store, NOTHING)[:, -1]
    change = draft - nothing
    difference = ends(store, change, signed=True) if forecast.decisions else ""
    written, alone = _middle(store, draft), _middle(store, nothing)
    between, between_alone = ends(store, draft), ends(store, nothing)
    said = _("{name}: {nothing} if you do nothing, in eight of ten futures {range}.").format(
        name=name, nothing=alone, range=between_alone
    )
    if forecast.decisions:
        said = _(
            "{name}: {draft} with your draft, in eight of ten futures {range}; {nothing} if you do nothing; "
            "difference {difference}."
        ).format(name=name, draft=written, range=between, nothing=alone, difference=difference)
    return NumberAhead(
        store=store,
        name=name,
        draft=written if forecast.decisions else "",
        draft_range=between if forecast.decisions else "",
        nothing=alone,
        nothing_range=between_alone,
        difference=difference,
        tone=_sure_tone(store, change) if forecast.decisions else "neutral",
        said=said,
    )


def _sure_tone(store: Store, change: Floats) -> Tone:
    """Return whether a difference is good or bad; neutral where the range holds both."""
    tones = {tone_of(store, float(one)) for one in spread(change, WIDE)} - {"neutral"}
    return tones.pop() if len(tones) == 1 else "neutral"


def _spans(forecast: Forecast, store: Store) -> tuple[Row, ...]:
    """Return the ranges of a number in each branch, of eight and of five in ten futures."""
    rows = []
    for label, branch in ((_("With your draft"), DRAFT), (_("If you do nothing"), NOTHING)):
        if branch == DRAFT and not forecast.decisions:
            continue
        values = forecast.store(store, branch)[:, -1]
        value = ends(store, values)
        half = _("half of the futures: {range}").format(range=ends(store, values, NARROW))
        said = _("{label}: {value}").format(label=label, value=value)
        rows.append(Row(label, value, f"{said}; {half}", mark=half))
    return tuple(rows)


def _middle(store: Store, values: Floats) -> str:
    return store_value(store, float(np.median(values)))


def _moves(forecast: Forecast, store: Store) -> bool:
    change = _difference(forecast, store)
    return any(rounded(store, float(one)) for one in spread(change, WIDE))


def _difference(forecast: Forecast, store: Store) -> Floats:
    at = forecast.year
    return np.asarray(forecast.store(store, DRAFT)[:, at] - forecast.store(store, NOTHING)[:, at])


def _span(forecast: Forecast, store: Store) -> str:
    return ends(store, _difference(forecast, store), signed=True)


def _fan_said(forecast: Forecast, store: Store, when: str) -> str:
    one = _number(forecast, store)
    return _("By {quarter}. {number}").format(quarter=when, number=one.said)


def _reasons(game: Game, forecast: Forecast, store: Store) -> tuple[Row, ...]:
    """Return what makes the difference: plants that are likelier to stay or go, then the largest causes."""
    rows = [*(_leaving(game, forecast) if store in ("jobs", "output", "independence") else ())]
    if forecast.drivers is None:
        return tuple(rows) if rows else (_plain(_("The causes are being worked out…")),)
    parts = forecast.drivers.get(store, {})
    for cause in sorted(parts, key=lambda one: (-abs(parts[one]), one)):
        if not rounded(store, parts[cause]) or len(rows) == _MOST_REASONS:
            break
        label, value = cause_words(game.state, cause, store, parts[cause]), store_part(store, parts[cause])
        rows.append(
            Row(label, value, _("{label}: {value}").format(label=label, value=value), tone_of(store, parts[cause]))
        )
    if rows:
        return tuple(rows)
    if all(done_anyway(game.state.world, one) for one in forecast.decisions):
        return (_plain(_("The answer is the one taken where none is given.")),)
    return (_plain(_("Nothing in the draft moves this number in most futures.")),)


def _leaving(game: Game, forecast: Forecast) -> list[Row]:
    """Return the Canadian plants whose odds of being left the draft changes most."""
    sites = game.state.world.sites
    found = []
    for row in np.flatnonzero(sites.assembly & (sites.country == CA)).tolist():
        draft, nothing = forecast.leaves(row, DRAFT), forecast.leaves(row, NOTHING)
        if abs(draft - nothing) >= _TELLING:
            found.append((abs(draft - nothing), row, draft, nothing))
    rows = []
    for _size, row, draft, nothing in sorted(found, reverse=True)[: _MOST_REASONS - 1]:
        label = _("{site} is left or closed by {quarter}").format(
            site=names.site_at(game.state, row), quarter=turn_name(game.state, game.state.quarter + forecast.ahead)
        )
        value = _("{draft} of futures, not {nothing}").format(draft=percent(draft), nothing=percent(nothing))
        said = _("{label}: {value}").format(label=label, value=value)
        rows.append(Row(label, value, said, "good" if draft < nothing else "bad"))
    return rows


def _plain(text: str) -> Row:
    return Row(text, "", text)
