"""Talks with a partner on its card: where they stand, their odds and parts, what they cost, give and set off."""

from __future__ import annotations

from functools import partial
from math import ceil

from game.model.decisions import Decision, UseLever
from game.model.effects import Effect, EffectSpec, OpenTalks
from game.model.figures import Figure
from game.model.kept import Talks
from game.model.state import State
from game.model.talks import TalksSpec
from game.present import names
from game.present.calendar import how_far, quarters, real_date, turn_name
from game.present.effect_words import effect_words
from game.present.game import Game
from game.present.odds_view import odds_bars, odds_row, odds_text
from game.present.phrases import price_words
from game.present.prices import money_words, price_with
from game.present.refusals import refusal_of_talks
from game.present.shapes.briefing import PendingView
from game.present.shapes.parts import Chip, Line, Row, Section, Tone
from game.present.site_facts import fact
from game.present.source_words import source_list
from game.present.words import _, language, percent
from game.rules.orders import effects_of, targets
from game.rules.policy import carry_out_one
from game.rules.talks import Outlook, outlook, signing_cost, standing


def talks_with(state: State, partner: str) -> tuple[str, ...]:
    """Return the talks with a partner that are under way, stand signed, or that some lever of the level can open."""
    known = {one.id for one in state.talks}
    for lever in state.world.levers.values():
        if lever.target == "talks" and any(isinstance(entry.effect, OpenTalks) for entry in lever.effects):
            known.update(targets(state, lever))
    return tuple(id for id, spec in state.world.talks.items() if id in known and spec.partner == partner)


def talks_sections(game: Game, partner: str) -> tuple[Section, ...]:
    """Return all that a partner's card says of talks with it, as they stand once the draft is carried out."""
    ids = talks_with(game.state, partner)
    if not ids:
        return ()
    state = game.after_draft()
    return tuple(section for id in ids for section in _sections(state, state.world.talks[id]))


def stage_words(state: State, id: str) -> str:
    """Return where talks stand, in a few words."""
    spec, there = state.world.talks[id], standing(state, id)
    if there is None:
        return _("not opened")
    step = {"step": there.step, "steps": spec.steps}
    match there.stage:
        case "open":
            return _("open, {step} of {steps} steps made").format(**step)
        case "suspended":
            return _("on hold, {step} of {steps} steps made").format(**step)
        case "agreed":
            return _("signed, {quarter}").format(quarter=turn_name(state, there.since))
        case "broken":
            return _("broken off, {quarter}").format(quarter=turn_name(state, there.since))


def talks_pending(state: State) -> tuple[PendingView, ...]:
    """Return the talks that are open, each with the earliest quarter it may be signed in and the likely one."""
    return tuple(_pending(state, one) for one in state.talks if one.stage == "open")


def order_outlook(game: Game, decision: Decision) -> str:
    """Return what may come of talks that an order opens or changes, a sentence; empty for any other order."""
    lever = game.state.world.levers.get(decision.lever) if isinstance(decision, UseLever) else None
    if lever is None or not isinstance(decision, UseLever):
        return ""
    found = (one for one in effects_of(lever, decision) if isinstance(one, OpenTalks))
    move = next((one for one in found if one.talks in game.state.world.talks), None)
    if move is None:
        return ""
    state, _records = carry_out_one(game.after_draft(), decision)
    spec, share = state.world.talks[move.talks], 1.0 if move.share is None else move.share
    seen = outlook(state, spec.id, share)
    if seen.held_by:
        return refusal_of_talks(state, spec, seen, share)
    return _(
        "This quarter: a step {step}; broken off {end}. Signed at the earliest {when}, for {price}."
    ).format(
        step=odds_text(seen.advance.odds),
        end=odds_text(seen.collapse.odds),
        when=how_far(state, _earliest(state, spec)),
        price=_signature(spec, share),
    )  # fmt: skip


def _sections(state: State, spec: TalksSpec) -> tuple[Section, ...]:
    there = standing(state, spec.id)
    agreed = there is not None and there.stage == "agreed"
    seen = None if agreed else outlook(state, spec.id)
    title = _("Talks: {title}").format(title=spec.title.said(language()))
    head = Section(
        title, spec.text.said(language()), rows=_rows(state, spec, there, seen), lines=_lines(state, spec, seen)
    )
    sections = [head]
    if seen and seen.advance.parts:
        bars = odds_bars(state, seen.advance, good=True)
        sections.append(Section(_("What the odds of a step are made of"), bars=bars))
    if seen and seen.collapse.parts:
        bars = odds_bars(state, seen.collapse, good=False)
        sections.append(Section(_("What the odds of a break are made of"), bars=bars))
    promised = tuple(Line(one.words.said(language()), "neutral", "signature") for one in spec.promises)
    price = _effects(state, spec.price)
    sections += [
        Section(_("What it gave") if agreed else _("What it would give"), lines=_effects(state, spec.gives)),
        Section(_("What it cost at home") if agreed else _("What it would cost at home"), lines=price),
        Section(_("What others did") if agreed else _("What others would do"), lines=_effects(state, spec.reaction)),
        Section(_("What you promised") if agreed else _("What you would promise"), lines=promised),
        Section(_("If you broke your word"), _forgotten(spec), lines=_effects(state, spec.breach)),
    ]
    return tuple(one for one in sections if one.rows or one.bars or one.lines)


def _rows(state: State, spec: TalksSpec, there: Talks | None, seen: Outlook | None) -> tuple[Row, ...]:
    stage: Tone = "neutral"
    if there:
        stage = {"open": "neutral", "suspended": "warning", "agreed": "good", "broken": "bad"}[there.stage]  # type: ignore[assignment]  # every stage has its tone
    rows = [fact(_("Where they stand"), stage_words(state, spec.id), tone=stage)]
    share = there.share if there else 1.0
    if seen is not None and not seen.held_by:
        under_way = there is not None and there.stage == "open"
        of = partial(Figure, kind="partner", id=spec.partner, of=spec.id)
        label = _("Odds of a step") if under_way else _("Odds of a step, were they open")
        rows += [
            odds_row(label, seen.advance.odds, good=True, figure=of("step")),
            odds_row(_("Odds that they are broken off"), seen.collapse.odds, good=False, figure=of("break")),
            fact(_("Signed at the earliest"), how_far(state, _earliest(state, spec))),
            fact(_("Likely, at these odds"), turn_name(state, _likely(state, spec, seen.advance.odds))),
        ]
    if there and seen is not None:
        rows.append(fact(_("On the table"), _("{share} of what it asks").format(share=percent(there.share))))
    if seen is not None:
        rows.append(fact(_("Paid at the signature"), _signature(spec, share)))
    return tuple(rows)


def _lines(state: State, spec: TalksSpec, seen: Outlook | None) -> tuple[Line, ...]:
    lines = [Line(spec.asks.said(language()), "neutral", "message-circle")]
    if seen is not None and seen.held_by:
        there = standing(state, spec.id)
        lines.append(Line(refusal_of_talks(state, spec, seen, there.share if there else 1.0), "warning", "lock"))
    if spec.real:
        said = _("A what-if, from what really began on {date} ({sources}): deal, odds and effects are assumptions.")
        found = source_list(state.world.level, spec.real.sources)
        lines.append(Line(said.format(date=real_date(spec.real), sources=found), icon="history"))
    else:
        lines.append(Line(_("A what-if: the deal, its odds and its effects are assumptions."), icon="history"))
    return tuple(lines)


def _effects(state: State, entries: tuple[EffectSpec, ...]) -> tuple[Line, ...]:
    lines = []
    for entry in entries:
        wait, lasts = entry.after + getattr(entry.effect, "in_quarters", 0), _lasts(entry.effect)
        later = _("after {time}").format(time=quarters(wait)) if wait else ""
        until = _("for {time}").format(time=quarters(lasts)) if lasts else ""
        mark = _("{later}, {until}").format(later=later, until=until) if later and until else later or until
        lines.append(Line(effect_words(state, entry.effect), "neutral", "arrow-right", mark))
    return tuple(lines)


def _lasts(effect: Effect) -> int | None:
    """Return the quarters an effect lasts, where its own words do not say so: where it might also last for good."""
    field = type(effect).model_fields.get("quarters")
    return getattr(effect, "quarters", None) if field and not field.is_required() else None


def _forgotten(spec: TalksSpec) -> str:
    return _("Remembered here and elsewhere, less each quarter, for {time}.").format(time=quarters(spec.memory))


def _signature(spec: TalksSpec, share: float) -> str:
    return price_words(money_words(price_with(signing_cost(spec, share), spec.price)), spec.capital)


def _left(state: State, spec: TalksSpec) -> int:
    there = standing(state, spec.id)
    return spec.steps - (there.step if there and there.stage in ("open", "suspended") else 0)


def _earliest(state: State, spec: TalksSpec) -> int:
    return state.quarter + _left(state, spec)


def _likely(state: State, spec: TalksSpec, odds: float) -> int:
    """Return the turn in which the steps left are made on average, at these odds a quarter."""
    return state.quarter + ceil(_left(state, spec) / max(odds, 0.02))


def _pending(state: State, one: Talks) -> PendingView:
    spec, seen = state.world.talks[one.id], outlook(state, one.id)
    due = _earliest(state, spec)
    text = _("{talks}: {stage}, {odds} for a step each quarter.").format(
        talks=names.target(state, one.id), stage=stage_words(state, one.id), odds=percent(seen.advance.odds)
    )
    when = _("at the earliest {when}").format(when=how_far(state, due))
    if not seen.held_by:
        when = _("at the earliest {when}; at these odds, more likely around {likely}").format(
            when=how_far(state, due), likely=turn_name(state, _likely(state, spec, seen.advance.odds))
        )
    cause = spec.asks.said(language())
    said = _("{text} Signed {when}.").format(text=text, when=when)
    place = Chip(names.country_of_talks(state, one.id), "partner", spec.partner)
    return PendingView(due, when, text, cause, "neutral", place, said)
