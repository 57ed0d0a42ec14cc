"""How the model did, in the text version."""

from game.text.play import play
from tests.text.typed import Typed


def test_the_page_on_the_model_is_read_out_from_the_first_menu(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    typed = Typed("how the model", "0")
    assert play(None, typed.terminal) == 0
    for told in ("Cars built in Canada, 2025", "S24", "Where the model is wrong", "weakly identified", "Range"):
        assert told in typed.said
