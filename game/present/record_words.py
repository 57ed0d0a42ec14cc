"""What happened, in a sentence: one for each type of record."""

from __future__ import annotations

from typing import assert_never

from game.model import contract_records as c
from game.model import moves as m
from game.model import records as r
from game.model import site_records as sr
from game.model import talk_records as t
from game.model.state import State
from game.present import names
from game.present.book_words import line_words
from game.present.causes import cause_words
from game.present.contract_words import contract_line
from game.present.difficulty import difficulty_name
from game.present.duty_words import export_tax_words, tariff_words, withheld_words
from game.present.firm_words import at, firm_line
from game.present.goal_words import goal_text
from game.present.headline_words import headline_line
from game.present.moves import counted_line
from game.present.phrases import store_part
from game.present.refusals import refusal_words, subject
from game.present.shapes.parts import Chip, Line, Tone
from game.present.site_effect_words import stop_words
from game.present.talk_words import talk_line
from game.present.washington_words import move_words
from game.present.words import _, language, money, ngettext, number, percent


def record_line(state: State, record: r.Record) -> Line:
    """Return a record as a line of news. ``state`` is the one the quarter ended in."""
    match record:
        case r.DecisionCarriedOut():
            return Line(
                _carried_out(state, record), "neutral", "check", _("your decision"), _place(state, record.target)
            )
        case r.DecisionRefused():
            said = _("{what}: refused. {why}").format(what=subject(state, record), why=refusal_words(state, record))
            return Line(said, "warning", "circle-x", _("your decision"), _place(state, record.target))
        case c.ContractSigned() | c.ContractRefused() | c.ContractBroken() | c.ContractEnded():
            return contract_line(state, record)
        case c.ExtensionAsked() | c.ExtensionGranted() | c.ClaimDisputed() | c.ClaimSettled():
            return contract_line(state, record)
        case c.SuitBegun() | c.SuitDecided() | c.ClaimEnded():
            return contract_line(state, record)
        case r.EventFired():
            spec = state.world.event[record.event]
            tone: Tone = "bad" if spec.tone == "alarm" else "neutral" if spec.tone == "news" else spec.tone
            return Line(spec.title.said(language()), tone, spec.icon.replace("_", "-"))
        case r.EventAnswered():
            return Line(
                _answered(state, record), "neutral", "message-circle", "" if record.by_default else _("your decision")
            )
        case r.DifficultySet():
            said = _("Difficulty: {difficulty} from this quarter.").format(difficulty=difficulty_name(record.after))
            return Line(said, "neutral", "gauge", "", None)
        case r.HeadlinePrinted() | r.HeadlineChecked() | r.HeadlineActedOn():
            return headline_line(state, record)
        case r.TariffSet():
            worse = record.rate > record.was and record.levied_by != "CA"
            said = tariff_words(record.levied_by, record.origin, record.product, record.rate)
            return Line(said, "bad" if worse else "neutral", "percent")
        case r.ExportTaxSet():
            return Line(export_tax_words(record.to, record.product, record.rate), "neutral", "percent")
        case r.Withheld():
            said = withheld_words(record.to, record.product, record.share, record.quarters)
            return Line(said, "neutral", "ship")
        case r.RemissionSet():
            said = _("Remission for {maker}: {was} → {share} of its US imports.").format(
                maker=names.maker(state.world.level, record.maker),
                was=percent(record.was), share=percent(record.share),
            )  # fmt: skip
            return Line(said, "neutral", "ship", "", names.chip(state, record.maker))
        case sr.SiteStopped():
            return at(state, record.site, stop_words(state, record.site, record.days), "bad", "pause")
        case sr.LineDown():
            return at(state, record.site, _line_down(state, record), "bad", "pause")
        case sr.MoveAnnounced() | sr.ProjectAnnounced() | sr.SaleAnnounced() | sr.BuildAnnounced() | sr.RoomAdded():
            return firm_line(state, record)
        case (
            sr.MandateChanged()
            | sr.ShiftAnnounced()
            | sr.ShiftChanged()
            | sr.SiteStateAnnounced()
            | sr.SiteStateChanged()
        ):
            return firm_line(state, record)
        case r.WashingtonMoved():
            return Line(move_words(record), "bad" if record.move == "escalate" else "good", "landmark")
        case m.MoveAnswered() | m.MoveLapsed():
            return counted_line(state, record)
        case t.TalksOpened() | t.TalksSuspended() | t.TalksAdvanced() | t.TalksStalled():
            return talk_line(state, record)
        case t.TalksConcluded() | t.TalksBroken() | t.AgreementBroken():
            return talk_line(state, record)
        case r.Part():
            said = _("{cause}: {amount}").format(
                cause=cause_words(state, record.cause, record.store, record.amount),
                amount=store_part(record.store, record.amount),
            )
            return Line(said, "neutral", "list")
        case r.FigurePart():
            said = _("{cause}: {amount}").format(
                cause=cause_words(state, record.cause), amount=number(record.amount, 1, signed=True)
            )
            return Line(said, "neutral", "list")
        case r.BookLine():
            said = _("{line}: {amount}").format(
                line=line_words(state, record), amount=money(record.amount, signed=True)
            )
            return Line(said, "neutral", "coins")
        case r.GoalJudged():
            goal = goal_text(state.world.level, state.world.level.goals[record.goal])
            said = _("Met: {goal}") if record.met else _("Missed: {goal}")
            return Line(said.format(goal=goal), "good" if record.met else "bad", "target")
        case _:
            assert_never(record)


def _place(state: State, target: str) -> Chip | None:
    return names.chip(state, target)


def _carried_out(state: State, record: r.DecisionCarriedOut) -> str:
    lever = next((lever for lever in state.world.level.desk if lever.id == record.lever), None)
    title = lever.title.said(language()) if lever else record.lever
    target = names.target(state, record.target)
    if target and record.cost:
        return _("{lever}, {target}: carried out for {cost}.").format(
            lever=title, target=target, cost=money(record.cost)
        )
    if target:
        return _("{lever}, {target}: carried out.").format(lever=title, target=target)
    if record.cost:
        return _("{lever}: carried out for {cost}.").format(lever=title, cost=money(record.cost))
    return _("{lever}: carried out.").format(lever=title)


def _answered(state: State, record: r.EventAnswered) -> str:
    spec = state.world.event[record.event]
    label = record.choice
    for place, choice in enumerate(spec.choices):
        if (choice.id or f"choice_{place + 1}") == record.choice:
            label = choice.label.said(language())
    said = _("{event} — no answer, so {choice}.") if record.by_default else _("{event} — you answered {choice}.")
    return said.format(event=spec.title.said(language()), choice=names.quoted(label))


def _line_down(state: State, record: sr.LineDown) -> str:
    days = max(round(record.days), 1)
    return ngettext(
        "{site} stood still for {count} day, for want of what comes from {supplier}.",
        "{site} stood still for {count} days, for want of what comes from {supplier}.",
        days,
    ).format(site=names.site(state, record.site), count=days, supplier=names.site(state, record.supplier))
