"""The goals of a level: what must be so at its end."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from game.model.values import Id, OneOf, Province, Share, Spec, Store, Words


class KeepJobs(Spec):
    """Keep this share of the opening auto jobs at the end, in a province or in the country."""

    at_least: Share
    province: Province | None = None


class KeepOutput(Spec):
    """Build at least this share of the opening quarterly output at the end, at a plant, a maker's, or in all."""

    at_least: Share
    site: Id | None = None
    maker: Id | None = None


class KeepSite(Spec):
    """Keep a site from leaving or closing; ``working`` asks that it also be operating at the end."""

    site: Id
    working: bool = False


class Reach(Spec):
    """Bring one of the minister's numbers to a value at the end, or keep it under one."""

    store: Store
    at_least: float | None = None
    at_most: float | None = None


class GoalSpec(OneOf):
    """One goal, as a single key with its details, and words of its own if the level wishes."""

    keep_jobs: KeepJobs | None = None
    keep_output: KeepOutput | None = None
    keep_site: KeepSite | None = None
    reach: Reach | None = None
    words: Words | Literal[""] = ""

    @cached_property
    def goal(self) -> KeepJobs | KeepOutput | KeepSite | Reach:
        """What must be so at the end."""
        goal: KeepJobs | KeepOutput | KeepSite | Reach = getattr(self, self._set()[0])
        return goal
