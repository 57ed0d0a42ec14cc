"""Sounds: what opens with one, what plays it, and that a computer without any loses nothing."""

from __future__ import annotations

import wave

import pytest

from game.model.decisions import UseLever
from game.places import ASSETS
from game.session import Session
from game.settings import Settings, read_settings, write_settings
from game.ui import sounds
from game.ui.scenes.briefing import BriefingScene
from game.ui.scenes.map import MapScene
from game.ui.scenes.settings import SettingsScene
from game.ui.sounds import Speakers
from game.ui.stage import Stage
from tests.driver import Driver
from tests.ui.map_levels import begun


class Ear:
    """Keeps what it was asked to play."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, names) -> None:
        self.heard += names


@pytest.fixture(autouse=True)
def _as_at_first():
    write_settings(Settings())
    yield
    write_settings(Settings())


def ended(session: Session) -> tuple[Stage, Ear]:
    """Return the stage after the map's own end of a quarter, past what it asks before."""
    ear = Ear()
    scene = MapScene(session)
    stage = Stage(scene, (1366, 768), sounds=ear)
    for _asked in range(3):
        stage.perform(scene._acts.end())
        if isinstance(stage.scene, BriefingScene):
            break
    return stage, ear


def test_a_quarter_with_a_decision_and_a_shock_opens_with_stamp_and_low_note():
    session = begun("open_desk", quarters=1)
    session.order(UseLever(lever="work_sharing", option="a_year"))
    _stage, ear = ended(session)
    assert ear.heard == ["stamp", "low_note"]


def test_a_quarter_without_either_is_silent_and_an_old_briefing_too():
    session = begun("first_day", quarters=3)
    stage, ear = ended(session)
    assert ear.heard == []
    stage.perform(stage.scene.handle("back"))
    assert BriefingScene(session, 1).heard() == ()


def test_what_is_heard_is_written_unless_the_player_wishes_otherwise():
    session = begun("open_desk", quarters=2)
    assert "A low note: bad news has come" in " ".join(Driver(BriefingScene(session, fresh=True)).texts)
    write_settings(read_settings().but(captions=False))
    assert "low note" not in " ".join(Driver(BriefingScene(session, fresh=True)).texts)
    write_settings(read_settings().but(captions=True, sound=0))
    quiet = BriefingScene(session, fresh=True)
    assert quiet.heard() == ()
    assert "low note" not in " ".join(Driver(quiet).texts)


def test_the_settings_turn_sounds_and_captions_off_and_on():
    driver = Driver(SettingsScene())
    driver.click("sound")
    assert read_settings().sound == 0
    driver.click("sound")
    assert read_settings().sound == 60
    driver.click("captions")
    assert not read_settings().captions


@pytest.fixture
def programs(monkeypatch):
    """Keep what would be started, on a system with two players."""
    started = []

    class Program:
        ended = True

        def __init__(self, command, **_how):
            started.append(command)

        def poll(self):
            return 0 if self.ended else None

    monkeypatch.setattr(sounds.sys, "platform", "linux")
    monkeypatch.setattr(sounds.shutil, "which", lambda name: name in ("paplay", "aplay"))
    monkeypatch.setattr(sounds.subprocess, "Popen", Program)
    return started, Program


def test_every_sound_is_a_short_file():
    for name in ("stamp", "low_note", "stamp_low_note"):
        with wave.open(str(ASSETS / "sounds" / f"{name}.wav")) as file:
            assert 0.1 < file.getnframes() / file.getframerate() < 2


def test_the_best_player_there_is_plays_at_the_volume_wished(programs):
    started, _program = programs
    Speakers(lambda: 50).play(["stamp", "low_note"])
    assert [command[:2] for command in started] == [["paplay", "--volume=32768"]]
    assert started[0][2].endswith("stamp_low_note.wav")


def test_nothing_is_played_over_what_is_still_heard(programs):
    started, program = programs
    program.ended = False
    speakers = Speakers(lambda: 60)
    speakers.play(["stamp"])
    speakers.play(["stamp"])
    assert len(started) == 1


def test_at_no_volume_and_without_a_player_nothing_is_started(programs, monkeypatch):
    started, _program = programs
    Speakers(lambda: 0).play(["stamp"])
    monkeypatch.setattr(sounds.shutil, "which", lambda _name: None)
    Speakers(lambda: 60).play(["stamp"])
    assert started == []


def test_a_player_that_cannot_be_started_is_no_reason_to_stop(programs, monkeypatch):
    def refused(*_of, **_how):
        raise PermissionError("not here")

    monkeypatch.setattr(sounds.subprocess, "Popen", refused)
    Speakers(lambda: 60).play(["stamp"])
