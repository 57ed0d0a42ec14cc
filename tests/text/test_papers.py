"""The papers in the terminal: read, checked, acted on, left."""

from game.model.decisions import ActOnHeadline, CheckHeadline
from game.text.play import play
from tests.papers import printing
from tests.text.typed import Typed

CHECK = CheckHeadline(headline="false_story")


def _play(session, *lines):
    somebody = Typed(*lines)
    play(session, somebody.terminal)
    return somebody.said


def test_a_headline_is_checked_and_the_evidence_told():
    session = printing("false")
    said = _play(session, "papers", "1", "check")
    assert session.draft == (CHECK,)
    assert "What the documents say: False." in said
    assert "It is false, the file says." in said
    assert "S1 https://example.org/proclamation" in said


def test_the_briefing_names_what_is_in_the_papers():
    assert "A story that is false. Not checked." in _play(printing("false"))


def test_a_headline_is_believed_and_taken_back():
    session = printing("false")
    _play(session, "papers", "1", "act")
    assert session.draft == (ActOnHeadline(headline="false_story"),)
    _play(session, "papers", "1", "act")
    assert session.draft == ()


def test_what_was_believed_is_stated_after_the_quarter():
    said = _play(printing("false"), "papers", "1", "act", "0", "0", "1")
    assert "without checking it. Verdict of the documents: False." in said


def test_the_draft_offers_no_way_to_unread_a_headline():
    session = printing("false")
    session.order(CHECK)
    assert "Drop:" not in _play(session, "draft")
