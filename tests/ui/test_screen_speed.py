"""How long frames of the whole main screen take, in blits of a whole window timed in the same run."""

from statistics import median

import pytest

from game.ui import timing
from tests.driver import sample_session

pytestmark = pytest.mark.speed
MOST = {"screen_at_rest": 60, "screen_dragged": 90, "screen_zooming": 350}
_TRIES = 4


def test_frames_of_the_main_screen_take_a_bounded_number_of_whole_blits():
    seen = []
    for _try in range(_TRIES):
        before, frames, after = timing.blit(), timing.screen_frames(sample_session(), rounds=1), timing.blit()
        measure = median((*before.seconds, *after.seconds))
        seen.append({name: frames[name].median / measure for name in MOST})
        if all(seen[-1][name] <= most for name, most in MOST.items()):
            return
    pytest.fail(f"{seen}, and {MOST} is the most")
