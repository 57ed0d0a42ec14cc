"""What happened in talks with partners, in a sentence."""

from __future__ import annotations

from typing import assert_never

from game.model import talk_records as t
from game.model.state import State
from game.present import names
from game.present.shapes.parts import Chip, Line, Tone
from game.present.words import _, money, percent


def talk_line(state: State, record: t.TalkRecord) -> Line:
    """Return a record of talks as a line of news."""
    spec = state.world.talks[record.talks]
    place = Chip(names.country_of_talks(state, record.talks), "partner", spec.partner)
    text, tone = _told(state, record)
    return Line(text, tone, spec.icon.replace("_", "-"), "", place)


def _told(state: State, record: t.TalkRecord) -> tuple[str, Tone]:
    talks, steps = names.target(state, record.talks), state.world.talks[record.talks].steps
    match record:
        case t.TalksOpened(how="opened", share=share):
            said = _("{talks}: talks opened, with {share} of what it asks on the table.")
            return said.format(talks=talks, share=percent(share)), "neutral"
        case t.TalksOpened(how="resumed", share=share):
            said = _("{talks}: talks taken up again, with {share} of what it asks on the table.")
            return said.format(talks=talks, share=percent(share)), "neutral"
        case t.TalksOpened(share=share):
            said = _("{talks}: {share} of what it asks is now on the table.")
            return said.format(talks=talks, share=percent(share)), "neutral"
        case t.TalksSuspended():
            return _("{talks}: talks put on hold.").format(talks=talks), "neutral"
        case t.TalksAdvanced():
            said = _("{talks}: step {step} of {steps} was made. The odds were {odds} this quarter.")
            return said.format(talks=talks, step=record.step, steps=steps, odds=percent(record.odds)), "good"
        case t.TalksStalled():
            said = _("{talks}: the talks stood still. The odds of a step were {odds} this quarter.")
            return said.format(talks=talks, odds=percent(record.odds)), "neutral"
        case t.TalksConcluded(cost=0):
            said = _("{talks}: signed. The odds were {odds} this quarter.")
            return said.format(talks=talks, odds=percent(record.odds)), "good"
        case t.TalksConcluded():
            said = _("{talks}: signed, for {cost}. The odds were {odds} this quarter.")
            return said.format(talks=talks, cost=money(record.cost), odds=percent(record.odds)), "good"
        case t.TalksBroken(by="us"):
            return _("{talks}: you left the table before anything was signed.").format(talks=talks), "warning"
        case t.TalksBroken():
            said = _("{talks}: the partner broke the talks off. The odds were {odds} this quarter.")
            return said.format(talks=talks, odds=percent(record.odds)), "bad"
        case t.AgreementBroken(how="denounced"):
            return _("{talks}: you denounced the deal. It will be remembered.").format(talks=talks), "bad"
        case t.AgreementBroken():
            said = _("{talks}: what was promised no longer holds, and the deal is off. It will be remembered.")
            return said.format(talks=talks), "bad"
        case _:
            assert_never(record)
