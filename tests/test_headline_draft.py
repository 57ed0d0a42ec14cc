"""A headline in the draft: what has been read stays read, and acting on it can be thought over."""

from game.model.decisions import ActOnHeadline, CheckHeadline, UseLever
from tests.papers import printing

CHECK = CheckHeadline(headline="false_story")
BELIEVE = ActOnHeadline(headline="false_story")
QUOTE = ActOnHeadline(headline="false_story", on="documents")


def test_a_check_goes_before_the_rest_and_is_not_undone():
    session = printing("false")
    session.order(UseLever(lever="short_weeks"))
    session.order(CHECK)
    assert session.draft == (CHECK, UseLever(lever="short_weeks"))
    assert session.undo()
    assert session.draft == (CHECK,)
    assert not session.undo()
    assert session.redo()
    assert session.draft == (CHECK, UseLever(lever="short_weeks"))


def test_a_check_is_not_dropped():
    session = printing("false")
    session.order(CHECK)
    session.drop(0)
    assert session.draft == (CHECK,)


def test_going_by_the_documents_takes_the_place_of_believing():
    session = printing("false")
    session.order(BELIEVE)
    session.order(CHECK)
    assert session.order(QUOTE) is None
    assert session.draft == (CHECK, QUOTE)


def test_believing_can_be_taken_back():
    session = printing("false")
    session.order(BELIEVE)
    session.drop(0)
    assert session.draft == ()


def test_a_headline_can_be_checked_though_the_draft_is_full():
    session = printing("false")
    full = session.level.model_copy(update={"drafts": 1})
    session.level = full
    session.order(UseLever(lever="short_weeks"))
    assert session.order(CHECK) is None
