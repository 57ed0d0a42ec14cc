"""Memory is swept when the game comes to rest, once, and left as it was when the game is over."""

import gc
import weakref

from game.ui.sweep import Sweep


class Ring:
    """Something that only a look through all memory finds to be held by nothing."""

    def __init__(self):
        self.me = self


def test_what_nothing_holds_is_swept_at_rest_and_not_before():
    with Sweep() as sweep:
        sweep.now()
        lost = weakref.ref(Ring())
        sweep.rest(0.3)
        assert lost() is not None
        sweep.rest(2.0)
        assert lost() is None


def test_a_rest_is_swept_once():
    with Sweep() as sweep:
        sweep.rest(2.0)
        lost = weakref.ref(Ring())
        sweep.rest(3.0)
        assert lost() is not None
        sweep.rest(0.0)
        sweep.rest(2.0)
        assert lost() is None


def test_what_was_set_aside_is_swept_too_and_all_is_given_back():
    thresholds = gc.get_threshold()
    with Sweep() as sweep:
        held = Ring()
        lost = weakref.ref(held)
        sweep.now()
        del held
        sweep.now()
        assert lost() is None
        assert gc.get_freeze_count()
    assert not gc.get_freeze_count()
    assert gc.get_threshold() == thresholds
