"""Headlines in words: shut before they are checked, open after, and told at the end."""

from __future__ import annotations

from typing import get_args

import pytest

from game.model.decisions import ActOnHeadline, CheckHeadline
from game.model.headlines import Verdict
from game.present.briefing import briefing
from game.present.draft import draft_summary
from game.present.endings import ending
from game.present.headline_words import VERDICTS
from game.present.headlines import headline_view, papers_now
from game.present.ledger import ledger
from game.present.log import quarter_log
from tests.papers import headline, printing
from tests.playing import game as played

CHECK = CheckHeadline(headline="false_story")
BELIEVE = ActOnHeadline(headline="false_story")


def test_a_headline_not_checked_tells_nothing_of_its_evidence():
    (view,) = papers_now(printing("false"))
    assert (view.verdict, view.evidence, view.facts, view.sources) == ("", "", "", ())
    assert [one.id for one in view.choices] == ["check", "headline"]


@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_a_check_in_the_draft_opens_the_evidence_with_verdict_date_and_sources(verdict):
    session = printing(verdict)
    session.order(CheckHeadline(headline=f"{verdict}_story"))
    (view,) = papers_now(session)
    assert view.verdict == VERDICTS[verdict][0]
    assert "the file says" in view.evidence
    assert "June 30, 2025" in view.facts
    assert [source.key for source in view.sources] == ["S1"]
    assert [one.id for one in view.choices] == ["check", "documents", "headline"]


def test_every_verdict_has_an_icon_of_its_own():
    icons = [icon for _name, icon, _token in VERDICTS.values()]
    assert len(set(icons)) == len(icons) == len(get_args(Verdict))


def test_a_headline_is_said_in_french(french):
    session = printing("false")
    session.order(CHECK)
    (view,) = papers_now(session)
    assert view.verdict == "Faux"
    assert view.text == "Une histoire : false"
    assert view.standing == "Vérifiée\u202f: Faux."
    assert view.choices[1].label == "Citer le dossier"


def test_what_was_believed_unread_is_stated_afterwards_with_the_evidence():
    session = printing("false")
    session.play([BELIEVE])
    view = briefing(session)
    (line,) = [line for line in view.decided if "without checking" in line.text]
    assert "It is false, the file says." in line.text
    assert line.tone == "bad"
    assert [(one.id, one.verdict) for one in view.papers] == [("false_story", "False")]


def test_what_was_left_is_not_opened_afterwards():
    session = printing("false")
    session.end_quarter()
    assert headline_view(session, "false_story").verdict == ""
    assert briefing(session).papers == ()


def test_the_papers_of_a_quarter_stand_in_the_briefing_before_it():
    session = printing("false", "opinion", most=1)
    session.end_quarter()
    assert [one.id for one in briefing(session, 0).papers] == ["false_story"]
    assert [one.id for one in briefing(session, 1).papers] == ["opinion_story"]


def test_the_log_keeps_what_was_printed_and_what_was_checked():
    session = printing("false", "opinion", most=1)
    session.play([CHECK])
    told = [line.text for line in quarter_log(session, 1).lines]
    assert any(text.startswith("In the papers") and "opinion" in text for text in told)
    assert any("checked. Verdict: False." in text for text in told)


def test_the_ledger_names_the_headline():
    session = printing("false")
    session.play([BELIEVE])
    labels = [part.text for part in ledger(session, 1, "approval").parts]
    assert "Headline: “A story that is false”" in [text for text in labels if text.startswith("Headline")]


def test_the_ending_counts_what_was_checked_and_what_was_believed():
    session = printing("false", "exaggerated", "supported", most=3)
    session.play([CheckHeadline(headline="supported_story"), BELIEVE, ActOnHeadline(headline="exaggerated_story")])
    told = [line.text for line in ending(session).remarks]
    assert "Headlines checked: 1. Acted on: 1 false, 1 bent." in told


def test_a_game_without_papers_says_nothing_of_them():
    assert all("Headlines" not in line.text for line in ending(played(quarters=1)).remarks)


def test_an_invented_headline_says_that_it_is():
    session = played(headlines=[headline("false", fiction=True, sources=[], facts_as_of=None)])
    session.order(CHECK)
    (view,) = papers_now(session)
    assert "FICTION" in view.kicker
    assert view.facts == "Headline and evidence are invented."


def test_a_check_in_the_draft_says_that_it_stays():
    session = printing("false")
    session.order(CHECK)
    session.order(BELIEVE)
    assert [bool(one.stays) for one in draft_summary(session).decisions] == [True, False]


def test_a_headline_that_can_no_longer_be_checked_says_why():
    session = printing("false", "opinion")
    session.order(CHECK)
    other = headline_view(session, "opinion_story")
    assert other.choices[0].why_not == "Your staff has no time left to check another this quarter."
