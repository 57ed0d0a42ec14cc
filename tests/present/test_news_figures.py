"""A line of news that speaks of a figure leads to its parts."""

import pytest

from game.analysis.robots import ROBOTS
from game.model.figures import Figure
from game.present.briefing import briefing
from game.present.figures import figure_ledger
from game.session import Session
from tests.levels.shipped import level


@pytest.mark.parametrize("robot", ["retaliate", "random"])
def test_every_figure_the_news_speaks_of_has_a_ledger_in_its_quarter(robot):
    session, seen = Session.start(level("the_shock.yaml"), 5), set()
    while not session.over:
        for decision in ROBOTS[robot](session.state, 5):
            session.order(decision)
        session.end_quarter()
        view = briefing(session)
        for line in (*view.decided, *view.firms, *view.washington):
            if isinstance(line.figure, Figure):
                told = figure_ledger(session, session.quarter, line.figure)
                assert told.title
                seen.add(line.figure.name)
    assert {"duty", "jobs"} <= seen
