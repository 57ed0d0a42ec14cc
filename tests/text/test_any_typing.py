"""Whatever is typed, the text version goes on, and says nothing half-made."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.present import words
from game.text.play import play
from tests.playing import game
from tests.text.typed import Typed

_TYPED = st.one_of(
    st.integers(0, 16).map(str), st.sampled_from(["", "1", "1", "1", "150", "25%", "yes", "o", "grant", "é", "end"])
)


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("GRAB_THE_WHEEL_HOME", str(tmp_path))
    yield
    words.use("en")


@given(lines=st.lists(_TYPED, min_size=30, max_size=60), language=st.sampled_from(["en", "fr"]))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_typing_ends_in_a_goodbye(lines, language):
    words.use(language)
    session, typed = game(5), Typed(*lines)
    while typed.left:
        play(session, typed.terminal)
    assert "{" not in typed.said
    assert "None" not in typed.said
    assert typed.said.rstrip().endswith((".", "!")) or not lines
