"""The papers: headlines as clippings, what can be done about them, and the evidence once it lies open."""

from __future__ import annotations

from typing import Literal

from game.model.decisions import ActOnHeadline, CheckHeadline
from game.model.headlines import ActSpec, HeadlineSpec
from game.model.kept import Clipping
from game.model.level import Level
from game.present.calendar import turn_name
from game.present.desk import sources
from game.present.game import Game
from game.present.headline_words import VERDICTS, verdict_words
from game.present.phrases import dotted, price_words
from game.present.prices import money_words, price_in
from game.present.refusals import refusal_words
from game.present.shapes.briefing import ChoiceView, HeadlineView
from game.present.source_words import source_list
from game.present.words import _, date, language, ngettext
from game.rules.headlines import in_print
from game.rules.orders import price_of

READING = "reading_a_headline"
"""The page of the Guide on how to check one."""


def papers(game: Game, quarter: int) -> tuple[HeadlineView, ...]:
    """Return the headlines a briefing shows: those acted on unread in its quarter, then those of the next."""
    found = game.state.papers
    unread = [one for one in found if one.quarter == quarter and one.acted == "headline" and not one.checked]
    return tuple(_view(game, one) for one in (*unread, *(one for one in found if one.quarter == quarter + 1)))


def papers_now(game: Game) -> tuple[HeadlineView, ...]:
    """Return the headlines of the quarter about to be played."""
    return tuple(_view(game, clipping) for clipping in in_print(game.state))


def headline_view(game: Game, headline: str) -> HeadlineView:
    """Return a headline that has been printed; StopIteration where it has not."""
    return _view(game, next(one for one in game.state.papers if one.headline == headline))


def _view(game: Game, clipping: Clipping) -> HeadlineView:
    spec, said = game.state.world.headline[clipping.headline], language()
    now = clipping.quarter == game.state.quarter + 1 and not game.state.over
    checked = clipping.checked or (now and CheckHeadline(headline=spec.id) in game.draft)
    open_now = checked or (clipping.acted != "" and not now)
    _words, icon, edge = VERDICTS[spec.verdict] if open_now else ("", "newspaper", "ink")
    verdict = verdict_words(spec) if open_now else ""
    kicker = dotted(
        _("In the papers"),
        turn_name(game.state, clipping.quarter),
        _("FICTION") if spec.fiction else "",
    )
    text = spec.text.said(said)
    standing = _standing(game, spec, clipping, now=now, verdict=verdict)
    return HeadlineView(
        id=spec.id,
        text=text,
        kicker=kicker,
        standing=standing,
        verdict=verdict,
        icon=icon,
        edge=edge,
        evidence=spec.evidence.said(said) if open_now else "",
        facts=_facts(game.level, spec) if open_now else "",
        sources=sources(game.state, spec.sources) if open_now else (),
        choices=_choices(game, spec, checked=checked) if now else (),
        guide=spec.teaches,
        said=_("{headline}. {standing}").format(headline=text.rstrip("."), standing=standing),
    )


def _standing(game: Game, spec: HeadlineSpec, clipping: Clipping, *, now: bool, verdict: str) -> str:
    drafted = next((one.on for one in game.draft if isinstance(one, ActOnHeadline) and one.headline == spec.id), "")
    acted = (drafted if now else "") or clipping.acted
    if acted == "headline" and not now and not clipping.checked:
        return _("You acted on it without checking. Verdict: {verdict}.").format(verdict=verdict)
    if acted == "documents":
        return _("Checked: {verdict}. You go by the documents.").format(verdict=verdict)
    if acted and verdict:
        return _("Checked: {verdict}. You act on it.").format(verdict=verdict)
    if acted:
        return _("Not checked. You act on it.")
    if verdict:
        return _("Checked: {verdict}.").format(verdict=verdict)
    return _("Not checked.")


def _facts(level: Level, spec: HeadlineSpec) -> str:
    if spec.fiction or spec.facts_as_of is None:
        return _("Headline and evidence are invented.")
    day = spec.facts_as_of
    when = _("Evidence as of {date}").format(date=date(day.year, day.month, day.day))
    where = ngettext("source: {keys}", "sources: {keys}", len(spec.sources))
    return dotted(when, where.format(keys=source_list(level, spec.sources)))


def _choices(game: Game, spec: HeadlineSpec, *, checked: bool) -> tuple[ChoiceView, ...]:
    choices = [_check(game, spec, checked=checked)]
    if checked and spec.allows:
        choices.append(_act(game, spec, spec.allows, "documents"))
    if spec.tempts:
        choices.append(_act(game, spec, spec.tempts, "headline"))
    return tuple(choices)


def _check(game: Game, spec: HeadlineSpec, *, checked: bool) -> ChoiceView:
    decision = CheckHeadline(headline=spec.id)
    refusal = None if checked else game.refusal(decision)
    why = refusal_words(game.state, refusal) if refusal else ""
    return ChoiceView(
        id="check",
        label=_("Check it"),
        text=_("See what the documents say."),
        cost=price_words(money_words(price_in(game.state, decision)), price_of(game.state, decision)[1]),
        open=not checked and not why,
        why_not=why,
        taken=checked,
        decision=decision,
    )


def _act(game: Game, spec: HeadlineSpec, act: ActSpec, on: Literal["headline", "documents"]) -> ChoiceView:
    decision, said = ActOnHeadline(headline=spec.id, on=on), language()
    drafted = any(isinstance(one, ActOnHeadline) and one.headline == spec.id for one in game.draft)
    refusal = None if drafted else game.refusal(decision)
    why = refusal_words(game.state, refusal) if refusal else ""
    return ChoiceView(
        id=on,
        label=act.label.said(said),
        text=act.text.said(said) if act.text else "",
        cost=price_words(money_words(price_in(game.state, decision)), act.capital) if act.cost or act.capital else "",
        open=not why,
        why_not=why,
        taken=decision in game.draft,
        decision=decision,
    )
