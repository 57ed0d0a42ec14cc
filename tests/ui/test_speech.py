import sys

from game.ui.controls.base import Spoken
from game.ui.speech import Silence, Speaker, SystemVoice, system_voice
from game.ui.theme import Look
from tests.driver import Driver, FakeVoice
from tests.ui.demo import Demo


def test_f2_says_the_focus_even_when_speech_is_off():
    driver = Driver(Demo())
    driver.stage.ui.focus.to("rate", ring=True)
    driver.press("f2")
    assert driver.voice.said == ["US tariff on cars, slider, 25 %, today 25 %"]


def test_f2_without_a_focus_reads_the_screen():
    driver = Driver(Demo())
    driver.press("f2")
    assert driver.voice.said[0].startswith("Briefing · Q3 2025\nWhat happened between July and September")


def test_f3_says_it_again():
    driver = Driver(Demo())
    driver.stage.ui.focus.to("calm", ring=True)
    driver.press("f2", "f3")
    assert driver.voice.said == ["Reduced motion, check box, off"] * 2


def test_with_speech_on_a_changed_value_is_spoken():
    driver = Driver(Demo(), look=Look(speech=True))
    driver.stage.ui.focus.to("rate", ring=True)
    driver.press("right")
    assert driver.voice.said[-1] == "US tariff on cars, slider, 27.5 %, today 25 %"


def test_with_speech_on_the_options_of_a_drop_down_are_spoken():
    driver = Driver(Demo(), look=Look(speech=True))
    driver.stage.ui.focus.to("partner", ring=True)
    driver.press("enter", "down")
    assert driver.voice.said[-2:] == ["Japan, option, selected, 1 of 6", "Korea, option, 2 of 6"]


def test_with_speech_on_moving_the_focus_is_spoken():
    driver = Driver(Demo(), look=Look(speech=True))
    driver.press("tab", "tab")
    assert driver.voice.said == ["Controls", "To the map, button", "US tariff on cars, slider, 25 %, today 25 %"]


def test_with_speech_off_nothing_is_spoken_unasked():
    driver = Driver(Demo())
    driver.press("tab", "tab")
    assert driver.voice.said == []


def test_a_brief_voice_leaves_role_and_place_out():
    spoken = Spoken("Partner", "choice", "Japan", "1 of 6")
    assert Speaker(Silence()).sentence(spoken) == "Partner, choice, Japan, 1 of 6"
    assert Speaker(Silence(), wordy=False).sentence(spoken) == "Partner, Japan"


def test_a_machine_without_a_voice_is_silent(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert isinstance(system_voice(), Silence)


class Engine:
    """Stands for pyttsx3's engine."""

    def __init__(self):
        self.said = []
        self.chosen = None

    def getProperty(self, _name):
        return [type("V", (), {"id": "fr-voice", "languages": ["fr_CA"]})()]

    def setProperty(self, _name, value):
        self.chosen = value

    def say(self, text):
        self.said.append(text)

    def runAndWait(self):
        pass

    def stop(self):
        pass


def test_the_system_voice_speaks_in_the_language_of_the_screen(monkeypatch):
    engine = Engine()
    monkeypatch.setitem(sys.modules, "pyttsx3", type(sys)("pyttsx3"))
    sys.modules["pyttsx3"].init = lambda: engine
    voice = SystemVoice()
    voice.say("Bonjour", "fr")
    voice.stop()
    voice._thread.join(5)
    assert engine.said == ["Bonjour"]
    assert engine.chosen == "fr-voice"


def test_a_fake_voice_keeps_what_it_is_told():
    voice = FakeVoice()
    Speaker(voice, on=True).say("Oshawa decides in two quarters.")
    assert voice.said == ["Oshawa decides in two quarters."]
