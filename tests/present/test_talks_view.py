"""Talks on a partner's card: where they stand, odds that add up, what they cost, and the same as what is drawn."""

from __future__ import annotations

import pytest

from game.model.decisions import UseLever
from game.model.kept import Talks
from game.model.state import changed
from game.present import words
from game.present.desk import buttons, lever_view
from game.present.lists import partner_list
from game.present.pending import pending
from game.present.place_cards import partner_card
from game.present.talks_view import order_outlook, stage_words, talks_sections
from game.present.washington_words import hazards
from game.rules.talks import outlook
from game.session import Played, Session
from tests.present.little import DESK, little_level

OPEN = {
    "id": "open", "family": "partners", **{name: {"en": name, "fr": name} for name in
    ("title", "text", "mechanism", "side_effects", "decides")}, "target": "talks",
    "amount": {"kind": "share", "least": 0.5, "most": 1.5, "step": 0.1, "start": 1},
    "effects": [{"open_talks": {"talks": "target"}}],
}  # fmt: skip
END = {**OPEN, "id": "leave", "amount": None, "effects": [{"end_talks": {"talks": "target"}}]}


@pytest.fixture(autouse=True)
def _english():
    words.use("en")


def play(**changes):
    return Session.start(little_level(desk=[*DESK, OPEN, END], **changes), 7)


def order(share=1.0):
    return UseLever(lever="open", target="maple_for_metal", amount=share)


def standing_at(session, *talks):
    """Put talks where a test wants them, as a quarter played would have left them."""
    state = changed(session.state, talks=talks, quarter=session.state.quarter + 1)
    session.played.append(Played((), (), state))
    return session


def test_the_card_of_a_partner_tells_talks_that_may_be_opened():
    card = partner_card(play(), "JP")
    assert any(section.title == "Talks: Maple for metal" for section in card.sections)
    assert any(button.lever == "open" and button.target == "maple_for_metal" for button in card.buttons)


def test_a_level_without_a_lever_for_them_says_nothing_of_talks():
    assert talks_sections(Session.start(little_level(), 7), "JP") == ()


def test_the_parts_shown_add_up_to_the_odds_shown():
    session = play()
    session.order(order(1.3))
    parts = next(one for one in talks_sections(session, "JP") if one.title == "What the odds of a step are made of")
    shown = round(100 * outlook(session.after_draft(), "maple_for_metal").advance.odds)
    assert sum(bar.value for bar in parts.bars) == shown
    head = talks_sections(session, "JP")[0]
    assert next(row for row in head.rows if row.label == "Odds of a step").value.startswith(f"{shown}%")


def test_the_sheet_of_a_lever_says_what_more_on_the_table_does():
    session = play()
    less, more = (order_outlook(session, order(share)) for share in (0.5, 1.5))
    assert less != more
    assert "$45\u202fM" in less
    assert "$135\u202fM" in more


def test_other_orders_have_no_outlook_of_talks():
    assert order_outlook(play(), UseLever(lever="speech", option="calm")) == ""


def test_open_talks_are_in_motion_with_their_earliest_date():
    session = standing_at(play(), Talks("maple_for_metal", "open", 1, 1.0, 1))
    (one,) = [view for view in pending(session.state) if "Maple" in view.text]
    assert one.due == session.state.quarter + 2
    assert "at the earliest" in one.when


def test_talks_on_hold_are_not_in_motion():
    session = standing_at(play(), Talks("maple_for_metal", "suspended", 1, 1.0, 1))
    assert not [view for view in pending(session.state) if "Maple" in view.text]


@pytest.mark.parametrize("stage", ["open", "suspended", "agreed", "broken"])
def test_every_stage_is_told_on_the_card_and_in_the_list(stage):
    session = standing_at(play(), Talks("maple_for_metal", stage, 1, 1.0, 1))
    told = stage_words(session.state, "maple_for_metal")
    assert any(row.value == told for row in talks_sections(session, "JP")[0].rows)
    assert told in next(row.detail for row in partner_list(session).rows if row.id == "JP")


def test_a_table_nobody_sits_at_offers_no_way_to_leave_it():
    session = play()
    assert [button.lever for button in buttons(session, "JP") if button.target == "maple_for_metal"] == ["open"]
    session = standing_at(session, Talks("maple_for_metal", "open", 1, 1.0, 1))
    assert {"open", "leave"} <= {button.lever for button in buttons(session, "JP")}


def test_what_keeps_a_signature_waiting_is_said():
    session = play()
    state = changed(session.state, talks=(Talks("maple_for_metal", "open", 1, 1.0, 2),), treasury=1_000_000)
    session.played.append(Played((), (), state))
    assert any("waits for money" in line.text for line in talks_sections(session, "JP")[0].lines)


def test_the_lever_names_the_talks_and_their_partner():
    view = lever_view(play(), "open")
    assert [one.name for one in view.targets] == ["Maple for metal (Japan)"]


def test_washingtons_odds_are_shown_with_parts_that_add_up(base):
    sections = hazards(base)
    odds = {row.label: row.value for row in sections[0].rows}
    assert len(sections) > 1
    for section in sections[1:]:
        label = section.title.partition(":")[0]
        assert odds[label].startswith(f"{sum(bar.value for bar in section.bars):.0f}%")
