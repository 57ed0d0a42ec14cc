"""The prediction slip: which way each number will go, about how far, and why, before the quarter ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal, get_args

from game.model.decisions import Predict, PredictedChange
from game.present.shapes.slips import SlipForm, SlipQuestion
from game.present.slips import slip_form, slip_words
from game.present.words import _
from game.session import Session
from game.ui.controls import Button, Choice, Entry, Heading, IconButton, Node, Rule, Scroll, Text, column, flow, row
from game.ui.scene import Close, Open, Replace, Request, Say, Scene, scene
from game.ui.scenes.help import HelpScene
from game.ui.theme import Size, Theme

Way = Literal["up", "down", "same"]
Much = Literal["little", "some", "much"]
_MOST_LETTERS = 300


@scene("slip")
class SlipScene(Scene):
    """A sheet with the slip; ``end`` ends the quarter where that is what the player was about to do."""

    sheet = True
    sheet_width = 680

    def __init__(self, session: Session, end: Callable[[], Request | None] | None = None) -> None:
        self.session, self._end = session, end
        self.ways: dict[str, Way] = {}
        self.sizes: dict[str, Much] = {}
        self.reason = ""

    @classmethod
    def sample(cls, session: Session) -> SlipScene:
        """Return the slip of a sample game, the first line of it filled in."""
        made = cls(session, lambda: None)
        first = slip_form(session).questions[0].store
        made.ways[first] = "down"
        return made

    def title(self) -> str:
        return _("Your prediction")

    def build(self, size: Size, theme: Theme) -> Node:
        form = slip_form(self.session)
        self.memory.focus = self.memory.focus or f"way_{form.questions[0].store}"
        missing = self._missing(form)
        return column(
            row(
                Heading(form.title, level=1, grow=1),
                IconButton("back", _("Back"), Close, "x", show_label=False, command="back"),
                align="start",
            ),
            Scroll(
                "slip_body",
                column(
                    Text(form.text),
                    *(self._question(one) for one in form.questions),
                    self._why(form),
                    Text(form.note, "small", token="muted"),
                    gap=14,
                ),
                grow=1,
            ),
            Rule(),
            flow(
                Button(
                    "sign",
                    _("Sign, and end the quarter") if self._end else _("Sign it"),
                    self.sign,
                    "primary",
                    "signature",
                    enabled=not missing,
                    reason=missing,
                    default=True,
                ),
                Button(
                    "sign_and_look",
                    _("Sign, and see the forecast"),
                    self.sign_and_look,
                    enabled=not missing,
                    reason=missing,
                ),
                Button("no_slip", _("End it without a slip"), self.go_on, "quiet") if self._end else None,
                gap=10,
            ),
            gap=12,
            pad=(18, 24),
        )

    def _question(self, one: SlipQuestion) -> Node:
        way = self.ways.get(one.store)
        moves = way in ("up", "down")
        return column(
            row(Text(one.name, "lead", 600, grow=1), Text(one.now, token="muted", wrap=False), gap=10),
            Choice(
                f"way_{one.store}", one.question, one.ways, way, partial(self._set_way, one.store), show_label=False
            ),
            Choice(
                f"size_{one.store}",
                _("{name}: about how far?").format(name=one.name),
                one.sizes,
                self.sizes.get(one.store, "some"),
                partial(self._set_size, one.store),
                show_label=False,
            )
            if moves
            else None,
            gap=6,
        )

    def _why(self, form: SlipForm) -> Node | None:
        if form.reason == "no":
            return None
        return Entry("reason", form.reason_label, self.reason, self._set_reason, max_length=_MOST_LETTERS)

    def _missing(self, form: SlipForm) -> str:
        if any(one.store not in self.ways for one in form.questions):
            return _("Choose a way for each number first.")
        if form.reason == "must" and not self.reason.strip():
            return _("Write a line of reason first.")
        return ""

    def _set_way(self, store: str, way: str) -> None:
        self.ways[store] = next(one for one in get_args(Way) if one == way)

    def _set_size(self, store: str, size: str) -> None:
        self.sizes[store] = next(one for one in get_args(Much) if one == size)

    def _set_reason(self, text: str) -> None:
        self.reason = text

    def help(self) -> Request | None:
        return Open(HelpScene("slip"))

    def sign(self) -> Request | None:
        """Sign the slip, and end the quarter where that was to be done."""
        said = self._sign()
        if said is None:
            return None
        return self.go_on() if self._end else Close(Say(said))

    def sign_and_look(self) -> Request | None:
        """Sign the slip, and open the forecast."""
        from game.ui.scenes.forecast import ForecastScene

        return Replace(ForecastScene(self.session)) if self._sign() is not None else None

    def go_on(self) -> Request:
        """End the quarter, slip or no slip; what opens then takes this sheet's place."""
        wish = self._end() if self._end else None
        return Replace(wish.scene) if isinstance(wish, Open) else Close(wish)

    def _sign(self) -> str | None:
        """Sign the slip and return what it says; None while something is missing."""
        form = slip_form(self.session)
        if self._missing(form):
            return None
        changes = tuple(
            PredictedChange(
                store=one.store,
                way=self.ways[one.store],
                size="little" if self.ways[one.store] == "same" else self.sizes.get(one.store, "some"),
            )
            for one in form.questions
        )
        slip = Predict(changes=changes, reason=" ".join(self.reason.split())[:_MOST_LETTERS])
        if self.session.order(slip) is not None:
            return None
        return slip_words(slip)
