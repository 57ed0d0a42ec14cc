"""Prediction slips: what is asked, how one is judged, and that it survives saving without touching the game."""

import pytest

from game import saves
from game.analysis.slips import SIZES, as_predicted, asked, judge
from game.crash import report
from game.model.decisions import Predict, PredictedChange
from game.model.level import SlipSpec
from game.model.values import Store
from game.present.slips import slip_asked, slip_due, slip_form, slip_tally, slip_view, slip_words
from game.present.words import use
from game.session import Session
from game.twin import each_without
from tests.ui.map_levels import begun, shipped

STORES = Store.__args__


def predict(way="down", size="some", store="jobs", reason=""):
    return Predict(changes=(PredictedChange(store=store, way=way, size=size),), reason=reason)


@pytest.fixture(autouse=True)
def english():
    use("en")


def test_a_slip_is_asked_in_the_quarters_the_level_names():
    level = shipped("the_shock")
    assert [turn for turn in range(1, 13) if asked(level, turn)] == [1, 4, 8]
    assert asked(level, 4) == ("jobs", "prices")


def test_a_slip_may_be_asked_in_every_quarter():
    assert asked(shipped("the_shock"), 2, always=True) == ("jobs", "prices")
    assert asked(shipped("the_shock"), 13, always=True) == ()


def test_no_slip_is_asked_once_the_level_is_over():
    assert slip_asked(begun("fifteen_minutes", quarters=4)) == ()


@pytest.mark.parametrize("store", STORES)
def test_every_number_has_sizes_that_grow(store):
    still, some, much = SIZES[store]
    assert 0 < still < some < much
    assert as_predicted(store, still / 2).way == "same"
    assert as_predicted(store, -some).size == "some"
    assert (as_predicted(store, much).way, as_predicted(store, much).size) == ("up", "much")


def test_the_way_can_be_right_and_the_size_wrong():
    one = judge(predict().changes, {"jobs": -5000.0})[0]
    assert one.way_right
    assert not one.size_right


def test_no_change_is_right_where_the_number_hardly_moved():
    one = judge(predict("same").changes, {"jobs": 100.0})[0]
    assert one.size_right


def test_a_slip_opens_what_was_due_and_stands():
    session = begun()
    assert slip_due(session)
    assert session.order(predict()) is None
    assert not slip_due(session)
    assert session.order(predict("up")).reason == "signed"
    assert session.slip == predict()


def test_a_slip_changes_nothing_in_the_game():
    plain, foreseen = begun(), begun()
    foreseen.order(predict())
    plain.end_quarter()
    foreseen.end_quarter()
    assert plain.digest == foreseen.digest
    assert foreseen.played[0].decisions == ()
    assert foreseen.played[0].slip == predict()


def test_a_slip_takes_no_place_in_the_draft():
    session = begun()
    session.order(predict())
    assert session.draft == ()
    assert session.kept == (predict(),)


def test_going_back_brings_the_slip_back():
    session = begun()
    session.order(predict())
    session.end_quarter()
    session.go_back()
    assert session.slip == predict()


def test_a_slip_survives_saving_and_playing_again():
    session = begun()
    session.order(predict(reason="so"))
    session.end_quarter()
    session.order(predict("up"))
    kept = saves.Saved.model_validate_json(saves.saved(session).model_dump_json(by_alias=True, exclude_none=True))
    again = saves.play_again(kept).session
    assert again.played[0].slip == predict(reason="so")
    assert again.slip == predict("up")
    assert again.digest == session.digest


def test_a_save_without_slips_still_opens():
    session = begun(quarters=1)
    kept = saves.Saved.model_validate_json(saves.saved(session).model_dump_json(by_alias=True, exclude_none=True))
    assert all(one.kind != "predict" for quarter in kept.played for one in quarter.decisions)
    assert saves.play_again(kept).session.played[0].slip is None


def test_a_slip_is_no_decision_that_could_have_mattered():
    session = begun("fifteen_minutes")
    session.order(predict())
    session.end_quarter()
    assert list(each_without(session)) == []


def test_what_a_player_wrote_stays_out_of_a_crash_report(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    session = begun()
    session.order(predict(reason="my own words"))
    session.end_quarter()
    saves.autosave(session)
    told = report(ValueError("x"))
    assert "changes" in told
    assert "my own words" not in told


def test_the_slip_stands_beside_the_parts_of_what_happened():
    session = begun(quarters=1)
    session.order(predict("up", "much"))
    session.end_quarter()
    view = slip_view(session, 2)
    line = view.lines[0]
    assert line.verdict == "It went down."
    assert line.tone == "warning"
    assert 1 <= len(line.parts) <= 3
    assert slip_view(session, 1) is None


def test_a_verdict_goes_by_the_figure_the_player_reads():
    session = begun()
    session.order(predict("up", "little", "prices"))
    session.end_quarter()
    line = slip_view(session, 1).lines[0]
    assert (line.happened, line.verdict) == ("+0.1", "The right way, and about as far.")


def test_the_tally_counts_ways_and_sizes():
    session = begun()
    session.order(predict("up"))
    session.end_quarter()
    session.order(predict("down", "much"))
    session.end_quarter()
    first, second = slip_tally(session).lines[:2]
    assert first == "The way was right in 1 of 2 predictions."
    assert second == "The size too was right in 1 of 2."


def test_a_game_without_slips_has_no_tally():
    assert slip_tally(begun(quarters=2)) is None


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("store", STORES)
def test_every_number_can_be_asked_for_in_both_languages(store, language):
    use(language)
    level = shipped("the_shock").model_copy(update={"slips": SlipSpec(quarters=(1,), stores=(store,))})
    session = Session.start(level, 7)
    question = slip_form(session).questions[0]
    assert [id for id, _words in question.sizes] == ["little", "some", "much"]
    assert slip_words(predict("up", "much", store))
